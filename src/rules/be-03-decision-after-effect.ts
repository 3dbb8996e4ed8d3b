import { placeOf, type BudgetModel } from '../domain/model';
import type { IsoDate } from '../domain/period';
import type { Rule, RuleHit } from './rule';

/** A decision that is younger than what it sets in force, or than the decision that amends it. */
export const be03DecisionAfterEffect: Rule = {
  id: 'BE-03',
  severity: 'warning',
  check: ({ model }) => [...afterEffect(model), ...afterAmendment(model)],
};

function afterEffect(model: BudgetModel): RuleHit[] {
  return model.decisions.flatMap((decision): RuleHit[] => {
    const { date, effectiveFrom } = decision;
    if (date === null || effectiveFrom === null || date <= effectiveFrom) return [];
    return [
      {
        variant: 'effect',
        params: {
          decision: decision.id,
          date: { date },
          effectiveFrom: { date: effectiveFrom },
          suggested: { date: yearBefore(date, effectiveFrom) },
        },
        cells: [placeOf(model, decision.origin, 'date'), placeOf(model, decision.origin, 'effectiveFrom')],
        amount: null,
      },
    ];
  });
}

/** One hit for a decision, however many amend it: against the earliest of those, with the dates of all that are older. */
function afterAmendment(model: BudgetModel): RuleHit[] {
  return model.decisions.flatMap((amended, index): RuleHit[] => {
    const { date } = amended;
    if (date === null) return [];
    const older = model.decisions
      .flatMap((decision) =>
        decision.date !== null && decision.date < date && decision.amends?.decisions.includes(index)
          ? [{ decision, date: decision.date }]
          : [],
      )
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const [earliest] = older;
    if (!earliest) return [];
    return [
      {
        variant: 'amended',
        params: {
          decision: amended.id,
          date: { date },
          amending: earliest.decision.id,
          amendingDate: { date: earliest.date },
          suggested: { date: yearBefore(date, earliest.date) },
        },
        cells: [amended, ...older.map(({ decision }) => decision)].map((decision) =>
          placeOf(model, decision.origin, 'date'),
        ),
        amount: null,
      },
    ];
  });
}

/** The same day in the latest year in which it does not come after the limit: a wrong year is the usual slip. */
function yearBefore(date: IsoDate, limit: IsoDate): IsoDate {
  const day = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4);
  const year = Number(limit.slice(0, 4));
  const same = `${year}${day}`;
  return same <= limit ? same : `${year - 1}${day}`;
}

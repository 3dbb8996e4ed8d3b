import { placeOf, type BudgetModel, type Decision } from '../domain/model';
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

function afterAmendment(model: BudgetModel): RuleHit[] {
  return model.decisions.flatMap((amending) =>
    (amending.amends?.decisions ?? []).flatMap((index): RuleHit[] => {
      const amended = model.decisions[index];
      return amended ? amendmentHit(model, amended, amending) : [];
    }),
  );
}

function amendmentHit(model: BudgetModel, amended: Decision, amending: Decision): RuleHit[] {
  if (amended.date === null || amending.date === null || amended.date <= amending.date) return [];
  return [
    {
      variant: 'amended',
      params: {
        decision: amended.id,
        date: { date: amended.date },
        amending: amending.id,
        amendingDate: { date: amending.date },
        suggested: { date: yearBefore(amended.date, amending.date) },
      },
      cells: [placeOf(model, amended.origin, 'date'), placeOf(model, amending.origin, 'date')],
      amount: null,
    },
  ];
}

/** The same day in the latest year in which it does not come after the limit: a wrong year is the usual slip. */
function yearBefore(date: IsoDate, limit: IsoDate): IsoDate {
  const day = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4);
  const year = Number(limit.slice(0, 4));
  const same = `${year}${day}`;
  return same <= limit ? same : `${year - 1}${day}`;
}

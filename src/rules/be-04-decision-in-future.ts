import { placeOf } from '../domain/model';
import type { Rule, RuleHit } from './rule';

/** A decision dated after the day of the check. */
export const be04DecisionInFuture: Rule = {
  id: 'BE-04',
  severity: 'warning',
  check: ({ model, today }) =>
    model.decisions.flatMap((decision): RuleHit[] =>
      decision.date === null || decision.date <= today
        ? []
        : [
            {
              variant: 'future',
              params: { decision: decision.id, date: { date: decision.date }, today: { date: today } },
              cells: [placeOf(model, decision.origin, 'date')],
              amount: null,
            },
          ],
    ),
};

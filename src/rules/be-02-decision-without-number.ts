import { placeOf } from '../domain/model';
import type { Rule } from './rule';
import { count, distinctCells, firstHeaderPlace, hasColumn } from './support';

/** A decision that cannot be found again: neither diary number nor paragraph. */
export const be02DecisionWithoutNumber: Rule = {
  id: 'BE-02',
  severity: 'warning',
  check: ({ model }) => {
    const table = model.tables.decisions;
    const bare = model.decisions.filter((decision) => decision.diaryNumber === null && decision.paragraph === null);
    if (!table || bare.length === 0) return [];
    const column = hasColumn(model, 'decisions', 'diaryNumber') ? 'diaryNumber' : 'paragraph';
    if (!hasColumn(model, 'decisions', column)) {
      return [
        { variant: 'table', params: { count: count(bare.length) }, cells: [firstHeaderPlace(table)], amount: null },
      ];
    }
    return bare.map((decision) => ({
      variant: 'decision',
      params: { decision: decision.id },
      cells: distinctCells([
        placeOf(model, decision.origin, column),
        ...(hasColumn(model, 'decisions', 'paragraph') ? [placeOf(model, decision.origin, 'paragraph')] : []),
      ]),
      amount: null,
    }));
  },
};

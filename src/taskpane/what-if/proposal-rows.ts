import { proposalCells, proposedActions, type EarlierProposal } from '../../app/action-proposals';
import { columnLook } from '../../app/template-columns';
import { columnName } from '../../app/template-words';
import type { CheckView } from '../../app/view-types';
import type { Proposal } from '../../app/what-if';
import type { Language } from '../../domain/finding';
import type { ColumnRole } from '../../domain/model';
import { formatDate, formatNumber } from '../../strings/format';
import type { ProposalRows } from './ProposalPreview';

/** What is new in a row; the other columns of Åtgärder are left to whoever decides. */
const COLUMNS: readonly ColumnRole[] = [
  'no',
  'action',
  'unit',
  'start',
  'fullYearEffect',
  'targetYearEffect',
  'status',
  'assignment',
];

export interface ProposalRowsOptions {
  readonly lang: Language;
  /** Name of the sheet that they are written on. */
  readonly sheet: string;
  /** Those that stand there already: numbers go on from them. */
  readonly earlier: readonly EarlierProposal[];
}

/** The rows that "Lägg till som åtgärd" writes, as texts. */
export function proposalRows(
  view: CheckView,
  proposals: readonly Proposal[],
  { lang, sheet, earlier }: ProposalRowsOptions,
): ProposalRows {
  const isNumber = (column: ColumnRole): boolean => columnLook(column).format === 'amount';
  const rows = proposedActions(view, proposals, { lang, earlier }).map((row) => proposalCells(row, view.unit, lang));
  const columns = COLUMNS.filter((column) => rows.some((row) => (row[column] ?? '') !== ''));
  return {
    sheet,
    columns: columns.map((column) => ({ title: columnName('actions', column, lang), isNumber: isNumber(column) })),
    rows: rows.map((row) =>
      columns.map((column) => {
        const value = row[column] ?? '';
        if (typeof value === 'number') return formatNumber(value, lang);
        return columnLook(column).format === 'date' ? formatDate(String(value)) : String(value);
      }),
    ),
  };
}

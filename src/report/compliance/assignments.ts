import { cellAddress } from '../../domain/address';
import type { AssignmentResult } from '../../compliance/result';
import { fromOre } from '../../domain/money';
import { reportText, type ReportKey } from '../../strings/report-text';
import type { Basis } from '../basis/basis';
import { cell, numberCell, rangeOf } from '../grid';
import type { ReportInput } from '../input';
import { COLOR, statusColors } from '../look';
import type { CellPlan, ConditionalFormatPlan } from '../plan';
import { COLUMN, headerRow, heading, keepTable, nameHeight, type Page } from './layout';
import { statusText } from './targets';

const CELL = { amount: 4, planned: 5, realised: 6, forecast: 7, left: 8, share: 9 } as const;
/** A formula takes at most 255 arguments and 8 192 characters; beyond this the value stands alone. */
const MOST_TERMS = 250;

/** The assignments: planned, realised and forecast effects against what is to be saved, with a bar of how far the forecast reaches. */
export function assignmentTable(page: Page, input: ReportInput, basis: Basis): ConditionalFormatPlan[] {
  const { result, lang } = input;
  if (result.assignments.length === 0) return [];
  heading(page, reportText(lang, 'assignments.title'));
  const headers: ReportKey[] = [
    'column.assignment',
    'column.status',
    'column.amount',
    'column.planned',
    'column.realised',
    'column.forecast',
    'column.left',
    'column.reached',
  ];
  headerRow(
    page,
    headers.map((key) => reportText(lang, key)),
    2,
    32,
  );
  const first = page.row;
  for (const assignment of result.assignments) {
    page.cells.push(...assignmentRow(input, basis, assignment, page.row));
    page.heights.push({ row: page.row, height: nameHeight(assignmentName(input, assignment)) });
    page.row += 1;
  }
  const last = page.row - 1;
  keepTable(page, first - 2, last);
  return [
    ...statusColors(rangeOf(first, COLUMN.status, last, COLUMN.status), cellAddress(first, COLUMN.status)),
    { type: 'bars', range: rangeOf(first, CELL.share, last, CELL.share), color: COLOR.previous, min: 0, max: 1 },
  ];
}

function assignmentName({ model }: ReportInput, row: AssignmentResult): string {
  const { id, object } = model.assignments[row.assignment]!;
  return object && object !== model.settings.board ? `${id}, ${object}` : id;
}

function assignmentRow(input: ReportInput, basis: Basis, row: AssignmentResult, at: number): CellPlan[] {
  const { model } = input;
  const { unit } = model.settings;
  const value = (ore: number | null): number | null => (ore === null ? null : fromOre(ore, unit));
  const amount = basis.cell({ of: 'assignment', assignment: row.assignment });
  const sum = (figure: 'targetYearEffect' | 'realised' | 'forecast'): string | undefined => {
    const terms = row.actions.flatMap((action) => basis.cell({ of: 'action', action, figure })?.reference ?? []);
    return terms.length > 0 && terms.length <= MOST_TERMS ? `SUM(${terms.join(',')})` : undefined;
  };
  const name = assignmentName(input, row);
  const known = row.amount !== null && row.forecast !== null;
  const left = known ? Math.max(0, row.amount - row.forecast) : null;
  const share = known && row.amount > 0 ? row.forecast / row.amount : null;
  const [of, forecast] = [cellAddress(at, CELL.amount), cellAddress(at, CELL.forecast)];
  return [
    cell(at, COLUMN.target, name, 'text'),
    cell(at, COLUMN.status, statusText(input, row.status), `status-${row.status}`, statusFormula(input, row, at)),
    numberCell(at, CELL.amount, value(row.amount), 'money', amount?.reference),
    numberCell(at, CELL.planned, value(row.planned), 'money', sum('targetYearEffect')),
    numberCell(at, CELL.realised, value(row.realised), 'money', sum('realised')),
    numberCell(at, CELL.forecast, value(row.forecast), 'money', sum('forecast')),
    numberCell(at, CELL.left, value(left), 'money', `MAX(0,${of}-${forecast})`),
    numberCell(at, CELL.share, share, 'share', `${forecast}/${of}`),
  ];
}

/** Met where the forecast effects reach the amount, at risk where only the planned do; the tolerance is that of the settings. */
function statusFormula(input: ReportInput, row: AssignmentResult, at: number): Partial<CellPlan> {
  if (row.status === 'no-basis' || row.forecast === null || row.planned === null) return {};
  const { tolerance, unit } = input.model.settings;
  const enough = `${cellAddress(at, CELL.amount)}-${String(fromOre(tolerance, unit))}`;
  const reaches = (column: number): string => `ROUND(${cellAddress(at, column)}-(${enough}),6)>=0`;
  const word = (status: 'met' | 'at-risk' | 'missed'): string => `"${statusText(input, status)}"`;
  return {
    formula: `IF(${reaches(CELL.forecast)},${word('met')},IF(${reaches(CELL.planned)},${word('at-risk')},${word('missed')}))`,
  };
}

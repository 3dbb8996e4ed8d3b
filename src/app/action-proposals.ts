import type { Language } from '../domain/finding';
import type { ActionStatus, ColumnRole } from '../domain/model';
import { fromOre, type AmountUnit, type Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import { firstDay, monthIndex, monthOfIndex, parseYearMonth, type IsoDate } from '../domain/period';
import type { WorkbookNames } from '../report/input';
import { reportStyles } from '../report/look';
import { SHEET_MARK, type CellPlan, type PlanValue, type StylePlan, type WorkbookPlan } from '../report/plan';
import { rangeText } from '../report/reference';
import { freeName, sheetName } from '../report/sheet-names';
import { textIn } from '../strings/catalogue-text';
import { proposalsText } from '../strings/proposals-text';
import { cellAt, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { columnMap, DURATION_WORDS, STATUS_WORDS, TABLE_WORDS } from '../workbook/vocabulary';
import { cellValue, columnLook, columnValidation, inputStyles } from './template-columns';
import { columnName, tableName, templateText, wordIn } from './template-words';
import type { CheckView } from './view-types';
import type { Proposal } from './what-if';

/** The mark of the sheet of proposals: ours, and no part of the report, so a check leaves it as it is. */
export const PROPOSALS_ID = 'proposals';

/** A row to be of Åtgärder. Effects are whole öre, and positive: they improve the result. */
export interface ProposedAction {
  readonly no: string;
  readonly programme: string | null;
  readonly action: string;
  readonly unit: string;
  readonly costType: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly duration: 'lasting' | 'one-off';
  readonly fullYearEffect: Ore;
  readonly targetYearEffect: Ore;
  readonly status: ActionStatus;
  readonly inBudget: boolean;
  readonly assignment: string | null;
}

/** A row that stands in the sheet of proposals already, as its cells hold it: the user may have written in it. */
export type EarlierProposal = Readonly<Partial<Record<ColumnRole, PlanValue>>>;

export interface ProposalOptions {
  readonly lang: Language;
  /** What stands in the sheet already: numbers go on from there. */
  readonly earlier?: readonly EarlierProposal[];
  readonly programme?: string;
  /** `lasting` unless said: then the effect of the months left is a part of the full year's. */
  readonly duration?: 'lasting' | 'one-off';
  /** The only assignment of the workbook unless said; none where there are several. */
  readonly assignment?: string | null;
}

const COLUMNS = TABLE_WORDS.actions.columns.map(({ column }) => column);
const MONTHS = 12;

/**
 * What was tried, as actions that begin the month after the report's period. A lever with several amounts is one action; one
 * whose effect is not above zero is none. Empty for a closed year.
 */
export function proposedActions(
  view: CheckView,
  proposals: readonly Proposal[],
  options: ProposalOptions,
): ProposedAction[] {
  const period = parseYearMonth(view.period);
  if (view.monthsLeft === 0 || period === null) return [];
  const text = textIn(proposalsText, options.lang);
  const effects = new Map<number, Ore>();
  for (const { lever, effect } of proposals) effects.set(lever, (effects.get(lever) ?? 0) + Math.round(effect));
  const start = firstDay(monthOfIndex(monthIndex(period) + 1));
  const only = view.assignments.length === 1 ? view.assignments[0]!.id : null;
  const duration = options.duration ?? 'lasting';
  let number = lastNumber(view, options.earlier ?? []);
  return [...effects].flatMap(([index, effect]): ProposedAction[] => {
    const lever = view.levers[index];
    if (!lever || effect <= 0) return [];
    number += 1;
    const { unit, costType, kind } = lever;
    return [
      {
        no: text('number', { number }),
        programme: options.programme?.trim() || null,
        action: text(kind === 'revenue' ? 'action.revenue' : 'action.cost', { costType }),
        unit,
        costType,
        start,
        end: null,
        duration,
        // Rounded up, so that the months left are never more than their share of the full year.
        fullYearEffect: duration === 'lasting' ? Math.ceil((effect * MONTHS) / view.monthsLeft) : effect,
        targetYearEffect: effect,
        status: 'not-done',
        inBudget: false,
        assignment: options.assignment === undefined ? only : options.assignment,
      },
    ];
  });
}

/** The highest number that a proposal has, in either language, here or among the actions that it was moved to. */
function lastNumber(view: CheckView, earlier: readonly EarlierProposal[]): number {
  const taken = [...view.actionNumbers, ...earlier.map(({ no }) => String(no ?? ''))];
  return taken.reduce((last, no) => {
    const match = /^[FP](\d{1,6})$/i.exec(no.trim());
    return match ? Math.max(last, Number(match[1])) : last;
  }, 0);
}

/** What the cells of a new row hold, by column; dates as ISO text. */
export function proposalCells(row: ProposedAction, unit: AmountUnit, lang: Language): EarlierProposal {
  return {
    no: row.no,
    programme: row.programme,
    action: row.action,
    unit: row.unit,
    costType: row.costType,
    start: row.start,
    end: row.end,
    duration: wordIn(DURATION_WORDS[row.duration], lang),
    fullYearEffect: fromOre(row.fullYearEffect, unit),
    targetYearEffect: fromOre(row.targetYearEffect, unit),
    status: wordIn(STATUS_WORDS[row.status], lang),
    inBudget: templateText(lang, row.inBudget ? 'word.yes' : 'word.no'),
    assignment: row.assignment,
  };
}

/** The header row of the proposals, with the column of each that we know; null where there is none. */
interface FoundRows {
  readonly columns: ReadonlyMap<ColumnRole, number>;
  readonly first: number;
  readonly last: number;
}

/**
 * The proposals that stand in the workbook, with what the user changed in them. Empty rows are left out. Throws where the sheet
 * is there and was not read: to take it for empty would wipe out what stands in it.
 */
export function earlierProposals(snapshot: Snapshot): EarlierProposal[] {
  const sheet = snapshot.sheets.find((each) => each.properties.get(SHEET_MARK) === PROPOSALS_ID);
  if (!sheet) return [];
  if (sheet.columns.size === 0 && snapshot.tables.some((table) => table.sheet === sheet.name)) {
    throw new Error('the sheet of proposals was not read');
  }
  const found = findRows(snapshot, sheet);
  if (!found) return [];
  const rows: EarlierProposal[] = [];
  for (let row = found.first; row <= found.last; row += 1) {
    const cells: Partial<Record<ColumnRole, PlanValue>> = {};
    for (const [column, at] of found.columns) {
      const value = plainValue(snapshot, sheet, row, at);
      if (value !== null) cells[column] = value;
    }
    if (Object.keys(cells).length > 0) rows.push(cells);
  }
  return rows;
}

/** Rows that are looked through for the header. */
const HEADER_WITHIN = 50;

/** Below the header everything counts: a row that was written under the table is a proposal too. */
function findRows(snapshot: Snapshot, sheet: SheetSnapshot): FoundRows | null {
  const known = columnMap('actions');
  const lastRow = [...sheet.columns.values()].reduce(
    (last, { rows, count }) => (count === 0 ? last : Math.max(last, rows[count - 1]!)),
    0,
  );
  for (let row = 1; row <= Math.min(lastRow, HEADER_WITHIN); row += 1) {
    const columns = new Map<ColumnRole, number>();
    for (const at of [...sheet.columns.keys()].sort((a, b) => a - b)) {
      const cell = cellAt(snapshot, sheet, row, at);
      const column = cell.kind === 'text' ? known.get(nameKey(cell.text)) : undefined;
      if (column && !columns.has(column)) columns.set(column, at);
    }
    if (columns.has('action') && columns.has('targetYearEffect')) return { columns, first: row + 1, last: lastRow };
  }
  return null;
}

function plainValue(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): PlanValue {
  const cell = cellAt(snapshot, sheet, row, column);
  switch (cell.kind) {
    case 'number':
      return cell.number;
    case 'text':
      return cell.text === '' ? null : cell.text;
    case 'boolean':
      return cell.boolean;
    case 'error':
      return cell.error;
    case 'empty':
    case 'uncalculated':
      return null;
  }
}

const HEADER_ROW = 5;
/** Characters that the texts above the table are wrapped to, by the columns that they stand across. */
const TEXT_COLUMNS = 5;
const LINE_HEIGHT = 15;
/** Days between the two date systems of workbooks. */
const DAYS_1904 = 1462;

/**
 * The sheet of proposals: those that stood there as they are, then the new ones, in the columns of Åtgärder so that rows can be
 * copied straight. It is a sheet of ours, for nothing is ever written to a user's. `date1904` is the workbook's date system.
 */
export function proposalPlan(
  view: CheckView,
  rows: readonly ProposedAction[],
  earlierRows: readonly EarlierProposal[],
  names: WorkbookNames,
  lang: Language,
  date1904 = false,
): WorkbookPlan {
  const text = textIn(proposalsText, lang);
  const name = sheetName(names, PROPOSALS_ID, text('sheet'));
  const actions = view.tables.find(({ role }) => role === 'actions');
  const values = { actions: actions?.found ? actions.name : tableName('actions', lang), unit: view.unit };
  const written = [...earlierRows, ...rows.map((row) => newCells(row, view.unit, lang, date1904))];
  const cells: CellPlan[] = [
    { row: 1, column: 1, value: text('title', { board: view.board, year: view.targetYear }).trim(), style: 'title' },
    { row: 2, column: 1, value: text('lead', values), style: 'text' },
    { row: 3, column: 1, value: text('move', values), style: 'text' },
  ];
  COLUMNS.forEach((column, index) => {
    const right = columnLook(column).format === 'amount';
    const style = right ? 'header-right' : 'header';
    cells.push({ row: HEADER_ROW, column: index + 1, value: columnName('actions', column, lang), style });
    written.forEach((row, at) =>
      cells.push({
        row: HEADER_ROW + 1 + at,
        column: index + 1,
        value: row[column] ?? null,
        style: `input-${columnLook(column).format}`,
      }),
    );
  });
  // A table has at least one row below its header.
  const count = Math.max(1, written.length);
  const width = COLUMNS.slice(0, TEXT_COLUMNS).reduce((sum, column) => sum + columnLook(column).width, 0);
  const height = (value: string): number => Math.ceil(value.length / (width * 0.9)) * LINE_HEIGHT + 4;
  const across = (row: number): string =>
    rangeText({ firstRow: row, firstColumn: 1, lastRow: row, lastColumn: TEXT_COLUMNS });
  return {
    styles: styles(view.unit),
    sheets: [
      {
        id: PROPOSALS_ID,
        name,
        cells,
        columnWidths: COLUMNS.map((column, index) => ({ column: index + 1, width: columnLook(column).width })),
        rowHeights: [
          { row: 1, height: 28 },
          { row: 2, height: height(text('lead', values)) },
          { row: 3, height: height(text('move', values)) },
          { row: HEADER_ROW, height: 20 },
        ],
        merges: [across(2), across(3)],
        freeze: { rows: HEADER_ROW, columns: 0 },
        gridlines: false,
        tables: [
          {
            name: freeName(names, text('table')),
            firstRow: HEADER_ROW,
            firstColumn: 1,
            rows: count + 1,
            columns: COLUMNS.map((column) => ({ name: columnName('actions', column, lang) })),
            filter: true,
          },
        ],
        validations: validations(count, lang),
        print: {
          orientation: 'landscape',
          fit: { wide: 1, tall: 0 },
          titleRows: { first: HEADER_ROW, last: HEADER_ROW },
          footer: '&L&A&R&P (&N)',
        },
      },
    ],
    names: [],
  };
}

function newCells(row: ProposedAction, unit: AmountUnit, lang: Language, date1904: boolean): EarlierProposal {
  const serial = (value: PlanValue): PlanValue => {
    const day = cellValue('date', value);
    return typeof day === 'number' && date1904 ? day - DAYS_1904 : day;
  };
  const cells = proposalCells(row, unit, lang);
  return { ...cells, start: serial(cells.start ?? null), end: serial(cells.end ?? null) };
}

/** The closed words of a column; lists of names would need the template's defined names, which a workbook may lack. */
function validations(count: number, lang: Language) {
  return COLUMNS.flatMap((column, index) => {
    const range = rangeText({
      firstRow: HEADER_ROW + 1,
      firstColumn: index + 1,
      lastRow: HEADER_ROW + count,
      lastColumn: index + 1,
    });
    const validation = columnValidation('actions', column, range, lang);
    return validation && Array.isArray(validation.list) ? [validation] : [];
  });
}

function styles(unit: AmountUnit): Record<string, StylePlan> {
  const input = inputStyles();
  const report = reportStyles(unit);
  const header: StylePlan = { bold: true, color: '#FFFFFF', fill: '#1F3A5F', vertical: 'center' };
  return {
    ...input,
    // Effects that were tried may have more decimals than a budget.
    'input-amount': { ...input['input-amount'], numberFormat: unit === 'mnkr' ? '#,##0.0##' : '#,##0' },
    title: report['title'] ?? { bold: true },
    text: { wrap: true, vertical: 'top' },
    header,
    'header-right': { ...header, horizontal: 'right', indent: 1 },
  };
}

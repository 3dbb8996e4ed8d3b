import { cellAddress, columnLetters } from '../../domain/address';
import { TABLE_ROLES, type ColumnRole, type SettingKey, type TableInfo } from '../../domain/model';
import { fromOre } from '../../domain/money';
import { yearMonthText } from '../../domain/period';
import { words } from '../../strings/words';
import type { BasisContext } from './context';
import { rangeOf } from '../grid';
import { linesOf, rowHeight } from '../text-room';
import { cellReference } from './table-formula';

/** The blocks that say what the figures are and what they were read from. */

export const DEFINITIONS = [
  'definition.net',
  'definition.development',
  'definition.allowed',
  'definition.toGo',
  'definition.items',
  'definition.frame',
  'definition.budget',
] as const;

/** What the words of the sheet mean. */
export function writeDefinitions(context: BasisContext): void {
  DEFINITIONS.forEach((key, index) =>
    context.writer.text(context.top('definitions') + index, 1, context.say(key), 'basis-plain'),
  );
}

export const SETTINGS: readonly SettingKey[] = [
  'board',
  'baseYear',
  'targetYear',
  'period',
  'unit',
  'sign',
  'judged',
  'tolerance',
  'payrollSurcharge',
  'riskMargin',
  'comparability',
  'itemsCount',
];

/** What stands in for these where the workbook is silent comes of its tables, not of a default. */
const DERIVED: ReadonlySet<SettingKey> = new Set(['board', 'baseYear', 'targetYear', 'period']);

/** The settings, each with its source. */
export function writeSettings(context: BasisContext): void {
  const { model, writer, say, input } = context;
  const { settings, live, tables } = model;
  const top = context.top('settings');
  writer.text(top - 1, 1, say('column.setting'), 'basis-header');
  writer.text(top - 1, 2, say('column.value'), 'basis-header-right');
  [say('column.source'), '', ''].forEach((text, at) => writer.text(top - 1, 3 + at, text, 'basis-header-after'));
  SETTINGS.forEach((key, index) => {
    const row = top + index;
    const place = live.settings[key];
    writer.text(row, 1, words[input.lang][`setting.${key}`]);
    const formula = place?.plain ? cellReference(model, 'settings', 'value', place.row) : null;
    if (key === 'tolerance' || key === 'riskMargin') {
      const value = key === 'tolerance' ? fromOre(settings.tolerance, settings.unit) : settings.riskMargin;
      writer.number({ of: 'setting', setting: key }, row, 2, value, 'basis-number', formula);
    } else {
      const numeric = key === 'baseYear' || key === 'targetYear' || key === 'payrollSurcharge';
      const value = valueText(context, key);
      const extra = formula !== null && typeof value === 'number' ? { formula } : {};
      writer.text(row, 2, value, numeric ? 'basis-number' : 'basis-right', extra);
    }
    if (input.chosen?.has(key)) {
      writer.text(row, 3, say('source.pane'), 'basis-after');
    } else if (place && tables.settings) {
      const at = { sheet: tables.settings.sheet, address: cellAddress(place.row, tables.settings.columns.value ?? 1) };
      const text = say('source.workbook', { table: tables.settings.name, row: place.row });
      writer.text(row, 3, text, 'basis-link-after', { link: { ...at, tooltip: say('link.rows') } });
    } else {
      const called = key === 'period' && input.model.tables.settings !== undefined && periodIsCalled(context);
      const text = called ? say('source.call') : DERIVED.has(key) ? say('source.derived') : say('source.default');
      writer.text(row, 3, text, 'basis-after');
    }
  });
}

/** A period that is neither the workbook's nor its last month with outcome was asked for. */
function periodIsCalled(context: BasisContext): boolean {
  const { targetYear, period } = context.model.settings;
  let last = 0;
  for (const index of context.input.result.monthsWithOutcome) {
    if (Math.floor(index / 12) === targetYear) last = Math.max(last, (index % 12) + 1);
  }
  return period.month !== (last === 0 ? 12 : last);
}

function valueText(context: BasisContext, key: Exclude<SettingKey, 'tolerance' | 'riskMargin'>): string | number {
  const { say } = context;
  const { settings } = context.model;
  switch (key) {
    case 'board':
      return settings.board;
    case 'baseYear':
      return settings.baseYear;
    case 'targetYear':
      return settings.targetYear;
    case 'period':
      return yearMonthText(settings.period);
    case 'unit':
      return settings.unit;
    case 'sign':
      return say(settings.sign === null ? 'value.sign.none' : `value.sign.${settings.sign}`);
    case 'judged':
      return say(`value.judged.${settings.judged}`);
    case 'payrollSurcharge':
      return settings.payrollSurcharge ?? say('value.none');
    case 'comparability':
      return say(`value.method.${settings.comparability}`);
    case 'itemsCount':
      return say(`value.items.${settings.itemsCount}`);
  }
}

/** The columns that the names of a table's columns are written across, and their width. */
const LIST = { first: 9, last: 13, width: 15 } as const;

/** The tables that were found, in the order of the roles. */
export function readTables(context: Pick<BasisContext, 'model'>): TableInfo[] {
  const { tables, imports } = context.model;
  const imported = Object.values(imports ?? {}).flatMap(({ table, beside }) => (beside ? [table] : []));
  return [...TABLE_ROLES.flatMap((role) => tables[role] ?? []), ...imported];
}

/** The tables that were read, with a link to each and its counts of rows. */
export function writeTables(context: BasisContext): void {
  const { writer, say, input } = context;
  const imported = new Set(Object.values(context.model.imports ?? {}).map(({ table }) => table.name));
  const top = context.top('tables');
  if (top === 0) return;
  writer.heights.push({ row: top - 1, height: 32 });
  [say('column.table'), say('column.name')].forEach((text, at) => writer.text(top - 1, 1 + at, text, 'basis-header'));
  writer.text(top - 1, 3, '', 'basis-header');
  writer.text(top - 1, 4, say('column.rowsRead'), 'basis-header-right');
  writer.text(top - 1, 5, say('column.rowsSkipped'), 'basis-header-right');
  writer.text(top - 1, 6, say('column.sign'), 'basis-header-after');
  writer.text(top - 1, 7, '', 'basis-header');
  writer.text(top - 1, 8, '', 'basis-header');
  writer.text(top - 1, 9, say('column.columns'), 'basis-header-after');
  readTables(context).forEach((table, index) => {
    const row = top + index;
    const places = Object.entries(table.columns) as [ColumnRole, number][];
    const first = Math.min(...places.map(([, at]) => at), 16_384);
    const headers = places.sort((a, b) => a[1] - b[1]).map(([role]) => table.headers[role] ?? '');
    const role = words[input.lang][`role.${table.role}`];
    writer.text(row, 1, imported.has(table.name) ? say('table.imported', { name: role }) : role);
    writer.text(row, 2, say('table.place', { name: table.name, sheet: table.sheet }), 'basis-link-plain', {
      link: { sheet: table.sheet, address: `${columnLetters(first)}${table.headerRow}`, tooltip: say('link.rows') },
    });
    writer.text(row, 4, table.rowsRead, 'basis-count');
    writer.text(row, 5, table.rowsSkipped, 'basis-count');
    writer.text(row, 6, table.sign === null ? '–' : words[input.lang][`sign.${table.sign}`], 'basis-after');
    const names = headers.map((header) => header.replace(/\s+/g, ' ')).join(', ');
    writer.text(row, LIST.first, names, 'basis-after-wrap');
    writer.merges.push(rangeOf(row, LIST.first, row, LIST.last));
    const widths = Array.from({ length: LIST.last - LIST.first + 1 }, () => LIST.width);
    writer.heights.push({ row, height: rowHeight(linesOf(names, widths)) });
  });
}

/** The decisions, as they are written in the workbook. */
export function writeDecisions(context: BasisContext): void {
  const { model, writer, say } = context;
  const top = context.top('decisions');
  if (top === 0) return;
  const table = model.tables.decisions;
  const columns: [string, number][] = [
    [say('column.decision'), 1],
    [say('column.diary'), 2],
    [say('column.paragraph'), 3],
    [say('column.date'), 4],
    [say('column.body'), 5],
    ['', 6],
    [say('column.title'), 7],
    ['', 8],
    ['', 9],
  ];
  for (const [text, column] of columns) writer.text(top - 1, column, text, 'basis-header');
  model.decisions.forEach((decision, index) => {
    const row = top + index;
    const link = table && {
      link: {
        sheet: table.sheet,
        address: cellAddress(decision.origin.row, table.columns.decision ?? 1),
        tooltip: say('link.rows'),
      },
    };
    writer.text(row, 1, decision.id, link ? 'basis-link' : 'basis-text', link ?? {});
    writer.text(row, 2, decision.diaryNumber);
    writer.text(row, 3, decision.paragraph);
    writer.text(row, 4, decision.date);
    writer.text(row, 5, decision.body, 'basis-plain');
    writer.text(row, 7, decision.title, 'basis-plain');
  });
}

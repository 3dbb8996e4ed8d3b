import { describe, expect, test } from '@jest/globals';
import type { Language } from '../domain/finding';
import { TABLE_ROLES } from '../domain/model';
import type { SheetPlan, WorkbookPlan } from '../report/plan';
import { parseRange } from '../report/reference';
import { templateEn } from '../strings/en/template';
import { templateSv } from '../strings/sv/template';
import { dateSerial } from './template-columns';
import { DEFAULT_COST_TYPES } from './template-cost-types';
import { templatePlan } from './template';
import { columnName, tableName, templateText, type TemplateKey } from './template-words';

const LANGUAGES: readonly Language[] = ['sv', 'en'];

function sheetNamed(plan: WorkbookPlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function valueAt(sheet: SheetPlan, row: number, column: number): unknown {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}

/** Cells of a sheet's table below its header that hold something. */
function dataOf(sheet: SheetPlan): unknown[] {
  const [table] = sheet.tables ?? [];
  if (!table) throw new Error(`${sheet.name} has no table`);
  const last = table.firstRow + table.rows - 1;
  return sheet.cells
    .filter((cell) => cell.row > table.firstRow && cell.row <= last && cell.column <= table.columns.length)
    .map((cell) => cell.value)
    .filter((value) => value !== null);
}

describe.each(LANGUAGES)('the template in %s', (lang) => {
  const plan = templatePlan(lang);

  test('has a table of each role, by its name in the language', () => {
    const names = plan.sheets.flatMap((sheet) => (sheet.tables ?? []).map((table) => table.name));
    expect(names).toEqual(TABLE_ROLES.map((role) => tableName(role, lang)));
  });

  test('counts nothing: only the settings and the cost types have rows', () => {
    for (const role of TABLE_ROLES) {
      const data = dataOf(sheetNamed(plan, tableName(role, lang)));
      if (role === 'settings' || role === 'costTypes') expect(data).not.toEqual([]);
      else expect(data).toEqual([]);
    }
  });

  test('begins with fifteen cost types, two of them in the target group', () => {
    const sheet = sheetNamed(plan, tableName('costTypes', lang));
    const header = sheet.tables?.[0]?.firstRow ?? 0;
    const rows = DEFAULT_COST_TYPES.map((_, index) => header + 1 + index);
    expect(rows.map((row) => valueAt(sheet, row, 1)).filter((name) => typeof name === 'string')).toHaveLength(15);
    expect(rows.map((row) => valueAt(sheet, row, 3)).filter((group) => group === 'IT/MT')).toHaveLength(2);
  });

  test('shows an example of every table that it leaves empty, under the table’s own headers', () => {
    const sheet = sheetNamed(plan, templateText(lang, 'sheet.examples'));
    const texts = new Set(sheet.cells.map((cell) => cell.value));
    for (const role of TABLE_ROLES) {
      if (role === 'settings' || role === 'costTypes') continue;
      expect(texts).toContain(tableName(role, lang));
    }
    expect(texts).toContain(columnName('actions', 'targetYearEffect', lang));
    expect(sheet.tables ?? []).toEqual([]);
  });

  test('lets every cell of its tables be typed in, except the keys of the settings', () => {
    for (const role of TABLE_ROLES) {
      const sheet = sheetNamed(plan, tableName(role, lang));
      const [table] = sheet.tables ?? [];
      const first = role === 'settings' ? 2 : 1;
      const cells = sheet.cells.filter(
        (cell) =>
          table &&
          cell.row > table.firstRow &&
          cell.row < table.firstRow + table.rows &&
          cell.column >= first &&
          cell.column <= table.columns.length,
      );
      expect(cells.filter((cell) => plan.styles[cell.style ?? '']?.locked !== false)).toEqual([]);
    }
  });

  test('keeps each header in view', () => {
    for (const role of TABLE_ROLES) {
      const sheet = sheetNamed(plan, tableName(role, lang));
      expect(sheet.freeze?.rows).toBe(sheet.tables?.[0]?.firstRow);
    }
  });

  test('has a list of names that begins in the first row of its table', () => {
    expect(plan.names).toHaveLength(4);
    for (const { sheet, range } of plan.names) {
      expect(parseRange(range)?.firstRow).toBe((sheetNamed(plan, sheet).tables?.[0]?.firstRow ?? 0) + 1);
    }
  });

  test('offers the words of a closed column, and warns only about a unit that is not there yet', () => {
    const kinds = sheetNamed(plan, tableName('costTypes', lang)).validations?.map(({ list }) => list);
    expect(kinds).toContainEqual(
      lang === 'sv' ? ['Intäkt', 'Kostnad', 'Avskrivning'] : ['Revenue', 'Cost', 'Depreciation'],
    );
    const [unit] = sheetNamed(plan, tableName('budget', lang)).validations ?? [];
    expect(unit).toMatchObject({ onError: 'warning' });
  });

  test('leaves no brace and no name unfilled', () => {
    const open = (Object.keys(templateSv) as TemplateKey[]).filter((key) => /[{}]/.test(templateText(lang, key)));
    expect(open).toEqual([]);
  });
});

test('both languages name the same things in braces', () => {
  const namesIn = (text: string): string[] => [...text.matchAll(/\{[^}]+\}/g)].map(([name]) => name).sort();
  const differing = (Object.keys(templateSv) as TemplateKey[]).filter(
    (key) => namesIn(templateSv[key]).join() !== namesIn(templateEn[key]).join(),
  );
  expect(differing).toEqual([]);
});

test('a date is its serial in the sheet', () => {
  expect(dateSerial('1900-03-01')).toBe(61);
  expect(dateSerial('2026-01-01')).toBe(46023);
});

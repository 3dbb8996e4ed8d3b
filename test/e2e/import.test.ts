import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { ImportFile } from '../../src/app/import-files';
import { cellAddress } from '../../src/domain/address';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot, readWorkbook } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { cellAt } from '../../src/workbook/snapshot';
import { consistentTables, withoutTable } from '../support/consistent';
import { csvFile, sieFile, type LedgerRow } from '../support/export-files';
import type { Tables } from '../support/snapshot-of';
import { workbookFile } from '../support/workbook-file';
import { convert, workFolder } from './programs';

/** The report over imported rows as an independent program calculates it. */
const NEAR = 0.005;

const tables = consistentTables();
const accounts = new Map(tables['Kostnadsslag']!.slice(1).map((row) => [row[0], Number(row[3])]));
const rows: LedgerRow[] = tables['Utfall']!.slice(1).map(([year, month, unit, costType, amount], index) => ({
  year: Number(year),
  month: Number(month),
  unit: String(unit),
  account: accounts.get(costType as string)!,
  // Other amounts than the table's, to the öre.
  ore: Math.round(Number(amount) * 100_000) + index * 37 - 1_234,
}));
const of2026 = rows.filter(({ year }) => year === 2026);

const CASES: readonly (readonly [string, Tables, ImportFile])[] = [
  ['a SIE file beside Utfall', tables, { name: 'utfall.se', role: 'outcome', bytes: sieFile(of2026) }],
  [
    'a CSV file of two months beside Utfall',
    tables,
    { name: 'utfall.csv', role: 'outcome', bytes: csvFile(of2026.filter(({ month }) => month > 6)) },
  ],
  [
    'a CSV file of one unit, some of whose months it lacks, beside Utfall',
    tables,
    {
      name: 'staben.csv',
      role: 'outcome',
      bytes: csvFile(of2026.filter(({ unit, month }) => unit === 'Regionstaben' && month !== 5)),
    },
  ],
  [
    'a forecast of one unit from a CSV file',
    tables,
    {
      name: 'prognos.csv',
      role: 'forecast',
      bytes: csvFile(of2026.filter(({ unit, month }) => unit === 'Regionstaben' && month === 8)),
    },
  ],
  [
    'a SIE file in place of Utfall',
    withoutTable(tables, 'Utfall'),
    { name: 'u.se', role: 'outcome', bytes: sieFile(rows) },
  ],
  [
    'a forecast from a CSV file',
    tables,
    { name: 'prognos.csv', role: 'forecast', bytes: csvFile(of2026.map((row) => ({ ...row, month: 12 }))) },
  ],
];

test.each(CASES)('%s: every formula gives the value that was written beside it', (name, workbook, file) => {
  const folder = workFolder();
  const source = openPackage(workbookFile(workbook));
  const checked = checkWorkbook(readSnapshot(source, {}), {
    lang: 'sv',
    today: '2026-11-21',
    time: '2026-11-21 12:00',
    imports: [file],
  });
  const written = join(folder, 'import.xlsx');
  writeFileSync(written, applyPlan(source, checked.plan));
  const found = readWorkbook(readFileSync(convert(written, 'xlsx', folder)), { sheets: 'all' });
  const wrong: string[] = [];
  let compared = 0;
  for (const plan of checked.plan.sheets) {
    const sheet = found.sheets.find((at) => at.name === plan.name)!;
    for (const cell of plan.cells) {
      if (cell.formula === undefined) continue;
      compared += 1;
      const value = cellAt(found, sheet, cell.row, cell.column);
      const isRight =
        typeof cell.value === 'number'
          ? value.kind === 'number' && Math.abs(value.number - cell.value) < NEAR
          : cell.value === ''
            ? value.kind === 'empty' || (value.kind === 'text' && value.text === '')
            : value.kind === 'text' && value.text === cell.value;
      if (!isRight)
        wrong.push(`${plan.name}!${cellAddress(cell.row, cell.column)} ${JSON.stringify(value)} ${cell.value}`);
    }
  }
  process.stdout.write(`${name}: ${compared} formula cells compared\n`);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(500);
});

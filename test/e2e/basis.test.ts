import { cellAddress } from '../../src/domain/address';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openPackage, type OpcPackage } from '../../src/file/package/package';
import { readSnapshot, readWorkbook } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import type { WorkbookPlan } from '../../src/report/plan';
import { cellAt, type SheetSnapshot, type Snapshot } from '../../src/workbook/snapshot';
import { basisOf, type BasisOf } from '../support/basis-of';
import { cellText } from '../support/check-tables';
import { BASIS_CASES, MONTHS } from '../support/basis-cases';
import type { Tables } from '../support/snapshot-of';
import { workbookFile } from '../support/workbook-file';
import { convert, workFolder } from './programs';

/** Underlag as an independent program calculates it, of workbooks whose cells are as odd as users make them. */
const NEAR = 0.005;

/** The same workbook with its dates counted from 1904. */
function in1904(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts['xl/workbook.xml']!);
  const changed = workbook.replace(/<workbookPr[^>]*\/>/, '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  if (!changed.includes('date1904')) throw new Error('the workbook has no list of sheets');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(changed) });
}

function recalculate(source: OpcPackage, plan: WorkbookPlan): Snapshot {
  const folder = workFolder();
  const file = join(folder, 'underlag.xlsx');
  writeFileSync(file, applyPlan(source, plan));
  return readWorkbook(readFileSync(convert(file, 'xlsx', folder)), { sheets: 'all' });
}

function sheetOf(snapshot: Snapshot, name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((at) => at.name === name);
  if (!sheet) throw new Error('the sheet is gone');
  return sheet;
}

interface Compared {
  readonly cells: number;
  readonly wrong: readonly string[];
}

function recalculated(bytes: Uint8Array): Compared & { readonly of: BasisOf } {
  const source = openPackage(bytes);
  const of = basisOf(readSnapshot(source, {}));
  const { sheet: plan } = of.basis;
  const found = recalculate(source, of.plan);
  const sheet = sheetOf(found, plan.name);
  const wrong: string[] = [];
  let cells = 0;
  for (const cell of plan.cells) {
    if (cell.formula === undefined) continue;
    cells += 1;
    const value = cellAt(found, sheet, cell.row, cell.column);
    const near =
      value.kind === 'number' && typeof cell.value === 'number' && Math.abs(value.number - cell.value) < NEAR;
    if (!near)
      wrong.push(
        `${cellAddress(cell.row, cell.column)} ${cell.formula}: ${JSON.stringify(value)} and not ${String(cell.value)}`,
      );
  }
  return { of, cells, wrong };
}

describe.each(['samples/regionstyrelsen-2026.xlsx', 'samples/regionstyrelsen-2026-med-fel.xlsx'])('%s', (sample) => {
  test('every formula of Underlag gives the value beside it', () => {
    const { cells, wrong } = recalculated(readFileSync(sample));
    process.stdout.write(`${sample}: ${cells} formula cells of Underlag compared\n`);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(500);
  });
});

describe.each(BASIS_CASES.map((one) => [one.name, one] as const))('a workbook with %s', (name, one) => {
  test('every formula of Underlag gives the value beside it, and the control is 0', () => {
    const { of, cells, wrong } = recalculated(
      one.date1904 ? in1904(workbookFile(one.tables)) : workbookFile(one.tables),
    );
    process.stdout.write(`${name}: ${cells} formula cells of Underlag compared\n`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(cells).toBeGreaterThan(300);
    expect(of.model.live.corrections.length > 0).toBe(one.corrected);
  });
});

/** Other shares that sum to what the old ones did. */
const NEW_SHARES = new Map([
  [0.7, 0.55],
  [0.3, 0.45],
]);

/** The workbook a month later: other amounts, another share and another limit, the same rows. */
function changed(tables: Tables): Tables {
  const amounts = new Set([
    'Belopp',
    'Beslutad',
    'Reviderad',
    'Ram',
    'Utfall',
    'Prognos',
    'Effekt målår',
    'belopp',
    ...MONTHS,
  ]);
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row, index) =>
        row.map((value, column) => {
          const header = cellText(rows[0]?.[column]);
          if (index === 0 || typeof value !== 'number') return value;
          if (amounts.has(header.trim()))
            return Math.round(value * (1 + ((index * 7 + column) % 13) / 100) * 100) / 100;
          if (header === 'Andel') return NEW_SHARES.get(value) ?? value;
          return header === 'Högsta utveckling' ? value * 0.9 : value;
        }),
      ),
    ]),
  );
}

const LIVE = BASIS_CASES.filter(({ live }) => live);

describe.each(LIVE.map((one) => [one.name, one] as const))('Underlag of a workbook with %s', (name, one) => {
  test('gives, over changed cells, what a check of the changed workbook gives', () => {
    const before = basisOf(readSnapshot(openPackage(workbookFile(one.tables)), {}));
    const source = openPackage(workbookFile(changed(one.tables)));
    const after = basisOf(readSnapshot(source, {}));
    const sheet = recalculate(source, before.plan);
    const cells = new Map(
      after.basis.sheet.cells.flatMap((cell) =>
        cell.formula === undefined ? [] : [[cellAddress(cell.row, cell.column), cell] as const],
      ),
    );
    const counter = before.basis.cell({ of: 'changed' })!;
    const changes = cellAddress(counter.row, counter.column);
    const wrong: string[] = [];
    let moved = 0;
    for (const cell of before.basis.sheet.cells) {
      if (cell.formula === undefined) continue;
      const address = cellAddress(cell.row, cell.column);
      const fresh = cells.get(address);
      const value = cellAt(sheet, sheetOf(sheet, before.basis.sheet.name), cell.row, cell.column);
      if (address === changes) {
        // The sheet itself sees that it is no longer what was checked.
        expect(value.kind === 'number' && value.number).toBeGreaterThan(10);
        continue;
      }
      const near =
        value.kind === 'number' && typeof fresh?.value === 'number' && Math.abs(value.number - fresh.value) < NEAR;
      if (!near) wrong.push(`${address} ${cell.formula}: ${JSON.stringify(value)} and not ${String(fresh?.value)}`);
      if (fresh?.value !== cell.value) moved += 1;
    }
    process.stdout.write(`${name}: ${moved} of ${cells.size} formula cells changed with the workbook\n`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(moved).toBeGreaterThan(cells.size / 2);
  });
});

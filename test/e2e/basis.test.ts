import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot, readWorkbook } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { addressOf } from '../../src/report/grid';
import { cellAt } from '../../src/workbook/snapshot';
import { basisOf, type BasisOf } from '../support/basis-of';
import { BASIS_CASES } from '../support/basis-cases';
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

interface Compared {
  readonly cells: number;
  readonly wrong: readonly string[];
}

function recalculated(bytes: Uint8Array): Compared & { readonly of: BasisOf } {
  const folder = workFolder();
  const source = openPackage(bytes);
  const of = basisOf(readSnapshot(source, {}));
  const file = join(folder, 'underlag.xlsx');
  writeFileSync(file, applyPlan(source, of.plan));
  const found = readWorkbook(readFileSync(convert(file, 'xlsx', folder)), { sheets: 'all' });
  const { sheet: plan } = of.basis;
  const sheet = found.sheets.find(({ name }) => name === plan.name);
  if (!sheet) throw new Error('the sheet is gone');
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
        `${addressOf(cell.row, cell.column)} ${cell.formula}: ${JSON.stringify(value)} and not ${String(cell.value)}`,
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
    const { of, cells, wrong } = recalculated(one.date1904 ? in1904(workbookFile(one.tables)) : workbookFile(one.tables));
    process.stdout.write(`${name}: ${cells} formula cells of Underlag compared\n`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(cells).toBeGreaterThan(300);
    expect(of.model.live.corrections.length > 0).toBe(one.corrected);
  });
});

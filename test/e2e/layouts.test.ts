import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot, readWorkbook } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { cellAt } from '../../src/workbook/snapshot';
import { fileOfSheets } from '../layouts/file-of';
import { LAYOUTS } from '../layouts/layouts';
import { convert, workFolder } from './programs';

/** Figures that come from the user's own tables are formulas to the user's own cells, and LibreOffice finds what we wrote. */
const NEAR = 0.005;

test.each(LAYOUTS.map((layout, index) => [layout.name, layout, index] as const))('%s', (_, layout, index) => {
  const folder = workFolder();
  const sign = (['ledger', 'cost-negative', 'unsigned'] as const)[index % 3]!;
  const source = openPackage(fileOfSheets(layout.draw({ sign, unit: index % 2 === 0 ? 'tkr' : 'kr' })));
  const checked = checkWorkbook(readSnapshot(source, {}), {
    lang: 'sv',
    today: '2026-11-21',
    time: '2026-11-21 12:00',
  });
  const written = join(folder, 'kontrollerad.xlsx');
  writeFileSync(written, applyPlan(source, checked.plan));
  const recalculated = readWorkbook(readFileSync(convert(written, 'xlsx', folder)), { sheets: 'all' });
  let compared = 0;
  const different: string[] = [];
  for (const plan of checked.plan.sheets) {
    const sheet = recalculated.sheets.find((at) => at.name === plan.name)!;
    for (const cell of plan.cells) {
      if (cell.formula === undefined || typeof cell.value !== 'number') continue;
      const value = cellAt(recalculated, sheet, cell.row, cell.column);
      if (value.kind !== 'number' || Math.abs(value.number - cell.value) > NEAR)
        different.push(
          `${plan.name} ${cell.row}:${cell.column} =${cell.formula} ${cell.value} ${JSON.stringify(value)}`,
        );
      compared += 1;
    }
  }
  expect(different).toEqual([]);
  // A file of the tests has no outline: where only that tells, the table waits for its answer.
  if (checked.interpretation.questions.length === 0) expect(compared).toBeGreaterThan(20);
  else expect(checked.model.outcome.count).toBe(0);
});

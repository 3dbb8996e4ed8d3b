import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { SettingsOverride } from '../../src/app/settings-override';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot, readWorkbook } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { cellAt } from '../../src/workbook/snapshot';
import { convert, pdfText, workFolder } from './programs';

/** LibreOffice as an independent calculator: it opens what we wrote, recalculates, and must find what we say. */
const SAMPLES = ['samples/regionstyrelsen-2026.xlsx', 'samples/regionstyrelsen-2026-med-fel.xlsx'];
const NEAR = 0.005;

/** Settings chosen in the pane, each other than what the workbook says. */
const OVERRIDES: SettingsOverride = {
  period: '2026-06',
  judged: 'unrounded',
  tolerance: 200_000,
  riskMargin: 1.5,
  comparability: 'adjusted-base',
  itemsCount: 'without',
};
const CASES = [
  ...SAMPLES.map((sample) => ({ sample, said: 'the workbook', overrides: {} })),
  ...SAMPLES.map((sample) => ({ sample, said: 'the pane', overrides: OVERRIDES })),
];

describe.each(CASES)('$sample, settings of $said', ({ sample, overrides }) => {
  const folder = workFolder();
  const source = openPackage(readFileSync(sample));
  const checked = checkWorkbook(readSnapshot(source, {}), {
    lang: 'sv',
    today: '2026-11-21',
    time: '2026-11-21 12:00',
    overrides,
  });
  const written = join(folder, 'kontrollerad.xlsx');
  writeFileSync(written, applyPlan(source, checked.plan));

  test('every formula that we wrote gives the value that we wrote beside it', () => {
    const recalculated = readWorkbook(readFileSync(convert(written, 'xlsx', folder)), { sheets: 'all' });
    let compared = 0;
    for (const plan of checked.plan.sheets) {
      const sheet = recalculated.sheets.find((at) => at.name === plan.name);
      expect(sheet).toBeDefined();
      for (const cell of plan.cells) {
        if (cell.formula === undefined) continue;
        const value = cellAt(recalculated, sheet!, cell.row, cell.column);
        if (typeof cell.value === 'number') {
          expect(value.kind).toBe('number');
          if (value.kind === 'number') expect(Math.abs(value.number - cell.value)).toBeLessThan(NEAR);
        } else if (cell.value === '') expect(value.kind === 'text' ? value.text : value.kind).toMatch(/^(empty)?$/);
        else expect(value).toEqual({ kind: 'text', text: cell.value });
        compared += 1;
      }
    }
    process.stdout.write(`${sample}: ${compared} formula cells compared\n`);
    expect(compared).toBeGreaterThan(5);
  });

  test('it prints without a cell that is too narrow for its number', () => {
    const text = pdfText(convert(written, 'pdf', folder));
    expect(text).toContain('Måluppfyllelse Regionstyrelsen 2026');
    expect(text).toContain('Kontrollfynd Regionstyrelsen 2026');
    expect(text).not.toContain('###');
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkbook } from '../src/app/check';
import { keptOverride } from '../src/app/settings-override';
import { run } from '../src/cli/main';
import { openPackage } from '../src/file/package/package';
import { readSnapshot, readWorkbook } from '../src/file/read/read-workbook';
import { applyPlan } from '../src/file/write/apply-plan';
import { consistentTables, rowOf, withCell } from './support/consistent';
import { workbookFile } from './support/workbook-file';

/** Settings chosen in the pane, and the command line with the workbook that carries them. */

/**
 * Tkr that make the board's development 2.04 %, which is 2.0 % when it is rounded: the base is 102 665.6 (98.5 % of 104 229),
 * the forecast 103 707.9 with 3 582 for these premises, and 102 665.6 × 1.0204 = 104 759.9 is 1 052 more.
 */
const PREMISES = 4_634;

const folder = mkdtempSync(join(tmpdir(), 'ramkoll-'));
const file = join(folder, 'bok.xlsx');

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  const tables = consistentTables();
  const row = rowOf(tables, 'Prognos', 'Regionstaben', 'Lokalkostnader');
  const source = openPackage(workbookFile(withCell(tables, 'Prognos', row, 'Belopp', PREMISES)));
  const { plan } = checkWorkbook(readSnapshot(source, {}), {
    lang: 'sv',
    today: '2026-11-21',
    time: '2026-11-21 20:45',
    overrides: { judged: 'unrounded', period: '2026-07' },
  });
  writeFileSync(file, applyPlan(source, plan));
});

function call(...args: string[]) {
  let out = '';
  const status = run(['check', file, '--json', '-', ...args], {
    out: (text) => (out += text),
    err: () => undefined,
    outIsTerminal: false,
    errIsTerminal: false,
    now: () => new Date(2026, 10, 21, 20, 45),
  });
  return { status, json: JSON.parse(out) as { period: string; targets: { development: number; status: string }[] } };
}

test('the command line judges by them', () => {
  const { status, json } = call();
  expect(json.targets[0]?.development).toBeCloseTo(0.0204, 4);
  expect(json).toMatchObject({ period: '2026-07', targets: [{ status: 'missed' }, {}] });
  expect(status).toBe(1);
});

test('--period wins for the call, and the workbook keeps what was chosen', () => {
  expect(call('--period', '2026-05').json).toMatchObject({ period: '2026-05', targets: [{ status: 'missed' }, {}] });
  const written = readWorkbook(readFileSync(join(folder, 'bok.kontrollerad.xlsx')), { sheets: 'all' });
  expect(keptOverride(written)).toEqual({ judged: 'unrounded', period: '2026-07' });
});

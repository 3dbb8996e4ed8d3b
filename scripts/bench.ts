import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../src/app/check';
import { openPackage } from '../src/file/package/package';
import { readSnapshot } from '../src/file/read/read-workbook';
import { applyPlan } from '../src/file/write/apply-plan';
import { writeNewWorkbook } from '../src/file/write/blank-workbook';
import { benchBundle } from './bench-bundle';
import { benchExcel } from './bench-excel';
import { benchWorkbook } from './bench-workbook';

/**
 * Prints time, peak memory and time per row of reading, checking and writing, and of the whole command, for workbooks of
 * growing size; where python3 with openpyxl is there, its reading of the same file beside ours.
 *
 *   npm run bench [-- <outcome rows> … | --bundle]
 */
const FOLDER = 'tmp/bench';
const SIZES = [10_000, 50_000, 200_000];
const RUNS = 3;
const EXCEL_SIZES = [10_000, 50_000];

interface Phases {
  readonly read: number;
  readonly check: number;
  readonly write: number;
}

/** In a process of its own, so that each size starts with an empty heap. */
function measurePhases(file: string): void {
  const bytes = readFileSync(file);
  const start = performance.now();
  const source = openPackage(bytes);
  const snapshot = readSnapshot(source, {});
  const read = performance.now();
  const checked = checkWorkbook(snapshot, { lang: 'sv', today: '2026-11-21', time: '2026-11-21 12:00' });
  const check = performance.now();
  applyPlan(source, checked.plan);
  const write = performance.now();
  process.stdout.write(JSON.stringify({ read: read - start, check: check - read, write: write - check }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function phasesOf(file: string): Phases {
  const runs = Array.from(
    { length: RUNS },
    () =>
      JSON.parse(
        spawnSync(process.execPath, [process.argv[1]!, '--phases', file], { encoding: 'utf8' }).stdout,
      ) as Phases,
  );
  return {
    read: median(runs.map((run) => run.read)),
    check: median(runs.map((run) => run.check)),
    write: median(runs.map((run) => run.write)),
  };
}

/** The whole command as a user runs it: milliseconds and peak resident memory in MB. */
function wholeCommand(file: string): { readonly time: number; readonly memory: number } {
  const hook = join(FOLDER, 'peak.cjs');
  writeFileSync(
    hook,
    "process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS + '\\n'));\n",
  );
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { stderr } = spawnSync(
      process.execPath,
      ['--require', `./${hook}`, 'bin/ramkoll.mjs', 'check', file, '--quiet'],
      { encoding: 'utf8' },
    );
    const time = performance.now() - start;
    return { time, memory: Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024 };
  });
  return { time: median(runs.map((run) => run.time)), memory: Math.max(...runs.map((run) => run.memory)) };
}

const OPENPYXL =
  'import sys,openpyxl\nwb=openpyxl.load_workbook(sys.argv[1],read_only=True)\nfor ws in wb:\n  for row in ws.iter_rows(values_only=True):\n    pass\n';

/** null where python3 or openpyxl is missing. */
function openpyxl(file: string): number | null {
  for (const python of ['python3', '/usr/bin/python3']) {
    if (spawnSync(python, ['-c', 'import openpyxl']).status !== 0) continue;
    const start = performance.now();
    if (spawnSync(python, ['-c', OPENPYXL, file]).status === 0) return performance.now() - start;
  }
  return null;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(args: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const sizes = args.length > 0 ? args.map(Number) : SIZES;
  const ms = (value: number): string => `${value.toFixed(0)} ms`.padStart(9);
  print(
    'rows'.padStart(8) +
      'file'.padStart(9) +
      'read'.padStart(10) +
      'check'.padStart(10) +
      'write'.padStart(10) +
      'command'.padStart(10) +
      'peak'.padStart(9) +
      'per row'.padStart(10) +
      '  openpyxl read',
  );
  for (const rows of sizes) {
    const file = join(FOLDER, `outcome-${rows}.xlsx`);
    writeFileSync(file, writeNewWorkbook(benchWorkbook(rows), { mark: false, sharedStrings: true }));
    const phases = phasesOf(file);
    const whole = wholeCommand(file);
    const other = openpyxl(file);
    const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`.padStart(9);
    const ratio = other === null ? 'not installed' : `${ms(other)}, ${(other / phases.read).toFixed(1)} times ours`;
    print(
      `${String(rows).padStart(8)}${size} ${ms(phases.read)} ${ms(phases.check)} ${ms(phases.write)} ${ms(whole.time)} ${`${whole.memory.toFixed(0)} MB`.padStart(8)} ${`${((whole.time * 1000) / rows).toFixed(1)} µs`.padStart(9)}  ${ratio}`,
    );
  }
  const sample = wholeCommand('samples/regionstyrelsen-2026.xlsx');
  print(`sample: ${sample.time.toFixed(0)} ms, ${sample.memory.toFixed(0)} MB as a whole command`);
  print('\nThe edge in Excel, on the host of the tests (Excel on the web)');
  for (const rows of EXCEL_SIZES) {
    const file = join(FOLDER, `outcome-${rows}.xlsx`);
    writeFileSync(file, writeNewWorkbook(benchWorkbook(rows), { mark: false, sharedStrings: true }));
    await benchExcel(file, rows, print);
  }
  print('');
  await benchBundle(print);
}

const [first, second] = process.argv.slice(2);
if (first === '--phases' && second !== undefined) measurePhases(second);
else if (first === '--bundle') void benchBundle(print);
else void main(process.argv.slice(2));

import fc from 'fast-check';
import { checkWorkbook } from '../../src/app/check';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { parseWorkbook } from '../../src/workbook/parse-model';
import { consistentTables } from '../support/consistent';
import { snapshotOf } from '../support/snapshot-of';
import { LAYOUTS, type Printing } from './layouts';
import { snapshotOfSheets, type DrawnSheet, type SheetCell } from './sheet-of';

const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;
const expected = checkWorkbook(snapshotOf(consistentTables()), OPTIONS).json.targets[0]!;
const FACTOR = { kr: 1_000, tkr: 1, mnkr: 0.001 } as const;

/** What may be done to a workbook without changing what it says. */
interface Change {
  readonly layout: number;
  readonly printing: Printing;
  readonly down: number;
  readonly right: number;
  readonly titles: readonly string[];
  /** Orders the columns of amounts: a key for each. */
  readonly order: readonly number[];
  readonly noLooks: boolean;
  readonly noUnit: boolean;
}

const changes: fc.Arbitrary<Change> = fc.record({
  layout: fc.nat(LAYOUTS.length - 1),
  printing: fc.record({
    sign: fc.constantFrom('ledger', 'unsigned', 'cost-negative'),
    unit: fc.constantFrom('kr', 'tkr', 'mnkr'),
  }),
  down: fc.nat(6),
  right: fc.nat(3),
  titles: fc.subarray(['Ekonomiavdelningen', 'Diarienummer RS 552-2025', 'Utkast 2', 'Sida 1']),
  order: fc.array(fc.nat(100), { minLength: 14, maxLength: 14 }),
  noLooks: fc.boolean(),
  noUnit: fc.boolean(),
});

function changed(sheet: DrawnSheet, { down, right, titles, order, noUnit }: Change): DrawnSheet {
  if (sheet.name === 'Mål') return sheet;
  let rows = sheet.rows.map((row) => [...row]);
  if (!sheet.merges) {
    // Columns of amounts, but for those that a header spans or that stand beside another table.
    const isAmount = (at: number): boolean => rows.filter((row) => typeof row[at] === 'number').length >= 2;
    const width = Math.max(...rows.map((row) => row.length));
    const amounts = Array.from({ length: width }, (_, at) => at).filter((at) => at > 0 && isAmount(at));
    const inRow = amounts.every((at, index) => index === 0 || at === amounts[index - 1]! + 1);
    if (inRow && rows.every((row) => row.length <= 1 || row.length >= amounts.length)) {
      const turned = [...amounts].sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
      rows = rows.map((row) =>
        row.map((cell, at) => (amounts.includes(at) ? (row[turned[amounts.indexOf(at)]!] ?? null) : cell)),
      );
    }
  }
  if (noUnit) rows = rows.map((row) => row.map(withoutUnit));
  const shiftRows = (keys: Readonly<Record<number, number>> | undefined) =>
    keys && Object.fromEntries(Object.entries(keys).map(([row, value]) => [Number(row) + titles.length, value]));
  const indents = shiftRows(sheet.indents);
  const outline = shiftRows(sheet.outline);
  return {
    name: sheet.name,
    rows: [...titles.map((title) => [title]), ...rows],
    shift: { rows: down, columns: right },
    ...(indents ? { indents } : {}),
    ...(outline ? { outline } : {}),
    ...(sheet.merges
      ? { merges: sheet.merges.map((range) => range.replace(/\d+/g, (row) => String(Number(row) + titles.length))) }
      : {}),
  };
}

function withoutLooks({ name, visibility, columns, hiddenRows, properties }: SheetSnapshot): SheetSnapshot {
  return { name, visibility, columns, hiddenRows, properties };
}

function withoutUnit(cell: SheetCell): SheetCell {
  if (typeof cell !== 'string') return cell;
  const bare = cell.replace(/\(?\b(tkr|mnkr|kr|SEK|tSEK|mSEK)\b\)?/gi, '').trim();
  return bare === '' ? 'Belopp' : bare;
}

test('the same budget in any layout, order, place, sign and unit: the same figures, or a question', () => {
  let silent = 0;
  let asked = 0;
  fc.assert(
    fc.property(changes, (change) => {
      const layout = LAYOUTS[change.layout]!;
      const drawn = layout.draw(change.printing).map((sheet) => changed(sheet, change));
      const whole = snapshotOfSheets(drawn);
      const snapshot = change.noLooks ? { ...whole, sheets: whole.sheets.map(withoutLooks) } : whole;
      const { interpretation } = parseWorkbook(snapshot);
      const [found] = checkWorkbook(snapshot, OPTIONS).json.targets;
      const factor = FACTOR[change.printing.unit];
      if (interpretation.questions.length > 0) asked += 1;
      else silent += 1;
      const near = (amount: number | null | undefined, of: number | null): boolean =>
        amount === null || amount === undefined ? true : of !== null && Math.abs(amount / factor - of) < 0.01;
      const isRight =
        near(found?.netBase, expected.netBase) &&
        near(found?.netTarget, expected.netTarget) &&
        near(found?.netBaseToDate, expected.netBaseToDate) &&
        near(found?.netTargetToDate, expected.netTargetToDate);
      if (!isRight)
        throw new Error(`${layout.name}: ${JSON.stringify(found)}\n${JSON.stringify(drawn[0]!.rows.slice(0, 8))}`);
      // Without a question everything that the layout tells is read.
      if (interpretation.questions.length === 0 && !(found?.netBase !== null && found?.netBase !== undefined))
        throw new Error(
          `${layout.name} was not read and nothing was asked\n${JSON.stringify(drawn[0]!.rows.slice(0, 8))}`,
        );
    }),
    { numRuns: Number(process.env.LAYOUT_RUNS ?? 120), seed: 20261122 },
  );
  process.stdout.write(`layouts: ${silent} read without a question, ${asked} with\n`);
  expect(silent).toBeGreaterThan(asked);
});

import { checkWorkbook } from '../../src/app/check';
import { consistentTables } from '../support/consistent';
import { snapshotOf } from '../support/snapshot-of';
import { LAYOUTS, type Printing } from './layouts';
import { snapshotOfSheets } from './sheet-of';
import { parseWorkbook } from '../../src/workbook/parse-model';

const OPTIONS = { lang: 'sv', today: '2026-09-15', time: '2026-09-15 10:00' } as const;
const expected = checkWorkbook(snapshotOf(consistentTables()), OPTIONS).json.targets[0]!;

const PRINTINGS: readonly Printing[] = [
  { sign: 'ledger', unit: 'tkr' },
  { sign: 'unsigned', unit: 'tkr' },
  { sign: 'cost-negative', unit: 'tkr' },
  { sign: 'ledger', unit: 'kr' },
  { sign: 'cost-negative', unit: 'mnkr' },
];

const FACTOR = { kr: 1_000, tkr: 1, mnkr: 0.001 } as const;

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  test.each(PRINTINGS.map((printing) => [`${printing.sign}, ${printing.unit}`, printing] as const))(
    '%s',
    (_name, printing) => {
      const snapshot = snapshotOfSheets(layout.draw(printing));
      const { interpretation } = parseWorkbook(snapshot);
      expect(interpretation.questions.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
      const [found] = checkWorkbook(snapshot, OPTIONS).json.targets;
      const factor = FACTOR[printing.unit];
      const close = (amount: number | null | undefined, of: number | null): void =>
        of === null ? expect(amount ?? null).toBeNull() : expect((amount ?? NaN) / factor).toBeCloseTo(of, 3);
      close(found?.netBase, expected.netBase);
      close(found?.netTarget, layout.figures.forecast ? expected.netTarget : null);
      close(found?.netBaseToDate, layout.figures.baseToDate ? expected.netBaseToDate : null);
      close(found?.netTargetToDate, layout.figures.toDate ? expected.netTargetToDate : null);
    },
  );
});

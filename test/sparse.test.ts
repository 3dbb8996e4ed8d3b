import fc from 'fast-check';
import { checkWorkbook } from '../src/app/check';
import { openPackage } from '../src/file/package/package';
import { readSnapshot } from '../src/file/read/read-workbook';
import { applyPlan } from '../src/file/write/apply-plan';
import { consistentTables } from './support/consistent';
import type { Cell, Tables } from './support/snapshot-of';
import { workbookFile } from './support/workbook-file';

/** Whatever is missing, a report is written: missing parts degrade, they never block. */
const tables = consistentTables();
const names = Object.keys(tables);

function writes(of: Tables, lang: 'sv' | 'en' = 'sv'): number {
  const bytes = workbookFile({ Anteckningar: [['Fritt'], ['Användarens eget']], ...of });
  const source = openPackage(bytes);
  const checked = checkWorkbook(readSnapshot(source, {}), { lang, today: '2026-11-21', time: '2026-11-21 20:45' });
  return applyPlan(source, checked.plan).length;
}

function headerOnly(rows: Cell[][] | undefined): Cell[][] {
  const header = rows?.[0] ?? [];
  // An Excel table always has a row of data, if an empty one.
  return [header, header.map(() => null)];
}

describe('a workbook that lacks something still gets its report', () => {
  test.each(names)('without %s', (name) => {
    expect(writes(Object.fromEntries(Object.entries(tables).filter(([other]) => other !== name)))).toBeGreaterThan(
      1000,
    );
  });

  test.each(names)('with %s empty', (name) => {
    expect(writes({ ...tables, [name]: headerOnly(tables[name]) })).toBeGreaterThan(1000);
  });

  test('with nothing but one table', () => {
    for (const name of names) expect(writes({ [name]: tables[name]! })).toBeGreaterThan(1000);
  });

  test('with all tables empty, and with none', () => {
    expect(writes(Object.fromEntries(names.map((name) => [name, headerOnly(tables[name])])), 'en')).toBeGreaterThan(
      1000,
    );
    expect(writes({})).toBeGreaterThan(1000);
  });

  test('with any columns and rows missing', () => {
    const some = fc.record({
      dropped: fc.subarray(names, { maxLength: 6 }),
      column: fc.nat(20),
      table: fc.constantFrom(...names),
      every: fc.integer({ min: 2, max: 7 }),
    });
    fc.assert(
      fc.property(some, ({ dropped, column, table, every }) => {
        const left = Object.entries(tables)
          .filter(([name]) => !dropped.includes(name))
          .map(([name, rows]): [string, Cell[][]] => {
            if (name !== table) return [name, rows];
            const thinned = rows.filter((_, row) => row === 0 || row % every === 0);
            const at = column % rows[0]!.length;
            const narrow = (thinned.length > 1 ? thinned : headerOnly(rows)).map((row) =>
              row.filter((_, index) => index !== at),
            );
            return [name, narrow[0]!.length > 0 ? narrow : rows];
          });
        expect(writes(Object.fromEntries(left))).toBeGreaterThan(1000);
      }),
      { numRuns: 40 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { openPackage } from '../../file/package/package';
import { readSnapshot } from '../../file/read/read-workbook';
import { neighbourRows } from './neighbourhood';

const SNAPSHOT = readSnapshot(openPackage(new Uint8Array(readFileSync('samples/regionstyrelsen-2026.xlsx'))));

function textsOf(sheet: string, address: string, lang: 'sv' | 'en' = 'sv'): Readonly<Record<string, string>> {
  const near = neighbourRows(SNAPSHOT, { sheet, address }, lang);
  const row = near?.rows.find(({ number }) => number === Number(/\d+/.exec(address)?.[0]));
  return Object.fromEntries(
    near?.columns.map(({ header, letters }, index) => [
      header || letters,
      row?.cells[index]?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? '',
    ]) ?? [],
  );
}

test('dates are days, amounts have spaces, accounts and years have none', () => {
  expect(textsOf('Kostnadsslag', 'D9')).toMatchObject({ 'Konto från': '6500', 'Konto till': '6699' });
  const decision = textsOf('Beslut', 'A5');
  expect(Object.values(decision).some((text) => /^\d{4}-\d\d-\d\d$/.test(text))).toBe(true);
  expect(Object.values(textsOf('Budget 2026', 'D15')).some((text) => /^\d{1,3} \d{3}$/.test(text))).toBe(true);
});

test('three rows above and below, and none beyond the table', () => {
  const rows = (address: string): number[] =>
    neighbourRows(SNAPSHOT, { sheet: 'Kostnadsslag', address }, 'sv')?.rows.map(({ number }) => number) ?? [];
  expect(rows('D9')).toEqual([6, 7, 8, 9, 10, 11, 12]);
  const [first = 0] = rows('A4');
  expect(first).toBeGreaterThanOrEqual(4);
});

test('a range is known by its first cell; what is no place has no rows', () => {
  expect(neighbourRows(SNAPSHOT, { sheet: 'Kostnadsslag', address: 'D9:E9' }, 'sv')?.rows).toHaveLength(7);
  expect(neighbourRows(SNAPSHOT, { sheet: 'Borta', address: 'A1' }, 'sv')).toBeNull();
  expect(neighbourRows(SNAPSHOT, { sheet: 'Kostnadsslag', address: '' }, 'sv')).toBeNull();
});

import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutRows } from '../../test/support/consistent';
import { spoken } from '../../test/support/spoken';
import { atTextsEn } from '../strings/en/rules-at';
import { atTextsSv } from '../strings/sv/rules-at';
import { at07NoOwnerOrStart as rule } from './at-07-no-owner-or-start';

const texts = { sv: atTextsSv['AT-07'], en: atTextsEn['AT-07'] };
const tables = consistentTables();
const without = (column: number) => ({
  ...tables,
  Åtgärder: tables['Åtgärder']!.map((row) => row.filter((_, c) => c !== column)),
});

test('every action has an owner and a start', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('no owner', () => {
  const hits = hitsOf(rule, withCell(tables, 'Åtgärder', 1, 'Ansvarig', ' '));
  expect(hits).toMatchObject([{ variant: 'owner', cells: [{ sheet: 'Åtgärder', address: 'F2' }], amount: null }]);
  expect(spoken(texts, hits[0]!).sv).toBe('Å1 Samlat ledningsstöd: ingen ansvarig är angiven.');
});

test('no start', () => {
  const hits = hitsOf(rule, withCell(tables, 'Åtgärder', 2, 'Start', null));
  expect(hits).toMatchObject([{ variant: 'start', cells: [{ sheet: 'Åtgärder', address: 'G3' }] }]);
  spoken(texts, hits[0]!);
});

test('neither is two findings', () => {
  const neither = withCell(withCell(tables, 'Åtgärder', 2, 'Start', null), 'Åtgärder', 2, 'Ansvarig', null);
  expect(hitsOf(rule, neither).map((hit) => hit.variant)).toEqual(['owner', 'start']);
});

test('a start that cannot be read is for DA-02', () => {
  expect(hitsOf(rule, withCell(tables, 'Åtgärder', 2, 'Start', 'till hösten'))).toEqual([]);
});

test('a table without the column is one finding', () => {
  const [owner] = hitsOf(rule, without(5));
  expect(owner).toMatchObject({
    variant: 'owner-column',
    params: { actions: { number: 2 } },
    cells: [{ sheet: 'Åtgärder', address: 'A1' }],
  });
  const [start] = hitsOf(rule, without(6));
  expect(start).toMatchObject({ variant: 'start-column' });
  for (const hit of [owner, start]) spoken(texts, hit!);
  expect(
    hitsOf(
      rule,
      withoutRows(without(5), 'Åtgärder', () => true),
    ),
  ).toEqual([]);
});

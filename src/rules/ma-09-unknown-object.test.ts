import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell } from '../../test/support/consistent';
import { withoutColumn } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma09UnknownObject as rule } from './ma-09-unknown-object';

const texts = { sv: maTextsSv['MA-09'], en: maTextsEn['MA-09'] };
const tables = consistentTables();

test('board and target group are known', () => {
  expect(hitsOf(rule, tables)).toEqual([]);
});

test('a target group that no cost type has', () => {
  const hits = hitsOf(rule, withCell(tables, 'Mål', 2, 'Objekt', 'IT och MT'));
  expect(hits).toMatchObject([
    {
      variant: 'target-group',
      params: { target: 'M2', object: 'IT och MT' },
      cells: [{ sheet: 'Mål', address: 'C3' }],
      amount: null,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Mål M2 gäller målgruppen IT och MT, som inget kostnadsslag i Kostnadsslag tillhör.',
  );
});

test('a unit, and a board, that there is not', () => {
  const unit = withCell(withCell(tables, 'Mål', 1, 'Omfattning', 'Enhet'), 'Mål', 1, 'Objekt', 'Staben');
  const [first] = hitsOf(rule, unit);
  expect(first).toMatchObject({ variant: 'unit', cells: [{ address: 'C2' }] });
  spoken(texts, first!);
  const [second] = hitsOf(rule, withCell(tables, 'Mål', 1, 'Objekt', 'Regionstyrelse'));
  expect(second).toMatchObject({ variant: 'board', params: { board: 'Regionstyrelsen' } });
  spoken(texts, second!);
});

test('case, spaces and the spelling of å ä ö do not matter', () => {
  expect(hitsOf(rule, withCell(tables, 'Mål', 2, 'Objekt', ' it/mt '))).toEqual([]);
  const unit = withCell(withCell(tables, 'Mål', 1, 'Omfattning', 'Enhet'), 'Mål', 1, 'Objekt', 'REGIONSTABEN');
  expect(hitsOf(rule, unit)).toEqual([]);
});

test('where the names cannot be read no name is unknown', () => {
  expect(hitsOf(rule, withoutColumn(tables, 'Kostnadsslag', 'Typ'))).toEqual([]);
});

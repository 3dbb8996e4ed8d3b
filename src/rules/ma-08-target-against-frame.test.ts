import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutTable } from '../../test/support/consistent';
import { plainTarget } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma08TargetAgainstFrame as rule } from './ma-08-target-against-frame';

const texts = { sv: maTextsSv['MA-08'], en: maTextsEn['MA-08'] };

test('both tests are met in a consistent workbook', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('the target is met, the frame is not kept', () => {
  // 1.0 % ≤ 2.0 %, but 12 120 > 12 060, which allows 0.5 %.
  const hits = hitsOf(rule, plainTarget({ forecast: 12_120, frame: 12_060 }));
  expect(hits).toMatchObject([
    {
      variant: 'target-met',
      params: { frame: { money: 1_206_000_000 } },
      cells: [{ sheet: 'Mål', address: 'D2' }],
      amount: 6_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstyrelsen: målet (helår) nås med 1,0 % mot högst 2,0 %, men helårets nettokostnad 12 120 tkr är 60 tkr mer än ramen 12 060 tkr. Ramen medger utvecklingen 0,5 %.',
  );
});

test('the frame is kept, the target is missed', () => {
  // 3.0 % > 2.0 %, and 12 360 ≤ 12 600, which allows 5.0 %.
  const hits = hitsOf(rule, plainTarget({ forecast: 12_360, frame: 12_600 }));
  expect(hits).toMatchObject([{ variant: 'frame-kept', amount: 24_000_000 }]);
  expect(spoken(texts, hits[0]!).sv).toContain(
    'ryms i ramen 12 600 tkr med 240 tkr till godo, men målet (helår) nås inte: 3,0 % mot högst 2,0 %',
  );
});

test('both met, both missed, or no frame', () => {
  expect(hitsOf(rule, plainTarget({ forecast: 12_120, frame: 12_120 }))).toEqual([]);
  expect(hitsOf(rule, plainTarget({ forecast: 12_360, frame: 12_240 }))).toEqual([]);
  expect(hitsOf(rule, plainTarget({ forecast: 12_360 }))).toEqual([]);
});

test('above the frame by no more than the tolerance keeps it', () => {
  expect(hitsOf(rule, plainTarget({ forecast: 12_120, frame: 12_119.5 }))).toEqual([]);
  expect(hitsOf(rule, plainTarget({ forecast: 12_120, frame: 12_119.4 }))).toHaveLength(1);
});

test('the frame of the board is known without Ramjusteringar, that of a unit is not, and none without Ramar', () => {
  expect(hitsOf(rule, withoutTable(consistentTables(), 'Ramar'))).toEqual([]);
  const board = withoutTable(plainTarget({ forecast: 12_120, frame: 12_060 }), 'Ramjusteringar');
  expect(hitsOf(rule, board)).toHaveLength(1);
  const unit = withCell(withCell(board, 'Mål', 1, 'Omfattning', 'Enhet'), 'Mål', 1, 'Objekt', 'Regionstaben');
  expect(hitsOf(rule, unit)).toEqual([]);
});

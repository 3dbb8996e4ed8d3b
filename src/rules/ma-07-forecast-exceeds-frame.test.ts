import { hitsOf } from '../../test/support/check-tables';
import { consistentTables, withCell, withoutTable, withRows } from '../../test/support/consistent';
import { plainTarget } from '../../test/support/plain-target';
import { spoken } from '../../test/support/spoken';
import { maTextsEn } from '../strings/en/rules-ma';
import { maTextsSv } from '../strings/sv/rules-ma';
import { ma07ForecastExceedsFrame as rule } from './ma-07-forecast-exceeds-frame';

const texts = { sv: maTextsSv['MA-07'], en: maTextsEn['MA-07'] };

test('the forecasts of a consistent workbook are inside their frames', () => {
  expect(hitsOf(rule, consistentTables())).toEqual([]);
});

test('a forecast above its frame', () => {
  const hits = hitsOf(rule, plainTarget({ forecast: 12_300, frame: 12_240 }));
  expect(hits).toMatchObject([
    {
      variant: 'exceeds',
      params: { unit: 'Regionstaben', revised: { money: 1_224_000_000 }, forecast: { money: 1_230_000_000 } },
      cells: [
        { sheet: 'Ramar', address: 'B2' },
        { sheet: 'Prognos', address: 'C2' },
      ],
      amount: 6_000_000,
    },
  ]);
  expect(spoken(texts, hits[0]!).sv).toBe(
    'Regionstaben: ram 12 240 tkr med ramjusteringar 0 tkr är 12 240 tkr, men prognosen är 12 300 tkr; det är 60 tkr för mycket.',
  );
});

test('the tolerance, and a forecast below the frame', () => {
  expect(hitsOf(rule, plainTarget({ forecast: 12_240.5, frame: 12_240 }))).toEqual([]);
  expect(hitsOf(rule, plainTarget({ forecast: 12_240.6, frame: 12_240 }))).toHaveLength(1);
  expect(hitsOf(rule, plainTarget({ forecast: 10_000, frame: 12_240 }))).toEqual([]);
});

test('it is the revised frame that counts', () => {
  // A decided frame of 0 and 46 584 of adjustments: the forecast, 99.5 % of it, is inside. RJ1 without 12 000 is not.
  const moved = withCell(consistentTables(), 'Ramjusteringar', 1, 'Belopp', 0);
  const hits = hitsOf(rule, moved);
  // 46 584 × 0.995 = 46 351.08; 46 584 − 12 000 = 34 584
  expect(hits).toMatchObject([
    { params: { unit: 'Digitalisering och service', adjustments: { money: 3_458_400_000 } }, amount: 1_176_708_000 },
  ]);
});

test('a forecast for a unit without a frame counts for the unit above that has one, another year for none', () => {
  const tables = plainTarget({ forecast: 12_000, frame: 12_240 });
  // Informationsförvaltningsenheten lies below Regionstaben: 12 000 + 300 = 12 300.
  const below = withRows(tables, 'Prognos', ['Informationsförvaltningsenheten', 'IT-kostnader', 300, 2026]);
  expect(hitsOf(rule, below)).toMatchObject([{ cells: [{}, { address: 'C2' }, { address: 'C3' }], amount: 6_000_000 }]);
  expect(hitsOf(rule, withRows(tables, 'Prognos', ['Regionstaben', 'IT-kostnader', 300, 2025]))).toEqual([]);
});

test('without Ramjusteringar a reorganised unit has no known frame', () => {
  expect(hitsOf(rule, withoutTable(consistentTables(), 'Ramjusteringar'))).toEqual([]);
  // One that was not reorganised has.
  const tables = withoutTable(plainTarget({ forecast: 12_300, frame: 12_240 }), 'Ramjusteringar');
  expect(hitsOf(rule, tables)).toMatchObject([{ amount: 6_000_000 }]);
});

import { plainSpaces, SHEET_NAMES, valueAt } from '../../../test/support/board-sheets';
import { contextOf } from '../../../test/support/check-tables';
import { consistentTables, rowOf, withCell } from '../../../test/support/consistent';
import type { Cell, Tables } from '../../../test/support/snapshot-of';
import { buildReport } from '../build-report';
import type { ChartPlan, SheetPlan } from '../plan';

const tables = consistentTables();
const stamp = { time: '2026-11-21 12:00', version: '0.1.0', ruleset: '1.0.0' };
const names = { sheets: [], tablesAndNames: [] };
const sheetOf = (of: Tables = tables): SheetPlan => {
  const { model, result } = contextOf(of);
  return buildReport({ model, result, findings: [], names, comments: [], stamp, lang: 'sv' }).sheets[0]!;
};
const chartOf = (name: string, of: Tables = tables): ChartPlan =>
  sheetOf(of).charts!.find((chart) => chart.name === `ramkoll-${name}`)!;
const numbersOf = (chart: ChartPlan, series: number): (number | null)[] => [...chart.series[series]!.values.numbers];

/** So many targets for the same board, each with its own limit in per cent. */
function withTargets(limits: readonly number[]): Tables {
  const [header = [], board = []] = tables['Mål']!;
  const limit = header.indexOf('Högsta utveckling');
  const id = header.indexOf('Mål');
  return {
    ...tables,
    Mål: [
      header,
      ...limits.map((percent, index): Cell[] =>
        board.map((value, at) => (at === limit ? percent / 100 : at === id ? `T${index + 1}` : value)),
      ),
    ],
  };
}

test('the path has base year, outcome, forecast and what is allowed as accumulated amounts', () => {
  const chart = chartOf('path');
  expect(chart.series.map((series) => [series.name, series.type, series.mark.kind])).toEqual([
    ['Utfall 2025', 'column', 'solid'],
    ['Utfall 2026 t.o.m. augusti', 'column', 'solid'],
    ['Prognos 2026', 'column', 'hatched'],
    ['Tillåtet', 'line', 'solid'],
  ]);
  const [base, outcome, forecast, allowed] = chart.series.map((series) => series.values.numbers);
  // The outcome ends with August, and the forecast begins after it.
  expect(outcome!.map((value) => value !== null)).toEqual(Array.from({ length: 12 }, (_, month) => month < 8));
  expect(forecast!.map((value) => value !== null)).toEqual(Array.from({ length: 12 }, (_, month) => month >= 8));
  expect(base!.every((value, month) => month === 0 || value! > base![month - 1]!)).toBe(true);
  // At most 2.0 % more than the base year, in every month.
  allowed!.forEach((value, month) => expect(value).toBeCloseTo(base![month]! * 1.02, 6));
});

test('in a closed year there is no forecast, and the year is named whole', () => {
  const closed = withCell(tables, 'Inställningar', rowOf(tables, 'Inställningar', 'Rapportperiod'), 'Värde', '2026-12');
  expect(chartOf('path', closed).series.map((series) => series.name)).not.toContain('Prognos 2026');
});

test('the distance is what the year is more than the base year, hatched where it is a forecast', () => {
  const path = chartOf('path');
  const chart = chartOf('path-distance');
  const [base, outcome, forecast] = [numbersOf(path, 0), numbersOf(path, 1), numbersOf(path, 2)];
  numbersOf(chart, 0).forEach((value, month) =>
    expect(value).toBeCloseTo((outcome[month] ?? forecast[month])! - base[month]!, 6),
  );
  expect(chart.series[0]!.points!.map(({ index, mark }) => [index, mark.kind])).toEqual(
    [8, 9, 10, 11].map((month) => [month, 'hatched']),
  );
});

test('each target has its own limit as a line across its two columns, with a gap to the next', () => {
  const chart = chartOf('development', withTargets([2, 0.5]));
  const rounded = chart.series.map((series) =>
    series.values.numbers.map((value) => (value === null ? null : Math.round(value * 1000) / 1000)),
  );
  // The forecast is 1 % above the base year.
  expect(rounded[1]).toEqual([null, null, 0.01, null, null, null, null, 0.01, null, null]);
  expect(rounded[2]).toEqual([0.02, 0.02, 0.02, 0.02, null, 0.005, 0.005, 0.005, 0.005, null]);
  expect(chart.series[2]!.labels).toMatchObject({ show: 'ends', color: '#B3261E' });
  expect(chart.series[2]!.labels!.format).toContain('"högst "');
  expect(chart.series[2]).toMatchObject({ type: 'line', width: 1.5 });
});

test('what is drawn stands in the cells that the chart covers, and leads to the table', () => {
  for (const limits of [[2], [2, 0.5, 3], [1, 2, 3, 4, 5, 6, 7]]) {
    const sheet = sheetOf(withTargets(limits));
    const chart = sheet.charts!.find(({ name }) => name === 'ramkoll-development')!;
    for (const series of chart.series) {
      const [, letter = '', first = ''] = /^([A-Z]+)(\d+)/.exec(series.values.range) ?? [];
      series.values.numbers.forEach((number, index) => {
        const row = Number(first) + index;
        expect(valueAt(sheet, `${letter}${row}`) ?? null).toBe(number);
        expect(row).toBeLessThanOrEqual(chart.to.row);
      });
    }
    const under = sheet.cells.filter(({ row }) => row >= chart.from.row && row <= chart.to.row);
    expect(under.filter(({ value, formula }) => value !== ' ' && formula === undefined)).toEqual([]);
  }
});

test.each([
  [[2], 'Regionstyrelsen: +1,0 % mot högst 2,0 %, 1 procentenhet under målet'],
  [[2, 1.5], 'Båda målen nås, minst marginal: Regionstyrelsen (T2) +1,0 % mot högst 1,5 %'],
  [[2, 0.5], '1 av 2 mål nås: Regionstyrelsen (T2) +1,0 % mot högst 0,5 %'],
  [[0.1, 0.5], 'Inget av 2 mål nås: Regionstyrelsen (T1) +1,0 % mot högst 0,1 %'],
  [[2, 3, 4], 'Alla 3 mål nås, minst marginal: Regionstyrelsen (T1) +1,0 % mot högst 2,0 %'],
  [[2, 0.5, 3, 4, 5, 0.1, 6], '5 av 7 mål nås, de 5 med minst marginal visas'],
])('targets of %j: %s', (limits, title) => {
  expect(plainSpaces(chartOf('development', withTargets(limits)).title)).toBe(title);
});

test('of many targets those with the least margin are drawn, the worst first', () => {
  const chart = chartOf('development', withTargets([2, 0.5, 3, 4, 5, 0.1, 6]));
  expect(chart.series).toHaveLength(2);
  expect(chart.series[0]!.categories.groups!.filter((name) => name !== null && name !== ' ')).toEqual(
    ['T6', 'T2', 'T1', 'T3', 'T4'].map((id) => `Regionstyrelsen (${id})`),
  );
});

test('a title is what its cell says, and the cell says so when a figure has changed', () => {
  const sheet = sheetOf();
  for (const chart of sheet.charts!) {
    expect(chart.titleFrom!.sheet).toBe(SHEET_NAMES.compliance);
    const cell = sheet.cells.find(({ row, column }) => row === chart.from.row && column === chart.from.column)!;
    expect(valueAt(sheet, chart.titleFrom!.range)).toBe(chart.title);
    expect(cell.formula).toMatch(/^IF\(.+>0,"▲ Ändrat sedan kontrollen/);
  }
});

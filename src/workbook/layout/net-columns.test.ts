import { netColumns as netColumnsOf } from './net-columns';
import type { AmountColumn } from './amount-columns';
import type { HeadedColumn } from './columns';
import type { JudgedRow } from './rows';

function column(at: number, name: string, isNet = false, year = 2025): AmountColumn {
  const headed: HeadedColumn = {
    column: at,
    texts: [name],
    header: name,
    dimension: null,
    measure: 'outcome',
    isUnclear: false,
    year,
    yearOffset: null,
    span: null,
    extent: null,
    unit: null,
    isOddUnit: false,
    name,
    isTotal: false,
    isNet,
    numbers: 2,
    wordCells: 0,
    holds: 'amounts',
  };
  const months = { first: 1, last: 12 };
  return {
    id: `A1|${at}`,
    column: at,
    header: name,
    use: 'outcome',
    year,
    months,
    name,
    reason: null,
    confidence: 1,
    headed,
  };
}

const row = (at: number, ...values: number[]): JudgedRow => ({
  row: at,
  label: `Enhet ${at}`,
  level: 0,
  bold: false,
  values,
  section: null,
  group: '',
  kind: 'name',
  reason: null,
  parent: null,
});

const netColumns = (
  columns: readonly AmountColumn[],
  rows: readonly JudgedRow[],
  given: readonly AmountColumn[] = [],
): ReturnType<typeof netColumnsOf> => netColumnsOf(columns, rows, (of) => given.includes(of));

const [revenue, cost, net] = [column(2, 'Intäkter'), column(3, 'Kostnader'), column(4, 'Nettokostnad', true)];

test('net beside revenue and cost is their sum', () => {
  const found = netColumns([revenue, cost, net], [row(1, 10, 40, 30), row(2, 20, 90, 70)]);
  expect(found).toEqual({ nets: { dropped: [net], asked: [] }, parts: [] });
});

test('net that revenue and cost do not come to is asked about, and is the figure where the user says so', () => {
  const rows = [row(1, 10, 40, 50), row(2, 20, 90, 115)];
  expect(netColumns([revenue, cost, net], rows).nets.asked).toEqual([net]);
  expect(netColumns([revenue, cost, net], rows, [net])).toEqual({
    nets: { dropped: [], asked: [] },
    parts: [revenue, cost],
  });
});

test('net beside one part is the figure', () => {
  const found = netColumns([revenue, net], [row(1, 10, 30), row(2, 20, 70)]);
  expect(found).toEqual({ nets: { dropped: [], asked: [] }, parts: [revenue] });
});

test('net beside costs that it is the sum of does not count', () => {
  const [pay, rent] = [column(2, 'Personalkostnader'), column(3, 'Lokalkostnader')];
  const rows = [row(1, 20, 10, 30), row(2, 60, 10, 70)];
  expect(netColumns([pay, rent, net], rows).nets.dropped).toEqual([net]);
  // 20 + 10 is not 80: nobody knows what the third column is the net of
  expect(netColumns([pay, rent, net], [row(1, 20, 10, 80), row(2, 60, 10, 190)]).nets.asked).toEqual([net]);
});

test('near miss: revenue and cost of another year are no parts of it', () => {
  const [before, earlier] = [column(2, 'Intäkter', false, 2024), column(3, 'Kostnader', false, 2024)];
  const found = netColumns([before, earlier, net], [row(1, 10, 40, 33)]);
  expect(found).toEqual({ nets: { dropped: [], asked: [] }, parts: [] });
});

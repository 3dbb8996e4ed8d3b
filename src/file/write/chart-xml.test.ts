import type { ChartPlan, SeriesPlan } from '../../report/plan';
import { attribute, parseXml } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { chartXml, drawingXml } from './chart-xml';

const SIZE = { width: 400, height: 225 };

function series(rest: Partial<SeriesPlan> = {}): SeriesPlan {
  return {
    name: 'Utfall',
    categories: { sheet: 'Underlag', range: 'A2:A4', texts: ['jan', 'feb', 'mar'] },
    values: { sheet: 'Två ord', range: 'B2:B4', numbers: [1, null, 3], format: '#,##0' },
    mark: { kind: 'solid', color: '#1F3A5F' },
    ...rest,
  };
}

function chart(rest: Partial<ChartPlan> = {}): ChartPlan {
  return {
    name: 'Prov',
    type: 'column-clustered',
    title: 'Kostnaden ökar & ökar',
    description: 'Staplar <per> månad',
    from: { row: 2, column: 2 },
    to: { row: 16, column: 5 },
    series: [series()],
    ...rest,
  };
}

function parsed(plan: ChartPlan): XmlElement {
  return parseXml(chartXml(plan, SIZE));
}

/** All elements of a local name, in order. */
function all(root: XmlElement, local: string): XmlElement[] {
  return [...(root.local === local ? [root] : []), ...root.children.flatMap((each) => all(each, local))];
}

function values(root: XmlElement, local: string): (string | null)[] {
  return all(root, local).map((each) => attribute(each, 'val'));
}

test('a viewer that does not calculate finds texts and numbers beside the references, and gaps stay gaps', () => {
  const root = parsed(chart());
  expect(all(root, 'f').map(({ text }) => text)).toEqual(['Underlag!$A$2:$A$4', "'Två ord'!$B$2:$B$4"]);
  const [strings, numbers] = [all(root, 'strCache')[0]!, all(root, 'numCache')[0]!];
  expect(all(strings, 'v').map(({ text }) => text)).toEqual(['jan', 'feb', 'mar']);
  expect(all(numbers, 'pt').map((point) => [attribute(point, 'idx'), all(point, 'v')[0]!.text])).toEqual([
    ['0', '1'],
    ['2', '3'],
  ]);
  expect(values(numbers, 'ptCount')).toEqual(['3']);
  expect(values(root, 'dispBlanksAs')).toEqual(['gap']);
});

test.each([
  ['column-clustered', 'col', 'clustered'],
  ['column-stacked', 'col', 'stacked'],
  ['bar-clustered', 'bar', 'clustered'],
  ['bar-stacked', 'bar', 'stacked'],
] as const)('%s', (type, direction, grouping) => {
  const root = parsed(chart({ type }));
  expect(values(root, 'barDir')).toEqual([direction]);
  expect(values(root, 'grouping')).toEqual([grouping]);
  expect(values(root, 'overlap')).toEqual(grouping === 'stacked' ? ['100'] : []);
  // The first bar stands at the top, as the first row of its table.
  expect(values(root, 'orientation')).toEqual([direction === 'bar' ? 'maxMin' : 'minMax', 'minMax']);
});

test('a combination has columns and lines on the same axes, and series keep their numbers', () => {
  const root = parsed(
    chart({ type: 'combination', series: [series({ type: 'line' }), series({ type: 'column' }), series()] }),
  );
  expect(values(all(root, 'barChart')[0]!, 'order')).toEqual(['1', '2']);
  expect(values(all(root, 'lineChart')[0]!, 'order')).toEqual(['0']);
  expect(new Set(values(root, 'axId')).size).toBe(2);
});

test('marks: solid, outlined, hatched and none, also for single points', () => {
  const root = parsed(
    chart({
      series: [
        series({ points: [{ index: 2, mark: { kind: 'hatched', color: '#1F3A5F' } }] }),
        series({ mark: { kind: 'outline', color: '#1F3A5F' } }),
        series({ mark: { kind: 'none', color: '#1F3A5F' } }),
      ],
      legend: 'bottom',
    }),
  );
  const [first, second, third] = all(root, 'ser');
  const point = all(first!, 'dPt')[0]!;
  expect(values(point, 'idx')).toEqual(['2']);
  expect(attribute(all(point, 'pattFill')[0]!, 'prst')).toBe('wdUpDiag');
  expect(values(second!, 'srgbClr').slice(0, 2)).toEqual(['FFFFFF', '1F3A5F']);
  expect(all(third!, 'noFill')).toHaveLength(2);
  // What is not drawn is not explained either.
  expect(values(all(root, 'legendEntry')[0]!, 'idx')).toEqual(['2']);
});

test.each([
  ['column-clustered', 'right', 'outEnd'],
  ['column-stacked', 'outside-end', 'inEnd'],
  ['bar-stacked', 'above', 'inEnd'],
  ['line', 'outside-end', 't'],
  ['line', 'right', 'r'],
  ['line', 'inside-end', 't'],
] as const)('in %s a label that is wished for at %s stands at %s', (type, position, place) => {
  const root = parsed(chart({ type, series: [series({ labels: { show: 'all', position } })] }));
  expect(values(root, 'dLblPos')).toEqual([place]);
});

test('the last label is that of the last point with a value', () => {
  const root = parsed(
    chart({
      type: 'line',
      series: [
        series({
          values: { sheet: 'Underlag', range: 'B2:B4', numbers: [1, 2, null] },
          labels: { show: 'last', seriesName: true },
        }),
      ],
    }),
  );
  const label = all(root, 'dLbl')[0]!;
  expect(values(label, 'idx')).toEqual(['1']);
  expect(values(label, 'showSerName')).toEqual(['1']);
  expect(values(label, 'dLblPos')).toEqual(['r']);
});

test('each part of a line with gaps is labelled at its end, and needs no legend', () => {
  const data = { sheet: 'Underlag', range: 'B2:B6', numbers: [2, 2, null, 5, 5] };
  const root = parsed(
    chart({ type: 'line', series: [series({ values: data, labels: { show: 'ends' } })], legend: 'bottom' }),
  );
  expect(all(root, 'dLbl').map((label) => values(label, 'idx')[0])).toEqual(['1', '4']);
  expect(values(root, 'dLblPos')).toEqual(['r', 'r']);
  expect(values(all(root, 'legendEntry')[0]!, 'idx')).toEqual(['0']);
});

test('categories in groups have two levels, the groups outside', () => {
  const categories = {
    sheet: 'Underlag',
    range: 'A2:B4',
    texts: ['', '', ''],
    groups: ['Regionstyrelsen', null, ' '],
  };
  const root = parsed(chart({ series: [series({ categories })] }));
  expect(all(root, 'f')[0]!.text).toBe('Underlag!$A$2:$B$4');
  const outer = all(root, 'lvl')[1]!;
  expect(all(outer, 'pt').map((point) => [attribute(point, 'idx'), all(point, 'v')[0]!.text])).toEqual([
    ['0', 'Regionstyrelsen'],
    ['2', ' '],
  ]);
  expect(values(root, 'noMultiLvlLbl')).toEqual(['0']);
});

test('a title from a cell keeps its text beside the reference, and stands left as any other', () => {
  const root = parsed(chart({ titleFrom: { sheet: 'Två ord', range: 'B7' } }));
  const title = all(root, 'title')[0]!;
  expect(all(title, 'f').map(({ text }) => text)).toEqual(["'Två ord'!$B$7"]);
  expect(all(title, 'v').map(({ text }) => text)).toEqual(['Kostnaden ökar & ökar']);
  expect(attribute(all(title, 'pPr')[0]!, 'algn')).toBe('l');
  expect(all(title, 'rich')).toHaveLength(0);
});

test('labels of columns stand on white where a line may run through them', () => {
  const labels = { show: 'all' } as const;
  const fills = (plan: ChartPlan) => all(all(parsed(plan), 'dLbls')[0]!, 'solidFill').length;
  const plain = fills(chart({ series: [series({ labels })] }));
  const crossed = fills(chart({ type: 'combination', series: [series({ labels }), series({ type: 'line' })] }));
  expect(crossed).toBe(plain + 1);
});

test('labels of lines that end at nearly the same height are moved apart by a line of text', () => {
  const numbers = (last: number) => ({ sheet: 'Underlag', range: 'B2:B3', numbers: [0, last] });
  const root = parsed(
    chart({
      type: 'line',
      series: [
        series({ values: numbers(500), labels: { show: 'last' } }),
        series({ values: numbers(495), labels: { show: 'last' } }),
        series({ values: numbers(100), labels: { show: 'last' } }),
      ],
      valueAxis: { min: 0, max: 500 },
    }),
  );
  const moved = all(root, 'dLbl').map((label) => Number(values(label, 'y')[0] ?? 0) * SIZE.height);
  const height = Number(values(all(root, 'plotArea')[0]!, 'h')[0]) * SIZE.height;
  expect(moved[0]).toBeLessThan(0);
  // 5 of 500 is their distance in the plot; with the moves it is 13 points.
  expect(moved[1]! - moved[0]! + (5 / 500) * height).toBeCloseTo(13, 0);
  expect(moved[2]).toBe(0);
});

test('axes: title, format, bounds, gridlines, and one that is hidden', () => {
  const root = parsed(
    chart({
      categoryAxis: { visible: false },
      valueAxis: { title: 'tkr', format: '0.0%', min: -1, max: 2, gridlines: true },
    }),
  );
  const [category, value] = [all(root, 'catAx')[0]!, all(root, 'valAx')[0]!];
  expect(values(category, 'delete')).toEqual(['1']);
  expect(all(category, 'majorGridlines')).toHaveLength(0);
  expect(values(value, 'min')).toEqual(['-1']);
  expect(values(value, 'max')).toEqual(['2']);
  expect(attribute(all(value, 'numFmt')[0]!, 'formatCode')).toBe('0.0%');
  expect(all(value, 'majorGridlines')).toHaveLength(1);
  expect(all(value, 't').map(({ text }) => text)).toEqual(['tkr']);
});

test('a drawing says what its chart shows, and covers the cells of the plan', () => {
  const root = parseXml(drawingXml([chart()], ['rId1']));
  const properties = all(root, 'cNvPr')[0]!;
  expect([attribute(properties, 'name'), attribute(properties, 'descr')]).toEqual(['Prov', 'Staplar <per> månad']);
  // From B2 to the end of E16, where F17 begins; counted from 0.
  expect(all(root, 'col').map(({ text }) => text)).toEqual(['1', '5']);
  expect(all(root, 'row').map(({ text }) => text)).toEqual(['1', '16']);
});

/** @jest-environment jsdom */
import type { LineChartProps, VerticalStackedBarChartProps } from '@fluentui/react-charts';
import { cleanup } from '@testing-library/react';
import { renderInPane } from '../../../test/pane/in-pane';
import { FRAMES, targetFixture } from '../../../test/pane/view-fixture';
import { BridgeDrawing } from './BridgeDrawing';
import { bridgeSteps } from './bridge-data';
import { PathDrawing } from './PathDrawing';
import { pathSeries } from './path-data';

const lines = jest.fn<null, [LineChartProps]>(() => null);
const columns = jest.fn<null, [VerticalStackedBarChartProps]>(() => null);

// The library cannot be loaded here, and draws nothing without layout: what it is given is looked at.
jest.mock('@fluentui/react-charts', () => ({
  LineChart: (props: LineChartProps) => lines(props),
  VerticalStackedBarChart: (props: VerticalStackedBarChartProps) => columns(props),
}));

afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

const plain = (text: unknown): string => String(text).replaceAll('\u00a0', ' ');

describe('the drawing of a path', () => {
  function draw(lang: 'sv' | 'en' = 'sv'): LineChartProps {
    renderInPane(<PathDrawing series={pathSeries(targetFixture().path!, 'difference')} unit="tkr" />, lang);
    return lines.mock.lastCall![0];
  }

  test('has a line for each series, from the first month that it has to the last', () => {
    const drawn = draw().data.lineChartData!;
    expect(drawn.map(({ legend, data }) => [legend, data[0]!.x, data.at(-1)!.x])).toEqual([
      ['base', 1, 12],
      ['target', 1, 8],
      ['forecast', 8, 12],
      ['allowed', 1, 12],
    ]);
    expect(drawn[2]!.data.at(-1)!.y).toBe(30_670.3);
    // A forecast is told apart by more than its colour.
    expect(drawn.map((line) => line.lineOptions?.strokeDasharray !== undefined)).toEqual([false, false, true, false]);
  });

  test('writes every other month and round numbers where it is narrow', () => {
    const { xAxis, yAxisTickValues, yAxisTickFormat } = draw();
    expect(xAxis?.tickText).toEqual(['feb', 'apr', 'jun', 'aug', 'okt', 'dec']);
    expect(yAxisTickValues?.map(yAxisTickFormat).map(plain)).toEqual(['0', '10 000', '20 000', '30 000', '40 000']);
    expect(draw('en').xAxis?.tickText?.[4]).toBe('Oct');
  });
});

describe('the drawing of a bridge', () => {
  test('stands each move on the lower end of it, unseen', () => {
    renderInPane(<BridgeDrawing steps={bridgeSteps(FRAMES[2]!, 'sv')!} unit="tkr" />);
    const { data, hideLabels } = columns.mock.lastCall![0];
    expect(data.map(({ xAxisPoint, chartData }) => [xAxisPoint, chartData.map((part) => part.data)])).toEqual([
      ['Beslutad', [187_200]],
      ['1.', [187_200, 12_120]],
      ['2.', [198_420, 900]],
      ['Reviderad', [198_420]],
    ]);
    expect(data[1]!.chartData[0]!.color).toBe('transparent');
    expect(hideLabels).toBe(false);
    expect(data.map(({ chartData }) => plain(chartData.at(-1)!.barLabel))).toEqual([
      '187 200',
      '+12 120',
      '−900',
      '198 420',
    ]);
  });

  test('leaves the amounts to the list where six columns have no room for them', () => {
    renderInPane(<BridgeDrawing steps={bridgeSteps(FRAMES[6]!, 'sv')!} unit="tkr" />);
    expect(columns.mock.lastCall![0].hideLabels).toBe(true);
  });
});

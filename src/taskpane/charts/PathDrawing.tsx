import { LineChart, type LineChartPoints } from '@fluentui/react-charts';
import { useRef, type JSX } from 'react';
import { fromOre, type AmountUnit } from '../../domain/money';
import { formatMonthShort, formatNumber } from '../../strings/format';
import { useLang } from '../language';
import { axisFor } from './axis';
import type { PathSeries, PathSeriesName } from './path-data';
import { useWidth } from './use-width';

const HEIGHT = 220;
/** Every other month has its name where the chart is narrow. */
const WIDE = 480;
const CHARACTER = 6.6;

const LINES: Readonly<
  Record<PathSeriesName, { readonly color: string; readonly width: number; readonly dash?: string }>
> = {
  base: { color: 'var(--ramkoll-base)', width: 2 },
  target: { color: 'var(--ramkoll-outcome)', width: 3.5 },
  forecast: { color: 'var(--ramkoll-outcome)', width: 3, dash: '3 5' },
  allowed: { color: 'var(--ramkoll-limit)', width: 2 },
};

export interface PathDrawingProps {
  readonly series: readonly PathSeries[];
  readonly unit: AmountUnit;
}

/** The path month by month as lines. */
export function PathDrawing({ series, unit }: PathDrawingProps): JSX.Element {
  const lang = useLang();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const lines = series.map(({ name, values }): LineChartPoints => {
    const { color, width: strokeWidth, dash } = LINES[name];
    return {
      legend: name,
      color,
      data: values.flatMap((value, index) => (value === null ? [] : [{ x: index + 1, y: fromOre(value, unit) }])),
      hideNonActiveDots: true,
      lineOptions: {
        strokeWidth,
        lineBorderWidth: 0,
        mode: 'lines',
        ...(dash !== undefined && { strokeDasharray: dash, strokeLinecap: 'butt' }),
      },
    };
  });
  const axis = axisFor(lines.flatMap((line) => line.data.map((point) => point.y)));
  const tickText = (value: number): string => formatNumber(value, lang, 3);
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter(
    (month) => width >= WIDE || month % 2 === 0,
  );
  const longest = Math.max(...axis.ticks.map((tick) => tickText(tick).length));
  return (
    <div ref={box} style={{ width: '100%', height: HEIGHT }}>
      <LineChart
        data={{ lineChartData: lines }}
        width={width}
        height={HEIGHT}
        margins={{ top: 8, right: 12, bottom: 28, left: Math.ceil(longest * CHARACTER) + 12 }}
        hideLegend
        hideTooltip
        tickValues={months}
        xAxis={{ tickText: months.map((month) => formatMonthShort(month, lang)) }}
        xMinValue={1}
        xMaxValue={12}
        yMinValue={axis.min}
        yMaxValue={axis.max}
        yAxisTickValues={[...axis.ticks]}
        yAxisTickFormat={tickText}
      />
    </div>
  );
}

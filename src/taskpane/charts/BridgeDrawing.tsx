import { VerticalStackedBarChart, type VerticalStackedChartProps, type VSChartDataPoint } from '@fluentui/react-charts';
import { useRef, type JSX } from 'react';
import { fromOre, type AmountUnit, type Ore } from '../../domain/money';
import { formatNumber } from '../../strings/format';
import { amountText, changeText } from '../figures/amounts';
import { useLang } from '../language';
import { axisFor } from './axis';
import { bridgeColumn, type BridgeStep } from './bridge-data';
import { useWidth } from './use-width';

const HEIGHT = 240;
const CHARACTER = 6.6;
const RIGHT = 16;
const COLORS: Readonly<Record<BridgeStep['kind'], string>> = {
  level: 'var(--ramkoll-level)',
  up: 'var(--ramkoll-up)',
  down: 'var(--ramkoll-down)',
};

export interface BridgeDrawingProps {
  readonly steps: readonly BridgeStep[];
  readonly unit: AmountUnit;
}

/** A bridge as stacked columns, the lower part of each unseen. */
export function BridgeDrawing({ steps, unit }: BridgeDrawingProps): JSX.Element {
  const lang = useLang();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const point = (ore: Ore, legend: string, color: string, barLabel?: string): VSChartDataPoint => ({
    data: fromOre(ore, unit),
    legend,
    color,
    ...(barLabel !== undefined && { barLabel }),
  });
  const axis = axisFor(steps.map((step) => fromOre(step.after, unit)));
  const tickText = (value: number): string => formatNumber(value, lang, 3);
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length)) * CHARACTER;
  const left = Math.ceil(widest(axis.ticks.map(tickText))) + 12;
  const labels = steps.map((step) => (step.kind === 'level' ? amountText : changeText)(step.amount, unit, lang));
  // Labels that would run into each other are left to the list under the chart.
  const hasRoom = widest(labels) < (width - left - RIGHT) / steps.length;
  const data = steps.map((step, at): VerticalStackedChartProps => {
    const { hidden, seen } = bridgeColumn(step);
    const label = hasRoom ? (labels[at] ?? '') : '';
    return {
      xAxisPoint: step.mark,
      chartData: [
        ...(hidden === 0 ? [] : [point(hidden, 'hidden', 'transparent')]),
        ...seen.map((part, index) => point(part, step.kind, COLORS[step.kind], index === 0 ? label : '')),
      ],
    };
  });
  return (
    <div ref={box} style={{ width: '100%', height: HEIGHT }}>
      <VerticalStackedBarChart
        data={data}
        width={width}
        height={HEIGHT}
        margins={{ top: 20, right: RIGHT, bottom: 28, left }}
        hideLegend
        hideTooltip
        hideTickOverlap={false}
        hideLabels={!hasRoom}
        barWidth="auto"
        maxBarWidth={64}
        xAxisInnerPadding={0.25}
        xAxisOuterPadding={0.1}
        yMinValue={axis.min}
        yMaxValue={axis.max}
        yAxisTickValues={[...axis.ticks]}
        yAxisTickFormat={tickText}
      />
    </div>
  );
}

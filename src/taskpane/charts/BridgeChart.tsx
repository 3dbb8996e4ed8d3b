import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Suspense, useState, type JSX } from 'react';
import type { CheckView, FrameView } from '../../app/view-types';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { amountText, changeText } from '../figures/amounts';
import { FigureTable } from '../figures/FigureTable';
import { useLang } from '../language';
import { bridgeSteps, type BridgeStep } from './bridge-data';
import { ChartFrame } from './ChartFrame';
import { ChartLoading } from './ChartLoading';
import { LazyBridgeDrawing } from './lazy-drawings';

const useStyles = makeStyles({
  steps: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  step: { display: 'flex', columnGap: '6px' },
  label: { flexGrow: 1 },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

export interface BridgeChartProps {
  readonly view: CheckView;
}

/** From decided over its moves to revised frame, for one unit at a time: the most changed first. */
export function BridgeChart({ view }: BridgeChartProps): JSX.Element {
  const lang = useLang();
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const units = view.frames
    .filter((frame) => frame.moves.length > 0 && bridgeSteps(frame, lang) !== null)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const frame = units.find((unit) => unit.unit === chosen) ?? units[0];
  const steps = frame && bridgeSteps(frame, lang);
  if (!frame || !steps) return <p>{paneVerdictText(lang, 'bridge.none')}</p>;

  const amountOf = (step: BridgeStep): string =>
    (step.kind === 'level' ? amountText : changeText)(step.amount, view.unit, lang);
  const moves = steps.filter((step) => step.kind !== 'level');
  const title = paneVerdictText(lang, 'bridge.title', { unit: frame.unit });
  const told = steps.map((step) => `${step.label} ${amountOf(step)}`).join(', ');
  return (
    <ChartFrame
      title={title}
      unit={paneVerdictText(lang, 'bridge.unit', { unit: view.unit })}
      text={paneVerdictText(lang, 'bridge.text', { title, steps: told })}
      controls={
        units.length > 1 && (
          <Field label={paneVerdictText(lang, 'bridge.choose')} size="small">
            <Select size="small" value={frame.unit} onChange={(_, data) => setChosen(data.value)}>
              {units.map(({ unit }) => (
                <option key={unit} value={unit}>
                  {unit}
                </option>
              ))}
            </Select>
          </Field>
        )
      }
      chart={
        <Suspense fallback={<ChartLoading />}>
          <LazyBridgeDrawing steps={steps} unit={view.unit} />
        </Suspense>
      }
      legend={
        <ol className={styles.steps}>
          {moves.map((step) => (
            <li key={step.mark} className={styles.step}>
              <span>{step.mark}</span>
              <span className={styles.label}>{step.label}</span>
              <span className={styles.amount}>{amountOf(step)}</span>
            </li>
          ))}
        </ol>
      }
      table={
        <FigureTable
          caption={title}
          headers={(['bridge.step', 'bridge.amount', 'bridge.after'] as const).map((key) => paneVerdictText(lang, key))}
          groups={[
            {
              name: null,
              rows: steps.map((step) => ({
                key: step.mark,
                name: step.label,
                place: null,
                isTotal: step.kind === 'level',
                figures: [
                  { value: step.kind === 'level' ? '' : amountOf(step) },
                  { value: amountText(step.after, view.unit, lang) },
                ],
              })),
            },
          ]}
        />
      }
    />
  );
}

function sizeOf(frame: FrameView): number {
  return Math.abs(frame.adjustments ?? 0);
}

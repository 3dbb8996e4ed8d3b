import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Suspense, useState, type JSX } from 'react';
import type { CheckView, TargetView } from '../../app/view-types';
import { formatMonthShort } from '../../strings/format';
import { paneVerdictText, type PaneVerdictKey } from '../../strings/pane-verdict-text';
import { amountText, changeText, periodValues } from '../figures/amounts';
import { FigureTable } from '../figures/FigureTable';
import { useLang } from '../language';
import { ChartFrame } from './ChartFrame';
import { ChartLoading } from './ChartLoading';
import { LazyPathDrawing } from './lazy-drawings';
import { pathSentence, pathSeries, type PathKind, type PathSeries } from './path-data';
import { SeriesKey, type KeyLine } from './SeriesKey';

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const KINDS: readonly PathKind[] = ['difference', 'accumulated'];
const LINES: Readonly<Record<PathSeries['name'], KeyLine>> = {
  base: { color: 'var(--ramkoll-base)', style: 'solid' },
  target: { color: 'var(--ramkoll-outcome)', style: 'thick' },
  forecast: { color: 'var(--ramkoll-outcome)', style: 'dashed' },
  allowed: { color: 'var(--ramkoll-limit)', style: 'solid' },
};

export interface PathChartProps {
  readonly view: CheckView;
  readonly target: TargetView;
}

/** The accumulated net month by month against the base year and what the target allows; null without a path. */
export function PathChart({ view, target }: PathChartProps): JSX.Element | null {
  const styles = useStyles();
  const lang = useLang();
  // Two per cent of a whole year cannot be seen; as a distance from the base year it can.
  const [kind, setKind] = useState<PathKind>('difference');
  const { path } = target;
  if (path === null) return null;
  const values = { ...periodValues(view, lang), unit: view.unit };
  const text = (key: PaneVerdictKey, more = {}): string => paneVerdictText(lang, key, { ...values, ...more });
  const series = pathSeries(path, kind);
  const nameOf = ({ name }: PathSeries): string =>
    text(name === 'base' && kind === 'difference' ? 'path.baseline' : `path.${name}`);
  const title = text('path.title', { object: target.name });
  const end = pathSentence(view, path, lang);
  return (
    <ChartFrame
      title={end === '' ? title : end}
      unit={text(`path.unit.${kind}`)}
      text={text('path.text', { title, end }).trim()}
      controls={
        <div role="group" aria-label={text('path.view')} className={styles.controls}>
          {KINDS.map((one) => (
            <ToggleButton key={one} size="small" checked={one === kind} onClick={() => setKind(one)}>
              {text(`path.${one}`)}
            </ToggleButton>
          ))}
        </div>
      }
      chart={
        <Suspense fallback={<ChartLoading />}>
          <LazyPathDrawing series={series} unit={view.unit} />
        </Suspense>
      }
      legend={<SeriesKey lines={series.map((one) => ({ ...LINES[one.name], label: nameOf(one) }))} />}
      table={
        <FigureTable
          caption={`${title}. ${text(`path.unit.${kind}`)}`}
          headers={[text('path.month'), ...series.map(nameOf)]}
          groups={[
            {
              name: null,
              rows: Array.from({ length: 12 }, (_, month) => ({
                key: String(month),
                name: formatMonthShort(month + 1, lang),
                place: null,
                figures: series.map((one) => ({
                  value: (kind === 'difference' ? changeText : amountText)(one.values[month] ?? null, view.unit, lang),
                })),
              })),
            },
          ]}
        />
      }
    />
  );
}

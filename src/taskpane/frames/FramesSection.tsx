import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { CheckView, FrameView } from '../../app/view-types';
import type { CellPlace, Language } from '../../domain/finding';
import type { Ore } from '../../domain/money';
import { STATUS_SYMBOL } from '../../report/look';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { BridgeChart } from '../charts/BridgeChart';
import { amountText, changeText } from '../figures/amounts';
import { Disclosure } from '../figures/Disclosure';
import { explainFrame, frameLeft, type FrameFigure } from '../figures/explain';
import { FigureTable, type TableFigure, type TableRow } from '../figures/FigureTable';
import { useLang } from '../language';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
});

/** What matters stands first, since a narrow pane shows only the first columns. */
const FIGURES: readonly FrameFigure[] = ['left', 'revised', 'forecast', 'budget', 'decided', 'adjustments'];

export interface FramesSectionProps {
  readonly view: CheckView;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Every unit with a frame: what is left of it by the forecast, and how the frame came to be. */
export function FramesSection({ view, onGoTo }: FramesSectionProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const [showsCeased, setShowsCeased] = useState(false);
  const owners = view.frames.filter((frame) => frame.ownFrame);
  const ceased = owners.filter(hasCeased);
  const shown = showsCeased ? owners : owners.filter((frame) => !hasCeased(frame));
  const rows = shown.map((frame, index) => frameRow(view, frame, index, lang));
  if (rows.length > 1) rows.push(totalRow(view, owners, lang));
  return (
    <section className={styles.section} aria-labelledby="ramkoll-frames">
      <h2 id="ramkoll-frames" className={styles.title}>
        {paneVerdictText(lang, 'frames.title')}
      </h2>
      <p className={styles.text}>{sentenceOf(owners, lang)}</p>
      {rows.length > 0 && (
        <FigureTable
          caption={paneVerdictText(lang, 'frames.caption', { unit: view.unit })}
          headers={[
            paneVerdictText(lang, 'frames.unit'),
            ...FIGURES.map((figure) => paneVerdictText(lang, `frames.${figure}`)),
          ]}
          groups={[{ name: null, rows }]}
          onGoTo={onGoTo}
        />
      )}
      {ceased.length > 0 && (
        <div>
          <ToggleButton
            size="small"
            appearance="subtle"
            checked={showsCeased}
            onClick={() => setShowsCeased(!showsCeased)}
          >
            {paneVerdictText(lang, 'frames.ceased', { count: ceased.length })}
          </ToggleButton>
        </div>
      )}
      {owners.some((frame) => frame.moves.length > 0) && (
        <Disclosure
          closed={paneVerdictText(lang, 'frames.showBridge')}
          open={paneVerdictText(lang, 'frames.hideBridge')}
        >
          {() => <BridgeChart view={view} />}
        </Disclosure>
      )}
    </section>
  );
}

/** A unit whose frame has gone elsewhere, and that nothing is expected on. */
function hasCeased(frame: FrameView): boolean {
  return frame.revised === 0 && !frame.budget && !frame.forecast;
}

function sentenceOf(owners: readonly FrameView[], lang: Language): string {
  if (owners.length === 0) return paneVerdictText(lang, 'frames.none');
  if (owners.every((frame) => frame.forecast === null)) return paneVerdictText(lang, 'frames.noForecast');
  const count = owners.filter((frame) => (frameLeft(frame) ?? 0) < 0).length;
  if (count === 0) return paneVerdictText(lang, 'frames.within');
  return paneVerdictText(lang, count === 1 ? 'frames.over.one' : 'frames.over.many', { count });
}

function frameRow(view: CheckView, frame: FrameView, index: number, lang: Language): TableRow {
  return {
    key: String(index),
    name: frame.unit,
    place: frame.place,
    figures: FIGURES.map((figure) => ({
      value: figureText(view, frame, figure, lang),
      explanation: explainFrame(view, frame, figure, lang),
      mark: figure === 'left' ? overMark(frame, lang) : null,
    })),
  };
}

function figureText(view: CheckView, frame: FrameView, figure: FrameFigure, lang: Language): string {
  if (figure === 'left') return changeText(frameLeft(frame), view.unit, lang);
  if (figure === 'adjustments') return changeText(frame.adjustments, view.unit, lang);
  return amountText(frame[figure], view.unit, lang);
}

function overMark(frame: FrameView, lang: Language): string | null {
  const left = frameLeft(frame);
  return left !== null && left < 0 ? `${STATUS_SYMBOL.missed} ${paneVerdictText(lang, 'frames.isOver')}` : null;
}

function totalRow(view: CheckView, frames: readonly FrameView[], lang: Language): TableRow {
  const sum = (figure: Exclude<FrameFigure, 'left'>): Ore | null => {
    const given = frames.flatMap((frame) => frame[figure] ?? []);
    return given.length === 0 ? null : given.reduce((all, amount) => all + amount, 0);
  };
  const [revised, forecast] = [sum('revised'), sum('forecast')];
  const left = frameLeft({ revised, forecast });
  const figures = FIGURES.map((figure): TableFigure => {
    if (figure === 'left') return { value: changeText(left, view.unit, lang) };
    if (figure === 'adjustments') return { value: changeText(sum(figure), view.unit, lang) };
    return { value: amountText(sum(figure), view.unit, lang) };
  });
  return { key: 'total', name: paneVerdictText(lang, 'frames.total'), place: null, isTotal: true, figures };
}

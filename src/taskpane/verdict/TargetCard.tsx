import { Card, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { CheckView, TargetView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { formatPercent } from '../../strings/format';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { words } from '../../strings/words';
import { PathChart } from '../charts/PathChart';
import { Explained } from '../Explained';
import { developmentText, sizeText } from '../figures/amounts';
import { Disclosure } from '../figures/Disclosure';
import { limitDecimals } from '../figures/equation';
import { explainTarget, hasItems, leavesItemsOut } from '../figures/explain';
import { FigureList } from '../figures/FigureList';
import { useLang } from '../language';
import { StatusBadge } from '../StatusBadge';
import { BulletBar } from './BulletBar';
import { firstFigures, listFigures, moreFigures } from './target-figures';

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  development: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '6px' },
  big: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  headroom: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  over: { color: tokens.colorStatusDangerForeground1 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  warning: { margin: 0 },
  link: { minHeight: '24px', textAlign: 'start' },
});

export interface TargetCardProps {
  readonly view: CheckView;
  readonly target: TargetView;
  readonly onGoTo: (place: CellPlace) => void;
  readonly footer?: ReactNode;
}

/** One target: how it goes, by how much, and on request all of its figures. */
export function TargetCard({ view, target, onGoTo, footer }: TargetCardProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const { developmentJudged, headroomJudged, decimals, kind, limit, name, place, status } = target;
  const limitText = formatPercent(limit, lang, limitDecimals(limit));
  const development = developmentText(developmentJudged, lang, decimals);
  const kindText = paneVerdictText(lang, `kind.${kind}`);
  const contradiction = contradictionOf(target);
  return (
    <Card className={styles.card} role="group" aria-label={name}>
      <div className={styles.top}>
        <h3 className={styles.name}>{name}</h3>
        <StatusBadge status={status} />
      </div>
      {view.interpretation.questions.length > 0 && (
        <p className={styles.note}>{paneVerdictText(lang, 'unsettled.card')}</p>
      )}
      {status === 'no-basis' && <p className={styles.warning}>{target.sentence[lang]}</p>}
      <p className={styles.development}>
        {developmentJudged !== null && (
          <Explained
            className={styles.big}
            value={development}
            explanation={explainTarget(view, target, 'development', lang)}
            onGoTo={onGoTo}
          />
        )}
        <span className={styles.note}>
          {developmentJudged !== null && `${kindText} ${words[lang][`reading.${target.reading}`]}, `}
          {paneVerdictText(lang, 'against', { limit: '' })}
          <Explained value={limitText} explanation={explainTarget(view, target, 'limit', lang)} onGoTo={onGoTo} />
        </span>
      </p>
      {developmentJudged !== null && (
        <BulletBar
          value={developmentJudged}
          limit={limit}
          least={0.01}
          kind={kind}
          beyond="bad"
          text={paneVerdictText(lang, 'bar.text', { object: name, kind: kindText, development, limit: limitText })}
          limitLabel={paneVerdictText(lang, 'bar.limit', { limit: limitText })}
        />
      )}
      {headroomJudged !== null && (
        <p className={mergeClasses(styles.headroom, headroomJudged < 0 && styles.over)}>
          <Explained
            value={headroomText(headroomJudged, view, lang)}
            explanation={explainTarget(view, target, 'headroom', lang)}
            onGoTo={onGoTo}
          />
        </p>
      )}
      <FigureList figures={listFigures(view, target, firstFigures(target), lang)} onGoTo={onGoTo} />
      {hasItems(target) && developmentJudged !== null && <p className={styles.note}>{itemsNote(view, target, lang)}</p>}
      {contradiction !== null && <p className={styles.note}>{paneVerdictText(lang, contradiction)}</p>}
      <Disclosure closed={paneVerdictText(lang, 'more')} open={paneVerdictText(lang, 'less')}>
        {() => (
          <>
            <FigureList figures={listFigures(view, target, moreFigures(target), lang)} onGoTo={onGoTo} />
            {place !== null && (
              <Link as="button" className={styles.link} onClick={() => onGoTo(place)}>
                {paneVerdictText(lang, 'goToTarget')}
              </Link>
            )}
          </>
        )}
      </Disclosure>
      {target.path !== null && (
        <Disclosure closed={paneVerdictText(lang, 'showPath')} open={paneVerdictText(lang, 'hidePath')}>
          {() => <PathChart view={view} target={target} />}
        </Disclosure>
      )}
      {footer}
    </Card>
  );
}

function headroomText(headroom: number, view: CheckView, lang: 'sv' | 'en'): string {
  if (headroom === 0) return paneVerdictText(lang, 'even');
  return paneVerdictText(lang, headroom < 0 ? 'over' : 'under', { amount: sizeText(headroom, view.unit, lang) });
}

/** Target and frame can say different things, and then it is to be said. */
function contradictionOf(target: TargetView): 'contradictionTarget' | 'contradictionFrame' | null {
  if (target.metFrame === null || target.status === 'no-basis') return null;
  const isMissed = target.status === 'missed';
  if (isMissed !== target.metFrame) return null;
  return isMissed ? 'contradictionFrame' : 'contradictionTarget';
}

/** Whether the items count, and whether they decide: unrounded, since how a target is rounded is told by its sentence. */
function itemsNote(view: CheckView, target: TargetView, lang: 'sv' | 'en'): string {
  const counted = paneVerdictText(lang, leavesItemsOut(view, target) ? 'itemsCountWithout' : 'itemsCountWith');
  const sides = [target.development, target.developmentAdjusted].map((value) =>
    value === null ? null : roundsWithin(value, target, view),
  );
  const isDeciding = sides[0] !== null && sides[1] !== null && sides[0] !== sides[1];
  return isDeciding ? `${counted} ${paneVerdictText(lang, 'itemsDecide')}` : counted;
}

/** Whether a development keeps the limit as the settings judge it. */
function roundsWithin(value: number, target: TargetView, view: CheckView): boolean {
  const scale = 100 * 10 ** limitDecimals(target.limit);
  if (view.settings.judged === 'unrounded') return value <= target.limit;
  return Math.round(value * scale) <= Math.round(target.limit * scale);
}

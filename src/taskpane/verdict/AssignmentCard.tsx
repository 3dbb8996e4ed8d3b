import { Card, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { AssignmentView, CheckView } from '../../app/view-types';
import type { CellPlace, Language } from '../../domain/finding';
import { orePerUnit } from '../../domain/money';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { Explained } from '../Explained';
import { amountText, sizeText } from '../figures/amounts';
import { Disclosure } from '../figures/Disclosure';
import { explainAssignment } from '../figures/explain';
import { useLang } from '../language';
import { StatusBadge } from '../StatusBadge';
import { ActionsTable } from './ActionsTable';
import { BulletBar } from './BulletBar';

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
  sentence: { margin: 0 },
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    minHeight: '26px',
  },
  term: { color: tokens.colorNeutralForeground2 },
  figure: { margin: 0 },
  bar: { margin: 0, flexBasis: '100%' },
  link: { minHeight: '24px', textAlign: 'start' },
});

const STEPS = [
  { figure: 'planned', kind: 'plan' },
  { figure: 'realised', kind: 'outcome' },
  { figure: 'forecast', kind: 'forecast' },
] as const;

export interface AssignmentCardProps {
  readonly view: CheckView;
  readonly assignment: AssignmentView;
  readonly onGoTo: (place: CellPlace) => void;
}

/** An assignment: what is planned, realised and expected against its amount, and its actions behind. */
export function AssignmentCard({ view, assignment, onGoTo }: AssignmentCardProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const { actions, amount, id, object, place } = assignment;
  const name = id === object ? id : paneVerdictText(lang, 'assignment.object', { id, object });
  return (
    <Card className={styles.card} role="group" aria-label={name}>
      <div className={styles.top}>
        <h3 className={styles.name}>{name}</h3>
        <StatusBadge status={assignment.status} />
      </div>
      <p className={styles.sentence}>{sentenceOf(view, assignment, lang)}</p>
      <dl className={styles.list}>
        <div className={styles.row}>
          <dt className={styles.term}>{paneVerdictText(lang, 'assignment.amount')}</dt>
          <dd className={styles.figure}>
            <Explained
              value={amountText(amount, view.unit, lang)}
              explanation={explainAssignment(view, assignment, 'amount', lang)}
              onGoTo={onGoTo}
            />
          </dd>
        </div>
        {STEPS.map(({ figure, kind }) => {
          const label = paneVerdictText(lang, `assignment.${figure}`);
          const value = amountText(assignment[figure], view.unit, lang);
          return (
            <div key={figure} className={styles.row}>
              <dt className={styles.term}>{label}</dt>
              <dd className={styles.figure}>
                <Explained
                  value={value}
                  explanation={explainAssignment(view, assignment, figure, lang)}
                  onGoTo={onGoTo}
                />
              </dd>
              {amount !== null && amount > 0 && (
                <dd className={styles.bar}>
                  <BulletBar
                    slim
                    value={assignment[figure]}
                    limit={amount}
                    most={Math.max(amount, assignment.planned ?? 0, assignment.realised ?? 0, assignment.forecast ?? 0)}
                    least={orePerUnit(view.unit)}
                    kind={kind}
                    beyond="good"
                    text={paneVerdictText(lang, 'assignment.barText', {
                      label,
                      value,
                      amount: amountText(amount, view.unit, lang),
                    })}
                  />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
      {actions.length > 0 && (
        <Disclosure
          closed={paneVerdictText(lang, actions.length === 1 ? 'assignment.show.one' : 'assignment.show.many', {
            count: actions.length,
          })}
          open={paneVerdictText(lang, 'assignment.hide')}
        >
          {() => <ActionsTable view={view} assignment={assignment} onGoTo={onGoTo} />}
        </Disclosure>
      )}
      {place !== null && (
        <Link as="button" className={styles.link} onClick={() => onGoTo(place)}>
          {paneVerdictText(lang, 'goToAssignment')}
        </Link>
      )}
    </Card>
  );
}

function sentenceOf(view: CheckView, { amount, forecast }: AssignmentView, lang: Language): string {
  if (amount === null) return paneVerdictText(lang, 'assignment.noAmount');
  const texts = { amount: sizeText(amount, view.unit, lang) };
  if (forecast === null) return paneVerdictText(lang, 'assignment.unknown', texts);
  const left = amount - forecast;
  return paneVerdictText(lang, left > 0 ? 'assignment.missing' : 'assignment.reached', {
    ...texts,
    forecast: `${forecast < 0 ? '−' : ''}${sizeText(forecast, view.unit, lang)}`,
    left: sizeText(left, view.unit, lang),
  });
}

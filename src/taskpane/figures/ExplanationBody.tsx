import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { DecisionView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { formatDate } from '../../strings/format';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { useLang } from '../language';
import type { ExplainedPart, Explanation } from './explain';

const MOST_PARTS = 8;

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: {
    margin: 0,
    marginTop: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0, marginTop: '2px' },
  equation: { margin: 0, marginTop: '2px', fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  part: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, marginTop: '2px' },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  decision: { marginTop: '2px' },
  note: { color: tokens.colorNeutralForeground2 },
  link: { display: 'inline-block', minHeight: '24px', lineHeight: '24px', textAlign: 'start' },
});

export interface ExplanationBodyProps {
  readonly explanation: Explanation;
  readonly value: string;
  readonly titleId: string;
  readonly onGoTo?: (place: CellPlace) => void;
}

/** "B1, Regionfullmäktige 2025-11-12 § 196 (RS 552-2025)", as much of it as is known. */
function decisionName(decision: DecisionView): string {
  const when = [decision.body, decision.date === null ? null : formatDate(decision.date), decision.paragraph]
    .filter((part) => part !== null)
    .join(' ');
  const name = [decision.id, when].filter((part) => part !== '').join(', ');
  return decision.diaryNumber === null ? name : `${name} (${decision.diaryNumber})`;
}

/** What stands behind a figure: equation, definition, parts, and the decisions. */
export function ExplanationBody({ explanation, value, titleId, onGoTo }: ExplanationBodyProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const { title, equation, definition, parts, decisions, place } = explanation;
  return (
    <>
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      <p className={styles.value}>{value}</p>
      {equation !== null && (
        <>
          <p className={styles.label}>{paneVerdictText(lang, 'explain.equation')}</p>
          <p className={styles.equation}>{equation}</p>
        </>
      )}
      <p className={styles.label}>{paneVerdictText(lang, 'explain.meaning')}</p>
      <p className={styles.text}>{definition}</p>
      {parts.length > 0 && <Parts parts={parts} {...(onGoTo && { onGoTo })} />}
      {decisions.length > 0 && (
        <>
          <p className={styles.label}>
            {paneVerdictText(lang, decisions.length === 1 ? 'explain.decision' : 'explain.decisions')}
          </p>
          <ul className={styles.list}>
            {decisions.map((decision) => (
              <li key={decision.id} className={styles.decision}>
                {decisionName(decision)}
                {decision.title !== null && <div className={styles.note}>{decision.title}</div>}
                {onGoTo && decision.place !== null && (
                  <GoTo
                    place={decision.place}
                    label={paneVerdictText(lang, 'explain.goToDecision', { id: decision.id })}
                    onGoTo={onGoTo}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {onGoTo && place !== null && (
        <p className={styles.label}>
          <GoTo place={place} label={paneVerdictText(lang, 'explain.goTo')} onGoTo={onGoTo} />
        </p>
      )}
    </>
  );
}

interface PartsProps {
  readonly parts: readonly ExplainedPart[];
  readonly onGoTo?: (place: CellPlace) => void;
}

function Parts({ parts, onGoTo }: PartsProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const rest = parts.length - MOST_PARTS;
  return (
    <>
      <p className={styles.label}>{paneVerdictText(lang, 'explain.parts')}</p>
      <ul className={styles.list}>
        {parts.slice(0, MOST_PARTS).map((part, index) => (
          <li key={index} className={styles.part}>
            {onGoTo && part.place !== null ? (
              <GoTo place={part.place} label={part.label} onGoTo={onGoTo} />
            ) : (
              <span>{part.label}</span>
            )}
            <span className={styles.amount}>{part.value}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.text}>{paneVerdictText(lang, 'explain.moreParts', { count: rest })}</p>}
    </>
  );
}

interface GoToProps {
  readonly place: CellPlace;
  readonly label: string;
  readonly onGoTo: (place: CellPlace) => void;
}

function GoTo({ place, label, onGoTo }: GoToProps): JSX.Element {
  const styles = useStyles();
  return (
    <Link as="button" className={styles.link} onClick={() => onGoTo(place)}>
      {label}
    </Link>
  );
}

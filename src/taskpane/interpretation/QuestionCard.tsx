import { Button, Caption1, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type JSX } from 'react';
import type { BlockView, QuestionView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { answerText } from '../../report/interpretation-sheet';
import { interpretationText } from '../../strings/interpretation-text';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import type { NeighbourRows } from '../findings/Neighbourhood';
import { useLang } from '../language';
import { Cells } from './Cells';
import { choiceText } from './choice-text';
import { choicesOf, LEAVE_OUT, NOT_COUNTED } from './answering';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  muted: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  unread: { color: tokens.colorStatusWarningForeground3, overflowWrap: 'anywhere' },
  twoColumns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))' },
  short: { maxWidth: '120px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  left: { alignSelf: 'flex-start' },
});

/** More choices than these stand beside each other. */
const MOST_BELOW = 7;

export interface QuestionCardProps {
  readonly question: QuestionView;
  /** The table that it is about. */
  readonly block: BlockView | undefined;
  readonly number: number;
  readonly all: number;
  readonly isLast: boolean;
  /** What was answered before; "" where nothing was. */
  readonly chosen: string;
  readonly cellsAround: (place: CellPlace) => Promise<NeighbourRows | null>;
  /** Selects the cell in Excel; absent where there is none. */
  readonly onGoTo?: (place: CellPlace) => void;
  readonly onAnswer: (value: string) => void;
  /** Absent at the first question. */
  readonly onBack?: () => void;
  /** Whether the user came here from another question, so that the focus may follow. */
  readonly takesFocus: boolean;
}

/** One question with its choices, and the cells that it is about. */
export function QuestionCard(props: QuestionCardProps): JSX.Element {
  const { question, block, number, all, isLast, cellsAround, onGoTo, onAnswer, onBack, takesFocus } = props;
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneInterpretationIn(lang);
  const [value, setValue] = useState(props.chosen);
  const [isTried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { about, letters, place } = question;
  const choices = choicesOf(question);
  const table = block === undefined || block.title === '' ? place.sheet : `${block.title} (${place.sheet})`;
  const isYear = about === 'year' && value !== NOT_COUNTED;
  const isAnswer = isYear ? /^(19|20)\d\d$/.test(value.trim()) : choices.includes(value);
  const give = (): void => {
    if (isAnswer) onAnswer(value.trim());
    else setTried(true);
  };
  return (
    <section aria-labelledby={`${id}question`} className={styles.card}>
      <div>
        <Caption1 className={styles.muted}>{text('question.of', { number, all })}</Caption1>
        <h3 ref={heading} tabIndex={-1} id={`${id}question`} className={styles.question}>
          {interpretationText(lang, `question.${about}`, { text: question.text })}
        </h3>
        <Caption1 className={styles.muted}>
          {letters === null
            ? text('question.place', { table, address: place.address })
            : text('question.column', { table, letters, header: question.text.replace(/\s+/g, ' ') })}
        </Caption1>
      </div>
      {question.unread !== undefined && (
        <Caption1 className={styles.unread}>
          {interpretationText(lang, 'question.unread', { text: answerText(lang, about, question.unread) })}
        </Caption1>
      )}
      <Cells key={question.id} place={place} cellsAround={cellsAround} />
      {onGoTo && (
        <Button size="small" className={styles.left} onClick={() => onGoTo(place)}>
          {text('cells.show')}
        </Button>
      )}
      {about === 'year' && (
        <Field
          label={text('year.label')}
          {...(isTried && !isAnswer ? { validationMessage: text('year.bad'), validationState: 'error' } : {})}
        >
          <Input
            className={styles.short}
            inputMode="numeric"
            value={value === NOT_COUNTED ? '' : value}
            onChange={(_event, data) => setValue(data.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') give();
            }}
          />
        </Field>
      )}
      {choices.length > 0 && (
        <RadioGroup
          aria-label={text('choice.group')}
          className={choices.length > MOST_BELOW ? styles.twoColumns : undefined}
          value={value}
          onChange={(_event, data) => setValue(data.value)}
        >
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={choiceText(question.about, choice, lang)} />
          ))}
        </RadioGroup>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!isAnswer && about !== 'year'} onClick={give}>
          {text(isLast ? 'finish' : 'next')}
        </Button>
        {onBack && <Button onClick={onBack}>{text('back')}</Button>}
        <Button appearance="subtle" onClick={() => onAnswer(LEAVE_OUT)}>
          {text('skip')}
        </Button>
      </div>
      <Caption1 className={styles.muted}>{text('skipHint')}</Caption1>
    </section>
  );
}

import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import type { InterpretationView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import type { NeighbourRows } from '../findings/Neighbourhood';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';
import { chosenFor, openQuestions, withAnswer, type Given } from './answering';
import { BlockLine } from './BlockLine';
import { QuestionCard } from './QuestionCard';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '720px', minWidth: 0 },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface InterpretationWizardProps {
  readonly view: InterpretationView;
  readonly given: Given;
  readonly cellsAround: (place: CellPlace) => Promise<NeighbourRows | null>;
  /** Selects a cell in Excel; absent where there is none. */
  readonly onGoTo?: (place: CellPlace) => void;
  /** Told after each answer; `isComplete` where no question is left. */
  readonly onGiven: (given: Given, isComplete: boolean) => void;
  readonly onCheck: () => void;
  readonly onClose: () => void;
}

/** How the workbook's own tables were understood, and what they leave open: one question at a time. */
export function InterpretationWizard(props: InterpretationWizardProps): JSX.Element {
  const { view, given, cellsAround, onGoTo, onGiven, onCheck, onClose } = props;
  const styles = useStyles();
  const id = useId();
  const text = paneInterpretationIn(useLang());
  /** The question that the user went back to; null at the first open one. */
  const [backAt, setBackAt] = useState<string | null>(null);
  const [hasMoved, setMoved] = useState(false);
  const { questions } = view;
  const open = openQuestions(view, given.pending);
  const question = questions.find((each) => each.id === backAt) ?? open[0] ?? null;
  const index = question === null ? -1 : questions.indexOf(question);
  const before = questions[index - 1];
  const answer = (value: string): void => {
    if (question === null) return;
    const next = withAnswer(view, question, value, given);
    setBackAt(null);
    setMoved(true);
    onGiven(next, openQuestions(view, next.pending).length === 0);
  };
  const ending = text(Object.keys(given.answers).length > 0 ? 'done' : 'none');
  return (
    <section aria-labelledby={`${id}heading`} className={styles.all}>
      <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
        {text('heading')}
      </Subtitle2>
      {question === null ? (
        <Body1>{ending}</Body1>
      ) : (
        <QuestionCard
          key={question.id}
          question={question}
          block={view.blocks.find((block) => block.id === question.block)}
          number={index + 1}
          all={questions.length}
          isLast={open.every((each) => each === question)}
          chosen={chosenFor(question, given)}
          cellsAround={cellsAround}
          {...(onGoTo ? { onGoTo } : {})}
          onAnswer={answer}
          {...(before
            ? {
                onBack: () => {
                  setBackAt(before.id);
                  setMoved(true);
                },
              }
            : {})}
          takesFocus={hasMoved}
        />
      )}
      <LiveText text={question === null && hasMoved ? ending : ''} />
      <Caption1 className={styles.muted}>{text('lead')}</Caption1>
      <ul className={styles.list}>
        {view.blocks.map((block) => (
          <BlockLine
            key={block.id}
            block={block}
            view={view}
            given={given}
            cellsAround={cellsAround}
            {...(onGoTo ? { onGoTo } : {})}
            // The workbook is not read anew before the user is done with the table.
            onGiven={(next) => onGiven(next, false)}
          />
        ))}
      </ul>
      <div className={styles.buttons}>
        {(question === null || given.pending.length > 0) && (
          <Button appearance={question === null ? 'primary' : 'secondary'} onClick={onCheck}>
            {text('check')}
          </Button>
        )}
        <Button onClick={onClose}>{text('close')}</Button>
      </div>
    </section>
  );
}

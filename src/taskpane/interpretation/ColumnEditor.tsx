import { Button, Caption1, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useId, useState, type JSX } from 'react';
import type { ColumnView, InterpretationView } from '../../app/view-types';
import { isAmountUse, type ColumnUse } from '../../domain/interpretation';
import type { Language } from '../../domain/finding';
import { answerText, confidenceKey } from '../../report/interpretation-sheet';
import { interpretationText } from '../../strings/interpretation-text';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import { useLang } from '../language';
import type { Given } from './answering';
import { choiceText } from './choice-text';
import { Correction } from './Correction';
import { answerNow, monthsFor, standingOf, usesFor, withCorrection } from './corrections';

const useStyles = makeStyles({
  column: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  head: {
    width: '100%',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    paddingInline: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'normal' },
  letters: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 170px), 1fr))',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
});

export interface ColumnEditorProps {
  readonly column: ColumnView;
  readonly view: InterpretationView;
  readonly given: Given;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onGiven: (given: Given) => void;
}

/** One column of a table: what it was taken for, and behind a button what it is to be taken for instead. */
export function ColumnEditor(props: ColumnEditorProps): JSX.Element {
  const { column, view, given, isOpen, onToggle, onGiven } = props;
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneInterpretationIn(lang);
  const { id: key, letters, header, confidence } = column;
  const field = (about: 'use' | 'year' | 'months' | 'unit', read: string | null) => ({
    standing: standingOf(`${key}|${about}`, view, given),
    // Taken back, nobody knows before the next check what is read.
    now:
      answerNow(`${key}|${about}`, view, given) ??
      (standingOf(`${key}|${about}`, view, given) === 'taken-back' ? null : read),
    give: (value: string | null) => onGiven(withCorrection(view, { id: `${key}|${about}`, value, read }, given)),
  });
  const isAsked = (about: string): boolean => view.questions.some((question) => question.id === `${key}|${about}`);
  const use = field('use', isAsked('use') ? null : column.use);
  const year = field('year', column.year === null || isAsked('year') ? null : String(column.year));
  const months = field(
    'months',
    column.months === null || isAsked('months') ? null : `${column.months.first}-${column.months.last}`,
  );
  const unit = field('unit', isAsked('unit') ? null : column.unit);
  const hasAmounts = usesFor(column).some((each) => each === use.now && isAmountUse(each));
  const isChanged = [use, year, months, unit].some(({ standing }) => standing === 'waits' || standing === 'taken-back');
  return (
    <li className={styles.column}>
      <Button
        appearance="transparent"
        className={styles.head}
        icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <span className={styles.words}>
          <span>
            <span className={styles.letters}>{letters}</span> {header}
          </span>
          <Caption1 className={styles.muted}>
            {summary(column, { use: use.now, year: year.now, months: months.now }, lang)}
          </Caption1>
          {isChanged && <Caption1>{text('column.changed')}</Caption1>}
        </span>
      </Button>
      {isOpen && (
        <div id={id} className={styles.fields} role="group" aria-label={text('column.group', { letters, header })}>
          <Correction name={text('column.use')} standing={use.standing} onReset={() => use.give(null)}>
            <Field label={text('column.use')}>
              <Select value={use.now ?? ''} onChange={(_event, { value }) => use.give(value)}>
                {use.now === null && <option value="">{text('notChosen')}</option>}
                {usesFor(column).map((each) => (
                  <option key={each} value={each}>
                    {choiceText('use', each, lang)}
                  </option>
                ))}
              </Select>
            </Field>
          </Correction>
          {(hasAmounts || year.standing !== 'read') && (
            <Correction name={text('column.year')} standing={year.standing} onReset={() => year.give(null)}>
              <YearField value={year.now} onYear={year.give} />
            </Correction>
          )}
          {(use.now === 'outcome' || months.standing !== 'read') && (
            <Correction name={text('column.months')} standing={months.standing} onReset={() => months.give(null)}>
              <Field label={text('column.months')}>
                <Select value={months.now ?? ''} onChange={(_event, { value }) => months.give(value)}>
                  {months.now === null && <option value="">{text('notChosen')}</option>}
                  {monthsFor(months.now).map((each) => (
                    <option key={each} value={each}>
                      {choiceText('months', each, lang)}
                    </option>
                  ))}
                </Select>
              </Field>
            </Correction>
          )}
          {(hasAmounts || unit.standing !== 'read') && (
            <Correction name={text('column.unit')} standing={unit.standing} onReset={() => unit.give(null)}>
              <Field label={text('column.unit')}>
                <Select value={unit.now ?? ''} onChange={(_event, { value }) => unit.give(value)}>
                  {unit.now === null && <option value="">{text('notChosen')}</option>}
                  {UNITS.map((each) => (
                    <option key={each} value={each}>
                      {choiceText('unit', each, lang)}
                    </option>
                  ))}
                </Select>
              </Field>
            </Correction>
          )}
          <Caption1 className={styles.muted}>
            {text('confidence', { word: interpretationText(lang, confidenceKey(confidence)) })}
          </Caption1>
        </div>
      )}
    </li>
  );
}

const UNITS = ['kr', 'tkr', 'mnkr'] as const;

interface Understood {
  readonly use: string | null;
  readonly year: string | null;
  readonly months: string | null;
}

/** "Utfall 2026, jan–aug"; why it does not count, where it does not. */
function summary(column: ColumnView, { use, year, months }: Understood, lang: Language): string {
  const text = paneInterpretationIn(lang);
  if (use === null) return text('column.open');
  const isAmount = isAmountUse(use as ColumnUse);
  const words = [answerText(lang, 'use', use), ...(isAmount && year !== null ? [year] : [])].join(' ');
  const reason =
    column.reason !== null && use === column.use ? interpretationText(lang, `reason.${column.reason}`) : '';
  const span = use === 'outcome' && months !== null ? answerText(lang, 'months', months) : '';
  return [words, ...(span === '' ? [] : [span]), ...(reason === '' ? [] : [reason])].join(', ');
}

const YEAR = /^(19|20)\d\d$/;

/** A year that counts when it is whole. */
function YearField({
  value,
  onYear,
}: {
  readonly value: string | null;
  readonly onYear: (year: string) => void;
}): JSX.Element {
  const text = paneInterpretationIn(useLang());
  const [typed, setTyped] = useState<string | null>(null);
  const isBad = typed !== null && !YEAR.test(typed.trim());
  const settle = (): void => {
    if (typed === null || isBad) return;
    setTyped(null);
    onYear(typed.trim());
  };
  return (
    <Field
      label={text('column.year')}
      {...(isBad ? { validationMessage: text('year.bad'), validationState: 'error' } : {})}
    >
      <Input
        inputMode="numeric"
        input={{ size: 6 }}
        value={typed ?? value ?? ''}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </Field>
  );
}

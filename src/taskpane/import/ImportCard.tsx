import {
  Body1,
  Button,
  Caption1,
  Field,
  Radio,
  RadioGroup,
  Select,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { Fragment, useId, useState, type JSX } from 'react';
import type { ImportFile } from '../../app/import-files';
import { dimensionName, planSentences } from '../../app/import-sentences';
import { coveredText, type StoredRow } from '../../app/import-sheet';
import type { ImportPreview } from '../../app/preview-imports';
import type { Language } from '../../domain/finding';
import type { AmountUnit } from '../../domain/money';
import { monthIndex } from '../../domain/period';
import { formatNumber } from '../../strings/format';
import { importText } from '../../strings/import-text';
import { paneImportIn } from '../../strings/pane-import-text';
import { words } from '../../strings/words';
import { useLang } from '../language';
import { SeverityMark } from '../findings/SeverityMark';
import { noteGroups, unreadCells } from './import-list';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', columnGap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  name: { margin: 0, minWidth: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  fact: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: 0, listStyleType: 'none' },
  note: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  left: { alignSelf: 'flex-start' },
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    paddingRight: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  header: { fontWeight: tokens.fontWeightSemibold, borderTop: 'none' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** A table that is wider than the pane has to be scrolled with the keyboard too. */
const SCROLLED = { role: 'group', tabIndex: 0 } as const;
const SHOWN_ROWS = 8;
const SHOWN_ERRORS = 10;
const UNITS: readonly AmountUnit[] = ['kr', 'tkr', 'mnkr'];

export interface ImportCardProps {
  readonly preview: ImportPreview;
  /** Of the workbook. */
  readonly unit: AmountUnit;
  /** Absent where the file could not be opened. */
  readonly onAnswer?: (given: FileAnswer) => void;
  readonly onRemove: () => void;
}

/** What the user says of a file that it does not say itself. */
export type FileAnswer = Pick<ImportFile, 'unit' | 'year' | 'dimension'>;

/** A file as it was understood, or why it was not. */
export function ImportCard({ preview, unit, onAnswer, onRemove }: ImportCardProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneImportIn(lang);
  const { file } = preview;
  return (
    <li className={styles.card} aria-labelledby={`${id}name`}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" id={`${id}name`} className={styles.name}>
          {file}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label={text('remove', { file })}
          onClick={onRemove}
        />
      </div>
      {preview.dimensions.length > 1 && onAnswer && <DimensionChoice preview={preview} onAnswer={onAnswer} />}
      {preview.state === 'read' ? (
        <Understood preview={preview} unit={unit} />
      ) : preview.reason === 'unit' && onAnswer ? (
        <Question
          label={text('askUnit')}
          words={UNITS}
          button={text('readUnit')}
          onAnswer={(word) => onAnswer({ unit: UNITS.find((one) => one === word) ?? 'kr' })}
        />
      ) : preview.reason === 'no-year' && preview.years.length > 0 && onAnswer ? (
        <Question
          label={text('askYear')}
          words={preview.years.map(String)}
          button={text('readYear')}
          onAnswer={(word) => onAnswer({ year: Number(word) })}
        />
      ) : (
        <div className={styles.note}>
          <SeverityMark severity="error" />
          <Body1>{text('refused', { sentence: preview.sentence[lang] })}</Body1>
        </div>
      )}
    </li>
  );
}

interface QuestionProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly button: string;
  readonly onAnswer: (word: string) => void;
}

/** Asks for what a file does not say. Nothing is chosen beforehand. */
function Question({ label, words: choices, button, onAnswer }: QuestionProps): JSX.Element {
  const styles = useStyles();
  const [word, setWord] = useState<string | null>(null);
  return (
    <div className={styles.note}>
      <Field label={label}>
        <RadioGroup value={word ?? ''} onChange={(_event, { value }) => setWord(value)}>
          {choices.map((one) => (
            <Radio key={one} value={one} label={one} />
          ))}
        </RadioGroup>
      </Field>
      <Button
        className={styles.left}
        disabledFocusable={word === null}
        onClick={() => {
          if (word !== null) onAnswer(word);
        }}
      >
        {button}
      </Button>
    </div>
  );
}

interface DimensionChoiceProps {
  readonly preview: ImportPreview;
  readonly onAnswer: (given: FileAnswer) => void;
}

/** Which of the dimensions of a SIE file says the unit. */
function DimensionChoice({ preview, onAnswer }: DimensionChoiceProps): JSX.Element {
  const lang = useLang();
  const text = paneImportIn(lang);
  const { dimension, dimensions } = preview;
  const isThere = dimensions.some(({ id }) => id === dimension);
  return (
    <Field label={text('dimension.label')}>
      <Select value={dimension ?? ''} onChange={(_event, { value }) => onAnswer({ dimension: value })}>
        {!isThere && dimension !== null && (
          <option value={dimension}>
            {text('dimension.absent', { name: dimensionName({ id: dimension, name: '' }, lang) })}
          </option>
        )}
        {dimensions.map((one) => (
          <option key={one.id} value={one.id}>
            {dimensionName(one, lang)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Read = Extract<ImportPreview, { state: 'read' }>;

function Understood({ preview, unit }: { readonly preview: Read; readonly unit: AmountUnit }): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const text = paneImportIn(lang);
  const { role, file, rows, covered, sign, encoding, notes, year } = preview;
  const facts: readonly (readonly [string, string])[] = [
    [text('role.label'), text(`role.${role}`)],
    [text('fact.rows'), formatNumber(rows, lang)],
    [text(`fact.covered.${role}`), coveredText(covered, role, lang)],
    ...(year === null
      ? []
      : [[text('fact.year'), text('fact.yearValue', { year: year.year, yearBy: text(`yearBy.${year.by}`) })] as const]),
    [text('fact.unit'), text('fact.unitValue', { unit: preview.unit, unitBy: text(`unitBy.${preview.unitBy}`) })],
    [text('fact.sign'), words[lang][`sign.${sign}`]],
    [text('fact.encoding'), encoding],
  ];
  const groups = noteGroups(notes);
  const unread = unreadCells(preview.preview);
  const shown = preview.preview.slice(0, SHOWN_ROWS);
  const beside = planSentences(preview, lang);
  const caption = text('preview', { file });
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <Fragment key={term}>
            <dt className={styles.muted}>{term}</dt>
            <dd className={styles.fact}>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {beside.length > 0 && (
        <div className={styles.note}>
          <SeverityMark severity="warning" />
          <ul aria-label={text('beside')} className={styles.list}>
            {beside.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {(groups.length > 0 || unread.length > 0) && (
        <div className={styles.note}>
          <SeverityMark severity="warning" />
          <ul aria-label={text('notes')} className={styles.list}>
            {unread.slice(0, SHOWN_ERRORS).map(({ line, what, text: shownText }) => (
              <li key={`${line} ${what}`}>{text('unread', { line, text: shownText, column: text(`what.${what}`) })}</li>
            ))}
            {groups.map(({ kind, first, count, lines }) => (
              <li key={kind}>
                {importText(lang, `note.${kind}`, {
                  count: formatNumber(count, lang),
                  line: first.line ?? 0,
                  text: first.text,
                })}
                {lines.length > 1 && (
                  <Caption1 block className={styles.muted}>
                    {text('noteRows', { lines: `${lines.join(', ')}${count > lines.length ? ' …' : ''}` })}
                  </Caption1>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.scroll} {...SCROLLED} aria-label={caption}>
        <table className={styles.table} aria-label={caption}>
          <thead>
            <tr>
              {(['line', 'time', 'unit', 'item'] as const).map((key) => (
                <th key={key} scope="col" className={mergeClasses(styles.cell, styles.header)}>
                  {text(`column.${key}`)}
                </th>
              ))}
              <th scope="col" className={mergeClasses(styles.cell, styles.header, styles.number)}>
                {text('column.amount', { unit })}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                <th scope="row" className={styles.cell}>
                  {row.line}
                </th>
                <td className={styles.cell}>{timeText(row, lang)}</td>
                <td className={styles.cell}>{row.unit}</td>
                <td className={styles.cell}>{row.costType ?? row.account ?? ''}</td>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {typeof row.amount === 'number' ? formatNumber(row.amount, lang) : row.amount}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Caption1 className={styles.muted}>
        {text('shown', { shown: formatNumber(shown.length, lang), all: formatNumber(rows, lang) })}
      </Caption1>
    </>
  );
}

/** "mars 2026", "2026", or what stands there. */
function timeText({ role, year, month }: StoredRow, lang: Language): string {
  if (typeof year === 'number' && typeof month === 'number')
    return coveredText([monthIndex({ year, month })], role, lang);
  return [month, year].filter((part) => part !== null).join(' ');
}

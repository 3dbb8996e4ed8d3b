import { Button, Caption1, Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type JSX } from 'react';
import type { BlockView, InterpretationView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { confidenceKey, leftOutWords } from '../../report/interpretation-sheet';
import { formatNumber } from '../../strings/format';
import { interpretationText } from '../../strings/interpretation-text';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import { Disclosure } from '../figures/Disclosure';
import type { NeighbourRows } from '../findings/Neighbourhood';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';
import type { Given } from './answering';
import { Cells } from './Cells';
import { choiceText } from './choice-text';
import { ColumnEditor } from './ColumnEditor';
import { Correction } from './Correction';
import { answerNow, countNow, countStanding, standingOf, withCorrection, withCount } from './corrections';

const WIDE = '@media (min-width: 700px)';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXXL },
  },
  columns: { listStyleType: 'none', margin: 0, padding: 0 },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  rows: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  left: { alignSelf: 'flex-start' },
});

const UNITS = ['kr', 'tkr', 'mnkr'] as const;
const SIGNS = ['ledger', 'unsigned', 'cost-negative'] as const;
const ROWS = ['units', 'costTypes'] as const;

export interface BlockEditorProps {
  readonly block: BlockView;
  readonly view: InterpretationView;
  readonly given: Given;
  readonly cellsAround: (place: CellPlace) => Promise<NeighbourRows | null>;
  /** Selects a cell in Excel; absent where there is none. */
  readonly onGoTo?: (place: CellPlace) => void;
  readonly onGiven: (given: Given) => void;
}

/** A table as it was understood, with its cells: each thing that was read can be corrected, and the correction taken back. */
export function BlockEditor(props: BlockEditorProps): JSX.Element {
  const { block, view, given, cellsAround, onGoTo, onGiven } = props;
  const styles = useStyles();
  const lang = useLang();
  const text = paneInterpretationIn(lang);
  const [openColumn, setOpenColumn] = useState<string | null>(null);
  const { id, sheet, range } = block;
  const [start = ''] = range.split(':');
  const headerRow = /\d+$/.exec(start)?.[0] ?? '1';
  const place = useMemo(
    () => ({ sheet, address: openColumn === null ? start : `${openColumn}${headerRow}` }),
    [sheet, start, openColumn, headerRow],
  );
  const isAsked = (about: string): boolean => view.questions.some((question) => question.id === `${id}|${about}`);
  const choice = (
    about: 'unit' | 'sign' | 'rows',
    read: string | null,
    options: readonly string[],
    layout: 'horizontal' | 'vertical',
  ): JSX.Element => {
    const key = `${id}|${about}`;
    const standing = standingOf(key, view, given);
    const known = isAsked(about) || standing === 'taken-back' ? null : read;
    const name = text(`field.${about}`);
    const give = (value: string | null): void => onGiven(withCorrection(view, { id: key, value, read: known }, given));
    return (
      <Correction name={name} standing={standing} onReset={() => give(null)}>
        <Field label={name}>
          <RadioGroup
            layout={layout}
            value={answerNow(key, view, given) ?? known ?? ''}
            onChange={(_event, { value }) => give(value)}
          >
            {options.map((option) => (
              <Radio key={option} value={option} label={about === 'unit' ? option : choiceText(about, option, lang)} />
            ))}
          </RadioGroup>
        </Field>
      </Correction>
    );
  };
  // Columns stand in the order of the sheet.
  const { columns, leftOut, rowsCounted, confidence, reason } = block;
  return (
    <div className={styles.all} role="group" aria-label={text('edit.group', { table: block.title || sheet })}>
      <Cells place={place} cellsAround={cellsAround} />
      {onGoTo && (
        <Button size="small" className={styles.left} onClick={() => onGoTo(place)}>
          {text('cells.show')}
        </Button>
      )}
      <div className={styles.fields}>
        {choice('unit', block.unit, UNITS, 'horizontal')}
        <Counts {...{ block, view, given, onGiven }} />
        {choice('sign', block.sign, SIGNS, 'vertical')}
        {block.rows !== 'lines' && choice('rows', block.rows === 'unknown' ? null : block.rows, ROWS, 'vertical')}
      </div>
      {columns.length > 0 && (
        <div>
          <Text as="h3" block weight="semibold" className={styles.heading}>
            {text('columns')}
          </Text>
          <Caption1 className={styles.muted}>{text('columns.hint')}</Caption1>
          <ul className={styles.columns}>
            {columns.map((column) => (
              <ColumnEditor
                key={column.id}
                column={column}
                view={view}
                given={given}
                isOpen={openColumn === column.letters}
                onToggle={() => setOpenColumn(openColumn === column.letters ? null : column.letters)}
                onGiven={onGiven}
              />
            ))}
          </ul>
        </div>
      )}
      <div>
        <Text as="h3" block weight="semibold" className={styles.heading}>
          {text('rows.heading')}
        </Text>
        <Caption1 block className={styles.muted}>
          {[
            text('rowsCounted', { count: formatNumber(block.state === 'left-out' ? 0 : rowsCounted, lang) }),
            ...(reason === null ? [] : [interpretationText(lang, `reason.${reason}`)]),
            text('confidence', { word: interpretationText(lang, confidenceKey(confidence)) }),
          ].join(' · ')}
        </Caption1>
        {leftOut.map((group) => {
          const { reason: of, count, rows } = group;
          const words = text('rows.left', {
            count: formatNumber(count, lang),
            reason: leftOutWords(group, block.unit, lang),
          });
          return (
            <Disclosure key={of} closed={words} open={words}>
              {() => (
                <ul className={styles.rows}>
                  {rows.map(({ row, label }) => (
                    <li key={row}>{text('rows.row', { row, label })}</li>
                  ))}
                  {count > rows.length && (
                    <li>{text('rows.more', { count: formatNumber(count - rows.length, lang) })}</li>
                  )}
                </ul>
              )}
            </Disclosure>
          );
        })}
      </div>
      <LiveText text={given.pending.some((key) => key.startsWith(`${id}|`)) ? text('standing.waits') : ''} />
    </div>
  );
}

/** Whether the table counts at all. */
function Counts({
  block,
  view,
  given,
  onGiven,
}: Pick<BlockEditorProps, 'block' | 'view' | 'given' | 'onGiven'>): JSX.Element {
  const text = paneInterpretationIn(useLang());
  const name = text('field.counts');
  // A table without amounts has nothing to count.
  const isEmpty = block.reason === 'not-ours' && block.amounts.length === 0;
  return (
    <Correction
      name={name}
      standing={countStanding(block.id, view, given)}
      onReset={() => onGiven(withCount(view, block, null, given))}
    >
      <Field label={name} {...(isEmpty ? { hint: text('counts.empty') } : {})}>
        <RadioGroup
          layout="horizontal"
          value={countNow(block, view, given) ?? ''}
          onChange={(_event, { value }) => onGiven(withCount(view, block, value === 'yes' ? 'yes' : 'no', given))}
        >
          <Radio value="yes" label={text('counts.yes')} disabled={isEmpty} />
          <Radio value="no" label={text('counts.no')} />
        </RadioGroup>
      </Field>
    </Correction>
  );
}

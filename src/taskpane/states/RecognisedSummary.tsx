import { Body1, Button, Subtitle2, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Fragment, useId, useState, type JSX } from 'react';
import type { CheckView, TableView } from '../../app/view-types';
import type { Severity } from '../../domain/finding';
import { formatMonth, formatNumber } from '../../strings/format';
import { paneWorkIn } from '../../strings/pane-work-text';
import { words } from '../../strings/words';
import { SeverityMark } from '../findings/SeverityMark';
import { useLang } from '../language';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: '0' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: '0',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0', overflowWrap: 'anywhere' },
  problems: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  problem: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  toggle: { alignSelf: 'flex-start' },
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    maxWidth: '640px',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalXS,
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  header: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  number: { textAlign: 'right', paddingRight: '0', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

export interface RecognisedSummaryProps {
  readonly view: Pick<CheckView, 'board' | 'period' | 'unit' | 'tables' | 'yearsKnown' | 'baseYear' | 'targetYear'>;
}

/** What was recognised in the workbook, and at once what was not. */
export function RecognisedSummary({ view }: RecognisedSummaryProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const [isOpen, setOpen] = useState(false);
  const { board, period, unit, tables, yearsKnown, baseYear, targetYear } = view;
  const found = tables.filter((table) => table.found);
  const rows = found.reduce((sum, table) => sum + table.rowsRead, 0);
  const problems = problemsOf(tables, lang);
  const facts: readonly (readonly [string, string])[] = [
    [text('recognised.board'), board || text('recognised.noBoard')],
    [
      text('recognised.period'),
      yearsKnown ? text('recognised.through', { month: formatMonth(period, lang) }) : text('recognised.noYears'),
    ],
    [
      text('recognised.years'),
      yearsKnown ? text('recognised.yearsValue', { target: targetYear, base: baseYear }) : text('recognised.noYears'),
    ],
    [text('recognised.unit'), unit],
    [text('recognised.tables'), text('recognised.tablesValue', { found: found.length, all: tables.length })],
    [text('recognised.rows'), formatNumber(rows, lang)],
  ];
  return (
    <section aria-labelledby={`${id}heading`} className={styles.section}>
      <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
        {text('recognised.heading')}
      </Subtitle2>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {problems.length === 0 ? (
        <Body1>{text('recognised.noProblems')}</Body1>
      ) : (
        <>
          <Text as="h3" weight="semibold" id={`${id}problems`} className={styles.heading}>
            {text('recognised.problems')}
          </Text>
          <ul aria-labelledby={`${id}problems`} className={styles.problems}>
            {problems.map(({ severity, sentence }) => (
              <li key={sentence} className={styles.problem}>
                <SeverityMark severity={severity} />
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.toggle}
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        onClick={() => setOpen(!isOpen)}
      >
        {text(isOpen ? 'recognised.hideTables' : 'recognised.showTables')}
      </Button>
      {isOpen && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['table', 'sheet'] as const).map((key) => (
                  <th key={key} scope="col" className={mergeClasses(styles.cell, styles.header)}>
                    {text(`recognised.${key}`)}
                  </th>
                ))}
                {(['rowsRead', 'skipped'] as const).map((key) => (
                  <th key={key} scope="col" className={mergeClasses(styles.cell, styles.header, styles.number)}>
                    {text(`recognised.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((table) => (
                <tr key={table.role}>
                  <th scope="row" className={styles.cell}>
                    {words[lang][`role.${table.role}`]}
                  </th>
                  <td className={styles.cell}>{table.sheet}</td>
                  <td className={mergeClasses(styles.cell, styles.number)}>{formatNumber(table.rowsRead, lang)}</td>
                  <td className={mergeClasses(styles.cell, styles.number)}>{formatNumber(table.rowsSkipped, lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface Problem {
  readonly severity: Severity;
  readonly sentence: string;
}

/** Tables that are needed and missing, then rows that could not be read. */
function problemsOf(tables: readonly TableView[], lang: 'sv' | 'en'): Problem[] {
  const text = paneWorkIn(lang);
  const name = (table: TableView): string => words[lang][`role.${table.role}`];
  const missing = tables
    .filter((table) => !table.found && table.isRequired)
    .map((table): Problem => ({
      severity: 'error',
      sentence: text('recognised.missingTable', { table: name(table) }),
    }));
  const skipped = tables
    .filter((table) => table.found && table.rowsSkipped > 0)
    .map((table): Problem => ({
      severity: 'warning',
      sentence: text(table.rowsSkipped === 1 ? 'recognised.skippedRowOne' : 'recognised.skippedRowMany', {
        table: name(table),
        count: formatNumber(table.rowsSkipped, lang),
      }),
    }));
  return [...missing, ...skipped];
}

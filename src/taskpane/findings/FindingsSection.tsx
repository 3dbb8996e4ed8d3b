import {
  Body1,
  Button,
  Caption1,
  SearchBox,
  Subtitle2,
  Text,
  ToggleButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type JSX } from 'react';
import type { CheckView } from '../../app/view-types';
import type { CellPlace, Severity } from '../../domain/finding';
import { SEVERITY_SYMBOL } from '../../report/look';
import { paneWorkIn } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';
import { FindingCard } from './FindingCard';
import { Neighbourhood, type NeighbourRows } from './Neighbourhood';
import { SeverityMark } from './SeverityMark';
import { countRows, firstRows, rowGroups, selectRows } from './finding-list';

const PAGE = 50;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: '0' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  toggle: { minWidth: 'auto' },
  search: { width: '100%', maxWidth: '420px' },
  steps: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, maxWidth: '420px' },
  position: { flexGrow: 1, fontVariantNumeric: 'tabular-nums' },
  group: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  groupHeading: { margin: '0', fontSize: 'inherit' },
  groupButton: {
    display: 'flex',
    justifyContent: 'flex-start',
    textAlign: 'left',
    width: '100%',
    border: '0',
    borderRadius: '0',
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  groupText: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalXXS },
  groupTop: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  rule: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  more: { display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground2 },
  near: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, alignItems: 'stretch' },
  close: { alignSelf: 'flex-start' },
});

/** The rows around a cell, while they come and when they are there. */
interface Near {
  readonly row: string;
  readonly place: CellPlace;
  readonly rows: NeighbourRows | 'loading' | 'failed';
}

export interface FindingsSectionProps {
  readonly view: Pick<CheckView, 'findings' | 'unit'>;
  /** Selects the cell in Excel; where there is no Excel it may do nothing. */
  readonly onGoTo: (place: CellPlace) => void;
  /** Where there is no Excel: the rows around a cell, null where they cannot be had. */
  readonly neighbourhood?: (place: CellPlace) => Promise<NeighbourRows | null>;
}

/** Everything the check found, by rule: filtered, searched, stepped through, and one click from each cell. */
export function FindingsSection({ view, onGoTo, neighbourhood }: FindingsSectionProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const currentRow = useRef<HTMLLIElement>(null);
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(new Set());
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const [most, setMost] = useState(PAGE);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [near, setNear] = useState<Near | null>(null);
  const [lastAct, setLastAct] = useState<'none' | 'select' | 'step'>('none');

  // Thousands of findings are searched without holding up the typing.
  const searched = useDeferredValue(query);
  const all = useMemo(() => rowGroups(view.findings, lang), [view.findings, lang]);
  const selected = useMemo(() => selectRows(all, { severities, query: searched }), [all, severities, searched]);
  const rows = useMemo(() => selected.flatMap((group) => group.rows), [selected]);
  const shown = useMemo(() => firstRows(selected, most, closed), [selected, most, closed]);
  const counts = useMemo(() => countRows(all), [all]);
  const total = counts.error + counts.warning + counts.info;
  const at = rows.findIndex((row) => row.id === current);
  const openRows = selected.reduce((sum, group) => sum + (closed.has(group.id) ? 0 : group.rows.length), 0);
  const left = Math.max(0, openRows - most);

  const go = (row: string, place: CellPlace): void => {
    setCurrent(row);
    onGoTo(place);
    if (!neighbourhood) return;
    setNear({ row, place, rows: 'loading' });
    const arrive = (found: NeighbourRows | 'failed'): void =>
      setNear((now) => (now?.row === row && now.place === place ? { row, place, rows: found } : now));
    neighbourhood(place).then(
      (found) => arrive(found ?? 'failed'),
      () => arrive('failed'),
    );
  };

  const step = (by: 1 | -1): void => {
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    const row = rows[next];
    if (!row) return;
    const group = `${row.rule}/${row.severity}`;
    if (closed.has(group)) setClosed(new Set([...closed].filter((name) => name !== group)));
    setMost((now) => Math.max(now, Math.ceil((next + 1) / PAGE) * PAGE));
    setLastAct('step');
    const place = row.finding.places[0];
    if (place) go(row.id, place);
    else {
      setCurrent(row.id);
      setNear(null);
    }
  };

  const stepNow = useRef(step);
  useEffect(() => {
    stepNow.current = step;
  });
  useEffect(() => {
    const element = section.current;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      stepNow.current(event.key === 'ArrowDown' ? 1 : -1);
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    // The focus stays on the button that was pressed.
    if (lastAct === 'step' && current !== null) currentRow.current?.scrollIntoView({ block: 'nearest' });
  }, [current, lastAct]);

  const select = (next: { severities?: ReadonlySet<Severity>; query?: string }): void => {
    if (next.severities) setSeverities(next.severities);
    if (next.query !== undefined) setQuery(next.query);
    setMost(PAGE);
    setLastAct('select');
  };
  const toggle = (severity: Severity): void => {
    const next = new Set(severities);
    if (!next.delete(severity)) next.add(severity);
    select({ severities: next });
  };

  const position =
    at >= 0 ? text('findings.position', { at: at + 1, count: rows.length }) : countText(text, rows.length);
  const announced =
    lastAct === 'step' && at >= 0
      ? `${position}. ${rows[at]!.finding.message[lang]}`
      : lastAct === 'select'
        ? rows.length === 0
          ? text('findings.noMatch')
          : text(rows.length === 1 ? 'findings.shownOne' : 'findings.shownMany', { count: rows.length, all: total })
        : '';

  if (total === 0) {
    return (
      <section aria-labelledby={`${id}heading`} className={styles.section}>
        <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
          {text('findings.heading')}
        </Subtitle2>
        <Text weight="semibold">{text('findings.none')}</Text>
        <Body1 className={styles.muted}>{text('findings.noneDetail')}</Body1>
      </section>
    );
  }
  return (
    <section ref={section} aria-labelledby={`${id}heading`} className={styles.section}>
      <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
        {text('findings.heading')}
      </Subtitle2>
      <div role="group" aria-label={text('findings.filter')} className={styles.bar}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            checked={severities.has(severity)}
            disabledFocusable={counts[severity] === 0}
            onClick={() => toggle(severity)}
          >
            {/* The symbol is spoken as a shape, the word says the same. */}
            <span aria-hidden="true">{SEVERITY_SYMBOL[severity]}&nbsp;</span>
            {text(`findings.${severity}`)} {counts[severity]}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        className={styles.search}
        aria-label={text('findings.search')}
        placeholder={text('findings.searchHint')}
        value={query}
        dismiss={{ 'aria-label': text('findings.clearSearch') }}
        onChange={(_event, { value }) => select({ query: value })}
      />
      <div className={styles.steps}>
        <Text className={styles.position}>{position}</Text>
        <Button
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-label={text('findings.previous')}
          title={text('findings.previousHint')}
          aria-keyshortcuts="Alt+ArrowUp"
          disabledFocusable={rows.length === 0 || at === 0}
          onClick={() => step(-1)}
        />
        <Button
          appearance="subtle"
          icon={<ChevronDown20Regular />}
          aria-label={text('findings.next')}
          title={text('findings.nextHint')}
          aria-keyshortcuts="Alt+ArrowDown"
          disabledFocusable={rows.length === 0 || at === rows.length - 1}
          onClick={() => step(1)}
        />
      </div>
      <LiveText text={announced} />
      {rows.length === 0 && (
        <div className={styles.bar}>
          <Body1>{text('findings.noMatch')}</Body1>
          <Button size="small" onClick={() => select({ severities: new Set(), query: '' })}>
            {text('findings.showAll')}
          </Button>
        </div>
      )}
      {shown.map((group) => {
        const isOpen = !closed.has(group.id);
        const inAll = selected.find(({ id: other }) => other === group.id)?.rows.length ?? 0;
        return (
          <div key={group.id} className={styles.group}>
            <h3 className={styles.groupHeading}>
              <Button
                appearance="transparent"
                className={styles.groupButton}
                aria-expanded={isOpen}
                icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
                onClick={() =>
                  setClosed(
                    isOpen ? new Set([...closed, group.id]) : new Set([...closed].filter((x) => x !== group.id)),
                  )
                }
              >
                <span className={styles.groupText}>
                  <span className={styles.groupTop}>
                    <SeverityMark severity={group.severity} />
                    <span className={styles.rule}>{group.rule}</span>
                    <span className={styles.count}>{countText(text, inAll)}</span>
                  </span>
                  <span>{group.title}</span>
                </span>
              </Button>
            </h3>
            {group.rows.length > 0 && (
              <ul className={styles.list}>
                {group.rows.map((row) => (
                  <FindingCard
                    key={row.id}
                    row={row}
                    unit={view.unit}
                    isCurrent={row.id === current}
                    ref={row.id === current ? currentRow : null}
                    onGo={(place) => {
                      setLastAct('none');
                      go(row.id, place);
                    }}
                  >
                    {near?.row === row.id ? (
                      <div className={styles.near}>
                        <NearRows near={near} />
                        <Button size="small" className={styles.close} onClick={() => setNear(null)}>
                          {text('near.close')}
                        </Button>
                      </div>
                    ) : null}
                  </FindingCard>
                ))}
              </ul>
            )}
          </div>
        );
      })}
      {left > 0 && (
        <div className={styles.more}>
          <Caption1 className={styles.muted}>
            {text('findings.rest', { shown: openRows - left, all: rows.length })}
          </Caption1>
          <Button onClick={() => setMost(most + PAGE)}>{text('findings.more', { count: Math.min(left, PAGE) })}</Button>
        </div>
      )}
    </section>
  );
}

function countText(text: ReturnType<typeof paneWorkIn>, count: number): string {
  return count === 1 ? text('findings.countOne') : text('findings.countMany', { count });
}

function NearRows({ near }: { readonly near: Near }): JSX.Element {
  const text = paneWorkIn(useLang());
  if (near.rows === 'loading') return <Caption1>{text('near.loading')}</Caption1>;
  if (near.rows === 'failed')
    return <Caption1>{text('near.failed', { place: `${near.place.sheet}!${near.place.address}` })}</Caption1>;
  return <Neighbourhood {...near.rows} />;
}

import { Body1, Button, Caption1, SearchBox, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type JSX } from 'react';
import type { CheckView, TargetView } from '../../app/view-types';
import { whatIf, type Proposal, type WhatIfFigures } from '../../app/what-if';
import type { AmountUnit, Ore } from '../../domain/money';
import type { Language } from '../../domain/finding';
import { formatChange, formatMoneyRounded } from '../../strings/format';
import { paneWorkIn } from '../../strings/pane-work-text';
import { words } from '../../strings/words';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';
import { EffectTable } from './EffectTable';
import { LeverField } from './LeverField';
import { ProposalPreview, type ProposalRows } from './ProposalPreview';
import { leversOf, searchLevers } from './lever-list';
import { typedAmount } from './typed-amount';

const PAGE = 10;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { margin: '0' },
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  muted: { color: tokens.colorNeutralForeground2 },
  search: { width: '100%', maxWidth: '420px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
    listStyleType: 'none',
    margin: '0',
    padding: '0',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  more: { alignSelf: 'center' },
});

export interface WhatItTakesProps {
  readonly view: CheckView;
  readonly target: TargetView;
  /** The rows that the amounts would be written as. */
  readonly rowsOf: (proposals: readonly Proposal[]) => ProposalRows;
  /** Writes them; rejects where nothing was written. */
  readonly onAddActions: (proposals: readonly Proposal[]) => Promise<void>;
}

/** What it would take for a target: how much must go, and amounts to try with their effect at once. Writes nothing by itself. */
export function WhatItTakes({ view, target, rowsOf, onAddActions }: WhatItTakesProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const { unit } = view;
  const buttons = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(PAGE);
  const [stage, setStage] = useState<'try' | 'preview' | 'back' | 'written'>('try');
  const proposals = useMemo(() => proposalsOf(typed, unit), [typed, unit]);
  const now = useMemo(() => whatIf(view, target.index, []), [view, target.index]);
  const then = useMemo(() => whatIf(view, target.index, proposals), [view, target.index, proposals]);
  const levers = useMemo(() => leversOf(view, target), [view, target]);
  const found = useMemo(() => searchLevers(levers, query), [levers, query]);
  // Back from the preview, or done with it: on to the button that led there.
  useEffect(() => {
    if (stage === 'back' || stage === 'written') buttons.current?.querySelector('button')?.focus();
  }, [stage]);

  const heading = (
    <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
      {text('whatIf.headingFor', { name: target.name })}
    </Subtitle2>
  );
  if (now.result === null || then.result === null) {
    return (
      <section aria-labelledby={`${id}heading`} className={styles.section}>
        {heading}
        <Body1>{text(`whatIf.${now.reason ?? 'no-basis'}`)}</Body1>
      </section>
    );
  }
  const { figures, beyondRest } = then.result;
  const type = (lever: number, value: string): void => {
    setTyped(new Map(typed).set(lever, value));
    if (stage !== 'try') setStage('try');
  };
  const rows = stage === 'preview' ? rowsOf(proposals) : null;
  const canAdd = stage !== 'written' && proposals.some(({ effect }) => effect > 0);
  const announced = proposals.length === 0 ? '' : effectText(figures, target, unit, lang);
  const left = Math.max(0, found.length - most);
  return (
    <section aria-labelledby={`${id}heading`} className={styles.section}>
      {heading}
      <div className={styles.answer}>
        {answer(now.result.figures, target, view, lang).map((sentence, index) => (
          <Text key={sentence} weight={index === 0 ? 'semibold' : 'regular'}>
            {sentence}
          </Text>
        ))}
      </div>
      <EffectTable view={view} target={target} now={now.result.figures} then={then.result}>
        {rows === null && (
          <div ref={buttons} className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={!canAdd}
              title={!canAdd && stage !== 'written' ? text('whatIf.addHint') : ''}
              onClick={() => setStage('preview')}
            >
              {text('whatIf.add')}
            </Button>
            <Button
              disabledFocusable={typed.size === 0}
              onClick={() => {
                setTyped(new Map());
                setStage('try');
              }}
            >
              {text('whatIf.reset')}
            </Button>
          </div>
        )}
        {stage === 'written' && <Body1>{text('whatIf.written', { sheet: rowsOf(proposals).sheet })}</Body1>}
      </EffectTable>
      {rows ? (
        <ProposalPreview
          proposals={rows}
          isSomeLeftOut={proposals.some(({ effect }) => effect < 0)}
          onWrite={() => onAddActions(proposals)}
          onWritten={() => setStage('written')}
          onBack={() => setStage('back')}
        />
      ) : (
        <>
          <div>
            <Text as="h3" block weight="semibold" className={styles.heading}>
              {text('whatIf.levers')}
            </Text>
            <Caption1 className={styles.muted}>{text('whatIf.leversHint', { unit })}</Caption1>
          </div>
          {levers.length > PAGE && (
            <SearchBox
              className={styles.search}
              aria-label={text('whatIf.search')}
              placeholder={text('whatIf.search')}
              dismiss={{ 'aria-label': text('findings.clearSearch') }}
              value={query}
              onChange={(_event, data) => setQuery(data.value)}
            />
          )}
          {found.length === 0 ? (
            <Body1>{text(levers.length === 0 ? 'whatIf.noLevers' : 'whatIf.noMatch')}</Body1>
          ) : (
            <ul className={styles.list}>
              {found.slice(0, most).map((lever) => (
                <LeverField
                  key={lever.index}
                  lever={lever}
                  unit={unit}
                  typed={typed.get(lever.index) ?? ''}
                  isBeyond={beyondRest.includes(lever.index)}
                  onType={(value) => type(lever.index, value)}
                />
              ))}
            </ul>
          )}
          {left > 0 && (
            <Button className={styles.more} onClick={() => setMost(most + PAGE)}>
              {text('whatIf.more', { count: Math.min(left, PAGE) })}
            </Button>
          )}
        </>
      )}
      <LiveText
        text={stage === 'written' ? text('whatIf.written', { sheet: rowsOf(proposals).sheet }) : announced}
        delay={700}
      />
    </section>
  );
}

/** The fields with an amount in them; a field that cannot be read has none. */
function proposalsOf(typed: ReadonlyMap<number, string>, unit: AmountUnit): Proposal[] {
  return [...typed].flatMap(([lever, value]) => {
    const read = typedAmount(value, unit);
    return typeof read === 'object' && read.ore !== 0 ? [{ lever, effect: read.ore }] : [];
  });
}

/** How much must go, and per month; what rounding allows; or the headroom that there is. */
function answer(figures: WhatIfFigures, target: TargetView, view: CheckView, lang: Language): string[] {
  const text = paneWorkIn(lang);
  const money = (ore: Ore): string => formatMoneyRounded(ore, view.unit, lang);
  const { missing, status } = figures;
  if (status !== 'missed') {
    return [text('whatIf.headroom', { amount: money(Math.max(0, target.headroomJudged ?? 0)) })];
  }
  if (!missing) return [text('whatIf.impossible')];
  const perMonth =
    view.monthsLeft === 1
      ? text('whatIf.perMonthOne', { amount: money(missing.toLimitPerMonth) })
      : text('whatIf.perMonthMany', { amount: money(missing.toLimitPerMonth), months: view.monthsLeft });
  const rounded =
    missing.asJudged < missing.toLimit ? [text('whatIf.rounded', { amount: money(missing.asJudged) })] : [];
  return [text('whatIf.gap', { amount: money(missing.toLimit) }), perMonth, ...rounded];
}

function effectText(figures: WhatIfFigures, target: TargetView, unit: AmountUnit, lang: Language): string {
  const { status, developmentJudged, headroomJudged } = figures;
  return paneWorkIn(lang)('whatIf.announce', {
    status: words[lang][`status.${status}`],
    development: developmentJudged === null ? '–' : formatChange(developmentJudged, lang, target.decimals),
    headroom: headroomJudged === null ? '–' : formatMoneyRounded(headroomJudged, unit, lang),
  });
}

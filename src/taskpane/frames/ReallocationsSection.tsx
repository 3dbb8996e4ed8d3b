import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { CheckView, ReallocationView } from '../../app/view-types';
import type { CellPlace, Language } from '../../domain/finding';
import { STATUS_SYMBOL } from '../../report/look';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { amountText, changeText, sizeText } from '../figures/amounts';
import { explainReallocation, type ReallocationFigure } from '../figures/explain';
import { FigureTable, type TableGroup, type TableRow } from '../figures/FigureTable';
import { useLang } from '../language';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  filter: { minWidth: 0 },
});

type Filter = 'moved' | 'unexplained' | 'all';

const FILTERS: readonly Filter[] = ['moved', 'unexplained', 'all'];
const FIGURES: readonly ReallocationFigure[] = ['decided', 'reallocated', 'frameAdjusted', 'unexplained', 'revised'];
/** Hundreds of rows are slow to draw, and nobody reads them at once. */
const PAGE = 100;

const KEEPS: Readonly<Record<Filter, (row: ReallocationView) => boolean>> = {
  moved: (row) => row.reallocated !== 0 || row.frameAdjusted !== 0 || row.unexplained !== 0,
  unexplained: (row) => row.unexplained !== 0,
  all: () => true,
};

export interface ReallocationsSectionProps {
  readonly view: CheckView;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Decided to revised budget by unit and cost type; what no decision explains is shown first where there is any. */
export function ReallocationsSection({ view, onGoTo }: ReallocationsSectionProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const [chosen, setChosen] = useState<Filter | null>(null);
  const [most, setMost] = useState(PAGE);
  const { reallocations } = view;
  const filter = chosen ?? (reallocations.some(KEEPS.unexplained) ? 'unexplained' : 'moved');
  const kept = reallocations.filter(KEEPS[filter]);
  const rest = kept.length - most;
  return (
    <section className={styles.section} aria-labelledby="ramkoll-reallocations">
      <h2 id="ramkoll-reallocations" className={styles.title}>
        {paneVerdictText(lang, 'reallocations.title')}
      </h2>
      <p className={styles.text}>{sentenceOf(view, lang)}</p>
      {reallocations.length > 0 && (
        <>
          <div role="group" aria-label={paneVerdictText(lang, 'reallocations.filter')} className={styles.filters}>
            {FILTERS.map((one) => (
              <ToggleButton
                key={one}
                size="small"
                className={styles.filter}
                checked={one === filter}
                onClick={() => {
                  setChosen(one);
                  setMost(PAGE);
                }}
              >
                {paneVerdictText(lang, 'reallocations.count', {
                  label: paneVerdictText(lang, `reallocations.filter.${one}`),
                  count: reallocations.filter(KEEPS[one]).length,
                })}
              </ToggleButton>
            ))}
          </div>
          {kept.length === 0 ? (
            <p className={styles.text}>{paneVerdictText(lang, `reallocations.empty.${filter}`)}</p>
          ) : (
            <FigureTable
              caption={paneVerdictText(lang, 'reallocations.caption', { unit: view.unit })}
              headers={[
                paneVerdictText(lang, 'reallocations.costType'),
                ...FIGURES.map((figure) => paneVerdictText(lang, `reallocations.${figure}`)),
              ]}
              groups={groupsOf(view, kept.slice(0, most), lang)}
              onGoTo={onGoTo}
            />
          )}
          {rest > 0 && (
            <div>
              <Button size="small" onClick={() => setMost(most + PAGE)}>
                {paneVerdictText(lang, 'reallocations.moreRows', { count: Math.min(rest, PAGE) })}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function sentenceOf(view: CheckView, lang: Language): string {
  if (view.reallocations.length === 0) return paneVerdictText(lang, 'reallocations.none');
  const unexplained = view.reallocations.filter(KEEPS.unexplained);
  if (unexplained.length === 0) return paneVerdictText(lang, 'reallocations.allExplained');
  // Sizes are summed: a plus on one line does not explain a minus on another.
  const sum = unexplained.reduce((all, row) => all + Math.abs(row.unexplained), 0);
  const count = unexplained.length;
  return paneVerdictText(lang, count === 1 ? 'reallocations.unexplained.one' : 'reallocations.unexplained.many', {
    count,
    amount: sizeText(sum, view.unit, lang),
  });
}

function groupsOf(view: CheckView, rows: readonly ReallocationView[], lang: Language): TableGroup[] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const group = groups.get(row.unit) ?? [];
    group.push(tableRow(view, row, lang));
    groups.set(row.unit, group);
  }
  return [...groups].map(([name, members]) => ({ name, rows: members }));
}

function tableRow(view: CheckView, row: ReallocationView, lang: Language): TableRow {
  return {
    key: row.costType,
    name: row.costType,
    place: row.place,
    figures: FIGURES.map((figure) => ({
      value: (figure === 'decided' || figure === 'revised' ? amountText : changeText)(row[figure], view.unit, lang),
      explanation: explainReallocation(view, row, figure, lang),
      mark:
        figure === 'unexplained' && row.unexplained !== 0
          ? `${STATUS_SYMBOL.missed} ${paneVerdictText(lang, 'reallocations.isUnexplained')}`
          : null,
    })),
  };
}

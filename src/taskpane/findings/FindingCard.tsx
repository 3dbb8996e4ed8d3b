import { Button, Caption1, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode, type Ref } from 'react';
import type { CellPlace } from '../../domain/finding';
import type { AmountUnit } from '../../domain/money';
import { formatMoneyRounded } from '../../strings/format';
import { paneWorkIn } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { useHiddenStyle } from '../states/hidden-style';
import type { FindingRow } from './finding-list';

const FEW_PLACES = 3;
const MORE_PLACES = 50;

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  message: { overflowWrap: 'anywhere' },
  consider: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: '0',
    padding: '0',
  },
  // The whole card goes to its first cell; the other buttons lie above that.
  place: { minHeight: '24px', overflowWrap: 'anywhere', textAlign: 'left' },
  stretched: { '::after': { content: '""', position: 'absolute', inset: '0' } },
  above: { position: 'relative', zIndex: 1 },
  amount: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  times: {
    marginLeft: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});

export interface FindingCardProps {
  readonly row: FindingRow;
  readonly unit: AmountUnit;
  readonly isCurrent: boolean;
  readonly onGo: (place: CellPlace) => void;
  /** What is shown under the finding, as the rows around its cell. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLLIElement>;
}

/** One finding: what is wrong with its numbers, what to consider, where, and how much. */
export function FindingCard({ row, unit, isCurrent, onGo, children, ref }: FindingCardProps): JSX.Element {
  const styles = useStyles();
  const { hidden } = useHiddenStyle();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const [shown, setShown] = useState(FEW_PLACES);
  const { message, consider, amount, count, places } = row.finding;
  const left = places.length - shown;
  return (
    <li
      ref={ref}
      className={mergeClasses(styles.card, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
    >
      <Text className={styles.message}>
        {message[lang]}
        {count > 1 && <span className={styles.times}>({text('findings.timesTitle', { count })})</span>}
      </Text>
      <Caption1 className={styles.consider}>{consider[lang]}</Caption1>
      <div className={styles.foot}>
        {places.length === 0 ? (
          <Caption1 className={styles.consider}>{text('findings.noPlace')}</Caption1>
        ) : (
          <ul className={styles.places} aria-label={text('findings.places')}>
            {places.slice(0, shown).map((place, index) => {
              const name = `${place.sheet}!${place.address}`;
              return (
                <li key={`${name}/${index}`}>
                  <Link
                    as="button"
                    aria-label={text('findings.goTo', { place: name })}
                    className={mergeClasses(styles.place, index === 0 ? styles.stretched : styles.above)}
                    onClick={() => onGo(place)}
                  >
                    {name}
                  </Link>
                </li>
              );
            })}
            {left > 0 && (
              <li>
                <Button
                  size="small"
                  appearance="subtle"
                  className={styles.above}
                  onClick={() => setShown(shown + MORE_PLACES)}
                >
                  {text('findings.morePlaces', { count: Math.min(left, MORE_PLACES) })}
                </Button>
              </li>
            )}
          </ul>
        )}
        {amount !== null && (
          <Text className={styles.amount}>
            <span className={hidden}>{text('findings.amount')}: </span>
            {formatMoneyRounded(amount, unit, lang)}
          </Text>
        )}
      </div>
      {children !== undefined && children !== null && <div className={styles.above}>{children}</div>}
    </li>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { bulletScale, placeOn } from './bullet-scale';

const CONTRAST = '@media (forced-colors: active)';

const useStyles = makeStyles({
  root: { width: '100%' },
  // The label of the limit hangs under its line.
  labelled: { paddingBottom: '20px' },
  track: {
    position: 'relative',
    height: '20px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusSmall,
    [CONTRAST]: { border: '1px solid CanvasText' },
  },
  slim: { height: '12px' },
  bar: {
    position: 'absolute',
    top: '4px',
    bottom: '4px',
    boxSizing: 'border-box',
    minWidth: '2px',
    border: `1px solid ${tokens.colorBrandForeground2}`,
    [CONTRAST]: { border: '1px solid Highlight' },
  },
  slimBar: { top: '2px', bottom: '2px' },
  outcome: { backgroundColor: tokens.colorBrandForeground2, [CONTRAST]: { backgroundColor: 'Highlight' } },
  // A forecast is hatched, as on the sheets.
  forecast: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandForeground2} 0 2px, transparent 2px 6px)`,
  },
  plan: { backgroundColor: tokens.colorNeutralBackground1 },
  bad: { border: `1px solid ${tokens.colorStatusDangerForeground1}`, [CONTRAST]: { border: '1px solid Highlight' } },
  badOutcome: { backgroundColor: tokens.colorStatusDangerForeground1 },
  badForecast: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerForeground1} 0 2px, transparent 2px 6px)`,
  },
  cut: { borderInlineEndStyle: 'dashed', borderInlineEndWidth: '3px' },
  cutLow: { borderInlineStartStyle: 'dashed', borderInlineStartWidth: '3px' },
  zero: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '1px',
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    [CONTRAST]: { backgroundColor: 'CanvasText' },
  },
  limit: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '3px',
    marginInlineStart: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    [CONTRAST]: { backgroundColor: 'CanvasText' },
  },
  limitLabel: {
    position: 'absolute',
    top: '100%',
    marginTop: '4px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface BulletBarProps {
  /** null draws the line and its limit alone. */
  readonly value: number | null;
  readonly limit: number;
  /** The smallest span worth drawing, in the unit of the value. */
  readonly least: number;
  /** Solid, hatched, or outlined. */
  readonly kind: 'outcome' | 'forecast' | 'plan';
  /** Whether more than the limit is bad (a cost) or wanted (an effect). */
  readonly beyond: 'bad' | 'good';
  /** All that the bar says. */
  readonly text: string;
  /** Written under the limit; without it the limit is not labelled. */
  readonly limitLabel?: string;
  readonly slim?: boolean;
  /** What bars that stand together reach to, so that they have one scale. */
  readonly most?: number;
}

/** A value as a bar from zero against a limit. What is past a limit that is to be kept is drawn apart. */
export function BulletBar(props: BulletBarProps): JSX.Element {
  const { value, limit, least, kind, beyond, text, limitLabel, slim = false, most } = props;
  const styles = useStyles();
  const scale = bulletScale(value, limit, least, most);
  const [zero, mark] = [placeOn(scale, 0), placeOn(scale, limit)];
  const end = value === null ? zero : placeOn(scale, value);
  const isBad = value !== null && beyond === 'bad' && value > limit;
  // What is over the limit: from the limit, or from zero where even no change would be too much.
  const split = isBad ? Math.max(zero, mark) : end;
  const isRight = mark > 50;
  const shape = (from: number, to: number): { insetInlineStart: string; width: string } => ({
    insetInlineStart: `${Math.min(from, to)}%`,
    width: `${Math.abs(to - from)}%`,
  });
  const barClass = mergeClasses(styles.bar, slim && styles.slimBar, styles[kind]);
  return (
    <div
      className={mergeClasses(styles.root, limitLabel !== undefined && styles.labelled)}
      role="img"
      aria-label={text}
    >
      <div className={mergeClasses(styles.track, slim && styles.slim)}>
        {value !== null && value !== 0 && (!isBad || split !== zero) && (
          <div
            className={mergeClasses(barClass, scale.cut && !isBad && (value > 0 ? styles.cut : styles.cutLow))}
            style={shape(zero, split)}
          />
        )}
        {isBad && split !== end && (
          <div
            className={mergeClasses(
              barClass,
              styles.bad,
              kind === 'outcome' && styles.badOutcome,
              kind === 'forecast' && styles.badForecast,
              scale.cut && styles.cut,
            )}
            style={shape(split, end)}
          />
        )}
        <div className={styles.zero} style={{ insetInlineStart: `${zero}%` }} />
        <div className={styles.limit} style={{ insetInlineStart: `${mark}%` }} data-limit="" />
        {limitLabel !== undefined && (
          <div
            className={styles.limitLabel}
            style={isRight ? { insetInlineEnd: `${100 - mark}%` } : { insetInlineStart: `${mark}%` }}
          >
            {limitLabel}
          </div>
        )}
      </div>
    </div>
  );
}

import { Caption1, Field, Input, Slider, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { AmountUnit, Ore } from '../../domain/money';
import { formatMoneyRounded } from '../../strings/format';
import { paneWorkIn } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { sliderStep, type IndexedLever } from './lever-list';
import { amountForField, typedAmount } from './typed-amount';

const useStyles = makeStyles({
  lever: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: 'anywhere' },
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalM },
  field: { flex: '0 1 150px', minWidth: '0' },
  input: { minWidth: '0', width: '100%' },
  slider: { flex: '1 1 120px', minWidth: '100px', maxWidth: '320px' },
});

export interface LeverFieldProps {
  readonly lever: IndexedLever;
  readonly unit: AmountUnit;
  /** What stands in the field. */
  readonly typed: string;
  /** The effect is more than the rest of the year holds. */
  readonly isBeyond: boolean;
  readonly onType: (typed: string) => void;
}

/** A cost type of a unit with a field and a slider for an amount to try. */
export function LeverField({ lever, unit, typed, isBeyond, onType }: LeverFieldProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const { name, left } = lever;
  const { kind, netTarget } = lever.lever;
  const money = (ore: Ore): string => formatMoneyRounded(ore, unit, lang);
  const size = kind === 'revenue' ? -netTarget : netTarget;
  const what = text(kind === 'revenue' ? 'whatIf.revenue' : 'whatIf.cost', { unit });
  const read = typedAmount(typed, unit);
  const ore = typeof read === 'object' ? read.ore : 0;
  const step = sliderStep(left);
  // Counted in steps, since a slider that is told of them draws each.
  const most = Math.floor(left / step);
  const problem =
    read === 'unreadable'
      ? ({ validationMessage: text('whatIf.unreadable'), validationState: 'error' } as const)
      : isBeyond
        ? ({ validationMessage: text('whatIf.beyond', { left: money(left) }), validationState: 'warning' } as const)
        : {};
  return (
    <li className={styles.lever}>
      <Text weight="semibold" className={styles.name}>
        {name}
      </Text>
      <Caption1 className={styles.muted}>{text('whatIf.facts', { forecast: money(size), left: money(left) })}</Caption1>
      <Field {...problem}>
        {(field) => (
          <div className={styles.controls}>
            <label className={styles.field}>
              <Caption1 aria-hidden="true">{what}</Caption1>
              <Input
                {...field}
                className={styles.input}
                aria-label={text('whatIf.named', { name, what })}
                inputMode="decimal"
                value={typed}
                onChange={(_event, data) => onType(data.value)}
              />
            </label>
            {most > 0 && (
              <Slider
                className={styles.slider}
                aria-label={text('whatIf.slider', { name })}
                aria-valuetext={money(ore)}
                min={0}
                max={most}
                value={Math.min(most, Math.max(0, Math.round(ore / step)))}
                onChange={(_event, data) =>
                  onType(data.value === 0 ? '' : amountForField(data.value * step, unit, lang))
                }
              />
            )}
          </div>
        )}
      </Field>
    </li>
  );
}

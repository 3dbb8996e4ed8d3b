import { Button, ProgressBar, Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { RunStep } from '../../app/run-check';
import { paneText } from '../../strings/pane-text';
import { paneWorkIn } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { useHiddenStyle } from './hidden-style';
import { LiveText } from './LiveText';
import { StateBanner } from './StateBanner';

const STEPS: readonly RunStep[] = ['read', 'recognise', 'hold-targets', 'apply-rules', 'make-report', 'write'];
const SYMBOL = { done: '✓', current: '▸', waiting: '·' } as const;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: '0' },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  step: { display: 'flex', columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  symbol: { width: '16px', textAlign: 'center' },
  cancel: { alignSelf: 'flex-start' },
});

export interface CheckProgressProps {
  readonly step: RunStep;
  /** How far the step has come, 0 to 1. */
  readonly fraction: number;
  /** Excel waits for a cell that is being edited. */
  readonly isWaiting: boolean;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
  /** Without "write" where a report is not written by the check. */
  readonly steps?: readonly RunStep[];
}

/** A check that runs: its steps with the one it is at, and a way to stop it. */
export function CheckProgress(props: CheckProgressProps): JSX.Element {
  const { step, fraction, isWaiting, isCancelling, onCancel, steps = STEPS } = props;
  const styles = useStyles();
  const { hidden } = useHiddenStyle();
  const id = useId();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const at = steps.indexOf(step);
  const name = paneText(lang, `step.${step}`);
  return (
    <section aria-labelledby={`${id}heading`} className={styles.section}>
      <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
        {text('progress.heading')}
      </Subtitle2>
      <ProgressBar
        aria-labelledby={`${id}heading`}
        thickness="large"
        max={steps.length}
        value={Math.min(steps.length, Math.max(0, at) + Math.min(1, Math.max(0, fraction)))}
      />
      {isWaiting && <StateBanner kind="cell-edit" />}
      <ol aria-label={text('progress.steps')} className={styles.list}>
        {steps.map((one, index) => {
          const state = index < at ? 'done' : index === at ? 'current' : 'waiting';
          return (
            <li
              key={one}
              aria-current={state === 'current' ? 'step' : undefined}
              className={mergeClasses(styles.step, state === 'current' && styles.current)}
            >
              <span aria-hidden="true" className={styles.symbol}>
                {SYMBOL[state]}
              </span>
              <span>
                {paneText(lang, `step.${one}`)}
                <span className={hidden}>, {text(`progress.${state}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <Button className={styles.cancel} disabledFocusable={isCancelling} onClick={onCancel}>
        {isCancelling ? text('progress.cancelling') : text('action.cancel')}
      </Button>
      <LiveText
        text={
          isCancelling
            ? text('progress.cancelling')
            : text('progress.announce', { at: at + 1, count: steps.length, step: name })
        }
      />
    </section>
  );
}

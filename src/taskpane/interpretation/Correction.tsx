import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import { useLang } from '../language';
import type { Standing } from './corrections';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  below: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  waits: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
});

export interface CorrectionProps {
  /** What is corrected, in words. */
  readonly name: string;
  readonly standing: Standing;
  /** Takes the answer back. */
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** A value of what was read that may be corrected, with where it comes from and a way back. */
export function Correction({ name, standing, onReset, children }: CorrectionProps): JSX.Element {
  const styles = useStyles();
  const text = paneInterpretationIn(useLang());
  const field = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  // The button that was pressed goes, so the focus is where the value is.
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const value = field.current;
    (value?.querySelector<HTMLElement>('input:checked') ?? value?.querySelector<HTMLElement>('input, select'))?.focus();
  });
  return (
    <div className={styles.all}>
      <div ref={field}>{children}</div>
      {standing !== 'read' && (
        <div className={styles.below}>
          <Caption1 className={standing === 'answered' ? styles.muted : styles.waits}>
            {text(`standing.${standing}`)}
          </Caption1>
          {standing !== 'taken-back' && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={text('resetOf', { name })}
              onClick={() => {
                wantsFocus.current = true;
                onReset();
              }}
            >
              {text('reset')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

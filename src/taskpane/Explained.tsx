import { Button, makeStyles, mergeClasses, Popover, PopoverSurface, tokens, useId } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { CellPlace } from '../domain/finding';
import { paneVerdictText } from '../strings/pane-verdict-text';
import { ExplanationBody } from './figures/ExplanationBody';
import type { Explanation } from './figures/explain';
import { useLang } from './language';

const useStyles = makeStyles({
  figure: {
    // The button is the figure: it takes its looks from where it stands.
    font: 'inherit',
    color: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'inherit',
    background: 'none',
    border: 'none',
    margin: 0,
    padding: '1px 2px',
    minWidth: '24px',
    minHeight: '24px',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, textDecorationStyle: 'solid' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0px' },
  },
  quiet: { textDecorationColor: tokens.colorNeutralStroke1, whiteSpace: 'nowrap' },
  surface: {
    boxSizing: 'border-box',
    maxWidth: 'min(360px, calc(100vw - 16px))',
    maxHeight: 'min(480px, calc(100vh - 16px))',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
  },
  close: { marginTop: tokens.spacingVerticalM },
});

export interface ExplainedProps {
  /** The figure as it is written. */
  readonly value: string;
  readonly explanation: Explanation;
  /** Goes to a cell of the workbook; without it nothing is linked. */
  readonly onGoTo?: ((place: CellPlace) => void) | undefined;
  /** In a table full of figures the line under them is fainter. */
  readonly quiet?: boolean;
  readonly className?: string | undefined;
}

/** A figure that opens what stands behind it. */
export function Explained({ value, explanation, onGoTo, quiet = false, className }: ExplainedProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const [isOpen, setIsOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const titleId = useId('explained');

  const close = (): void => {
    setIsOpen(false);
    button?.focus();
  };

  return (
    <>
      <button
        ref={setButton}
        type="button"
        className={mergeClasses(styles.figure, quiet && styles.quiet, className)}
        aria-label={paneVerdictText(lang, 'explain.label', { value, title: explanation.title })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) close();
        }}
      >
        {value}
      </button>
      {/* A table has hundreds of figures, so a popover is there only while it is open. */}
      {isOpen && (
        <Popover
          open
          trapFocus
          positioning={{
            target: button,
            position: 'below',
            align: 'start',
            overflowBoundaryPadding: 8,
            // A pane may be lower than the explanation with its figure.
            shiftToCoverTarget: true,
          }}
          onOpenChange={(event, data) => {
            if (data.open) return;
            if (event.type === 'keydown') close();
            // A click on the figure itself closes it there.
            else if (!(event.target instanceof Node && button?.contains(event.target))) setIsOpen(false);
          }}
        >
          {/* A click on its text keeps the focus inside, where Esc is heard. */}
          <PopoverSurface className={styles.surface} aria-labelledby={titleId} tabIndex={-1}>
            <ExplanationBody
              explanation={explanation}
              value={value}
              titleId={titleId}
              {...(onGoTo && {
                onGoTo: (place: CellPlace) => {
                  close();
                  onGoTo(place);
                },
              })}
            />
            <Button size="small" className={styles.close} onClick={close}>
              {paneVerdictText(lang, 'explain.close')}
            </Button>
          </PopoverSurface>
        </Popover>
      )}
    </>
  );
}

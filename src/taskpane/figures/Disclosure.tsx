import { Button, makeStyles, tokens, useId } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useState, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  // The text of the button stands in line with what is above it.
  button: { marginInlineStart: '-8px', paddingInline: '8px', fontWeight: 'normal', textAlign: 'start' },
  content: { paddingTop: tokens.spacingVerticalXS },
});

export interface DisclosureProps {
  readonly closed: string;
  readonly open: string;
  /** Told once it is open, so that what is heavy is not made before. */
  readonly children: () => ReactNode;
}

/** A button with something behind it. */
export function Disclosure({ closed, open, children }: DisclosureProps): JSX.Element {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId('disclosed');
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        icon={isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? open : closed}
      </Button>
      {isOpen && (
        <div id={id} className={styles.content}>
          {children()}
        </div>
      )}
    </div>
  );
}

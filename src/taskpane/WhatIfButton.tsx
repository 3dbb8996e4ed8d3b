import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState, type JSX } from 'react';
import type { TargetView } from '../app/view-types';
import type { Proposal } from '../app/what-if';
import { paneShellText } from '../strings/pane-shell-text';
import type { PaneCheck } from './hosts/pane-host';
import { useLang } from './language';
import { LazyTargetWhatIf } from './lazy-parts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'stretch' },
  button: { alignSelf: 'flex-start' },
});

export interface WhatIfButtonProps {
  readonly check: PaneCheck;
  readonly target: TargetView;
  readonly onAddActions: (proposals: readonly Proposal[]) => Promise<void>;
}

/** The question that follows from a verdict, and its panel under it; nothing where there is nothing to ask. */
export function WhatIfButton({ check, target, onAddActions }: WhatIfButtonProps): JSX.Element | null {
  const styles = useStyles();
  const lang = useLang();
  const [isOpen, setOpen] = useState(false);
  if (target.status === 'no-basis') return null;
  return (
    <div className={styles.all}>
      <Button
        className={styles.button}
        appearance={target.status === 'missed' && !isOpen ? 'primary' : 'secondary'}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {paneShellText(lang, isOpen ? 'whatIf.close' : target.status === 'met' ? 'whatIf.openMet' : 'whatIf.open')}
      </Button>
      {isOpen && (
        <Suspense fallback={<Spinner size="tiny" label={paneShellText(lang, 'loading')} />}>
          <LazyTargetWhatIf check={check} target={target} onAddActions={onAddActions} />
        </Suspense>
      )}
    </div>
  );
}

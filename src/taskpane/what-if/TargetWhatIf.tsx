import { useCallback, type JSX } from 'react';
import type { TargetView } from '../../app/view-types';
import type { Proposal } from '../../app/what-if';
import type { PaneCheck } from '../hosts/pane-host';
import { useLang } from '../language';
import { proposalRows } from './proposal-rows';
import { WhatItTakes } from './WhatItTakes';

export interface TargetWhatIfProps {
  readonly check: PaneCheck;
  readonly target: TargetView;
  readonly onAddActions: (proposals: readonly Proposal[]) => Promise<void>;
}

/** What it would take for a target, with the rows that would be written. */
export function TargetWhatIf({ check, target, onAddActions }: TargetWhatIfProps): JSX.Element {
  const lang = useLang();
  const { view, proposals: earlier, proposalSheet: sheet } = check;
  const rowsOf = useCallback(
    (proposals: readonly Proposal[]) => proposalRows(view, proposals, { lang, sheet, earlier }),
    [view, lang, sheet, earlier],
  );
  return <WhatItTakes view={view} target={target} rowsOf={rowsOf} onAddActions={onAddActions} />;
}

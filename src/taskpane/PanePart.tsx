import { useMemo, type JSX } from 'react';
import type { ImportFile } from '../app/import-files';
import type { CellPlace } from '../domain/finding';
import type { PaneHost } from './hosts/pane-host';
import { useLang } from './language';
import { LazyImport, LazyInterpretation } from './lazy-parts';
import { importItems, type PaneState } from './pane-state';
import type { PaneActions } from './use-pane';

/** What is shown in place of the workbook or the result, until it is closed. */
export type PartName = 'interpretation' | 'import';

export interface PanePartProps {
  readonly part: PartName;
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly log: (error: unknown) => void;
  readonly onClose: () => void;
}

/** The questions about the workbook's own tables, or the files from other systems. */
export function PanePart({ part, host, state, actions, log, onClose }: PanePartProps): JSX.Element | null {
  const lang = useLang();
  const cellsAround = useMemo(() => (place: CellPlace) => host.cellsAround(place, lang), [host, lang]);
  const { recognised, check, answers, pending, override, drops } = state;
  const view = check?.view ?? recognised;
  if (!view) return null;
  if (part === 'import') {
    return (
      <LazyImport
        previewImports={(files: readonly ImportFile[]) =>
          host.previewImports(files, lang, { answers, overrides: override, drops })
        }
        unit={view.unit}
        kept={importItems(state)}
        onDrop={actions.dropImport}
        onTake={(files) => {
          actions.takeImports(files);
          onClose();
        }}
        onClose={onClose}
        onFail={log}
      />
    );
  }
  return (
    <LazyInterpretation
      view={view.interpretation}
      given={{ answers, pending }}
      cellsAround={cellsAround}
      {...(host.goTo ? { onGoTo: actions.goTo } : {})}
      onGiven={(given, isComplete) => {
        actions.answer(given);
        // What was answered may show what nobody could ask about before.
        if (isComplete && check === null) actions.recognise();
      }}
      onCheck={() => {
        onClose();
        actions.check();
      }}
      onClose={onClose}
    />
  );
}

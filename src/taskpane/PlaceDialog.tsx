import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import type { CellPlace } from '../domain/finding';
import { paneShellText } from '../strings/pane-shell-text';
import { paneWorkIn } from '../strings/pane-work-text';
import { Neighbourhood, type NeighbourRows } from './findings/Neighbourhood';
import { useLang } from './language';

export interface PlaceDialogProps {
  readonly place: CellPlace;
  readonly neighbourhood: (place: CellPlace) => Promise<NeighbourRows | null>;
  readonly onClose: () => void;
}

/** A cell of the file with the rows around it, where there is no Excel to go to it in. */
export function PlaceDialog({ place, neighbourhood, onClose }: PlaceDialogProps): JSX.Element {
  const lang = useLang();
  const text = paneWorkIn(lang);
  const [rows, setRows] = useState<NeighbourRows | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isOver = false;
    neighbourhood(place).then(
      (found) => {
        if (!isOver) setRows(found ?? 'failed');
      },
      () => {
        if (!isOver) setRows('failed');
      },
    );
    return () => {
      isOver = true;
    };
  }, [place, neighbourhood]);
  const name = `${place.sheet}!${place.address}`;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{name}</DialogTitle>
          <DialogContent>
            {rows === 'loading' ? (
              <Spinner size="tiny" label={text('near.loading')} />
            ) : rows === 'failed' ? (
              text('near.failed', { place: name })
            ) : (
              <Neighbourhood {...rows} />
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {paneShellText(lang, 'place.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

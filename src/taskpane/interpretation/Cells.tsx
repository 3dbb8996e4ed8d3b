import { Spinner } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import type { CellPlace } from '../../domain/finding';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import { Neighbourhood, type NeighbourRows } from '../findings/Neighbourhood';
import { useLang } from '../language';

export interface CellsProps {
  readonly place: CellPlace;
  readonly cellsAround: (place: CellPlace) => Promise<NeighbourRows | null>;
}

/** The sheet's own cells. Where they cannot be had, what they belong to stands alone. */
export function Cells({ place, cellsAround }: CellsProps): JSX.Element | null {
  const text = paneInterpretationIn(useLang());
  const [rows, setRows] = useState<NeighbourRows | 'loading' | null>('loading');
  useEffect(() => {
    let isOver = false;
    cellsAround(place).then(
      (found) => {
        if (!isOver) setRows(found);
      },
      () => {
        if (!isOver) setRows(null);
      },
    );
    return () => {
      isOver = true;
    };
  }, [place, cellsAround]);
  if (rows === null) return null;
  if (rows === 'loading') return <Spinner size="tiny" label={text('cells.loading')} />;
  return <Neighbourhood {...rows} />;
}

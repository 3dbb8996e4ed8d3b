import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState, type JSX } from 'react';
import type { Proposal } from '../app/what-if';
import type { CellPlace } from '../domain/finding';
import { FindingsSection } from './findings/FindingsSection';
import type { NeighbourRows } from './findings/Neighbourhood';
import { FramesSection } from './frames/FramesSection';
import { ReallocationsSection } from './frames/ReallocationsSection';
import type { PaneCheck } from './hosts/pane-host';
import { PlaceDialog } from './PlaceDialog';
import { SectionNav, type SectionName } from './SectionNav';
import { AssignmentsSection } from './verdict/AssignmentsSection';
import { VerdictSection } from './verdict/VerdictSection';
import { WhatIfButton } from './WhatIfButton';

const WIDE = '@media (min-width: 960px)';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXL,
    columnGap: tokens.spacingHorizontalXXXL,
    [WIDE]: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      gridTemplateRows: 'auto auto 1fr',
    },
  },
  nav: { gridColumn: '1 / -1', marginBottom: `calc(-1 * ${tokens.spacingVerticalL})` },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, minWidth: 0 },
  section: { scrollMarginTop: tokens.spacingVerticalM, outlineStyle: 'none' },
  findings: {
    scrollMarginTop: tokens.spacingVerticalM,
    outlineStyle: 'none',
    minWidth: 0,
    [WIDE]: { gridColumn: 2, gridRow: '2 / span 2' },
  },
});

export interface ResultViewProps {
  readonly check: PaneCheck;
  /** Selects a cell in Excel; where there is no Excel, its rows are shown here. */
  readonly onGoTo: (place: CellPlace) => void;
  readonly neighbourhood?: (place: CellPlace) => Promise<NeighbourRows | null>;
  readonly onAddActions: (proposals: readonly Proposal[]) => Promise<void>;
}

/** A check: the verdict first, then the assignments, then what was found, then frames and reallocations. */
export function ResultView(props: ResultViewProps): JSX.Element {
  const { check, neighbourhood, onAddActions } = props;
  const { view } = check;
  const styles = useStyles();
  const [near, setNear] = useState<CellPlace | null>(null);
  const onGoTo = neighbourhood ? setNear : props.onGoTo;
  const places = useRef(new Map<SectionName, HTMLElement>());
  const place = useCallback(
    (name: SectionName) => (element: HTMLElement | null) => {
      if (element) places.current.set(name, element);
      else places.current.delete(name);
    },
    [],
  );
  // Asked for, so the focus goes along: the next Tab goes on from there.
  const go = (name: SectionName): void => {
    const element = places.current.get(name);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.all}>
      <div className={styles.nav}>
        <SectionNav view={view} onGo={go} />
      </div>
      <div className={styles.part}>
        <div ref={place('verdict')} tabIndex={-1} className={styles.section}>
          <VerdictSection
            view={view}
            onGoTo={onGoTo}
            onShowFindings={() => go('findings')}
            renderFooter={(target) => (
              <WhatIfButton
                // Amounts that were tried belong to the figures that they were tried on.
                key={`${view.fingerprint} ${view.period}`}
                check={check}
                target={target}
                onAddActions={onAddActions}
              />
            )}
          />
        </div>
        <div ref={place('assignments')} tabIndex={-1} className={styles.section}>
          <AssignmentsSection view={view} onGoTo={onGoTo} />
        </div>
      </div>
      <div ref={place('findings')} tabIndex={-1} className={styles.findings}>
        <FindingsSection view={view} onGoTo={props.onGoTo} {...(neighbourhood ? { neighbourhood } : {})} />
      </div>
      <div className={styles.part}>
        <div ref={place('frames')} tabIndex={-1} className={styles.section}>
          <FramesSection view={view} onGoTo={onGoTo} />
        </div>
        <div ref={place('reallocations')} tabIndex={-1} className={styles.section}>
          <ReallocationsSection view={view} onGoTo={onGoTo} />
        </div>
      </div>
      {near && neighbourhood && (
        <PlaceDialog place={near} neighbourhood={neighbourhood} onClose={() => setNear(null)} />
      )}
    </div>
  );
}

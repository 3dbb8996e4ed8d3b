import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { CellPlace } from '../../domain/finding';
import { Explained } from '../Explained';
import type { Explanation } from './explain';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '26px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  figure: { margin: 0, textAlign: 'end', whiteSpace: 'nowrap' },
});

export interface ListedFigure {
  readonly value: string;
  readonly explanation: Explanation;
}

export interface FigureListProps {
  readonly figures: readonly ListedFigure[];
  readonly onGoTo: (place: CellPlace) => void;
}

/** Figures one to a line, named by what they are, each with its explanation. */
export function FigureList({ figures, onGoTo }: FigureListProps): JSX.Element {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {figures.map(({ value, explanation }) => (
        <div key={explanation.title} className={styles.row}>
          <dt className={styles.term}>{explanation.title}</dt>
          <dd className={styles.figure}>
            <Explained value={value} explanation={explanation} onGoTo={onGoTo} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

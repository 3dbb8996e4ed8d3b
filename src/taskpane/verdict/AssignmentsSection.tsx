import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { CheckView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { useLang } from '../language';
import { AssignmentCard } from './AssignmentCard';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

export interface AssignmentsSectionProps {
  readonly view: CheckView;
  readonly onGoTo: (place: CellPlace) => void;
}

/** The assignments, or nothing where there are none. */
export function AssignmentsSection({ view, onGoTo }: AssignmentsSectionProps): JSX.Element | null {
  const styles = useStyles();
  const lang = useLang();
  if (view.assignments.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="ramkoll-assignments">
      <h2 id="ramkoll-assignments" className={styles.title}>
        {paneVerdictText(lang, 'assignment.title')}
      </h2>
      <ul className={styles.cards}>
        {view.assignments.map((assignment, index) => (
          <li key={index}>
            <AssignmentCard view={view} assignment={assignment} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { CheckView } from '../app/view-types';
import { paneShellText } from '../strings/pane-shell-text';
import { useLang } from './language';

/** The sections of a result, in the order in which they stand. */
export type SectionName = 'verdict' | 'assignments' | 'findings' | 'frames' | 'reallocations';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  link: { minHeight: '24px', fontSize: tokens.fontSizeBase200 },
});

export interface SectionNavProps {
  readonly view: CheckView;
  readonly onGo: (name: SectionName) => void;
}

/** The way to each part of a long result. */
export function SectionNav({ view, onGo }: SectionNavProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const count = view.findings.reduce((sum, { items }) => sum + items.reduce((all, item) => all + item.count, 0), 0);
  const names: readonly SectionName[] = [
    'verdict',
    ...(view.assignments.length > 0 ? (['assignments'] as const) : []),
    'findings',
    'frames',
    'reallocations',
  ];
  return (
    <nav aria-label={paneShellText(lang, 'nav.label')}>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name}>
            <Link as="button" className={styles.link} onClick={() => onGo(name)}>
              {paneShellText(lang, `nav.${name}`)}
              {name === 'findings' ? ` ${count}` : ''}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { Body1, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { TableView } from '../../app/view-types';
import { paneWorkIn } from '../../strings/pane-work-text';
import { words } from '../../strings/words';
import { useLang } from '../language';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  heading: { margin: '0' },
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalXL },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The tables that the workbook does not have: those that the check needs first, then those that it can do without. */
export function MissingTables({ tables }: { readonly tables: readonly TableView[] }): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneWorkIn(lang);
  const missing = tables.filter(({ found }) => !found);
  const part = (isRequired: boolean): JSX.Element | null => {
    const some = missing.filter((table) => table.isRequired === isRequired);
    if (some.length === 0) return null;
    const label = `${id}${isRequired ? 'required' : 'optional'}`;
    return (
      <>
        <Caption1 id={label} className={styles.muted}>
          {text(isRequired ? 'missing.required' : 'missing.optional')}
        </Caption1>
        <ul aria-labelledby={label} className={styles.list}>
          {some.map(({ role }) => (
            <li key={role}>{words[lang][`role.${role}`]}</li>
          ))}
        </ul>
      </>
    );
  };
  return (
    <section aria-labelledby={`${id}heading`} className={styles.section}>
      <Subtitle2 as="h3" id={`${id}heading`} className={styles.heading}>
        {text('missing.heading')}
      </Subtitle2>
      {missing.length === 0 && <Body1>{text('missing.none')}</Body1>}
      {part(true)}
      {part(false)}
    </section>
  );
}

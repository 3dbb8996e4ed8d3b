import { Caption1, ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { JSX } from 'react';
import { paneText } from '../strings/pane-text';
import { paneShellText } from '../strings/pane-shell-text';
import { useLang } from './language';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Excel lays a button of its own over the top right corner.
  inExcel: { paddingInlineEnd: '42px' },
  names: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  file: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

export interface PaneHeaderProps {
  /** What is worked with, as the name of a file; null where nothing is. */
  readonly file: string | null;
  readonly isInExcel: boolean;
  readonly showsSettings: boolean;
  readonly onSettings: () => void;
}

export function PaneHeader({ file, isInExcel, showsSettings, onSettings }: PaneHeaderProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const name = paneShellText(lang, 'header.settings');
  return (
    <header className={mergeClasses(styles.header, isInExcel && styles.inExcel)}>
      <div className={styles.names}>
        <h1 className={styles.title}>{paneText(lang, 'title')}</h1>
        {file !== null && (
          <Caption1 className={styles.file} title={file}>
            {file}
          </Caption1>
        )}
      </div>
      <ToggleButton
        appearance="subtle"
        icon={<Settings20Regular />}
        data-settings
        checked={showsSettings}
        aria-label={name}
        title={name}
        onClick={onSettings}
      />
    </header>
  );
}

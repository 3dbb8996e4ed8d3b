import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { coveredText } from '../../app/import-sheet';
import { formatNumber } from '../../strings/format';
import { paneImportIn } from '../../strings/pane-import-text';
import type { ImportName } from '../hosts/pane-host';
import { useLang } from '../language';
import type { ImportItem } from '../pane-state';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  button: { flexShrink: 0 },
});

export interface KeptFilesProps {
  readonly files: readonly ImportItem[];
  readonly onDrop: (file: ImportName, isBack: boolean) => void;
}

/** The files that are read as it is, each of which can be taken away again. */
export function KeptFiles({ files, onDrop }: KeptFilesProps): JSX.Element | null {
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneImportIn(lang);
  if (files.length === 0) return null;
  return (
    <section className={styles.all} aria-labelledby={`${id}heading`}>
      <Subtitle2 as="h3" id={`${id}heading`} className={styles.heading}>
        {text('kept.heading')}
      </Subtitle2>
      <ul className={styles.list}>
        {files.map((item) => {
          const { name: file, role, state } = item;
          const isDropped = state === 'dropped';
          return (
            <li key={`${state} ${role} ${file}`} className={styles.item}>
              <div className={styles.text}>
                <Body1>{file}</Body1>
                <Caption1 className={styles.muted}>{factsText(item, text, lang)}</Caption1>
              </div>
              <Button
                size="small"
                className={styles.button}
                aria-label={text(isDropped ? 'kept.backOf' : 'kept.dropOf', { file })}
                onClick={() => onDrop({ name: file, role }, isDropped)}
              >
                {text(isDropped ? 'kept.back' : 'kept.drop')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function factsText(
  { role, state, facts }: ImportItem,
  text: ReturnType<typeof paneImportIn>,
  lang: ReturnType<typeof useLang>,
): string {
  const values = {
    role: text(`role.${role}`),
    rows: formatNumber(facts?.rows ?? 0, lang),
    covered: coveredText(facts?.covered ?? [], role, lang),
  };
  return text(`kept.${state}`, values);
}

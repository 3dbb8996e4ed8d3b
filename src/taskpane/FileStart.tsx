import { Body1, Button, Caption1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef, useState, type DragEvent, type JSX } from 'react';
import { paneShellText } from '../strings/pane-shell-text';
import type { SampleName } from './hosts/pane-host';
import { useLang } from './language';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '640px',
    width: '100%',
    marginInline: 'auto',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  lead: { margin: 0 },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXXXL,
    paddingInline: tokens.spacingHorizontalM,
    textAlign: 'center',
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  drop: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  samples: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { minHeight: '24px', alignSelf: 'flex-start' },
});

export interface FileStartProps {
  readonly onFile: (file: File) => void;
  readonly onSample: (name: SampleName) => void;
  readonly onTemplate: () => void;
}

/** The page without a workbook: drop one, choose one, or try a sample. */
export function FileStart({ onFile, onSample, onTemplate }: FileStartProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const text = (key: Parameters<typeof paneShellText>[1]): string => paneShellText(lang, key);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={styles.all}>
      <div>
        <h2 className={styles.heading}>{text('file.heading')}</h2>
        <Body1 as="p" className={styles.lead}>
          {text('file.lead')}
        </Body1>
      </div>
      <div
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragEnter={over}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          // The whole page takes files too.
          event.stopPropagation();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) onFile(file);
        }}
      >
        <span className={styles.drop}>{text('file.drop')}</span>
        <Caption1 className={styles.muted}>{text('file.or')}</Caption1>
        <Button appearance="primary" icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
          {text('file.choose')}
        </Button>
        <Caption1 className={styles.muted}>{text('file.kinds')}</Caption1>
        {/* The button above is what is seen and reached; this is the browser's way of asking for a file. */}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          data-file-input
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // So that the same file can be chosen again after it was changed.
            target.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
      <Body1>{text('file.private')}</Body1>
      <div className={styles.samples}>
        <h3 className={styles.subheading}>{text('file.samples')}</h3>
        <div className={styles.buttons}>
          <Button onClick={() => onSample('regionstyrelsen-2026.xlsx')}>{text('file.sample')}</Button>
          <Button onClick={() => onSample('regionstyrelsen-2026-med-fel.xlsx')}>{text('file.sampleErrors')}</Button>
        </div>
        <Caption1 className={styles.muted}>{text('file.sampleNote')}</Caption1>
        <Link as="button" className={styles.link} onClick={onTemplate}>
          {text('file.template')}
        </Link>
      </div>
    </div>
  );
}

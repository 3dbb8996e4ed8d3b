import {
  Body1,
  Button,
  Caption1,
  Field,
  Radio,
  RadioGroup,
  Spinner,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useId, useRef, useState, type DragEvent, type JSX } from 'react';
import type { ImportFile } from '../../app/import-files';
import type { ImportPreview } from '../../app/preview-imports';
import type { AmountUnit } from '../../domain/money';
import { formatNumber } from '../../strings/format';
import { paneImportIn } from '../../strings/pane-import-text';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';
import type { ImportName } from '../hosts/pane-host';
import type { ImportItem } from '../pane-state';
import { ImportCard, type FileAnswer } from './ImportCard';
import { KeptFiles } from './KeptFiles';
import { isTooLarge, refusal } from './import-list';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '720px', minWidth: 0 },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
  choose: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, alignItems: 'flex-start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A file that was chosen and how it was understood. */
interface Chosen {
  readonly key: number;
  /** null where it could not be opened. */
  readonly file: ImportFile | null;
  readonly preview: ImportPreview;
}

export interface ImportPanelProps {
  readonly previewImports: (files: readonly ImportFile[]) => Promise<readonly ImportPreview[]>;
  /** Of the workbook: what is kept is shown in it. */
  readonly unit: AmountUnit;
  /** The files that are read as it is. */
  readonly kept: readonly ImportItem[];
  /** A file that is not to be read any more; or, with `isBack`, one of the workbook's that is to be read after all. */
  readonly onDrop: (file: ImportName, isBack: boolean) => void;
  readonly onTake: (files: readonly ImportFile[]) => void;
  readonly onClose: () => void;
  /** For whoever looks for the cause. */
  readonly onFail: (error: unknown) => void;
}

/** Files from other systems: chosen, looked at, and taken along to the next check. */
export function ImportPanel(props: ImportPanelProps): JSX.Element {
  const { previewImports, unit, kept, onDrop, onTake, onClose, onFail } = props;
  const styles = useStyles();
  const id = useId();
  const lang = useLang();
  const text = paneImportIn(lang);
  const input = useRef<HTMLInputElement>(null);
  const keys = useRef(0);
  const latest = useRef<readonly Waiting[]>([]);
  const [role, setRole] = useState<ImportFile['role']>('outcome');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [reading, setReading] = useState(0);
  const [isFailed, setFailed] = useState(false);
  const usable = chosen.flatMap(({ file, preview }) => (file && preview.state === 'read' ? [file] : []));

  const look = async (work: () => Promise<void>): Promise<void> => {
    setFailed(false);
    setReading((count) => count + 1);
    try {
      await work();
    } catch (error) {
      setFailed(true);
      onFail(error);
    } finally {
      setReading((count) => count - 1);
    }
  };
  // Read beside each other: what one file has is not missing in another.
  const read = async (files: readonly Waiting[]): Promise<void> => {
    latest.current = files;
    const readable = files.flatMap(({ file }) => (file ? [file] : []));
    const previews = [...(readable.length > 0 ? await previewImports(readable) : [])];
    // Another file was chosen meanwhile, and these are read with it.
    if (latest.current !== files) return;
    setChosen(
      files.flatMap(({ file, name, refused, key }): Chosen[] => {
        const preview = file ? previews.shift() : refusal(name, refused);
        return preview ? [{ key, file, preview }] : [];
      }),
    );
  };
  const add = (files: readonly File[]): void => {
    void look(async () => {
      const opened = await Promise.all(files.map((file) => openFile(file, role)));
      const added = opened.map((one): Waiting => ({ ...one, key: (keys.current += 1) }));
      // A file that is chosen again takes the place of itself.
      const isAgain = (one: Waiting): boolean =>
        added.some(({ file, name }) => name === one.name && file?.role === one.file?.role);
      await read([...latest.current.filter((one) => !isAgain(one)), ...added]);
    });
  };
  const answer = (key: number, given: FileAnswer): void => {
    void look(() =>
      read(
        latest.current.map((one) => (one.key === key && one.file ? { ...one, file: { ...one.file, ...given } } : one)),
      ),
    );
  };
  const remove = (key: number): void => {
    setChosen((before) => before.filter((one) => one.key !== key));
    void look(() => read(latest.current.filter((one) => one.key !== key)));
  };
  return (
    <section
      aria-labelledby={`${id}heading`}
      className={styles.all}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        // The whole page takes workbooks.
        event.stopPropagation();
        add([...event.dataTransfer.files]);
      }}
    >
      <Subtitle2 as="h2" id={`${id}heading`} className={styles.heading}>
        {text('heading')}
      </Subtitle2>
      <Body1>{text('lead')}</Body1>
      <Field label={text('role.label')}>
        <RadioGroup
          layout="horizontal"
          value={role}
          onChange={(_event, { value }) => setRole(value === 'forecast' ? 'forecast' : 'outcome')}
        >
          <Radio value="outcome" label={text('role.outcome')} />
          <Radio value="forecast" label={text('role.forecast')} />
        </RadioGroup>
      </Field>
      <div className={styles.choose}>
        <Button
          appearance={usable.length === 0 ? 'primary' : 'secondary'}
          icon={<FolderOpen20Regular />}
          onClick={() => input.current?.click()}
        >
          {text('choose')}
        </Button>
        <Caption1 className={styles.muted}>{text('kinds')}</Caption1>
        <input
          ref={input}
          type="file"
          multiple
          accept=".se,.si,.sie,.csv,.txt"
          hidden
          data-import-input
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            if (files.length > 0) add(files);
          }}
        />
      </div>
      {reading > 0 && <Spinner size="tiny" label={text('reading')} />}
      {isFailed && <Body1 role="alert">{text('failed')}</Body1>}
      <LiveText
        text={chosen.length > 0 && reading === 0 ? text('read', { count: formatNumber(chosen.length, lang) }) : ''}
      />
      <ul className={styles.list}>
        {chosen.map(({ key, file, preview }) => (
          <ImportCard
            key={key}
            preview={preview}
            unit={unit}
            {...(file ? { onAnswer: (given: FileAnswer) => answer(key, given) } : {})}
            onRemove={() => remove(key)}
          />
        ))}
      </ul>
      <KeptFiles files={kept} onDrop={onDrop} />
      <div className={styles.buttons}>
        {usable.length > 0 && (
          <Button appearance="primary" disabledFocusable={reading > 0} onClick={() => onTake(usable)}>
            {text('take')}
          </Button>
        )}
        <Button onClick={onClose}>{text('cancel')}</Button>
      </div>
    </section>
  );
}

type Waiting = Opened & { readonly key: number };

interface Opened {
  readonly name: string;
  readonly file: ImportFile | null;
  readonly refused: 'too-large' | 'unreadable';
}

async function openFile(file: File, role: ImportFile['role']): Promise<Opened> {
  const { name } = file;
  if (isTooLarge(file.size)) return { name, file: null, refused: 'too-large' };
  try {
    return { name, file: { name, role, bytes: new Uint8Array(await file.arrayBuffer()) }, refused: 'unreadable' };
  } catch {
    // Removed or locked since it was chosen: the user is told so beside its name.
    return { name, file: null, refused: 'unreadable' };
  }
}

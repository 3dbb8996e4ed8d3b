import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type DragEvent, type JSX } from 'react';
import type { Recognised } from '../app/recognise-workbook';
import type { TemplateOffer } from '../app/template-in-place';
import type { CellPlace, Language } from '../domain/finding';
import { paneImportIn } from '../strings/pane-import-text';
import { paneInterpretationIn } from '../strings/pane-interpretation-text';
import { paneShellText, type PaneShellKey } from '../strings/pane-shell-text';
import { paneTemplateIn } from '../strings/pane-template-text';
import { FileStart } from './FileStart';
import type { PaneHost, SampleName } from './hosts/pane-host';
import { openQuestions } from './interpretation/answering';
import { GivenBanners } from './interpretation/GivenBanners';
import { useLang } from './language';
import { LazyResult, LazySettingsPanel, LazyTemplatePart } from './lazy-parts';
import { PaneHeader } from './PaneHeader';
import { PanePart, type PartName } from './PanePart';
import type { PaneState } from './pane-state';
import { isChanged } from './settings/settings-choice';
import { CheckProgress } from './states/CheckProgress';
import { FirstRun } from './states/FirstRun';
import { LiveText } from './states/LiveText';
import { RecognisedSummary } from './states/RecognisedSummary';
import { StateBanner } from './states/StateBanner';
import { usePane, type PaneActions } from './use-pane';
import { unsettled } from './verdict/unsettled';

const useStyles = makeStyles({
  page: { minHeight: '100vh', display: 'flex', flexDirection: 'column' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    width: '100%',
    maxWidth: '1440px',
    boxSizing: 'border-box',
    marginInline: 'auto',
    outlineStyle: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  message: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

export interface PaneProps {
  readonly host: PaneHost;
  readonly onLang: (lang: Language) => void;
  readonly log: (error: unknown) => void;
  readonly save: (blob: Blob, name: string) => void;
  /** Where the page can be opened outside Excel. */
  readonly openBrowser: () => void;
  readonly first?: () => Promise<File>;
  readonly runsAtOnce: boolean;
}

const RECOGNISE_STEPS = ['read', 'recognise'] as const;

/** The whole pane, in Excel or in a page. */
export function Pane(props: PaneProps): JSX.Element {
  const { host, onLang, log, save, openBrowser, first, runsAtOnce } = props;
  const styles = useStyles();
  const lang = useLang();
  const { state, actions } = usePane({ host, lang, log, first, runsAtOnce });
  const [showsSettings, setShowsSettings] = useState(false);
  // The form belongs to what was recognised when it was asked for; what was filled in is kept where writing it failed.
  const [template, setTemplate] = useState<{ of: Recognised; filled: TemplateOffer | null } | null>(null);
  // A part belongs to the workbook that it was opened for.
  const [opened, setOpened] = useState<{ readonly part: PartName; readonly file: string | null } | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const { file, work, recognised, check, override } = state;
  const { files } = host;

  const download = (): void => {
    const output = files?.output();
    if (!output) return;
    save(output.blob, output.name);
    setSaid(paneShellText(lang, 'said.downloaded', { file: output.name }));
  };
  const sample = (name: SampleName): void => {
    files?.sample(name).then(actions.open, actions.fail);
  };
  // What is shown now. The button that led here may be gone, and the focus with it.
  const templateOf = template !== null && template.of === recognised && check === null ? template : null;
  const hasWorkbook = recognised !== null || check !== null;
  const part = hasWorkbook && opened !== null && opened.file === file ? opened.part : null;
  const openPart = (name: PartName): void => setOpened({ part: name, file });
  const shown = [showsSettings, work?.kind, check !== null, recognised !== null, templateOf !== null, part].join();
  const wasInside = useRef(false);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [shown]);
  // A file that is dropped beside the place for it would take the browser away from the page.
  const dropping = files && {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const [dropped] = event.dataTransfer.files;
      if (dropped) actions.open(dropped);
    },
  };
  const { fail } = actions;
  const failTemplate = useCallback(
    (error: unknown) => {
      setTemplate(null);
      fail(error);
    },
    [fail],
  );
  const closeSettings = (): void => {
    setShowsSettings(false);
    // The button that was pressed is gone; this is where the settings were opened.
    page.current?.querySelector<HTMLElement>('[data-settings]')?.focus();
  };
  const settings = (
    <Suspense fallback={<Loading />}>
      <LazySettingsPanel
        settings={check?.view.settings ?? null}
        override={override}
        unit={check?.view.unit ?? 'tkr'}
        periodChoices={check?.periods ?? []}
        onChange={actions.choose}
        onCheckAgain={() => {
          closeSettings();
          actions.check();
        }}
        lang={lang}
        onLang={onLang}
      />
    </Suspense>
  );
  return (
    <div
      ref={page}
      className={styles.page}
      onFocusCapture={() => {
        wasInside.current = true;
      }}
      {...dropping}
    >
      <PaneHeader
        file={file}
        isInExcel={files === null}
        showsSettings={showsSettings}
        onSettings={() => setShowsSettings(!showsSettings)}
      />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Problems state={state} actions={actions} isInExcel={files === null} openBrowser={openBrowser} />
        {showsSettings && (
          <>
            {settings}
            <div className={styles.buttons}>
              <Button appearance="primary" onClick={closeSettings}>
                {paneShellText(lang, 'header.closeSettings')}
              </Button>
            </div>
          </>
        )}
        {!showsSettings && work && (
          <CheckProgress
            step={work.step}
            fraction={work.fraction}
            isWaiting={work.isWaiting}
            isCancelling={work.isCancelling}
            onCancel={actions.cancel}
            {...(work.kind === 'recognise' ? { steps: RECOGNISE_STEPS } : {})}
          />
        )}
        {!showsSettings && !work && (
          <>
            <Banners state={state} actions={actions} />
            {part === null && templateOf === null && <Given state={state} actions={actions} onPart={openPart} />}
            {part !== null ? (
              <Suspense fallback={<Loading />}>
                <PanePart
                  part={part}
                  host={host}
                  state={state}
                  actions={actions}
                  log={log}
                  onClose={() => setOpened(null)}
                />
              </Suspense>
            ) : templateOf ? (
              <Suspense fallback={<Loading />}>
                <LazyTemplatePart
                  host={host}
                  answers={state.answers}
                  earlier={templateOf.filled}
                  onCreate={(filled) => {
                    setTemplate({ of: templateOf.of, filled });
                    void actions.createTemplate(filled.form);
                  }}
                  onCancel={() => setTemplate(null)}
                  onWhole={actions.makeTemplate}
                  onFail={failTemplate}
                />
              </Suspense>
            ) : check ? (
              <Checked host={host} state={state} actions={actions} onDownload={download} onPart={openPart} />
            ) : recognised ? (
              <RecognisedView
                host={host}
                state={state}
                actions={actions}
                onPart={openPart}
                onTemplate={() => setTemplate({ of: recognised, filled: null })}
              />
            ) : files ? (
              <FileStart onFile={actions.open} onSample={sample} onTemplate={actions.makeTemplate} />
            ) : (
              state.problem?.isCancelled && (
                <div className={styles.buttons}>
                  <Button onClick={actions.recognise}>{paneShellText(lang, 'action.retry')}</Button>
                </div>
              )
            )}
          </>
        )}
        <LiveText text={said || spokenText(state, lang)} />
      </main>
    </div>
  );
}

/** What is read out of what the pane came to. */
function spokenText({ work, check, recognised, isStale }: PaneState, lang: Language): string {
  if (work) return '';
  if (check) {
    if (isStale) return '';
    const [first] = check.view.targets;
    return paneShellText(lang, 'said.checked', {
      verdict: unsettled(check.view, lang) ?? first?.sentence[lang] ?? '',
    });
  }
  if (!recognised) return '';
  const { tables } = recognised;
  return paneShellText(lang, 'said.recognised', {
    found: tables.filter(({ found }) => found).length,
    all: tables.length,
  });
}

function Loading(): JSX.Element {
  return <Spinner size="tiny" label={paneShellText(useLang(), 'loading')} />;
}

interface PartProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

interface ProblemsProps extends PartProps {
  readonly isInExcel: boolean;
  readonly openBrowser: () => void;
}

/** What went wrong, until the user has done something about it. */
function Problems({ state, actions, isInExcel, openBrowser }: ProblemsProps): JSX.Element | null {
  const styles = useStyles();
  const lang = useLang();
  const { problem, recognised } = state;
  if (!problem) return null;
  const detail = problem.detail?.[lang];
  if (problem.isCancelled || (problem.isAside && problem.kind === 'error')) {
    const title = problem.isCancelled ? paneShellText(lang, 'cancelled.title') : null;
    return (
      <MessageBar
        intent={title === null ? 'warning' : 'info'}
        layout="multiline"
        role="group"
        aria-label={title ?? detail ?? ''}
      >
        <MessageBarBody className={styles.message}>
          {title !== null && <MessageBarTitle>{title}</MessageBarTitle>} {detail}
          <LiveText text={detail ?? title ?? ''} />
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss20Regular />}
              aria-label={paneShellText(lang, 'problem.close')}
              onClick={actions.dismiss}
            />
          }
        />
      </MessageBar>
    );
  }
  // A file that was refused is not checked again: another one is chosen.
  const canCheck = isInExcel || recognised !== null;
  return (
    <StateBanner
      kind={problem.kind}
      {...(detail === undefined ? {} : { detail })}
      on={{ ...(canCheck ? { checkAgain: actions.check } : {}), openBrowser }}
    />
  );
}

/** What the user should know of the report before reading it. */
function Banners({ state, actions }: PartProps): JSX.Element | null {
  const { check } = state;
  return (
    <>
      <ReportBanner state={state} actions={actions} />
      {check && check.plain.length > 0 && <PlainBanner names={check.plain} />}
    </>
  );
}

/** The report is whole; what Excel did not take is only how some of it looks. */
function PlainBanner({ names }: { readonly names: readonly string[] }): JSX.Element {
  const styles = useStyles();
  const sentence = paneShellText(useLang(), 'plain', { names: names.join(', ') });
  return (
    <MessageBar intent="warning" layout="multiline" role="group" aria-label={sentence}>
      <MessageBarBody className={styles.message}>
        {sentence}
        <LiveText text={sentence} />
      </MessageBarBody>
    </MessageBar>
  );
}

function ReportBanner({ state, actions }: PartProps): JSX.Element | null {
  const { isIncomplete, isStale, check, override } = state;
  const on = { checkAgain: actions.check };
  if (isIncomplete) return <StateBanner kind="incomplete" on={on} />;
  if (isStale) return <StateBanner kind="stale" on={on} />;
  if (check && isChanged(check.view.settings, override)) return <StateBanner kind="settings-changed" on={on} />;
  return null;
}

interface OpensParts {
  readonly onPart: (part: PartName) => void;
}

/** What the workbook leaves open, and what was given here and waits for the next check. */
function Given({ state, actions, onPart }: PartProps & OpensParts): JSX.Element | null {
  const { check, recognised, pending, imports, drops, isAwaited } = state;
  const view = check?.view ?? recognised;
  if (!view) return null;
  return (
    <GivenBanners
      open={openQuestions(view.interpretation, pending).length}
      onAnswer={() => onPart('interpretation')}
      hasAnswers={check !== null && pending.length > 0}
      files={isAwaited ? imports.map(({ name }) => name) : []}
      drops={isAwaited ? drops.map(({ name }) => name) : []}
      {...(check ? { onCheckAgain: actions.check } : {})}
    />
  );
}

type HostProps = PartProps & OpensParts & { readonly host: PaneHost };

/** The ways to what stands beside the result: how tables were understood, and files from other systems. */
function PartButtons({ state, onPart }: Pick<HostProps, 'state' | 'onPart'>): JSX.Element {
  const lang = useLang();
  const view = state.check?.view ?? state.recognised;
  return (
    <>
      {view && view.interpretation.blocks.length > 0 && (
        <Button onClick={() => onPart('interpretation')}>{paneInterpretationIn(lang)('show')}</Button>
      )}
      <Button onClick={() => onPart('import')}>{paneImportIn(lang)('open')}</Button>
    </>
  );
}

function Checked({
  host,
  state,
  actions,
  onDownload,
  onPart,
}: HostProps & { readonly onDownload: () => void }): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const text = (key: PaneShellKey): string => paneShellText(lang, key);
  const near = host.neighbourhood;
  const neighbourhood = useMemo(() => (near ? (place: CellPlace) => near(place, lang) : undefined), [near, lang]);
  const { check } = state;
  if (!check) return <></>;
  return (
    <>
      <div className={styles.buttons}>
        {host.files && (
          <Button appearance="primary" icon={<ArrowDownload20Regular />} onClick={onDownload}>
            {text('action.download')}
          </Button>
        )}
        {host.showReport && (
          <Button icon={<DocumentTable20Regular />} onClick={actions.showReport}>
            {text('action.showReport')}
          </Button>
        )}
        {!host.files && (
          <Button icon={<ArrowSync20Regular />} onClick={actions.check}>
            {text('action.checkAgain')}
          </Button>
        )}
        <PartButtons state={state} onPart={onPart} />
        {host.files && (
          <Button appearance="subtle" onClick={actions.close}>
            {text('action.otherFile')}
          </Button>
        )}
      </div>
      <Suspense fallback={<Loading />}>
        <LazyResult
          check={check}
          onGoTo={actions.goTo}
          {...(neighbourhood ? { neighbourhood } : {})}
          onAddActions={actions.addActions}
        />
      </Suspense>
    </>
  );
}

function RecognisedView({
  host,
  state,
  actions,
  onPart,
  onTemplate,
}: HostProps & { readonly onTemplate: () => void }): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const text = (key: PaneShellKey): string => paneShellText(lang, key);
  const { recognised } = state;
  if (!recognised) return <></>;
  const isUnderstood = recognised.interpretation.blocks.some((block) => block.state !== 'left-out');
  if (!isUnderstood && !recognised.tables.some(({ found }) => found)) {
    return (
      <>
        <FirstRun tables={recognised.tables} onMakeTemplate={onTemplate} />
        <div className={styles.buttons}>
          {host.files ? (
            <Button onClick={actions.close}>{text('action.otherFile')}</Button>
          ) : (
            <Button onClick={actions.recognise}>{text('action.retry')}</Button>
          )}
        </div>
      </>
    );
  }
  const isEmpty = !isUnderstood && recognised.tables.every(({ rowsRead }) => rowsRead === 0);
  return (
    <>
      {isEmpty && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.message}>{text('state.empty')}</MessageBarBody>
        </MessageBar>
      )}
      <RecognisedSummary view={recognised} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={actions.check}>
          {text('action.check')}
        </Button>
        {host.showReport && recognised.report !== 'none' && (
          <Button onClick={actions.showReport}>{text('action.showReport')}</Button>
        )}
        <PartButtons state={state} onPart={onPart} />
        {recognised.tables.some(({ found }) => !found) && (
          <Button onClick={onTemplate}>{paneTemplateIn(lang)('createMissing')}</Button>
        )}
        {host.files && <Button onClick={actions.close}>{text('action.otherFile')}</Button>}
      </div>
    </>
  );
}

import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { ImportFile } from '../app/import-files';
import type { SettingsOverride } from '../app/settings-override';
import type { TemplateForm } from '../app/template-in-place';
import type { Proposal } from '../app/what-if';
import type { CellPlace, Language } from '../domain/finding';
import type { ImportName, PaneHost, RecogniseRequest, Watching } from './hosts/pane-host';
import type { Given } from './interpretation/answering';
import { paneState, STARTING, type PaneEvent, type PaneState, type Work } from './pane-state';

export interface PaneActions {
  readonly open: (file: File) => void;
  readonly close: () => void;
  readonly recognise: () => void;
  readonly check: () => void;
  readonly cancel: () => void;
  readonly goTo: (place: CellPlace) => void;
  readonly showReport: () => void;
  readonly makeTemplate: () => void;
  /** Adds what the workbook lacks of the template and recognises it anew; false where that failed, which is told of. */
  readonly createTemplate: (form: TemplateForm) => Promise<boolean>;
  /** Answers to what the workbook leaves open, for the next reading and check. */
  readonly answer: (given: Given) => void;
  /** Files that the next check reads into Utfall or Prognos. */
  readonly takeImports: (files: readonly ImportFile[]) => void;
  /** A file that the next check does not read any more; or, with `isBack`, one of the workbook's that it reads after all. */
  readonly dropImport: (file: ImportName, isBack: boolean) => void;
  readonly choose: (override: SettingsOverride) => void;
  readonly dismiss: () => void;
  /** Tells the user of something that was tried outside these. */
  readonly fail: (error: unknown) => void;
  /** Rejects where nothing was written. */
  readonly addActions: (proposals: readonly Proposal[]) => Promise<void>;
}

export interface PaneOptions {
  readonly host: PaneHost;
  readonly lang: Language;
  /** For whoever looks for the cause. */
  readonly log: (error: unknown) => void;
  /** A file to begin with. */
  readonly first?: (() => Promise<File>) | undefined;
  /** Whether to check at once when the workbook is there. */
  readonly runsAtOnce: boolean;
}

/** The state of the pane and what can be done in it. One thing is worked on at a time. */
export function usePane({ host, lang, log, first, runsAtOnce }: PaneOptions): {
  readonly state: PaneState;
  readonly actions: PaneActions;
} {
  const [state, dispatch] = useReducer(paneState, STARTING);
  const running = useRef<AbortController | null>(null);
  const latest = useRef({ state, lang, log });
  useEffect(() => {
    latest.current = { state, lang, log };
  });

  const tell = useCallback(
    (error: unknown, isAside: boolean) => {
      const problem = host.problemOf(error);
      if (!problem.isCancelled) latest.current.log(error);
      dispatch({ type: 'failed', problem: { ...problem, isAside } });
    },
    [host],
  );
  const fail = useCallback((error: unknown) => tell(error, true), [tell]);

  const work = useCallback(
    async (kind: Work['kind'], run: (watching: Watching) => Promise<PaneEvent>): Promise<boolean> => {
      // The latest wish counts: opening another file ends what is done with the one before.
      if (running.current && kind === 'check') return false;
      running.current?.abort();
      const stop = new AbortController();
      running.current = stop;
      const isCurrent = (): boolean => running.current === stop;
      dispatch({ type: 'started', work: kind });
      try {
        const event = await run({
          signal: stop.signal,
          onStep: (step, fraction) => {
            if (isCurrent()) dispatch({ type: 'stepped', step, fraction });
          },
          onWaiting: (isWaiting) => {
            if (isCurrent()) dispatch({ type: 'waiting', isWaiting });
          },
        });
        if (!isCurrent()) return false;
        dispatch(event);
        return true;
      } catch (error) {
        if (isCurrent()) tell(error, false);
        return false;
      } finally {
        if (isCurrent()) running.current = null;
      }
    },
    [tell],
  );

  const asked = useCallback((watching: Watching): RecogniseRequest => {
    const { answers } = latest.current.state;
    return Object.keys(answers).length > 0 ? { ...watching, answers } : watching;
  }, []);

  const check = useCallback(
    () =>
      work('check', async (watching) => {
        const { state: before, lang: words } = latest.current;
        const known = before.recognised !== null || before.check !== null;
        const done = await host.check({
          ...asked(watching),
          lang: words,
          ...(known ? { overrides: before.override } : {}),
          ...(before.imports.length > 0 ? { imports: before.imports } : {}),
          ...(before.drops.length > 0 ? { drops: before.drops } : {}),
        });
        return { type: 'checked', check: done, isKept: host.keepsWhatIsGiven };
      }),
    [host, work, asked],
  );

  const recognise = useCallback(
    () =>
      work('recognise', async (watching) => ({
        type: 'recognised',
        recognised: await host.recognise(asked(watching)),
      })),
    [host, work, asked],
  );

  const open = useCallback(
    async (file: File): Promise<boolean> => {
      host.files?.open(file);
      dispatch({ type: 'opened', file: file.name });
      return recognise();
    },
    [host, recognise],
  );

  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    const begin = async (): Promise<void> => {
      if (first) {
        const isThere = await open(await first());
        if (isThere && runsAtOnce) await check();
      } else if (host.files === null) {
        if (runsAtOnce) await check();
        else await recognise();
      }
    };
    begin().catch(fail);
  }, [host, first, runsAtOnce, open, check, recognise, fail]);

  const hasWorkbook = state.recognised !== null || state.check !== null;
  useEffect(() => {
    if (!hasWorkbook) return undefined;
    let isOver = false;
    let stop: (() => void) | null = null;
    host
      .watch(() => dispatch({ type: 'changed' }))
      .then(
        (ends) => {
          if (isOver) ends();
          else stop = ends;
        },
        // Without it a changed workbook is not told of; a check reads it anew all the same.
        (error: unknown) => latest.current.log(error),
      );
    return () => {
      isOver = true;
      stop?.();
    };
  }, [host, hasWorkbook]);

  const actions = useMemo((): PaneActions => {
    const trying = (doing: () => Promise<unknown>) => (): void => {
      doing().catch(fail);
    };
    // What is given counts for what is begun in the same turn.
    const give = (event: PaneEvent): void => {
      latest.current = { ...latest.current, state: paneState(latest.current.state, event) };
      dispatch(event);
    };
    return {
      open: (file) => void open(file),
      close: () => {
        running.current?.abort();
        running.current = null;
        dispatch({ type: 'closed' });
      },
      recognise: () => void recognise(),
      check: () => void check(),
      cancel: () => {
        dispatch({ type: 'cancelling' });
        running.current?.abort(new DOMException('cancelled by the user', 'AbortError'));
      },
      goTo: (place) => trying(async () => host.goTo?.(place))(),
      showReport: trying(async () => host.showReport?.()),
      makeTemplate: trying(() => host.makeTemplate(latest.current.lang)),
      createTemplate: (form) =>
        work('recognise', async (watching) => {
          const { state: before, lang: words } = latest.current;
          const file = await host.createTemplate(form, before.answers, words);
          if (file !== null) dispatch({ type: 'renamed', file });
          return { type: 'recognised', recognised: await host.recognise(asked(watching)) };
        }),
      answer: ({ answers, pending }) => give({ type: 'answered', answers, pending }),
      takeImports: (imports) => give({ type: 'took', imports }),
      dropImport: (file, isBack) => give({ type: 'dropped', file, isBack }),
      choose: (override) => dispatch({ type: 'chose', override }),
      dismiss: () => dispatch({ type: 'dismissed' }),
      fail,
      addActions: async (proposals) => {
        const { check: of } = latest.current.state;
        if (of === null) return;
        try {
          const all = await host.addActions({ check: of, proposals, lang: latest.current.lang });
          dispatch({ type: 'proposed', proposals: all });
        } catch (error) {
          latest.current.log(error);
          throw error;
        }
      },
    };
  }, [host, work, asked, open, recognise, check, fail]);

  return { state, actions };
}

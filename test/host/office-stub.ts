/// <reference types="office-js" />
import type { IsSetSupported } from './api-sets';
import type { ClientName } from './load-client';

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface OfficeOptions {
  readonly client: ClientName;
  readonly isSetSupported: IsSetSupported;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** Null where Office has none, as in Excel on the web. */
  readonly theme: OfficeTheme | null;
  /** What the client's own Office has, such as its enums. */
  readonly base: Readonly<Record<string, unknown>>;
}

export interface OfficeStub {
  readonly office: typeof Office;
  /** What the code under test has put under the names of commands. */
  readonly commands: ReadonlyMap<string, (event: unknown) => unknown>;
  readonly settings: Map<string, unknown>;
}

interface AsyncResult {
  readonly status: 'succeeded';
  readonly value: unknown;
}

type Callback = (result: AsyncResult) => void;

/** As much of Office around the document as an add-in asks for. */
export function officeStub(options: OfficeOptions): OfficeStub {
  const { client, isSetSupported, displayLanguage, contentLanguage, theme, base } = options;
  const settings = new Map<string, unknown>();
  const commands = new Map<string, (event: unknown) => unknown>();
  const platform = client === 'web' ? 'OfficeOnline' : 'PC';
  const info = { host: 'Excel', platform };
  const answered = (args: readonly unknown[]): void => {
    const callback = args.find((argument): argument is Callback => typeof argument === 'function');
    queueMicrotask(() => callback?.({ status: 'succeeded', value: null }));
  };
  const office = {
    ...base,
    context: {
      ...info,
      diagnostics: { ...info, version: '16.0.0.0' },
      requirements: { isSetSupported },
      displayLanguage,
      contentLanguage,
      officeTheme: theme ?? undefined,
      document: {
        mode: 'readWrite',
        url: '',
        settings: {
          get: (name: string) => settings.get(name) ?? null,
          set: (name: string, value: unknown) => {
            // Settings are stored as JSON, so what comes back is what JSON makes of it.
            settings.set(name, JSON.parse(JSON.stringify(value)));
          },
          remove: (name: string) => {
            settings.delete(name);
          },
          saveAsync: (...args: unknown[]) => answered(args),
          refreshAsync: (...args: unknown[]) => answered(args),
        },
      },
    },
    onReady: (callback?: (given: typeof info) => unknown) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    actions: {
      associate: (name: string, action: (event: unknown) => unknown) => {
        commands.set(name, action);
      },
    },
  };
  return { office: office as unknown as typeof Office, commands, settings };
}

/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';

export type ClientName = 'web' | 'win32';

/** The internal parts of the client that the host hangs on; the canary test watches them. */
export interface ClientSeam {
  readonly SessionBase: (new () => object) & { _overrideSession: unknown };
  readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  readonly _testTriggerRichApiMessageEvent: (message: unknown) => void;
}

export interface LoadedClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly seam: ClientSeam;
  /** The window that the client thinks it runs in. */
  readonly window: Record<string, unknown>;
  /** The client's text: which requirement set each member needs can be read out of it. */
  readonly source: string;
}

const FILES: Readonly<Record<ClientName, string>> = {
  web: 'excel-web-16.00.debug.js',
  win32: 'excel-win32-16.01.debug.js',
};

export function clientFile(name: ClientName): string {
  const resolve = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(resolve.resolve('@microsoft/office-js/package.json')), 'dist', FILES[name]);
}

const scripts = new Map<ClientName, { script: Script; source: string }>();

function scriptOf(name: ClientName): { script: Script; source: string } {
  const known = scripts.get(name);
  if (known) return known;
  const file = clientFile(name);
  const source = readFileSync(file, 'utf8');
  const made = { script: new Script(source, { filename: file }), source };
  scripts.set(name, made);
  return made;
}

function element(): Record<string, unknown> {
  return {
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  };
}

function nothing(): void {
  // What the client asks of a page has no effect here.
}

const NO_STORAGE = { getItem: () => null, setItem: nothing, removeItem: nothing };

/** Runs the unmodified client in a context of its own. */
export function loadClient(name: ClientName): LoadedClient {
  const { script, source } = scriptOf(name);
  const location = {
    href: 'https://localhost/',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    search: '',
    hash: '',
    pathname: '/',
    origin: 'https://localhost',
  };
  const window: Record<string, unknown> = {
    // The caller's own classes, so that an error or a promise of the client is one to the code under test too.
    Error,
    TypeError,
    Promise,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    navigator: { userAgent: 'test', language: 'sv-SE', platform: 'test' },
    location,
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener: nothing,
      documentElement: element(),
      head: element(),
      body: element(),
      cookie: '',
      URL: location.href,
      location,
      readyState: 'complete',
    },
    sessionStorage: NO_STORAGE,
    localStorage: NO_STORAGE,
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
  };
  for (const alias of ['window', 'self', 'top', 'parent']) window[alias] = window;
  script.runInContext(createContext(window));
  const excel = window.Excel as typeof Excel | undefined;
  const extension = window.OfficeExtension as (typeof OfficeExtension & ClientSeam) | undefined;
  if (!excel || !extension) throw new Error(`${FILES[name]} defines no Excel or no OfficeExtension any more.`);
  return { Excel: excel, OfficeExtension: extension, seam: extension, window, source };
}

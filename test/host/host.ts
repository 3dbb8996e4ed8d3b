/// <reference types="office-js" />
import { setImmediate } from 'node:timers';
import { claims, memberCheck } from './api-sets';
import {
  deleteSheet,
  findSheet,
  makeBook,
  noteChange,
  renameSheet,
  resolveAddress,
  setInput,
  settleTouchedTables,
} from './book';
import type { Book, BookEvent } from './book';
import { dispatch } from './dispatcher';
import type { References } from './dispatcher';
import { HostError } from './errors';
import { loadClient } from './load-client';
import type { ClientName } from './load-client';
import { workbook } from './objects/workbook';
import { officeStub } from './office-stub';
import type { OfficeStub, OfficeTheme } from './office-stub';
import { DELAY_FOR_CELL_EDIT } from './protocol';
import type { RequestBody, RequestMessage, ResponseMessage } from './protocol';
import type { HostSheet, HostValue, HostWorkbook } from './state';
import { WRAPS } from './wraps';

export interface HostOptions {
  /** Which of the package's files answers to the code under test; "web" unless it is said. */
  readonly client?: ClientName;
  /** The ExcelApi that Excel claims to have, "1.12" unless it is said. */
  readonly requirementSet?: string;
  /** Sets beside ExcelApi: DelayForCellEdit and the like are claimed unless taken away with "0.0". */
  readonly otherSets?: Readonly<Record<string, string>>;
  /** How Excel reads and shows numbers and dates; "sv-SE" unless it is said. */
  readonly locale?: string;
  /** Language of the window; that of the locale unless it is said. */
  readonly displayLanguage?: string;
  readonly theme?: OfficeTheme | null;
  /** Computes the formulas. Without it a formula that was written has an empty value. */
  readonly calculate?: (state: HostWorkbook) => void;
  /** Bytes each way that the web takes; 5 MB as in Excel unless a test wants less. */
  readonly payloadLimit?: number;
  /** Told of events in place of the host's own client, where the client is in a page. */
  readonly onEvent?: (message: unknown) => void;
}

/** One round trip as it went. */
export interface RoundTrip {
  readonly bytesSent: number;
  readonly bytesAnswered: number;
  readonly actions: number;
  readonly ok: boolean;
  readonly code: string | null;
  /** Only gives back references at the end of Excel.run: not awaited by the user, and not counted by faults. */
  readonly isCleanup: boolean;
  readonly body: RequestBody;
}

export interface Fault {
  readonly code: string;
  readonly message?: string;
  /**
   * 'before': nothing has taken effect. 'after': everything has, and yet the error comes. 'action:3': the first three
   * actions have taken effect.
   */
  readonly when: 'before' | 'after' | `action:${number}`;
}

export interface Host {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly office: OfficeStub;
  readonly state: HostWorkbook;
  /** All round trips so far, those that only give back references included. */
  readonly requests: readonly RoundTrip[];
  /** Those that the code under test has made. */
  readonly trips: () => readonly RoundTrip[];
  /** Excel.run with options, as code under test may be given it. */
  readonly run: <T>(options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether the host claims this ExcelApi. */
  readonly supports: (version: string) => boolean;
  /** Answers a request of a client that is elsewhere, as one in a page. */
  readonly answer: (flags: number, message: RequestMessage) => Promise<ResponseMessage>;
  /** Makes the n-th round trip from now fail; 1 is the next one. */
  readonly failAt: (n: number, fault: Fault) => void;
  /** Lets a co-author or the user do something before the n-th round trip from now. */
  readonly beforeTrip: (n: number, change: (state: HostWorkbook) => void | Promise<void>) => void;
  /** A cell is being edited: requests wait for the end of it, or fail. */
  readonly cellEdit: { readonly start: () => void; readonly stop: () => void };
  /** What a user, or another one elsewhere, types into a cell. */
  readonly type: (sheet: string, address: string, value: HostValue, from?: 'here' | 'elsewhere') => void;
  /** What a user does with a tab. */
  readonly rename: (sheet: string, name: string) => void;
  readonly remove: (sheet: string) => void;
  /** Tells the client of a change that was made to the state directly. */
  readonly tell: (event: BookEvent) => void;
  /** When all events that have happened are delivered. */
  readonly settled: () => Promise<void>;
}

const FIVE_MB = 5 * 1024 * 1024;

/** Numbers of the events in the client's message channel. */
const EVENT_NUMBERS: Readonly<Record<BookEvent['kind'], number>> = {
  changed: 10,
  activated: 11,
  added: 13,
  deleted: 15,
};
const EVENT_CATEGORY = 65_536;

/** Opens a workbook in a host of its own, with a client of its own. */
export function createHost(state: HostWorkbook, options: HostOptions = {}): Host {
  const client = options.client ?? 'web';
  const locale = options.locale ?? 'sv-SE';
  const limit = options.payloadLimit ?? FIVE_MB;
  const loaded = loadClient(client);
  const isSetSupported = claims(options.requirementSet ?? '1.12', options.otherSets);
  const members = memberCheck(loaded.source, isSetSupported);
  const book = makeBook(state, locale, client, WRAPS);
  const references: References = { objects: new Map(), next: 1 };
  const requests: RoundTrip[] = [];
  const faults = new Map<number, Fault>();
  const changes = new Map<number, ((state: HostWorkbook) => void | Promise<void>)[]>();
  let tripsMade = 0;
  let edit: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  let pendingEvents = Promise.resolve();
  let calculated = 0;

  const office = officeStub({
    client,
    isSetSupported,
    displayLanguage: options.displayLanguage ?? locale,
    contentLanguage: locale,
    theme: options.theme ?? (client === 'web' ? null : LIGHT_THEME),
    base: (loaded.window.Office ?? {}) as Record<string, unknown>,
  });
  loaded.window.Office = office.office;

  function calculate(): void {
    if (!options.calculate || calculated === book.events.length) return;
    options.calculate(state);
    calculated = book.events.length;
  }

  function deliver(): void {
    const events = book.events.splice(0);
    calculated = 0;
    for (const event of events) {
      for (const target of ['Workbook', event.sheet]) {
        if (!book.watched.has(`${event.kind} ${target}`)) continue;
        const message = JSON.stringify(eventArguments(event));
        const entry = {
          messageCategory: EVENT_CATEGORY,
          messageType: EVENT_NUMBERS[event.kind],
          targetId: target,
          message,
          isRemoteOverride: event.isRemote,
        };
        const before = pendingEvents;
        pendingEvents = new Promise((resolve) => {
          setImmediate(() => {
            void before.then(() => {
              (options.onEvent ?? loaded.seam._testTriggerRichApiMessageEvent)({ entries: [entry] });
              setImmediate(resolve);
            });
          });
        });
      }
    }
  }

  function execute(body: RequestBody, fault: Fault | undefined): ResponseMessage {
    // A batch that has fewer actions than the fault says fails at its last one.
    const failing =
      fault?.when.startsWith('action:') === true
        ? Math.min(Number(fault.when.slice('action:'.length)), body.Actions.length - 1)
        : null;
    const answer = dispatch(body, {
      root: workbook(book),
      references,
      checkMember: members.check,
      hasMember: members.has,
      beforeRead: calculate,
      failure: failing === null || !fault ? undefined : { index: failing, error: errorOf(fault) },
    });
    calculate();
    return { ...envelope(), HttpStatusCode: answer.Error?.HttpStatusCode ?? 200, Body: answer };
  }

  async function roundTrip(flags: number, message: RequestMessage): Promise<ResponseMessage> {
    const text = JSON.stringify(message.Body);
    const body = JSON.parse(text) as RequestBody;
    const isCleanup = isOnlyCleanup(body);
    const bytesSent = Buffer.byteLength(text);
    if (!isCleanup) tripsMade++;
    const trip = tripsMade;
    const finish = (response: ResponseMessage): ResponseMessage => {
      const answered = JSON.stringify(response.Body);
      let final = response;
      if (client === 'web' && Buffer.byteLength(answered) >= limit) {
        final = refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
      }
      requests.push({
        bytesSent,
        bytesAnswered: Buffer.byteLength(answered),
        actions: body.Actions.length,
        ok: final.ErrorCode === '' && !final.Body?.Error,
        code: final.ErrorCode === '' ? (final.Body?.Error?.Code ?? null) : final.ErrorCode,
        isCleanup,
        body,
      });
      deliver();
      return final === response ? { ...response, Body: JSON.parse(answered) as ResponseMessage['Body'] } : final;
    };
    if (isCleanup) return finish(execute(body, undefined));
    for (const change of changes.get(trip) ?? []) await change(state);
    changes.delete(trip);
    const fault = faults.get(trip);
    faults.delete(trip);
    if (edit) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        return finish(refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.'));
      }
      await edit.ended;
    }
    if (client === 'web' && bytesSent >= limit) {
      return finish(refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'));
    }
    if (fault?.when === 'before') return finish(refusal(fault.code, messageOf(fault)));
    const response = execute(body, fault);
    return finish(fault?.when === 'after' ? refusal(fault.code, messageOf(fault)) : response);
  }

  const SessionBase = loaded.seam.SessionBase;
  class HostSession extends SessionBase {
    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: (_customData: unknown, flags: number, message: RequestMessage) => roundTrip(flags, message),
      };
    }
  }
  SessionBase._overrideSession = new HostSession();
  loaded.seam._testSetRichApiMessageReadyImpl(() => Promise.resolve());

  return {
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    office,
    state,
    requests,
    trips: () => requests.filter(({ isCleanup }) => !isCleanup),
    run: (runOptions, work) => loaded.Excel.run(runOptions, work),
    supports: (version) => isSetSupported('ExcelApi', version),
    answer: roundTrip,
    failAt: (n, fault) => {
      faults.set(tripsMade + n, fault);
    },
    beforeTrip: (n, change) => {
      const trip = tripsMade + n;
      changes.set(trip, [...(changes.get(trip) ?? []), change]);
    },
    cellEdit: {
      start: () => {
        let end: () => void = () => undefined;
        const ended = new Promise<void>((resolve) => {
          end = resolve;
        });
        edit = { ended, end };
      },
      stop: () => {
        const { end } = edit ?? { end: () => undefined };
        edit = null;
        end();
      },
    },
    type: (sheetName, address, value, from = 'here') => {
      typeInto(book, sheetName, address, value, from === 'elsewhere');
      calculate();
      deliver();
    },
    rename: (sheetName, name) => {
      renameSheet(book, sheetCalled(book, sheetName), name);
      deliver();
    },
    remove: (sheetName) => {
      deleteSheet(book, sheetCalled(book, sheetName));
      deliver();
    },
    tell: (event) => {
      book.events.push(event);
      calculate();
      deliver();
    },
    settled: async () => {
      let last: Promise<void> | null = null;
      while (last !== pendingEvents) {
        last = pendingEvents;
        await last;
      }
    },
  };
}

const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F3F3F3',
  controlForegroundColor: '#000000',
};

function sheetCalled(book: Book, name: string): HostSheet {
  const sheet = findSheet(book, name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

function typeInto(book: Book, sheetName: string, address: string, value: HostValue, isRemote: boolean): void {
  const sheet = sheetCalled(book, sheetName);
  const { area } = resolveAddress(book, sheet, address);
  setInput(book, sheet, area.firstRow, area.firstColumn, value ?? '');
  settleTouchedTables(book, sheet, area);
  noteChange(book, sheet, area);
  const last = book.events.pop();
  if (last) book.events.push({ ...last, isRemote });
}

/** As Excel sends it; the client makes the arguments of the event of it. */
function eventArguments(event: BookEvent): Record<string, unknown> {
  const source = event.isRemote ? 'Remote' : 'Local';
  if (event.kind !== 'changed') return { worksheetId: event.sheet, source };
  return {
    worksheetId: event.sheet,
    source,
    address: event.address,
    changeType: 'RangeEdited',
    triggerSource: 'Unknown',
  };
}

function isOnlyCleanup(body: RequestBody): boolean {
  const removals = body.Actions.filter(({ ActionType, Name }) => ActionType === 3 && Name === '_RemoveReference');
  return (
    removals.length > 0 && body.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference')
  );
}

function envelope(): ResponseMessage {
  return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: null };
}

function refusal(code: string, message: string): ResponseMessage {
  const { status } = new HostError(code, message);
  return { ...envelope(), HttpStatusCode: status, ErrorCode: code, ErrorMessage: message };
}

function messageOf(fault: Fault): string {
  return fault.message ?? `${fault.code} (made by a test)`;
}

function errorOf(fault: Fault): HostError {
  return new HostError(fault.code, messageOf(fault), '');
}

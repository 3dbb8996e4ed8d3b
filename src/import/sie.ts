import type { Ore } from '../domain/money';
import { decodeCodePage437, decodeUnicode, decodeWindows1252, type DecodedText, type TextEncoding } from './code-page';
import {
  isBinary,
  noteBook,
  type ImportedFile,
  type ImportRole,
  type ImportRow,
  type NoteBook,
  type SieDimension,
} from './rows';

/*
 * SIE 4 (and 1 to 3, which are parts of it): a line is a label and its fields. Amounts are in kronor with debit positive, so a
 * cost is positive and a revenue negative: that is the "ledger" convention of the workbook, and net cost as it is. Nothing is
 * turned here; what a workbook with another convention shows is turned where it is written.
 */

/** What a tolerant reader found in a SIE file. Nothing is summed or left out yet. */
export interface SieFile {
  readonly encoding: TextEncoding;
  readonly flag: string | null;
  readonly program: string | null;
  readonly format: string | null;
  readonly type: string | null;
  readonly company: string | null;
  readonly currency: string | null;
  /** Financial years by their number, 0 for the current one; dates as "20260101". */
  readonly years: ReadonlyMap<number, { readonly from: string; readonly to: string }>;
  readonly accounts: ReadonlyMap<number, SieAccount>;
  readonly dimensions: ReadonlyMap<string, string>;
  /** Names of objects by dimension, then by number. */
  readonly objects: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly balances: readonly SieBalance[];
  readonly periods: readonly SiePeriod[];
  readonly transactions: readonly SieTransaction[];
}

export interface SieAccount {
  readonly name: string;
  /** T and S are assets and debts, K and I costs and revenues; null where the file does not say. */
  readonly type: string | null;
  readonly sru: string | null;
}

/** A dimension and an object of it. */
export type SieObject = readonly [dimension: string, object: string];

export interface SieBalance {
  readonly label: 'IB' | 'UB' | 'RES' | 'OIB' | 'OUB';
  readonly year: number;
  readonly account: number;
  readonly objects: readonly SieObject[];
  readonly amount: Ore;
  readonly line: number;
}

/** What a month changed an account by (#PSALDO), or was budgeted to (#PBUDGET). */
export interface SiePeriod {
  readonly label: 'PSALDO' | 'PBUDGET';
  /** Number of the financial year: 0 is the current one, −1 the one before. */
  readonly offset: number;
  readonly year: number;
  readonly month: number;
  readonly account: number;
  readonly objects: readonly SieObject[];
  readonly amount: Ore;
  readonly quantity: number | null;
  readonly line: number;
}

export interface SieTransaction {
  readonly year: number;
  readonly month: number;
  readonly account: number;
  readonly objects: readonly SieObject[];
  readonly amount: Ore;
  readonly line: number;
}

/** A field of a line: a text, or a list of texts that stood in braces. */
type Field = string | readonly string[];

/** No line of accounting is longer; what is would only fill the memory. */
const LONGEST_LINE = 100_000;

/** How text in a SIE file is written: code page 437 by the format, but programs write others too. */
function decodeSie(bytes: Uint8Array): DecodedText {
  const unicode = decodeUnicode(bytes);
  if (unicode) return unicode;
  // å ä ö Å Ä Ö as the two code pages write them; none of one is a letter of Swedish in the other.
  const [pc8, windows] = [new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]), new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6])];
  let votes = 0;
  for (const byte of bytes) {
    if (byte < 128) continue;
    if (pc8.has(byte)) votes += 1;
    else if (windows.has(byte)) votes -= 1;
  }
  return votes < 0 ? decodeWindows1252(bytes) : { text: decodeCodePage437(bytes), encoding: 'code-page-437' };
}

/** The fields of a line. A quote inside quotes is written \". Null where a quote or a brace is not closed. */
export function sieFields(line: string): readonly Field[] | null {
  const fields: Field[] = [];
  let list: string[] | null = null;
  let at = 0;
  const put = (text: string): void => {
    if (list) list.push(text);
    else fields.push(text);
  };
  while (at < line.length) {
    const character = line[at]!;
    if (isSpace(character)) at += 1;
    else if (character === '{') {
      if (list) return null;
      list = [];
      at += 1;
    } else if (character === '}') {
      if (!list) return null;
      fields.push(list);
      list = null;
      at += 1;
    } else if (character === '"') {
      let text = '';
      at += 1;
      while (at < line.length && line[at] !== '"') {
        if (line[at] === '\\' && (line[at + 1] === '"' || line[at + 1] === '\\')) at += 1;
        text += line[at]!;
        at += 1;
      }
      if (at >= line.length) return null;
      at += 1;
      put(text);
    } else {
      const start = at;
      while (at < line.length && !isSpace(line[at]!) && line[at] !== '{' && line[at] !== '}') at += 1;
      put(line.slice(start, at));
    }
  }
  return list ? null : fields;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character < ' ' || character === '\u007f';
}

/** An amount of SIE, "-1234.50", in öre without a step through decimals; null for anything else. */
export function sieAmount(text: string): Ore | null {
  const match = /^([+-]?)(\d{1,13})(?:[.,](\d{1,2})0*)?$/.exec(text);
  if (!match) return null;
  const ore = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(ore)) return null;
  return match[1] === '-' ? 0 - ore : ore;
}

function numberOf(text: string): number | null {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

function monthOf(text: string): { readonly year: number; readonly month: number } | null {
  const match = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])(?:\d{2})?$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null;
}

function objectsOf(field: readonly string[]): SieObject[] {
  const objects: SieObject[] = [];
  for (let at = 0; at + 1 < field.length; at += 2) objects.push([field[at]!, field[at + 1]!]);
  return objects;
}

/** Reads a SIE file. Never throws: a line that cannot be read is a note with its number, and the rest counts. */
export function readSie(bytes: Uint8Array, notes: NoteBook = noteBook()): SieFile {
  const { text, encoding } = decodeSie(bytes);
  const single = new Map<string, string>();
  const years = new Map<number, { from: string; to: string }>();
  const accounts = new Map<number, { name: string; type: string | null; sru: string | null }>();
  const dimensions = new Map<string, string>();
  const objects = new Map<string, Map<string, string>>();
  const balances: SieBalance[] = [];
  const periods: SiePeriod[] = [];
  const transactions: SieTransaction[] = [];
  let voucherDate = '';
  let number = 0;

  const accountOf = (at: number): { name: string; type: string | null; sru: string | null } => {
    const known = accounts.get(at) ?? { name: '', type: null, sru: null };
    accounts.set(at, known);
    return known;
  };

  const read = (label: string, fields: readonly Field[]): boolean => {
    // Where there are no objects some programs leave the braces out.
    const lists = fields.filter((field): field is readonly string[] => typeof field !== 'string');
    const texts = fields.filter((field): field is string => typeof field === 'string');
    const list = objectsOf(lists[0] ?? []);
    const [a = '', b = '', c = '', d = '', e = ''] = texts;
    switch (label) {
      case 'FLAGGA':
      case 'PROGRAM':
      case 'FORMAT':
      case 'SIETYP':
      case 'FNAMN':
      case 'VALUTA':
        if (!single.has(label)) single.set(label, a);
        return a !== '' || label === 'FNAMN';
      case 'RAR': {
        const year = numberOf(a);
        if (year === null || !/^\d{8}$/.test(b) || !/^\d{8}$/.test(c)) return false;
        years.set(year, { from: b, to: c });
        return true;
      }
      case 'KONTO':
      case 'KTYP':
      case 'SRU': {
        const account = numberOf(a);
        if (account === null || account < 0) return false;
        const known = accountOf(account);
        if (label === 'KONTO') known.name = b;
        else if (label === 'KTYP') known.type = b.toUpperCase();
        else known.sru = b;
        return true;
      }
      case 'DIM':
      case 'UNDERDIM':
        dimensions.set(a, b);
        return a !== '';
      case 'OBJEKT': {
        const known = objects.get(a) ?? new Map<string, string>();
        objects.set(a, known);
        known.set(b, c);
        return a !== '' && b !== '';
      }
      case 'IB':
      case 'UB':
      case 'RES':
      case 'OIB':
      case 'OUB': {
        const [year, account, amount] = [numberOf(a), numberOf(b), sieAmount(c)];
        if (year === null || account === null || amount === null) return false;
        balances.push({ label, year, account, objects: list, amount, line: number });
        return true;
      }
      case 'PSALDO':
      case 'PBUDGET': {
        const [offset, at, account, amount] = [numberOf(a), monthOf(b), numberOf(c), sieAmount(d)];
        if (offset === null || !at || account === null || amount === null) return false;
        const quantity = e === '' ? null : Number(e);
        periods.push({
          label,
          offset,
          ...at,
          account,
          objects: list,
          amount,
          quantity: quantity !== null && Number.isFinite(quantity) ? quantity : null,
          line: number,
        });
        return true;
      }
      case 'VER':
        voucherDate = c;
        return monthOf(c) !== null;
      case 'TRANS': {
        const at = monthOf(c) ?? monthOf(voucherDate);
        const [account, amount] = [numberOf(a), sieAmount(b)];
        if (!at || account === null || amount === null) return false;
        transactions.push({ ...at, account, objects: list, amount, line: number });
        return true;
      }
      default:
        // What was struck out (#BTRANS) counts nowhere, what was added (#RTRANS) stands as #TRANS too, and a label that is
        // not known is to be passed over: so the format says.
        return true;
    }
  };

  for (const raw of linesOf(text)) {
    number += 1;
    const line = raw.trim();
    if (line === '' || line === '{' || line === '}' || line === '\u001a') continue;
    if (line.length > LONGEST_LINE || !line.startsWith('#')) {
      notes.add('malformed', number, line);
      continue;
    }
    const fields = sieFields(line.slice(1));
    const [label, ...rest] = fields ?? [];
    if (typeof label !== 'string' || !read(label.toUpperCase(), rest)) notes.add('malformed', number, line);
  }
  return {
    encoding,
    flag: single.get('FLAGGA') ?? null,
    program: single.get('PROGRAM') ?? null,
    format: single.get('FORMAT') ?? null,
    type: single.get('SIETYP') ?? null,
    company: single.get('FNAMN') ?? null,
    currency: single.get('VALUTA') ?? null,
    years,
    accounts,
    dimensions,
    objects,
    balances,
    periods,
    transactions,
  };
}

/** Lines one by one: a list of all of them would be as large as the file again. */
function* linesOf(text: string): Generator<string> {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
    yield text.slice(start, end);
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
}

/** Whether bytes look like SIE: one of its first lines is a label that SIE begins with. */
export function looksLikeSie(bytes: Uint8Array): boolean {
  const head = decodeCodePage437(bytes.subarray(0, 4_096));
  return /^(?:\u2229\u2557\u2510)?\s*#(?:FLAGGA|SIETYP|PROGRAM|FORMAT)\b/im.test(head);
}

/** The dimension that regions and most programs use for the responsible unit: cost centre. */
export const COST_CENTRE = '1';

export interface SieOptions {
  readonly role: ImportRole;
  /** The dimension whose objects are units, "1" unless said. */
  readonly dimension?: string;
}

/** One amount of an account in a month, with the objects that it is about. */
interface Entry {
  readonly year: number;
  readonly month: number;
  readonly account: number;
  readonly objects: readonly SieObject[];
  readonly amount: Ore;
  readonly line: number;
}

/**
 * The rows of a SIE file: its period balances, or its vouchers summed by month for the years that have none; for Prognos its
 * period budget. Balance sheet accounts are left out.
 */
export function importSie(bytes: Uint8Array, options: SieOptions): ImportedFile {
  if (bytes.length === 0) return { state: 'refused', reason: 'empty', text: '' };
  if (isBinary(bytes)) return { state: 'refused', reason: 'binary', text: '' };
  const notes = noteBook();
  const file = readSie(bytes, notes);
  if (file.type === null && file.accounts.size === 0 && file.periods.length === 0 && file.transactions.length === 0)
    return { state: 'refused', reason: 'not-sie', text: '' };
  if (file.currency !== null && file.currency !== '' && file.currency.toUpperCase() !== 'SEK')
    return { state: 'refused', reason: 'currency', text: file.currency };
  const entries = entriesOf(file, options.role);
  const result = entries.filter(({ account }) => isResult(file, account));
  if (result.length < entries.length)
    notes.add('balance-accounts-left-out', null, String(entries.length - result.length));
  if (result.length === 0) return { state: 'refused', reason: 'no-months', text: '' };
  const dimension = options.dimension ?? COST_CENTRE;
  const rows = unitRows(file, result, { ...options, dimension }, notes);
  return {
    state: 'read',
    kind: 'sie',
    encoding: file.encoding,
    rows,
    notes: notes.all(),
    unit: 'kr',
    sign: 'ledger',
    dimension,
    dimensions: dimensionsOf(file, result),
    year: null,
  };
}

/** The dimensions that amounts are told by, as the file numbers them. */
function dimensionsOf(file: SieFile, entries: readonly Entry[]): SieDimension[] {
  const used = new Set(entries.flatMap(({ objects }) => objects.map(([dimension]) => dimension)));
  return [...used]
    .sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
    .map((id) => ({ id, name: file.dimensions.get(id) ?? '' }));
}

function isResult(file: SieFile, account: number): boolean {
  const type = file.accounts.get(account)?.type ?? null;
  if (type === 'K' || type === 'I') return true;
  if (type === 'T' || type === 'S') return false;
  // Classes 1 and 2 are assets and debts in every Swedish chart of accounts.
  return !/^[12]/.test(String(account));
}

function entriesOf(file: SieFile, role: ImportRole): Entry[] {
  if (role === 'forecast') return file.periods.filter(({ label }) => label === 'PBUDGET');
  const balances = file.periods.filter(({ label }) => label === 'PSALDO');
  const years = new Set(balances.map(({ year }) => year));
  const vouchers = file.transactions.filter(({ year }) => !years.has(year));
  return [...balances, ...vouchers];
}

/**
 * One row per year, month, account and unit. A period balance stands once for the account as a whole, and again for each of its
 * objects: the objects count, and what they leave of the whole is a row without a unit.
 */
function unitRows(
  file: SieFile,
  entries: readonly Entry[],
  options: Required<SieOptions>,
  notes: NoteBook,
): ImportRow[] {
  const { dimension } = options;
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.year} ${entry.month} ${entry.account}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const vouchers = new Set<Entry>(file.transactions);
  const rows = new Map<string, { -readonly [Key in keyof ImportRow]: ImportRow[Key] } & { amount: Ore }>();
  const add = (entry: Entry, object: string | null, amount: Ore): void => {
    const month = options.role === 'forecast' ? null : entry.month;
    const key = `${entry.year} ${month} ${entry.account} ${object}`;
    const known = rows.get(key);
    if (known) {
      known.amount += amount;
      return;
    }
    const name = object === null ? '' : (file.objects.get(dimension)?.get(object) ?? '');
    rows.set(key, {
      line: entry.line,
      year: entry.year,
      month,
      unit: object === null ? '' : name === '' ? object : `${object} ${name}`,
      ...(name === '' ? {} : { unitName: name }),
      costType: null,
      account: entry.account,
      amount,
    });
  };
  for (const group of groups.values()) {
    const first = group[0]!;
    if (vouchers.has(first)) {
      for (const entry of group) add(entry, objectIn(entry, dimension), entry.amount);
      continue;
    }
    const whole = group.filter(({ objects }) => objects.length === 0);
    const parts = partsOf(group, dimension);
    for (const entry of parts) add(entry, objectIn(entry, dimension), entry.amount);
    const total = whole.reduce((sum, { amount }) => sum + amount, 0);
    const known = parts.reduce((sum, { amount }) => sum + amount, 0);
    const [one] = whole;
    if (!one || total === known) continue;
    add(one, null, total - known);
    notes.add('without-object', one.line, `${one.account} ${one.year}-${String(one.month).padStart(2, '0')}`);
  }
  const timeOf = ({ year, month, unit }: ImportRow): string => JSON.stringify([year, month, unit]);
  const filled = new Set([...rows.values()].filter(({ amount }) => amount !== 0).map(timeOf));
  return [...rows.values()].filter((row) => {
    if (row.amount !== 0) return true;
    // One zero says that a unit's month is nothing: without it the workbook's own amounts would stay.
    const [time, isEmpty] = [timeOf(row), row.unit !== '' && !filled.has(timeOf(row))];
    if (isEmpty) filled.add(time);
    return isEmpty;
  });
}

function objectIn(entry: Entry, dimension: string): string | null {
  return entry.objects.find(([of]) => of === dimension)?.[1] ?? null;
}

/**
 * The balances that say the dimension, of one kind only: those with fewest other dimensions. A balance per unit and project
 * repeats the one per unit.
 */
function partsOf(group: readonly Entry[], dimension: string): Entry[] {
  const kinds = new Map<string, Entry[]>();
  for (const entry of group) {
    if (objectIn(entry, dimension) === null) continue;
    const kind = [...entry.objects.map(([of]) => of)].sort().join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), entry]);
  }
  const [best] = [...kinds].sort(([a], [b]) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1));
  return best?.[1] ?? [];
}

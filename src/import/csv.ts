import type { AmountUnit, Ore } from '../domain/money';
import { nameKey } from '../domain/names';
import {
  isBlank,
  monthOfNumber,
  readAccount,
  readAmount,
  readMonth,
  readYear,
  readYearMonth,
} from '../workbook/values';
import { MONTH_NAMES, UNIT_WORDS, wordMap } from '../workbook/vocabulary';
import { csvLines, decodeCsv, delimiterOf, type CsvLine, type Delimiter } from './csv-table';
import {
  isBinary,
  noteBook,
  shownText,
  type FileYear,
  type ImportedFile,
  type ImportRole,
  type ImportRow,
  type NoteBook,
  type Unread,
} from './rows';

/** What a column of a CSV file is to us. */
export type CsvColumn =
  | 'year'
  | 'month'
  | 'period'
  | 'unit'
  | 'unitName'
  | 'costType'
  | 'account'
  | 'amount'
  | 'debit'
  | 'credit'
  | { readonly year: number | null; readonly month: number };

const WORDS: readonly (readonly [Exclude<CsvColumn, object>, readonly string[]])[] = [
  ['year', ['år', 'year', 'budgetår', 'räkenskapsår', 'redovisningsår', 'fiscal year']],
  ['month', ['månad', 'month', 'mån', 'månadsnr']],
  ['period', ['period', 'datum', 'date', 'bokföringsdatum', 'verifikationsdatum', 'bokf.datum', 'posting date']],
  [
    'unit',
    [
      'enhet',
      'unit',
      'ansvar',
      'ansvarsenhet',
      'ansvarskod',
      'ansvarsnr',
      'kostnadsställe',
      'kst',
      'k-ställe',
      'kostställe',
      'förvaltning',
      'verksamhetsområde',
      'cost centre',
      'cost center',
    ],
  ],
  ['unitName', ['enhetsnamn', 'ansvarsnamn', 'ansvar namn', 'ansvar (t)', 'kostnadsställenamn', 'benämning ansvar']],
  ['costType', ['kostnadsslag', 'costtype', 'cost type', 'kontogrupp', 'resultatrad']],
  ['account', ['konto', 'account', 'kontonr', 'kontonummer', 'kontokod', 'account no', 'account number']],
  [
    'amount',
    ['belopp', 'amount', 'utfall', 'outcome', 'prognos', 'forecast', 'saldo', 'summa belopp', 'periodens belopp'],
  ],
  ['debit', ['debet', 'debit']],
  ['credit', ['kredit', 'credit']],
];

const COLUMN_OF: ReadonlyMap<string, Exclude<CsvColumn, object>> = new Map(
  WORDS.flatMap(([column, names]) => names.map((name) => [nameKey(name), column] as const)),
);
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const UNITS = wordMap(UNIT_WORDS);
/** First words of rows that sum others. */
const SUMMING = /^(?:summa|totalt?|delsumma|total|sum|subtotal|grand total)\b/i;
/** Lines that the header is looked for in: exports have titles above it. */
const HEADER_WITHIN = 40;
/** More rows than this are no ledger of a board by month; a sheet could not hold them. */
const MOST_ROWS = 1_000_000;

/** A CSV file whose table was found; the rows wait for the unit of the amounts. */
export interface CsvTable {
  readonly encoding: ReturnType<typeof decodeCsv>['encoding'];
  readonly delimiter: Delimiter;
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly columns: readonly (CsvColumn | null)[];
  /** The unit that a header or the text above the table says; null for none, or for two. */
  readonly unit: AmountUnit | null;
  /** The year that the header or the text above the table says; null for none, or for two. */
  readonly year: number | null;
  readonly lines: readonly CsvLine[];
}

export interface CsvOptions {
  readonly role: ImportRole;
  /** The unit of amounts where the file does not say; kr unless given. */
  readonly unit?: AmountUnit;
  /** The year of the rows of a file of which none names its year. */
  readonly year?: number;
}

/** A header as long as a file is none that we know. */
const LONGEST_HEADER = 200;

/** A column by its header; the unit in it ("Belopp (tkr)") is another matter. */
function columnOf(header: string): CsvColumn | null {
  if (header.length > LONGEST_HEADER) return null;
  const key = nameKey(header.replace(/[\s,]*[([]?\s*\b(?:t|m|mn|k)?(?:kr|sek)\b\s*[)\]]?\s*$/i, ''));
  const known = COLUMN_OF.get(key);
  if (known) return known;
  const month = MONTH_OF.get(key.replace(/\.$/, ''));
  if (month !== undefined) return { year: null, month };
  // "202601", "jan 2026": but a whole date is no month's column, and a year alone is a column of last year.
  if (/^\d{4}[-/. ]?\d{2}$|^[^\d\s]+[-/ ]?\d{4}$|^\d{4}[-/ ]?[^\d\s]+$/.test(key)) return readYearMonth(key, false);
  return null;
}

function unitIn(text: string): AmountUnit | null {
  const match =
    /(?:^|[\s([,])((?:mn |milj\. |t|m|mn|k)?(?:kr|sek)|(?:miljoner|tusen|tusental) kronor)(?=$|[\s)\],.:])/i.exec(text);
  return match ? (UNITS.get(nameKey(match[1]!)) ?? null) : null;
}

/** Finds the table of a CSV file; a text that says why not where there is none. */
export function openCsv(bytes: Uint8Array, role: ImportRole): CsvTable | Extract<ImportedFile, { state: 'refused' }> {
  const refused = (reason: Extract<ImportedFile, { state: 'refused' }>['reason'], text = '') =>
    ({ state: 'refused', reason, text }) as const;
  if (bytes.length === 0) return refused('empty');
  if (isBinary(bytes)) return refused('binary');
  const { text, encoding } = decodeCsv(bytes);
  const delimiter = delimiterOf(text);
  const above: string[] = [];
  const lines: CsvLine[] = [];
  let header: CsvLine | null = null;
  let columns: (CsvColumn | null)[] = [];
  let headerYear: number | null = null;
  let nearest: readonly string[] = [];
  let seen = 0;
  for (const line of csvLines(text, delimiter)) {
    if (header) {
      if (lines.length >= MOST_ROWS) return refused('too-large');
      lines.push(line);
      continue;
    }
    seen += 1;
    if (seen > HEADER_WITHIN) break;
    const [found, ofYear] = columnsOf(line.fields);
    if (missingOf(found, role).length === 0) {
      header = line;
      columns = found;
      headerYear = ofYear;
    } else {
      above.push(line.fields.join(' '));
      if (found.filter((column) => column !== null).length >= 2 && nearest.length === 0)
        nearest = missingOf(found, role);
    }
  }
  if (!header) {
    if (seen === 0) return refused('empty');
    return nearest.length > 0 ? refused('column-missing', nearest.join(', ')) : refused('no-header');
  }
  const amounts = header.fields.filter((_, index) => isAmount(columns[index] ?? null));
  const units = new Set([...amounts, ...above].flatMap((each) => unitIn(each) ?? []));
  const [unit] = units;
  return {
    encoding,
    delimiter,
    headerLine: header.line,
    headers: header.fields.map((field) => field.trim()),
    columns,
    unit: units.size === 1 ? unit! : null,
    year: headerYear ?? yearAbove(above),
    lines,
  };
}

/**
 * The columns of a header. One that says its year ("Utfall 2026") is what it is without it, where it is the only one: with
 * two years side by side neither is the year of the rows.
 */
function columnsOf(fields: readonly string[]): readonly [(CsvColumn | null)[], number | null] {
  const plain = fields.map(columnOf);
  const dated = fields.flatMap((field, index) => {
    const match = /^(.*[^\d\s(])\s*\(?((?:19|20)\d\d)\)?\s*(?:,?\s*[([]?\s*(?:t|m|mn|k)?(?:kr|sek)\b.*)?$/i.exec(
      field.trim(),
    );
    const column = match && plain[index] === null ? columnOf(match[1]!) : null;
    return column === 'amount' || column === 'month' ? [{ index, column, year: Number(match![2]) }] : [];
  });
  const [one] = dated;
  if (!one || dated.length > 1 || plain.includes(one.column)) return [firstOfEach(plain), null];
  return [firstOfEach(plain.map((column, index) => (index === one.index ? one.column : column))), one.year];
}

/** Words that a line with the year of a file has. A date of printing has none of them. */
const YEAR_WORDS = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    ...[
      'år',
      'budgetår',
      'räkenskapsår',
      'redovisningsår',
      'verksamhetsår',
      'year',
      'fiscal year',
      'period',
      'perioden',
    ],
    ...['utfall', 'outcome', 'prognos', 'forecast', 'bokslut', 'resultat', 'helår'],
    ...MONTH_NAMES.flat(),
  ].join('|')})(?=$|[^\\p{L}])`,
  'iu',
);

/** The one year that the text above a table says, in lines that are about a year or a period. */
function yearAbove(lines: readonly string[]): number | null {
  const years = new Set(
    lines
      .filter((line) => YEAR_WORDS.test(line))
      .flatMap((line) => [...line.matchAll(/(?<!\d)((?:19|20)\d\d)(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?(?!\d)/g)])
      .map((match) => Number(match[1])),
  );
  const [year] = years;
  return years.size === 1 ? year! : null;
}

function isAmount(column: CsvColumn | null): boolean {
  return column === 'amount' || column === 'debit' || column === 'credit' || typeof column === 'object';
}

/** Two columns of one kind: the first counts, as in the workbook's tables. */
function firstOfEach(columns: readonly (CsvColumn | null)[]): (CsvColumn | null)[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    if (column === null) return null;
    const key = JSON.stringify(column);
    if (seen.has(key)) return null;
    seen.add(key);
    return column;
  });
}

/** What a header lacks to be read, by the names of the template. */
function missingOf(columns: readonly (CsvColumn | null)[], role: ImportRole): string[] {
  const has = (column: CsvColumn): boolean => columns.includes(column);
  const months = columns.some((column) => column !== null && typeof column === 'object');
  const missing: string[] = [];
  if (!has('unit') && !has('unitName')) missing.push('Enhet');
  if (!has('costType') && !has('account')) missing.push('Kostnadsslag / Konto');
  if (!has('amount') && !(has('debit') && has('credit')) && !months) missing.push('Belopp');
  if (role === 'outcome' && !months && !has('period') && !has('month')) missing.push('Månad / Period');
  return missing;
}

/** The rows of a CSV file. Amounts that cannot be read, and lines that are no rows, travel as text for the check to name. */
export function csvRows(
  table: CsvTable,
  options: CsvOptions,
): {
  readonly rows: readonly ImportRow[];
  readonly notes: ReturnType<NoteBook['all']>;
  readonly year: FileYear | null;
} {
  const unit = options.unit ?? table.unit ?? 'kr';
  const notes = noteBook();
  const rows: ImportRow[] = [];
  const at = new Map<string, number>();
  const months: { readonly index: number; readonly year: number | null; readonly month: number }[] = [];
  table.columns.forEach((column, index) => {
    if (column === null) return;
    if (typeof column === 'object') months.push({ index, ...column });
    else at.set(column, index);
  });
  const cellOf = (line: CsvLine, column: Exclude<CsvColumn, object>): string => {
    const index = at.get(column);
    const text = index === undefined ? '' : (line.fields[index] ?? '').trim();
    return isBlank(text) ? '' : text;
  };
  for (const line of table.lines) {
    const name = cellOf(line, 'unitName');
    const number = cellOf(line, 'unit');
    const unitText = name === '' || number.includes(name) ? number : number === '' ? name : `${number} ${name}`;
    const costType = cellOf(line, 'costType');
    const account = cellOf(line, 'account');
    // A total's first words stand wherever its row begins.
    const start = line.fields.find((field) => field.trim() !== '')?.trim() ?? '';
    if (SUMMING.test(start) || SUMMING.test(unitText) || SUMMING.test(costType) || SUMMING.test(account)) {
      notes.add('summary-left-out', line.line, start);
      continue;
    }
    if (
      line.fields.length === table.headers.length &&
      line.fields.every((field, i) => field.trim() === table.headers[i])
    )
      // The header again, as on each page of a printed list.
      continue;
    const printed = amountsOf(line, at, months, unit, notes);
    if (printed.length === 0) continue;
    // A comma in a number that nothing quotes, or a quote that is not closed: what follows may stand in the wrong column.
    const slipped = line.malformed || line.fields.slice(table.headers.length).some((field) => field.trim() !== '');
    if (slipped) notes.add('malformed', line.line, line.fields.join(table.delimiter));
    const when = timeOf(cellOf(line, 'year'), cellOf(line, 'month'), cellOf(line, 'period'));
    const base = {
      line: line.line,
      unit: unitText,
      ...(name === '' || name === unitText ? {} : { unitName: name }),
      costType: costType === '' ? null : costType,
      account: account === '' ? null : (readAccount(account) ?? { unread: shownText(account) }),
    };
    for (const { year, month, amount } of printed) {
      const own = options.role === 'forecast' ? null : (month ?? when.month);
      const sure = slipped ? { unread: shownText(line.fields.join(table.delimiter)) } : amount;
      rows.push({ ...base, year: year ?? when.year, month: own, amount: sure });
    }
  }
  // A year that only some rows lack is an error of theirs, and not to be filled in.
  const year = rows.every((row) => row.year === null) ? yearOf(table, options) : null;
  return {
    rows: year === null ? rows : rows.map((row) => ({ ...row, year: year.year })),
    notes: notes.all(),
    year,
  };
}

function yearOf(table: CsvTable, options: CsvOptions): FileYear | null {
  if (options.year !== undefined) return { year: options.year, by: 'call' };
  return table.year === null ? null : { year: table.year, by: 'file' };
}

interface Printed {
  readonly year: number | null;
  readonly month: number | null;
  readonly amount: Ore | Unread;
}

/** The amounts of a line; a forecast in months is the sum of them. */
function amountsOf(
  line: CsvLine,
  at: ReadonlyMap<string, number>,
  months: readonly { readonly index: number; readonly year: number | null; readonly month: number }[],
  unit: AmountUnit,
  notes: NoteBook,
): Printed[] {
  const read = (index: number | undefined): Ore | Unread | null => {
    const text = index === undefined ? '' : (line.fields[index] ?? '').trim();
    if (isBlank(text)) return null;
    const amount = readAmount(text, unit);
    if (amount === null) notes.add('malformed', line.line, text, (index ?? 0) + 1);
    return amount ?? { unread: shownText(text) };
  };
  const single = at.get('amount');
  if (single !== undefined) {
    const amount = read(single);
    return amount === null ? [] : [{ year: null, month: null, amount }];
  }
  if (months.length > 0) {
    return months.flatMap(({ index, year, month }) => {
      const amount = read(index);
      return amount === null ? [] : [{ year, month, amount }];
    });
  }
  const [debit, credit] = [read(at.get('debit')), read(at.get('credit'))];
  if (debit === null && credit === null) return [];
  if (debit !== null && typeof debit === 'object') return [{ year: null, month: null, amount: debit }];
  if (credit !== null && typeof credit === 'object') return [{ year: null, month: null, amount: credit }];
  // A credit is written without a sign, or with the minus that it has in the ledger.
  return [{ year: null, month: null, amount: (debit ?? 0) - Math.abs(credit ?? 0) }];
}

/** Year and month of a row: from the column that says both, else from one each. */
function timeOf(
  yearText: string,
  monthText: string,
  periodText: string,
): { readonly year: number | Unread | null; readonly month: number | Unread | null } {
  const both = (text: string) => (text === '' ? null : readYearMonth(text, false));
  const period = both(periodText) ?? both(monthText);
  const read = (text: string, reader: (text: string) => number | null): number | Unread | null =>
    text === '' ? null : (reader(text) ?? { unread: shownText(text) });
  const year = read(yearText, (text) => readYear(text, false));
  const month = read(monthText === '' ? periodText : monthText, (text) =>
    /^\d+$/.test(text) ? monthOfNumber(Number(text), false) : readMonth(text, false),
  );
  // A year that the period contradicts is no year: one of them is wrong, and nobody here knows which.
  if (typeof year === 'number' && period && period.year !== year)
    return { year: { unread: shownText(`${yearText} / ${periodText || monthText}`) }, month: period.month };
  return { year: year ?? period?.year ?? null, month: period?.month ?? month };
}

/** Reads a CSV file in one go. */
export function importCsv(bytes: Uint8Array, options: CsvOptions): ImportedFile {
  const table = openCsv(bytes, options.role);
  if ('state' in table) return table;
  const { rows, notes, year } = csvRows(table, options);
  if (rows.length === 0) return { state: 'refused', reason: 'no-rows', text: '' };
  // Every row would be an error of its own, and it is one. A forecast without a year is the target year's.
  if (options.role === 'outcome' && rows.every((row) => row.year === null))
    return { state: 'refused', reason: 'no-year', text: '' };
  const { encoding, unit } = table;
  const none = { dimension: null, dimensions: [] } as const;
  return { state: 'read', kind: 'csv', encoding, rows, notes, unit, sign: null, year, ...none };
}

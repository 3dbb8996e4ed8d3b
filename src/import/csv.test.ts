import fc from 'fast-check';
import { csvFile, kronor, type LedgerRow } from '../../test/support/export-files';
import { csvLines, delimiterOf } from './csv-table';
import { importCsv, openCsv, type CsvOptions } from './csv';
import { isUnread, type ImportRow } from './rows';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(file: string | Uint8Array, options: CsvOptions = { role: 'outcome' }) {
  const result = importCsv(typeof file === 'string' ? bytes(file) : file, options);
  if (result.state === 'refused') throw new Error(`${result.reason} ${result.text}`);
  return result;
}

const shown = (value: ImportRow[keyof ImportRow]): string =>
  typeof value === 'object' && value !== null ? `?${value.unread}` : String(value);

/** Rows as short texts: year, month, unit, cost type or account, öre. */
function rowsOf(file: string | Uint8Array, options?: CsvOptions): string[] {
  return read(file, options).rows.map((row) =>
    [row.year, row.month, row.unit, row.costType ?? row.account, row.amount].map(shown).join(' | '),
  );
}

describe('what a table of amounts looks like', () => {
  test.each([
    ['semicolons and decimal commas', 'År;Månad;Enhet;Konto;Belopp\n2026;8;Staben;4010;1234,50'],
    ['tabs', 'År\tMånad\tEnhet\tKonto\tBelopp\n2026\t8\tStaben\t4010\t1234,50'],
    ['commas and decimal points', 'Year,Month,Unit,Account,Amount\n2026,8,Staben,4010,1234.50'],
    ['commas, and quotes round a decimal comma', 'År,Månad,Enhet,Konto,Belopp\n2026,8,Staben,4010,"1234,50"'],
    ['a period in digits', 'Period;Ansvar;Konto;Belopp\n202608;Staben;4010;1234,50'],
    ['a period with a dash', 'Period;Ansvar;Konto;Belopp\n2026-08;Staben;4010;1234,50'],
    ['a date', 'Bokföringsdatum;Kst;Kontonr;Belopp\n2026-08-31;Staben;4010;1234,50'],
    ['a month in words', 'År;Månad;Enhet;Konto;Belopp\n2026;augusti;Staben;4010;1 234,50'],
    ['no-break spaces', 'År;Månad;Enhet;Konto;Belopp\n2026;8;Staben;4010;1\u00a0234,50'],
    ['a line that says the delimiter', 'sep=;\nÅr;Månad;Enhet;Konto;Belopp\n2026;8;Staben;4010;1234,50'],
    [
      'titles above the header',
      'Region Åsunda\n\nUttag 2026-09-03;;;;\nÅr;Månad;Enhet;Konto;Belopp\n2026;8;Staben;4010;1234,50',
    ],
    ['account and name in one', 'År;Månad;Enhet;Konto;Belopp\n2026;8;Staben;4010 Löner;1234,50'],
    ['debit and credit', 'År;Månad;Enhet;Konto;Debet;Kredit\n2026;8;Staben;4010;1500,00;265,50'],
    ['other columns', 'Id;År;Verksamhet;Månad;Enhet;Konto;Motpart;Belopp\n1;2026;99;8;Staben;4010;;1234,50'],
  ])('%s', (_, text) => {
    expect(rowsOf(text)).toEqual(['2026 | 8 | Staben | 4010 | 123450']);
  });

  test.each([
    ['before', '-1234,50'],
    ['after', '1234,50-'],
    ['as parentheses', '(1 234,50)'],
    ['as a true minus', '−1 234,50'],
  ])('a minus %s', (_, amount) => {
    expect(rowsOf(`År;Månad;Enhet;Konto;Belopp\n2026;8;Staben;3010;${amount}`)).toEqual([
      '2026 | 8 | Staben | 3010 | -123450',
    ]);
  });

  test('months in columns, with their year in a column or in the header', () => {
    const expected = ['2026 | 1 | Staben | 4010 | 1000', '2026 | 2 | Staben | 4010 | 2050'];
    expect(rowsOf('År;Enhet;Konto;jan;feb\n2026;Staben;4010;10;20,5')).toEqual(expected);
    expect(rowsOf('Enhet;Konto;202601;2026-02\nStaben;4010;10;20,5')).toEqual(expected);
    expect(rowsOf('Enhet;Konto;jan 2026;feb 2026\nStaben;4010;10;20,5')).toEqual(expected);
  });

  test('number and name of a unit in two columns', () => {
    expect(rowsOf('Period;Ansvar;Ansvar (T);Konto;Belopp\n202608;10;Staben;4010;1')).toEqual([
      '2026 | 8 | 10 Staben | 4010 | 100',
    ]);
  });

  test('the unit in the header, or in the title; two of them say nothing', () => {
    const table = 'År;Månad;Enhet;Konto;Belopp';
    const row = '2026;8;Staben;4010;1';
    expect(read(`${table} (tkr)\n${row}`).unit).toBe('tkr');
    expect(rowsOf(`${table} tkr\n${row}`)).toEqual(['2026 | 8 | Staben | 4010 | 100000']);
    expect(read(`Belopp i mnkr\n${table}\n${row}`).unit).toBe('mnkr');
    expect(read(`Belopp i mnkr\n${table} (tkr)\n${row}`).unit).toBeNull();
    expect(read(`${table}\n${row}`).unit).toBeNull();
  });
});

test('UTF-8 with and without a mark, Windows-1252 and UTF-16 are told apart by their bytes', () => {
  const text = 'År;Månad;Enhet;Konto;Belopp\r\n2026;8;Vård å hälsa;4010;1\r\n';
  const windows = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  for (const [file, encoding] of [
    [bytes(text), 'utf-8'],
    [bytes(`\ufeff${text}`), 'utf-8'],
    [windows, 'windows-1252'],
    [utf16, 'utf-16'],
  ] as const) {
    expect(read(file).encoding).toBe(encoding);
    expect(rowsOf(file)).toEqual(['2026 | 8 | Vård å hälsa | 4010 | 100']);
  }
});

describe('what cannot be read', () => {
  const HEADER = 'År;Månad;Enhet;Konto;Belopp';

  test('an amount that could be either of two is text, with its line and column', () => {
    const { rows, notes } = read(`${HEADER}\n2026;8;Staben;4010;1.234\n2026;8;Staben;4010;x`);
    expect(rows.map(({ amount }) => shown(amount))).toEqual(['?1.234', '?x']);
    expect(notes).toMatchObject([
      { line: 2, column: 5, text: '1.234' },
      { line: 3, column: 5, text: 'x' },
    ]);
  });

  test('a year or a month that is none, and a period that contradicts the year', () => {
    expect(rowsOf(`${HEADER}\n20266;13;Staben;4010;1`)).toEqual(['?20266 | ?13 | Staben | 4010 | 100']);
    expect(rowsOf('År;Period;Enhet;Konto;Belopp\n2026;202508;Staben;4010;1')).toEqual([
      '?2026 / 202508 | 8 | Staben | 4010 | 100',
    ]);
  });

  test('a comma in a number that nothing quotes moves what follows: the row is no number', () => {
    const [row] = read('År,Månad,Enhet,Konto,Belopp\n2026,8,Staben,4010,1234,50\n2026,8,Staben,4010,10').rows;
    expect(isUnread(row!.amount)).toBe(true);
  });

  test('totals and repeated headers are no rows', () => {
    const text = `${HEADER}\n2026;8;Staben;4010;1\nSumma;;;;1\n${HEADER}\n2026;8;Totalt;4010;1\n2026;8;Summerska;4010;2`;
    expect(rowsOf(text)).toEqual(['2026 | 8 | Staben | 4010 | 100', '2026 | 8 | Summerska | 4010 | 200']);
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['empty lines', bytes('\n\n;;;\n'), 'empty'],
    ['a package', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'binary'],
    ['zeros', new Uint8Array(100), 'binary'],
    ['prose', bytes('Kära läsare,\nhär är inga tal.\n'), 'no-header'],
    ['a header alone', bytes(HEADER), 'no-rows'],
    ['no months', bytes('År;Enhet;Konto;Belopp\n2026;Staben;4010;1'), 'column-missing'],
    ['one line of ten million signs', new Uint8Array(10_000_000).fill(65), 'no-header'],
    ['ten million delimiters', new Uint8Array(10_000_000).fill(59), 'empty'],
    ['a quote that is never closed', bytes(`"${'x'.repeat(300_000)}`), 'no-header'],
  ])('%s', (_, file, reason) => {
    expect(importCsv(file, { role: 'outcome' })).toMatchObject({ state: 'refused', reason });
  });

  test('whatever bytes there are, nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 200 }),
        fc.boolean(),
        (noise, text, isTable) => {
          importCsv(noise, { role: 'outcome' });
          importCsv(bytes(isTable ? `${HEADER}\n${text}\n${text}` : text), { role: 'forecast' });
        },
      ),
    );
  });
});

describe('lines and fields', () => {
  const fields = (text: string) => [...csvLines(text, ';')].map((line) => [line.line, ...line.fields]);

  test('quotes hold delimiters, line breaks and quotes; lines are counted through them', () => {
    expect(fields('a;"b;c"\r\n"d\r\ne";"f ""g"""\r\n\r\nh')).toEqual([
      [1, 'a', 'b;c'],
      [2, 'd\r\ne', 'f "g"'],
      [5, 'h'],
    ]);
  });

  test('the delimiter is the one that gives lines the same number of fields', () => {
    expect(delimiterOf('a;b\n1,5;2,5\n3,5;4,5')).toBe(';');
    expect(delimiterOf('a,b\n1,2\n3,4')).toBe(',');
    expect(delimiterOf('a\tb\n1,5\t2')).toBe('\t');
  });

  test('any fields written with quotes are read back', () => {
    const field = fc.string({ maxLength: 12 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        (lines) => {
          const text = lines.map((line) => line.map((each) => `"${each.replace(/"/g, '""')}"`).join(';')).join('\r\n');
          expect([...csvLines(text, ';')].map((line) => line.fields)).toEqual(lines);
        },
      ),
    );
  });
});

test('rows written to a file are read back as they were', () => {
  const row: fc.Arbitrary<LedgerRow> = fc.record({
    year: fc.constantFrom(2025, 2026),
    month: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom('Staben', 'Vård och hälsa', '10 Öppenvård'),
    account: fc.integer({ min: 3000, max: 8999 }),
    ore: fc.integer({ min: -1e12, max: 1e12 }),
  });
  const windows = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.boolean(), (rows, isWindows) => {
      const file = isWindows ? csvFile(rows, undefined, windows) : csvFile(rows);
      expect(rowsOf(file)).toEqual(rows.map((r) => `${r.year} | ${r.month} | ${r.unit} | ${r.account} | ${r.ore}`));
    }),
  );
  expect(kronor(123, ',')).toBe('1,23');
});

test('the table of a file is found before anything is made of its amounts', () => {
  const table = openCsv(bytes('Rapport\nEnhet;Kostnadsslag;Belopp mnkr\nStaben;IT-kostnader;1,5\n'), 'forecast');
  expect(table).toMatchObject({ headerLine: 2, columns: ['unit', 'costType', 'amount'], unit: 'mnkr', delimiter: ';' });
  expect(rowsOf('Enhet;Kostnadsslag;Belopp mnkr\nStaben;IT-kostnader;1,5\n', { role: 'forecast' })).toEqual([
    'null | null | Staben | IT-kostnader | 150000000',
  ]);
});

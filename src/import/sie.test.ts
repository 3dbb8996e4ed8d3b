import fc from 'fast-check';
import { kronor, sieFile, type LedgerRow } from '../../test/support/export-files';
import { decodeCodePage437, encodeCodePage437 } from './code-page';
import { noteBook } from './rows';
import { importSie, looksLikeSie, readSie, sieAmount, sieFields, type SieOptions } from './sie';

const bytes = (text: string): Uint8Array => encodeCodePage437(text)!;

/** The rows of a file that is read, as short texts. */
function rowsOf(file: string | Uint8Array, options: SieOptions = { role: 'outcome' }): string[] {
  const read = importSie(typeof file === 'string' ? bytes(file) : file, options);
  if (read.state === 'refused') throw new Error(read.reason);
  return read.rows.map(({ year, month, unit, account, amount }) =>
    [year, month, unit, account, amount].map(String).join(' '),
  );
}

const HEAD = '#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n#RAR -1 20250101 20251231\n#DIM 1 "Kostnadsställe"\n';

test('code page 437: the letters of Swedish are where IBM put them', () => {
  expect(decodeCodePage437(Uint8Array.of(0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x41))).toBe('åäöÅÄÖéA');
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(encodeCodePage437(decodeCodePage437(every))).toEqual(every);
  expect(encodeCodePage437('€')).toBeNull();
});

test('a file that says PC8 and is Windows-1252, or UTF-8, is read by its bytes', () => {
  const line = '#FNAMN "Region Åsunda, hälsa och vård"';
  const name = (file: Uint8Array) => [readSie(file).company, readSie(file).encoding];
  const windows = Uint8Array.from(line, (character) => character.charCodeAt(0));
  expect(name(bytes(line))).toEqual(['Region Åsunda, hälsa och vård', 'code-page-437']);
  expect(name(windows)).toEqual(['Region Åsunda, hälsa och vård', 'windows-1252']);
  expect(name(new TextEncoder().encode(`\ufeff${line}`))).toEqual(['Region Åsunda, hälsa och vård', 'utf-8']);
});

test.each([
  ['KONTO 1910 "Kassa \\"liten\\""', ['KONTO', '1910', 'Kassa "liten"']],
  ['PSALDO 0 202601 4010 {1 "10" "6" P1} -1.5', ['PSALDO', '0', '202601', '4010', ['1', '10', '6', 'P1'], '-1.5']],
  ['KONTO\t1910\t"" x', ['KONTO', '1910', '', 'x']],
  ['VER "" {', null],
  ['A } B', null],
])('fields of %s', (line, fields) => {
  expect(sieFields(line)).toEqual(fields);
});

test.each([
  ['1234.5', 123_450],
  ['-0.05', -5],
  ['+7', 700],
  ['12,25', 1_225],
  ['1.500', 150],
  ['1.505', null],
  ['1 000', null],
  ['', null],
  ['1e3', null],
  ['99999999999999', null],
])('the amount %s is %s öre', (text, ore) => {
  expect(sieAmount(text)).toBe(ore);
});

test('what a file says of itself, its accounts, dimensions, objects and balances', () => {
  const file = readSie(
    bytes(
      `#FLAGGA 0\r\n#PROGRAM "Ekonomi" 2.1\r\n#FORMAT PC8\r\n#SIETYP 4\r\n#FNAMN "Region Å"\r\n#VALUTA SEK\r\n#RAR 0 20260101 20261231\r\n` +
        `#KONTO 4010 "Löner"\r\n#KTYP 4010 K\r\n#SRU 4010 7513\r\n#DIM 1 "Ansvar"\r\n#OBJEKT 1 "10" "Staben"\r\n` +
        `#IB 0 1910 100.00\r\n#UB 0 1910 150.00 3\r\n#RES 0 4010 50.00\r\n#OIB 0 1910 {1 "10"} 20.00\r\n#OUB 0 1910 {1 "10"} 30.00\r\n` +
        `#PSALDO -1 202512 4010 {1 "10"} 50.00 2\r\n#OKAND 1 2 3\r\n`,
    ),
  );
  expect(file).toMatchObject({
    flag: '0',
    program: 'Ekonomi',
    format: 'PC8',
    type: '4',
    company: 'Region Å',
    currency: 'SEK',
  });
  expect(file.years.get(0)).toEqual({ from: '20260101', to: '20261231' });
  expect(file.accounts.get(4010)).toEqual({ name: 'Löner', type: 'K', sru: '7513' });
  expect([file.dimensions.get('1'), file.objects.get('1')?.get('10')]).toEqual(['Ansvar', 'Staben']);
  expect(file.balances.map(({ label, amount, line }) => [label, amount, line])).toEqual([
    ['IB', 10_000, 13],
    ['UB', 15_000, 14],
    ['RES', 5_000, 15],
    ['OIB', 2_000, 16],
    ['OUB', 3_000, 17],
  ]);
  expect(file.periods).toEqual([
    {
      label: 'PSALDO',
      offset: -1,
      year: 2025,
      month: 12,
      account: 4010,
      objects: [['1', '10']],
      amount: 5_000,
      quantity: 2,
      line: 18,
    },
  ]);
});

describe('period balances', () => {
  test('a cost is positive and a revenue negative, as in the ledger; balance sheet accounts are left out', () => {
    const file = `${HEAD}#OBJEKT 1 10 "Staben"\n#PSALDO 0 202601 4010 {1 10} 1500.25\n#PSALDO 0 202601 3010 {1 10} -900.00\n#PSALDO 0 202601 1910 {1 10} 77.00\n`;
    expect(rowsOf(file)).toEqual(['2026 1 10 Staben 4010 150025', '2026 1 10 Staben 3010 -90000']);
  });

  test('an account that the file calls cost counts whatever its number', () => {
    expect(rowsOf(`${HEAD}#KTYP 1910 K\n#PSALDO 0 202601 1910 {1 10} 5.00\n`)).toEqual(['2026 1 10 1910 500']);
  });

  test('the whole of an account and its objects are counted once; what the objects leave has no unit', () => {
    // 100 for the account, of which 60 and 30 on units: 10 on none. Per unit and project is the same money again.
    const file = `${HEAD}#PSALDO 0 202601 4010 {} 100.00\n#PSALDO 0 202601 4010 {1 10} 60.00\n#PSALDO 0 202601 4010 {1 20} 30.00\n#PSALDO 0 202601 4010 {1 10 6 P1} 60.00\n`;
    expect(rowsOf(file)).toEqual(['2026 1 10 4010 6000', '2026 1 20 4010 3000', '2026 1  4010 1000']);
  });

  test('near miss: objects that make the whole leave no row', () => {
    const file = `${HEAD}#PSALDO 0 202601 4010 {} 90.00\n#PSALDO 0 202601 4010 {1 10} 60.00\n#PSALDO 0 202601 4010 {1 20} 30.00\n`;
    expect(rowsOf(file)).toHaveLength(2);
  });

  test('another dimension for units', () => {
    const file = `${HEAD}#OBJEKT 7 A1 "Staben"\n#PSALDO 0 202601 4010 {1 10 7 A1} 60.00\n`;
    expect(rowsOf(file, { role: 'outcome', dimension: '7' })).toEqual(['2026 1 A1 Staben 4010 6000']);
  });
});

describe('vouchers', () => {
  const voucher = `#VER A 1 20260115 "Lön"\n{\n#TRANS 4010 {1 10} 100.00\n#BTRANS 4010 {1 10} 999.00\n#RTRANS 4010 {1 10} 50.00\n#TRANS 4010 {1 10} 50.00\n#TRANS 4010 {1 20} 7.00 20260215\n#TRANS 1910 {} -157.00\n}\n`;

  test('are summed by month where there are no balances: what was struck out or said twice does not count', () => {
    expect(rowsOf(HEAD + voucher)).toEqual(['2026 1 10 4010 15000', '2026 2 20 4010 700']);
  });

  test('near miss: a year with balances is not counted again', () => {
    expect(rowsOf(`${HEAD}#PSALDO 0 202603 4010 {1 10} 1.00\n${voucher}`)).toEqual(['2026 3 10 4010 100']);
    expect(rowsOf(`${HEAD}#PSALDO -1 202503 4010 {1 10} 1.00\n${voucher}`)).toHaveLength(3);
  });
});

test('a forecast is the period budget of the year', () => {
  const file = `${HEAD}#PBUDGET 0 202601 4010 {1 10} 10.00\n#PBUDGET 0 202602 4010 {1 10} 15.50\n#PSALDO 0 202601 4010 {1 10} 99.00\n`;
  expect(rowsOf(file, { role: 'forecast' })).toEqual(['2026 null 10 4010 2550']);
});

describe('files that are none, or broken', () => {
  const reason = (file: Uint8Array): string => {
    const read = importSie(file, { role: 'outcome' });
    return read.state === 'refused' ? read.reason : read.state;
  };

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a package', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 8, 0), 'binary'],
    ['zeros', new Uint8Array(5_000), 'binary'],
    ['a text', bytes('hej\nhopp\n'), 'not-sie'],
    ['one line of ten million signs', new Uint8Array(10_000_000).fill(65), 'not-sie'],
    ['another currency', bytes(`${HEAD}#VALUTA EUR\n#PSALDO 0 202601 4010 {} 1.00\n`), 'currency'],
    ['yearly balances alone', bytes(`${HEAD}#RES 0 4010 50.00\n`), 'no-months'],
  ])('%s', (_, file, expected) => {
    expect(reason(file)).toBe(expected);
  });

  test('a line that cannot be read is a note with its number, and the rest counts', () => {
    const notes = noteBook();
    const file = readSie(
      bytes(
        `${HEAD}#PSALDO 0 202613 4010 {} 1.00\n#PSALDO 0 202601 4010 {1 1.00\n#KONTO x "y"\n#PSALDO 0 202601 4010 {} 1.00\n`,
      ),
      notes,
    );
    expect(file.periods).toHaveLength(1);
    expect(notes.all().map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'malformed 6',
      'malformed 7',
      'malformed 8',
    ]);
  });

  test('whatever bytes there are, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, isLabelled) => {
        const head = isLabelled ? bytes('#SIETYP 4\n#PSALDO 0 202601 ') : new Uint8Array();
        importSie(Uint8Array.from([...head, ...noise]), { role: 'outcome' });
        looksLikeSie(noise);
      }),
    );
  });
});

test('rows written to a file are read back as they were', () => {
  const row: fc.Arbitrary<LedgerRow> = fc.record({
    year: fc.constantFrom(2025, 2026),
    month: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom('Staben', 'Vård och hälsa', 'Ä ö', '{klammer}'),
    account: fc.integer({ min: 3000, max: 8999 }),
    ore: fc.integer({ min: -1e12, max: 1e12 }).filter((ore) => ore !== 0),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(row, {
        minLength: 1,
        maxLength: 40,
        selector: (r) => `${r.year} ${r.month} ${r.unit} ${r.account}`,
      }),
      (rows) => {
        const units = [...new Set(rows.map(({ unit }) => unit))];
        const expected = rows.map(
          ({ year, month, unit, account, ore }) =>
            `${year} ${month} ${1000 + units.indexOf(unit)} ${unit} ${account} ${ore}`,
        );
        expect([...rowsOf(sieFile(rows))].sort()).toEqual([...expected].sort());
      },
    ),
  );
  expect(kronor(-5)).toBe('-0.05');
});

import fc from 'fast-check';
import { refusalOf } from '../../../test/support/refusal-of';
import { sheetXml } from '../../../test/support/xlsx-parts';
import { CellKind, lookKey } from '../../workbook/snapshot';
import { newBudget } from './budget';
import { createScanner } from './byte-xml';
import { createSheetReader, type SheetContent } from './sheet';
import { newStringTable, type StringTable } from './string-table';
import type { StyleLooks } from './style-looks';

interface Read {
  readonly content: SheetContent;
  readonly strings: StringTable;
}

const SHARED = ['RS', 'HSN', '', 'Köpt vård & tjänster'];

function read(xml: string, chunk = Infinity, date1904 = false, styles: StyleLooks | null = null): Read {
  const budget = newBudget();
  const strings = newStringTable(budget);
  for (const text of SHARED) strings.addShared(text);
  const reader = createSheetReader(strings, date1904, budget, 'sheet.xml', styles);
  const feed = createScanner(reader.handler, 'sheet.xml');
  const bytes = new TextEncoder().encode(xml);
  for (let at = 0; at < bytes.length; at += chunk) feed(bytes.slice(at, at + chunk), false);
  feed(new Uint8Array(0), true);
  return { content: reader.finish(), strings };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The cells as "B2": value; an error as its text behind "!", a formula without a value as "=". */
function cellsOf({ content, strings }: Read): Record<string, string | number | boolean> {
  const cells: Record<string, string | number | boolean> = {};
  for (const [at, { count, rows, kinds, values }] of content.columns) {
    for (let index = 0; index < count; index++) {
      const value = values[index]!;
      const text = strings.texts[value] ?? '';
      const byKind = {
        [CellKind.number]: value,
        [CellKind.text]: text,
        [CellKind.boolean]: value === 1,
        [CellKind.error]: `!${text}`,
        [CellKind.uncalculated]: '=',
      };
      cells[`${LETTERS[at - 1] ?? at}${rows[index]}`] = byKind[kinds[index] as 1 | 2 | 3 | 4 | 5];
    }
  }
  return cells;
}

const cells = (rows: string): Record<string, string | number | boolean> => cellsOf(read(sheetXml(rows)));

/** Every way of writing a cell that the tests below take one by one. */
const EVERYTHING =
  '<row r="1" spans="1:5" hidden="1"><c r="A1" s="3" t="s"><v>1</v></c><c r="B1"><v>12.50</v></c><c r="C1" s="2"/>' +
  '<c r="D1" t="str"><f>A1&amp;"&lt;"</f><v>a &lt; b</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#DIV/0!</v></c></row>' +
  '<x:row xmlns:x="urn:x"><x:c><x:v>-7</x:v></x:c><c t="inlineStr"><is><r><t>rik </t></r><r><t xml:space="preserve"> text</t></r>' +
  '<rPh sb="0" eb="1"><t>no</t></rPh></is></c></x:row><row r="9"><c r="C9"><!-- <v>1</v> --><v>1<![CDATA[2]]>3</v></c>' +
  '<c r="A9"  t="s" ><v>3</v></c><c r="B9" t="d"><v>2026-01-31</v></c><c r="D9"><v>0.30000000000000004</v></c></row>';

describe('cells', () => {
  test('of every kind', () => {
    expect(cells(EVERYTHING)).toEqual({
      A1: 'HSN', B1: 12.5, D1: 'a < b', E1: true, F1: '!#DIV/0!',
      A2: -7, B2: 'rik text',
      A9: 'Köpt vård & tjänster', B9: 46053, C9: 123, D9: 0.30000000000000004,
    }); // prettier-ignore
  });

  test.each([1, 2, 3, 7, 31])('are the same in chunks of %d bytes', (chunk) => {
    expect(cellsOf(read(sheetXml(EVERYTHING), chunk))).toEqual(cells(EVERYTHING));
  });

  test('are the same however they are written', () => {
    // One space more and the quick way does not know a cell by sight.
    const cell = fc.record({
      column: fc.integer({ min: 1, max: 26 }),
      row: fc.integer({ min: 1, max: 40 }),
      shared: fc.boolean(),
      style: fc.boolean(),
      value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    });
    fc.assert(
      fc.property(fc.array(cell), fc.integer({ min: 1, max: 90 }), (all, chunk) => {
        const written = all.map(({ column, row, shared, style, value }) => {
          const attributes = `r="${LETTERS[column - 1]}${row}"${style ? ' s="4"' : ''}${shared ? ' t="s"' : ''}`;
          return `<c ${attributes}><v>${shared ? Math.abs(row % 2) : value}</v></c>`;
        });
        const quick = sheetXml(`<row>${written.join('')}</row>`);
        const slow = quick.replaceAll('<c ', '<c  ');
        expect(cellsOf(read(quick, chunk))).toEqual(cellsOf(read(slow)));
        const last: Record<string, string | number> = {};
        for (const { column, row, shared, value } of all) {
          last[`${LETTERS[column - 1]}${row}`] = shared ? SHARED[row % 2]! : value === 0 ? 0 : value;
        }
        expect(cellsOf(read(quick))).toEqual(last);
      }),
    );
  });

  test('without an address follow the one before', () => {
    expect(cells('<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>3</v></c><c><v>4</v></c></row><row r="5"/><row><c><v>5</v></c></row>')).toEqual({
      A1: 1, B1: 2, E1: 3, F1: 4, A6: 5,
    }); // prettier-ignore
  });

  test('out of order are put in order, and of two the last one stands', () => {
    const { content } = read(
      sheetXml(
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
      ),
    );
    const column = content.columns.get(1)!;
    expect([...column.rows]).toEqual([1, 2]);
    expect([...column.values]).toEqual([2, 3]);
  });

  test('with a style and no value are not filled, nor those with an empty text', () => {
    expect(
      cells(
        '<row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v>2</v></c><c r="C1" t="str"><v></v></c><c r="D1"><v/></c><c r="E1" t="inlineStr"><is><t/></is></c></row>',
      ),
    ).toEqual({});
  });

  test('with a formula and no value are uncalculated, however the formula is written', () => {
    const rows =
      '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1" s="2"><f>C1*2</f><v/></c><c r="C1"><f>D1*2</f><v></v></c>' +
      '<c r="D1"><f t="shared" ref="D1:E1" si="0">A9</f><v></v></c><c r="E1"><f t="shared" si="0"/><v></v></c>' +
      '<c r="F1"><f t="array" ref="F1">SUM(A9:B9)</f></c><c r="G1" t="str"><f>A9</f></c><c r="H1" t="s"><f>A9</f><v/></c></row>' +
      '<x:row xmlns:x="urn:x"><x:c><x:f>A9</x:f></x:c></x:row>';
    expect(cells(rows)).toEqual({
      A1: '=', B1: '=', C1: '=', D1: '=', E1: '=', F1: '=', G1: '=', H1: '=', A2: '=',
    }); // prettier-ignore
  });

  test('near miss: a formula with a value has it, and one that comes to no text is empty', () => {
    const rows =
      '<row r="1"><c r="A1"><f>B1*2</f><v>0</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="str"><f>""</f><v/></c>' +
      '<c r="D1" t="inlineStr"><f>A9</f><is><t>RS</t></is></c><c r="E1"><v>2</v></c><c r="F1" s="1"/></row>';
    expect(cells(rows)).toEqual({ A1: 0, D1: 'RS', E1: 2 });
  });

  test('that are uncalculated give way to a later cell of the same place', () => {
    expect(cells('<row r="1"><c r="A1"><f>B1</f></c><c r="A1"><v>3</v></c><c r="B1"><v>3</v></c><c r="B1"><f>A1</f></c></row>')).toEqual({
      A1: 3, B1: '=',
    }); // prettier-ignore
  });

  test('that say to be numbers and are none are kept as text', () => {
    expect(cells('<row r="1"><c r="A1"><v>12 tkr</v></c><c r="B1"><v>1e999</v></c><c r="C1" t="d"><v>i går</v></c></row>')).toEqual({
      A1: '12 tkr', B1: '1e999', C1: 'i går',
    }); // prettier-ignore
  });

  test('dates count from 1904 where the workbook does', () => {
    expect(cellsOf(read(sheetXml('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>'), Infinity, true))).toEqual({
      A1: 1,
    });
  });

  test('spaces around a text count only where it says so', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t> a </t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>';
    expect(cells(rows)).toEqual({ A1: 'a', B1: ' a ' });
  });

  test('reach to the last row and column that Excel has', () => {
    const { content } = read(sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect([...content.columns.keys()]).toEqual([16384]);
  });

  test.each([
    ['a column too many', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['ten million columns', '<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>'],
    ['a column too many, counted', `<row r="1">${'<c/>'.repeat(16_385)}</row>`],
    ['a row too many', '<row r="1048577"/>'],
    ['a row too many, by its cell', '<row r="1"><c r="A1048577"><v>1</v></c></row>'],
    ['row 0', '<row r="0"/>'],
    ['row 1.5', '<row r="1.5"/>'],
    ['row x', '<row r="x"/>'],
    ['an address without a row', '<row r="1"><c r="A"/></row>'],
    ['an address without a column', '<row r="1"><c r="1"/></row>'],
    ['a cell outside a row', '<c><v>1</v></c>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>4</v></c></row>'],
    ['a shared string that is no number', '<row r="1"><c r="A1" t="s"><v>x</v></c></row>'],
    [
      'a text of two megabytes in pieces',
      `<row r="1"><c t="inlineStr"><is>${`<r><t>${'a'.repeat(500_000)}</t></r>`.repeat(4)}</is></c></row>`,
    ],
    ['a text of two megabytes', `<row r="1"><c t="str"><v>${'a'.repeat(2_000_000)}</v></c></row>`],
  ])('refuses %s', (_name, rows) => {
    expect(refusalOf(() => read(sheetXml(rows)))).toBe('corrupt');
  });
});

describe('the rest of a sheet', () => {
  test('tells its hidden rows', () => {
    const rows =
      '<row r="2" hidden="1"/><row hidden="true"><c r="A3"><v>1</v></c></row><row hidden="0"/><row r="7" hidden="1"/><row r="7"/>';
    expect([...read(sheetXml(rows)).content.hiddenRows]).toEqual([2, 3]);
  });

  test('tells its tables and properties by their relations', () => {
    const after =
      '<customProperties><customPr name="ramkoll.sheet" r:id="rId3"/></customProperties>' +
      '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>';
    const { content } = read(sheetXml('', after));
    expect(content.tables).toEqual(['rId1', 'rId2']);
    expect(content.properties).toEqual([{ name: 'ramkoll.sheet', id: 'rId3' }]);
  });

  test('is no cell, whatever it is called', () => {
    const after = '<extLst><ext><row r="1"><c r="A1"><v>1</v></c></row></ext></extLst>';
    expect(
      cellsOf(read(sheetXml('<row r="1"><c r="B1"><v>2</v><extLst><ext><f>3</f></ext></extLst></c></row>', after))),
    ).toEqual({ B1: 2 });
  });
});

describe('number formats', () => {
  const tkr = { thousands: 1, unit: 'tkr', isOdd: false } as const;
  const STYLES: StyleLooks = { bold: [], indents: [], formats: [null, tkr] };
  const looksOf = (rows: string) => read(sheetXml(rows), Infinity, false, STYLES).content.looks;

  test('are told of the cells that hold a number, where they show it otherwise than it stands', () => {
    const looks = looksOf(
      '<row r="3"><c r="A3" s="1" t="s"><v>0</v></c><c r="B3" s="1"><v>4</v></c><c r="C3" s="0"><v>5</v></c>' +
        '<c r="D3" s="1"/><c r="E3"><v>7</v></c><c r="F3" s="1"><f>2*4</f><v>8</v></c></row>',
    );
    expect([...looks!.formats.keys()]).toEqual([lookKey(3, 2), lookKey(3, 6)]);
    expect(looks!.formats.get(lookKey(3, 2))).toBe(tkr);
    expect(looks!.formatsTo).toBeNull();
  });

  test('of a cell that is written twice are those of the second', () => {
    const looks = looksOf('<row r="3"><c r="B3" s="1"><v>4</v></c><c r="B3" s="0"><v>5</v></c></row>');
    expect(looks!.formats.size).toBe(0);
  });

  test('are read in the first five thousand rows, and how far is told', () => {
    const looks = looksOf(
      '<row r="5000"><c r="B5000" s="1"><v>4</v></c></row><row r="5001"><c r="B5001" s="1"><v>4</v></c></row>',
    );
    expect([...looks!.formats.keys()]).toEqual([lookKey(5_000, 2)]);
    expect(looks!.formatsTo).toBe(5_000);
  });
});

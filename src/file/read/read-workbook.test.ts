import fc from 'fast-check';
import { refusalOf } from '../../../test/support/refusal-of';
import { relationsXml, sheetXml, workbookParts, xlsxOf, MAIN, type Parts } from '../../../test/support/xlsx-parts';
import { cellAt, type Snapshot } from '../../workbook/snapshot';
import { openPackage } from '../package/package';
import { readSnapshot, readWorkbook, type ReadOptions } from './read-workbook';

const TABLE =
  `<table xmlns="${MAIN}" id="1" name="Inre" displayName="Utfall" ref="B3:C6" totalsRowCount="1"><tableColumns count="2">` +
  '<tableColumn id="1" name="Enhet_x000a_(kod)" totalsRowLabel="Summa"/><tableColumn id="2" name="Belopp" totalsRowFunction="sum"/></tableColumns></table>';

const TABLE_PART = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';

const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);

/** A sheet with a table, one of ours, one that is neither and one that has another product's property. */
function sampleParts(): Parts {
  const marked = (name: string): string =>
    sheetXml(
      '<row r="1"><c r="A1"><v>5</v></c></row>',
      `<customProperties><customPr name="${name}" r:id="rId9"/></customProperties>`,
    );
  return {
    ...workbookParts({
      sheets: [
        { name: 'Utfall &amp; mer', xml: sheetXml('<row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>0</v></c></row><row r="4" hidden="1"><c r="C4"><v>100</v></c></row>', TABLE_PART) },
        { name: 'Kontrollfynd', xml: marked('ramkoll.sheet'), state: 'hidden' },
        { name: 'Anteckningar', xml: sheetXml('<row r="1" hidden="1"><c r="A1"><v>7</v></c></row>'), state: 'veryHidden' },
        { name: 'Annat', xml: marked('other.product') },
      ],
      strings: ['<t>Belopp</t>', '<r><t>En</t></r><r><t>het</t></r><rPh sb="0" eb="1"><t>no</t></rPh>'],
      after: '<definedNames><definedName name="Period">Blad!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">A1</definedName></definedNames>',
    }),
    'xl/worksheets/_rels/sheet1.xml.rels': relationsXml([{ id: 'rId1', type: 'table', target: '../tables/table1.xml' }]),
    'xl/tables/table1.xml': TABLE,
    'xl/worksheets/_rels/sheet2.xml.rels': relationsXml([{ id: 'rId9', type: 'customProperty', target: '../customProperty1.bin' }]),
    'xl/customProperty1.bin': utf16('findings'),
    'xl/worksheets/_rels/sheet4.xml.rels': relationsXml([{ id: 'rId9', type: 'customProperty', target: '/xl/customProperty2.bin' }]),
    'xl/customProperty2.bin': utf16('å'),
  }; // prettier-ignore
}

const readParts = (parts: Parts, options?: ReadOptions): Snapshot => readWorkbook(xlsxOf(parts), options);
const first = (snapshot: Snapshot, row: number, column: number) => cellAt(snapshot, snapshot.sheets[0]!, row, column);

describe('a workbook', () => {
  const snapshot = readParts(sampleParts());

  test('lists its sheets with visibility and properties', () => {
    expect(snapshot.sheets.map(({ name, visibility, properties }) => [name, visibility, ...properties])).toEqual([
      ['Utfall & mer', 'visible'],
      ['Kontrollfynd', 'hidden', ['ramkoll.sheet', 'findings']],
      ['Anteckningar', 'very-hidden'],
      ['Annat', 'visible', ['other.product', 'å']],
    ]);
  });

  test('has the cells of every sheet where tables that a budget workbook must have are missing', () => {
    expect(snapshot.sheets.map((sheet) => sheet.columns.size)).toEqual([2, 1, 1, 1]);
    expect(snapshot.sheets.map((sheet) => [...sheet.hiddenRows])).toEqual([[4], [], [1], []]);
    expect(first(snapshot, 3, 2)).toEqual({ kind: 'text', text: 'Enhet' });
    expect(first(snapshot, 4, 3)).toEqual({ kind: 'number', number: 100 });
  });

  test('leaves a damaged sheet without a table unread: what is damaged there is for the verification', () => {
    const parts = { ...sampleParts(), 'xl/worksheets/sheet3.xml': '<worksheet><sheetData><row r="0"><c' };
    expect(readParts(parts).sheets[2]).toMatchObject({ name: 'Anteckningar', columns: new Map() });
    expect(refusalOf(() => readParts(parts, { sheets: 'all' }))).toBe('corrupt');
  });

  test('has the cells of all sheets where all are asked for', () => {
    const all = readParts(sampleParts(), { sheets: 'all' });
    expect(all.sheets.map((sheet) => sheet.columns.size)).toEqual([2, 1, 1, 1]);
    expect([...all.sheets[2]!.hiddenRows]).toEqual([1]);
  });

  test('has its tables by the name that formulas know', () => {
    expect(snapshot.tables).toEqual([
      {
        name: 'Utfall', sheet: 'Utfall & mer', firstRow: 3, lastRow: 6, firstColumn: 2, lastColumn: 3, hasHeader: true, hasTotals: true,
        columns: [{ name: 'Enhet\n(kod)', totalsFunction: null }, { name: 'Belopp', totalsFunction: 'sum' }],
      },
    ]); // prettier-ignore
  });

  test('a table may have no header and no totals', () => {
    const plain = TABLE.replace('totalsRowCount="1"', 'headerRowCount="0"').replace(
      'totalsRowFunction="sum"',
      'totalsRowFunction="none"',
    );
    const table = readParts({ ...sampleParts(), 'xl/tables/table1.xml': plain }).tables[0]!;
    expect([table.hasHeader, table.hasTotals, table.columns[1]!.totalsFunction]).toEqual([false, false, null]);
  });

  test('has its names and its date system', () => {
    expect(snapshot.names).toEqual(['Period', '_xlnm.Print_Area']);
    expect(snapshot.date1904).toBe(false);
    expect(readParts(workbookParts({ sheets: [], properties: 'date1904="1"' })).date1904).toBe(true);
  });

  test('may call its parts what it likes', () => {
    const { 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relations, ...others } = sampleParts();
    const moved = readParts({
      ...others,
      '_rels/.rels': relationsXml([{ id: 'x', type: 'officeDocument', target: '/Bok/Min.xml' }]),
      'bok/min.xml': workbook!,
      'Bok/_rels/min.xml.rels': String(relations).replaceAll('Target="', 'Target="../XL/'),
    });
    expect(moved.sheets[1]!.properties.get('ramkoll.sheet')).toBe('findings');
    expect(first(moved, 4, 3)).toEqual({ kind: 'number', number: 100 });
  });

  test('may have tabs that are no worksheets', () => {
    const parts = workbookParts({
      sheets: [
        { name: 'Diagram', xml: '<chartsheet/>', type: 'chartsheet' },
        { name: 'Dialog', xml: '<dialogsheet/>', type: 'dialogsheet' },
        {
          name: 'Makro',
          xml: '<macrosheet/>',
          type: 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
        },
        { name: 'Blad', xml: sheetXml('') },
      ],
    });
    const module = String(parts['xl/workbook.xml']).replace(
      '<sheets>',
      '<sheets><sheet name="Modul" sheetId="9" r:id=""/>',
    );
    expect(readParts({ ...parts, 'xl/workbook.xml': module }).sheets.map((sheet) => sheet.name)).toEqual(['Blad']);
  });

  test('may write its own elements with a prefix, and its sheets in UTF-16', () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(\w)/g, '<$1m:$2').replace('xmlns=', 'xmlns:m=');
    const parts = sampleParts();
    const changed = readParts({
      ...parts,
      'xl/workbook.xml': prefixed(String(parts['xl/workbook.xml'])),
      'xl/tables/table1.xml': prefixed(TABLE),
      'xl/sharedStrings.xml': prefixed(String(parts['xl/sharedStrings.xml'])),
      'xl/worksheets/sheet1.xml': utf16(
        `\ufeff${String(parts['xl/worksheets/sheet1.xml']).replace('UTF-8', 'UTF-16')}`,
      ),
    });
    expect(changed).toEqual(snapshot);
  });

  test('tells how far its reading is', () => {
    const told: number[] = [];
    readParts(sampleParts(), { onProgress: (fraction) => told.push(fraction) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('stops where the one who is told says so', () => {
    const stop = new Error('cancelled');
    expect(() =>
      readParts(sampleParts(), {
        onProgress: () => {
          throw stop;
        },
      }),
    ).toThrow(stop);
  });
});

describe('refusals', () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
  const signature = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
  const root = (type: string): string => relationsXml([{ id: 'r', type, target: 'xl/workbook.xml' }]);
  const with_ = (parts: Parts): Parts => ({ ...sampleParts(), ...parts });
  const edited = (name: string, from: string | RegExp, to: string): Parts =>
    with_({ [name]: String(sampleParts()[name]).replace(from, to) });
  const without = (name: string): Parts =>
    Object.fromEntries(Object.entries(sampleParts()).filter(([each]) => each !== name));

  test.each<[string, Parts, string]>([
    ['a zip of something else', { 'a.txt': 'a' }, 'not-workbook'],
    ['a package without content types', without('[Content_Types].xml'), 'not-workbook'],
    ['a text document', edited('[Content_Types].xml', 'spreadsheetml.sheet', 'wordprocessingml.document'), 'not-workbook'],
    ['another root', edited('xl/workbook.xml', /workbook(?=[ >])/g, 'document'), 'not-workbook'],
    ['a beta of the format', edited('xl/workbook.xml', MAIN, 'http://schemas.microsoft.com/office/excel/2006/2'), 'not-workbook'],
    ['a binary workbook', edited('[Content_Types].xml', /vnd.openxmlformats-officedocument.spreadsheetml.sheet.main/, 'vnd.ms-excel.sheet.binary.macroEnabled.main'), 'binary-workbook'],
    ['Strict Open XML by its relation', with_({ '_rels/.rels': root(strict) }), 'strict'],
    ['Strict Open XML by its words', edited('xl/workbook.xml', MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'), 'strict'],
    ['a signature', with_({ '_rels/.rels': relationsXml([{ id: 'a', type: 'officeDocument', target: 'xl/workbook.xml' }, { id: 'b', type: signature, target: '_xmlsignatures/origin.sigs' }]) }), 'signed'],
    ['a signature that nothing leads to', with_({ '_xmlsignatures/sig1.xml': '<Signature/>' }), 'signed'],
    ['no workbook part', without('xl/workbook.xml'), 'corrupt'],
    ['a sheet without its part', without('xl/worksheets/sheet3.xml'), 'corrupt'],
    ['a sheet that leads nowhere', edited('xl/workbook.xml', 'r:id="rId3"', 'r:id="rId33"'), 'corrupt'],
    ['two sheets in one part', edited('xl/_rels/workbook.xml.rels', 'sheet3', 'sheet1'), 'corrupt'],
    ['a table that leads nowhere', without('xl/worksheets/_rels/sheet1.xml.rels'), 'corrupt'],
    ['a table without its part', without('xl/tables/table1.xml'), 'corrupt'],
    ['a table used twice', edited('xl/worksheets/sheet1.xml', '</tableParts>', '<tablePart r:id="rId1"/></tableParts>'), 'corrupt'],
    ['a table without a range', edited('xl/tables/table1.xml', 'ref="B3:C6"', ''), 'corrupt'],
    ['a table past the last column', edited('xl/tables/table1.xml', 'B3:C6', 'B3:XFE6'), 'corrupt'],
    ['a table that is upside down', edited('xl/tables/table1.xml', 'B3:C6', 'B6:C3'), 'corrupt'],
    ['missing shared strings', without('xl/sharedStrings.xml'), 'corrupt'],
    ['a DOCTYPE in the workbook', edited('xl/workbook.xml', /^/, '<!DOCTYPE a>'), 'entities'],
    ['a DOCTYPE in a sheet', edited('xl/worksheets/sheet1.xml', '<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'), 'entities'],
    ['a DOCTYPE in the shared strings', edited('xl/sharedStrings.xml', /^/, '<!DOCTYPE a>'), 'entities'],
    ['a sheet in another encoding', edited('xl/worksheets/sheet1.xml', 'UTF-8', 'ISO-8859-1'), 'encoding'],
  ])('%s', (_name, parts, reason) => {
    expect(refusalOf(() => readParts(parts, { sheets: 'all' }))).toBe(reason);
  }); // prettier-ignore

  test('the same from a package that is open', () => {
    expect(refusalOf(() => readSnapshot(openPackage(xlsxOf({ 'a.txt': 'a' }))))).toBe('not-workbook');
  });
});

describe('any bytes', () => {
  /** Reads, and passes on only what is no deliberate refusal. */
  const survives = (bytes: Uint8Array): boolean => {
    refusalOf(() => readWorkbook(bytes, { sheets: 'all' }));
    return true;
  };
  const file = xlsxOf(sampleParts());
  const mutation = fc.tuple(fc.nat(file.length - 1), fc.nat(255));

  test('of a file with some bytes changed are read or refused', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = file.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        return survives(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test('of a file cut short are refused', () => {
    for (let length = 0; length < file.length; length += 13) {
      expect(refusalOf(() => readWorkbook(file.subarray(0, length)))).not.toBeNull();
    }
  });

  test('of parts with some characters changed are read or refused', () => {
    // The checksums are right here, so that what changed is what is parsed.
    const parts = sampleParts();
    const names = Object.keys(parts).filter((name) => typeof parts[name] === 'string');
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '/',
      '&',
      '&#0;',
      '',
      ' ',
      '\0',
      '<c>',
      '</c>',
      '<![CDATA[',
      '-1',
      '99999999999',
      'å',
      '\ud800',
      '<row/>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(2000), fc.nat(3), piece), { minLength: 1, maxLength: 3 }),
        (changes) => {
          const changed = { ...parts };
          for (const [name, at, length, text] of changes) {
            const before = String(changed[name]);
            const from = at % before.length;
            changed[name] = before.slice(0, from) + text + before.slice(from + length);
          }
          return survives(xlsxOf(changed));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

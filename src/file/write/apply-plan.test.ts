import { richPlan } from '../../../test/support/rich-plan';
import { bytesOf, textOf, textsOf, withParts } from '../../../test/support/package-of';
import { SHEET_MARK } from '../../report/plan';
import type { SheetPlan, WorkbookPlan } from '../../report/plan';
import { openPackage } from '../package/package';
import { FileRefusal } from '../package/refusal';
import { readSnapshot } from '../read/read-workbook';
import { applyPlan } from './apply-plan';
import { writeNewWorkbook } from './blank-workbook';
import { PlanError } from '../../report/plan-error';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';

function sheet(id: string, name: string, rest: Partial<SheetPlan> = {}): SheetPlan {
  return { id, name, cells: [{ row: 1, column: 1, value: `${name} på plats` }], ...rest };
}

function plan(sheets: readonly SheetPlan[], rest: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return { styles: {}, names: [], sheets, ...rest };
}

/** A workbook of the user's with the sheets Utfall and Budget, the first one selected. */
const user = writeNewWorkbook(
  plan([sheet('', 'Utfall'), { ...sheet('', 'Budget'), id: 'b' }], {
    names: [{ name: 'Basår', sheet: 'Utfall', range: 'A1' }],
  }),
  { mark: false, sharedStrings: true },
);

function tabs(bytes: Uint8Array): string[] {
  return [...textOf(bytes, WORKBOOK).matchAll(/<(?:\w+:)?sheet name="([^"]*)"/g)].map((match) => match[1]!);
}

function names(bytes: Uint8Array): string[] {
  return [...textOf(bytes, WORKBOOK).matchAll(/<definedName [^>]*>[^<]*/g)].map((match) => match[0]);
}

function code(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof PlanError) return error.code;
    throw error;
  }
  return 'no error';
}

describe('the user’s workbook', () => {
  test('keeps every part but the few that must know of the new sheets', () => {
    const written = applyPlan(user, plan([sheet('findings', 'Kontrollfynd')]));
    const before = openPackage(user);
    const after = openPackage(written);
    const changed = [...before.parts.values()].filter(
      (part) => Buffer.compare(part.compressed, after.parts.get(part.name)?.compressed ?? new Uint8Array()) !== 0,
    );
    expect(changed.map(({ name }) => name)).toEqual([TYPES, WORKBOOK, RELATIONS]);
    expect(tabs(written)).toEqual(['Utfall', 'Budget', 'Kontrollfynd']);
  });

  test('has our sheet after its own, with a number of its own and the mark', () => {
    const written = applyPlan(user, plan([sheet('findings', 'Kontrollfynd', { properties: { note: 'åäö' } })]));
    expect(textOf(written, WORKBOOK)).toContain('<sheet name="Kontrollfynd" sheetId="3" r:id="rId6"/></sheets>');
    expect(textOf(written, RELATIONS)).toContain(
      '<Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet3.xml"/>',
    );
    const read = readSnapshot(openPackage(written), { sheets: 'all' }).sheets[2];
    expect(read?.name).toBe('Kontrollfynd');
    expect([...(read?.properties ?? [])]).toEqual([
      [SHEET_MARK, 'findings'],
      ['note', 'åäö'],
    ]);
    // As Excel stores it: two bytes a character, the low one first.
    expect([...bytesOf(written, 'xl/customProperty2.bin')]).toEqual([0xe5, 0, 0xe4, 0, 0xf6, 0]);
  });

  test('is asked to recalculate, and its other settings stay', () => {
    const source = withParts(user, {
      [WORKBOOK]: (text) => text.replace(/<calcPr[^>]*>/, "<calcPr calcId='191029' iterate='1' fullCalcOnLoad='0'/>"),
    });
    expect(textOf(applyPlan(source, plan([])), WORKBOOK)).toContain(
      "<calcPr calcId='191029' iterate='1' fullCalcOnLoad='1'/>",
    );
  });

  test('may have prefixes, quotes and elements of its own', () => {
    const source = withParts(user, {
      [WORKBOOK]: `<?xml version='1.0'?>
<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
 <x:workbookPr/><!-- kept -->
 <mc:AlternateContent><mc:Choice Requires="x15"/></mc:AlternateContent>
 <x:sheets><x:sheet xmlns:q='http://schemas.openxmlformats.org/officeDocument/2006/relationships' name='Utfall' sheetId='4' q:id='rId1'/></x:sheets>
 <x:pivotCaches/><x:extLst><x:ext uri="a"/></x:extLst>
</x:workbook>`,
    });
    const written = applyPlan(
      source,
      plan([sheet('findings', 'Kontrollfynd')], {
        names: [{ name: 'Ny', sheet: 'Kontrollfynd', range: 'A1' }],
        activate: 'findings',
      }),
    );
    expect(textOf(written, WORKBOOK)).toBe(`<?xml version='1.0'?>
<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
 <x:workbookPr/><!-- kept -->
 <mc:AlternateContent><mc:Choice Requires="x15"/></mc:AlternateContent>
 <x:bookViews><x:workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600" activeTab="1"/></x:bookViews><x:sheets><x:sheet xmlns:q='http://schemas.openxmlformats.org/officeDocument/2006/relationships' name='Utfall' sheetId='4' q:id='rId1'/><x:sheet name="Kontrollfynd" sheetId="5" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId6"/></x:sheets>
 <x:definedNames><x:definedName name="Ny">Kontrollfynd!$A$1</x:definedName></x:definedNames><x:calcPr fullCalcOnLoad="1"/><x:pivotCaches/><x:extLst><x:ext uri="a"/></x:extLst>
</x:workbook>`);
  });

  test('may have no styles yet', () => {
    const source = withParts(user, {
      'xl/styles.xml': null,
      [TYPES]: (text) => text.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
      [RELATIONS]: (text) => text.replace(/<Relationship [^>]*styles.xml"\/>/, ''),
    });
    const written = applyPlan(
      source,
      plan([sheet('a', 'A', { cells: [{ row: 1, column: 1, value: 1, style: 'bold' }] })], {
        styles: { bold: { bold: true } },
      }),
    );
    expect(textOf(written, RELATIONS)).toContain('Target="styles.xml"');
    expect(textOf(written, TYPES)).toContain('<Override PartName="/xl/styles.xml"');
    expect(textOf(written, 'xl/styles.xml')).toContain('<cellXfs count="2">');
  });

  test('may write its parts with backslashes: none is taken for a free name', () => {
    const source = withParts(user, {
      'xl/worksheets/sheet1.xml': null,
      'xl\\worksheets\\sheet1.xml': textOf(user, 'xl/worksheets/sheet1.xml'),
    });
    const written = applyPlan(source, plan([sheet('a', 'A')]));
    expect(textOf(written, 'xl\\worksheets\\sheet1.xml')).toBe(textOf(user, 'xl/worksheets/sheet1.xml'));
    expect(textOf(written, 'xl/worksheets/sheet3.xml')).toContain('A på plats');
  });

  test('that is none is refused', () => {
    const beta = withParts(user, {
      [WORKBOOK]: (text) => text.replace('spreadsheetml/2006/main', 'spreadsheetml/2006/2'),
    });
    expect(() => applyPlan(beta, plan([]))).toThrow(FileRefusal);
    expect(() => applyPlan(new Uint8Array(10), plan([]))).toThrow(FileRefusal);
  });
});

describe('the sheet that is shown first', () => {
  const first = 'xl/worksheets/sheet1.xml';

  test('is alone in being selected: the user’s gives up that one attribute', () => {
    expect(textOf(user, first)).toContain(' tabSelected="1"');
    const written = applyPlan(user, plan([sheet('a', 'A'), sheet('b', 'B')], { activate: 'b' }));
    expect(textOf(written, WORKBOOK)).toContain('activeTab="3"');
    expect(textOf(written, first)).toBe(textOf(user, first).replace('tabSelected="1"', 'tabSelected="0"'));
    expect(textOf(written, 'xl/worksheets/sheet3.xml')).not.toContain('tabSelected');
    expect(textOf(written, 'xl/worksheets/sheet4.xml')).toContain('tabSelected="1"');
  });

  test('is the user’s where the plan says nothing', () => {
    const written = applyPlan(user, plan([sheet('a', 'A')]));
    expect(textOf(written, WORKBOOK)).toContain('activeTab="0"');
    expect(textOf(written, first)).toBe(textOf(user, first));
    expect(textOf(written, 'xl/worksheets/sheet3.xml')).not.toContain('tabSelected');
  });

  test('is no longer hidden', () => {
    const once = applyPlan(user, plan([sheet('a', 'A')]));
    const hidden = withParts(once, { [WORKBOOK]: (text) => text.replace('name="A"', 'name="A" state="veryHidden"') });
    const written = applyPlan(hidden, plan([sheet('a', 'A')], { activate: 'a' }));
    expect(textOf(written, WORKBOOK)).toContain('<sheet name="A" state="visible"');
  });

  test('stays the user’s when that is too large to be written again for it', () => {
    // 300 × 30 000 characters are over 8 MB.
    const rows = Array.from({ length: 300 }, (_, row) => ({ row: row + 1, column: 1, value: 'abc '.repeat(7500) }));
    const large = writeNewWorkbook(plan([sheet('u', 'Utfall', { cells: rows })]), { mark: false });
    const written = applyPlan(large, plan([sheet('a', 'A')], { activate: 'a' }));
    expect(textOf(written, WORKBOOK)).toContain('activeTab="0"');
    expect(textOf(written, 'xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
    expect(Buffer.compare(bytesOf(written, first), bytesOf(large, first))).toBe(0);
  });
});

describe('applied again', () => {
  test('a plan with everything in it gives the same bytes', () => {
    const once = applyPlan(user, richPlan('Utfall'));
    const twice = applyPlan(once, richPlan('Utfall'));
    expect(Buffer.compare(once, twice)).toBe(0);
    expect([...textsOf(once).keys()].filter((name) => name.startsWith('xl/charts/'))).toHaveLength(6);
  });

  test('a sheet is rewritten where the user has put it, under the name that the plan gives it', () => {
    const once = applyPlan(user, plan([sheet('a', 'A'), sheet('b', 'B')]));
    const moved = withParts(once, {
      [WORKBOOK]: (text) => {
        const own = /<sheet name="A"[^>]*>/.exec(text)![0];
        return text.replace(own, '').replace('<sheets>', `<sheets>${own.replace('"A"', '"Min flik"')}`);
      },
    });
    const written = applyPlan(moved, plan([sheet('a', 'Min flik'), sheet('b', 'B 2')]));
    expect(tabs(written)).toEqual(['Min flik', 'Utfall', 'Budget', 'B 2']);
    expect(textOf(written, 'xl/worksheets/sheet3.xml')).toContain('Min flik på plats');
    expect(openPackage(written).parts.size).toBe(openPackage(once).parts.size);
  });

  test('parts that only the old sheet had are taken away, with their types; those that others use are kept', () => {
    const once = applyPlan(user, richPlan('Utfall'));
    const shared = 'xl/charts/chart2.xml';
    const source = withParts(once, {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="urn:x" Target="/${shared}"/></Relationships>`,
    });
    const [report, data] = richPlan('Utfall').sheets;
    const { charts, tables, ...rest } = report!;
    expect([charts?.length, tables?.length]).toEqual([6, 1]);
    const written = applyPlan(source, { ...richPlan('Utfall'), sheets: [rest, data!] });
    const left = [...textsOf(written).keys()].filter((name) => /charts|drawings|tables/.test(name));
    expect(left).toEqual([shared]);
    expect(textOf(written, TYPES).match(/charts|drawings|tables\//g)).toEqual(['charts']);
  });

  test('with fewer sheets, our others are left alone', () => {
    const once = applyPlan(user, plan([sheet('a', 'A'), sheet('b', 'B')]));
    const written = applyPlan(once, plan([sheet('b', 'B', { cells: [] })]));
    expect(tabs(written)).toEqual(['Utfall', 'Budget', 'A', 'B']);
    expect(textOf(written, 'xl/worksheets/sheet3.xml')).toBe(textOf(once, 'xl/worksheets/sheet3.xml'));
    expect(textOf(written, 'xl/worksheets/sheet4.xml')).not.toContain('B på plats');
  });

  test('of two sheets with the same mark, one being a copy, that with the plan’s name is rewritten', () => {
    const once = applyPlan(user, plan([sheet('a', 'A'), sheet('b', 'B')]));
    // Excel copies the mark with the sheet: here the second sheet's mark becomes the first's.
    const copied = withParts(once, { 'xl/customProperty2.bin': 'a\0' });
    const written = applyPlan(copied, plan([sheet('a', 'B', { cells: [] })]));
    expect(textOf(written, 'xl/worksheets/sheet3.xml')).toContain('A på plats');
    expect(textOf(written, 'xl/worksheets/sheet4.xml')).not.toContain('B på plats');
  });

  test('a chain of calculation that leads into our sheet is taken away; another stays', () => {
    const chain = (sheetId: number) => ({
      'xl/calcChain.xml': `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/><c r="A2" i="${sheetId}"/><c r="A3"/></calcChain>`,
      [TYPES]: (text: string) =>
        text.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
      [RELATIONS]: (text: string) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
    });
    const once = applyPlan(user, plan([sheet('a', 'A')]));
    const kept = applyPlan(withParts(once, chain(2)), plan([sheet('a', 'A')]));
    expect(textOf(kept, 'xl/calcChain.xml')).toContain('i="2"');
    const gone = applyPlan(withParts(once, chain(3)), plan([sheet('a', 'A')]));
    expect(openPackage(gone).parts.has('xl/calcChain.xml')).toBe(false);
    expect(textOf(gone, TYPES) + textOf(gone, RELATIONS)).not.toContain('calcChain');
  });

  test('a table keeps its id, and a new one takes a free one', () => {
    const table = (name: string, row: number) => ({
      name,
      firstRow: row,
      firstColumn: 1,
      rows: 2,
      columns: [{ name: 'Enhet' }],
    });
    const cells = [1, 4].map((row) => ({ row, column: 1, value: 'Enhet' }));
    const both = sheet('a', 'A', { cells, tables: [table('Ett', 1), table('Två', 4)] });
    const once = applyPlan(user, plan([both]));
    const written = applyPlan(once, plan([{ ...both, tables: [table('Två', 4), table('Tre', 1)] }]));
    const ids = [...textsOf(written)].flatMap(([name, text]) =>
      name.startsWith('xl/tables/') ? [/id="(\d+)" name="([^"]*)"/.exec(text)!.slice(1, 3)] : [],
    );
    expect(ids).toEqual([
      ['2', 'Två'],
      ['3', 'Tre'],
    ]);
  });
});

describe('names', () => {
  const a = sheet('a', 'A', {
    print: { orientation: 'portrait', fit: { wide: 1, tall: 0 }, area: 'A1:C9', titleRows: { first: 1, last: 2 } },
  });

  test('are written with absolute references, those of printing with the position of their sheet', () => {
    const written = applyPlan(user, plan([a], { names: [{ name: 'Tak', sheet: 'A', range: 'B4' }] }));
    expect(names(written)).toEqual([
      '<definedName name="Basår">Utfall!$A$1',
      '<definedName name="Tak">A!$B$4',
      '<definedName name="_xlnm.Print_Area" localSheetId="2">A!$A$1:$C$9',
      '<definedName name="_xlnm.Print_Titles" localSheetId="2">A!$1:$2',
    ]);
  });

  test('of printing go with the set-up that they belonged to', () => {
    const once = applyPlan(user, plan([a]));
    const written = applyPlan(once, plan([sheet('a', 'A')]));
    expect(names(written)).toEqual(['<definedName name="Basår">Utfall!$A$1']);
  });

  test('of ours are replaced or taken away; one that the user has given another meaning is theirs', () => {
    const ours = [{ name: 'Tak', sheet: 'A', range: 'B4' }];
    const once = applyPlan(user, plan([sheet('a', 'A')], { names: ours }));
    const moved = applyPlan(once, plan([sheet('a', 'A')], { names: [{ name: 'TAK', sheet: 'A', range: 'C5' }] }));
    expect(names(moved)).toEqual(['<definedName name="Basår">Utfall!$A$1', '<definedName name="TAK">A!$C$5']);
    const removed = applyPlan(once, plan([sheet('a', 'A')], { removeNames: ['tak', 'Basår', 'Saknas'] }));
    expect(names(removed)).toEqual(['<definedName name="Basår">Utfall!$A$1']);

    const broken = withParts(once, { [WORKBOOK]: (text) => text.replace('A!$B$4', '#REF!$B$4') });
    expect(names(applyPlan(broken, plan([sheet('a', 'A')], { names: ours })))).toContain(
      '<definedName name="Tak">A!$B$4',
    );
    expect(
      code(() => applyPlan(user, plan([sheet('a', 'A')], { names: [{ name: 'basår', sheet: 'A', range: 'A1' }] }))),
    ).toBe('name-taken');
  });
});

test('a plan that does not fit the workbook is named before anything is written', () => {
  expect(code(() => applyPlan(user, plan([sheet('a', 'UTFALL')])))).toBe('sheet-twice');
  const withTable = applyPlan(user, richPlan(null));
  const same = {
    ...sheet('other', 'Annan', { cells: [{ row: 1, column: 1, value: 'x' }] }),
    tables: [{ name: 'ramkoll_MÅL', firstRow: 1, firstColumn: 1, rows: 2, columns: [{ name: 'x' }] }],
  };
  expect(code(() => applyPlan(withTable, plan([same])))).toBe('table-name');
});

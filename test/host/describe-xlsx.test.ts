import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { columnLetters } from '../../src/domain/address';
import { readWorkbook } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import { CellKind } from '../../src/workbook/snapshot';
import { checkedPlan } from '../excel/cases';
import { richPlan } from '../support/rich-plan';
import { workbookFile } from '../support/workbook-file';
import { MAIN, RELATIONS, relationsXml, sheetXml, workbookParts, xlsxOf, type Parts } from '../support/xlsx-parts';
import { shifted, shownFormula } from './describe/formulas';
import { sections } from './describe/settings';
import { describeXlsx, normalFormat } from './describe-xlsx';
import type { HostCell, HostSheet, HostWorkbook } from './state';

/** The sample with its report. */
const CHECKED = 'the checked sample';

function sample(name: string): Uint8Array {
  if (name !== CHECKED) return new Uint8Array(readFileSync(join(__dirname, '..', '..', 'samples', name)));
  const bytes = sample('regionstyrelsen-2026.xlsx');
  return applyPlan(bytes, checkedPlan(bytes));
}

function sheetNamed(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

describe('the samples', () => {
  const names = ['regionstyrelsen-2026.xlsx', 'regionstyrelsen-2026-med-fel.xlsx', CHECKED];

  test.each(names)('%s has the values that the reader of files finds', (name) => {
    const bytes = sample(name);
    const snapshot = readWorkbook(bytes, { sheets: 'all' });
    const workbook = describeXlsx(bytes);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(snapshot.sheets.map((sheet) => sheet.name));
    let compared = 0;
    const wrong: string[] = [];
    for (const sheet of snapshot.sheets) {
      const found = sheetNamed(workbook, sheet.name);
      for (const [column, cells] of sheet.columns) {
        for (let at = 0; at < cells.count; at++) {
          const row = cells.rows[at]!;
          const number = cells.values[at]!;
          const kind = cells.kinds[at]!;
          const text = kind === CellKind.text || kind === CellKind.error ? snapshot.strings[number] : undefined;
          const expected =
            kind === CellKind.boolean ? number === 1 : kind === CellKind.uncalculated ? null : (text ?? number);
          if (kind === CellKind.empty) continue;
          compared++;
          const value = cellAt(found, row, column)?.value;
          if (value !== expected) wrong.push(`${sheet.name}!${columnLetters(column)}${row}: ${value} for ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(5000);
  });

  test('the checked one has tables, charts, lists, names and page set-up', () => {
    const workbook = describeXlsx(sample(CHECKED));
    const findings = sheetNamed(workbook, 'Kontrollfynd');
    expect(findings.properties.get('ramkoll.sheet')).toBe('findings');
    expect(findings.tables).toEqual([expect.objectContaining({ name: 'Ramkoll_Kontrollfynd', hasHeader: true })]);
    const follow = sheetNamed(workbook, 'Uppföljning');
    expect(follow.charts[0]).toMatchObject({
      name: 'Netto per månad',
      type: 'ColumnClustered',
      series: [
        { name: '2025', values: 'Uppföljning!$B$5:$B$16', categories: 'Uppföljning!$A$5:$A$16' },
        { name: '2026', values: 'Uppföljning!$C$5:$C$16' },
      ],
    });
    expect(sheetNamed(workbook, 'Kostnadsslag').validations[0]).toMatchObject({
      range: 'B4:B18',
      list: 'Intäkt,Kostnad,Avskrivning',
      alert: 'Stop',
    });
    expect(workbook.names.map(({ name }) => name)).toContain('Lista_Enheter');
    expect(workbook.names.filter(({ name }) => name.startsWith('_xlnm'))).toEqual([]);
    expect(sheetNamed(workbook, 'Underlag').freeze).toEqual({ rows: 1, columns: 2 });
    expect(sheetNamed(workbook, 'Ramar').print.titleRows).toBe('$4:$4');
  });
});

describe('a plan that the file edge wrote', () => {
  const plan = richPlan(null);
  const bytes = writeNewWorkbook(plan);
  const workbook = describeXlsx(bytes);
  const [report, data] = workbook.sheets as [HostSheet, HostSheet];

  test('has its cells: values, formulas and nothing else', () => {
    plan.sheets.forEach(({ cells }, at) => {
      const sheet = workbook.sheets[at]!;
      for (const { row, column, value, formula } of cells) {
        const found = cellAt(sheet, row, column);
        expect(found?.value ?? null).toBe(value === '' ? null : value);
        expect(found?.formula).toBe(formula === undefined ? undefined : `=${formula}`);
      }
      const count = [...sheet.cells.values()].reduce((sum, row) => sum + row.size, 0);
      // D8 of the first sheet has neither a value nor a style, so it is no cell.
      expect(count).toBe(cells.length - (at === 0 ? 1 : 0));
    });
  });

  test('has its formats, as what differs from Normal', () => {
    expect(normalFormat(bytes)).toMatchObject({ size: 11, color: '#000000', fontName: 'Calibri', fill: null });
    expect(cellAt(report, 2, 2)?.format).toEqual({ bold: true, size: 18, color: '#1B1B1F' });
    expect(cellAt(report, 5, 2)?.format).toEqual({
      bold: true,
      fill: '#F0F0F0',
      wrap: true,
      vertical: 'Top',
      borders: { bottom: { style: 'Continuous', weight: 'Thin', color: '#D5D8DC' } },
    });
    expect(cellAt(report, 6, 3)?.format).toEqual({ numberFormat: '#,##0', horizontal: 'Right' });
    expect(cellAt(report, 9, 2)?.format).toEqual({
      italic: true,
      numberFormat: '+0.0 "procentenheter";−0.0 "procentenheter"',
    });
    expect(cellAt(report, 7, 2)?.format).toEqual({ underline: 'Single', color: '#1F3A5F' });
    expect(cellAt(report, 9, 4)?.format).toEqual({
      locked: false,
      fill: '#FFF4D6',
      indent: 1,
      horizontal: 'Left',
      borders: { left: { style: 'Continuous', weight: 'Hairline', color: '#5B5F66' } },
    });
    expect(cellAt(data, 2, 1)?.format).toBeUndefined();
  });

  test('gives each cell a format of its own, since the host changes them', () => {
    const [first, second] = [cellAt(report, 5, 2)!.format!, cellAt(report, 5, 3)!.format!];
    expect(first).toEqual(second);
    expect(first).not.toBe(second);
    expect(first.borders!.bottom).not.toBe(second.borders!.bottom);
  });

  test('has links, widths, heights, merges, panes, colours and properties', () => {
    expect(cellAt(report, 7, 2)?.link).toEqual({ reference: `'Rapportens "data" & <mer>'!B13` });
    const linked = describeXlsx(applyPlan(workbookFile({ Källa: [['A'], [1]] }), richPlan('Källa')));
    expect(cellAt(sheetNamed(linked, "Rapport's blad"), 6, 2)?.link).toEqual({
      reference: 'Källa!A1',
      tip: 'Till "källan"',
    });
    // 30 characters are 30 × 7 + 5 pixels, which are 215 / 7 characters in the file.
    expect(report.columns.get(2)?.width).toBeCloseTo(215 / 7, 2);
    expect(report.columns.get(12)).toMatchObject({ hidden: true });
    expect(Object.fromEntries(report.rows)).toEqual({ 2: { height: 26 }, 4: { height: 6 }, 200: { height: 20 } });
    expect(report.merges).toEqual(['B10:E10', 'B11:E12']);
    expect(report.freeze).toEqual({ rows: 5, columns: 2 });
    expect(data.freeze).toEqual({ rows: 1, columns: 0 });
    expect([report.gridlines, data.gridlines]).toEqual([false, true]);
    expect([report.tabColor, data.tabColor]).toEqual(['#1F3A5F', '']);
    expect(Object.fromEntries(report.properties)).toEqual({
      'ramkoll.sheet': 'compliance',
      'ramkoll.fingerprint': 'abc123åäö',
    });
  });

  test('has its tables, conditional formats and validations', () => {
    expect(report.tables).toEqual([
      {
        id: '1',
        name: 'Ramkoll_mål',
        firstRow: 5,
        firstColumn: 2,
        lastRow: 8,
        lastColumn: 5,
        hasHeader: true,
        hasTotals: true,
        showFilter: true,
        style: '',
        bandedRows: false,
        columns: [
          { name: 'Mål', totalsFunction: null },
          { name: 'Belopp, tkr', totalsFunction: 'sum' },
          { name: 'Andel', totalsFunction: null },
          { name: 'Status', totalsFunction: null },
        ],
      },
    ]);
    expect(report.conditionalFormats).toEqual([
      { type: 'Custom', range: 'E6:E7', formula: '=$D6>0.02', color: '#A4262C', fill: '#FDE7E9', bold: true },
      { type: 'Custom', range: 'E6:E7', formula: '=LEFT($E6,6)="Uppnås"', color: '#0B6A3B', fill: '#E3F4EA' },
      {
        type: 'IconSet',
        range: 'D6:D7',
        iconSet: 'ThreeSymbols',
        thresholds: [0.02, 0.025],
        reverse: true,
        showIconOnly: true,
      },
      { type: 'DataBar', range: 'C6:C7', color: '#9DB2CC', min: 0, max: 600 },
      { type: 'DataBar', range: 'C8', color: '#9DB2CC' },
    ]);
    expect(report.validations).toEqual([
      {
        range: 'D9',
        list: 'ja,nej,kanske "så"',
        allowBlank: true,
        title: 'Välj',
        message: 'ja eller nej',
        alert: 'Warning',
      },
      { range: 'E9', list: '=Ramkoll_månader', allowBlank: false, alert: 'Stop' },
    ]);
  });

  test('has its page set-up and names, and shows the sheet to be shown', () => {
    expect(report.print).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      fitWide: 1,
      fitTall: null,
      titleRows: '$2:$5',
      area: 'A1:J64',
      headers: { left: 'Regionstyrelsen & co', center: '', right: '' },
      footers: { left: 'Ramkoll', center: '', right: 'Sida &P av &N' },
      breaks: [30],
      centerHorizontally: true,
    });
    expect(workbook.names).toEqual([
      { name: 'Ramkoll_månader', sheet: null, formula: `='Rapportens "data" & <mer>'!$A$2:$A$13`, visible: true },
      { name: 'Ramkoll_tak', sheet: null, formula: `='Rapportens "data" & <mer>'!$B$13`, visible: true },
    ]);
    expect(workbook.activeSheet).toBe(report.id);
    expect(workbook.selection).toBe("'Rapport''s blad'!C6");
  });

  test('has its charts where they stand, with kinds, texts and axes', () => {
    expect(report.charts.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'Ackumulerat Line',
      'Utveckling ColumnClustered',
      'Jämförelse ColumnClustered',
      'Brygga ColumnStacked',
      'Per enhet BarClustered',
      'Uppdelat BarStacked',
    ]);
    const planned = plan.sheets[0]!.charts!;
    report.charts.forEach((chart, at) => {
      const { title, description, from, to } = planned[at]!;
      expect(chart).toMatchObject({ title, description, titleReference: null });
      expect([chart.fromRow, chart.fromColumn, chart.toRow, chart.toColumn]).toEqual([
        from.row,
        from.column,
        to.row,
        to.column,
      ]);
    });
    expect(report.charts.map(({ legend }) => (legend.visible ? legend.position : 'None'))).toEqual([
      'None',
      'None',
      'Bottom',
      'Top',
      'Right',
      'None',
    ]);
    // The foot of the bridge, which nobody sees, is no entry of the legend.
    expect(report.charts[3]!.legend.hidden).toEqual([0]);
    expect(report.charts[0]!.valueAxis).toEqual({
      visible: true,
      title: 'tkr',
      min: 0,
      max: null,
      format: '#,##0',
      gridlines: true,
    });
    expect(report.charts[1]!.valueAxis).toMatchObject({ visible: false, min: 0, gridlines: false });
    expect(report.charts[5]!.valueAxis).toMatchObject({ min: -15, max: 15 });
    expect(report.charts[5]!.categoryAxis).toMatchObject({ title: 'Månad', visible: true });
  });

  test('has its series: references, marks, points, markers, labels, gaps', () => {
    const sheet = `'Rapportens "data" & <mer>'`;
    const [path, development, comparison, bridge] = report.charts.map(({ series }) => series) as [
      HostSheet['charts'][number]['series'],
      ...HostSheet['charts'][number]['series'][],
    ];
    const red = { fill: null, line: '#B3261E', lineWeight: 1.5, lineStyle: 'Continuous' };
    expect(path[0]).toEqual({
      name: 'Tak',
      nameReference: `${sheet}!$B$1`,
      values: `${sheet}!$B$2:$B$13`,
      categories: `${sheet}!$A$2:$A$13`,
      type: 'Line',
      mark: red,
      marker: 'None',
      labels: null,
      points: {
        11: {
          mark: red,
          label: { position: 'Right', showValue: true, showSeriesName: true, format: '#,##0', color: '#B3261E' },
        },
      },
    });
    expect(path[1]).toMatchObject({ marker: 'Circle', markerSize: 6, markerColor: '#1F3A5F' });
    expect(path[2]!.mark).toEqual({ fill: null, line: '#1F3A5F', lineWeight: 2.25, lineStyle: 'Dash' });
    expect(development!.map(({ type }) => type)).toEqual(['ColumnClustered', 'Line']);
    expect(development![0]).toMatchObject({
      labels: { position: 'OutsideEnd', showValue: true, showSeriesName: false, format: '#,##0' },
      points: { 7: { mark: { fill: '#A4262C', line: null } } },
      gap: 60,
      overlap: 0,
    });
    expect(comparison!.map(({ mark }) => mark)).toEqual([
      { fill: '#FFFFFF', line: '#1F3A5F', lineWeight: 1.25, lineStyle: 'Continuous' },
      { fill: '#1F3A5F', line: null },
      { fill: '#1F3A5F', hatched: true, line: '#1F3A5F', lineWeight: 1, lineStyle: 'Continuous' },
    ]);
    expect(comparison![0]).toMatchObject({ gap: 40, overlap: -10 });
    expect(bridge![0]).toMatchObject({
      mark: { fill: null, line: null },
      points: { 0: { mark: { fill: '#1F3A5F', line: null } } },
      overlap: 100,
    });
  });
});

/** A workbook of one sheet with a style part, and whatever else a test needs. */
function handMade(
  sheet: string,
  options: { styles?: string; theme?: string; strings?: string[]; parts?: Parts } = {},
): HostWorkbook {
  const parts = workbookParts({
    sheets: [{ name: 'Två ord', xml: sheet }],
    ...(options.strings ? { strings: options.strings } : {}),
  });
  const related = [
    ...(options.styles === undefined ? [] : [{ id: 'rIdS', type: 'styles', target: 'styles.xml' }]),
    ...(options.theme === undefined ? [] : [{ id: 'rIdT', type: 'theme', target: 'theme.xml' }]),
  ];
  parts['xl/_rels/workbook.xml.rels'] = relationsXml(
    [
      { id: 'rId1', type: 'worksheet', target: '/xl/worksheets/sheet1.xml' },
      { id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' },
      ...related,
    ].filter(({ id }) => id !== 'rIdStrings' || options.strings),
  );
  if (options.styles !== undefined)
    parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${options.styles}</styleSheet>`;
  if (options.theme !== undefined) parts['xl/theme.xml'] = options.theme;
  return describeXlsx(xlsxOf({ ...parts, ...options.parts }));
}

function only(workbook: HostWorkbook): HostSheet {
  return workbook.sheets[0]!;
}

describe('cells by hand', () => {
  test('values of every kind', () => {
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t> kant </t></is></c>' +
      '<c r="E2" t="inlineStr"><is><t xml:space="preserve"> kant </t></is></c><c r="F2" t="b"><v>1</v></c>' +
      '<c r="G2" t="e"><v>#DIV/0!</v></c><c r="H2"><v>-1.5E-3</v></c><c r="I2" t="str"><f>""</f><v></v></c>' +
      '<c r="J2" t="d"><v>2026-03-31</v></c><c r="K2"/></row><row><c t="n"><v>7</v></c></row>';
    const strings = [
      '<r><t>Två </t></r><r><t xml:space="preserve">ord</t></r><rPh sb="0" eb="1"><t>X</t></rPh>',
      '<t>å_x000D_&amp;&#228;</t>',
    ];
    const sheet = only(handMade(sheetXml(rows), { strings }));
    const row = [...(sheet.cells.get(2) ?? [])].map(([column, { value }]) => [column, value]);
    expect(row).toEqual([
      // Spaces at the end of a run count only where it says so.
      [1, 'Tvåord'],
      [2, 'å\r&ä'],
      [4, 'kant'],
      [5, ' kant '],
      [6, true],
      [7, '#DIV/0!'],
      [8, -0.0015],
      [9, ''],
      // 31 March 2026 is 46 112 days after 30 December 1899.
      [10, 46112],
    ]);
    expect(cellAt(sheet, 2, 7)?.error).toBe(true);
    expect(cellAt(sheet, 3, 1)?.value).toBe(7);
  });

  test('shared formulas move with their cells, and an array is its first cell', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+$A$1+"A1"&amp;\'A1 x\'!C3</f><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">SUM(A1:A2*2)</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><v>3</v></c><c r="D2"><f>_xlfn.CONCAT("_xlfn.",A1)</f></c></row>';
    const sheet = only(handMade(sheetXml(rows)));
    expect(cellAt(sheet, 1, 2)?.formula).toBe(`=A1+$A$1+"A1"&'A1 x'!C3`);
    expect(cellAt(sheet, 2, 2)).toEqual({ value: 2, formula: `=A2+$A$1+"A1"&'A1 x'!C4` });
    expect(cellAt(sheet, 1, 3)?.formula).toBe('=SUM(A1:A2*2)');
    expect(cellAt(sheet, 2, 3)).toEqual({ value: 3 });
    expect(cellAt(sheet, 2, 4)).toEqual({ value: null, formula: '=CONCAT("_xlfn.",A1)' });
  });

  test('elements with a prefix, comments and CDATA', () => {
    const xml =
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetPr><x:tabColor indexed="10"/></x:sheetPr><x:sheetData><!-- <x:c/> -->` +
      '<x:row r="1" hidden="1"><x:c r="A1" t="str"><x:f>1&lt;2</x:f><x:v><![CDATA[a<b]]></x:v></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';
    const sheet = only(handMade(xml));
    expect(cellAt(sheet, 1, 1)).toEqual({ value: 'a<b', formula: '=1<2' });
    expect(sheet).toMatchObject({ tabColor: '#FF0000', merges: ['A1:B1'] });
    expect(sheet.rows.get(1)).toEqual({ hidden: true });
  });
});

test.each([
  ['A1:B$2', 1, 1, 'B2:C$2'],
  ['$A1', 3, 3, '$A4'],
  ['SUM(A:A,2:3)', 1, 1, 'SUM(B:B,3:4)'],
  ['LOG10(A1)+Tabell[A1]+Ark1!A1', 1, 0, 'LOG10(A2)+Tabell[A1]+Ark1!A2'],
  ['A1', -1, 0, '#REF!'],
  ['Namn_A1+A1.b+XFE1', 1, 1, 'Namn_A1+A1.b+XFE1'],
])('%s moved by %d rows and %d columns is %s', (formula, rows, columns, expected) => {
  expect(shifted(formula, rows, columns)).toBe(expected);
});

test('the prefixes of newer functions are not shown', () => {
  expect(shownFormula('_xlfn._xlws.FILTER(A1,_xlfn.XLOOKUP("_xlfn.",B1,C1))')).toBe(
    'FILTER(A1,XLOOKUP("_xlfn.",B1,C1))',
  );
});

describe('styles by hand', () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="0.0&quot; %&quot;"/></numFmts>' +
    '<fonts><font><sz val="10"/><color theme="1"/><name val="Arial"/></font>' +
    '<font><b/><i val="0"/><u val="double"/><sz val="10"/><color theme="4" tint="0.5"/><name val="Arial"/></font>' +
    '<font><sz val="11"/><color indexed="12"/><name val="Calibri"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/></patternFill></fill></fills>' +
    '<borders><border/><border><left style="double"><color auto="1"/></left><right style="mediumDashed"/><top style="dotted"><color rgb="FF00FF00"/></top><bottom style="none"/></border></borders>' +
    '<cellStyleXfs><xf fontId="2"/><xf fontId="0"/></cellStyleXfs>' +
    '<cellXfs><xf fontId="0"/><xf fontId="1" fillId="2" borderId="1" numFmtId="170"/>' +
    '<xf fontId="2" numFmtId="14"><alignment horizontal="centerContinuous" vertical="distributed"/></xf></cellXfs>' +
    // Normal need not be the first.
    '<cellStyles><cellStyle name="Annat" xfId="0"/><cellStyle name="Normal" xfId="1" builtinId="0"/></cellStyles>';
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>' +
    '<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:accent1><a:srgbClr val="0000ff"/></a:accent1>' +
    '</a:clrScheme></a:themeElements></a:theme>';
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/><c r="C1" s="2"><v>1</v></c></row>';
  const workbook = handMade(
    sheetXml(rows, '').replace(
      '<sheetData>',
      '<cols><col min="2" max="3" width="5.5" style="2"/><col min="4" max="4" width="0" hidden="1"/></cols><sheetData>',
    ),
    { styles, theme },
  );

  test('Normal is what the style of that name has, and only what differs is said', () => {
    expect(cellAt(only(workbook), 1, 1)).toEqual({ value: 1 });
    expect(cellAt(only(workbook), 1, 3)?.format).toEqual({
      size: 11,
      color: '#0000FF',
      fontName: 'Calibri',
      numberFormat: 'm/d/yyyy',
      horizontal: 'CenterAcrossSelection',
      vertical: 'Distributed',
    });
  });

  test('colours of the theme with a tint, and every side of a border', () => {
    expect(cellAt(only(workbook), 1, 2)?.format).toEqual({
      bold: true,
      underline: 'Double',
      // Blue is half light; half of the way to white makes three quarters of it: 0.75 − 0.25 for red and green.
      color: '#8080FF',
      fill: '#BFBFBF',
      numberFormat: '0.0" %"',
      borders: {
        left: { style: 'Double', weight: 'Thick', color: '#000000' },
        right: { style: 'Dash', weight: 'Medium', color: '#000000' },
        top: { style: 'Dot', weight: 'Thin', color: '#00FF00' },
      },
    });
  });

  test('columns one by one, with their formats', () => {
    const { columns } = only(workbook);
    expect(columns.get(2)).toMatchObject({ width: 5.5, format: { size: 11 } });
    expect(columns.get(3)).toEqual(columns.get(2));
    expect(columns.get(3)).not.toBe(columns.get(2));
    expect(columns.get(4)).toEqual({ width: 0, hidden: true });
  });
});

describe('what stands around the cells', () => {
  const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

  test('conditional formats by what wins, those of the extension too', () => {
    const after =
      '<conditionalFormatting sqref="A1:A3 C1"><cfRule type="iconSet" priority="3"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B1"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule><cfRule type="duplicateValues" priority="4"/></conditionalFormatting>' +
      `<extLst><ext xmlns:x14="${X14}" uri="{x}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}">` +
      '<x14:cfRule type="iconSet" priority="2" id="{1}"><x14:iconSet iconSet="3Triangles" showValue="0"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>2</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>' +
      '<xm:sqref>D1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    expect(only(handMade(sheetXml('', after))).conditionalFormats).toEqual([
      { type: 'CellValue', range: 'B1', formula: '=5' },
      { type: 'IconSet', range: 'D1', iconSet: 'ThreeTriangles', thresholds: [1, 2], showIconOnly: true },
      { type: 'IconSet', range: 'A1:A3,C1', iconSet: 'ThreeTrafficLights1', thresholds: [33, 67] },
      { type: 'PresetCriteria', range: 'B1' },
    ]);
  });

  test('lists of the extension, which may lie on other sheets', () => {
    const after =
      '<dataValidations count="1"><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>' +
      `<extLst><ext xmlns:x14="${X14}" uri="{x}"><x14:dataValidations xmlns:xm="${XM}"><x14:dataValidation type="list" errorStyle="information"><x14:formula1><xm:f>Annat!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B1 B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    expect(only(handMade(sheetXml('', after))).validations).toEqual([
      { range: 'B1,B3', list: '=Annat!$A$1:$A$3', allowBlank: false, alert: 'Information' },
    ]);
  });

  test('links inside and outside, over more cells than one', () => {
    const after =
      '<hyperlinks><hyperlink ref="A1:B1" location="\'Två ord\'!B4"/><hyperlink ref="C3" r:id="rId1" tooltip="Ut"/></hyperlinks>';
    const parts: Parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
    };
    const sheet = only(handMade(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', after), { parts }));
    expect(cellAt(sheet, 1, 1)).toEqual({ value: 1, link: { reference: "'Två ord'!B4" } });
    expect(cellAt(sheet, 1, 2)).toEqual({ value: null, link: { reference: "'Två ord'!B4" } });
    expect(cellAt(sheet, 3, 3)).toEqual({ value: null, link: { address: 'https://example.org/', tip: 'Ut' } });
  });

  test('sheets of other kinds have a place and are no sheets; names and print areas count them', () => {
    const parts = workbookParts({
      sheets: [
        { name: 'Diagram', xml: sheetXml(''), type: 'chartsheet' },
        { name: 'Dolt', xml: sheetXml('', '<sheetProtection sheet="1"/>'), state: 'veryHidden' },
        {
          name: 'Två, ord',
          xml: sheetXml('', '<rowBreaks><brk id="4"/></rowBreaks><colBreaks><brk id="2"/><brk id="7"/></colBreaks>'),
        },
      ],
      properties: 'date1904="1"',
      after:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">\'Två, ord\'!$A$1:$B$2,\'Två, ord\'!$D$4</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="2">\'Två, ord\'!$A:$B,\'Två, ord\'!$1:$2</definedName>' +
        '<definedName name="Eget" localSheetId="1" hidden="1">Dolt!$A$1</definedName></definedNames>',
    });
    const book = String(parts['xl/workbook.xml']);
    parts['xl/workbook.xml'] = book.replace(
      '<sheets>',
      '<workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="2"/></bookViews><sheets>',
    );
    const workbook = describeXlsx(xlsxOf(parts));
    expect(workbook.sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ['Dolt', 'VeryHidden', true],
      ['Två, ord', 'Visible', false],
    ]);
    expect(workbook).toMatchObject({
      date1904: true,
      isStructureProtected: true,
      activeSheet: workbook.sheets[1]!.id,
      selection: "'Två, ord'!A1",
      names: [{ name: 'Eget', sheet: 'Dolt', formula: '=Dolt!$A$1', visible: false }],
    });
    expect(workbook.sheets[1]!.print).toMatchObject({
      area: 'A1:B2,D4',
      titleRows: '$1:$2',
      titleColumns: '$A:$B',
      breaks: [5],
      columnBreaks: [3, 8],
      orientation: 'Portrait',
      paperSize: null,
      fitWide: null,
      fitTall: null,
    });
    expect(new Set(workbook.sheets.map(({ id }) => id)).size).toBe(2);
  });

  test('the id that Excel gave a sheet stays', () => {
    const xml = `<worksheet xmlns="${MAIN}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0500-000000000000}"><sheetData/></worksheet>`;
    expect(only(handMade(xml)).id).toBe('{00000000-0001-0000-0500-000000000000}');
    expect(only(handMade(sheetXml(''))).id).toBe('{00000000-0001-0000-0000-000000000000}');
  });

  test('a split that is not frozen is no freeze', () => {
    const xml = sheetXml('').replace(
      '<sheetData>',
      '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1200" ySplit="900" topLeftCell="B2"/></sheetView></sheetViews><sheetData>',
    );
    expect(only(handMade(xml)).freeze).toEqual({ rows: 0, columns: 0 });
  });
});

test.each([
  ['&LVänster&CMitten&RHöger &P', { left: 'Vänster', center: 'Mitten', right: 'Höger &P' }],
  ['Bara mitten', { left: '', center: 'Bara mitten', right: '' }],
  ['&L&"Arial,Bold"&8A && B&C', { left: '&"Arial,Bold"&8A && B', center: '', right: '' }],
  ['', { left: '', center: '', right: '' }],
])('the page text %s', (written, expected) => {
  expect(sections(written)).toEqual(expected);
});

describe('a chart by hand', () => {
  const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

  function chartSheet(chart: string, anchor: string): HostSheet {
    const frame = `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Diagram 1"/></xdr:nvGraphicFramePr><a:graphic xmlns:a="${A}"><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
    return only(
      handMade(sheetXml('<row r="2" ht="30"/>', '<drawing r:id="rId1"/>'), {
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationsXml([
            { id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' },
          ]),
          'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:r="${RELATIONS}">${anchor.replace('FRAME', frame)}</xdr:wsDr>`,
          'xl/drawings/_rels/drawing1.xml.rels': relationsXml([
            { id: 'rId1', type: 'chart', target: '../charts/chart1.xml' },
          ]),
          'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart>${chart}</c:chart></c:chartSpace>`,
        },
      }),
    );
  }

  const series = (order: number, more: string) =>
    `<c:ser><c:idx val="${order}"/><c:order val="${order}"/>${more}<c:val><c:numRef><c:f>B!$A$1:$A$2</c:f></c:numRef></c:val></c:ser>`;

  test('automatic colours, changes of light, series of two groups in their order', () => {
    const shape =
      '<c:spPr><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill><a:ln w="19050"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:prstDash val="lgDashDotDot"/></a:ln></c:spPr>';
    const sheet = chartSheet(
      `<c:plotArea><c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/>${series(1, shape)}</c:barChart>` +
        `<c:lineChart><c:grouping val="standard"/>${series(0, '')}</c:lineChart>` +
        '<c:valAx><c:delete/><c:numFmt formatCode="0" sourceLinked="1"/></c:valAx><c:catAx/></c:plotArea><c:legend/>',
      '<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1" cy="571500"/>FRAME</xdr:oneCellAnchor>',
    );
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.charts[0]).toMatchObject({
      name: 'Diagram 1',
      description: null,
      title: null,
      type: 'BarStacked100',
      legend: { visible: true, position: 'Right' },
      valueAxis: { visible: false, format: null },
      categoryAxis: { visible: true },
      // 571 500 EMU are 45 points: the 15 of row 1 and the 30 of row 2.
      fromRow: 1,
      fromColumn: 2,
      toRow: 2,
      toColumn: 2,
    });
    expect(sheet.charts[0]!.series).toEqual([
      expect.objectContaining({
        type: 'Line',
        marker: 'Automatic',
        mark: { fill: null, line: '#4472C4', lineWeight: 2.25, lineStyle: 'Continuous' },
      }),
      expect.objectContaining({
        type: 'BarStacked100',
        gap: 150,
        // Black at 65 % with 35 % more light is 0x59 of 0xFF.
        mark: { fill: '#595959', line: '#FFFFFF', lineWeight: 1.5, lineStyle: 'DashDotDot' },
      }),
    ]);
  });

  test('a title and a name from cells, markers of their own, a point without a line', () => {
    const cached = (local: string, reference: string, text: string) =>
      `<c:${local}><c:strRef><c:f>${reference}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache></c:strRef></c:${local}>`;
    const marker = (edge: string) =>
      `<c:marker><c:symbol val="dash"/><c:size val="24"/><c:spPr><a:solidFill><a:srgbClr val="b3261e"/></a:solidFill><a:ln>${edge}</a:ln></c:spPr></c:marker>`;
    const point = '<c:dPt><c:idx val="1"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr></c:dPt>';
    const line =
      series(
        0,
        `${cached('tx', 'B!$A$1', 'Högst')}<c:spPr><a:ln w="19050"/></c:spPr>${marker('<a:noFill/>')}${point}`,
      ) + series(1, `<c:tx><c:v>Fast</c:v></c:tx>${marker('<a:solidFill><a:srgbClr val="00FF00"/></a:solidFill>')}`);
    const sheet = chartSheet(
      `<c:title>${cached('tx', 'B!$C$1', 'Rubrik')}</c:title><c:plotArea><c:lineChart><c:grouping val="standard"/>${line}</c:lineChart></c:plotArea>`,
      '<xdr:twoCellAnchor><xdr:from/><xdr:to/>FRAME</xdr:twoCellAnchor>',
    );
    expect(sheet.charts[0]).toMatchObject({ title: 'Rubrik', titleReference: 'B!$C$1', type: 'Line' });
    expect(sheet.charts[0]!.series).toEqual([
      expect.objectContaining({
        name: 'Högst',
        nameReference: 'B!$A$1',
        marker: 'Dash',
        markerSize: 24,
        markerColor: '#B3261E',
        mark: { fill: null, line: '#4472C4', lineWeight: 1.5, lineStyle: 'Continuous' },
        points: { 1: { mark: { fill: null, line: null } } },
      }),
      expect.objectContaining({ name: 'Fast', nameReference: null, markerColor: '#00FF00' }),
    ]);
  });

  test('a corner inside a cell covers it; labels that are deleted are none', () => {
    const labels =
      '<c:dLbls><c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl><c:showVal val="1"/><c:showSerName val="0"/></c:dLbls>';
    const sheet = chartSheet(
      `<c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series(0, labels)}</c:barChart></c:plotArea>`,
      '<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>5</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>FRAME</xdr:twoCellAnchor>',
    );
    expect(sheet.charts[0]).toMatchObject({ fromRow: 3, fromColumn: 2, toRow: 9, toColumn: 5 });
    expect(sheet.charts[0]!.series[0]).toMatchObject({
      labels: { showValue: true, showSeriesName: false },
      points: { 1: { label: null } },
    });
  });
});

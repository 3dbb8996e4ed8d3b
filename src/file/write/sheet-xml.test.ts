import type { CellPlan, SheetPlan } from '../../report/plan';
import { sheetXml } from './sheet-xml';
import type { SheetSurroundings } from './sheet-xml';

function written(plan: Partial<SheetPlan>, around: Partial<SheetSurroundings> = {}): string {
  const bytes = sheetXml(
    { id: 'test', name: 'Test', cells: [], ...plan },
    {
      styleIndex: (name) => name.length,
      differentialIndex: () => 7,
      selected: false,
      number: 2,
      tables: [],
      properties: [],
      ...around,
    },
  );
  return new TextDecoder().decode(bytes);
}

function rows(cells: readonly CellPlan[], around: Partial<SheetSurroundings> = {}): string {
  return /<sheetData>(.*)<\/sheetData>/s.exec(written({ cells }, around))?.[1] ?? '';
}

describe('cells', () => {
  test('numbers, texts, booleans and empty ones with a style', () => {
    expect(
      rows([
        { row: 1, column: 1, value: 1.5, style: 'ab' },
        { row: 1, column: 28, value: -0 },
        { row: 3, column: 2, value: 'a < b' },
        { row: 3, column: 3, value: true },
        { row: 3, column: 4, value: null, style: 'abc' },
        { row: 3, column: 5, value: '', style: 'abc' },
      ]),
    ).toBe(
      '<row r="1"><c r="A1" s="2"><v>1.5</v></c><c r="AB1"><v>0</v></c></row>' +
        '<row r="3"><c r="B3" t="inlineStr"><is><t>a &lt; b</t></is></c><c r="C3" t="b"><v>1</v></c><c r="D3" s="3"/><c r="E3" s="3"/></row>',
    );
  });

  test('a formula has the value that is known beside it', () => {
    expect(
      rows([
        { row: 1, column: 1, value: 3, formula: 'SUM(B1:B2)' },
        { row: 1, column: 2, value: ' ja', formula: 'IF(A1<2,"nej"," ja")' },
        { row: 1, column: 3, value: false, formula: "'Två ord'!A1" },
        { row: 1, column: 4, value: null, formula: 'A1' },
      ]),
    ).toBe(
      '<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>' +
        '<c r="B1" t="str"><f>IF(A1&lt;2,"nej"," ja")</f><v xml:space="preserve"> ja</v></c>' +
        `<c r="C1" t="b"><f>'Två ord'!A1</f><v>0</v></c><c r="D1"><f>A1</f></c></row>`,
    );
  });

  test('rows and columns come in order, and rows that have only a height in between', () => {
    const xml = written({
      cells: [
        { row: 4, column: 1, value: 4 },
        { row: 2, column: 2, value: 2 },
        { row: 2, column: 1, value: 1 },
      ],
      rowHeights: [
        { row: 9, height: 20 },
        { row: 2, height: 30 },
        { row: 3, height: 6.5 },
      ],
    });
    expect(xml).toContain('<dimension ref="A2:B4"/>');
    expect(xml).toContain(
      '<row r="2" ht="30" customHeight="1"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>' +
        '<row r="3" ht="6.5" customHeight="1"/><row r="4"><c r="A4"><v>4</v></c></row><row r="9" ht="20" customHeight="1"/>',
    );
  });

  test('texts may stand in a part of their own', () => {
    expect(rows([{ row: 1, column: 1, value: 'a' }], { sharedText: () => 12 })).toBe(
      '<row r="1"><c r="A1" t="s"><v>12</v></c></row>',
    );
  });
});

test('an empty sheet is a sheet', () => {
  expect(written({})).toContain(
    '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>',
  );
});

test('the view: gridlines, zoom, selection, and panes that stand still', () => {
  const xml = written({ gridlines: false, zoom: 85, freeze: { rows: 3, columns: 1 } }, { selected: true });
  expect(xml).toContain(
    '<sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0">' +
      '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>',
  );
  expect(written({ freeze: { rows: 1, columns: 0 } })).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"',
  );
  expect(written({ freeze: { rows: 0, columns: 2 } })).toContain(
    '<pane xSplit="2" topLeftCell="C1" activePane="topRight"',
  );
});

test('a width of 10 characters is stored with its padding', () => {
  // (10 × 7 + 5) / 7 = 10.714…, in steps of 1/256: 2742/256 = 10.7109375
  expect(
    written({
      columnWidths: [
        { column: 3, width: 10 },
        { column: 2, width: 2, hidden: true },
      ],
    }),
  ).toContain(
    '<cols><col min="2" max="2" width="2.7109375" hidden="1" customWidth="1"/><col min="3" max="3" width="10.7109375" customWidth="1"/></cols>',
  );
});

test('conditional formats: the first of the plan wins', () => {
  const xml = written({
    conditionalFormats: [
      { type: 'formula', range: 'A1:A3', formula: 'A1<0', style: { color: '#A4262C' } },
      { type: 'icons', range: 'B1:B3', set: '3Signs', thresholds: [0, 1], reverse: true, showValue: false },
      { type: 'bars', range: 'C1:C3', color: '#9DB2CC', max: 100 },
    ],
  });
  expect(xml).toContain(
    '<conditionalFormatting sqref="A1:A3"><cfRule type="expression" dxfId="7" priority="1"><formula>A1&lt;0</formula></cfRule></conditionalFormatting>',
  );
  expect(xml).toContain(
    '<cfRule type="iconSet" priority="2"><iconSet iconSet="3Signs" showValue="0" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="0"/><cfvo type="num" val="1"/></iconSet></cfRule>',
  );
  expect(xml).toContain('<dataBar><cfvo type="min"/><cfvo type="num" val="100"/><color rgb="FF9DB2CC"/></dataBar>');
  // The bar and its extension know each other by the same identifier.
  const ids = xml.match(/\{5A4B0C1D-[0-9A-F-]{27}\}/g) ?? [];
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('lists to choose from, fixed and by formula', () => {
  const xml = written({
    validations: [
      { range: 'A1', list: ['ja', 'så "kallad"'], onError: 'warning', title: 'Välj', message: 'ja & nej' },
      { range: 'B1:B9', list: { formula: 'Enheter_lista' }, allowBlank: false },
    ],
  });
  expect(xml).toContain(
    '<dataValidations count="2"><dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Välj" prompt="ja &amp; nej" sqref="A1">' +
      '<formula1>"ja,så ""kallad"""</formula1></dataValidation>' +
      '<dataValidation type="list" showErrorMessage="1" sqref="B1:B9"><formula1>Enheter_lista</formula1></dataValidation></dataValidations>',
  );
});

test('a link names its sheet as a formula would', () => {
  const xml = written({
    cells: [
      { row: 2, column: 1, value: 'a', link: { sheet: "Arne's 2026", address: 'D14', tooltip: 'till "D14"' } },
      { row: 3, column: 1, value: 'b', link: { sheet: 'Utfall', address: 'A1:B2' } },
    ],
  });
  expect(xml).toContain(
    `<hyperlinks><hyperlink ref="A2" location="'Arne''s 2026'!D14" tooltip="till &quot;D14&quot;"/><hyperlink ref="A3" location="Utfall!A1:B2"/></hyperlinks>`,
  );
});

test('print set-up on A4', () => {
  const xml = written({
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      header: '&LRegionen',
      footer: '&R&P av &N',
      breaks: [40, 20],
      centerHorizontally: true,
    },
  });
  expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(xml).toContain(
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.55" bottom="0.55" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>' +
      '<headerFooter><oddHeader>&amp;LRegionen</oddHeader><oddFooter>&amp;R&amp;P av &amp;N</oddFooter></headerFooter>' +
      // A page breaks before row 20, which is after the 19th.
      '<rowBreaks count="2" manualBreakCount="2"><brk id="19" max="16383" man="1"/><brk id="39" max="16383" man="1"/></rowBreaks>',
  );
});

import { describe, expect, test } from '@jest/globals';
import { cellAt } from '../book';
import { codeOf, doing, withHost } from '../with-host';

const ROWS = [
  ['Namn', 'Belopp'],
  ['Ett', 1],
  ['Två', 2],
];

async function withTable() {
  const host = withHost({ requirementSet: '1.13' });
  await doing(host, ({ worksheets }) => {
    const sheet = worksheets.getItem('Blad1');
    sheet.getRange('B2:C4').values = ROWS;
    const table = sheet.tables.add(sheet.getRange('B2:C4'), true);
    table.name = 'Ramar';
    table.style = 'TableStyleLight1';
    table.showFilterButton = false;
    table.showBandedRows = false;
  });
  return host;
}

const texts = (host: Awaited<ReturnType<typeof withTable>>, row: number, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => cellAt(host.state.sheets[0]!, row, first + at)?.value ?? null);

describe('a table', () => {
  test('is over its cells, with the names of its header', async () => {
    const host = await withTable();
    expect(host.state.sheets[0]!.tables).toEqual([
      {
        id: '1',
        name: 'Ramar',
        firstRow: 2,
        firstColumn: 2,
        lastRow: 4,
        lastColumn: 3,
        hasHeader: true,
        hasTotals: false,
        showFilter: false,
        style: 'TableStyleLight1',
        bandedRows: false,
        columns: [
          { name: 'Namn', totalsFunction: null },
          { name: 'Belopp', totalsFunction: null },
        ],
      },
    ]);
  });

  test('headers are made texts, filled in and made unique', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const sheet = worksheets.getItem('Blad1');
      sheet.getRange('A1:E1').values = [['Belopp', 'belopp', 2026, '', '=1+1']];
      sheet.tables.add('A1:E2', true);
    });
    expect(texts(host, 1, 1, 5)).toEqual(['Belopp', 'belopp2', '2026', 'Kolumn4', 'Kolumn5']);
    await doing(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRange('A1:B1').values = [['Ny', 'Ny']];
    });
    expect(host.state.sheets[0]!.tables[0]!.columns.map(({ name }) => name).slice(0, 2)).toEqual(['Ny', 'Ny2']);
  });

  test('may not overlap another, nor be called as one', async () => {
    const host = await withTable();
    expect(await codeOf(host, ({ worksheets }) => void worksheets.getItem('Blad1').tables.add('C4:D6', true))).toBe(
      'InvalidArgument',
    );
    const named = (name: string) => (workbook: Excel.Workbook) => {
      workbook.worksheets.getItem('Två ord').tables.add('A1:B2', true).name = name;
    };
    expect(await codeOf(host, named('RAMAR'))).toBe('ItemAlreadyExists');
    for (const name of ['Två ord', 'A1', 'R1C1', '1a', 'c', ''])
      expect(await codeOf(await withTable(), named(name))).toBe('InvalidArgument');
  });

  test('gives its parts', async () => {
    const host = await withTable();
    await host.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ramar');
      const parts = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem('Belopp').getDataBodyRange(),
      ];
      for (const part of parts) part.load('address');
      const none = context.workbook.tables.getItemOrNullObject('Finns inte');
      const here = context.workbook.worksheets.getItem('Blad1').getRange('C3').getTables().load('items/name');
      const byName = context.workbook.worksheets.getItem('Två ord').getRange('Blad1!B2').getTables().load('items/name');
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual(['Blad1!B2:C4', 'Blad1!B2:C2', 'Blad1!B3:C4', 'Blad1!C3:C4']);
      expect([none.isNullObject, here.items.length, byName.items[0]?.name]).toEqual([true, 1, 'Ramar']);
    });
    expect(await codeOf(host, ({ tables }) => void tables.getItem('Ramar').getTotalRowRange().load('address'))).toBe(
      'ItemNotFound',
    );
  });

  test('a totals row takes an empty row, and moves one that is not', async () => {
    const host = await withTable();
    await doing(host, ({ worksheets, tables }) => {
      worksheets.getItem('Blad1').getRange('B5:B6').values = [['Under'], ['Mer']];
      tables.getItem('Ramar').showTotals = true;
    });
    expect([5, 6, 7].map((row) => texts(host, row, 2, 2)[0])).toEqual(['Summa', 'Under', 'Mer']);
    expect(cellAt(host.state.sheets[0]!, 5, 3)?.formula).toBe('=SUBTOTAL(109,[Belopp])');
    expect(host.state.sheets[0]!.tables[0]).toMatchObject({ lastRow: 5, hasTotals: true });
    const other = await withTable();
    await doing(other, ({ worksheets, tables }) => {
      worksheets.getItem('Blad1').getRange('B6').values = [['Under']];
      tables.getItem('Ramar').showTotals = true;
      tables.getItem('Ramar').getTotalRowRange().values = [['Totalt', '']];
    });
    expect([5, 6].map((row) => texts(other, row, 2, 2)[0])).toEqual(['Totalt', 'Under']);
  });

  test('is resized from its header on, and the rows that leave it keep their cells', async () => {
    const host = await withTable();
    await doing(host, ({ tables }) => tables.getItem('Ramar').resize('B2:D3'));
    expect(host.state.sheets[0]!.tables[0]).toMatchObject({ lastRow: 3, lastColumn: 4 });
    expect(texts(host, 2, 2, 4)).toEqual(['Namn', 'Belopp', 'Kolumn3']);
    expect(texts(host, 4, 2, 3)).toEqual(['Två', 2]);
    expect(await codeOf(host, ({ tables }) => tables.getItem('Ramar').resize('B3:D4'))).toBe('InvalidArgument');
  });

  test('as a range the cells stay, deleted they go', async () => {
    const kept = await withTable();
    await doing(kept, ({ tables }) => void tables.getItem('Ramar').convertToRange());
    expect([kept.state.sheets[0]!.tables, texts(kept, 2, 2, 3)]).toEqual([[], ['Namn', 'Belopp']]);
    const gone = await withTable();
    await doing(gone, ({ tables }) => tables.getItem('Ramar').delete());
    expect([gone.state.sheets[0]!.tables, texts(gone, 2, 2, 3)]).toEqual([[], [null, null]]);
  });
});

describe('names', () => {
  test('lead to a range, are found without regard to case, and are deleted', async () => {
    const host = withHost();
    await host.Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('Plats', worksheets.getItem('Två ord').getRange('B4:C9'));
      worksheets.getItem('Blad1').names.add('Egen', '=1+1');
      const found = names.getItemOrNullObject('PLATS').load('formula,type,value,scope,visible');
      const own = names.getItemOrNullObject('Egen');
      const range = found.getRange().load('address');
      await context.sync();
      expect([found.formula, found.type, found.value, found.scope, range.address, own.isNullObject]).toEqual([
        "='Två ord'!$B$4:$C$9",
        'Range',
        "'Två ord'!$B$4:$C$9",
        'Workbook',
        "'Två ord'!B4:C9",
        true,
      ]);
      found.delete();
      await context.sync();
    });
    expect(host.state.names).toEqual([{ name: 'Egen', sheet: 'Blad1', formula: '=1+1', visible: true }]);
  });

  test('a range can be asked for by name', async () => {
    const host = withHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      context.workbook.names.add('Plats', sheet.getRange('B4'));
      const range = sheet.getRange('plats').load('address');
      await context.sync();
      expect(range.address).toBe('Blad1!B4');
    });
  });

  test('one that is taken or is no name is refused', async () => {
    const add = (name: string) => (workbook: Excel.Workbook) => {
      workbook.names.add(name, workbook.worksheets.getItem('Blad1').getRange('A1'));
    };
    const host = withHost();
    await doing(host, add('Plats'));
    expect(await codeOf(host, add('PLATS'))).toBe('ItemAlreadyExists');
    for (const name of ['Två ord', 'B4', 'R1', '2a', 'x'.repeat(256)])
      expect(await codeOf(host, add(name))).toBe('InvalidArgument');
  });
});

describe('rules on cells', () => {
  test('the newest conditional format is the first', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const range = worksheets.getItem('Blad1').getRange('B2:B9');
      const first = range.conditionalFormats.add('Custom').custom;
      first.rule.formula = '=B2>1';
      first.format.font.color = '#FF0000';
      first.format.font.bold = true;
      first.format.fill.color = '#FFEEEE';
      const { iconSet } = range.conditionalFormats.add('IconSet');
      iconSet.style = 'ThreeSymbols';
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=0.5' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=1' },
      ];
      iconSet.showIconOnly = true;
      const { dataBar } = range.conditionalFormats.add('DataBar');
      dataBar.positiveFormat.fillColor = '#1F3A5F';
      dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
    });
    expect(host.state.sheets[0]!.conditionalFormats).toEqual([
      { type: 'DataBar', range: 'B2:B9', color: '#1F3A5F', min: 0 },
      { type: 'IconSet', range: 'B2:B9', iconSet: 'ThreeSymbols', thresholds: [0.5, 1], showIconOnly: true },
      { type: 'Custom', range: 'B2:B9', formula: '=B2>1', color: '#FF0000', bold: true, fill: '#FFEEEE' },
    ]);
    await doing(host, ({ worksheets }) => worksheets.getItem('Blad1').getRange('B4:B20').conditionalFormats.clearAll());
    expect(host.state.sheets[0]!.conditionalFormats.map(({ range }) => range)).toEqual(['B2:B3', 'B2:B3', 'B2:B3']);
  });

  test('a format of one type has no other', async () => {
    expect(
      await codeOf(withHost(), ({ worksheets }) => {
        worksheets.getItem('Blad1').getRange('A1').conditionalFormats.add('Custom').dataBar.showDataBarOnly = true;
      }),
    ).toBe('InvalidOperation');
  });

  test('lists to choose from, of 255 characters at most', async () => {
    const host = withHost();
    const list = (source: string) => (workbook: Excel.Workbook) => {
      const { dataValidation } = workbook.worksheets.getItem('Blad1').getRange('D2:D9');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.ignoreBlanks = false;
      dataValidation.prompt = { showPrompt: true, title: 'Välj', message: 'En av dem' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
    };
    await doing(host, list('Ja,Nej'));
    expect(host.state.sheets[0]!.validations).toEqual([
      { range: 'D2:D9', list: 'Ja,Nej', allowBlank: false, title: 'Välj', message: 'En av dem', alert: 'Warning' },
    ]);
    expect(await codeOf(host, list('x'.repeat(256)))).toBe('InvalidArgument');
    await doing(host, ({ worksheets }) => worksheets.getItem('Blad1').getRange('D4').dataValidation.clear());
    expect(host.state.sheets[0]!.validations[0]!.range).toBe('D2:D3,D5:D9');
  });
});

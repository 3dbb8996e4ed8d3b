import { describe, expect, test } from '@jest/globals';
import { blankState } from '../blank-state';
import { cellAt, cellFor } from '../book';
import type { Host, HostOptions } from '../host';
import { codeOf, doing, failure, withHost } from '../with-host';

const cell = (host: ReturnType<typeof withHost>, row: number, column: number) =>
  cellAt(host.state.sheets[0]!, row, column);

describe('contents', () => {
  test('values are what was written, formulas have theirs, and text is as a Swede sees it', async () => {
    const host = withHost();
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:C2');
      range.values = [
        ['Belopp', 1234.5, true],
        ['', '#N/A', '=A1'],
      ];
      range.numberFormat = [
        ['@', '#,##0', 'General'],
        ['General', 'General', 'General'],
      ];
      range.load('values,formulas,text,valueTypes,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        ['Belopp', 1234.5, true],
        ['', '#N/A', ''],
      ]);
      expect(range.formulas[1]).toEqual(['', '#N/A', '=A1']);
      expect(range.text).toEqual([
        ['Belopp', '1\u00a0235', 'SANT'],
        ['', '#SAKNAS!', ''],
      ]);
      expect(range.valueTypes).toEqual([
        ['String', 'Double', 'Boolean'],
        ['Empty', 'Error', 'String'],
      ]);
      expect(range.numberFormat[0]).toEqual(['@', '#,##0', 'General']);
    });
  });

  test('one value stands for all cells, null leaves a cell alone, an empty text empties it', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const range = worksheets.getItem('Blad1').getRange('A1:B1');
      range.values = 1 as unknown as number[][];
      range.values = [[null, '']];
    });
    expect([cell(host, 1, 1)?.value, cell(host, 1, 2)]).toEqual([1, undefined]);
  });

  test.each([
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    ],
    ['ragged rows', [[1, 2], [3]]],
    ['one value as a table', [[1]]],
  ])('another shape is refused: %s', async (_, values) => {
    const host = withHost();
    expect(
      await codeOf(host, ({ worksheets }) => {
        worksheets.getItem('Blad1').getRange('A1:B2').values = values;
      }),
    ).toBe('InvalidArgument');
  });

  test('more than 1 500 cells go in pieces that end up in their places', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRange('A1:B2000').values = Array.from({ length: 2000 }, (_, row) => [
        row,
        `rad ${row}`,
      ]);
    });
    expect([cell(host, 1, 1)?.value, cell(host, 2000, 1)?.value, cell(host, 2000, 2)?.value]).toEqual([
      0,
      1999,
      'rad 1999',
    ]);
    expect(host.trips()).toHaveLength(1);
    expect(
      await codeOf(host, ({ worksheets }) => {
        worksheets.getItem('Blad1').getRange('A1:B10').values = Array.from({ length: 2000 }, () => [1, 2]);
      }),
    ).toBe('InvalidArgument');
  });

  test('what is read as a date or a share gets its format, unless the cell has one', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const range = worksheets.getItem('Blad1').getRange('A1:C1');
      range.numberFormat = [['General', '@', '0.000']];
      range.values = [['2026-08', '2026-08', '5 %']];
    });
    expect(cell(host, 1, 1)).toEqual({ value: 46235, format: { numberFormat: 'mmm-yy' } });
    expect(cell(host, 1, 2)).toEqual({ value: '2026-08', format: { numberFormat: '@' } });
    expect(cell(host, 1, 3)).toEqual({ value: 0.05, format: { numberFormat: '0.000' } });
  });

  test.each(['=SUM(A1', '=A1)', '=IF(A1;1;2)', '="text', '=SUM(A1,'])('%s is no formula', async (formula) => {
    const host = withHost();
    expect(
      await codeOf(host, ({ worksheets }) => {
        worksheets.getItem('Blad1').getRange('B1').formulas = [[formula]];
      }),
    ).toBe('InvalidArgument');
  });

  test('a formula has at most 8 192 characters and a text 32 767', async () => {
    const written = (text: string) => (workbook: Excel.Workbook) => {
      workbook.worksheets.getItem('Blad1').getRange('A1').formulas = [[text]];
    };
    expect(await codeOf(withHost(), written(`=${'1+'.repeat(4100)}1`))).toBe('FormulaLengthExceedsLimit');
    expect(await codeOf(withHost(), written('x'.repeat(32_768)))).toBe('InvalidArgument');
    await doing(withHost(), written('x'.repeat(32_767)));
  });

  test('whole columns and rows have no values to give', async () => {
    await withHost().Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A:B').load('values,address,rowCount');
      await context.sync();
      expect([range.values, range.address, range.rowCount]).toEqual([null, 'Blad1!A:B', 1_048_576]);
    });
  });
});

describe('places', () => {
  test('ranges from ranges', async () => {
    await withHost().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      const range = sheet.getRange('B2:C4');
      const others = [
        range.getCell(0, 1),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getEntireRow(),
        range.getRow(2),
        range.getColumn(0),
        sheet.getRangeByIndexes(4, 2, 1, 3),
        sheet.getCell(0, 0),
        sheet.getRange(),
        range.getIntersection('C4:D9'),
      ];
      for (const other of others) other.load('address');
      await context.sync();
      expect(others.map(({ address }) => address.replace('Blad1!', ''))).toEqual([
        'C2',
        'A3:B5',
        'B2:D5',
        '2:4',
        'B4:C4',
        'B2:B4',
        'C5:E5',
        'A1',
        '1:1048576',
        'C4',
      ]);
    });
  });

  test('the used range counts values only when asked, and is null where nothing is', async () => {
    await withHost().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('E9').format.fill.color = '#FFFF00';
      const values = sheet.getUsedRangeOrNullObject(true).load('address');
      const all = sheet.getUsedRangeOrNullObject(false).load('address');
      await context.sync();
      expect([values.address, all.address]).toEqual(['Blad1!B2', 'Blad1!B2:E9']);
    });
  });

  test('visible cells are those outside hidden rows and columns', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const sheet = worksheets.getItem('Blad1');
      sheet.getRange('3:4').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
    });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      const shown = sheet.getRange('A1:C6').getSpecialCellsOrNullObject('Visible');
      shown.load('areaCount,areas/items/address');
      const none = sheet.getRange('A3:A4').getSpecialCellsOrNullObject('Visible');
      const rows = sheet.getRange('A3:A4').load('rowHidden');
      const some = sheet.getRange('A1:A4').load('rowHidden');
      await context.sync();
      expect(shown.areas.items.map(({ address }) => address)).toEqual([
        'Blad1!A1:A2',
        'Blad1!C1:C2',
        'Blad1!A5:A6',
        'Blad1!C5:C6',
      ]);
      expect([none.isNullObject, rows.rowHidden, some.rowHidden]).toEqual([true, true, null]);
    });
  });

  test.each(['A1:', 'Finns inte!A1', 'A1048577', 'Ingenting'])('"%s" is no place', async (address) => {
    expect(
      await codeOf(withHost(), ({ worksheets }) => void worksheets.getItem('Blad1').getRange(address).load('address')),
    ).toBe('InvalidArgument');
  });

  test('a range is gone with its sheet', async () => {
    const host = withHost();
    const { code } = await failure(host, async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      await context.sync();
      host.remove('Blad1');
      range.load('values');
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
  });
});

describe('formats', () => {
  test('only what differs from Normal is kept', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const { format } = worksheets.getItem('Blad1').getRange('A1:B1');
      format.font.bold = true;
      format.font.size = 14;
      format.fill.color = '#abcdef';
      format.horizontalAlignment = 'Right';
      format.wrapText = true;
      format.indentLevel = 2;
      format.protection.locked = false;
      worksheets.getItem('Blad1').getRange('B1').format.font.bold = false;
      worksheets.getItem('Blad1').getRange('B1').format.fill.clear();
    });
    expect(cell(host, 1, 1)?.format).toEqual({
      bold: true,
      size: 14,
      fill: '#ABCDEF',
      horizontal: 'Right',
      wrap: true,
      indent: 2,
      locked: false,
    });
    expect(cell(host, 1, 2)?.format).toEqual({ size: 14, horizontal: 'Right', wrap: true, indent: 2, locked: false });
  });

  test('a property that differs between cells is null', async () => {
    await withHost().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.getRange('A1').format.font.bold = true;
      const mixed = sheet
        .getRange('A1:A2')
        .load({ format: { font: { bold: true, italic: true }, fill: { color: true } } });
      await context.sync();
      expect([mixed.format.font.bold, mixed.format.font.italic, mixed.format.fill.color]).toEqual([
        null,
        false,
        '#FFFFFF',
      ]);
    });
  });

  test('edges are those of the range, the lines within are others', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const { borders } = worksheets.getItem('Blad1').getRange('A1:B2').format;
      const top = borders.getItem('EdgeTop');
      top.style = 'Continuous';
      top.color = '#112233';
      borders.getItem('InsideVertical').weight = 'Hairline';
    });
    const top = { style: 'Continuous', weight: 'Thin', color: '#112233' };
    const line = { style: 'Continuous', weight: 'Hairline', color: '#000000' };
    expect(cell(host, 1, 1)?.format).toEqual({ borders: { top, right: line } });
    expect(cell(host, 2, 2)?.format).toEqual({ borders: { left: line } });
  });

  test('widths are points of whole pixels: 10 characters and their padding are 75 pixels, 56.25 points', async () => {
    const host = withHost();
    await host.Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem('Blad1').getRange('B:C');
      column.format.columnWidth = 56.25;
      const standard = context.workbook.worksheets.getItem('Blad1').getRange('A:A').load('format/columnWidth');
      column.load('format/columnWidth');
      await context.sync();
      expect([column.format.columnWidth, standard.format.columnWidth]).toEqual([56.25, 48]);
    });
    expect(host.state.sheets[0]!.columns.get(3)).toEqual({ width: 10.7109375 });
  });

  test('clear takes contents, formats, or all', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const sheet = worksheets.getItem('Blad1');
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
    });
    expect([cell(host, 1, 1), cell(host, 1, 2), cell(host, 1, 3)]).toEqual([
      { value: null, format: { bold: true } },
      { value: 2 },
      undefined,
    ]);
  });

  test('a merge keeps the first cell, and what is in the way is refused', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const range = worksheets.getItem('Blad1').getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge(false);
    });
    expect([host.state.sheets[0]!.merges, cell(host, 1, 1)?.value, cell(host, 2, 2)]).toEqual([
      ['A1:B2'],
      1,
      undefined,
    ]);
    expect(await codeOf(host, ({ worksheets }) => worksheets.getItem('Blad1').getRange('B2:C2').merge(false))).toBe(
      'MergedRangeConflict',
    );
    await doing(host, ({ worksheets }) => worksheets.getItem('Blad1').getRange('A1').unmerge());
    expect(host.state.sheets[0]!.merges).toEqual([]);
  });

  describe('merged areas', () => {
    /** A2:B3, C2:E2 and A5:A7 are merged. */
    const merged = (more: readonly string[] = [], options: HostOptions = { requirementSet: '1.13' }): Host => {
      const state = blankState('Blad1', 'Två ord');
      state.sheets[0]!.merges.push('A2:B3', 'C2:E2', 'A5:A7', ...more);
      return withHost(options, state);
    };
    const areasIn = async (host: Host, address: string): Promise<string[] | null> =>
      host.Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem('Blad1').getRange(address).getMergedAreasOrNullObject();
        found.load('areas/items/address');
        await context.sync();
        return found.isNullObject ? null : found.areas.items.map((area) => area.address);
      });

    test('are those whose first cell is in the range, as far as they are in it', async () => {
      const host = merged();
      expect(await areasIn(host, 'A1:F9')).toEqual(['Blad1!A2:B3', 'Blad1!C2:E2', 'Blad1!A5:A7']);
      expect(await areasIn(host, 'A1:D5')).toEqual(['Blad1!A2:B3', 'Blad1!C2:D2', 'Blad1!A5']);
      expect(await areasIn(host, 'B2:E9')).toEqual(['Blad1!C2:E2']);
      expect(await areasIn(host, 'F1:G9')).toBeNull();
    });

    test('are refused where they are more than 512, and below ExcelApi 1.13', async () => {
      const host = merged(Array.from({ length: 510 }, (_, at) => `A${at + 10}:B${at + 10}`));
      expect(await areasIn(host, 'A2:B519')).toHaveLength(512);
      expect((await failure(host, () => areasIn(host, 'A1:E519'))).code).toBe('GeneralException');
      await expect(areasIn(merged([], { requirementSet: '1.12' }), 'A1:F9')).rejects.toMatchObject({
        code: 'ApiNotFound',
      });
    });
  });

  test('a link gets the look of one, keeps what stands in the cell and is answered', async () => {
    const host = withHost();
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      range.formulas = [['=B1']];
      range.hyperlink = { documentReference: "'Två ord'!B4", screenTip: 'Gå dit' };
      range.load('hyperlink');
      await context.sync();
      expect(range.hyperlink).toMatchObject({ documentReference: "'Två ord'!B4", screenTip: 'Gå dit' });
    });
    expect(cell(host, 1, 1)).toEqual({
      value: '',
      formula: '=B1',
      link: { reference: "'Två ord'!B4", tip: 'Gå dit' },
      format: { color: '#0563C1', underline: 'Single' },
    });
  });

  test('properties cell by cell', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      worksheets
        .getItem('Blad1')
        .getRange('A1:B1')
        .setCellProperties([
          [
            { format: { font: { bold: true } } },
            { format: { fill: { color: '#00FF00' }, borders: { top: { style: 'Continuous' } } } },
          ],
        ]);
    });
    expect(cell(host, 1, 1)?.format).toEqual({ bold: true });
    expect(cell(host, 1, 2)?.format).toMatchObject({ fill: '#00FF00', borders: { top: { style: 'Continuous' } } });
  });

  test('several areas are formatted as one', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRanges('A1,C3:C4').format.font.italic = true;
    });
    expect([cell(host, 1, 1)?.format, cell(host, 4, 3)?.format, cell(host, 2, 1)]).toEqual([
      { italic: true },
      { italic: true },
      undefined,
    ]);
  });
});

describe('a protected sheet', () => {
  const locked = () => {
    const state = blankState('Blad1', 'Två ord');
    state.sheets[0]!.isProtected = true;
    cellFor(state.sheets[0]!, 1, 2).format = { locked: false };
    return withHost({}, state);
  };
  const writes: readonly (readonly [string, (sheet: Excel.Worksheet) => void])[] = [
    ['values', (sheet) => void (sheet.getRange('A1').values = [[1]])],
    ['formulas of which one is locked', (sheet) => void (sheet.getRange('A1:B1').formulas = [[1, 2]])],
    ['formats', (sheet) => void (sheet.getRange('B1').format.font.bold = true)],
    ['number formats', (sheet) => void (sheet.getRange('B1').numberFormat = [['0']])],
    ['widths', (sheet) => void (sheet.getRange('A:A').format.columnWidth = 50)],
    ['hiding', (sheet) => void (sheet.getRange('1:1').rowHidden = true)],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['merging', (sheet) => sheet.getRange('A1:B1').merge()],
    ['links', (sheet) => void (sheet.getRange('B1').hyperlink = { documentReference: 'Blad1!A1' })],
    ['tables', (sheet) => void sheet.tables.add('A1:B2', true)],
    ['conditional formats', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['validation', (sheet) => void (sheet.getRange('A1').dataValidation.ignoreBlanks = false)],
  ];
  test.each(writes)('refuses %s', async (_, write) => {
    expect(await codeOf(locked(), ({ worksheets }) => write(worksheets.getItem('Blad1')))).toBe('AccessDenied');
  });

  test('can be read, and says that it is protected', async () => {
    await locked().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1').load('protection/protected');
      sheet.getRange('A1').load('values');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
  });

  test('takes contents in a cell that is not locked', async () => {
    const host = locked();
    await doing(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRange('B1').values = [[5]];
    });
    expect(cell(host, 1, 2)?.value).toBe(5);
  });
});

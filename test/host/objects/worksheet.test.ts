import { describe, expect, test } from '@jest/globals';
import { blankState } from '../blank-state';
import { cellAt, cellFor } from '../book';
import { codeOf, doing, withHost } from '../with-host';

const namesOf = (host: ReturnType<typeof withHost>) => host.state.sheets.map(({ name }) => name);

describe('names of sheets', () => {
  test.each(['', 'x'.repeat(32), 'a/b', 'a\\b', 'a?b', 'a*b', 'a[b', 'a]b', 'a:b', "'ab", "ab'", 'History', 'history'])(
    '"%s" is refused',
    async (name) => {
      const host = withHost();
      expect(
        await codeOf(host, ({ worksheets }) => {
          worksheets.getItem('Blad1').name = name;
        }),
      ).toBe('InvalidArgument');
      expect(namesOf(host)).toEqual(['Blad1', 'Två ord']);
    },
  );

  test('one that is taken is refused, whatever its capitals', async () => {
    expect(await codeOf(withHost(), ({ worksheets }) => void worksheets.add('TVÅ ORD'))).toBe('ItemAlreadyExists');
  });

  test('31 characters, quotes inside and å ä ö are fine', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      worksheets.add("O'Brien");
      worksheets.add('å'.repeat(31));
      worksheets.getItem('blad1').name = 'BLAD1';
    });
    expect(namesOf(host)).toEqual(['BLAD1', 'Två ord', "O'Brien", 'å'.repeat(31)]);
  });

  test('without a name a sheet gets a free one', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => void worksheets.add());
    expect(namesOf(host).at(-1)).toBe('Blad3');
  });
});

describe('what depends on a sheet', () => {
  const linked = () => {
    const state = blankState('Blad1', 'Två ord', 'Annat');
    const other = state.sheets[2]!;
    Object.assign(cellFor(other, 1, 1), { value: 3, formula: `='Två ord'!B4+Blad1!A1&"'Två ord'!B4"` });
    Object.assign(cellFor(other, 2, 1), { value: 3, formula: '=SUM(Mitt_Blad1!A1,Blad1!$A$1:$B$2)' });
    state.names.push({ name: 'Plats', sheet: null, formula: "='Två ord'!$B$4", visible: true });
    state.names.push({ name: 'Egen', sheet: 'Två ord', formula: "='Två ord'!$B$4", visible: true });
    return withHost({}, state);
  };
  const formula = (host: ReturnType<typeof linked>, sheet: number, row: number) =>
    cellAt(host.state.sheets[sheet]!, row, 1)?.formula;

  test('follows its name, in formulas and names but not in texts', async () => {
    const host = linked();
    await doing(host, ({ worksheets }) => {
      worksheets.getItem('Två ord').name = 'Ett';
      worksheets.getItem('Blad1').name = 'Ny plan';
    });
    expect(formula(host, 2, 1)).toBe(`=Ett!B4+'Ny plan'!A1&"'Två ord'!B4"`);
    expect(formula(host, 2, 2)).toBe("=SUM(Mitt_Blad1!A1,'Ny plan'!$A$1:$B$2)");
    expect(host.state.names.map((name) => [name.sheet, name.formula])).toEqual([
      [null, '=Ett!$B$4'],
      ['Ett', '=Ett!$B$4'],
    ]);
  });

  test('becomes #REF! when it is deleted, and its own names go with it', async () => {
    const host = linked();
    await doing(host, ({ worksheets }) => worksheets.getItem('Två ord').delete());
    expect(cellAt(host.state.sheets[1]!, 1, 1)).toEqual({
      value: '#REF!',
      error: true,
      formula: `=#REF!+Blad1!A1&"'Två ord'!B4"`,
    });
    expect(host.state.names).toEqual([{ name: 'Plats', sheet: null, formula: '=#REF!', visible: true }]);
  });
});

describe('tabs', () => {
  test('the last visible sheet stays, and a very hidden one is not deleted', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      worksheets.getItem('Två ord').visibility = 'VeryHidden';
    });
    expect(await codeOf(host, ({ worksheets }) => worksheets.getItem('Blad1').delete())).toBe('InvalidOperation');
    expect(await codeOf(host, ({ worksheets }) => worksheets.getItem('Två ord').delete())).toBe('InvalidOperation');
  });

  test('a protected structure refuses what changes the tabs', async () => {
    const works: ((worksheets: Excel.WorksheetCollection) => void)[] = [
      (worksheets) => void worksheets.add('Ny'),
      (worksheets) => worksheets.getItem('Blad1').delete(),
      (worksheets) => void (worksheets.getItem('Blad1').name = 'Ny'),
      (worksheets) => void (worksheets.getItem('Blad1').position = 1),
      (worksheets) => void (worksheets.getItem('Blad1').visibility = 'Hidden'),
    ];
    for (const work of works) {
      const state = blankState('Blad1', 'Två ord');
      state.isStructureProtected = true;
      const host = withHost({}, state);
      expect(await codeOf(host, ({ worksheets }) => work(worksheets))).toBe('AccessDenied');
      expect(namesOf(host)).toEqual(['Blad1', 'Två ord']);
    }
  });

  test('order, colour, grid, panes and what is shown', async () => {
    const host = withHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Två ord');
      sheet.position = 0;
      sheet.tabColor = '#1f3a5f';
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B5'));
      sheet.activate();
      sheet.getRange('C4').select();
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect([frozen.address, active.name, selected.address]).toEqual(["'Två ord'!A1:B5", 'Två ord', "'Två ord'!C4"]);
    });
    expect(host.state.sheets[0]).toMatchObject({
      name: 'Två ord',
      tabColor: '#1F3A5F',
      gridlines: false,
      freeze: { rows: 5, columns: 2 },
    });
    expect(
      await codeOf(host, ({ worksheets }) => {
        worksheets.getItem('Blad1').visibility = 'Hidden';
        worksheets.getItem('Blad1').activate();
      }),
    ).toBe('InvalidOperation');
  });

  test('custom properties are told apart without regard to case', async () => {
    const host = withHost();
    await host.Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem('Blad1');
      customProperties.add('ramkoll.id', 'ett');
      customProperties.add('RAMKOLL.ID', 'två');
      const found = customProperties.getItemOrNullObject('Ramkoll.id').load('key,value');
      const none = customProperties.getItemOrNullObject('annat');
      customProperties.load('items/key,items/value');
      await context.sync();
      expect([found.key, found.value, none.isNullObject, customProperties.items.length]).toEqual([
        'ramkoll.id',
        'två',
        true,
        1,
      ]);
      found.delete();
      await context.sync();
    });
    expect(host.state.sheets[0]!.properties.size).toBe(0);
  });
});

test('the date system shows in the number of a date', async () => {
  const numberIn = async (date1904: boolean) => {
    const host = withHost({}, { ...blankState('Blad1'), date1904 });
    return host.Excel.run(async (context) => {
      const date = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return date.value;
    });
  };
  expect([await numberIn(false), await numberIn(true)]).toEqual([36526, 35064]);
});

describe('print', () => {
  test('what the page has', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      const sheet = worksheets.getItem('Blad1');
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea('A1:J64');
      pageLayout.setPrintTitleRows('$2:$5');
      pageLayout.setPrintTitleColumns('$A:$B');
      pageLayout.setPrintMargins('Inches', { left: 0.5 });
      pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Sida &P av &N';
      sheet.horizontalPageBreaks.add('A30');
      sheet.horizontalPageBreaks.add('A12');
    });
    expect(host.state.sheets[0]!.print).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      fitWide: 1,
      fitTall: null,
      centerHorizontally: true,
      area: 'A1:J64',
      titleRows: '$2:$5',
      titleColumns: '$A:$B',
      footers: { left: '', center: '', right: 'Sida &P av &N' },
      breaks: [12, 30],
    });
    await doing(host, ({ worksheets }) => worksheets.getItem('Blad1').horizontalPageBreaks.removePageBreaks());
    expect(host.state.sheets[0]!.print.breaks).toEqual([]);
  });

  test('rows and columns to repeat are whole ones', async () => {
    for (const set of [
      (page: Excel.PageLayout) => page.setPrintTitleRows('A2:J5'),
      (page: Excel.PageLayout) => page.setPrintTitleColumns('A1:B9'),
    ]) {
      expect(await codeOf(withHost(), ({ worksheets }) => set(worksheets.getItem('Blad1').pageLayout))).toBe(
        'InvalidArgument',
      );
    }
  });

  test('a header has at most 255 characters, its codes included, and no page breaks before the first row', async () => {
    const host = withHost();
    expect(
      await codeOf(host, ({ worksheets }) => {
        worksheets.getItem('Blad1').pageLayout.headersFooters.defaultForAllPages.leftHeader = 'x'.repeat(250);
      }),
    ).toBe('InvalidArgument');
    expect(
      await codeOf(host, ({ worksheets }) => void worksheets.getItem('Blad1').horizontalPageBreaks.add('A1')),
    ).toBe('InvalidArgument');
  });
});

import { describe, expect, test } from '@jest/globals';
import { doing, failure, withHost } from './with-host';

describe.each(['web', 'win32'] as const)('requests of the real client for %s', (client) => {
  test('what is loaded can be read, what is not cannot', async () => {
    const host = withHost({ client });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1').load('name');
      await context.sync();
      expect(sheet.name).toBe('Blad1');
      expect(() => sheet.tabColor).toThrow(/tabColor/);
    });
    const { code } = await failure(host, async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(code).toBe('PropertyNotLoaded');
  });

  test('collections give their items, also those of items, and what is behind them', async () => {
    const host = withHost({ client });
    await doing(host, ({ worksheets }) => {
      const sheet = worksheets.getItem('Två ord');
      sheet.getRange('B2:C3').values = [
        ['Namn', 'Belopp'],
        ['Ett', 1],
      ];
      sheet.tables.add('B2:C3', true).name = 'Tabell';
      sheet.getRange('B2').format.fill.color = 'red';
    });
    await host.Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load('items/name,items/protection/protected,items/tables/items/columns/items/name');
      tables.load('items/name,items/worksheet/name');
      const range = worksheets
        .getItem('Två ord')
        .getRange('B2')
        .load({ address: true, format: { fill: { color: true } } });
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
        ['Blad1', false],
        ['Två ord', false],
      ]);
      const [table] = worksheets.items[1]!.tables.items;
      expect(table!.columns.items.map(({ name }) => name)).toEqual(['Namn', 'Belopp']);
      expect(tables.items.map((each) => [each.name, each.worksheet.name])).toEqual([['Tabell', 'Två ord']]);
      expect([range.address, range.format.fill.color]).toEqual(["'Två ord'!B2", '#FF0000']);
      // A sheet's id comes only when it is asked for in a collection.
      expect(() => worksheets.items[0]!.id).toThrow(/id/);
    });
  });

  test('top and skip take a part of a collection', async () => {
    const host = withHost({ client });
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Två ord']);
    });
  });

  test('load without names gives all plain properties', async () => {
    const host = withHost({ client });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1').load();
      await context.sync();
      expect([sheet.name, sheet.visibility, sheet.showGridlines]).toEqual(['Blad1', 'Visible', true]);
    });
  });

  test('a null object is one through and through, and nothing happens to it', async () => {
    const host = withHost({ client });
    await host.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Finns inte');
      const range = none.getRange('A1');
      none.load('name');
      range.load('values');
      range.values = [[1]];
      none.delete();
      await context.sync();
      expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
    expect(host.state.sheets.map(({ name }) => name)).toEqual(['Blad1', 'Två ord']);
  });

  test('the value of a method comes with the sync', async () => {
    const host = withHost({ client });
    await host.Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      expect(() => count.value).toThrow();
      await context.sync();
      expect(count.value).toBe(2);
    });
  });

  test('objects are held on to between syncs, and given back at the end', async () => {
    const host = withHost({ client });
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      const range = sheet.getRange('A1:B2');
      await context.sync();
      sheet.name = 'Omdöpt';
      range.values = 7 as unknown as number[][];
      range.load('address,values');
      sheet.load('name');
      await context.sync();
      expect([range.address, sheet.name]).toEqual(['Omdöpt!A1:B2', 'Omdöpt']);
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
    const last = host.requests.at(-1)!;
    expect([last.isCleanup, host.trips().length]).toEqual([true, 2]);
  });

  test('an error says where, and what came before it has taken effect', async () => {
    const host = withHost({ client });
    const error = await failure(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.getRange('A1').values = [['före']];
      context.workbook.worksheets.getItem('Finns inte').getRange('A1').values = [['efter']];
      sheet.getRange('A2').values = [['aldrig']];
      await context.sync();
    });
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      name: 'RichApi.Error',
      location: 'WorksheetCollection.getItem',
    });
    expect(error.statement).toMatch(/worksheets\.getItem/);
    const { cells } = host.state.sheets[0]!;
    expect(cells.get(1)?.get(1)?.value).toBe('före');
    expect(cells.has(2)).toBe(false);
  });

  test('set takes properties of the object and of those below it', async () => {
    const host = withHost({ client });
    await doing(host, ({ worksheets }) => {
      worksheets
        .getItem('Blad1')
        .getRange('A1')
        .set({ numberFormat: [['0.0']], format: { font: { bold: true } } });
    });
    expect(host.state.sheets[0]!.cells.get(1)?.get(1)?.format).toEqual({ numberFormat: '0.0', bold: true });
  });

  test('an error is one to code outside the client too', async () => {
    const host = withHost({ client });
    const error: unknown = await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Finns inte').load('name');
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(host.OfficeExtension.Error);
  });

  test('what the host does not have is an error that says what is missing', async () => {
    const host = withHost({ client });
    const error = await failure(host, async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').insert('Down');
      await context.sync();
    });
    expect(error).toMatchObject({ code: 'ApiNotFound', location: 'Range.insert' });
    expect(error.message).toMatch(/test host has no method Range\.insert/);
  });
});

test('the client stops members above the claimed set itself, the host those that are only named', async () => {
  const old = withHost({ requirementSet: '1.8' });
  const stopped = await failure(old, (context) => {
    context.workbook.worksheets.getItem('Blad1').getRanges('A1,B2');
    return context.sync();
  });
  expect(stopped).toMatchObject({ code: 'ApiNotFound', location: 'Worksheet.getRanges' });
  const named = await failure(withHost({ requirementSet: '1.2' }), (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange('A1').load('hyperlink');
    return context.sync();
  });
  expect(named).toMatchObject({ code: 'ApiNotFound', location: 'Range.hyperlink' });
});

test('resize of a table needs 1.13', async () => {
  const table = (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.getRange('A1:A2').values = [['Namn'], ['Ett']];
    return sheet.tables.add('A1:A2', true);
  };
  const { code } = await failure(withHost(), async (context) => {
    table(context).resize('A1:A3');
    await context.sync();
  });
  expect(code).toBe('ApiNotFound');
  const host = withHost({ requirementSet: '1.13' });
  await host.Excel.run(async (context) => {
    table(context).resize('A1:A3');
    await context.sync();
  });
  expect(host.state.sheets[0]!.tables[0]).toMatchObject({ firstRow: 1, lastRow: 3 });
  expect([host.supports('1.13'), withHost().supports('1.13')]).toEqual([true, false]);
});

describe('kinds of requests that the types do not show', () => {
  /** Members that the client has and its types leave out. */
  interface Hidden {
    readonly retrieve: (select: object) => { readonly toJSON: () => unknown };
    readonly update: (properties: object) => void;
    readonly ensureUnchanged: (state: object) => void;
  }
  const hidden = (object: unknown) => object as Hidden;

  test('reading as JSON', async () => {
    await withHost().Excel.run(async (context) => {
      const read = hidden(context.workbook.worksheets).retrieve({ name: true, protection: { protected: true } });
      await context.sync();
      expect(JSON.parse(JSON.stringify(read))).toEqual({
        items: [
          { name: 'Blad1', protection: { protected: false } },
          { name: 'Två ord', protection: { protected: false } },
        ],
      });
    });
  });

  test('making sure that nothing has changed meanwhile', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => hidden(worksheets.getItem('Blad1')).ensureUnchanged({ name: 'Blad1' }));
    const { code } = await failure(host, (context) => {
      hidden(context.workbook.worksheets.getItem('Blad1')).ensureUnchanged({ name: 'Annat' });
      return context.sync();
    });
    expect(code).toBe('Conflict');
  });

  test('setting many properties in one action', async () => {
    const host = withHost();
    await doing(host, ({ worksheets }) => {
      hidden(worksheets.getItem('Blad1').getRange('A1')).update({ values: [[5]], format: { wrapText: true } });
    });
    expect(host.state.sheets[0]!.cells.get(1)?.get(1)).toEqual({ value: 5, format: { wrap: true } });
    expect(host.trips()[0]!.body.Actions.some(({ ActionType }) => ActionType === 9)).toBe(true);
  });
});

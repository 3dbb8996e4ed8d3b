import { describe, expect, test } from '@jest/globals';
import { blankState } from './blank-state';
import { cellAt, cellFor } from './book';
import type { Fault } from './host';
import { codeOf, doing, failure, withHost } from './with-host';

type TestHost = ReturnType<typeof withHost>;

const write = (host: TestHost, ...values: readonly number[]) =>
  doing(host, ({ worksheets }) => {
    values.forEach((value, at) => {
      worksheets.getItem('Blad1').getCell(at, 0).values = [[value]];
    });
  });
const written = (host: TestHost) => [...host.state.sheets[0]!.cells.values()].map((line) => line.get(1)?.value);

describe.each(['web', 'win32'] as const)('round trips on %s', (client) => {
  test('are counted with their bytes and actions', async () => {
    const host = withHost({ client });
    await write(host, 1);
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([[1]]);
    });
    const trips = host.trips();
    expect(trips.map(({ ok, code }) => [ok, code])).toEqual([
      [true, null],
      [true, null],
    ]);
    for (const { bytesSent, bytesAnswered, actions, body } of trips) {
      expect([bytesSent > 500, bytesAnswered > 100, actions]).toEqual([true, true, body.Actions.length]);
    }
  });

  test('the first sync of a session asks for the workbook, one without anything to do is none', async () => {
    const host = withHost({ client });
    await host.Excel.run(async (context) => {
      await context.sync();
      await context.sync();
    });
    expect(host.requests.map(({ actions }) => actions)).toEqual([1]);
  });

  test.each([
    ['before', []],
    ['after', [1, 2]],
  ] as const)('one that fails %s', async (when, left) => {
    const host = withHost({ client });
    host.failAt(2, { code: 'GeneralException', when });
    await doing(host, ({ worksheets }) => void worksheets.load('items/name'));
    await expect(write(host, 1, 2)).rejects.toMatchObject({ code: 'GeneralException', name: 'RichApi.Error' });
    expect(written(host)).toEqual(left);
    await write(host, 1, 2);
    expect(written(host)).toEqual([1, 2]);
  });

  test('one that fails in the middle says where', async () => {
    const three = async (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      for (const value of [1, 2, 3]) sheet.getCell(value - 1, 0).values = [[value]];
      await context.sync();
    };
    const host = withHost({ client });
    await host.Excel.run(three);
    const second = host
      .trips()[0]!
      .body.Actions.findIndex(
        ({ ActionType, ArgumentInfo }) => ActionType === 4 && JSON.stringify(ArgumentInfo?.Arguments) === '[[[2]]]',
      );
    const other = withHost({ client });
    other.failAt(1, { code: 'AccessDenied', when: `action:${second}` });
    const error = await failure(other, three);
    expect(error).toMatchObject({ code: 'AccessDenied' });
    expect(error.statement).toMatch(/values/);
    expect(written(other)).toEqual([1]);
  });

  test('one that is to fail after more actions than it has fails at its last', async () => {
    const host = withHost({ client });
    host.failAt(1, { code: 'GeneralException', when: 'action:9999' });
    await expect(write(host, 1, 2)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(written(host)).toEqual([1]);
  });

  test('giving back references at the end does not use up a fault', async () => {
    const host = withHost({ client });
    host.failAt(2, { code: 'GeneralException', when: 'before' });
    await write(host, 1);
    expect(host.requests.at(-1)!.isCleanup).toBe(true);
    await expect(write(host, 2)).rejects.toMatchObject({ code: 'GeneralException' });
  });

  test('someone else may come first', async () => {
    const host = withHost({ client });
    host.beforeTrip(2, () => host.rename('Blad1', 'Budget'));
    const code = await codeOf(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRange('A1').values = [[1]];
    }).catch(() => 'none');
    expect(code).toBe('none');
    expect(await codeOf(host, ({ worksheets }) => void worksheets.getItem('Blad1').load('name'))).toBe('ItemNotFound');
    host.beforeTrip(1, async (state) => {
      await Promise.resolve();
      state.sheets[0]!.isProtected = true;
    });
    expect(
      await codeOf(host, ({ worksheets }) => {
        worksheets.getItem('Budget').getRange('A1').values = [[2]];
      }),
    ).toBe('AccessDenied');
  });
});

describe('a cell that is being edited', () => {
  test.each(['web', 'win32'] as const)('delays a request that may wait, on %s', async (client) => {
    const host = withHost({ client });
    host.cellEdit.start();
    let done = false;
    const session = host
      .run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem('Blad1').getRange('A1').values = [[1]];
        await context.sync();
      })
      .then(() => {
        done = true;
      });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([done, written(host)]).toEqual([false, []]);
    host.cellEdit.stop();
    await session;
    expect(written(host)).toEqual([1]);
  });

  test('refuses one that may not', async () => {
    const host = withHost();
    host.cellEdit.start();
    await expect(write(host, 1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    host.cellEdit.stop();
    await write(host, 1);
    expect(written(host)).toEqual([1]);
  });
});

describe('large requests and answers', () => {
  const large = (host: TestHost) =>
    doing(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRange('A1').values = [['x'.repeat(3000)]];
    });

  test('are refused on the web: too large a request does nothing, too large an answer comes too late', async () => {
    const host = withHost({ payloadLimit: 2000 });
    await expect(large(host)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(written(host)).toEqual([]);
    cellFor(host.state.sheets[0]!, 2, 1).value = 'y'.repeat(3000);
    const code = await codeOf(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRange('A1').values = [[1]];
      worksheets.getItem('Blad1').getRange('A2').load('values');
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(cellAt(host.state.sheets[0]!, 1, 1)?.value).toBe(1);
  });

  test('go through on the desktop', async () => {
    const host = withHost({ client: 'win32', payloadLimit: 2000 });
    await large(host);
    expect(written(host)).toEqual(['x'.repeat(3000)]);
  });

  test('5 MB is the limit unless it is said', async () => {
    const host = withHost();
    const text = 'x'.repeat(32_000);
    const code = await codeOf(host, ({ worksheets }) => {
      worksheets.getItem('Blad1').getRange('A1:A170').values = Array.from({ length: 170 }, () => [text]);
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
  });
});

describe.each(['web', 'win32'] as const)('events on %s', (client) => {
  test('changes, new and deleted sheets are told, until the handler is removed', async () => {
    const host = withHost({ client });
    const heard: unknown[] = [];
    const handlers = await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = [
        worksheets.onChanged.add((event) => {
          heard.push([event.type, event.worksheetId, event.address, event.source]);
          return Promise.resolve();
        }),
        worksheets.onDeleted.add((event) => {
          heard.push([event.type, event.worksheetId]);
          return Promise.resolve();
        }),
      ];
      await context.sync();
      return added;
    });
    const [first, second] = host.state.sheets.map(({ id }) => id);
    host.type('Blad1', 'B4', 'Ny');
    host.type('Blad1', 'B5', 7, 'elsewhere');
    await host.settled();
    await write(host, 1);
    await host.settled();
    host.remove('Två ord');
    await host.settled();
    expect(heard).toEqual([
      ['WorksheetChanged', first, 'B4', 'Local'],
      ['WorksheetChanged', first, 'B5', 'Remote'],
      // What an add-in writes itself is told as well.
      ['WorksheetChanged', first, 'A1', 'Local'],
      ['WorksheetDeleted', second],
    ]);
    for (const handler of handlers) handler.remove();
    await handlers[0]!.context.sync();
    host.type('Blad1', 'B4', 'Igen');
    await host.settled();
    expect(heard).toHaveLength(4);
  });

  test('one sheet alone can be watched', async () => {
    const host = withHost({ client });
    const heard: string[] = [];
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Två ord').load('id');
      await context.sync();
      sheet.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.type('Blad1', 'A1', 1);
    host.type('Två ord', 'A2', 1);
    await host.settled();
    expect(heard).toEqual(['A2']);
  });
});

test('formulas have no value of their own unless something computes them, and then also in the batch that writes them', async () => {
  const one = (host: TestHost) =>
    host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      range.formulas = [['=1+1']];
      range.load('values');
      await context.sync();
      return range.values[0]![0] as unknown;
    });
  expect(await one(withHost())).toBe('');
  const calculate = (state: TestHost['state']) => {
    for (const line of state.sheets[0]!.cells.values()) {
      for (const cell of line.values()) if (cell.formula === '=1+1') cell.value = 2;
    }
  };
  expect(await one(withHost({ calculate }))).toBe(2);
});

test('what is around the document', async () => {
  const web = withHost();
  const { context, actions } = web.office.office;
  expect([context.officeTheme, context.displayLanguage, context.diagnostics.platform]).toEqual([
    undefined,
    'sv-SE',
    'OfficeOnline',
  ]);
  expect(withHost({ client: 'win32' }).office.office.context.officeTheme).toMatchObject({
    bodyBackgroundColor: '#FFFFFF',
  });
  expect(['1.12', '1.13', '1.2'].map((set) => context.requirements.isSetSupported('ExcelApi', set))).toEqual([
    true,
    false,
    true,
  ]);
  expect(withHost({ requirementSet: '1.20' }).supports('1.18')).toBe(true);
  context.document.settings.set('språk', { val: 'en' });
  const status = await new Promise((resolve) => {
    context.document.settings.saveAsync((result) => resolve(result.status));
  });
  expect([status, context.document.settings.get('språk'), context.document.settings.get('annat')]).toEqual([
    'succeeded',
    { val: 'en' },
    null,
  ]);
  actions.associate('check', () => undefined);
  expect([...web.office.commands.keys()]).toEqual(['check']);
  expect(await web.office.office.onReady()).toMatchObject({ host: 'Excel' });
});

test('hosts do not know of each other', async () => {
  const [one, other] = [withHost(), withHost()];
  await Promise.all([write(one, 1), write(other, 2)]);
  expect([written(one), written(other)]).toEqual([[1], [2]]);
});

test('every code of the list can be made to come', async () => {
  const codes = [
    'InvalidOperationInCellEditMode',
    'AccessDenied',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'GeneralException',
    'Timeout',
    'ItemNotFound',
    'InactiveWorkbook',
    'RequestAborted',
  ];
  const host = withHost();
  for (const code of codes) {
    const faults: Fault['when'][] = ['before', 'after', 'action:0'];
    for (const when of faults) {
      host.failAt(1, { code, when });
      expect(await codeOf(host, ({ worksheets }) => void worksheets.load('items/name'))).toBe(code);
    }
  }
});

test('a workbook of 50 000 rows is read in well under a second', async () => {
  const state = blankState('Blad1');
  const sheet = state.sheets[0]!;
  for (let row = 1; row <= 50_000; row++) {
    for (let column = 1; column <= 6; column++)
      cellFor(sheet, row, column).value = column < 3 ? `Text ${row}` : row * column;
  }
  const host = withHost({}, state);
  const start = performance.now();
  await host.Excel.run(async (context) => {
    for (const address of ['A1:F25000', 'A25001:F50000']) {
      const range = context.workbook.worksheets.getItem('Blad1').getRange(address).load('values');
      await context.sync();
      expect(range.values).toHaveLength(25_000);
    }
  });
  expect(performance.now() - start).toBeLessThan(2000);
});

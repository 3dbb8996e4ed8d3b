import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { requirementsOf } from './api-sets';
import { blankState } from './blank-state';
import { createHost } from './host';
import { camel, knownMembers } from './host-object';
import { clientFile, loadClient } from './load-client';
import type { ClientName } from './load-client';

/** What to do when the inside of the package is no longer what the host hangs on. */
const HELP =
  'The inside of @microsoft/office-js that test/host hangs on has moved. Pin the version that docs/fidelity.md names, ' +
  'or read there what the host needs of the package and follow it.';

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`${what}\n${HELP}`);
}

const CLIENTS: readonly ClientName[] = ['web', 'win32'];

test('the package has the version that the host was made for', () => {
  const manifest = join(dirname(dirname(clientFile('web'))), 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  demand(version === '1.1.110', `The installed version is ${version}, not 1.1.110.`);
});

describe.each(CLIENTS)('the client for %s', (client) => {
  const { seam, source, Excel: excel } = loadClient(client);

  test('lets a session of ours answer its requests', () => {
    demand(typeof seam.SessionBase === 'function', 'OfficeExtension.SessionBase is gone.');
    demand('_createRequestExecutorOrNull' in seam.SessionBase.prototype, 'SessionBase gives no executor any more.');
    demand(source.includes('SessionBase._overrideSession'), 'SessionBase._overrideSession is not asked for any more.');
  });

  test('lets events be sent to it', () => {
    for (const name of ['_testSetRichApiMessageReadyImpl', '_testTriggerRichApiMessageEvent'] as const) {
      demand(typeof seam[name] === 'function', `OfficeExtension.${name} is gone.`);
    }
  });

  test('says which requirement set its members need', () => {
    const table = requirementsOf(source);
    demand(table.size > 600, `Only ${table.size} members say which requirement set they need.`);
    expect(table.get('Table.resize')).toEqual({ set: 'ExcelApi', version: '1.13' });
  });

  test('asks for objects and actions in the known shape', async () => {
    const host = createHost(blankState('Blad1'), { client });
    await host.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.load('name,tables/name');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    const body = host.trips()[0]?.body;
    demand(body !== undefined, 'No request reached the host.');
    const paths = Object.values(body!.ObjectPaths).map(({ ObjectPathType, Name }) => [ObjectPathType, Name]);
    const actions = body!.Actions.map(({ ActionType, Name }) => [ActionType, Name]);
    const query = body!.Actions.find(({ ActionType }) => ActionType === 2)?.QueryInfo;
    const value = body!.Actions.find(({ ActionType }) => ActionType === 4)?.ArgumentInfo;
    try {
      expect(paths).toEqual([
        [1, ''],
        [4, 'Worksheets'],
        [5, ''],
        [3, 'GetRange'],
      ]);
      expect(actions).toEqual(
        expect.arrayContaining([
          [1, ''],
          [2, ''],
          [3, '_KeepReference'],
          [4, 'Values'],
        ]),
      );
      expect(query).toEqual({ Select: ['name', 'tables/name'] });
      expect(value).toEqual({ Arguments: [[[1]]] });
    } catch (error) {
      throw new Error(`The requests have another shape.\n${HELP}`, { cause: error });
    }
  });

  /** A host that answers to names that no Excel has would let a mistake through. */
  test('knows every member that the host answers to', () => {
    const classes = excel as unknown as Record<string, { prototype: object } | undefined>;
    const unknown: string[] = [];
    for (const [type, members] of knownMembers()) {
      const prototype = classes[type]?.prototype;
      if (!prototype) {
        unknown.push(type);
        continue;
      }
      const names = (list: string): readonly string[] =>
        (Reflect.get(prototype, list) as readonly string[] | undefined) ?? [];
      const scalars = names('_scalarPropertyOriginalNames');
      const links = names('_navigationPropertyNames');
      const start = source.indexOf(`    var ${type} = (function (`);
      const text = source.slice(start, source.indexOf('\n    }(', start));
      for (const name of members.scalars) if (!scalars.includes(name)) unknown.push(`${type}.${name}`);
      for (const name of members.links) if (!links.includes(camel(name))) unknown.push(`${type}.${name}`);
      for (const name of [...members.makers, ...members.calls]) {
        if (!text.includes(`"${name}"`)) unknown.push(`${type}.${name}`);
      }
    }
    expect(unknown).toEqual([]);
  });
});

import { openOnHost } from '../excel/on-host';
import { excelEdge } from '../../src/excel/excel-edge';
import { excelWork } from '../../src/taskpane/hosts/excel-work';
import type { ImportsGiven, Watching } from '../../src/taskpane/hosts/pane-host';
import { fileSession } from '../../src/taskpane/worker/file-session';
import { consistentTables } from '../support/consistent';
import { csvFile } from '../support/export-files';
import { workbookFile } from '../support/workbook-file';

/** A file is taken in and dropped again, in Excel and in a page. */
const NO_STEPS = (): void => undefined;
const BOOK = workbookFile(consistentTables());
const FILE = {
  name: 'staben.csv',
  role: 'outcome',
  bytes: csvFile([{ year: 2026, month: 8, unit: 'Regionstaben', account: 6500, ore: 100_000 }]),
} as const;
const DROPS = [{ name: 'staben.csv', role: 'outcome' }] as const;
const FACTS = { role: 'outcome', name: 'staben.csv', kind: 'csv', unit: 'kr', rows: 1, covered: [2026 * 12 + 7] };
const NOTHING: ImportsGiven = {};

function watching(): Watching {
  return { signal: new AbortController().signal, onStep: NO_STEPS, onWaiting: NO_STEPS };
}

test('Excel’s workbook holds the file until it is dropped', async () => {
  const { access } = openOnHost(BOOK);
  const now = (): Date => new Date(2026, 10, 21, 9, 5);
  const work = excelWork(excelEdge(access), { now, openTemplate: () => Promise.resolve() });
  expect((await work.recognise(watching())).imports).toEqual([]);
  const [preview] = await work.previewImports([FILE], 'sv', NOTHING);
  expect(preview).toMatchObject({ state: 'read', keptUnits: [{ unit: 'Digitalisering och service' }] });
  const first = await work.check({ ...watching(), lang: 'sv', imports: [FILE] });
  expect(first.imports).toEqual([FACTS]);
  expect((await work.recognise(watching())).imports).toEqual([FACTS]);
  const dropped = await work.check({ ...watching(), lang: 'sv', drops: DROPS });
  expect(dropped.imports).toEqual([]);
  expect((await work.recognise(watching())).imports).toEqual([]);
  // The figures are those of a check without the file.
  const plain = await work.check({ ...watching(), lang: 'sv' });
  expect(plain.view.targets).toEqual(dropped.view.targets);
});

test('a page takes it in and out of each copy that it makes', () => {
  const session = fileSession();
  const options = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 09:05' } as const;
  const open = (bytes: ArrayBuffer) => session.open({ bytes }, NO_STEPS).imports;
  expect(open(new Uint8Array(BOOK).buffer)).toEqual([]);
  const plain = session.check(options, NO_STEPS).check;
  const { output, check } = session.check({ ...options, imports: [FILE] }, NO_STEPS);
  expect(check.imports).toEqual([FACTS]);
  expect(open(output)).toEqual([FACTS]);
  const again = session.check({ ...options, drops: DROPS }, NO_STEPS);
  expect(again.check.imports).toEqual([]);
  expect(again.check.view.targets).toEqual(plain.view.targets);
  expect(open(again.output)).toEqual([]);
});

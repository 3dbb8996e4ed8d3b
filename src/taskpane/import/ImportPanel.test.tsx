/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { plainText, renderInPane } from '../../../test/pane/in-pane';
import type { ImportPreview } from '../../app/preview-imports';
import { ImportPanel, type ImportPanelProps } from './ImportPanel';

afterEach(cleanup);

// January 2026 is month 2026 × 12 + 0, as monthIndex counts.
const READ: Extract<ImportPreview, { state: 'read' }> = {
  state: 'read',
  role: 'outcome',
  file: 'utfall.csv',
  kind: 'csv',
  encoding: 'utf-8',
  unit: 'kr',
  unitBy: 'file',
  sign: 'ledger',
  rows: 2,
  covered: [2026 * 12, 2026 * 12 + 1],
  dimension: null,
  dimensions: [],
  year: null,
  unknownUnits: [],
  keptUnits: [],
  goneCostTypes: [],
  replaces: [],
  notes: [
    { kind: 'malformed', line: 7, column: null, text: 'x;y', count: 1 },
    { kind: 'malformed', line: 9, column: null, text: 'z', count: 1 },
  ],
  preview: [
    {
      role: 'outcome',
      year: 2026,
      month: 1,
      unit: 'Regionstaben',
      costType: 'Personal',
      account: null,
      amount: 1_250.5,
      file: 'utfall.csv',
      line: 2,
    },
    {
      role: 'outcome',
      year: 2026,
      month: 2,
      unit: 'Regionstaben',
      costType: 'Personal',
      account: null,
      amount: 'tolv',
      file: 'utfall.csv',
      line: 3,
    },
  ],
};
const ASKS: Extract<ImportPreview, { state: 'refused' }> = {
  state: 'refused',
  file: 'utfall.csv',
  reason: 'unit',
  sentence: { sv: 'ange --unit', en: 'use --unit' },
  dimension: null,
  dimensions: [],
  years: [2026, 2025],
};

function show(parts: Partial<ImportPanelProps>): {
  container: HTMLElement;
  onTake: jest.Mock;
  input: HTMLInputElement;
} {
  const onTake = jest.fn();
  const { container } = renderInPane(
    <ImportPanel
      previewImports={() => Promise.resolve([READ])}
      unit="tkr"
      kept={[]}
      onDrop={() => undefined}
      onTake={onTake}
      onClose={() => undefined}
      onFail={() => undefined}
      {...parts}
    />,
  );
  return { container, onTake, input: container.querySelector<HTMLInputElement>('[data-import-input]')! };
}

/** jsdom's File has no arrayBuffer. */
function file(name: string, size = 3): File {
  const made = new File(['a;b'], name);
  Object.defineProperty(made, 'arrayBuffer', { value: () => Promise.resolve(new ArrayBuffer(3)) });
  Object.defineProperty(made, 'size', { value: size });
  return made;
}

test('a file is shown as it is understood before it is taken along', async () => {
  const { container, onTake, input } = show({});
  expect(screen.queryByRole('button', { name: 'Ta med vid nästa kontroll' })).toBeNull();
  await userEvent.upload(input, file('utfall.csv'));
  const take = await screen.findByRole('button', { name: 'Ta med vid nästa kontroll' });
  const facts = screen.getAllByRole('definition').map(plainText);
  expect(facts).toEqual([
    'Utfall',
    '2',
    'januari 2026–februari 2026',
    'kr (så säger filen)',
    'kostnad positiv, intäkt negativ',
    'utf-8',
  ]);
  expect(screen.getByText('Rad 3: ”tolv” går inte att läsa som belopp.')).toBeTruthy();
  expect(screen.getByText('Rader: 7, 9')).toBeTruthy();
  expect(plainText(screen.getByRole('row', { name: /januari/ }))).toBe('2januari 2026RegionstabenPersonal1 250,5');
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(take);
  expect(onTake).toHaveBeenCalledWith([expect.objectContaining({ name: 'utfall.csv', role: 'outcome' })]);
});

test('a unit that the file does not tell is asked for, and the file read anew with it', async () => {
  const previewImports = jest
    .fn<ImportPanelProps['previewImports']>()
    .mockResolvedValueOnce([ASKS])
    .mockResolvedValueOnce([READ]);
  const { onTake, input } = show({ previewImports });
  await userEvent.click(screen.getByRole('radio', { name: 'Prognos' }));
  await userEvent.upload(input, file('utfall.csv'));
  await userEvent.click(await screen.findByRole('radio', { name: 'tkr' }));
  await userEvent.click(screen.getByRole('button', { name: 'Läs filen i den enheten' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Ta med vid nästa kontroll' }));
  expect(previewImports.mock.calls[1]![0]).toMatchObject([{ unit: 'tkr', role: 'forecast' }]);
  expect(onTake).toHaveBeenCalledWith([expect.objectContaining({ unit: 'tkr' })]);
});

test('a file that nothing can be made of is told of and cannot be taken', async () => {
  const refused: ImportPreview = {
    ...ASKS,
    reason: 'empty',
    sentence: { sv: 'filen är tom', en: 'the file is empty' },
  };
  const { input, container } = show({ previewImports: () => Promise.resolve([refused]) });
  await userEvent.upload(input, file('utfall.csv'));
  expect(await screen.findByText('Kan inte läsas: filen är tom.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ta med vid nästa kontroll' })).toBeNull();
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Ta bort utfall.csv' }));
  expect(screen.queryByText('Kan inte läsas: filen är tom.')).toBeNull();
});

test('a file that is far too large is not opened', async () => {
  const previewImports = jest.fn<ImportPanelProps['previewImports']>();
  const { input } = show({ previewImports });
  await userEvent.upload(input, file('allt.csv', 2 ** 30));
  expect(await screen.findByText(/filen har fler rader än ett blad rymmer/)).toBeTruthy();
  expect(previewImports).not.toHaveBeenCalled();
});

test('a workbook that cannot be read against is told of', async () => {
  const { input } = show({ previewImports: () => Promise.reject(new Error('gone')) });
  await userEvent.upload(input, file('utfall.csv'));
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('a year that the file does not tell is asked for by the years of the workbook', async () => {
  const previewImports = jest
    .fn<ImportPanelProps['previewImports']>()
    .mockResolvedValueOnce([{ ...ASKS, reason: 'no-year' }])
    .mockResolvedValueOnce([{ ...READ, year: { year: 2025, by: 'call' } }]);
  const { input, container } = show({ previewImports });
  await userEvent.upload(input, file('utfall.csv'));
  expect(
    (await screen.findAllByRole('radio', { name: /^20/ })).map((radio) => (radio as HTMLInputElement).value),
  ).toEqual(['2026', '2025']);
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: '2025' }));
  await userEvent.click(screen.getByRole('button', { name: 'Läs filen för det året' }));
  expect(await screen.findByText('2025 (du har valt)')).toBeTruthy();
  expect(previewImports.mock.calls[1]![0]).toMatchObject([{ year: 2025 }]);
});

test('the dimension of units is chosen by its name, and the file read anew by it', async () => {
  const sie = {
    ...READ,
    kind: 'sie',
    dimension: '1',
    dimensions: [
      { id: '1', name: '' },
      { id: '6', name: 'Projekt X' },
    ],
  } as const;
  const previewImports = jest
    .fn<ImportPanelProps['previewImports']>()
    .mockResolvedValueOnce([sie])
    .mockResolvedValueOnce([{ ...sie, dimension: '6', rows: 7 }]);
  const { input, container, onTake } = show({ previewImports });
  await userEvent.upload(input, file('utfall.se'));
  const choice = await screen.findByRole('combobox', { name: 'Enheterna står i dimensionen' });
  expect(screen.getAllByRole('option').map(plainText)).toEqual(['1 Kostnadsställe', '6 Projekt X']);
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.selectOptions(choice, '6 Projekt X');
  await screen.findByText('2 av 7 rader visas. Kostnad är positiv och intäkt negativ.');
  await userEvent.click(screen.getByRole('button', { name: 'Ta med vid nästa kontroll' }));
  expect(onTake).toHaveBeenCalledWith([expect.objectContaining({ dimension: '6' })]);
});

test('what stays beside a file, and what does not count, is said before it is taken along', async () => {
  const beside: ImportPreview = {
    ...READ,
    keptUnits: [
      { unit: 'Vården', times: READ.covered, imported: false },
      { unit: 'Skolan', times: [2026 * 12], imported: false },
    ],
    unknownUnits: [{ name: 'Staben', rows: 3 }],
    goneCostTypes: ['Bidrag'],
  };
  const { input, container } = show({ previewImports: () => Promise.resolve([beside]) });
  await userEvent.upload(input, file('utfall.csv'));
  const said = await screen.findByRole('list', { name: 'Vad som räknas bredvid filen' });
  expect([...said.children].map(plainText)).toEqual([
    '1 enhet i filen finns inte i arbetsbokens enheter (Staben: 3 rader): dess rader räknas inte. Heter den något annat i arbetsboken räknas de gamla raderna där.',
    'Filen har inga rader för 2 enheter (Vården; Skolan: januari 2026); arbetsbokens egna rader räknas för dem.',
    'Filen har inga rader för 1 kostnadsslag som arbetsboken har belopp för (Bidrag); de beloppen räknas inte.',
  ]);
  expect((await axe(container)).violations).toEqual([]);
});

test('files that are chosen one after the other are read beside each other', async () => {
  const previewImports = jest.fn<ImportPanelProps['previewImports']>((files) =>
    Promise.resolve(files.map(({ name }) => ({ ...READ, file: name }))),
  );
  const { input } = show({ previewImports });
  await userEvent.upload(input, file('a.csv'));
  await screen.findByRole('heading', { name: 'a.csv' });
  await userEvent.upload(input, file('b.csv'));
  await screen.findByRole('heading', { name: 'b.csv' });
  expect(previewImports.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([
    ['a.csv'],
    ['a.csv', 'b.csv'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Ta bort a.csv' }));
  expect(screen.queryByRole('heading', { name: 'a.csv' })).toBeNull();
  expect(previewImports.mock.lastCall![0].map(({ name }) => name)).toEqual(['b.csv']);
});

test('files of earlier imports can be taken out of the workbook, and kept after all', async () => {
  const onDrop = jest.fn();
  const kept = {
    role: 'outcome',
    name: 'juli.csv',
    kind: 'csv',
    unit: 'kr',
    rows: 3,
    covered: [2026 * 12 + 6],
  } as const;
  const gone = { ...kept, name: 'juni.csv' };
  const { container } = show({
    onDrop,
    kept: [
      { name: kept.name, role: kept.role, state: 'kept', facts: kept },
      { name: gone.name, role: gone.role, state: 'dropped', facts: gone },
      { name: 'prognos.se', role: 'forecast', state: 'given', facts: null },
    ],
  });
  expect(screen.getAllByRole('listitem').map(plainText)).toEqual([
    'juli.csvUtfall, 3 rader för juli 2026, i bladet ImportTa bort',
    'juni.csvUtfall. Tas bort ur arbetsboken vid nästa kontroll.Behåll',
    'prognos.sePrognos. Vald här och läses vid nästa kontroll.Ta bort',
  ]);
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Ta bort juli.csv bland filer som läses' }));
  await userEvent.click(screen.getByRole('button', { name: 'Behåll juni.csv' }));
  expect(onDrop.mock.calls).toEqual([
    [{ name: 'juli.csv', role: 'outcome' }, false],
    [{ name: 'juni.csv', role: 'outcome' }, true],
  ]);
});

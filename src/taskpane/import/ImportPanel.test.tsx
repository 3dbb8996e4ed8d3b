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
const READ: ImportPreview = {
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
const ASKS: ImportPreview = {
  state: 'refused',
  file: 'utfall.csv',
  reason: 'unit',
  sentence: { sv: 'ange --unit', en: 'use --unit' },
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

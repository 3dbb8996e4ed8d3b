/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState, type JSX } from 'react';
import { renderInPane } from '../../../test/pane/in-pane';
import type { InterpretationView } from '../../app/view-types';
import type { NeighbourRows } from '../findings/Neighbourhood';
import type { Given } from './answering';
import { InterpretationWizard } from './InterpretationWizard';

afterEach(cleanup);

const VIEW: InterpretationView = {
  blocks: [
    {
      id: 'Drift!A2',
      sheet: 'Drift',
      range: 'A2:E5',
      title: 'Nettokostnad per nämnd',
      state: 'asks',
      reason: null,
      unit: null,
      sign: 'ledger',
      rows: 'units',
      ofUnit: null,
      amounts: [
        { use: 'outcome', year: 2025, columns: 1 },
        { use: 'decided', year: 2026, columns: 1 },
      ],
      rowsCounted: 2,
      leftOut: [{ reason: 'total', count: 1 }],
      confidence: 0.5,
    },
  ],
  questions: [
    {
      id: 'Drift!A2|unit',
      block: 'Drift!A2',
      about: 'unit',
      letters: null,
      choices: ['kr', 'tkr', 'mnkr'],
      place: { sheet: 'Drift', address: 'A2' },
      text: 'Nettokostnad per nämnd',
    },
    {
      id: 'Drift!A2|D|year',
      block: 'Drift!A2',
      about: 'year',
      letters: 'D',
      choices: [],
      place: { sheet: 'Drift', address: 'D2' },
      text: 'Utfall',
    },
  ],
};

const CELLS: NeighbourRows = {
  place: { sheet: 'Drift', address: 'A2' },
  columns: [{ letters: 'A', header: '' }],
  rows: [{ number: 2, cells: ['Nämnd'] }],
};

const onGiven = jest.fn<(given: Given, isComplete: boolean) => void>();
const onCheck = jest.fn();

function Held({ cells = CELLS }: { readonly cells?: NeighbourRows | null }): JSX.Element {
  const [given, setGiven] = useState<Given>({ answers: {}, pending: [] });
  const [cellsAround] = useState(() => () => Promise.resolve(cells));
  return (
    <InterpretationWizard
      view={VIEW}
      given={given}
      cellsAround={cellsAround}
      onGiven={(next, isComplete) => {
        onGiven(next, isComplete);
        setGiven(next);
      }}
      onCheck={onCheck}
      onClose={() => undefined}
    />
  );
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('one question at a time, with the cells beside it, until nothing is open', async () => {
  onGiven.mockClear();
  const { container } = renderInPane(<Held />);
  expect(screen.getByRole('heading', { name: 'Är beloppen i kr, tkr eller mnkr?' })).toBeTruthy();
  expect(screen.getByText('Fråga 1 av 2')).toBeTruthy();
  expect(await screen.findByRole('cell', { name: /Nämnd/ })).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  // Nothing is chosen for the user.
  expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
  await userEvent.click(button('Nästa'));
  expect(onGiven).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('radio', { name: 'mnkr (miljoner kronor)' }));
  await userEvent.click(button('Nästa'));
  expect(onGiven).toHaveBeenLastCalledWith({ answers: { 'Drift!A2|unit': 'mnkr' }, pending: ['Drift!A2|unit'] }, false);
  const second = screen.getByRole('heading', { name: 'Vilket år gäller kolumnen?' });
  expect(document.activeElement).toBe(second);
  expect(screen.getByText('Nettokostnad per nämnd (Drift), kolumn D ”Utfall”')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'År' }), '26');
  await userEvent.click(button('Klar'));
  expect(screen.getByText('Skriv ett år med fyra siffror.')).toBeTruthy();
  await userEvent.clear(screen.getByRole('textbox', { name: 'År' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'År' }), '2026{Enter}');
  expect(onGiven).toHaveBeenLastCalledWith(
    expect.objectContaining({ answers: expect.objectContaining({ 'Drift!A2|D|year': '2026' }) }),
    true,
  );
  expect(screen.getAllByText(/^Alla frågor är besvarade/).length).toBeGreaterThan(0);
  await userEvent.click(button('Kontrollera mot mål'));
  expect(onCheck).toHaveBeenCalledTimes(1);
  expect((await axe(container)).violations).toEqual([]);
});

test('back shows what was chosen, and skip leaves the table out', async () => {
  onGiven.mockClear();
  renderInPane(<Held cells={null} />);
  await userEvent.click(screen.getByRole('radio', { name: 'kr (kronor)' }));
  await userEvent.click(button('Nästa'));
  await userEvent.click(button('Tillbaka'));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'kr (kronor)' }).checked).toBe(true);
  await userEvent.click(button('Hoppa över'));
  expect(onGiven).toHaveBeenLastCalledWith(
    { answers: { 'Drift!A2|count': 'none' }, pending: ['Drift!A2|unit', 'Drift!A2|D|year'] },
    true,
  );
});

test('each table is one line: what it is, what counts and how sure it is', async () => {
  renderInPane(<Held />);
  await screen.findByRole('cell', { name: /Nämnd/ });
  const [line] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(line!.textContent).toContain('Nettokostnad per nämnd – Drift');
  expect(line!.textContent).toContain('A2:E5');
  expect(line!.textContent).toContain(
    'Väntar på svar · Utfall 2025, Budget 2026 · rader: enheter · kostnad positiv och intäkt negativ',
  );
  expect(line!.textContent).toContain('2 rader räknade · utelämnat: 1 summor · säkerhet: osäker');
});

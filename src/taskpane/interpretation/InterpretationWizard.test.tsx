/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { useState, type JSX } from 'react';
import { renderInPane } from '../../../test/pane/in-pane';
import type { ColumnView, InterpretationView } from '../../app/view-types';
import type { NeighbourRows } from '../findings/Neighbourhood';
import type { Given } from './answering';
import { InterpretationWizard } from './InterpretationWizard';

afterEach(cleanup);

function column(letters: string, header: string, of: Partial<ColumnView>): ColumnView {
  return {
    id: `Drift!A2|${letters}`,
    letters,
    header,
    use: 'outcome',
    year: null,
    months: null,
    unit: null,
    reason: null,
    confidence: 0.95,
    ...of,
  };
}

const VIEW: InterpretationView = {
  answers: {},
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
      columns: [
        column('A', 'Nämnd', { use: 'unit' }),
        column('B', 'Bokslut 2025', { year: 2025, months: { first: 1, last: 12 } }),
        column('C', 'Budget 2026', { use: 'decided', year: 2026 }),
        column('D', 'Utfall', {}),
      ],
      leftOut: [{ reason: 'total', count: 1, amount: null, rows: [{ row: 5, label: 'Totalt' }] }],
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

/** The same table, read for sure: in tkr, though it is in mnkr. */
const SURE: InterpretationView = {
  ...VIEW,
  blocks: [{ ...VIEW.blocks[0]!, state: 'used', unit: 'tkr', confidence: 0.95 }],
  questions: [],
};

function Held({
  cells = CELLS,
  view = VIEW,
}: {
  readonly cells?: NeighbourRows | null;
  readonly view?: InterpretationView;
}): JSX.Element {
  const [given, setGiven] = useState<Given>({ answers: {}, pending: [] });
  const [cellsAround] = useState(() => () => Promise.resolve(cells));
  return (
    <InterpretationWizard
      view={view}
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

test('a table that was read for sure, but wrongly, is corrected by two clicks, and the correction taken back', async () => {
  onGiven.mockClear();
  onCheck.mockClear();
  const { container } = renderInPane(<Held view={SURE} />);
  expect(screen.queryByRole('radio', { name: 'mnkr' })).toBeNull();
  await userEvent.click(button('Ändra tolkningen av Nettokostnad per nämnd – Drift'));
  expect(await screen.findByRole('cell', { name: /Nämnd/ })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'tkr' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'mnkr' }));
  expect(onGiven).toHaveBeenLastCalledWith(
    { answers: { 'Drift!A2|unit': 'mnkr' }, pending: ['Drift!A2|unit'] },
    // The workbook is not read anew under the user's hands.
    false,
  );
  expect(screen.getByText('Ändrat: gäller från nästa kontroll', { selector: 'span' })).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(button('Återställ Beloppsenhet'));
  expect(onGiven).toHaveBeenLastCalledWith({ answers: {}, pending: [] }, false);
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'tkr' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Kostnad negativ och intäkt positiv' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Kostnadsslag' }));
  await userEvent.click(button('Kontrollera mot mål'));
  expect(onGiven).toHaveBeenLastCalledWith(
    {
      answers: { 'Drift!A2|sign': 'cost-negative', 'Drift!A2|rows': 'costTypes' },
      pending: ['Drift!A2|sign', 'Drift!A2|rows'],
    },
    false,
  );
  expect(onCheck).toHaveBeenCalledTimes(1);
});

test('each column has its use, unit, year and months, with its own cells shown', async () => {
  onGiven.mockClear();
  const { container } = renderInPane(<Held view={SURE} />);
  await userEvent.click(button('Ändra tolkningen av Nettokostnad per nämnd – Drift'));
  const head = screen.getByRole('button', { name: /^B Bokslut 2025/ });
  expect(head.textContent).toContain('Utfall 2025, helår');
  await userEvent.click(head);
  const fields = within(screen.getByRole('group', { name: 'Kolumn B Bokslut 2025' }));
  await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Månader' }), 'Jan–aug');
  await userEvent.clear(fields.getByRole('textbox', { name: 'År' }));
  await userEvent.type(fields.getByRole('textbox', { name: 'År' }), '202');
  expect(fields.getByText('Skriv ett år med fyra siffror.')).toBeTruthy();
  await userEvent.type(fields.getByRole('textbox', { name: 'År' }), '4{Enter}');
  await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Beloppen är i' }), 'mnkr (miljoner kronor)');
  await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Vad kolumnen är' }), 'Prognos');
  expect(onGiven).toHaveBeenLastCalledWith(
    expect.objectContaining({
      answers: {
        'Drift!A2|B|months': '1-8',
        'Drift!A2|B|year': '2024',
        'Drift!A2|B|unit': 'mnkr',
        'Drift!A2|B|use': 'forecast',
      },
    }),
    false,
  );
  expect(head.textContent).toContain('Prognos 2024');
  expect((await axe(container)).violations).toEqual([]);
  // A column of words cannot be made amounts of.
  await userEvent.click(screen.getByRole('button', { name: /^A Nämnd/ }));
  const uses = within(screen.getByRole('combobox', { name: 'Vad kolumnen är' })).getAllByRole('option');
  expect(uses.map(({ textContent }) => textContent)).not.toContain('Utfall');
});

test('a table is left out and counted again, and the rows that are left out are named', async () => {
  onGiven.mockClear();
  renderInPane(<Held view={SURE} />);
  await userEvent.click(button('Ändra tolkningen av Nettokostnad per nämnd – Drift'));
  expect(await screen.findByRole('cell', { name: /Nämnd/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Nej' }));
  expect(onGiven).toHaveBeenLastCalledWith(
    { answers: { 'Drift!A2|count': 'none' }, pending: ['Drift!A2|count'] },
    false,
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Ja' }));
  expect(onGiven).toHaveBeenLastCalledWith({ answers: {}, pending: [] }, false);
  await userEvent.click(button('Utelämnat: 1 summor'));
  expect(screen.getByText('Rad 5: Totalt')).toBeTruthy();
});

test('an answer that the workbook holds is shown as the user’s own and taken back by an empty one', async () => {
  onGiven.mockClear();
  renderInPane(<Held view={{ ...SURE, answers: { 'Drift!A2|unit': 'tkr' } }} />);
  await userEvent.click(button('Ändra tolkningen av Nettokostnad per nämnd – Drift'));
  expect(screen.getByText('Ditt svar')).toBeTruthy();
  await userEvent.click(button('Återställ Beloppsenhet'));
  expect(onGiven).toHaveBeenLastCalledWith({ answers: { 'Drift!A2|unit': '' }, pending: ['Drift!A2|unit'] }, false);
  expect(screen.getByText('Tolkas på nytt vid nästa kontroll')).toBeTruthy();
  // What will be read is not known yet.
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'tkr' }).checked).toBe(false);
});

test('a word in Tolkning that nobody could read is shown beside the question', async () => {
  const [question] = VIEW.questions;
  renderInPane(<Held view={{ ...VIEW, questions: [{ ...question!, unread: 'miljarder' }] }} />);
  expect(await screen.findByRole('cell', { name: /Nämnd/ })).toBeTruthy();
  expect(screen.getByText('Svaret ”miljarder” går inte att följa.')).toBeTruthy();
});

/** @jest-environment jsdom */
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { JSX } from 'react';
import { viewFixture } from '../../../test/pane/view-fixture';
import type { FindingGroup } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { LanguageProvider } from '../language';
import { FindingsSection, type FindingsSectionProps } from './FindingsSection';

// jsdom has no layout, so it cannot scroll.
beforeAll(() => {
  Element.prototype.scrollIntoView = jest.fn();
});
afterEach(cleanup);

/** Two errors (OM-03, and DA-03 in three places), a warning (MA-02) and a piece of information (BE-04). */
const VIEW = viewFixture();

function shown(props: Partial<FindingsSectionProps> = {}, lang: 'sv' | 'en' = 'sv'): JSX.Element {
  return (
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider lang={lang}>
        <FindingsSection view={VIEW} onGoTo={() => undefined} {...props} />
      </LanguageProvider>
    </FluentProvider>
  );
}

/** The messages that are shown, to their first full stop. */
function messages(): string[] {
  return [...document.querySelectorAll('li')]
    .map((item) => /^(HR-|Ett belopp|IT\/MT|Beslutet)[^.]*/.exec(item.textContent)?.[0] ?? '')
    .filter(Boolean);
}

test('findings stand under their rule, with its id, its title and how many there are', () => {
  render(shown());
  const headings = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  expect(headings).toHaveLength(4);
  expect(headings[0]).toContain('Fel');
  expect(headings[0]).toContain('OM-03');
  expect(headings[0]).toContain('1 fynd');
  expect(screen.getByText('4 fynd')).toBeTruthy();
});

test('identical findings are one row with their count and every place', async () => {
  const onGoTo = jest.fn<(place: CellPlace) => void>();
  render(shown({ onGoTo }));
  expect(screen.getByText('(på 3 ställen)')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Gå till Utfall!E1092' }));
  expect(onGoTo).toHaveBeenCalledWith({ sheet: 'Utfall', address: 'E1092' });
});

test('a severity shows only its own; pressed again, it shows all', async () => {
  render(shown());
  const errors = screen.getByRole('button', { name: 'Fel 2' });
  await userEvent.click(errors);
  expect(errors.getAttribute('aria-pressed')).toBe('true');
  expect(messages()).toEqual([
    'HR-avdelningen, Personalkostnader: 71 300 + 640 + 0 = 71 940 tkr, men reviderad budget är 74 940 tkr',
    'Ett belopp är inklistrat som text och räknas inte med',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Varningar 1' }));
  expect(messages()).toHaveLength(3);
  await userEvent.click(errors);
  expect(messages()).toHaveLength(1);
});

test('a search finds words of the message, the sheet, the unit and the rule', async () => {
  render(shown());
  const search = screen.getByRole('searchbox', { name: 'Sök bland fynden' });
  for (const [query, count] of [
    ['hr-avd', 1],
    ['budget 2026', 1],
    ['MA-02', 1],
    ['utfall e109', 1],
    ['överväg', 4],
  ] as const) {
    await userEvent.clear(search);
    await userEvent.type(search, query);
    expect([query, messages().length]).toEqual([query, count]);
  }
});

test('a search without a hit says so, and one button brings all back', async () => {
  render(shown());
  await userEvent.type(screen.getByRole('searchbox'), 'finns inte');
  await userEvent.click(screen.getByRole('button', { name: 'Visa alla' }));
  expect(messages()).toHaveLength(4);
});

test('how many are shown is told once the typing stands still', async () => {
  render(shown());
  await userEvent.type(screen.getByRole('searchbox'), 'diarie');
  expect(screen.getByRole('status').textContent).toBe('');
  expect(await screen.findByText('1 fynd av 4 visas.', {}, { timeout: 2000 })).toBe(screen.getByRole('status'));
});

test('next and previous go to the cell, keep the focus on the button and say where they are', async () => {
  const onGoTo = jest.fn<(place: CellPlace) => void>();
  render(shown({ onGoTo }));
  const next = screen.getByRole('button', { name: 'Nästa fynd' });
  await userEvent.click(next);
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Budget 2026', address: 'D15' });
  await userEvent.click(next);
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Utfall', address: 'E1091' });
  expect(document.activeElement).toBe(next);
  expect(screen.getByText('Fynd 2 av 4')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Föregående fynd' }));
  expect(screen.getByText('Fynd 1 av 4')).toBeTruthy();
  expect(await screen.findByText(/^Fynd 1 av 4\. HR-avdelningen/, {}, { timeout: 2000 })).toBeTruthy();
});

test('the first finding has none before it and the last none after it', async () => {
  const onGoTo = jest.fn<(place: CellPlace) => void>();
  render(shown({ onGoTo }));
  const next = screen.getByRole('button', { name: 'Nästa fynd' });
  for (let turn = 0; turn < 6; turn++) await userEvent.click(next);
  expect(screen.getByText('Fynd 4 av 4')).toBeTruthy();
  expect(next.getAttribute('aria-disabled')).toBe('true');
  expect(onGoTo).toHaveBeenCalledTimes(4);
});

test('Alt and the arrows step too, from anywhere in the section', async () => {
  render(shown());
  await userEvent.click(screen.getByRole('searchbox'));
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{/Alt}');
  expect(screen.getByText('Fynd 2 av 4')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('everything is reached and done with the keyboard alone', async () => {
  const onGoTo = jest.fn<(place: CellPlace) => void>();
  render(shown({ onGoTo }));
  const reached = new Set<string>();
  for (let turn = 0; turn < 30; turn++) {
    await userEvent.tab();
    const at = document.activeElement;
    reached.add(at?.getAttribute('aria-label') ?? at?.textContent ?? '');
    if (at?.getAttribute('aria-label') === 'Gå till Utfall!E1093') await userEvent.keyboard('{Enter}');
  }
  expect([...reached].filter((name) => name.startsWith('Gå till'))).toHaveLength(6);
  expect(onGoTo).toHaveBeenCalledWith({ sheet: 'Utfall', address: 'E1093' });
});

test('a closed rule keeps its heading, and stepping into it opens it', async () => {
  render(shown());
  const heading = screen.getByRole('button', { name: /OM-03/ });
  await userEvent.click(heading);
  expect(messages()).toHaveLength(3);
  expect(heading.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(screen.getByRole('button', { name: 'Nästa fynd' }));
  expect(messages()).toHaveLength(4);
});

test('where there is no Excel the row is shown with its neighbours and the cell marked', async () => {
  render(
    shown({
      neighbourhood: (place) =>
        Promise.resolve({
          place,
          columns: [
            { letters: 'C', header: 'Kostnadsslag' },
            { letters: 'D', header: 'Reviderad' },
          ],
          rows: [
            { number: 14, cells: ['Bidrag', '−14 500'] },
            { number: 15, cells: ['Personalkostnader', '74 940'] },
          ],
        }),
    }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Gå till Budget 2026!D15' }));
  const table = await screen.findByRole('table', { name: 'Bladet Budget 2026, raderna kring D15' });
  expect(within(table).getByRole('columnheader', { name: 'Reviderad' })).toBeTruthy();
  expect(within(table).getByRole('cell', { name: '74 940 (cellen som fyndet gäller)' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Dölj raderna' }));
  expect(screen.queryByRole('table')).toBeNull();
});

test('rows that cannot be had are said to be so', async () => {
  render(shown({ neighbourhood: () => Promise.reject(new Error('gone')) }));
  await userEvent.click(screen.getByRole('button', { name: 'Gå till Budget 2026!D15' }));
  expect(await screen.findByText(/^Raderna kring Budget 2026!D15 kan inte visas/)).toBeTruthy();
});

/** 120 findings of one rule. */
const MANY: readonly FindingGroup[] = [
  {
    rule: 'DA-03',
    severity: 'error',
    items: Array.from({ length: 120 }, (_, index) => ({
      key: `k${index}`,
      message: { sv: `Ett belopp, nummer ${index + 1}`, en: `Amount ${index + 1}` },
      consider: { sv: 'Överväg.', en: 'Consider.' },
      amount: null,
      count: 1,
      places: [{ sheet: 'Utfall', address: `E${index + 2}` }],
    })),
  },
];

test('of very many the first fifty are shown, and fifty more when asked for', async () => {
  render(shown({ view: { ...VIEW, findings: MANY } }));
  expect(messages()).toHaveLength(50);
  expect(screen.getByText('50 av 120 fynd visas här.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Visa 50 till' }));
  expect(messages()).toHaveLength(100);
  await userEvent.click(screen.getByRole('button', { name: 'Visa 20 till' }));
  expect(messages()).toHaveLength(120);
});

test('stepping past those that are shown shows the next fifty', async () => {
  render(shown({ view: { ...VIEW, findings: MANY } }));
  await userEvent.click(screen.getByRole('searchbox'));
  // Backwards from none is the last.
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(screen.getByText('Fynd 120 av 120')).toBeTruthy();
  expect(messages()).toHaveLength(120);
});

test('without findings it says so', () => {
  render(shown({ view: { ...VIEW, findings: [] } }));
  expect(screen.getByText('Inga fynd')).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('in English', () => {
  render(shown({}, 'en'));
  expect(screen.getByRole('button', { name: 'Errors 2' })).toBeTruthy();
  expect(screen.getByText(/^An amount is pasted as text/)).toBeTruthy();
});

test('axe finds nothing', async () => {
  const { container } = render(shown());
  await userEvent.click(screen.getByRole('button', { name: 'Nästa fynd' }));
  expect((await axe(container)).violations).toEqual([]);
});

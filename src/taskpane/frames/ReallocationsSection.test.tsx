/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { named, plainText, renderInPane } from '../../../test/pane/in-pane';
import { REALLOCATIONS, viewFixture } from '../../../test/pane/view-fixture';
import type { ReallocationView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { ReallocationsSection } from './ReallocationsSection';

afterEach(cleanup);

function show(
  reallocations: readonly ReallocationView[] = REALLOCATIONS,
  lang: 'sv' | 'en' = 'sv',
): jest.Mock<(place: CellPlace) => void> {
  const onGoTo = jest.fn<(place: CellPlace) => void>();
  renderInPane(<ReallocationsSection view={viewFixture({ reallocations })} onGoTo={onGoTo} />, lang);
  return onGoTo;
}

function rows(): string[][] {
  // By element: asking for the roles of hundreds of cells takes seconds here.
  return [...document.querySelectorAll('tr')].map((row) => [...row.children].map(plainText));
}

const EXPLAINED = REALLOCATIONS.map((row) => ({ ...row, revised: row.revised - row.unexplained, unexplained: 0 }));

test('what is unexplained is shown first, with how it is computed', async () => {
  const user = userEvent.setup();
  show();
  expect(plainText(document.body)).toContain('1 budgetpost på 3 000 tkr saknar förklaring.');
  expect(rows()).toEqual([
    ['Kostnadsslag', 'Beslutad', 'Omfördelat', 'Ramjusterat', 'Oförklarat', 'Reviderad'],
    ['HR-avdelningen'],
    ['Personalkostnader', '71 300', '+640', '0', '+3 000■ oförklarat', '74 940'],
  ]);
  await user.click(screen.getByRole('button', { name: named('+3 000, förklara Oförklarat') }));
  expect(plainText(await screen.findByRole('dialog'))).toContain('74 940 − 71 300 − 640 = 3 000');
});

test('where all is explained, what has changed is shown', () => {
  show(EXPLAINED);
  expect(plainText(document.body)).toContain('Hela skillnaden mellan beslutad och reviderad budget förklaras');
  expect(screen.getByRole('button', { name: 'Ändrade (8)' }).getAttribute('aria-pressed')).toBe('true');
  const names = rows().map(([name]) => name);
  expect(names).not.toContain('Bidrag');
  expect(names.filter((name) => name === 'Personalkostnader')).toHaveLength(3);
});

test('the rows are chosen by keyboard, and the focus stays', async () => {
  const user = userEvent.setup();
  show();
  const all = screen.getByRole('button', { name: 'Alla (10)' });
  all.focus();
  await user.keyboard(' ');
  expect(document.activeElement).toBe(all);
  // A header, three units and ten rows.
  expect(rows()).toHaveLength(14);
});

test('a choice that has no row says so', async () => {
  const user = userEvent.setup();
  show(EXPLAINED);
  await user.click(screen.getByRole('button', { name: 'Oförklarade (0)' }));
  expect(plainText(document.body)).toContain('Ingen budgetpost är oförklarad.');
  expect(screen.queryByRole('table')).toBeNull();
});

test('a row leads to its cell', async () => {
  const user = userEvent.setup();
  const onGoTo = show();
  await user.click(screen.getByRole('button', { name: 'Personalkostnader' }));
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Budget 2026', address: 'D15' });
});

test('hundreds of rows come a hundred at a time', async () => {
  const user = userEvent.setup();
  show(Array.from({ length: 130 }, (_, index) => ({ ...EXPLAINED[0]!, costType: `Slag ${index}` })));
  expect(rows()).toHaveLength(102);
  await user.click(screen.getByText('Visa 30 till'));
  expect(rows()).toHaveLength(132);
  expect(screen.queryByText(/till$/)).toBeNull();
});

test('without a budget', () => {
  show([]);
  expect(plainText(document.body)).toContain('Arbetsboken har ingen budget');
  expect(screen.queryByRole('group')).toBeNull();
});

test('English', () => {
  show(REALLOCATIONS, 'en');
  expect(plainText(document.body)).toContain('1 budget line of 3 000 tkr is unexplained.');
});

test('has nothing that axe objects to', async () => {
  show();
  expect((await axe(document.body)).violations).toEqual([]);
});

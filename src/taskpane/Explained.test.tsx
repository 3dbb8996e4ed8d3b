/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { named, plainText, renderInPane } from '../../test/pane/in-pane';
import { targetFixture, viewFixture } from '../../test/pane/view-fixture';
import type { CellPlace } from '../domain/finding';
import { Explained } from './Explained';
import { explainTarget } from './figures/explain';

afterEach(cleanup);

function show(onGoTo: (place: CellPlace) => void = () => undefined, lang: 'sv' | 'en' = 'sv'): HTMLElement {
  const explanation = explainTarget(viewFixture(), targetFixture(), 'headroom', lang);
  renderInPane(
    <>
      <Explained value="−9 524" explanation={explanation} onGoTo={onGoTo} />
      <button type="button">{'Annat'}</button>
    </>,
    lang,
  );
  return screen.getByRole('button', { name: /^−9 524/ });
}

test('a figure says that it can be explained, and of what', () => {
  const figure = show();
  expect(figure.getAttribute('aria-label')).toBe('−9 524, förklara Utrymme');
  expect(figure.getAttribute('aria-expanded')).toBe('false');
});

test('Enter opens equation, definition and decision; Esc closes and the focus is back on the figure', async () => {
  const user = userEvent.setup();
  const figure = show();
  await user.tab();
  expect(document.activeElement).toBe(figure);
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Utrymme' });
  expect(plainText(dialog)).toContain('1 078 476 − 1 088 000 = −9 524');
  expect(plainText(dialog)).toContain('Tillåtet netto minus netto.');
  expect(plainText(dialog)).toContain('B1, Regionfullmäktige 2025-11-12 § 196 (RS 552-2025)');
  // jsdom has no layout, in which nothing is seen to be focusable: what the popover does by itself is done here.
  within(dialog).getByText('Stäng').focus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(figure);
});

test('Esc closes it with the focus still on the figure', async () => {
  const user = userEvent.setup();
  const figure = show();
  await user.click(figure);
  await screen.findByRole('dialog');
  figure.focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(figure);
});

test('the decision and the cell are gone to, and the explanation is closed', async () => {
  const user = userEvent.setup();
  const onGoTo = jest.fn();
  const figure = show(onGoTo);
  await user.click(figure);
  await user.click(await screen.findByRole('button', { name: 'Gå till beslutet B1' }));
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Beslut', address: 'A4' });
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(figure);
  await user.click(await screen.findByRole('button', { name: 'Gå till cellen' }));
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Mål och uppdrag', address: 'D5' });
});

test('a click elsewhere closes it without moving the focus back, a second click on the figure closes it too', async () => {
  const user = userEvent.setup();
  const figure = show();
  await user.click(figure);
  await screen.findByRole('dialog');
  await user.click(figure);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(figure);
  await screen.findByRole('dialog');
  await user.click(screen.getByText('Annat'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('without a way to the workbook nothing is linked', async () => {
  const user = userEvent.setup();
  const view = viewFixture();
  renderInPane(<Explained value="1" explanation={explainTarget(view, targetFixture(), 'frame', 'sv')} />);
  await user.click(screen.getByRole('button', { name: named('1, förklara Reviderad ram') }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('button').map(plainText)).toEqual(['Stäng']);
  // The frame of the board is told by its units.
  expect(plainText(dialog)).toContain('Digitalisering och service623 567');
});

test('English', async () => {
  const user = userEvent.setup();
  await user.click(show(() => undefined, 'en'));
  const dialog = await screen.findByRole('dialog', { name: 'Headroom' });
  expect(plainText(dialog)).toContain('A minus means that the net is too high.');
});

test('has nothing that axe objects to, closed or open', async () => {
  const user = userEvent.setup();
  const figure = show();
  expect((await axe(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  await user.click(figure);
  await screen.findByRole('dialog');
  expect((await axe(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

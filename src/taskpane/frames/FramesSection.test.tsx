/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { named, plainText, renderInPane } from '../../../test/pane/in-pane';
import { FRAMES, viewFixture } from '../../../test/pane/view-fixture';
import type { CheckView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { FramesSection } from './FramesSection';

afterEach(cleanup);

function show(view: Partial<CheckView> = {}, lang: 'sv' | 'en' = 'sv'): jest.Mock<(place: CellPlace) => void> {
  const onGoTo = jest.fn<(place: CellPlace) => void>();
  renderInPane(<FramesSection view={viewFixture(view)} onGoTo={onGoTo} />, lang);
  return onGoTo;
}

function rows(): string[][] {
  return screen.getAllByRole('row').map((row) => [...row.children].map(plainText));
}

test('each unit with a frame has what is left of it first, and those over it are marked', () => {
  show();
  expect(plainText(document.body)).toContain('1 enhet väntas överskrida sin ram.');
  expect(rows()).toEqual([
    ['Enhet', 'Kvar av ramen', 'Reviderad ram', 'Prognos', 'Reviderad budget', 'Beslutad ram', 'Ramjusteringar'],
    ['Samordningskansliet', '+1 890', '198 420', '196 530', '198 420', '187 200', '+11 220'],
    ['HR-avdelningen', '+940', '113 100', '112 160', '113 100', '113 100', '–'],
    ['Ekonomi och inköp', '+900', '98 000', '97 100', '98 000', '98 000', '–'],
    ['Kommunikation', '+360', '47 000', '46 640', '47 000', '47 000', '–'],
    ['Digitalisering och service', '−12 003■ över ramen', '623 567', '635 570', '623 567', '0', '+623 567'],
    // The decided frames of the units that have ceased are in the sum.
    ['Summa', '−7 913', '1 080 087', '1 088 000', '1 080 087', '1 080 087', '0'],
  ]);
});

test('units that have ceased are shown when asked for', async () => {
  const user = userEvent.setup();
  show();
  const button = screen.getByRole('button', { name: 'Visa 3 utan ram' });
  expect(button.getAttribute('aria-pressed')).toBe('false');
  await user.click(button);
  expect(rows().map(([name]) => name)).toContain('Informationsförvaltningsenheten');
  expect(button.getAttribute('aria-pressed')).toBe('true');
});

test('a row leads to its cell: by its name with the keyboard, beside its figures with the mouse', async () => {
  const user = userEvent.setup();
  const onGoTo = show();
  const name = screen.getByRole('button', { name: 'HR-avdelningen' });
  name.focus();
  await user.keyboard('{Enter}');
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Ramar', address: 'B5' });
  const row = screen.getAllByRole('row')[4]!;
  await user.click(row.children[2]!);
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Ramar', address: 'B7' });
  expect(onGoTo).toHaveBeenCalledTimes(2);
});

test('a figure is explained and does not lead away', async () => {
  const user = userEvent.setup();
  const onGoTo = show();
  await user.click(screen.getByRole('button', { name: named('+11 220, förklara Ramjusteringar') }));
  const dialog = await screen.findByRole('dialog', { name: 'Ramjusteringar' });
  expect(plainText(dialog)).toContain('12 120 − 900 = 11 220');
  expect(onGoTo).not.toHaveBeenCalled();
  await user.click(within(dialog).getByText('B4, till Digitalisering och service'));
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Ramar', address: 'K43' });
  expect(onGoTo).toHaveBeenCalledTimes(1);
});

test('without forecasts, and without frames', () => {
  show({ frames: FRAMES.map((frame) => ({ ...frame, forecast: null })) });
  expect(plainText(document.body)).toContain('Prognos saknas');
  expect(rows()[1]!.slice(1, 4)).toEqual(['–', '198 420', '–']);
  cleanup();
  show({ frames: [] });
  expect(plainText(document.body)).toContain('Arbetsboken har inga ramar att visa.');
  expect(screen.queryByRole('table')).toBeNull();
});

test('English', () => {
  show({ frames: FRAMES.slice(0, 4) }, 'en');
  expect(plainText(document.body)).toContain('The forecast of every unit is within its frame.');
});

test('has nothing that axe objects to', async () => {
  show();
  expect((await axe(document.body)).violations).toEqual([]);
});

/** @jest-environment jsdom */
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { plainText, renderInPane } from '../../../test/pane/in-pane';
import { targetFixture, viewFixture } from '../../../test/pane/view-fixture';
import { BridgeChart } from './BridgeChart';
import { PathChart } from './PathChart';

// As when the network is gone: the drawings come last, and the rest is to work without them.
jest.mock('./PathDrawing', () => {
  throw new Error('not fetched');
});
jest.mock('./BridgeDrawing', () => {
  throw new Error('not fetched');
});

afterEach(cleanup);

function rows(): string[][] {
  return screen.getAllByRole('row').map((row) => [...row.children].map(plainText));
}

const label = (): string => (screen.getByRole('img').getAttribute('aria-label') ?? '').replaceAll('\u00a0', ' ');

test('the path says in words what it shows, and has its numbers in a table', async () => {
  const user = userEvent.setup();
  renderInPane(<PathChart view={viewFixture()} target={targetFixture()} />);
  expect(label()).toBe(
    'Linjediagram. Vägen genom året: Regionstyrelsen. Året väntas sluta 9 524 tkr över det tillåtna.',
  );
  await user.click(screen.getByRole('button', { name: 'Visa som tabell' }));
  expect(screen.queryByRole('img')).toBeNull();
  const difference = rows();
  expect(difference[0]).toEqual(['Månad', 'Samma som 2025', 'Utfall 2026', 'Prognos 2026', 'Högst enligt målet']);
  // 685 531,6 × 0,02 = 13 710,632
  expect(difference[8]).toEqual(['aug', '0', '+18 853', '+18 853', '+13 711']);
  expect(difference[12]).toEqual(['dec', '0', '–', '+30 670', '+21 147']);
  await user.click(screen.getByRole('button', { name: 'Ackumulerat' }));
  expect(rows()[12]).toEqual(['dec', '1 057 330', '–', '1 088 000', '1 078 476']);
  await user.click(screen.getByRole('button', { name: 'Visa som diagram' }));
  expect(screen.queryByRole('table')).toBeNull();
});

test('a target without a path has no chart', () => {
  renderInPane(<PathChart view={viewFixture()} target={targetFixture({ path: null })} />);
  expect(screen.queryByRole('figure')).toBeNull();
});

test('the bridge begins with the unit that is most changed, and another can be chosen', async () => {
  const user = userEvent.setup();
  renderInPane(<BridgeChart view={viewFixture()} />);
  expect(label()).toBe(
    'Bryggdiagram. Från beslutad till reviderad ram: Digitalisering och service: Beslutad 0, ' +
      'B3, från IT och digitalisering +345 700, B3, från Service +268 887, ' +
      'B3, från Informationsförvaltningsenheten +8 080, B4, från Samordningskansliet +900, Reviderad 623 567.',
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Enhet' }), 'Samordningskansliet');
  await user.click(screen.getByRole('button', { name: 'Visa som tabell' }));
  expect(rows()).toEqual([
    ['Steg', 'Belopp', 'Ram efter steget'],
    ['Beslutad', '', '187 200'],
    ['B3, från Informationsförvaltningsenheten', '+12 120', '199 320'],
    ['B4, till Digitalisering och service', '−900', '198 420'],
    ['Reviderad', '', '198 420'],
  ]);
});

test('without adjustments there is no bridge', () => {
  renderInPane(<BridgeChart view={viewFixture({ frames: [] })} />);
  expect(plainText(document.body)).toContain('Ingen enhet har fått sin ram justerad.');
});

test('English', () => {
  renderInPane(<PathChart view={viewFixture()} target={targetFixture()} />, 'en');
  expect(label()).toContain('The year is expected to end 9 524 tkr over what is allowed.');
});

test('a drawing that cannot be fetched leaves the way to the table', async () => {
  renderInPane(<PathChart view={viewFixture()} target={targetFixture()} />);
  expect(await screen.findByText('Diagrammet kunde inte läsas in. Siffrorna finns i tabellen.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Visa som tabell' })).toBeTruthy();
});

test('have nothing that axe objects to', async () => {
  renderInPane(
    <main>
      <PathChart view={viewFixture()} target={targetFixture()} />
      <BridgeChart view={viewFixture()} />
    </main>,
  );
  expect((await axe(document.body)).violations).toEqual([]);
});

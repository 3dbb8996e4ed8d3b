/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { plainText, renderInPane } from '../../../test/pane/in-pane';
import { assignmentFixture, tkr, viewFixture } from '../../../test/pane/view-fixture';
import type { AssignmentView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { AssignmentsSection } from './AssignmentsSection';

afterEach(cleanup);

function show(
  assignment: Partial<AssignmentView> = {},
  lang: 'sv' | 'en' = 'sv',
): jest.Mock<(place: CellPlace) => void> {
  const onGoTo = jest.fn<(place: CellPlace) => void>();
  const view = viewFixture({ assignments: [assignmentFixture(assignment)] });
  renderInPane(<AssignmentsSection view={view} onGoTo={onGoTo} />, lang);
  return onGoTo;
}

test('an assignment has its amount, and what is planned, realised and expected against it', () => {
  show();
  const card = screen.getByRole('group', { name: 'Ekonomi i balans, Regionstyrelsen' });
  expect(plainText(card)).toContain('●Uppnås');
  expect(plainText(card)).toContain('Prognosen når 12 230 tkr av 10 000 tkr.');
  const bars = screen.getAllByRole('img').map((bar) => bar.getAttribute('aria-label')?.replaceAll('\u00a0', ' '));
  expect(bars).toEqual([
    'Planerat: 13 625 av 10 000.',
    'Uppnått hittills: 7 200 av 10 000.',
    'Prognos: 12 230 av 10 000.',
  ]);
});

test('what the forecast lacks is said', () => {
  show({ status: 'missed', forecast: tkr(8_200) });
  expect(plainText(document.body)).toContain('Prognosen når 8 200 tkr av 10 000 tkr, 1 800 tkr saknas.');
});

test('without forecast or amount nothing is made up', () => {
  show({ status: 'no-basis', forecast: null });
  expect(plainText(document.body)).toContain('Underlag saknas för att bedöma uppdraget på 10 000 tkr.');
  cleanup();
  show({ status: 'no-basis', amount: null, actions: [], planned: null, realised: null, forecast: null, place: null });
  expect(plainText(document.body)).toContain('Uppdraget har inget belopp.');
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.queryByRole('button', { name: /Visa .* åtgärd/ })).toBeNull();
});

test('its actions stand in a table with their sum, and each leads to its cell', async () => {
  const user = userEvent.setup();
  const onGoTo = show();
  await user.click(screen.getByRole('button', { name: 'Visa 4 åtgärder' }));
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map(plainText));
  expect(rows).toEqual([
    ['Åtgärd', 'Planerat', 'Uppnått hittills', 'Prognos'],
    ['Avveckla tomma lokalerRätt storlek och rätt stöd', '4 200', '2 600', '3 900'],
    ['Vakansprövning i stabenRätt storlek och rätt stöd', '3 125', '1 900', '2 880'],
    ['Robotisera fakturaflödetAccelererad digitalisering och AI', '1 500', '400', '1 050'],
    ['Nytt avtal för kontorsmaterialInköp och ekonomi', '4 800', '2 300', '4 400'],
    ['Summa', '13 625', '7 200', '12 230'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Robotisera fakturaflödet' }));
  expect(onGoTo).toHaveBeenLastCalledWith({ sheet: 'Åtgärdsplan', address: 'B6' });
  await user.click(screen.getByText('1 500'));
  expect(onGoTo).toHaveBeenCalledTimes(2);
  // The sum is not in the workbook.
  await user.click(screen.getByText('Summa'));
  expect(onGoTo).toHaveBeenCalledTimes(2);
});

test('no assignments, no section', () => {
  renderInPane(<AssignmentsSection view={viewFixture({ assignments: [] })} onGoTo={() => undefined} />);
  expect(screen.queryByRole('heading')).toBeNull();
});

test('English', () => {
  show({ forecast: tkr(8_200) }, 'en');
  expect(plainText(document.body)).toContain('The forecast reaches 8 200 tkr of 10 000 tkr, 1 800 tkr is missing.');
});

test('has nothing that axe objects to', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('button', { name: 'Visa 4 åtgärder' }));
  expect((await axe(document.body)).violations).toEqual([]);
});

/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { JSX, ReactNode } from 'react';
import { viewFixture } from '../../../test/pane/view-fixture';
import { LanguageProvider } from '../language';
import { CheckProgress } from './CheckProgress';
import { FirstRun } from './FirstRun';
import { RecognisedSummary } from './RecognisedSummary';
import { StateBanner, type StateAction, type StateKind } from './StateBanner';

afterEach(cleanup);

function inPane(children: ReactNode, lang: 'sv' | 'en' = 'sv'): JSX.Element {
  return (
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider lang={lang}>{children}</LanguageProvider>
    </FluentProvider>
  );
}

/** Each state: its title in both languages, and the button that does something about it. */
const STATES: readonly (readonly [StateKind, string, string, StateAction, string])[] = [
  ['nothing-recognised', 'Inga tabeller känns igen', 'No tables are recognised', 'makeTemplate', 'Skapa mall'],
  ['cell-edit', 'En cell redigeras', 'A cell is being edited', 'cancel', 'Avbryt'],
  ['protected', 'Skyddad arbetsbok', 'Protected workbook', 'checkAgain', 'Kontrollera igen'],
  ['stale', 'Rapporten är inaktuell', 'The report is out of date', 'checkAgain', 'Kontrollera igen'],
  ['incomplete', 'Rapporten är ofullständig', 'The report is incomplete', 'checkAgain', 'Kontrollera igen'],
  ['offline', 'Ingen anslutning', 'No connection', 'checkAgain', 'Kontrollera igen'],
  ['too-old', 'Excel är för gammalt', 'Excel is too old', 'openBrowser', 'Öppna i webbläsaren'],
  ['settings-changed', 'Inställningarna är ändrade', 'The settings are changed', 'checkAgain', 'Kontrollera igen'],
  ['error', 'Kontrollen kunde inte slutföras', 'The check could not be completed', 'checkAgain', 'Kontrollera igen'],
];

test.each(STATES)('%s is said in both languages and has something to do', async (kind, sv, en, action, button) => {
  const act = jest.fn();
  const { container } = render(inPane(<StateBanner kind={kind} on={{ [action]: act }} />));
  expect(screen.getByText(sv)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: button }));
  expect(act).toHaveBeenCalledTimes(1);
  expect((await axe(container)).violations).toEqual([]);
  cleanup();
  render(inPane(<StateBanner kind={kind} />, 'en'));
  expect(screen.getByText(en)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('an error is an alarm and says what happened in particular', () => {
  render(inPane(<StateBanner kind="error" detail="Bladet ”Ram” är dolt." />));
  expect(screen.getByRole('alert').textContent).toContain('Bladet ”Ram” är dolt.');
});

test('what is no error is read out when the listener has time', async () => {
  render(inPane(<StateBanner kind="stale" />));
  const said = screen.getByRole('status');
  expect(said.textContent).toBe('');
  expect(await within(said).findByText(/^Rapporten är inaktuell\. Arbetsboken har ändrats/)).toBeTruthy();
});

/** Mål and Uppdrag are missing; the check needs the first of them. */
const SOME_MISSING = viewFixture().tables.map((table) => ({
  ...table,
  found: table.role !== 'targets' && table.role !== 'assignments',
}));

test('a first run offers a template, and shows what is missing: what is needed first', async () => {
  const onMakeTemplate = jest.fn();
  const { container } = render(inPane(<FirstRun tables={SOME_MISSING} onMakeTemplate={onMakeTemplate} />));
  await userEvent.click(screen.getByRole('button', { name: 'Skapa mall' }));
  expect(onMakeTemplate).toHaveBeenCalledTimes(1);
  const show = screen.getByRole('button', { name: 'Visa vad som saknas' });
  await userEvent.click(show);
  expect(within(screen.getByRole('list', { name: 'Behövs' })).getAllByRole('listitem')[0]?.textContent).toBe('Mål');
  expect(screen.getByRole('list', { name: 'Om det finns' }).textContent).toBe('Uppdrag');
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Dölj vad som saknas' }));
  expect(screen.queryByRole('list')).toBeNull();
});

test('what was recognised: board, period, tables and rows', () => {
  render(inPane(<RecognisedSummary view={viewFixture()} />));
  const facts = screen.getAllByRole('definition').map((fact) => fact.textContent.replace(/\s/g, ' '));
  // 14 + 4 + 10 + 4 + 15 + 8 + 42 + 82 + 9 + 1 298 + 64 + 3 + 2 + 1 + 12 = 1 568
  expect(facts).toEqual([
    'Regionstyrelsen',
    't.o.m. augusti 2026',
    '2026 jämfört med 2025',
    'tkr',
    '15 av 15',
    '1 568',
  ]);
});

test('problems stand there at once, the worst first, with symbol and word', () => {
  render(inPane(<RecognisedSummary view={viewFixture({ tables: SOME_MISSING })} />));
  const problems = within(screen.getByRole('list', { name: 'Att se över' })).getAllByRole('listitem');
  expect(problems.map((problem) => problem.textContent.replace(/\s/g, ' '))).toEqual([
    '■ FelTabellen Mål saknas, och den behövs.',
    '▲ VarningUtfall: 1 rad kunde inte läsas.',
  ]);
});

test('the tables are listed when asked for', async () => {
  const { container } = render(inPane(<RecognisedSummary view={viewFixture()} />));
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Visa tabellerna' }));
  const row = screen.getByRole('rowheader', { name: 'Utfall' }).closest('tr')!;
  expect([...row.cells].map((cell) => cell.textContent.replace(/\s/g, ' '))).toEqual([
    'Utfall',
    'Utfall',
    '1 298',
    '1',
  ]);
  expect((await axe(container)).violations).toEqual([]);
});

test('a workbook that names no year is not said to have one', () => {
  render(inPane(<RecognisedSummary view={viewFixture({ yearsKnown: false, board: '' })} />));
  expect(screen.getAllByText('Framgår inte av arbetsboken')).toHaveLength(3);
});

test('a check shows its steps with the one it is at, and can be cancelled', async () => {
  const onCancel = jest.fn();
  const { container } = render(
    inPane(
      <CheckProgress step="hold-targets" fraction={0.5} isWaiting={false} isCancelling={false} onCancel={onCancel} />,
    ),
  );
  const steps = within(screen.getByRole('list', { name: 'Kontrollens steg' })).getAllByRole('listitem');
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, null, 'step', null, null, null]);
  expect(steps[2]?.textContent).toBe('▸Räknar mot målen, pågår');
  // Two steps are done and half of the third: 2.5 of 6.
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2.5');
  await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(onCancel).toHaveBeenCalledTimes(1);
  expect(await screen.findByText('Steg 3 av 6: Räknar mot målen')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});

test('a check that waits for a cell says what to do', () => {
  render(inPane(<CheckProgress step="write" fraction={0} isWaiting isCancelling={false} onCancel={() => undefined} />));
  expect(screen.getByText('En cell redigeras')).toBeTruthy();
});

test('a check that is being cancelled cannot be cancelled twice', async () => {
  const onCancel = jest.fn();
  render(inPane(<CheckProgress step="write" fraction={0} isWaiting={false} isCancelling onCancel={onCancel} />));
  await userEvent.click(screen.getByRole('button', { name: 'Avbryter …' }));
  expect(onCancel).not.toHaveBeenCalled();
});

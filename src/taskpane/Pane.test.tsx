/** @jest-environment jsdom */
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { viewFixture } from '../../test/pane/view-fixture';
import type { Recognised } from '../app/recognise-workbook';
import type { TemplateOffer } from '../app/template-in-place';
import type { CheckRequest, PaneCheck, PaneHost, Problem, Watching } from './hosts/pane-host';
import { LanguageProvider } from './language';
import { Pane, type PaneProps } from './Pane';

// jsdom has neither layout nor observers of it.
beforeAll(() => {
  Element.prototype.scrollIntoView = jest.fn();
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(window, { ResizeObserver: Observer });
});
afterEach(cleanup);

const VIEW = viewFixture();
const CHECK: PaneCheck = {
  view: VIEW,
  override: {},
  periods: ['2026-07', '2026-08'],
  proposals: [],
  proposalSheet: 'Åtgärdsförslag',
  plain: [],
  imports: [],
};
const RECOGNISED: Recognised = {
  imports: [],
  board: 'Regionstyrelsen',
  unit: 'tkr',
  yearsKnown: true,
  baseYear: 2025,
  targetYear: 2026,
  period: '2026-08',
  tables: VIEW.tables,
  interpretation: VIEW.interpretation,
  override: {},
  report: 'none',
};
const OFFER: TemplateOffer = {
  missing: ['settings', 'units', 'targets', 'decisions'],
  waiting: [],
  units: 3,
  costTypes: 0,
  untyped: [],
  form: {
    board: 'Regionstyrelsen',
    baseYear: 2025,
    targetYear: 2026,
    period: '2026-08',
    unit: 'tkr',
    sign: 'cost-positive',
    targets: [],
    decisions: [],
  },
};
const OFFLINE: Problem = {
  kind: 'offline',
  detail: { sv: 'Anslutningen är bruten.', en: 'The connection is broken.' },
  isCancelled: false,
  isIncomplete: false,
};

class Refused extends Error {
  constructor(readonly problem: Problem) {
    super('refused');
  }
}

/** A host in Excel whose answers a test decides. */
function excel(parts: Partial<PaneHost> = {}): PaneHost & { change: () => void } {
  let onChange: () => void = () => undefined;
  return {
    kind: 'excel',
    recognise: () => Promise.resolve(RECOGNISED),
    check: () => Promise.resolve(CHECK),
    goTo: () => Promise.resolve(),
    neighbourhood: null,
    cellsAround: () => Promise.resolve(null),
    previewImports: () => Promise.resolve([]),
    keepsWhatIsGiven: true,
    showReport: () => Promise.resolve(true),
    addActions: () => Promise.resolve([]),
    makeTemplate: () => Promise.resolve(),
    templateOffer: () => Promise.resolve(OFFER),
    createTemplate: () => Promise.resolve(null),
    watch: (told) => {
      onChange = told;
      return Promise.resolve(() => undefined);
    },
    problemOf: (error) => {
      if (error instanceof Refused) return error.problem;
      throw error;
    },
    files: null,
    change: () => onChange(),
    ...parts,
  };
}

function show(host: PaneHost, parts: Partial<PaneProps> = {}): ReturnType<typeof render> {
  return render(
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider lang="sv">
        <Pane
          host={host}
          onLang={() => undefined}
          log={() => undefined}
          save={() => undefined}
          openBrowser={() => undefined}
          runsAtOnce={false}
          {...parts}
        />
      </LanguageProvider>
    </FluentProvider>,
  );
}

/** Parts are loaded when they are asked for, which takes its time the first time. */
const SOON = { timeout: 20_000 };
jest.setTimeout(30_000);

test('opened in Excel it says what is recognised, and one click gives the verdict', async () => {
  const { container } = show(excel());
  await userEvent.click(await screen.findByRole('button', { name: 'Kontrollera mot mål' }, SOON));
  expect(await screen.findByRole('heading', { name: 'Måluppfyllelse' }, SOON)).toBeTruthy();
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  const [verdict, assignments, findings, frames] = ['Måluppfyllelse', 'Uppdrag', 'Kontrollfynd', 'Ramar'].map((name) =>
    headings.indexOf(name),
  );
  expect(verdict).toBe(0);
  expect(assignments).toBeGreaterThan(verdict!);
  expect(findings).toBeGreaterThan(assignments!);
  expect(frames).toBeGreaterThan(findings!);
  expect((await axe(container)).violations).toEqual([]);
});

test('from the ribbon it checks at once', async () => {
  const recognise = jest.fn<PaneHost['recognise']>();
  show(excel({ recognise }), { runsAtOnce: true });
  expect(await screen.findByRole('heading', { name: 'Måluppfyllelse' }, SOON)).toBeTruthy();
  expect(recognise).not.toHaveBeenCalled();
});

test('a report whose look Excel did not take is told of with what is plain', async () => {
  const plain = ['Regionstyrelsen når inte målet', 'Ramar'];
  const { container } = show(excel({ check: () => Promise.resolve({ ...CHECK, plain }) }), { runsAtOnce: true });
  expect(
    await screen.findByRole(
      'group',
      {
        name: 'Rapporten är skriven, men Excel tog inte emot utseendet för: Regionstyrelsen når inte målet, Ramar. Siffrorna är på plats.',
      },
      SOON,
    ),
  ).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
});

test('a report that looks as it should has nothing said of its look', async () => {
  show(excel(), { runsAtOnce: true });
  await screen.findByRole('heading', { name: 'Måluppfyllelse' }, SOON);
  expect(screen.queryByText(/utseendet/)).toBeNull();
});

test('a finding selects its cell in Excel', async () => {
  const goTo = jest.fn<NonNullable<PaneHost['goTo']>>().mockResolvedValue();
  show(excel({ goTo }), { runsAtOnce: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Gå till Budget 2026!D15' }, SOON));
  expect(goTo).toHaveBeenCalledWith({ sheet: 'Budget 2026', address: 'D15' });
});

test('a cell that cannot be gone to is told of, and the result stays', async () => {
  const problem: Problem = { ...OFFLINE, kind: 'error', detail: { sv: 'Bladet är dolt.', en: 'Hidden.' } };
  show(excel({ goTo: () => Promise.reject(new Refused(problem)) }), { runsAtOnce: true });
  await userEvent.click(await screen.findByRole('button', { name: 'Gå till Budget 2026!D15' }, SOON));
  expect(await screen.findByText(/Bladet är dolt\./)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Måluppfyllelse' })).toBeTruthy();
});

test('a change in the workbook makes the result stale, and checking again takes that away', async () => {
  const host = excel();
  show(host, { runsAtOnce: true });
  await screen.findByRole('heading', { name: 'Måluppfyllelse' }, SOON);
  act(() => host.change());
  expect(screen.getByRole('group', { name: 'Rapporten är inaktuell' })).toBeTruthy();
  await userEvent.click(screen.getAllByRole('button', { name: 'Kontrollera igen' })[0]!);
  await screen.findByRole('heading', { name: 'Måluppfyllelse' }, SOON);
  expect(screen.queryByRole('group', { name: 'Rapporten är inaktuell' })).toBeNull();
});

/** A check that runs until the test, or the user, ends it. */
function held(): { check: PaneHost['check']; watching: () => CheckRequest } {
  let request: CheckRequest | null = null;
  return {
    check: (asked) => {
      request = asked;
      return new Promise((_, reject) => {
        asked.signal.addEventListener('abort', () =>
          reject(new Refused({ ...OFFLINE, detail: { sv: 'Du avbröt.', en: 'Cancelled.' }, isCancelled: true })),
        );
      });
    },
    watching: () => request!,
  };
}

test('a check shows its steps, says when a cell is being edited, and is cancelled', async () => {
  const { check, watching } = held();
  show(excel({ check }), { runsAtOnce: true });
  await screen.findByRole('button', { name: 'Avbryt' });
  act(() => (watching() as Watching).onStep('apply-rules', 0));
  expect(screen.getByText('Kontrollerar raderna').closest('[aria-current="step"]')).toBeTruthy();
  act(() => watching().onWaiting(true));
  expect(screen.getByRole('group', { name: 'En cell redigeras' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(await screen.findByRole('group', { name: 'Avbrutet' })).toBeTruthy();
});

test.each([
  ['offline', 'Ingen anslutning'],
  ['protected', 'Skyddad arbetsbok'],
  ['error', 'Kontrollen kunde inte slutföras'],
] as const)('%s: what happened and something to do', async (kind, title) => {
  const check = jest
    .fn<PaneHost['check']>()
    .mockRejectedValueOnce(new Refused({ ...OFFLINE, kind }))
    .mockResolvedValue(CHECK);
  show(excel({ check }), { runsAtOnce: true });
  expect(await screen.findByText(title)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Kontrollera igen' }));
  expect(await screen.findByRole('heading', { name: 'Måluppfyllelse' }, SOON)).toBeTruthy();
  expect(screen.queryByText(title)).toBeNull();
});

test('a half-written report is told of until it is whole', async () => {
  const recognise = (): Promise<Recognised> => Promise.resolve({ ...RECOGNISED, report: 'incomplete' });
  show(excel({ recognise }));
  expect(await screen.findByRole('group', { name: 'Rapporten är ofullständig' }, SOON)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Kontrollera igen' }));
  expect(await screen.findByRole('heading', { name: 'Måluppfyllelse' }, SOON)).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'Rapporten är ofullständig' })).toBeNull();
});

test('a workbook without our tables: what is missing, and a template of it', async () => {
  const tables = VIEW.tables.map((table) => ({ ...table, found: false, rowsRead: 0 }));
  const recognise = jest
    .fn<PaneHost['recognise']>()
    .mockResolvedValueOnce({ ...RECOGNISED, tables })
    .mockResolvedValueOnce(RECOGNISED);
  const createTemplate = jest.fn<PaneHost['createTemplate']>().mockResolvedValue(null);
  show(excel({ recognise, createTemplate }));
  await userEvent.click(await screen.findByRole('button', { name: 'Visa vad som saknas' }, SOON));
  expect(screen.getByRole('heading', { name: 'Vad som saknas' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Skapa mall' }));
  expect(await screen.findByRole('heading', { name: 'Tabeller som läggs till' }, SOON)).toBeTruthy();
  expect(document.activeElement).not.toBe(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Skapa mall' }));
  expect(await screen.findByRole('heading', { name: 'Det här känns igen' }, SOON)).toBeTruthy();
  expect(createTemplate).toHaveBeenCalledWith(OFFER.form, {}, 'sv');
  expect(screen.queryByRole('heading', { name: 'Skapa mall' })).toBeNull();
});

test('a template that could not be written is told of, and what was filled in stays', async () => {
  const problem: Problem = { ...OFFLINE, kind: 'error', detail: { sv: 'Bladen blev inte hela.', en: 'Half.' } };
  const createTemplate = jest.fn<PaneHost['createTemplate']>().mockRejectedValue(new Refused(problem));
  const [first, ...rest] = VIEW.tables;
  const tables = [{ ...first!, found: false }, ...rest];
  show(excel({ createTemplate, recognise: () => Promise.resolve({ ...RECOGNISED, tables }) }));
  await userEvent.click(await screen.findByRole('button', { name: 'Skapa tabeller som saknas' }, SOON));
  const board = await screen.findByRole('textbox', { name: 'Styrelse eller nämnd' }, SOON);
  await userEvent.type(board, ' i väst');
  await userEvent.click(screen.getByRole('button', { name: 'Skapa mall' }));
  expect(await screen.findByText(/Bladen blev inte hela\./)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Styrelse eller nämnd' }).value).toBe(
    'Regionstyrelsen i väst',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
  expect(screen.getByRole('heading', { name: 'Det här känns igen' })).toBeTruthy();
});

test('a workbook that cannot be looked at for a template is told of', async () => {
  const tables = VIEW.tables.map((table) => ({ ...table, found: false, rowsRead: 0 }));
  const templateOffer = jest.fn<PaneHost['templateOffer']>().mockRejectedValue(new Refused(OFFLINE));
  show(excel({ templateOffer, recognise: () => Promise.resolve({ ...RECOGNISED, tables }) }));
  await userEvent.click(await screen.findByRole('button', { name: 'Skapa mall' }, SOON));
  expect(await screen.findByText(/Anslutningen är bruten\./, {}, SOON)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Skapa mall' })).toBeTruthy();
});

test('a workbook with empty tables is told of as that', async () => {
  const tables = VIEW.tables.map((table) => ({ ...table, rowsRead: 0 }));
  show(excel({ recognise: () => Promise.resolve({ ...RECOGNISED, tables }) }));
  expect(await screen.findByText(/^Tabellerna finns men har inga rader än/, {}, SOON)).toBeTruthy();
});

test('settings are chosen beside the result, and count from the next check', async () => {
  const check = jest.fn<PaneHost['check']>().mockResolvedValue(CHECK);
  show(excel({ check }), { runsAtOnce: true });
  await screen.findByRole('heading', { name: 'Måluppfyllelse' }, SOON);
  await userEvent.click(screen.getByRole('button', { name: 'Inställningar' }));
  await userEvent.selectOptions(await screen.findByLabelText('Period (utfall till och med)', {}, SOON), '2026-07');
  await userEvent.click(screen.getByRole('button', { name: 'Inställningar' }));
  expect(screen.getByRole('group', { name: 'Inställningarna är ändrade' })).toBeTruthy();
  await userEvent.click(screen.getAllByRole('button', { name: 'Kontrollera igen' })[0]!);
  expect(check.mock.calls[1]?.[0]).toMatchObject({ lang: 'sv', overrides: { period: '2026-07' } });
});

test('without Excel a file is asked for, and a sample is one click', async () => {
  const open = jest.fn<(file: File) => void>();
  const file = new File([''], 'regionstyrelsen-2026.xlsx');
  const files = { open, sample: () => Promise.resolve(file), output: () => null };
  const { container } = show({ ...excel({ files, showReport: null, goTo: null }), kind: 'browser' });
  expect(screen.getByText('Filen stannar på din dator. Inget laddas upp.')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Regionstyrelsen 2026' }));
  expect(await screen.findByRole('button', { name: 'Kontrollera mot mål' }, SOON)).toBeTruthy();
  expect(open).toHaveBeenCalledWith(file);
});

/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderInPane } from '../../../test/pane/in-pane';
import type { TemplateOffer } from '../../app/template-in-place';
import { CreateTemplate, type CreateTemplateProps } from './CreateTemplate';

afterEach(cleanup);
jest.setTimeout(30_000);

const OFFER: TemplateOffer = {
  missing: ['settings', 'decisions', 'units', 'costTypes', 'targets'],
  waiting: ['outcome', 'forecast'],
  units: 3,
  costTypes: 1,
  untyped: ['Projekt Alfa'],
  form: {
    board: 'Regionstyrelsen',
    baseYear: 2025,
    targetYear: 2026,
    period: '2026-08',
    unit: 'tkr',
    sign: 'cost-positive',
    targets: [],
    decisions: [{ id: 'B1', body: '', date: null, paragraph: '' }],
  },
};

function show(parts: Partial<CreateTemplateProps> = {}, lang: 'sv' | 'en' = 'sv') {
  const onCreate = jest.fn<CreateTemplateProps['onCreate']>();
  const onCancel = jest.fn();
  const onWhole = jest.fn();
  const shown = renderInPane(
    <CreateTemplate offer={OFFER} place="excel" onCreate={onCreate} onCancel={onCancel} onWhole={onWhole} {...parts} />,
    lang,
  );
  return { ...shown, onCreate, onCancel, onWhole };
}

const field = (name: string | RegExp): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('what is said', () => {
  test('the tables that are added, those that wait, and what is known', async () => {
    const { container } = show();
    const tables = within(screen.getByRole('list', { name: 'Behövs' })).getAllByRole('listitem');
    expect(tables.map(({ textContent }) => textContent)).toEqual(['Inställningar', 'Enheter', 'Kostnadsslag', 'Mål']);
    expect(screen.getByRole('list', { name: 'För sin del av kontrollen' }).textContent).toBe('Beslut');
    expect(screen.getByText('Hämtas ur arbetsboken: 3 enheter och 1 kostnadsslag.')).toBeTruthy();
    expect(screen.getByText(/^Fyll i kolumnen Typ för Projekt Alfa/)).toBeTruthy();
    expect(screen.getByText(/^Utfall och Prognos läggs inte till nu/)).toBeTruthy();
    expect(field('Styrelse eller nämnd').value).toBe('Regionstyrelsen');
    expect([field('Basår').value, field('Målår').value, field('Rapportperiod').value]).toEqual([
      '2025',
      '2026',
      '2026-08',
    ]);
    expect(field('Beteckning').value).toBe('B1');
    expect((await axe(container)).violations).toEqual([]);
  });

  test('in English, and in a page that it is a copy', async () => {
    const { container } = show({ place: 'browser' }, 'en');
    expect(screen.getByRole('heading', { name: 'Create template' })).toBeTruthy();
    expect(screen.getByText(/copy of the workbook/)).toBeTruthy();
    expect(screen.getByText('Taken from the workbook: 3 units and 1 cost type.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Create template and download' })).toBeTruthy();
    expect(container.textContent).not.toMatch(/[{}]/);
    expect((await axe(container)).violations).toEqual([]);
  });

  test('only fields of tables that are missing, and nothing to create where none is', () => {
    show({ offer: { ...OFFER, missing: ['units'], waiting: [] } });
    expect(screen.queryByRole('textbox')).toBeNull();
    cleanup();
    show({ offer: { ...OFFER, missing: [], waiting: [] } });
    expect(screen.getByText(/^Inget saknas/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Skapa mall' })).toBeNull();
  });
});

describe('what is given', () => {
  test('what is known, where nothing is typed', async () => {
    const { onCreate } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Skapa mall' }));
    expect(onCreate).toHaveBeenCalledWith(OFFER.form);
  });

  test('what is typed: settings, targets and decisions', async () => {
    const { onCreate } = show();
    const user = userEvent.setup();
    await user.clear(field('Styrelse eller nämnd'));
    await user.type(field('Styrelse eller nämnd'), 'Kulturnämnden');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Belopp i' }), 'mnkr');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tecken på beloppen' }), 'kostnad negativ');
    await user.type(field('Högsta utveckling, %'), '2,5');
    await user.click(screen.getByRole('button', { name: 'Lägg till mål' }));
    const second = within(screen.getByRole('group', { name: 'Mål 2' }));
    await user.selectOptions(second.getByRole('combobox', { name: 'Omfattning' }), 'en målgrupp');
    await user.type(second.getByRole('textbox', { name: 'Enhetens eller målgruppens namn' }), 'IT/MT');
    await user.type(second.getByRole('textbox', { name: 'Högsta utveckling, %' }), '-1 %');
    await user.selectOptions(second.getByRole('combobox', { name: 'Prövas på' }), 'ackumulerat');
    await user.type(field('Organ'), 'Regionfullmäktige');
    await user.type(screen.getByLabelText('Datum'), '2025-11-12');
    await user.type(field('Paragraf'), '§ 196');
    await user.click(screen.getByRole('button', { name: 'Skapa mall' }));
    expect(onCreate).toHaveBeenCalledWith({
      ...OFFER.form,
      board: 'Kulturnämnden',
      unit: 'mnkr',
      sign: 'cost-negative',
      targets: [
        { scope: 'board', object: '', maxDevelopment: 0.025, reading: 'full-year' },
        { scope: 'target-group', object: 'IT/MT', maxDevelopment: -0.01, reading: 'to-date' },
      ],
      decisions: [{ id: 'B1', body: 'Regionfullmäktige', date: '2025-11-12', paragraph: '§ 196' }],
    });
  });

  test('rows that are taken away do not count, and the focus stays in the list', async () => {
    const { onCreate } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort beslut 1' }));
    expect(document.activeElement?.textContent).toBe('Lägg till beslut');
    await userEvent.click(screen.getByRole('button', { name: 'Skapa mall' }));
    expect(onCreate.mock.calls[0]?.[0].decisions).toEqual([]);
  });

  test.each([
    ['Målår', 'tjugo', 'Skriv ett år med fyra siffror, till exempel 2026.'],
    ['Basår', '2026', 'Basåret ska komma före målåret.'],
    ['Rapportperiod', 'augusti', 'Skriv år och månad, till exempel 2026-08.'],
    ['Rapportperiod', '2025-08', 'Perioden ska ligga i målåret.'],
    ['Högsta utveckling, %', 'två', 'Skriv en procentsats, till exempel 2,0.'],
  ])('%s "%s" is told of at its field, which gets the focus', async (name, typed, sentence) => {
    const { onCreate, container } = show();
    await userEvent.clear(field(name));
    await userEvent.type(field(name), typed);
    expect(screen.queryByText(sentence)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Skapa mall' }));
    expect(onCreate).not.toHaveBeenCalled();
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getAllByText('1 fält behöver rättas.').length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(field(name));
    expect((await axe(container)).violations).toEqual([]);
  });

  test('the whole template, or nothing', async () => {
    const { onWhole, onCancel, onCreate } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Hela mallen som en ny arbetsbok' }));
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect([onWhole.mock.calls.length, onCancel.mock.calls.length, onCreate.mock.calls.length]).toEqual([1, 1, 0]);
  });
});

/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { JSX } from 'react';
import { targetFixture, tkr, viewFixture } from '../../../test/pane/view-fixture';
import type { Proposal } from '../../app/what-if';
import { LanguageProvider } from '../language';
import { WhatItTakes, type WhatItTakesProps } from './WhatItTakes';

afterEach(cleanup);

const VIEW = viewFixture();
const IT = 'Digitalisering och service, IT-kostnader';

function rowsOf(proposals: readonly Proposal[]): ReturnType<WhatItTakesProps['rowsOf']> {
  return {
    sheet: 'Åtgärdsförslag',
    columns: [
      { title: 'Kostnadsslag', isNumber: false },
      { title: 'Effekt', isNumber: true },
    ],
    rows: proposals.map(({ lever, effect }) => [VIEW.levers[lever]?.costType ?? '', String(effect)]),
  };
}

function panel(props: Partial<WhatItTakesProps> = {}, lang: 'sv' | 'en' = 'sv'): JSX.Element {
  return (
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider lang={lang}>
        <WhatItTakes
          view={VIEW}
          target={VIEW.targets[0]!}
          rowsOf={rowsOf}
          onAddActions={() => Promise.resolve()}
          {...props}
        />
      </LanguageProvider>
    </FluentProvider>
  );
}

function field(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}:`) });
}

/** "Now" and "with the amounts" of one row of the effect. */
function effect(name: RegExp): string[] {
  const row = screen.getByRole('rowheader', { name }).closest('tr')!;
  return [...row.cells].slice(1).map((cell) => cell.textContent.replace(/\s/g, ' '));
}

function plain(text: string | null): string {
  return (text ?? '').replace(/\s/g, ' ');
}

test('says how much must go, and per month of those left', () => {
  const { container } = render(panel());
  // 1 088 000 − 1 057 329,7 × 1,02 = 9 523,706, over four months 2 380,9
  expect(plain(container.textContent)).toContain(
    'Helårets nettokostnad måste bli 9 524 tkr lägre än prognosen för att målet ska nås.Det är 2 381 tkr per månad i de 4 månader som är kvar.',
  );
});

test('an amount changes development and headroom at once', async () => {
  render(panel());
  expect(effect(/^Utveckling/)).toEqual(['+2,9 %', '+2,9 %']);
  await userEvent.type(field(IT), '5 000');
  // (1 088 000 − 5 000) / 1 057 329,7 − 1 = 2,43 %; headroom −9 523,7 + 5 000 = −4 523,7
  expect(effect(/^Utveckling/)).toEqual(['+2,9 %', '+2,4 %']);
  expect(effect(/^Utrymme till målet/)).toEqual(['−9 524 tkr', '−4 524 tkr']);
});

test('amounts of several levers add up, and the target is met', async () => {
  render(panel());
  await userEvent.type(field(IT), '5000,5');
  await userEvent.type(field('Digitalisering och service, Personalkostnader'), '7000');
  // −9 523,706 + 12 000,5 = 2 476,794
  expect(effect(/^Utrymme till målet/)[1]).toBe('2 477 tkr');
  expect(effect(/^Status/).map((status) => status.replace(/[^A-Za-zÀ-ÿ ]/g, '').trim())).not.toContain('');
  expect(effect(/^Status/)[0]).toContain('Uppnås inte');
  expect(effect(/^Status/)[1]).not.toContain('Uppnås inte');
});

test('more revenue improves the result as less cost does', async () => {
  render(panel());
  const revenue = field('Digitalisering och service, Försäljning');
  expect(revenue.getAttribute('aria-label')).toContain('öka intäkten med'.replace('ö', 'Ö'));
  await userEvent.type(revenue, '1000');
  expect(effect(/^Utrymme till målet/)[1]).toBe('−8 524 tkr');
});

test('another target that has the lever in its scope is told of', async () => {
  render(panel());
  expect(screen.queryByText('Andra mål som påverkas')).toBeNull();
  await userEvent.type(field(IT), '1000');
  // 237,878 + 1 000
  expect(plain(screen.getByRole('list', { name: 'Andra mål som påverkas' }).textContent)).toContain(
    'utrymme 238 tkr blir 1 238 tkr',
  );
});

test('that only the rounding meets the target is said', async () => {
  render(panel());
  await userEvent.type(field(IT), '9000');
  // 1 079 000 / 1 057 329,7 − 1 = 2,0495 %, which is 2,0 % with one decimal, 524 tkr over what is allowed.
  expect(effect(/^Utrymme till målet/)[1]).toBe('−524 tkr');
  expect(screen.getByText(/^Målet nås bara för att utvecklingen avrundas/)).toBeTruthy();
  await userEvent.type(field('Digitalisering och service, Personalkostnader'), '600');
  expect(screen.queryByText(/^Målet nås bara/)).toBeNull();
});

test('a risk that the amounts cannot change is explained', async () => {
  const target = targetFixture({ metToDate: false });
  render(panel({ view: { ...VIEW, targets: [target] }, target }));
  expect(screen.queryByText(/^Risk, för utfallet hittills/)).toBeNull();
  await userEvent.type(field(IT), '20000');
  expect(screen.getByText(/^Risk, för utfallet hittills/)).toBeTruthy();
});

test('that amounts which worsen the result become no actions is said', async () => {
  render(panel());
  await userEvent.type(field(IT), '-500');
  expect(screen.getByRole('button', { name: 'Lägg till som åtgärd' }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.type(field('Digitalisering och service, Personalkostnader'), '600');
  // −9 523,706 − 500 + 600
  expect(effect(/^Utrymme till målet/)[1]).toBe('−9 424 tkr');
  await userEvent.click(screen.getByRole('button', { name: 'Lägg till som åtgärd' }));
  expect(screen.getByText(/^Belopp som försämrar resultatet blir inga åtgärder/)).toBeTruthy();
});

test('more than the rest of the year holds is said, and still computed', async () => {
  render(panel());
  // 194 600 − 125 500 = 69 100
  await userEvent.type(field(IT), '70000');
  expect(plain(screen.getByText(/^Mer än/).textContent)).toBe('Mer än de 69 100 tkr som prognosen har kvar av året.');
  expect(effect(/^Utrymme till målet/)[1]).toBe('60 476 tkr');
});

test('what is no amount is refused with an example and counts as nothing', async () => {
  render(panel());
  await userEvent.type(field(IT), 'mycket');
  expect(screen.getByText('Skriv ett belopp med siffror, till exempel 1 250,5.')).toBeTruthy();
  expect(effect(/^Utrymme till målet/)[1]).toBe('−9 524 tkr');
});

test('the slider moves the field', () => {
  // 69 100 tkr are left, so fifty steps of 2 000 are more than enough: the second is 4 000.

  render(panel());
  fireEvent.change(screen.getByRole('slider', { name: `${IT}: reglage` }), { target: { value: '2' } });
  expect(plain(field(IT).value)).toBe('4 000');
  expect(effect(/^Utrymme till målet/)[1]).toBe('−5 524 tkr');
});

test('the largest ten levers are shown, then more', async () => {
  render(panel());
  const names = (): string[] => screen.getAllByRole('textbox').map((one) => one.getAttribute('aria-label') ?? '');
  expect(names()).toHaveLength(10);
  expect(names()[0]).toMatch(/^Digitalisering och service, Personalkostnader/);
  await userEvent.click(screen.getByRole('button', { name: 'Visa 10 till' }));
  await userEvent.click(screen.getByRole('button', { name: 'Visa 2 till' }));
  expect(names()).toHaveLength(22);
});

test('levers are searched by unit and cost type', async () => {
  render(panel());
  await userEvent.type(screen.getByRole('searchbox', { name: 'Sök enhet eller kostnadsslag' }), 'hr person');
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  expect(field('HR-avdelningen, Personalkostnader')).toBeTruthy();
});

test('reset empties the fields', async () => {
  render(panel());
  await userEvent.type(field(IT), '5000');
  await userEvent.click(screen.getByRole('button', { name: 'Nollställ' }));
  expect(field(IT).value).toBe('');
  expect(effect(/^Utrymme till målet/)[1]).toBe('−9 524 tkr');
});

test('nothing is written before the rows have been shown', async () => {
  const onAddActions = jest.fn<WhatItTakesProps['onAddActions']>().mockResolvedValue();
  render(panel({ onAddActions }));
  const add = screen.getByRole('button', { name: 'Lägg till som åtgärd' });
  expect(add.getAttribute('aria-disabled')).toBe('true');
  await userEvent.type(field(IT), '5000');
  await userEvent.click(add);
  expect(onAddActions).not.toHaveBeenCalled();
  expect(screen.getByText(/^De skrivs i bladet Åtgärdsförslag/)).toBeTruthy();
  const table = screen.getByRole('table', { name: 'Raderna som skrivs' });
  expect(
    within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['IT-kostnader', String(tkr(5000))]);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Raderna som skrivs' }));
  await userEvent.click(screen.getByRole('button', { name: 'Tillbaka' }));
  expect(onAddActions).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Lägg till som åtgärd' }));
  expect(field(IT).value).toBe('5000');
});

test('the proposals are written when the user says so', async () => {
  const onAddActions = jest.fn<WhatItTakesProps['onAddActions']>().mockResolvedValue();
  render(panel({ onAddActions }));
  await userEvent.type(field(IT), '5000');
  await userEvent.click(screen.getByRole('button', { name: 'Lägg till som åtgärd' }));
  await userEvent.click(screen.getByRole('button', { name: 'Skriv förslagen' }));
  expect(onAddActions).toHaveBeenCalledWith([{ lever: 0, effect: tkr(5000) }]);
  expect(screen.getByText('Förslagen är skrivna i bladet Åtgärdsförslag.')).toBeTruthy();
  // The same amounts are not written twice; another amount is another proposal.
  const add = screen.getByRole('button', { name: 'Lägg till som åtgärd' });
  expect(document.activeElement).toBe(add);
  expect(add.getAttribute('aria-disabled')).toBe('true');
  await userEvent.type(field(IT), '1');
  expect(add.getAttribute('aria-disabled')).not.toBe('true');
});

test('proposals that could not be written can be tried again', async () => {
  const onAddActions = jest.fn<WhatItTakesProps['onAddActions']>().mockRejectedValueOnce(new Error('protected'));
  render(panel({ onAddActions }));
  await userEvent.type(field(IT), '5000');
  await userEvent.click(screen.getByRole('button', { name: 'Lägg till som åtgärd' }));
  await userEvent.click(screen.getByRole('button', { name: 'Skriv förslagen' }));
  expect(screen.getByRole('alert').textContent).toContain('Förslagen kunde inte skrivas.');
  expect(screen.getByRole('button', { name: 'Skriv förslagen' })).toBeTruthy();
});

test('a target that is met tells its headroom', () => {
  const { container } = render(panel({ target: VIEW.targets[1]! }));
  expect(plain(container.textContent)).toContain('Målet nås enligt prognosen, med 238 tkr i utrymme.');
});

test('a closed year has nothing to try', () => {
  render(panel({ view: { ...VIEW, monthsLeft: 0 } }));
  expect(screen.getByText('Året är stängt, så inget belopp kan ändra utfallet.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('without a forecast it says what is missing', () => {
  const target = targetFixture({ netTarget: null });
  render(panel({ view: { ...VIEW, targets: [target] }, target }));
  expect(screen.getByText(/^Prognos för helåret saknas/)).toBeTruthy();
});

test('the effect is read out once the typing stands still', async () => {
  render(panel());
  await userEvent.type(field(IT), '5000');
  const said = await screen.findByText(/^Uppnås inte\. Utveckling/, {}, { timeout: 3000 });
  expect(plain(said.textContent)).toBe('Uppnås inte. Utveckling +2,4 %, utrymme −4 524 tkr.');
});

test('axe finds nothing, neither while trying nor before writing', async () => {
  const { container } = render(panel());
  await userEvent.type(field(IT), '5000');
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Lägg till som åtgärd' }));
  expect((await axe(container)).violations).toEqual([]);
});

/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { plainText, renderInPane } from '../../../test/pane/in-pane';
import { groupTargetFixture, noBasisFixture, targetFixture, tkr, viewFixture } from '../../../test/pane/view-fixture';
import type { CheckView, QuestionView, TargetView } from '../../app/view-types';
import type { CellPlace } from '../../domain/finding';
import { VerdictSection, type VerdictSectionProps } from './VerdictSection';

afterEach(cleanup);

const nothing = (): void => undefined;

function show(view: CheckView, props: Partial<VerdictSectionProps> = {}, lang: 'sv' | 'en' = 'sv'): void {
  renderInPane(<VerdictSection view={view} onGoTo={nothing} onShowReport={nothing} {...props} />, lang);
}

function card(name: string): HTMLElement {
  return screen.getByRole('group', { name });
}

/** Names and figures of a card, as they are listed. */
function listed(name: string): string[] {
  return [...card(name).querySelectorAll('dl > div')].map(
    (row) => `${plainText(row.querySelector('dt'))}: ${plainText(row.querySelector('dd'))}`,
  );
}

const only = (target: Partial<TargetView>): CheckView => viewFixture({ targets: [targetFixture(target)] });

test('the verdict on the whole stands first, with what it is about', () => {
  show(viewFixture());
  const section = plainText(screen.getByRole('region', { name: 'Måluppfyllelse' }));
  expect(section).toContain('Regionstyrelsen 2026, t.o.m. augusti 2026. Belopp i tkr.');
  expect(section.indexOf('1 av 2 mål nås. 1 med risk.')).toBeGreaterThan(0);
  expect(section.indexOf('1 av 2 mål nås.')).toBeLessThan(section.indexOf('Hittills'));
  // Read out with its word, since the symbol is not.
  expect(section).toContain('Uppnås inte: 1 av 2');
});

describe('while tables wait for an answer', () => {
  const question = (block: string, part: string): QuestionView => ({
    id: `${block}|${part}`,
    block,
    about: 'unit',
    letters: null,
    choices: [],
    place: { sheet: 'Drift', address: 'A2' },
    text: '',
  });
  const open = (...questions: QuestionView[]): CheckView =>
    viewFixture({ interpretation: { blocks: [], questions, answers: {} } });

  test('the headline says that it is not settled, and what stands of the rest is no verdict', () => {
    show(open(question('Drift!A2', 'unit'), question('Drift!A2', 'sign')));
    const section = plainText(screen.getByRole('region', { name: 'Måluppfyllelse' }));
    expect(section).toContain('Inte klart: 2 frågor om tabellen Drift!A2 väntar på svar.');
    expect(section).toContain('Räknat utan det: Regionstyrelsen når inte målet');
    // Neither a status of the whole nor a count of targets.
    expect(section).not.toContain('1 av 2 mål nås');
    expect(section).not.toContain('Uppnås inte: ');
    expect(plainText(card('Regionstyrelsen'))).toContain('Räknat utan tabeller som väntar på svar.');
  });

  test('several tables are named, the rest counted', () => {
    show(open(question('Drift!A2', 'unit'), question('Resultat!A1', 'unit')));
    expect(screen.getByText(/2 frågor om tabellerna Drift!A2 och Resultat!A1 väntar/)).toBeTruthy();
    cleanup();
    show(open(question('Drift!A2', 'unit'), question('B!A1', 'unit'), question('C!A1', 'unit')));
    expect(screen.getByText(/3 frågor om tabellen Drift!A2 och 2 till väntar/)).toBeTruthy();
  });

  test('nothing is said of it where nothing waits', () => {
    show(viewFixture());
    expect(screen.queryByText(/Inte klart|väntar på svar/)).toBeNull();
  });
});

describe('a missed target', () => {
  test('has status, development, limit, amount over, so far, items and frame at once', () => {
    show(viewFixture());
    const text = plainText(card('Regionstyrelsen'));
    for (const part of ['■Uppnås inte', '+2,9 %', 'prognos helår, mot högst 2,0 %', '9 524 tkr för mycket']) {
      expect(text).toContain(part);
    }
    expect(listed('Regionstyrelsen')).toEqual([
      'Hittills, t.o.m. augusti: +2,8 %',
      'Med jämförelsestörande poster: +2,9 %',
      'Utan jämförelsestörande poster: +2,9 %',
      // 1 080 087 − 1 088 000
      'Kvar av ramen: −7 913',
    ]);
    expect(text).toContain('Målet bedöms med jämförelsestörande poster.');
    expect(text).not.toContain('Posterna avgör');
  });

  test('has a bar that says what it shows', () => {
    show(viewFixture());
    const bar = within(card('Regionstyrelsen')).getByRole('img');
    expect(plainText(bar)).toBe('högst 2,0 %');
    expect(bar.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      'Regionstyrelsen, prognos: nettokostnadsutveckling +2,9 % mot högst 2,0 %.',
    );
  });

  test('shows the rest of its figures on request, by keyboard too, and leads to its row', async () => {
    const user = userEvent.setup();
    const onGoTo = jest.fn<(place: CellPlace) => void>();
    show(only({}), { onGoTo });
    const more = screen.getByRole('button', { name: 'Visa fler siffror' });
    more.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(more);
    expect(listed('Regionstyrelsen').slice(4)).toEqual([
      'Netto 2025: 1 057 330',
      'Prognos 2026: 1 088 000',
      'Tillåtet netto: 1 078 476',
      'Jämförelsestörande poster 2025: 2 400',
      'Jämförelsestörande poster 2026: 2 800',
      'Netto t.o.m. augusti 2025: 685 532',
      'Netto t.o.m. augusti 2026: 704 385',
      'Högst resten av året: +0,6 %',
      'Reviderad ram: 1 080 087',
      'Utveckling som ramen medger: +2,2 %',
    ]);
    await user.click(screen.getByRole('button', { name: 'Gå till målet i arbetsboken' }));
    expect(onGoTo).toHaveBeenCalledWith({ sheet: 'Mål och uppdrag', address: 'D5' });
  });
});

test('a target at risk has what is left, and no frame that it does not have', () => {
  show(viewFixture({ targets: [groupTargetFixture()] }));
  const text = plainText(card('IT/MT'));
  expect(text).toContain('▲Risk');
  expect(text).toContain('238 tkr kvar till gränsen');
  expect(text).not.toContain('Kvar av ramen');
});

test('a target that is met by a fall has a bar below zero', () => {
  show(
    only({ status: 'met', developmentJudged: -0.013, headroomJudged: tkr(34_892), kind: 'outcome', metFrame: true }),
  );
  const text = plainText(card('Regionstyrelsen'));
  expect(text).toContain('●Uppnås');
  expect(text).toContain('−1,3 %');
  expect(text).toContain('utfall helår');
  expect(text).toContain('34 892 tkr kvar till gränsen');
});

test('a target without basis says why, and draws no bar and no figure that there is not', () => {
  show(viewFixture({ targets: [noBasisFixture()] }));
  const one = card('Digitalisering och service');
  expect(plainText(one)).toContain('○Underlag saknas');
  expect(plainText(one)).toContain('Nettokostnaden för basåret saknas.');
  expect(within(one).queryByRole('img')).toBeNull();
  expect(listed('Digitalisering och service')).toEqual(['Kvar av ramen: −12 003']);
});

test('items that decide are said to: 2,2 % with and 1,9 % without, against 2,0 %', () => {
  show(only({ development: 0.022, developmentAdjusted: 0.019 }));
  expect(plainText(card('Regionstyrelsen'))).toContain('Posterna avgör om målet nås.');
});

test('a target without items has nothing about items', () => {
  show(only({ itemsBase: 0, itemsTarget: 0 }));
  expect(plainText(card('Regionstyrelsen'))).not.toContain('jämförelsestörande');
});

test('target and frame that contradict each other are said to', () => {
  show(only({ metFrame: true }));
  expect(plainText(card('Regionstyrelsen'))).toContain('Nettot ryms i ramen, men målet nås inte.');
  cleanup();
  show(only({ status: 'met', metFrame: false }));
  expect(plainText(card('Regionstyrelsen'))).toContain('Målet nås, men nettot ryms inte i ramen.');
});

test('errors are warned of with a way to them, and without errors nothing is said', async () => {
  const user = userEvent.setup();
  const onShowFindings = jest.fn();
  show(viewFixture(), { onShowFindings });
  // OM-03 once and DA-03 in three places.
  expect(plainText(document.body)).toContain('Underlaget har 4 fel. Utslaget kan ändras när de rättas.');
  await user.click(screen.getByRole('button', { name: 'Visa kontrollfynden' }));
  expect(onShowFindings).toHaveBeenCalledTimes(1);
  cleanup();
  show(viewFixture({ findings: [] }));
  expect(plainText(document.body)).not.toContain('Underlaget har');
});

test('the report is shown, and a card holds what is put last in it', async () => {
  const user = userEvent.setup();
  const onShowReport = jest.fn();
  show(viewFixture(), { onShowReport, renderFooter: (target) => <p>{`Sist i ${target.id}`}</p> });
  await user.click(screen.getByRole('button', { name: 'Visa rapporten' }));
  expect(onShowReport).toHaveBeenCalledTimes(1);
  expect(plainText(card('IT/MT'))).toContain('Sist i M2');
});

test('a workbook without targets or years', () => {
  show(viewFixture({ targets: [], yearsKnown: false }));
  const text = plainText(document.body);
  expect(text).toContain('Inget mål finns i tabellen Mål');
  expect(text).toContain('Regionstyrelsen, okänt år.');
});

test('English', () => {
  show(viewFixture(), {}, 'en');
  const text = plainText(card('Regionstyrelsen'));
  expect(text).toContain('Missed');
  expect(text).toContain('forecast full year, against at most 2.0%');
  expect(text).toContain('9 524 tkr too much');
});

test('has nothing that axe objects to', async () => {
  const user = userEvent.setup();
  show(viewFixture({ targets: [targetFixture(), groupTargetFixture(), noBasisFixture()] }));
  for (const more of screen.getAllByRole('button', { name: 'Visa fler siffror' })) await user.click(more);
  expect((await axe(document.body)).violations).toEqual([]);
});

test('what the verdict could not look at stands under it', () => {
  const gap = { sv: 'Finns inte i arbetsboken: ramar.', en: 'Not in the workbook: frames.' };
  renderInPane(<VerdictSection view={viewFixture({ gaps: [gap] })} onGoTo={() => undefined} />);
  expect(screen.getByText(gap.sv)).toBeTruthy();
});

import { snapshotOfSheets, type DrawnSheet } from '../../test/layouts/sheet-of';
import { consistentTables, withoutTable } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { parseModel } from '../workbook/parse-model';
import { gapSentences } from './gaps';

const saidOf = (tables: Tables, lang: 'sv' | 'en' = 'sv'): string[] =>
  gapSentences(parseModel(snapshotOf(tables)), lang);
const saidOfSheets = (sheets: readonly DrawnSheet[]): string[] =>
  gapSentences(parseModel(snapshotOfSheets(sheets)), 'sv');

const ACTIONS = 'uppdrag och åtgärder';
const followUp = (unit: string): DrawnSheet => ({
  name: 'Uppföljning',
  rows: [
    ['Regionstyrelsen'],
    [unit],
    [],
    ['', 'Utfall jan–aug 2025', 'Utfall jan–aug 2026'],
    ['Personalkostnader', 4000, 4100],
    ['Övriga kostnader', 500, 510],
  ],
});

describe('what a verdict could not look at', () => {
  test('nothing, where every table is there', () => {
    expect(saidOf(consistentTables())).toEqual([]);
  });

  test('tables that may be absent', () => {
    expect(saidOf(withoutTable(withoutTable(consistentTables(), 'Beslut'), 'Prognos'))).toEqual([
      'Finns inte i arbetsboken och är därför inte kontrollerat: helårsprognos och beslut.',
    ]);
    expect(saidOf(withoutTable(consistentTables(), 'Beslut'), 'en')).toEqual([
      'Not in the workbook, and therefore not checked: decisions.',
    ]);
  });

  test('tables that must exist: what rests on them, and what nothing can be computed without', () => {
    expect(saidOf(withoutTable(withoutTable(consistentTables(), 'Ramar'), 'Enheter'))).toEqual([
      'Tabellen Enheter saknas: namnen är tagna ur de andra tabellerna.',
      'Tabellen Ramar saknas: det som bygger på den är inte kontrollerat.',
    ]);
  });

  test('that nobody has said the unit', () => {
    expect(saidOf(withoutTable(consistentTables(), 'Inställningar'))).toEqual([
      'Tabellen Inställningar saknas: beloppen är lästa som tkr, och övriga inställningar är de förvalda.',
    ]);
  });

  test('the user’s own tables: frames and budget are only not looked at', () => {
    expect(saidOfSheets([followUp('Belopp i tkr')])).toEqual([
      `Finns inte i arbetsboken och är därför inte kontrollerat: helårsprognos, budget, ramar, ramjusteringar, omfördelningar, beslut, enhetsbyten, jämförelsestörande poster, ${ACTIONS}.`,
    ]);
  });

  test('what waits for an answer is not said to be missing', () => {
    // Nothing says whether 4 000 are kronor or thousands of them.
    const [waiting, absent] = saidOfSheets([followUp('')]);
    expect(waiting).toBe('En fråga om arbetsbokens tabeller väntar på svar. Innan dess räknas inte utfall.');
    expect(absent).not.toContain('utfall');
  });
});

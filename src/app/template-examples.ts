import type { Language } from '../domain/finding';
import type { ColumnRole, TableRole } from '../domain/model';
import type { PlanValue } from '../report/plan';
import { BASE_WORDS, DURATION_WORDS, READING_WORDS, SCOPE_WORDS, STATUS_WORDS } from '../workbook/vocabulary';
import { templateText, wordIn, type TemplateKey } from './template-words';

/** A row of an example; dates as ISO text. */
export type ExampleRow = Readonly<Partial<Record<ColumnRole, PlanValue>>>;

/** The tables that the template leaves empty. */
export type EmptyTable = Exclude<TableRole, 'settings' | 'costTypes'>;

/**
 * A few rows for each table. They tell one small story, in which a department becomes part of a new organisation at the
 * turn of the year, so that a reader can follow a name and an amount from table to table.
 */
export function exampleRows(lang: Language): Readonly<Record<EmptyTable, readonly ExampleRow[]>> {
  const text = (key: TemplateKey): string => templateText(lang, key);
  const board = text('default.board');
  const staff = text('example.staff');
  const it = text('example.it');
  const digital = text('example.digital');
  const payroll = text('costType.payroll');
  const itCosts = text('costType.it');
  const other = text('costType.other');
  const sales = text('costType.sales');
  const lasting = wordIn(DURATION_WORDS.lasting, lang);
  const assignment = text('example.assignment');
  const action = { duration: lasting, inBudget: text('word.no'), assignment, decision: 'B2' };
  return {
    decisions: [
      {
        decision: 'B1',
        diaryNumber: text('example.councilDiary'),
        paragraph: '§ 196',
        body: text('example.council'),
        date: '2025-11-12',
        effectiveFrom: '2026-01-01',
        title: assignment,
      },
      {
        decision: 'B2',
        paragraph: '§ 133',
        body: board,
        date: '2025-09-30',
        effectiveFrom: '2026-01-01',
        title: text('example.plan'),
      },
      {
        decision: 'B3',
        diaryNumber: text('example.directorDiary'),
        body: text('example.director'),
        date: '2025-12-09',
        effectiveFrom: '2026-01-01',
        amends: 'B2',
        title: text('example.reorganisation'),
      },
    ],
    units: [
      { unit: board },
      { unit: staff, parent: board },
      { unit: it, parent: board, validTo: '2025-12-31' },
      { unit: digital, parent: board, validFrom: '2026-01-01' },
    ],
    successions: [{ fromUnit: it, toUnit: digital, share: 1, effectiveFrom: '2026-01-01', decision: 'B3' }],
    frames: [
      { unit: staff, frame: 187200, decision: 'B2' },
      { unit: it, frame: 345700, decision: 'B2' },
      { unit: digital, frame: 0, decision: 'B2' },
    ],
    adjustments: [
      {
        no: 'R1',
        fromUnit: it,
        toUnit: digital,
        costType: payroll,
        amount: 121600,
        fullYearAmount: 121600,
        effectiveFrom: '2026-01-01',
        duration: lasting,
        decision: 'B3',
        reason: text('example.moved'),
      },
      {
        no: 'R2',
        fromUnit: staff,
        toUnit: digital,
        costType: payroll,
        amount: 900,
        fullYearAmount: 1200,
        effectiveFrom: '2026-04-01',
        duration: lasting,
        decision: 'B3',
        reason: text('example.helpdesk'),
      },
    ],
    budget: [
      { unit: staff, costType: payroll, decided: 78400, revised: 77500, year: 2026 },
      { unit: staff, costType: other, decided: 61200, revised: 59350, year: 2026 },
      { unit: staff, costType: sales, decided: -2300, revised: -2300, year: 2026 },
    ],
    reallocations: [
      {
        no: 'O1',
        unit: staff,
        fromCostType: other,
        toCostType: itCosts,
        amount: 1850,
        decision: 'B2',
        reason: text('example.detail'),
      },
    ],
    outcome: [
      { year: 2025, month: 1, unit: it, costType: payroll, amount: 9940 },
      { year: 2026, month: 1, unit: digital, costType: payroll, amount: 10120 },
      { year: 2026, month: 1, unit: digital, account: 3410, amount: -385 },
    ],
    forecast: [
      { unit: staff, costType: payroll, amount: 77100, year: 2026 },
      { unit: staff, costType: sales, amount: -2350, year: 2026 },
    ],
    items: [{ year: 2026, month: 3, unit: digital, costType: itCosts, amount: 900, description: text('example.item') }],
    targets: [
      {
        target: text('example.target1'),
        scope: wordIn(SCOPE_WORDS.board, lang),
        object: board,
        maxDevelopment: 0.02,
        reading: wordIn(READING_WORDS['full-year'], lang),
        base: wordIn(BASE_WORDS.outcome, lang),
        decision: 'B1',
      },
      {
        target: text('example.target2'),
        scope: wordIn(SCOPE_WORDS['target-group'], lang),
        object: text('targetGroup.itmt'),
        maxDevelopment: 0.055,
        reading: wordIn(READING_WORDS['full-year'], lang),
        base: wordIn(BASE_WORDS.outcome, lang),
        decision: 'B1',
      },
    ],
    assignments: [{ assignment, object: board, amount: 10000, decision: 'B1' }],
    actions: [
      {
        no: '1',
        programme: text('example.programme1'),
        action: text('example.action1'),
        unit: staff,
        costType: payroll,
        owner: text('example.owner1'),
        start: '2026-01-01',
        fullYearEffect: 2400,
        targetYearEffect: 2400,
        realised: 1500,
        forecast: 2300,
        status: wordIn(STATUS_WORDS.partly, lang),
        ...action,
      },
      {
        no: '2',
        programme: text('example.programme2'),
        action: text('example.action2'),
        unit: digital,
        costType: itCosts,
        owner: text('example.owner2'),
        start: '2026-04-01',
        fullYearEffect: 1200,
        targetYearEffect: 900,
        realised: 600,
        forecast: 900,
        status: wordIn(STATUS_WORDS.done, lang),
        ...action,
      },
    ],
  };
}

import { describe, expect, test } from '@jest/globals';
import { consistentTables } from '../../test/support/consistent';
import { snapshotOf, type Tables } from '../../test/support/snapshot-of';
import { snapshotOfSheets } from '../../test/layouts/sheet-of';
import { TABLE_ROLES, type TableRole } from '../domain/model';
import { SHEET_MARK, type SheetPlan, type WorkbookPlan } from '../report/plan';
import type { Snapshot } from '../workbook/snapshot';
import { withPlannedSheet } from './planned-sheet';
import { dateSerial } from './template-columns';
import { knownWorkbook, missingTemplatePlan, templateOffer, type TemplateForm } from './template-in-place';
import { tableName } from './template-words';

const EMPTY: Snapshot = { date1904: false, sheets: [], tables: [], names: [], strings: [] };
const FORM: TemplateForm = {
  board: 'Kulturnämnden',
  baseYear: 2025,
  targetYear: 2026,
  period: '2026-04',
  unit: 'mnkr',
  sign: 'cost-negative',
  targets: [
    { scope: 'board', object: '', maxDevelopment: 0.02, reading: 'full-year' },
    { scope: 'target-group', object: 'IT/MT', maxDevelopment: 0.055, reading: 'to-date' },
  ],
  decisions: [
    { id: 'B1', body: 'Regionfullmäktige', date: '2025-11-12', paragraph: '§ 196' },
    { id: ' ', body: '', date: null, paragraph: '' },
  ],
};

function tables(...without: string[]): Tables {
  return Object.fromEntries(Object.entries(consistentTables()).filter(([name]) => !without.includes(name)));
}

function planFor(snapshot: Snapshot, form: TemplateForm | null = FORM, lang: 'sv' | 'en' = 'sv'): WorkbookPlan {
  const known = knownWorkbook(snapshot);
  return missingTemplatePlan(snapshot, known, form ?? templateOffer(snapshot, known).form, lang);
}

function rowsOf(plan: WorkbookPlan, role: TableRole): unknown[][] {
  const sheet = plan.sheets.find(({ id }) => id === `template-${role}`);
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error(`no sheet of ${role}`);
  const rows = Array.from({ length: table.rows - 1 }, (_, index) =>
    table.columns.map(
      (_column, at) =>
        sheet.cells.find(({ row, column }) => row === table.firstRow + 1 + index && column === at + 1)?.value ?? null,
    ),
  );
  return rows.filter((row) => row.some((value) => value !== null));
}

const namesOf = (plan: WorkbookPlan): string[] => plan.sheets.map(({ name }) => name);
const tableNames = (plan: WorkbookPlan): string[] =>
  plan.sheets.flatMap(({ tables: of = [] }) => of.map(({ name }) => name));
const withAll = (snapshot: Snapshot, plan: WorkbookPlan): Snapshot =>
  plan.sheets.reduce((sum: Snapshot, sheet: SheetPlan) => withPlannedSheet(sum, sheet), snapshot);

describe('which tables', () => {
  test.each(['sv', 'en'] as const)(
    'an empty workbook gets all of them, by their names in the language (%s)',
    (lang) => {
      const plan = planFor(EMPTY, FORM, lang);
      expect(namesOf(plan)).toEqual(TABLE_ROLES.map((role) => tableName(role, lang)));
      expect(plan.sheets.every(({ given }) => given)).toBe(true);
      const after = withAll(EMPTY, plan);
      expect(after.sheets.some(({ properties }) => properties.has(SHEET_MARK))).toBe(false);
      expect(templateOffer(after).missing).toEqual([]);
      expect(planFor(after).sheets).toEqual([]);
    },
  );

  test('a workbook that has all of them gets none', () => {
    const snapshot = snapshotOf(consistentTables());
    const before = templateOffer(snapshot).missing;
    // What the consistent workbook does not have is never one that must exist.
    const after = withAll(snapshot, planFor(snapshot));
    expect(templateOffer(after).missing).toEqual([]);
    expect(before).not.toEqual(expect.arrayContaining(['budget']));
  });

  test('only those that are missing', () => {
    expect(templateOffer(snapshotOf(tables('Mål', 'Beslut'))).missing).toEqual(
      expect.arrayContaining(['decisions', 'targets']),
    );
    expect(templateOffer(snapshotOf(tables('Mål', 'Beslut'))).missing).not.toEqual(expect.arrayContaining(['units']));
  });

  test('a table that the workbook’s own figures stand for is not added', () => {
    const own = snapshotOfSheets([
      {
        name: 'Uppföljning',
        rows: [
          ['Belopp i tkr'],
          [],
          ['', 'Utfall jan–aug 2026'],
          ['Personalkostnader', 4000],
          ['Övriga kostnader', 500],
        ],
      },
    ]);
    const { missing, waiting, form } = templateOffer(own);
    expect(missing).not.toContain('outcome');
    expect(missing).toEqual(expect.arrayContaining(['settings', 'units', 'costTypes', 'targets', 'budget']));
    expect(waiting).not.toContain('budget');
    expect(form.unit).toBe('tkr');
  });
});

test('a table that a question is open about waits, and one that the user has left out does not', () => {
  // Nothing says whether 4 000 are kronor or thousands of them.
  const own = snapshotOfSheets([
    {
      name: 'Uppföljning',
      rows: [
        ['', 'Utfall jan–aug 2025', 'Utfall jan–aug 2026'],
        ['Personalkostnader', 4000, 4100],
        ['Övriga kostnader', 500, 510],
      ],
    },
  ]);
  const known = knownWorkbook(own);
  const [question] = known.interpretation.questions;
  expect(question?.about).toBe('unit');
  expect(templateOffer(own, known)).toMatchObject({ waiting: ['outcome'] });
  expect(templateOffer(own, known).missing).not.toContain('outcome');
  // Answered, the figures are the outcome, and the unit of the answer stands in the form.
  const answered = templateOffer(own, knownWorkbook(own, { [question!.id]: 'kr' }));
  expect([answered.waiting, answered.missing.includes('outcome'), answered.form.unit]).toEqual([[], false, 'kr']);
  const leftOut = templateOffer(own, knownWorkbook(own, { [`${question!.block}|count`]: 'none' }));
  expect([leftOut.waiting, leftOut.missing.includes('outcome')]).toEqual([[], true]);
});

describe('names', () => {
  test('a sheet of the user’s keeps its name, and the new one takes another', () => {
    const own = snapshotOfSheets([{ name: 'Mål', rows: [['Våra mål står i verksamhetsplanen.']] }]);
    const plan = planFor(own);
    const sheet = plan.sheets.find(({ id }) => id === 'template-targets')!;
    expect([sheet.name, sheet.tables?.[0]?.name]).toEqual(['Mål (2)', 'Mål']);
  });

  test.each([
    [['Mål'], 'Targets'],
    [['mål', 'TARGETS'], 'Mål_2'],
  ])('a table whose name is taken by a range (%j) is called %s, and is recognised', (names, expected) => {
    const taken = { ...EMPTY, names };
    const plan = planFor(taken);
    expect(tableNames(plan)).toContain(expected);
    expect(templateOffer(withAll(taken, plan)).missing).toEqual([]);
  });

  test('cells choose from the user’s own lists', () => {
    const plan = planFor(snapshotOf(tables('Budget')));
    expect(plan.names).toContainEqual({
      name: 'Lista_Enheter',
      sheet: 'Enheter',
      range: expect.stringMatching(/^\$A\$2:\$A\$\d+$/),
    });
    // A name that is there already is the list.
    const again = planFor({ ...snapshotOf(tables('Budget')), names: ['Lista_Enheter'] });
    expect(again.names.map(({ name }) => name)).not.toContain('Lista_Enheter');
    expect(JSON.stringify(again.sheets[0]?.validations)).toContain('Lista_Enheter');
  });

  test('nothing chooses from a list whose name is something else', () => {
    const plan = planFor({ ...EMPTY, names: ['Lista_Enheter'] });
    expect(plan.names.map(({ name }) => name)).toEqual(['Lista_Kostnadsslag', 'Lista_Beslut', 'Lista_Uppdrag']);
    expect(JSON.stringify(plan.sheets.map(({ validations }) => validations))).not.toContain('Lista_Enheter');
  });
});

describe('what stands in them', () => {
  test('units and cost types that the tables name, with the kinds that their names tell', () => {
    const snapshot = snapshotOf({
      Budget: [
        ['Enhet', 'Kostnadsslag', 'Beslutad', 'År'],
        ['Staben', 'Personalkostnader', 100, 2026],
        ['Staben', 'Intäkter', -20, 2026],
        [' staben', 'Projekt Alfa', 5, 2026],
      ],
      Ramjusteringar: [
        ['Från enhet', 'Till enhet', 'Belopp'],
        ['Staben', 'Kansliet', 3],
      ],
    });
    const offer = templateOffer(snapshot);
    expect([offer.units, offer.costTypes, offer.untyped]).toEqual([2, 3, ['Projekt Alfa']]);
    const plan = planFor(snapshot);
    expect(rowsOf(plan, 'units').map(([name]) => name)).toEqual(['Staben', 'Kansliet']);
    expect(rowsOf(plan, 'costTypes').map(([name, kind]) => [name, kind])).toEqual([
      ['Personalkostnader', 'Kostnad'],
      ['Intäkter', 'Intäkt'],
      ['Projekt Alfa', null],
    ]);
  });

  test('the template’s suggestions and the board where the workbook names none', () => {
    const plan = planFor(EMPTY);
    expect(rowsOf(plan, 'costTypes')).toHaveLength(15);
    expect(rowsOf(plan, 'units')).toEqual([['Kulturnämnden', null, null, null]]);
  });

  test('settings, targets and decisions of the form', () => {
    const plan = planFor(EMPTY);
    expect(Object.fromEntries(rowsOf(plan, 'settings'))).toMatchObject({
      Styrelse: 'Kulturnämnden',
      Basår: 2025,
      Målår: 2026,
      Rapportperiod: '2026-04',
      Beloppsenhet: 'mnkr',
      Teckenkonvention: 'kostnad negativ',
      Tolerans: 0.5,
    });
    expect(rowsOf(plan, 'targets')).toEqual([
      ['M1', 'Styrelse', 'Kulturnämnden', 0.02, 'Helår', 'Utfall', null],
      ['M2', 'Målgrupp', 'IT/MT', 0.055, 'Ackumulerat', 'Utfall', null],
    ]);
    expect(rowsOf(plan, 'decisions')).toEqual([
      ['B1', null, '§ 196', 'Regionfullmäktige', dateSerial('2025-11-12'), null, null, null],
    ]);
    expect(rowsOf(planFor(EMPTY, FORM, 'en'), 'targets')[0]?.slice(0, 2)).toEqual(['T1', 'Board']);
  });

  test('the form begins with what the workbook says, and with the decisions that it refers to', () => {
    const { form } = templateOffer(snapshotOf(tables('Beslut', 'Mål')));
    expect(form).toMatchObject({
      board: 'Regionstyrelsen',
      baseYear: 2025,
      targetYear: 2026,
      period: '2026-08',
      unit: 'tkr',
    });
    expect(form.decisions.length).toBeGreaterThan(0);
    const plan = planFor(snapshotOf(tables('Beslut', 'Mål')), null);
    expect(rowsOf(plan, 'decisions').map(([id]) => id)).toEqual(form.decisions.map(({ id }) => id));
  });

  test('a board that only its target names, and the month that the outcome has come to', () => {
    const offer = templateOffer(snapshotOf(tables('Inställningar', 'Enheter')));
    expect(offer.form).toMatchObject({ board: 'Regionstyrelsen', baseYear: 2025, targetYear: 2026, period: '2026-08' });
  });

  test('of several units none is taken for the board, and without an outcome there is no month', () => {
    const offer = templateOffer(snapshotOf(tables('Inställningar', 'Enheter', 'Utfall', 'Mål')));
    expect(offer.form).toMatchObject({ board: '', period: '' });
  });

  test('no sheet leads to another that is not there', () => {
    const plan = planFor(EMPTY);
    expect(plan.sheets.flatMap(({ cells }) => cells.filter(({ link }) => link))).toEqual([]);
    expect(JSON.stringify(plan.sheets)).not.toMatch(/Läs mig|Exempel/);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consistentTables, rowOf, withCell, withoutRows, withoutTable, withRows } from '../../test/support/consistent';
import { snapshotOf, type Cell, type TableOptions, type Tables } from '../../test/support/snapshot-of';
import { inEnglish, inMnkrWithNegativeCosts, textOf, withTexts, withWideOutcome } from '../../test/support/translate';
import { TABLE_ROLES, type BudgetModel, type ParseIssue } from '../domain/model';
import { parseModel } from './parse-model';
import { CellKind, type Snapshot } from './snapshot';

function modelOf(tables: Tables, options: Readonly<Record<string, TableOptions>> = {}): BudgetModel {
  return parseModel(snapshotOf(tables, { tables: options }));
}

/** The issues with what tells them apart, as short texts. */
function short(issues: readonly ParseIssue[]): string[] {
  return issues.map((issue) => {
    switch (issue.kind) {
      case 'table-missing':
        return `${issue.kind} ${issue.role}`;
      case 'column-missing':
        return `${issue.kind} ${issue.role}.${issue.column}`;
      case 'setting-missing':
        return `${issue.kind} ${issue.setting}`;
      case 'open-question':
      case 'lost-answer':
        return issue.kind;
      case 'printed-row':
        return `${issue.kind} ${issue.role} ${issue.row}`;
      case 'hidden-rows':
        return `${issue.kind} ${issue.role}.${issue.column} ${issue.rows.join(' ')}: ${issue.amount}`;
      case 'printed-total':
        return `${issue.kind} ${issue.role}.${issue.column} ${issue.row}`;
      case 'unreadable':
        return `${issue.kind} ${issue.origin.role}.${issue.column} ${issue.origin.row}: ${issue.expected} ${issue.text}`;
      case 'unknown-unit':
      case 'unknown-cost-type':
        return `${issue.kind} ${issue.origin.role}.${issue.column} ${issue.origin.row}: ${issue.name} ${issue.amount}`;
      case 'unknown-account':
        return `${issue.kind} ${issue.origin.role}.${issue.column} ${issue.origin.row}: ${issue.account} ${issue.amount}`;
      case 'number-as-text':
        return `${issue.kind} ${issue.origin.role}.${issue.column} ${issue.origin.row}: ${issue.text} ${issue.amount}`;
      case 'duplicate-row':
        return `${issue.kind} ${issue.origin.role}.${issue.column} ${issue.origin.row} as ${issue.first.row}: ${issue.amount}`;
    }
  });
}

function issuesOf(tables: Tables, options: Readonly<Record<string, TableOptions>> = {}): string[] {
  return short(modelOf(tables, options).issues);
}

/** Net öre by year over all outcome lines. */
function outcomeNet(model: BudgetModel, year: number): number {
  let sum = 0;
  for (let line = 0; line < model.outcome.count; line += 1)
    if (model.outcome.year[line] === year) sum += model.outcome.net[line]!;
  return sum;
}

/** What of a model has no texts of the user's language in it. */
function figures(model: BudgetModel): unknown {
  const { tables, outcome, fingerprint, ...rest } = model;
  const roles = TABLE_ROLES.map((role) => {
    const table = tables[role];
    return table && [role, table.columns, table.firstRow, table.lastRow, table.sign, table.rowsRead, table.rowsSkipped];
  });
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  return { ...rest, roles, outcome: { ...outcome, net: [...outcome.net], row: [...outcome.row] } };
}

const TKR = 100_000;

describe('the consistent workbook', () => {
  const model = modelOf(consistentTables());

  it('has nothing that could not be read', () => {
    expect(model.issues).toEqual([]);
  });

  it('gives its settings', () => {
    expect(model.settings).toEqual({
      board: 'Regionstyrelsen',
      yearsKnown: true,
      baseYear: 2025,
      targetYear: 2026,
      period: { year: 2026, month: 8 },
      unit: 'tkr',
      sign: 'cost-positive',
      judged: 'rounded',
      tolerance: 50_000, // 0.5 tkr
      payrollSurcharge: 0.4615,
      riskMargin: 0.5,
      comparability: 'unchanged-base',
      itemsCount: 'with',
    });
  });

  it('gives every row of every table', () => {
    const counts = TABLE_ROLES.map((role) => [role, model.tables[role]?.rowsRead, model.tables[role]?.rowsSkipped]);
    expect(counts).toEqual([
      ['settings', 12, 0],
      ['decisions', 4, 0],
      ['units', 5, 0],
      ['successions', 2, 0],
      ['costTypes', 9, 0],
      ['frames', 4, 0],
      ['adjustments', 13, 0], // 8 of IT-avdelningen, which has no Bidrag, and 5 of Informationsförvaltningsenheten
      ['budget', 30, 0], // 9 + 8 + 8 + 5
      ['reallocations', 3, 0],
      ['outcome', 400, 0], // (9 + 8 + 5) × 12 + (9 + 8) × 8 = 264 + 136
      ['forecast', 17, 0],
      ['items', 2, 0],
      ['targets', 2, 0],
      ['assignments', 1, 0],
      ['actions', 2, 0],
    ]);
    expect(model.outcome.count).toBe(400);
  });

  it('gives net amounts in öre, cost positive', () => {
    const decided = model.budget.reduce((sum, line) => sum + line.decided, 0);
    const revised = model.budget.reduce((sum, line) => sum + (line.revised ?? 0), 0);
    // Regionstaben 57 645, IT-avdelningen 37 938, Informationsförvaltningsenheten 8 646
    expect(decided).toBe(104_229 * TKR);
    expect(revised).toBe(104_229 * TKR);
    expect(model.frames.reduce((sum, frame) => sum + frame.amount, 0)).toBe(104_229 * TKR);
    // 98.5 % of what was decided, each month rounded to an öre
    expect(outcomeNet(model, 2025) / TKR).toBeCloseTo(0.985 * 104_229, 1);
    // 99 % of eight months of what is revised
    expect(outcomeNet(model, 2026) / TKR).toBeCloseTo((0.99 * 104_229 * 8) / 12, 1);
    expect(model.tables.budget?.sign).toBe('ledger');
  });

  it('resolves what refers to other tables', () => {
    const [, , digital] = model.units;
    expect(digital).toEqual({
      name: 'Digitalisering och service',
      parentName: 'Regionstyrelsen',
      parent: 0,
      inCircle: false,
      validFrom: '2026-01-01',
      validTo: null,
      origin: { role: 'units', row: 4 },
    });
    expect(model.successions[1]).toMatchObject({ from: 4, to: 2, share: 1, effectiveFrom: '2026-01-01' });
    expect(model.decisions[2]).toMatchObject({
      diaryNumber: 'RS/403/2022',
      date: '2025-12-09',
      amends: { text: 'B2', decisions: [1], unknown: [] },
    });
    expect(
      model.targets.map(({ scope, unit, objectKnown, maxDevelopment }) => [scope, unit, objectKnown, maxDevelopment]),
    ).toEqual([
      ['board', 0, true, 0.02],
      ['target-group', null, true, 0.055],
    ]);
    expect(model.actions.map(({ assignment, inBudget, status }) => [assignment, inBudget, status])).toEqual([
      [0, false, 'partly'],
      [0, false, 'partly'],
    ]);
    expect([...model.boardUnits]).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the same workbook in other clothes', () => {
  const model = modelOf(consistentTables());

  it('is read with English names and words', () => {
    const english = modelOf(inEnglish(consistentTables()));
    expect(english.issues).toEqual([]);
    // Only headers differ, which are texts of the user's.
    expect(figures(english)).toEqual(figures(model));
    expect(english.tables.actions?.headers.realised).toBe('Realised');
  });

  it('is read with letters written decomposed, other case and other spaces', () => {
    const decomposed = modelOf(withTexts(consistentTables(), (text) => text.normalize('NFD')));
    expect(decomposed.issues).toEqual([]);
    expect(outcomeNet(decomposed, 2025)).toBe(outcomeNet(model, 2025));

    const tables = consistentTables();
    tables['Budget'] = tables['Budget']!.map((row, index) =>
      row.map((cell) =>
        typeof cell !== 'string'
          ? cell
          : index === 0
            ? ` ${cell.toUpperCase()}\u00a0`
            : cell.toLowerCase().replace(/ /g, '\u00a0 '),
      ),
    );
    const spaced = modelOf(tables);
    expect(spaced.issues).toEqual([]);
    expect(spaced.budget).toEqual(model.budget);
  });

  it('is read with the months of the outcome side by side', () => {
    const wide = modelOf(withWideOutcome(consistentTables()));
    expect(wide.issues).toEqual([]);
    expect(wide.outcome.count).toBe(400);
    expect([outcomeNet(wide, 2025), outcomeNet(wide, 2026)]).toEqual([
      outcomeNet(model, 2025),
      outcomeNet(model, 2026),
    ]);
    // Each line has the cell of its own month: the first row's January in D, its December in O.
    expect([...wide.outcome.column.slice(0, 12)]).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect([...wide.outcome.month.slice(0, 12)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const english = modelOf(inEnglish(withWideOutcome(consistentTables())));
    expect(english.outcome.net).toEqual(wide.outcome.net);
  });

  it('is read in mnkr with costs negative', () => {
    const negative = modelOf(inMnkrWithNegativeCosts(consistentTables()));
    expect(negative.issues).toEqual([]);
    expect(negative.settings).toMatchObject({ unit: 'mnkr', sign: 'cost-negative', tolerance: 50_000 });
    expect(negative.budget).toEqual(model.budget);
    expect(negative.forecast).toEqual(model.forecast);
    expect(negative.items).toEqual(model.items);
    expect([...negative.outcome.net]).toEqual([...model.outcome.net]);
    expect(negative.tables.outcome?.sign).toBe('cost-negative');
  });

  it('is read with revenue and cost both positive', () => {
    const tables = consistentTables();
    const signed: Readonly<Record<string, readonly number[]>> = { Budget: [2, 3], Utfall: [4], Prognos: [2] };
    for (const [table, columns] of Object.entries(signed)) {
      tables[table] = tables[table]!.map((row) =>
        row.map((cell, c) => (columns.includes(c) ? Math.abs(Number(cell)) || cell : cell)),
      );
    }
    tables['Budget']![0] = ['Enhet', 'Kostnadsslag', 'Beslutad', 'Reviderad', 'År'];
    const unsigned = modelOf(tables);
    expect(unsigned.issues).toEqual([]);
    expect(unsigned.tables.outcome?.sign).toBe('unsigned');
    expect(unsigned.budget).toEqual(model.budget);
    expect([...unsigned.outcome.net]).toEqual([...model.outcome.net]);
  });

  it('is read by accounts in place of cost types', () => {
    const account: Readonly<Record<string, number>> = {
      Personalkostnader: 4010,
      'PO-pålägg': 4999,
      'IT-kostnader': 6500,
      Medicinteknik: 6600,
      Lokalkostnader: 6050,
      'Övriga kostnader': 7000,
      Avskrivningar: 7910,
      Bidrag: 3599,
      Försäljning: 3000,
    };
    const tables = consistentTables();
    const [, ...rows] = tables['Utfall']!;
    tables['Utfall'] = [
      ['År', 'Månad', 'Enhet', 'Konto', 'Belopp'],
      ...rows.map(([year = null, month = null, unit = null, costType, amount = null]) => [
        year,
        month,
        unit,
        account[textOf(costType)]!,
        amount,
      ]),
    ];
    const byAccount = modelOf(tables);
    expect(byAccount.issues).toEqual([]);
    expect(byAccount.outcome.costType).toEqual(model.outcome.costType);
    expect(byAccount.outcome.net).toEqual(model.outcome.net);
  });

  it('is read by the account only where the cost type is empty', () => {
    const row = (costType: Cell, account: Cell): Cell[] => [2025, 1, 'Regionstaben', costType, account, 1];
    const both = modelOf({
      ...consistentTables(),
      Utfall: [
        ['År', 'Månad', 'Enhet', 'Kostnadsslag', 'Konto', 'Belopp'],
        row('IT-kostnader', 4010),
        row(null, '4010 Månadslön'),
        row('–', 6600),
      ],
    });
    expect(both.issues).toEqual([]);
    expect([...both.outcome.costType].map((costType) => both.costTypes[costType]!.name)).toEqual([
      'IT-kostnader',
      'Personalkostnader',
      'Medicinteknik',
    ]);
  });

  it('has the same figures wherever its tables stand', () => {
    const moved = modelOf(consistentTables(), {
      Utfall: { sheet: 'Allt', row: 7, column: 3 },
      Budget: { sheet: 'Allt', row: 500, column: 2 },
    });
    expect(moved.issues).toEqual([]);
    expect(outcomeNet(moved, 2025)).toBe(outcomeNet(model, 2025));
    expect(moved.tables.outcome).toMatchObject({
      sheet: 'Allt',
      headerRow: 7,
      firstRow: 8,
      lastRow: 407,
      columns: { year: 3, amount: 7 },
    });
    expect(moved.outcome.row[0]).toBe(8);
    expect(moved.outcome.column[0]).toBe(7);
    expect(moved.fingerprint).toBe(model.fingerprint);
  });
});

describe('settings', () => {
  const set = (key: string, value: Cell): Tables =>
    withCell(consistentTables(), 'Inställningar', rowOf(consistentTables(), 'Inställningar', key), 'Värde', value);
  const without = (...keys: string[]): Tables =>
    withoutRows(consistentTables(), 'Inställningar', ([key]) => keys.includes(textOf(key)));

  it.each<[string, Cell, object]>([
    ['Rapportperiod', 46_235, { period: { year: 2026, month: 8 } }], // a typed 2026-08 that Excel has made 1 August 2026
    ['Rapportperiod', 'mars 2026', { period: { year: 2026, month: 3 } }],
    ['Rapportperiod', 3, { period: { year: 2026, month: 3 } }],
    ['PO-pålägg', 46.15, { payrollSurcharge: 0.4615 }],
    ['PO-pålägg', '46,15 %', { payrollSurcharge: 0.4615 }],
    ['PO-pålägg', 1.49, { payrollSurcharge: 1.49 }],
    ['Risktröskel', '0,3 procentenheter', { riskMargin: 0.3 }],
    ['Tolerans', '2 kr', { tolerance: 200 }],
    ['Beloppsenhet', 'Mkr', { unit: 'mnkr', tolerance: 50_000_000 }],
    ['Teckenkonvention', 'Utan  tecken', { sign: 'unsigned' }],
    ['Bedömning', 'oavrundat', { judged: 'unrounded' }],
    ['Jämförelsemetod', 'rensad bas', { comparability: 'adjusted-base' }],
    ['Jämförelseposter räknas', 'utan', { itemsCount: 'without' }],
    ['Målår', '2026', { targetYear: 2026 }],
  ])('reads %s %p', (key, value, expected) => {
    const model = modelOf(set(key, value));
    expect(model.issues).toEqual([]);
    expect(model.settings).toMatchObject(expected);
  });

  it.each<[string, Cell, object]>([
    ['Rapportperiod', 'i höst', { period: { year: 2026, month: 8 } }], // the last month with outcome
    ['Rapportperiod', '2025-03', { period: { year: 2026, month: 3 } }],
    ['PO-pålägg', 'hälften', { payrollSurcharge: null }],
    ['Tolerans', -1, { tolerance: 50_000 }],
    ['Beloppsenhet', 'dollar', { unit: 'tkr' }],
    ['Bedömning', 'snällt', { judged: 'rounded' }],
    ['Basår', 2026, { baseYear: 2025, targetYear: 2026 }],
    ['Målår', { error: '#REF!' }, { targetYear: 2026 }],
  ])('reports %s %p and goes on', (key, value, expected) => {
    const model = modelOf(set(key, value));
    const row = rowOf(consistentTables(), 'Inställningar', key) + 1;
    const text = typeof value === 'object' && value !== null && 'error' in value ? value.error : textOf(value);
    expect(short(model.issues)).toEqual([`unreadable settings.value ${row}: setting ${text}`]);
    expect(model.settings).toMatchObject(expected);
  });

  it('has defaults for what the workbook does not say', () => {
    const model = modelOf(
      without(
        'Målår',
        'Rapportperiod',
        'Teckenkonvention',
        'Bedömning',
        'Tolerans',
        'PO-pålägg',
        'Risktröskel',
        'Jämförelsemetod',
        'Jämförelseposter räknas',
        'Styrelse',
      ),
    );
    expect(model.issues).toEqual([]);
    expect(model.settings).toEqual({
      board: 'Regionstyrelsen', // the one root of Enheter
      yearsKnown: true,
      baseYear: 2025,
      targetYear: 2026, // the year after Basår
      period: { year: 2026, month: 8 }, // the last month with outcome
      unit: 'tkr',
      sign: null,
      judged: 'rounded',
      tolerance: 50_000,
      payrollSurcharge: null,
      riskMargin: 0.5,
      comparability: 'unchanged-base',
      itemsCount: 'with',
    });
    expect(model.tables.outcome?.sign).toBe('ledger');
  });

  it('takes the latest year of the outcome where no year and no period is set', () => {
    expect(modelOf(without('Målår', 'Basår', 'Rapportperiod')).settings).toMatchObject({
      baseYear: 2025,
      targetYear: 2026,
    });
  });

  it('reports a unit, a board and a year that nothing tells', () => {
    expect(issuesOf(without('Beloppsenhet'))).toEqual(['setting-missing unit']);
    const roots = withRows(without('Styrelse'), 'Enheter', ['Hälso- och sjukvårdsnämnden', null, null, null]);
    expect(issuesOf(roots)).toEqual(['setting-missing board']);
    const nothing = withoutTable(without('Målår', 'Basår', 'Rapportperiod'), 'Utfall');
    expect(issuesOf(nothing)).toEqual(['setting-missing targetYear', 'table-missing outcome']);
  });

  it('lets the caller choose the period', () => {
    const model = parseModel(snapshotOf(consistentTables()), { period: { year: 2026, month: 4 } });
    expect(model.settings.period).toEqual({ year: 2026, month: 4 });
    expect(model.issues).toEqual([]);
  });
});

describe('units', () => {
  const unit = (...rows: Cell[][]): BudgetModel =>
    modelOf({ ...consistentTables(), Enheter: [['Enhet', 'Överordnad', 'Gäller från', 'Gäller till'], ...rows] });

  it('finds circles and what only hangs below one', () => {
    const { units } = unit(
      ['A', 'B', null, null],
      ['B', 'C', null, null],
      ['C', 'A', null, null],
      ['D', 'A', null, null],
      ['E', 'E', null, null],
      ['F', 'Borta', null, null],
    );
    expect(units.map(({ name, parent, inCircle }) => [name, parent, inCircle])).toEqual([
      ['A', null, true],
      ['B', null, true],
      ['C', null, true],
      ['D', 0, false],
      ['E', null, true],
      ['F', null, false],
    ]);
  });

  it('takes a unit that stands twice once', () => {
    const tables = withRows(consistentTables(), 'Enheter', ['regionstaben ', null, '2020-01-01', null]);
    const model = modelOf(tables);
    expect(short(model.issues)).toEqual(['duplicate-row units.unit 7 as 3: null']);
    expect(model.units).toHaveLength(5);
    expect(model.tables.units).toMatchObject({ rowsRead: 5, rowsSkipped: 1 });
  });

  it('counts only what lies below the board', () => {
    const model = modelOf(withRows(consistentTables(), 'Enheter', ['Patientnämnden', null, null, null]));
    expect(model.boardUnits.has(5)).toBe(false);
    expect(model.boardUnits.size).toBe(5);
  });

  it('counts a unit that hangs in the air for the board: its frame has not left it', () => {
    const model = modelOf(withCell(consistentTables(), 'Enheter', 2, 'Överordnad', 'Regionstyrelse'));
    expect(model.units[1]).toMatchObject({ parentName: 'Regionstyrelse', parent: null, inCircle: false });
    expect(model.boardUnits.size).toBe(5);
  });

  it('reads dates in both systems and in words', () => {
    const dates = { date1904: true };
    const tables: Tables = {
      Enheter: [
        ['Enhet', 'Gäller från', 'Gäller till'],
        ['A', 45_658 - 1462, '31 december 2025'],
        ['B', '2025', '2025'],
      ],
    };
    expect(parseModel(snapshotOf(tables, dates)).units.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2025-01-01', '2025-12-31'],
      ['2025-01-01', '2025-12-31'],
    ]);
  });

  it('reports a date that is none and keeps the unit', () => {
    const tables = withCell(consistentTables(), 'Enheter', 4, 'Gäller till', 'snart');
    expect(issuesOf(tables)).toEqual(['unreadable units.validTo 5: date snart']);
    expect(modelOf(tables).units[3]?.validTo).toBeNull();
  });
});

describe('cost types', () => {
  it('joins rows of one name and reports a row that says the same', () => {
    const tables = withRows(
      consistentTables(),
      'Kostnadsslag',
      ['IT-kostnader', 'Kostnad', null, 5500, 5599, null],
      ['it-kostnader', 'Kostnad', null, 6500, '6599', null],
    );
    const model = modelOf(tables);
    expect(model.costTypes[2]?.accounts.map(({ from, to, origin }) => [from, to, origin.row])).toEqual([
      [6500, 6599, 4],
      [5500, 5599, 11],
    ]);
    expect(short(model.issues)).toEqual(['duplicate-row costTypes.costType 12 as 4: null']);
  });

  it('reads several traits and reports one that is none', () => {
    const tables = withCell(consistentTables(), 'Kostnadsslag', 3, 'Egenskap', 'lön, po');
    expect(modelOf(tables).costTypes[2]?.traits).toEqual(['payroll', 'surcharge']);
    expect(issuesOf(withCell(tables, 'Kostnadsslag', 3, 'Egenskap', 'dyr'))).toEqual([
      'unreadable costTypes.trait 4: word dyr',
    ]);
  });
});

describe('rows that cannot be used', () => {
  const tables = consistentTables();
  const outcomeRow = rowOf(tables, 'Utfall', 2025, 1, 'Regionstaben', 'Försäljning');

  it.each<[string, Cell, string[]]>([
    ['Enhet', 'Regionstabben', ['unknown-unit outcome.unit 98: Regionstabben -19700000']], // −2 400 × 0.985 / 12 = −197 tkr
    ['Kostnadsslag', 'Försäljningg', ['unknown-cost-type outcome.costType 98: Försäljningg -19700000']],
    ['År', 'tjugofem', ['unreadable outcome.year 98: year tjugofem']],
    ['År', null, ['unreadable outcome.year 98: year ']],
    ['Månad', 13, ['unreadable outcome.month 98: month 13']],
    ['Belopp', 'okänt', ['unreadable outcome.amount 98: amount okänt']],
    ['Belopp', { error: '#N/A' }, ['unreadable outcome.amount 98: amount #N/A']],
    ['Belopp', true, ['unreadable outcome.amount 98: amount TRUE']],
  ])('leaves out an outcome row whose %s is %p', (column, value, expected) => {
    expect(outcomeRow + 1).toBe(98);
    const model = modelOf(withCell(tables, 'Utfall', outcomeRow, column, value));
    expect(short(model.issues)).toEqual(expected);
    expect(model.outcome.count).toBe(399);
    expect(model.tables.outcome).toMatchObject({ rowsRead: 399, rowsSkipped: 1 });
  });

  it('leaves out in silence what has no amount', () => {
    for (const table of ['Utfall', 'Prognos', 'Jämförelseposter']) {
      const model = modelOf(withCell(tables, table, 1, 'Belopp', table === 'Utfall' ? ' – ' : null));
      expect(model.issues).toEqual([]);
    }
    expect(modelOf(withCell(tables, 'Prognos', 1, 'Belopp', null)).forecast).toHaveLength(16);
    expect(
      modelOf(withRows(tables, 'Budget', [null, null, null, null, null], [' ', null, null, null, null])).budget,
    ).toHaveLength(30);
  });

  it('keeps a budget line without an amount, and a reallocation', () => {
    const model = modelOf(withCell(withCell(tables, 'Budget', 1, 'Beslutad', null), 'Budget', 1, 'Reviderad', null));
    expect(model.budget[0]).toMatchObject({ decided: 0, revised: null });
    expect(modelOf(withCell(tables, 'Omfördelningar', 1, 'Belopp', null)).reallocations[0]?.amount).toBeNull();
  });

  it('knows the sign of an unknown unit only where the cost type is known', () => {
    const negative = inMnkrWithNegativeCosts(tables);
    const unknownUnit = withCell(negative, 'Prognos', 1, 'Enhet', 'Staben');
    // Personalkostnader 29 000 × 0.995 = 28 855 tkr: −28.855 in the workbook, cost in net.
    expect(issuesOf(unknownUnit)).toEqual(['unknown-unit forecast.unit 2: Staben 2885500000']);
    expect(issuesOf(withCell(unknownUnit, 'Prognos', 1, 'Kostnadsslag', 'Löner'))).toEqual([
      'unknown-unit forecast.unit 2: Staben -2885500000',
      'unknown-cost-type forecast.costType 2: Löner -2885500000',
    ]);
  });

  it('reports accounts that no cost type covers and accounts that are none', () => {
    const accounts: Tables = {
      ...tables,
      Utfall: [
        ['År', 'Månad', 'Enhet', 'Konto', 'Belopp'],
        [2025, 1, 'Regionstaben', 4000, 1],
        [2025, 1, 'Regionstaben', 8999, 2],
        [2025, 1, 'Regionstaben', 'lön', 3],
        [2025, 1, 'Regionstaben', null, 4],
      ],
    };
    expect(issuesOf(accounts)).toEqual([
      'unknown-account outcome.account 3: 8999 200000',
      'unreadable outcome.account 4: account lön',
      'unknown-cost-type outcome.account 5:  400000',
    ]);
  });

  it('reports unknown names in the other tables and drops their rows', () => {
    let broken = withCell(tables, 'Ramar', 1, 'Enhet', 'X');
    broken = withCell(broken, 'Enhetsbyten', 1, 'Till enhet', 'X');
    broken = withCell(broken, 'Ramjusteringar', 1, 'Från enhet', 'X');
    broken = withCell(broken, 'Omfördelningar', 1, 'Till kostnadsslag', 'Y');
    broken = withCell(broken, 'Åtgärder', 1, 'Enhet', 'X');
    const model = modelOf(broken);
    expect(short(model.issues)).toEqual([
      'unknown-unit successions.toUnit 2: X null',
      'unknown-unit frames.unit 2: X 5764500000',
      'unknown-unit adjustments.fromUnit 2: X 1200000000',
      'unknown-cost-type reallocations.toCostType 2: Y 100000000',
      'unknown-unit actions.unit 2: X 60000000',
    ]);
    expect(
      [model.successions, model.frames, model.adjustments, model.reallocations, model.actions].map(
        (list) => list.length,
      ),
    ).toEqual([1, 3, 12, 2, 2]);
  });

  it('takes a dash for an empty cell in any column', () => {
    const dashed = withCell(withCell(tables, 'Enheter', 1, 'Gäller till', '–'), 'Ramar', 1, 'Beslut', '-');
    expect(modelOf(dashed).issues).toEqual([]);
    expect(modelOf(dashed).frames[0]?.decision).toBeNull();
  });

  it('takes an empty side of a frame adjustment for outside the board', () => {
    const model = modelOf(withCell(tables, 'Ramjusteringar', 1, 'Från enhet', null));
    expect(model.issues).toEqual([]);
    expect(model.adjustments[0]).toMatchObject({ from: null, to: 2 });
  });

  it('reports one thing, not hundreds, where a whole table is absent', () => {
    expect(issuesOf(withoutTable(tables, 'Enheter'))).toEqual(['table-missing units']);
    expect(issuesOf(withoutTable(tables, 'Kostnadsslag'))).toEqual(['table-missing costTypes']);
  });
});

describe('numbers as text', () => {
  it('counts them and says so', () => {
    let tables = withCell(consistentTables(), 'Ramar', 1, 'Ram', '57\u00a0645');
    tables = withCell(tables, 'Utfall', 1, 'Belopp', '2\u202f462,50');
    tables = withCell(tables, 'Åtgärder', 1, 'Prognos', '0,6 mnkr');
    tables = withCell(tables, 'Enhetsbyten', 1, 'Andel', '100 %');
    tables = withCell(tables, 'Budget', 1, 'År', '2026');
    const model = modelOf(tables);
    expect(short(model.issues)).toEqual([
      'number-as-text successions.share 2: 100 % 0',
      'number-as-text frames.frame 2: 57\u00a0645 5764500000',
      'number-as-text outcome.amount 2: 2\u202f462,50 246250000',
      'number-as-text actions.forecast 2: 0,6 mnkr 60000000',
    ]);
    expect(model.frames[0]?.amount).toBe(57_645 * TKR);
    expect(model.successions[0]?.share).toBe(1);
    expect(model.actions[0]?.forecast).toBe(600 * TKR);
  });
});

describe('repeated rows', () => {
  const tables = consistentTables();

  it('finds a row that agrees in all that is no amount, however it is spelt', () => {
    const [, first] = tables['Utfall']!;
    const again = withRows(tables, 'Utfall', [textOf(first![0]), 'januari', 'REGIONSTABEN ', 'personalkostnader', 1]);
    expect(issuesOf(again)).toEqual(['duplicate-row outcome.unit 402 as 2: 100000']);
    expect(modelOf(again).outcome.count).toBe(401);
  });

  it('lets two vouchers of one cost type be, and finds one voucher twice', () => {
    const [header, first, second] = tables['Utfall']!;
    const vouchers = (...numbers: Cell[]): Tables => ({
      ...tables,
      Utfall: [[...header!, 'Verifikation'], ...numbers.map((number) => [...first!, number]), [...second!, 'V1']],
    });
    expect(issuesOf(vouchers('V1', 'V2', null))).toEqual([]);
    expect(issuesOf(vouchers('V1', 'V2', 'V1'))).toEqual(['duplicate-row outcome.unit 4 as 2: 246250000']); // 30 000 × 0.985 / 12
  });

  it('looks at years: no year is the target year', () => {
    const line = ['Regionstaben', 'Personalkostnader', 1, 1];
    expect(issuesOf(withRows(tables, 'Budget', [...line, null]))).toEqual([
      'duplicate-row budget.unit 32 as 2: 100000',
    ]);
    expect(issuesOf(withRows(tables, 'Budget', [...line, 2025]))).toEqual([]);
  });

  it('tells rows by their numbers, references and reasons', () => {
    const [, first] = tables['Omfördelningar']!;
    expect(issuesOf(withRows(tables, 'Omfördelningar', ['O9', ...first!.slice(1)]))).toEqual([]);
    expect(issuesOf(withRows(tables, 'Omfördelningar', [...first!]))).toEqual([
      'duplicate-row reallocations.unit 5 as 2: 100000000',
    ]);
    const [, frame] = tables['Ramar']!;
    expect(issuesOf(withRows(tables, 'Ramar', [...frame!]))).toEqual(['duplicate-row frames.unit 6 as 2: 5764500000']);
    expect(issuesOf(withRows(tables, 'Ramar', [frame![0]!, null, frame![2]!]))).toEqual([]); // no amount
    const [, item] = tables['Jämförelseposter']!;
    expect(issuesOf(withRows(tables, 'Jämförelseposter', [...item!]))).toEqual([
      'duplicate-row items.unit 4 as 2: 12000000',
    ]);
    const [, adjustment] = tables['Ramjusteringar']!;
    expect(issuesOf(withRows(tables, 'Ramjusteringar', [...adjustment!]))).toEqual([
      'duplicate-row adjustments.fromUnit 15 as 2: 1200000000',
    ]);
  });

  it('finds the same rows as a plain comparison of their texts', () => {
    const line = fc.record({
      year: fc.constantFrom(2025, 2026),
      month: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('Regionstaben', 'IT-avdelningen'),
      note: fc.constantFrom<Cell>(null, 'a', 'b', 0, 1, true, false, { error: '#N/A' }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 200 }), (lines) => {
        const rows = lines.map(({ year, month, unit, note }, index): Cell[] => [
          year,
          month,
          unit,
          'Bidrag',
          index,
          note,
        ]);
        const model = modelOf({
          ...tables,
          Utfall: [['År', 'Månad', 'Enhet', 'Kostnadsslag', 'Belopp', 'Not'], ...rows],
        });
        const seen = new Map<string, number>();
        const expected = lines.flatMap((key, index) => {
          const first = seen.get(JSON.stringify(key));
          if (first === undefined) seen.set(JSON.stringify(key), index + 2);
          return first === undefined ? [] : [[index + 2, first]];
        });
        const found = model.issues.flatMap((issue) =>
          issue.kind === 'duplicate-row' ? [[issue.origin.row, issue.first.row]] : [],
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('finds a row of months twice', () => {
    const wide = withWideOutcome(tables);
    const [, first] = wide['Utfall']!;
    expect(issuesOf(withRows(wide, 'Utfall', [...first!.slice(0, 4), ...Array<Cell>(11).fill(null)]))).toEqual([
      'duplicate-row outcome.unit 41 as 2: 246250000', // 22 + 17 rows before it
    ]);
  });
});

describe('hidden rows and totals', () => {
  const tables = consistentTables();

  it('reports rows that are hidden and count', () => {
    const model = modelOf(tables, { Ramar: { hidden: [2, 3] }, Utfall: { hidden: [2, 3] }, Enheter: { hidden: [2] } });
    // Digitalisering och service has a frame of 0, in row 3: there is no amount to hide.
    expect(short(model.issues)).toEqual([
      'hidden-rows frames.frame 2: 5764500000',
      'hidden-rows outcome.amount 2 3: 492500000',
    ]);
    expect(outcomeNet(model, 2025)).toBe(outcomeNet(modelOf(tables), 2025));
    expect(model.fingerprint).toBe(modelOf(tables).fingerprint);
  });

  it("holds a table's own totals row against its rows and counts it nowhere", () => {
    const totals = withRows(tables, 'Ramar', ['Summa', 104_228, null]);
    const model = modelOf(totals, { Ramar: { totals: [null, 'sum', null], hidden: [2] } });
    expect(model.issues.filter(({ kind }) => kind === 'printed-total')).toEqual([
      {
        kind: 'printed-total',
        role: 'frames',
        row: 6,
        column: 'frame',
        printed: 104_228 * TKR,
        sum: 104_229 * TKR,
        visibleSum: 46_584 * TKR, // 104 229 − 57 645
        visibleOnly: true,
      },
    ]);
    expect(model.frames).toHaveLength(4);
    expect(model.tables.frames?.lastRow).toBe(5);
    expect(model.fingerprint).toBe(modelOf(tables).fingerprint);
  });

  it('sums as printed, texts that are numbers too', () => {
    const text = withCell(
      withRows(tables, 'Budget', ['Summa', null, 104_229, 104_229, null]),
      'Budget',
      1,
      'Beslutad',
      '30 000',
    );
    const model = modelOf(text, { Budget: { totals: [null, null, 'custom', null, 'count'] } });
    const found = model.issues.filter((issue) => issue.kind === 'printed-total');
    expect(found.map((issue) => [issue.column, issue.printed - issue.sum, issue.visibleOnly])).toEqual([
      ['decided', 0, false],
      ['revised', 0, false],
    ]);
  });

  it('has nothing to say of an average, a count or a text', () => {
    for (const [cell, totals] of [
      [5, 'average'],
      [5, 'count'],
      ['104 229', 'sum'],
    ] as const) {
      const model = modelOf(withRows(tables, 'Ramar', ['Summa', cell, null]), {
        Ramar: { totals: [null, totals, null] },
      });
      expect(model.issues).toEqual([]);
    }
  });
});

describe('targets, assignments and actions', () => {
  const tables = consistentTables();

  it.each<[Cell, number]>([
    [0.02, 0.02],
    [2, 0.02], // from 1 up it is a percentage
    ['2,0 %', 0.02],
    ['-1 %', -0.01],
    [-1.5, -0.015],
    ['0,5 %', 0.005],
    [0, 0],
  ])('reads the limit %p', (limit, expected) => {
    expect(modelOf(withCell(tables, 'Mål', 1, 'Högsta utveckling', limit)).targets[0]?.maxDevelopment).toBeCloseTo(
      expected,
      12,
    );
  });

  it('reports words that mean nothing', () => {
    let broken = withCell(tables, 'Mål', 1, 'Läsning', 'Kvartal');
    broken = withCell(broken, 'Mål', 1, 'Bas', 'Gissning');
    broken = withCell(broken, 'Mål', 2, 'Omfattning', 'Allt');
    broken = withCell(broken, 'Åtgärder', 1, 'Status', 'Pausad');
    broken = withCell(broken, 'Åtgärder', 1, 'Inräknad i budget', 'kanske');
    broken = withCell(broken, 'Åtgärder', 2, 'Uppdrag', 'Ett annat');
    const model = modelOf(broken);
    expect(short(model.issues)).toEqual([
      'unreadable targets.reading 2: word Kvartal',
      'unreadable targets.base 2: word Gissning',
      'unreadable targets.scope 3: word Allt',
      'unreadable actions.status 2: word Pausad',
      'unreadable actions.inBudget 2: yes-no kanske',
      'unreadable actions.assignment 3: word Ett annat',
    ]);
    expect(model.targets).toMatchObject([{ reading: 'full-year', base: 'outcome' }]);
    expect(model.actions.map(({ assignment }) => assignment)).toEqual([0, null]);
  });

  it.each<[string, string, object]>([
    ['Styrelse', 'Regionstyrelsen', { unit: 0, objectKnown: true }],
    ['Styrelse', 'Nämnden', { unit: null, objectKnown: false }],
    ['Enhet', 'regionstaben', { unit: 1, objectKnown: true }],
    ['Enhet', 'Staben', { unit: null, objectKnown: false }],
    ['Målgrupp', 'it/mt', { unit: null, objectKnown: true }],
    ['Målgrupp', 'Läkemedel', { unit: null, objectKnown: false }],
  ])('knows %s %s by its object', (scope, object, expected) => {
    expect(
      modelOf(withCell(withCell(tables, 'Mål', 1, 'Omfattning', scope), 'Mål', 1, 'Objekt', object)).targets[0],
    ).toMatchObject(expected);
  });

  it('knows a board that is no unit', () => {
    const model = modelOf(
      withCell(withCell(tables, 'Mål', 1, 'Objekt', 'Nämnden'), 'Inställningar', 1, 'Värde', 'Nämnden'),
    );
    expect(model.targets[0]).toMatchObject({ unit: null, objectKnown: true });
    expect(model.boardUnits.size).toBe(5);
  });

  it('counts an action without an assignment for the only one there is', () => {
    const unnamed = withCell(tables, 'Åtgärder', 1, 'Uppdrag', null);
    expect(modelOf(unnamed).actions[0]?.assignment).toBe(0);
    expect(modelOf(withRows(unnamed, 'Uppdrag', ['Ett till', null, 5, null])).actions[0]?.assignment).toBeNull();
  });

  it('reads several decisions in one cell', () => {
    const model = modelOf(withCell(tables, 'Ramar', 1, 'Beslut', 'b2, B4 och B9'));
    expect(model.frames[0]?.decision).toEqual({ text: 'b2, B4 och B9', decisions: [1, 3], unknown: ['B9'] });
  });
});

describe('signs', () => {
  it('reads each table by what it shows', () => {
    const tables = consistentTables();
    tables['Prognos'] = tables['Prognos']!.map((row, index) =>
      index === 0 ? row : row.map((cell, c) => (c === 2 ? -Number(cell) : cell)),
    );
    const model = modelOf(tables);
    expect([model.tables.budget?.sign, model.tables.forecast?.sign]).toEqual(['ledger', 'cost-negative']);
    expect(model.forecast).toEqual(modelOf(consistentTables()).forecast);
  });

  it('is not turned by one amount with the wrong sign', () => {
    const tables = withCell(consistentTables(), 'Budget', 1, 'Beslutad', -30_000);
    const model = modelOf(tables);
    expect(model.tables.budget?.sign).toBe('ledger');
    expect(model.budget[0]?.decided).toBe(-30_000 * TKR);
  });

  it('lets an item be a saving', () => {
    const tables = withCell(
      withCell(consistentTables(), 'Jämförelseposter', 1, 'Belopp', -120),
      'Jämförelseposter',
      2,
      'Belopp',
      -150,
    );
    const model = modelOf(tables);
    expect(model.tables.items?.sign).toBe('ledger');
    expect(model.items.map(({ net }) => net)).toEqual([-120 * TKR, -150 * TKR]);
  });

  it('has none for sizes and for tables without rows', () => {
    const model = modelOf({ ...consistentTables(), Prognos: [['Enhet', 'Kostnadsslag', 'Belopp', 'År']] });
    expect(model.tables.frames?.sign).toBeNull();
    expect(model.tables.forecast?.sign).toBeNull();
  });
});

describe('any workbook', () => {
  const words = [
    '',
    ' ',
    'Enhet',
    'Belopp',
    'Regionstaben',
    'Personalkostnader',
    '1 234,50',
    '−5',
    '5 mnkr',
    '2026-08',
    'augusti',
    'x',
    'B1',
    'B1, B2',
    '#N/A',
    '\u00a0',
  ];
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(...words, null, true, false, { error: '#DIV/0!' }),
    fc.constantFrom(0, -0, 1, 12, 13, 60, 2025, 2026, 202_608, 46_235, -1, 1e300, NaN, Infinity),
    fc.double(),
    fc.string({ maxLength: 8 }),
  );

  it('gives a model, whatever stands in its cells', () => {
    const consistent = consistentTables();
    const names = Object.keys(consistent);
    const change = fc.record({ table: fc.constantFrom(...names), row: fc.nat(), column: fc.nat(), cell });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const tables = Object.fromEntries(
          Object.entries(consistent).map(([name, rows]) => [name, rows.slice(0, 30).map((row) => [...row])]),
        );
        for (const { table, row, column, cell: value } of changes) {
          const rows = tables[table]!;
          const line = rows[row % rows.length]!;
          line[column % line.length] = value;
        }
        const model = modelOf(tables);
        for (let line = 0; line < model.outcome.count; line += 1)
          expect(Number.isSafeInteger(model.outcome.net[line])).toBe(true);
        for (const { decided } of model.budget) expect(Number.isSafeInteger(decided)).toBe(true);
        expect(Number.isInteger(model.settings.targetYear)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a model, whatever its tables say of themselves', () => {
    const place = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -3, max: 9 }) },
      { weight: 1, arbitrary: fc.integer({ min: -3, max: 2 ** 31 - 1 }) },
    );
    const table = fc.record({
      name: fc.constantFrom('Budget', 'Utfall', 'Enheter', 'Inställningar', 'Tabell1', 'Mål', ''),
      sheet: fc.constantFrom('A', 'B', 'Borta'),
      firstRow: place,
      lastRow: place,
      firstColumn: place,
      lastColumn: place,
      hasHeader: fc.boolean(),
      hasTotals: fc.boolean(),
      columns: fc.array(
        fc.record({
          name: fc.constantFrom('Enhet', 'Belopp', 'År', 'jan', ''),
          totalsFunction: fc.constantFrom(null, 'sum', 'x'),
        }),
      ),
    });
    const column = fc
      .uniqueArray(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(1_048_576)), { maxLength: 9 })
      .chain((rows) =>
        fc
          .array(
            fc.record({
              kind: fc.constantFrom(...Object.values(CellKind)),
              value: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double()),
            }),
            {
              minLength: rows.length,
              maxLength: rows.length,
            },
          )
          .map((cells) => ({
            count: rows.length,
            rows: Int32Array.from(rows).sort(),
            kinds: Uint8Array.from(cells, ({ kind }) => kind),
            values: Float64Array.from(cells, ({ value }) => value),
          })),
      );
    const snapshot: fc.Arbitrary<Snapshot> = fc
      .record({
        date1904: fc.boolean(),
        tables: fc.array(table, { maxLength: 6 }),
        columns: fc.array(column, { maxLength: 6 }),
        strings: fc.array(fc.constantFrom('Enhet', 'Belopp', 'Basår', 'a', '5', '', 'År', 'Kostnadsslag', 'Beslutad'), {
          maxLength: 9,
        }),
        hidden: fc.array(fc.integer({ min: 1, max: 9 })),
      })
      .map(({ columns, hidden, ...rest }) => ({
        ...rest,
        names: [],
        sheets: ['A', 'B'].map((name) => ({
          name,
          visibility: 'visible' as const,
          columns: new Map(columns.map((cells, index) => [index + 1, cells])),
          hiddenRows: new Set(hidden),
          properties: new Map(),
        })),
      }));
    fc.assert(
      fc.property(snapshot, (workbook) => {
        expect(parseModel(workbook).fingerprint).toMatch(/^[0-9a-f]{16}$/);
      }),
      { numRuns: 150 },
    );
  });
});

import type { CellPlan, PlanValue, SheetPlan, TablePlan, WorkbookPlan } from '../src/report/plan';

/**
 * A consistent workbook with so many outcome rows, booked by account: 40 units, 15 cost types with 40 accounts each,
 * 20 months. Made by arithmetic, so that every run measures the same file.
 */
export function benchWorkbook(outcomeRows: number): WorkbookPlan {
  const units = Array.from({ length: 40 }, (_, unit) => `Enhet ${unit + 1}`);
  const costTypes = Array.from({ length: 15 }, (_, type) => `Kostnadsslag ${type + 1}`);
  const months = [
    ...Array.from({ length: 12 }, (_, month) => [2025, month + 1] as const),
    ...Array.from({ length: 8 }, (_, month) => [2026, month + 1] as const),
  ];
  const perType = 40;
  const outcome: PlanValue[][] = [];
  for (let row = 0; row < outcomeRows; row += 1) {
    const [year, month] = months[row % months.length]!;
    const rest = Math.floor(row / months.length);
    const unit = rest % units.length;
    const account = Math.floor(rest / units.length) % (costTypes.length * perType);
    const type = Math.floor(account / perType);
    const amount = 100 + ((row * 7919) % 1000) / 10;
    outcome.push([
      year,
      month,
      units[unit]!,
      4000 + type * 100 + (account % perType),
      type >= 12 ? -amount / 4 : amount,
    ]);
  }
  const kindOf = (type: number): string => (type >= 12 ? 'Intäkt' : type === 11 ? 'Avskrivning' : 'Kostnad');
  const budget = units.flatMap((unit) =>
    costTypes.map((type, index): PlanValue[] => [
      unit,
      type,
      index >= 12 ? -3000 : 12_000,
      index >= 12 ? -3000 : 12_000,
    ]),
  );
  return {
    styles: {},
    names: [],
    sheets: [
      sheet('Inställningar', [
        ['Nyckel', 'Värde'],
        ['Styrelse', 'Regionstyrelsen'],
        ['Basår', 2025],
        ['Målår', 2026],
        ['Rapportperiod', '2026-08'],
        ['Beloppsenhet', 'tkr'],
        ['Teckenkonvention', 'kostnad positiv'],
      ]),
      sheet('Enheter', [
        ['Enhet', 'Överordnad'],
        ['Regionstyrelsen', null],
        ...units.map((unit) => [unit, 'Regionstyrelsen']),
      ]),
      sheet('Kostnadsslag', [
        ['Kostnadsslag', 'Typ', 'Konto från', 'Konto till'],
        ...costTypes.map((type, index) => [type, kindOf(index), 4000 + index * 100, 4099 + index * 100]),
      ]),
      sheet('Ramar', [['Enhet', 'Ram'], ...units.map((unit) => [unit, 12 * 12_000 - 3 * 3000])]),
      sheet('Budget', [['Enhet', 'Kostnadsslag', 'Beslutad', 'Reviderad'], ...budget]),
      sheet('Utfall', [['År', 'Månad', 'Enhet', 'Konto', 'Belopp'], ...outcome]),
      sheet('Prognos', [['Enhet', 'Kostnadsslag', 'Belopp'], ...budget.map((line) => [line[0]!, line[1]!, line[3]!])]),
      sheet('Mål', [
        ['Mål', 'Omfattning', 'Objekt', 'Högsta utveckling'],
        ['M1', 'Styrelse', 'Regionstyrelsen', 0.02],
      ]),
    ],
  };
}

function sheet(name: string, rows: readonly (readonly PlanValue[])[]): SheetPlan {
  const cells: CellPlan[] = [];
  rows.forEach((values, row) =>
    values.forEach((value, column) => cells.push({ row: row + 1, column: column + 1, value })),
  );
  const header = rows[0]!;
  const table: TablePlan = {
    name,
    firstRow: 1,
    firstColumn: 1,
    rows: rows.length,
    columns: header.map((text) => ({ name: String(text) })),
    filter: true,
  };
  return { id: name, name, cells, tables: [table] };
}

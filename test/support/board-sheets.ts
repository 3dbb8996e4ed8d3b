import { cellAddress } from '../../src/domain/address';
import { consistentTables } from './consistent';
import { contextOf } from './check-tables';
import { fakeBasis } from './fake-basis';
import { calculated } from './formulas';
import { headerText, type Cell, type Tables } from './snapshot-of';
import type { BudgetModel } from '../../src/domain/model';
import type { ComplianceResult } from '../../src/compliance/result';
import type { Language } from '../../src/domain/finding';
import type { Basis } from '../../src/report/basis/basis';
import type { ReportInput, SheetNames } from '../../src/report/input';
import type { PlanValue, SheetPlan } from '../../src/report/plan';

/** What the tests of the sheets with grouped tables share. */

export const SHEET_NAMES: SheetNames = {
  compliance: 'Måluppfyllelse',
  findings: 'Kontrollfynd',
  reallocations: 'Omfördelning',
  frames: 'Rambrygga',
  actions: 'Åtgärdsuppföljning',
  basis: 'Underlag',
};

export interface Made {
  readonly sheet: SheetPlan;
  readonly basis: SheetPlan;
  readonly model: BudgetModel;
  readonly result: ComplianceResult;
}

export type Builder = (input: ReportInput, names: SheetNames, basis: Basis) => SheetPlan;

/** A sheet of a workbook that holds these tables, over a stand-in for Underlag. */
export function made(build: Builder, tables: Tables, lang: Language = 'sv'): Made {
  const { model, result } = contextOf(tables);
  const basis = fakeBasis(model, result);
  const input: ReportInput = {
    model,
    result,
    findings: [],
    names: { sheets: [], tablesAndNames: [] },
    comments: [],
    stamp: { time: '2026-11-21 12:00', version: '0.1.0', ruleset: '1.0.0' },
    lang,
  };
  return { sheet: build(input, SHEET_NAMES, basis), basis: basis.sheet, model, result };
}

/** The value of a cell by its address; undefined where the sheet has none. */
export function valueAt(sheet: SheetPlan, address: string): PlanValue | undefined {
  return sheet.cells.find((cell) => cellAddress(cell.row, cell.column) === address)?.value;
}

/** The values of a row from left to right, without empty cells; the row is the nth (from 0) that has such a text. */
export function rowWith(sheet: SheetPlan, text: string, nth = 0): PlanValue[] {
  const row = sheet.cells.filter((cell) => cell.value === text)[nth]?.row;
  return sheet.cells
    .filter((cell) => cell.row === row && cell.value !== null)
    .map((cell) => (typeof cell.value === 'string' ? plainSpaces(cell.value) : cell.value));
}

/** All texts of a sheet. */
export function textsOf(sheet: SheetPlan): string[] {
  return sheet.cells.flatMap((cell) => (typeof cell.value === 'string' ? [plainSpaces(cell.value)] : []));
}

export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** The cells whose formula does not give the value beside it, as "D5: 1 instead of 2"; and how many formulas there are. */
export function wrongFormulas({ sheet, basis }: Made): { readonly wrong: string[]; readonly count: number } {
  const all = calculated([sheet, basis], sheet);
  const wrong = all.flatMap(({ cell, gives }) => {
    const near =
      typeof cell.value === 'number' && typeof gives === 'number'
        ? Math.abs(cell.value - gives) < 1e-6
        : cell.value === gives;
    return near ? [] : [`${cellAddress(cell.row, cell.column)}: ${String(gives)} instead of ${String(cell.value)}`];
  });
  return { wrong, count: all.length };
}

/** What every sheet must keep whatever the workbook: one value a cell, charts over cells that hold what they show. */
export function problemsOf({ sheet }: Made): string[] {
  const problems: string[] = [];
  const places = new Set<string>();
  for (const cell of sheet.cells) {
    const address = cellAddress(cell.row, cell.column);
    if (places.has(address)) problems.push(`${address} stands there twice`);
    places.add(address);
    if (typeof cell.value === 'string' && /\{\w+\}/.test(cell.value))
      problems.push(`${address} has a gap: ${cell.value}`);
    if (typeof cell.value === 'number' && !Number.isFinite(cell.value)) problems.push(`${address} is ${cell.value}`);
  }
  for (const chart of sheet.charts ?? []) {
    if (/\{\w+\}/.test(chart.title + chart.description)) problems.push(`${chart.name} has a gap`);
    for (const series of chart.series) {
      const [first = '', last = first] = series.values.range.split(':');
      const column = /[A-Z]+/.exec(first)?.[0] ?? '';
      const [from, to] = [Number(/\d+/.exec(first)?.[0]), Number(/\d+/.exec(last)?.[0])];
      const shown = Array.from({ length: to - from + 1 }, (_, index) => {
        const value = valueAt(sheet, `${column}${from + index}`);
        return typeof value === 'number' ? value : null;
      });
      if (JSON.stringify(shown) !== JSON.stringify(series.values.numbers)) {
        problems.push(`${chart.name} does not show what stands in ${series.values.range}`);
      }
      const labels = Array.from({ length: to - from + 1 }, (_, index) => {
        const names = /[A-Z]+/.exec(series.categories.range)?.[0] ?? '';
        return valueAt(sheet, `${names}${from + index}`);
      });
      if (JSON.stringify(labels) !== JSON.stringify(series.categories.texts)) {
        problems.push(`${chart.name} does not name what stands in ${series.categories.range}`);
      }
    }
  }
  return problems;
}

/** The tables of a consistent workbook in another unit: every amount times a factor. */
export function inUnit(unit: 'kr' | 'mnkr', tables: Tables = consistentTables()): Tables {
  const factor = unit === 'kr' ? 1000 : 0.001;
  const AMOUNTS = /^(Ram|Belopp|Helårsbelopp|Beslutad|Reviderad|Helårseffekt|Effekt målår|Utfall|Prognos)$/;
  return Object.fromEntries(
    Object.entries(tables).map(([name, [header = [], ...rows]]) => [
      name,
      [
        header,
        ...rows.map((row) =>
          row.map((value, index): Cell => {
            if (name === 'Inställningar') return row[0] === 'Beloppsenhet' && index === 1 ? unit : value;
            const isAmount = AMOUNTS.test(headerText(header[index] ?? null)) && typeof value === 'number';
            return isAmount ? Number((value * factor).toPrecision(12)) : value;
          }),
        ),
      ],
    ]),
  );
}

/** A workbook with so many units, all with long names, a frame, a budget and a forecast, each giving a little to the next. */
export function manyUnits(count: number): Tables {
  const tables = consistentTables();
  const name = (index: number): string =>
    `Förvaltningsområde ${index} med ett mycket långt namn som inte får plats på en enda rad i tabellen`;
  const units = Array.from({ length: count }, (_, index) => name(index + 1));
  const types = ['Personalkostnader', 'IT-kostnader', 'Övriga kostnader', 'Försäljning'];
  return {
    ...tables,
    Enheter: [
      ['Enhet', 'Överordnad', 'Gäller från', 'Gäller till'],
      ['Regionstyrelsen', null, null, null],
      ...units.map((unit): Cell[] => [unit, 'Regionstyrelsen', null, null]),
    ],
    Enhetsbyten: [tables['Enhetsbyten']![0]!],
    // 100 + 200 + 300 − 50 = 550, and 10 from each unit to the next.
    Ramar: [['Enhet', 'Ram', 'Beslut'], ...units.map((unit): Cell[] => [unit, 550, 'B2'])],
    Ramjusteringar: [
      tables['Ramjusteringar']![0]!,
      ...units
        .slice(1)
        .map((unit, index): Cell[] => [
          `R${index + 1}`,
          units[index]!,
          unit,
          'IT-kostnader',
          10 + index,
          null,
          '2026-01-01',
          'varaktig',
          index % 3 === 0 ? 'B3' : 'B4',
          null,
        ]),
    ],
    Budget: [
      ['Enhet', 'Kostnadsslag', 'Beslutad', 'Reviderad', 'År'],
      ...units.flatMap((unit) =>
        types.map((type, index): Cell[] => [unit, type, [100, 200, 300, -50][index]!, null, 2026]),
      ),
    ],
    Omfördelningar: [
      tables['Omfördelningar']![0]!,
      ...units.map((unit, index): Cell[] => [
        `O${index}`,
        unit,
        'Övriga kostnader',
        'IT-kostnader',
        5,
        'B4',
        'En motivering som är så lång att den inte får plats på en rad utan måste brytas över flera för att läsas',
      ]),
    ],
    Utfall: [['År', 'Månad', 'Enhet', 'Kostnadsslag', 'Belopp']],
    Prognos: [
      ['Enhet', 'Kostnadsslag', 'Belopp', 'År'],
      ...units.map((unit): Cell[] => [unit, 'Personalkostnader', 540, 2026]),
    ],
    Jämförelseposter: [tables['Jämförelseposter']![0]!],
    Åtgärder: [
      tables['Åtgärder']![0]!,
      ...units.map((unit, index): Cell[] => [
        `Å${index}`,
        index % 7 === 6 ? null : `Program ${index % 7} med ett långt namn`,
        'En åtgärd med ett namn som är så långt att det måste brytas över flera rader',
        unit,
        'Personalkostnader',
        null,
        '2026-01-01',
        null,
        'varaktig',
        40,
        index % 5 === 0 ? null : 20,
        index % 4 === 0 ? null : 5,
        index % 3 === 0 ? null : 15,
        'Delvis',
        null,
        'Ekonomi i balans',
        null,
      ]),
    ],
  };
}

/** A small workbook whose board's frame falls below zero on its way: 100, −250, −30, end at 20. */
export function negativeFrames(): Tables {
  const tables = consistentTables();
  const move = (no: string, from: string | null, to: string | null, amount: number, decision: string): Cell[] => [
    no,
    from,
    to,
    'Övriga kostnader',
    amount,
    null,
    '2026-01-01',
    'varaktig',
    decision,
    null,
  ];
  return {
    ...tables,
    Ramar: [
      ['Enhet', 'Ram', 'Beslut'],
      ['Regionstaben', 100, 'B2'],
      ['Digitalisering och service', 0, 'B2'],
      ['IT-avdelningen', 0, 'B2'],
      ['Informationsförvaltningsenheten', 0, 'B2'],
    ],
    Ramjusteringar: [
      tables['Ramjusteringar']![0]!,
      move('R1', 'Regionstaben', null, 250, 'B1'),
      move('R2', 'Digitalisering och service', null, 30, 'B2'),
      move('R3', null, 'IT-avdelningen', 200, 'B3'),
    ],
  };
}

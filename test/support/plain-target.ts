import { consistentTables, withCell } from './consistent';
import type { Cell, Tables } from './snapshot-of';

/** Amounts in tkr. */
export interface PlainTarget {
  /** Outcome of each month of 2025; 1 000 unless said, so 12 000 for the year. */
  readonly base?: number;
  /** Outcome of each month of January–August 2026; as the base unless said. */
  readonly soFar?: number;
  /** Full-year forecast 2026. */
  readonly forecast: number;
  /** Frame of Regionstaben, the only one; none unless said. */
  readonly frame?: number;
  /** Comparability items in March 2025 and in April 2026. */
  readonly items?: readonly [number, number];
  readonly limit?: number;
  readonly settings?: Readonly<Record<string, Cell>>;
  /** Övriga kostnader unless said. */
  readonly costType?: string;
}

/**
 * A workbook with one target, that of the board, and one unit and cost type with plain figures, so that a test can show
 * its arithmetic: 12 000 in the base year and 12 240 forecast are 2.0 %.
 */
export function plainTarget({
  base = 1_000,
  soFar = base,
  forecast,
  frame,
  items,
  limit = 0.02,
  settings = {},
  costType = 'Övriga kostnader',
}: PlainTarget): Tables {
  const cost: Cell[] = ['Regionstaben', costType];
  const months = (year: number, last: number, amount: number): Cell[][] =>
    Array.from({ length: last }, (_, month) => [year, month + 1, ...cost, amount]);
  const consistent = consistentTables();
  const tables: Tables = {
    ...consistent,
    Ramar: [['Enhet', 'Ram', 'Beslut'], ...(frame === undefined ? [] : [['Regionstaben', frame, 'B2']])],
    Ramjusteringar: consistent['Ramjusteringar']!.slice(0, 1),
    Enhetsbyten: consistent['Enhetsbyten']!.slice(0, 1),
    Omfördelningar: consistent['Omfördelningar']!.slice(0, 1),
    Budget: consistent['Budget']!.slice(0, 1),
    Utfall: [['År', 'Månad', 'Enhet', 'Kostnadsslag', 'Belopp'], ...months(2025, 12, base), ...months(2026, 8, soFar)],
    Prognos: [
      ['Enhet', 'Kostnadsslag', 'Belopp', 'År'],
      [...cost, forecast, 2026],
    ],
    Jämförelseposter: [
      ['År', 'Månad', 'Enhet', 'Kostnadsslag', 'Belopp', 'Beskrivning'],
      ...(items
        ? [
            [2025, 3, ...cost, items[0], 'Avvecklingskostnad'],
            [2026, 4, ...cost, items[1], 'Flyttkostnad'],
          ]
        : []),
    ],
    Mål: [consistent['Mål']![0]!, ['M1', 'Styrelse', 'Regionstyrelsen', limit, 'Helår', 'Utfall', 'B1']],
  };
  return Object.entries(settings).reduce((changed, [key, value]) => {
    const row = changed['Inställningar']!.findIndex((cells) => cells[0] === key);
    return withCell(changed, 'Inställningar', row, 'Värde', value);
  }, tables);
}

/** A copy of the tables in which one has lost a column. */
export function withoutColumn(tables: Tables, table: string, column: string): Tables {
  const rows = tables[table];
  const at = rows?.[0]?.indexOf(column) ?? -1;
  if (!rows || at < 0) throw new Error(`no column ${table}[${column}]`);
  return { ...tables, [table]: rows.map((row) => row.filter((_, index) => index !== at)) };
}

import { consistentTables } from '../support/consistent';
import type { Cell } from '../support/snapshot-of';

/** The budget of test/support/consistent.ts on today's two units: what every layout tells in its own form. Net, tkr. */
export interface Truth {
  readonly units: readonly string[];
  readonly costTypes: readonly { readonly name: string; readonly kind: 'revenue' | 'cost' }[];
  /** Monthly net by year, unit and cost type; months that are not booked are absent. */
  readonly month: (year: number, month: number, unit: number, costType: number) => number;
  /** Sum of months, both inclusive. */
  readonly span: (year: number, first: number, last: number, unit: number, costType: number) => number;
  readonly budget: (unit: number, costType: number) => number;
  readonly forecast: (unit: number, costType: number) => number;
}

export const BASE = 2025;
export const TARGET = 2026;
export const LAST = 8;

const HEIRS: Readonly<Record<string, string>> = {
  'IT-avdelningen': 'Digitalisering och service',
  Informationsförvaltningsenheten: 'Digitalisering och service',
};

/** Reads the truth out of the consistent workbook. */
export function truth(): Truth {
  const tables = consistentTables();
  const units = ['Regionstaben', 'Digitalisering och service'];
  const costTypes = tables.Kostnadsslag!.slice(1).map(([name, kind]) => ({
    name: String(name),
    kind: kind === 'Intäkt' ? ('revenue' as const) : ('cost' as const),
  }));
  const sums = new Map<string, number>();
  const add = (key: string, amount: Cell): void => {
    sums.set(key, Math.round(((sums.get(key) ?? 0) + Number(amount)) * 1e6) / 1e6);
  };
  const unitOf = (name: Cell): number => units.indexOf(HEIRS[String(name)] ?? String(name));
  const typeOf = (name: Cell): number => costTypes.findIndex((type) => type.name === name);
  for (const [year, month, unit, type, amount] of tables.Utfall!.slice(1))
    add(`o ${String(year)} ${String(month)} ${unitOf(unit!)} ${typeOf(type!)}`, amount!);
  for (const [unit, type, , revised] of tables.Budget!.slice(1)) add(`b ${unitOf(unit!)} ${typeOf(type!)}`, revised!);
  for (const [unit, type, amount] of tables.Prognos!.slice(1)) add(`f ${unitOf(unit!)} ${typeOf(type!)}`, amount!);
  const at = (key: string): number => sums.get(key) ?? 0;
  return {
    units,
    costTypes,
    month: (year, month, unit, type) => at(`o ${year} ${month} ${unit} ${type}`),
    span: (year, first, last, unit, type) => {
      let sum = 0;
      for (let month = first; month <= last; month += 1) sum += at(`o ${year} ${month} ${unit} ${type}`);
      return Math.round(sum * 1e6) / 1e6;
    },
    budget: (unit, type) => at(`b ${unit} ${type}`),
    forecast: (unit, type) => at(`f ${unit} ${type}`),
  };
}

import { cellAddress } from '../../domain/address';
import { fromOre, type AmountUnit, type Ore } from '../../domain/money';
import { cell } from '../grid';
import type { CellPlan, PlanValue } from '../plan';
import type { BasisCell, BasisKey } from './basis';

/** Collects the cells of Underlag and where the figures that others ask for stand. */
export interface BasisWriter {
  readonly unit: AmountUnit;
  readonly cells: CellPlan[];
  readonly heights: { row: number; height: number }[];
  readonly merges: string[];
  /** Rows that begin a page. */
  readonly breaks: number[];
  readonly text: (row: number, column: number, value: PlanValue, style?: string, extra?: Partial<CellPlan>) => void;
  /** An amount; a dash where it is null. */
  readonly money: (row: number, column: number, ore: Ore | null, formula: string | null) => void;
  /** An amount that other sheets ask for; without an entry where it is null. */
  readonly figure: (key: BasisKey, row: number, column: number, ore: Ore | null, formula: string | null) => void;
  /** A number that is no amount and that other sheets ask for. */
  readonly number: (
    key: BasisKey,
    row: number,
    column: number,
    value: number,
    style: string,
    formula: string | null,
  ) => void;
  /** Makes a cell that stands already the answer to one more key. */
  readonly answer: (key: BasisKey, row: number, column: number, value: number | null) => void;
  readonly find: (key: BasisKey) => BasisCell | null;
}

/** One text per key, whatever the order of its fields. */
function keyText(key: BasisKey): string {
  switch (key.of) {
    case 'target':
      return `target ${key.target} ${key.figure}`;
    case 'target-month':
      return `month ${key.target} ${key.year} ${key.month}`;
    case 'budget':
    case 'restated':
      return `${key.of} ${key.unit} ${key.costType} ${key.figure}`;
    case 'frame':
      return `frame ${key.unit} ${key.figure}`;
    case 'adjustment':
      return `adjustment ${key.adjustment}`;
    case 'action':
      return `action ${key.action} ${key.figure}`;
    case 'assignment':
      return `assignment ${key.assignment}`;
    case 'reallocation':
      return `reallocation ${key.reallocation}`;
    case 'changed':
      return key.of;
    case 'setting':
      return `setting ${key.setting}`;
  }
}

/** `prefix` is the sheet's name as a formula writes it, with "!". */
export function basisWriter(unit: AmountUnit, prefix: string): BasisWriter {
  const cells: CellPlan[] = [];
  const heights: { row: number; height: number }[] = [];
  const merges: string[] = [];
  const breaks: number[] = [];
  const found = new Map<string, BasisCell>();
  const answer: BasisWriter['answer'] = (key, row, column, value) => {
    if (value === null) return;
    const reference = `${prefix}${cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`;
    found.set(keyText(key), { reference, value, row, column });
  };
  const money: BasisWriter['money'] = (row, column, ore, formula) => {
    if (ore === null) cells.push(cell(row, column, '–', 'basis-dash'));
    else cells.push(cell(row, column, fromOre(ore, unit), 'basis-money', formula === null ? {} : { formula }));
  };
  return {
    unit,
    cells,
    heights,
    merges,
    breaks,
    text: (row, column, value, style = 'basis-text', extra = {}) => cells.push(cell(row, column, value, style, extra)),
    money,
    figure: (key, row, column, ore, formula) => {
      money(row, column, ore, formula);
      answer(key, row, column, ore === null ? null : fromOre(ore, unit));
    },
    number: (key, row, column, value, style, formula) => {
      cells.push(cell(row, column, value, style, formula === null ? {} : { formula }));
      answer(key, row, column, value);
    },
    answer,
    find: (key) => found.get(keyText(key)) ?? null,
  };
}

import type { BudgetModel } from '../../domain/model';
import { cellAddress } from '../../domain/address';
import { orePerUnit, type Ore } from '../../domain/money';
import { absoluteRangeText } from '../reference';
import type { BasisWriter } from './basis-writer';

/** What reading in whole öre may take from or give to an amount. */
const HALF_ORE = 0.5;
/** Figures that a row has at most, each with amounts that were rounded: a target has so many. */
const TIMES_IN_ROW = 10;
/** What adding in another order may change, as a part of the amounts that are added. */
const FLOATING = 1e-12;
/** A limit or a setting is compared by itself: a tenth of a per cent is lost in a row of millions. */
const EXACT = 1e-9;
/** The line below the title, where the number of changed rows stands. */
const CHANGED_ROW = 4;

/**
 * Lets the workbook see by itself that it is no longer what was checked: beside every row of figures its sum as it is now
 * and as it was, and above all of them how many differ. Amounts that change places between rows are seen too. `unseen` is what splitting
 * in whole öre leaves between the sheet and the core.
 */
export function writeChangeCheck(writer: BasisWriter, model: BudgetModel, unseen: Ore, label: string): void {
  const { settings, targets } = model;
  const lastColumn = writer.cells.reduce((most, { column }) => Math.max(most, column), 1);
  const sums = new Map<number, number>();
  const sizes = new Map<number, number>();
  const live = new Set<number>();
  for (const { row, value, formula } of writer.cells) {
    if (typeof value !== 'number') continue;
    sums.set(row, (sums.get(row) ?? 0) + value);
    sizes.set(row, (sizes.get(row) ?? 0) + Math.abs(value));
    if (formula !== undefined) live.add(row);
  }
  const rows = [...live].sort((a, b) => a - b);
  const [first, last] = [rows[0], rows.at(-1)];
  const terms: string[] = [];
  if (first !== undefined && last !== undefined) {
    const [now, then] = [lastColumn + 2, lastColumn + 3];
    for (const row of rows) {
      const sum = sums.get(row) ?? 0;
      const formula = `SUM(${cellAddress(row, 1)}:${cellAddress(row, lastColumn)})`;
      writer.text(row, now, sum, 'basis-number', { formula });
      writer.text(row, then, sum, 'basis-number');
    }
    const column = (at: number): string =>
      absoluteRangeText({ firstRow: first, firstColumn: at, lastRow: last, lastColumn: at });
    // An amount that is read by itself may have parts of an öre; the comparability items of a target are added up so.
    const single = HALF_ORE * (TIMES_IN_ROW + 2 * model.items.length);
    const rounded = (single + (model.live.unseen + unseen) * TIMES_IN_ROW) / orePerUnit(settings.unit);
    const largest = rows.reduce((most, row) => Math.max(most, sizes.get(row) ?? 0), 0);
    const noise = (rounded + largest * FLOATING).toFixed(12);
    terms.push(`SUMPRODUCT(--(ABS(${column(now)}-${column(then)})>${noise}))`);
  }
  const exact = [
    ...targets.map((_, target) => writer.find({ of: 'target', target, figure: 'limit' })),
    writer.find({ of: 'setting', setting: 'riskMargin' }),
    writer.find({ of: 'setting', setting: 'tolerance' }),
  ];
  for (const found of exact) {
    if (found) terms.push(`(ABS(${cellAddress(found.row, found.column)}-${String(found.value)})>${EXACT.toFixed(9)})`);
  }
  writer.text(CHANGED_ROW, 1, label, 'note');
  // A formula that gives an error now gave a number when the workbook was checked.
  const formula = terms.length === 0 ? null : `IFERROR(${terms.join('+')},1)`;
  writer.number({ of: 'changed' }, CHANGED_ROW, 2, 0, 'basis-number', formula);
}

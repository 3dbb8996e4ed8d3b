import type { AmountUnit } from '../../domain/money';
import { orePerUnit } from '../../domain/money';
import type { AmountColumn } from './amount-columns';
import type { Around } from './around';
import { UNIT_CHOICES, type Asking } from './asking';
import { storedUnit, type ColumnFormat } from './column-format';
import type { HeadedColumn } from './columns';
import { AMOUNT_SIZES, unitBySize } from './sizes';

/** What the amounts of a table are in; null where it has to be answered first. */
export interface AmountUnits {
  /** That of most columns. */
  readonly table: AmountUnit | null;
  /** By the number of the column; a column that is not there is in the table's. */
  readonly byColumn: ReadonlyMap<number, AmountUnit>;
  /** By the number of the column and then the row: a column whose cells are shown in different ways, once it is answered for. */
  readonly byCell: ReadonlyMap<number, ReadonlyMap<number, AmountUnit>>;
}

interface UnitsContext {
  readonly headed: readonly HeadedColumn[];
  readonly around: Around;
  readonly asking: Asking;
  /** The unit that the workbook states for all of it. */
  readonly stated: AmountUnit | null;
  /** Where a question about the table stands, and what it calls the table. */
  readonly headerRow: number;
  readonly title: string;
}

interface ColumnAmounts {
  readonly column: AmountColumn;
  /** Sizes that are not zero, as printed. */
  readonly amounts: readonly number[];
  /** How its cells show them; null for as they stand. */
  readonly format: ColumnFormat | null;
}

/** Columns whose sizes in kronor are further apart than years and budgets of the same are. */
const FAR_APART = 200;
/** The same for columns that say that they are in different units: nearer than the step from one unit to the next. */
const FAR_APART_MIXED = 30;

/**
 * The unit of each column: what its own header or the format of its cells says before what the table says. All of them, and answers
 * too, speak of the amounts as they are shown: where formats take thousands away, the cells hold a smaller unit. Sizes are held
 * against it, and where they speak against it, or nothing speaks of it, it is asked: about the columns in doubt, and about the table
 * where all of them are.
 */
export function readAmountUnits(context: UnitsContext, columns: readonly ColumnAmounts[]): AmountUnits {
  const { asking, around, headed, headerRow, title } = context;
  const filled = columns.filter(({ amounts }) => amounts.length > 0);
  const answered = unitOf(asking.answer('unit'));
  const ownAnswers = new Map(
    columns.flatMap(({ column: { column } }) => {
      const unit = unitOf(asking.answer('unit', column));
      return unit === null ? [] : [[column, unit] as const];
    }),
  );
  const labelled = new Set(headed.flatMap(({ holds, unit }) => (holds === 'amounts' || unit === null ? [] : [unit])));
  const headers = new Set(columns.flatMap((each) => shownUnit(each) ?? []));
  const isTwoUnits = labelled.size > 1 || around.isTwoUnits;
  const said = isTwoUnits ? null : ([...labelled][0] ?? around.unit);
  const ownUnit = (each: ColumnAmounts): AmountUnit | null => shownUnit(each) ?? said;
  const isMixed = new Set(columns.map(ownUnit)).size > 1 && headers.size > 0;
  // Every column says something else than the table does: one of them is wrong.
  const isContradicted = !isMixed && said !== null && [...headers].some((unit) => unit !== said);
  const isOdd = isTwoUnits || isContradicted || (said === null && headers.size === 0 && around.isOddUnit);
  // What the cells of one column name says nothing of the columns beside it.
  const isOfAll = columns.some(({ column }) => column.headed.unit !== null) || filled.every((each) => shownUnit(each));
  const shownGeneral = isOdd ? null : (said ?? (headers.size === 1 && isOfAll ? [...headers][0]! : null));
  const isUnsaid = shownGeneral === null && !isOdd && headers.size === 0;
  // Sizes are those of what the cells hold. What the workbook states may be of that, or of what they show.
  const bySize = isUnsaid ? unitBySize(filled.flatMap(({ amounts }) => amounts)) : null;
  const general = answered ?? shownGeneral ?? (isUnsaid ? (context.stated ?? bySize) : null);
  const unitFor = (each: ColumnAmounts): AmountUnit | null => {
    const { column, format } = each;
    // What the user says of the table holds for all of it, whatever its headers say.
    const given = ownAnswers.get(column.column) ?? answered;
    if (given !== null) return answeredUnit(given, format);
    if (isContradicted || column.headed.isOddUnit || format?.isOdd === true) return null;
    const shown = shownUnit(each) ?? shownGeneral;
    if (shown !== null) return storedUnit(shown, format);
    return (format?.thousands ?? 0) > 0 ? bySize : general;
  };
  const answeredUnits = new Set(
    answered === null ? [] : [answered, ...filled.map(({ format }) => answeredUnit(answered, format))],
  );
  /** Whether the cells name another unit than what is written over them, or some of them one that nothing else says. */
  const isNamedOtherwise = ({ column, format }: ColumnAmounts): boolean => {
    if (answered !== null || !format || format.unit === null) return false;
    if (column.headed.unit === null && said === null && (isTwoUnits || around.isOddUnit)) return true;
    const written = column.headed.unit ?? said ?? (format.isNamedByAll ? null : shownGeneral);
    return format.unit !== written && (written !== null || !format.isNamedByAll);
  };

  const isOpen = ({ column: { column } }: ColumnAmounts): boolean => !ownAnswers.has(column);
  const doubted = new Set(
    [
      ...filled.filter((each) => unitFor(each) === null),
      ...implausible(filled, unitFor, answeredUnits),
      ...(answered === null || isMixed ? farApart(filled, unitFor) : []),
      // Nothing to hold it against: columns of units or cost types may be of any size.
      ...filled.filter((each) => said !== null && each.column.name !== null && ownUnit(each) !== said),
      ...filled.filter(isNamedOtherwise),
    ].filter(isOpen),
  );
  if (doubted.size > 0) {
    const isWhole = doubted.size === filled.length && !isMixed && !isSpread(filled, unitFor);
    if (isWhole) asking.ask('unit', null, UNIT_CHOICES, headerRow, title);
    else
      for (const { column } of doubted)
        asking.ask('unit', column.column, UNIT_CHOICES, headerRow, column.header === '' ? title : column.header);
  }
  const units = columns.flatMap((each) => {
    const unit = unitFor(each);
    return unit === null ? [] : [[each.column.column, unit] as const];
  });
  const byCell = new Map(
    columns.flatMap(({ column: { column }, format }) => {
      const given = ownAnswers.get(column) ?? answered;
      if (given === null || !format?.byRow) return [];
      const cells = [...format.byRow].map(([row, thousands]) => [row, answeredUnit(given, { thousands })] as const);
      return [[column, new Map(cells)] as const];
    }),
  );
  const table = mostCommon(units.map(([, unit]) => unit)) ?? general;
  return { table, byColumn: new Map(units.filter(([, unit]) => unit !== table)), byCell };
}

/** The unit that the header of a column says, or all of its cells. */
function shownUnit({ column, format }: ColumnAmounts): AmountUnit | null {
  return column.headed.unit ?? (format?.isNamedByAll === true ? format.unit : null);
}

/** Who answers looks at the sheet, and says what it shows; what it cannot show is what stands in the cells. */
function answeredUnit(answer: AmountUnit, format: Pick<ColumnFormat, 'thousands'> | null): AmountUnit {
  return storedUnit(answer, format) ?? answer;
}

type UnitFor = (column: ColumnAmounts) => AmountUnit | null;

/** What is stated can be a slip of the pen: a board of a million billions, or of a hundred kronor. */
function implausible(
  columns: readonly ColumnAmounts[],
  unitFor: UnitFor,
  answered: ReadonlySet<AmountUnit>,
): readonly ColumnAmounts[] {
  return UNIT_CHOICES.flatMap((unit) => {
    const members = answered.has(unit) ? [] : columns.filter((each) => unitFor(each) === unit);
    const isTooSmall = AMOUNT_SIZES.isTooSmall(
      unit,
      members.flatMap(({ amounts }) => amounts),
    );
    return isTooSmall ? members : members.filter(({ amounts }) => AMOUNT_SIZES.isTooLarge(unit, amounts));
  });
}

interface SizedColumn {
  readonly each: ColumnAmounts;
  readonly unit: AmountUnit;
  /** The sum of its sizes, in kronor. */
  readonly size: number;
}

/** Columns of units or cost types beside each other may be of any size, and those of several units have none: neither is among them. */
function sizesOf(columns: readonly ColumnAmounts[], unitFor: UnitFor): SizedColumn[] {
  return columns.flatMap((each) => {
    const unit = unitFor(each);
    const sum = each.amounts.reduce((all, amount) => all + amount, 0);
    return each.column.name !== null || unit === null || sum === 0 || each.format?.byRow
      ? []
      : [{ each, unit, size: (sum * orePerUnit(unit)) / 100 }];
  });
}

function isSpread(columns: readonly ColumnAmounts[], unitFor: UnitFor): boolean {
  const sizes = sizesOf(columns, unitFor).map(({ size }) => size);
  return sizes.length > 1 && Math.max(...sizes) / Math.min(...sizes) > FAR_APART;
}

/**
 * Columns whose amounts are far from those of the others: those that are far from most, or all of them where it cannot be told which
 * is the odd one. A column in another unit than the table has to be near the others in kronor, or its header may be wrong.
 */
function farApart(columns: readonly ColumnAmounts[], unitFor: UnitFor): readonly ColumnAmounts[] {
  const sizes = sizesOf(columns, unitFor);
  const usual = mostCommon(sizes.map(({ unit }) => unit));
  const isFar = (a: number, b: number, limit: number): boolean => a / b > limit || b / a > limit;
  const mixed = sizes.filter(
    ({ unit, size }) =>
      unit !== usual &&
      isFar(size, middle(sizes.filter((other) => other.unit === usual).map((other) => other.size)), FAR_APART_MIXED),
  );
  const spread = sizes.map(({ size }) => size);
  if (spread.length < 2 || !isFar(Math.max(...spread), Math.min(...spread), FAR_APART))
    return mixed.length * 2 < sizes.length ? mixed.map(({ each }) => each) : sizes.map(({ each }) => each);
  const odd = sizes.filter(({ size }) => isFar(size, middle(spread), FAR_APART));
  return (odd.length > 0 && odd.length * 2 < sizes.length ? odd : sizes).map(({ each }) => each);
}

function middle(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

function mostCommon(units: readonly AmountUnit[]): AmountUnit | null {
  const votes = UNIT_CHOICES.map((unit) => ({ unit, count: units.filter((other) => other === unit).length }));
  const [best] = votes.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.unit : null;
}

function unitOf(text: string | null): AmountUnit | null {
  return UNIT_CHOICES.find((unit) => unit === text) ?? null;
}

import { nameKey } from '../../domain/names';
import { areOneFamily, type FamilyContext } from './families';
import type { Figure } from './figures';
import { hasWholeName, netFigures, tolerance, unitNames, type NetFigure, type Part } from './parts';

/**
 * Whether a table says what those taken say already: 'same', something else of it: 'other', or of other units what they say of theirs,
 * so that they are added: null. `of` gives the figures of a table that are looked at.
 */
export function clashOf(
  part: Part,
  taken: readonly Part[],
  of: (part: Part) => readonly Figure[],
  family: FamilyContext,
): 'same' | 'other' | null {
  if (taken.length === 0) return null;
  const half = family.halves.get(part.block.id);
  // Revenue here and cost there, of the same units.
  if (half !== undefined && taken.length === 1 && (family.halves.get(taken[0]!.block.id) ?? half) !== half) return null;
  const mine = netFigures(part, of(part));
  const theirs = taken.flatMap((other) => netFigures(other, of(other)));
  const typed = (figures: readonly Figure[]): boolean => figures.some(({ costType }) => costType !== null);
  const [myUnits, theirUnits] = [unitNames(mine), unitNames(theirs)];
  const overlap = [...myUnits].filter((unit) => theirUnits.has(unit));
  const slack = (value: number): number => tolerance([part, ...taken], value) * 2;
  // Months one by one against a sum of them: as many months as the sum has.
  const until = Math.max(...mine.map(({ months }) => months.last));
  const asFar = (figures: readonly NetFigure[]): readonly NetFigure[] =>
    until < 12 && figures.every(({ months }) => months.first === months.last)
      ? figures.filter(({ months }) => months.last <= until)
      : figures;
  const isSame = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && Math.abs(a - b) <= slack(b);
  if (overlap.length === 0) {
    // A sum of other units is no unit.
    if (isSame(yearly(mine), yearly(asFar(theirs)))) return 'same';
    return areOneFamily(part, taken, family) ? null : 'other';
  }
  if (overlap.length < myUnits.size && typed(mine) === typed(theirs)) return 'other';
  const isSameByUnit = overlap.every((unit) => {
    const ofUnit = (figure: Figure): boolean => nameKey(figure.unit!) === unit;
    return isSame(yearly(mine.filter(ofUnit)), yearly(asFar(theirs.filter(ofUnit))));
  });
  // The same unit in another table with other months: a year to date here, its months there.
  return isSameByUnit && overlap.length === myUnits.size ? 'same' : 'other';
}

/** Whether tables tell of the same, so that they cannot be added whatever is answered: of one unit in both, or of all of them in one. */
export function tellOfTheSame(part: Part, taken: readonly Part[], of: (part: Part) => readonly Figure[]): boolean {
  const [mine, theirs] = [unitNames(of(part)), unitNames(taken.flatMap((other) => of(other)))];
  return hasWholeName(mine) || hasWholeName(theirs) || [...mine].some((unit) => theirs.has(unit));
}

/** The whole year where it is told, else all that is told of it. */
function yearly(figures: readonly NetFigure[]): number | null {
  if (figures.length === 0) return null;
  const whole = figures.filter(({ months }) => months.first === 1 && months.last === 12);
  return (whole.length > 0 ? whole : figures).reduce((sum, { net }) => sum + net, 0);
}

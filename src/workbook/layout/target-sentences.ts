import { cellAddress } from '../../domain/address';
import type { CellPlace } from '../../domain/finding';
import type { SourceTerm } from '../../domain/model';
import { readFraction } from '../values';
import { goalYears, type GoalYears } from './goal-years';
import type { Grid, GridCell } from './grid';
import { plainText, readHeader } from './header-words';

/** A limit for the net-cost development that a sheet says in words: "Nettokostnadsutveckling högst 2,0 %". */
export interface SentenceTarget {
  /** A fraction. */
  readonly limit: number;
  /** The years that it is said for; null where nothing says any. */
  readonly years: GoalYears | null;
  readonly place: CellPlace;
  readonly term: SourceTerm | null;
}

const SUBJECT = /nettokostnadsutveckling|net[- ]cost development/;
const LIMIT = /\b(högst|max|maximalt|maximal|mål|tak|får inte överstiga|överstiger inte|at most|target|limit)\b/;
/** No target allows more. */
const LARGEST = 0.5;
/** Rows above a sentence among which its title is looked for. */
const MOST_ABOVE = 8;

export function sentenceTargets(grid: Grid): SentenceTarget[] {
  return grid.rows.flatMap((row) =>
    grid.cellsOf(row).flatMap((cell) => {
      if (cell.kind !== 'text') return [];
      const text = plainText(cell.text);
      return SUBJECT.test(text) && LIMIT.test(text) ? targetsOf(grid, cell, text) : [];
    }),
  );
}

/** The limits of a sentence: its own, the one beside it, or one for each year that heads those beside it. */
function targetsOf(grid: Grid, cell: GridCell, text: string): SentenceTarget[] {
  const target = (limit: number | null | undefined, at: GridCell, years: GoalYears | null): SentenceTarget[] =>
    limit === null || limit === undefined || limit <= -LARGEST || limit > LARGEST
      ? []
      : [
          {
            limit,
            years,
            place: { sheet: grid.sheet.name, address: cellAddress(at.row, at.column) },
            term:
              at.number === null
                ? null
                : { sheet: grid.sheet.name, row: at.row, column: at.column, scale: 1, isText: at.asText },
          },
        ];
  const percents = [...text.matchAll(/(\d{1,2}(?:[.,]\d+)?) ?(?:%|procent|percent)/g)];
  if (percents.length > 1) return [];
  const own = goalYears(cell.text);
  if (percents.length === 1)
    return target(
      readFraction(`${percents[0]![1]} %`)?.value,
      cell,
      own ?? yearsBeside(grid, cell) ?? yearsOver(grid, cell),
    );
  const beside = grid
    .cellsOf(cell.row)
    .filter(
      ({ column, number, text: other }) =>
        column > cell.column && (number === null ? /%/.test(other) : !isYear(number)),
    );
  const limitOf = ({ number, text: other }: GridCell): number | undefined => number ?? readFraction(other)?.value;
  const [only] = beside;
  if (beside.length === 1 && only) {
    const headed = headOf(grid, only);
    const years = own ?? yearsBeside(grid, cell) ?? (headed?.isGoal === true ? headed.years : null);
    return target(limitOf(only), only, years ?? yearsOver(grid, cell));
  }
  // Several numbers beside it are a row of a table: limits only where each is of a year of its own.
  const headed = beside.map((at) => ({ at, head: headOf(grid, at) }));
  const goals = headed.filter(({ head }) => head?.isGoal === true && head.years?.first === head.years?.last);
  const years = new Set(goals.map(({ head }) => head?.years?.first));
  if (goals.length === 0 || years.size !== goals.length || headed.some(({ head }) => (head?.years ?? null) === null))
    return [];
  return goals.flatMap(({ at, head }) => target(limitOf(at), at, head!.years));
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1990 && number <= 2099;
}

function yearsOfCell({ number, text }: GridCell): GoalYears | null {
  if (number !== null) return isYear(number) ? { first: number, last: number, base: null } : null;
  return goalYears(text);
}

/** What the other cells of the row say. */
function yearsBeside(grid: Grid, cell: GridCell): GoalYears | null {
  return onlyYears(grid.cellsOf(cell.row).filter((other) => other !== cell));
}

/** What heads a column, where it stands without a gap above the cell; a goal is none where it says what came out. */
function headOf(grid: Grid, { row, column }: GridCell): { years: GoalYears | null; isGoal: boolean } | null {
  for (let at = row - 1; at > 0 && grid.cellsOf(at).length > 0; at -= 1) {
    const cell = grid.at(at, column);
    const years = cell === null ? null : yearsOfCell(cell);
    if (!cell || (years === null && cell.number !== null)) continue;
    const measures = cell.number === null ? readHeader(cell.text).measures : [];
    return { years, isGoal: measures.every((measure) => measure === 'decided' || measure === 'frame') };
  }
  return null;
}

/** What the titles over a sentence say, the nearest first, else the name of the sheet. Rows of figures end what is over it. */
function yearsOver(grid: Grid, cell: GridCell): GoalYears | null {
  const above = grid.rows
    .filter((row) => row < cell.row)
    .slice(-MOST_ABOVE)
    .reverse();
  for (const row of above) {
    const cells = grid.cellsOf(row);
    if (cells.some(({ number, kind }) => kind === 'error' || (number !== null && !isYear(number)))) break;
    const years = onlyYears(cells);
    if (years !== null) return years;
    // Two years side by side head a table.
    if (cells.some((other) => yearsOfCell(other) !== null)) break;
  }
  const named = goalYears(grid.sheet.name);
  // "Mål 2026–2027" is for both, whatever a sentence with these years would compare.
  return named !== null && named.base !== null ? { ...named, first: named.base, base: null } : named;
}

/** The years of the one cell that says any; null where none does, or several do and they differ. */
function onlyYears(cells: readonly GridCell[]): GoalYears | null {
  const found = cells.flatMap((cell) => yearsOfCell(cell) ?? []);
  const [first] = found;
  return first && found.every((years) => years.first === first.first && years.last === first.last) ? first : null;
}

import { cellAddress } from '../../domain/address';
import type { CellPlace } from '../../domain/finding';
import type { SourceTerm } from '../../domain/model';
import { readFraction } from '../values';
import type { GoalTexts } from './goal-objects';
import { goalYears, type GoalYears } from './goal-years';
import type { Grid, GridCell } from './grid';
import { plainText, readHeader } from './header-words';

/** A limit for the net-cost development that a sheet says in words: "Nettokostnadsutveckling högst 2,0 %". */
export interface SentenceTarget {
  /** A fraction. */
  readonly limit: number;
  /** The years that it is said for; null where nothing says any. */
  readonly years: GoalYears | null;
  /** What may say whom it is for. */
  readonly texts: GoalTexts;
  readonly place: CellPlace;
  readonly term: SourceTerm | null;
}

const SUBJECT = /nettokostnads(?:utveckling|ökning)|net[- ]costs? (?:development|growth|increase)/;
const LIMIT =
  /(?<![\p{L}\d])(?:högst|max|maximalt|maximal|maximum|mål|tak|som mest|får (?:inte|ej) (?:överstiga|öka|stiga|växa|vara)|överstiger inte|(?:inte|ej) överstiga|(?:inte|ej) (?:öka|stiga|växa) (?:med )?mer|at most|(?:no|not) more than|not exceed|target|limit)(?![\p{L}\d])/u;
/** "Nettokostnaderna får öka med högst 2,0 %", "nettokostnad max 2 %": net cost with a limit that is its percentage. */
const NET_COST = /(?<!\p{L})(?:nettokostnad(?:en|er|erna)?s?|net costs?)(?!\p{L})/u;
const LIMITED = new RegExp(
  [
    '(?<!\\p{L})(?:högst|max\\.?|maximalt|maximum|som mest|får (?:öka|stiga|växa) med|mer än|at most|(?:no|not) more than)(?: med| by)? \\d{1,2}(?:[.,]\\d+)? ?(?:%|procent|percent)',
    '\\d{1,2}(?:[.,]\\d+)? ?(?:%|procent|percent) (?:som mest|högst|at most)(?!\\p{L})',
    '(?<!\\p{L})(?:får|ska|skall|may)(?: inte)? (?:öka|stiga|växa|increase|rise|grow)(?: med| by)? (?:högst|max|maximalt|som mest|mer än|at most|(?:no|not) more than)(?!\\p{L})',
  ].join('|'),
  'u',
);
/** "Inte mer än 2 %" is a limit; "mer än 2 %" by itself tells what happened. */
const MORE = /(?<!\p{L})mer än(?!\p{L})/u;
const NOT_MORE = /(?<!\p{L})(?:inte|ej|aldrig)(?: \p{L}+){0,3} mer än(?!\p{L})/u;
/** What came out or is expected, what a budget is kept to, and limits from below. */
const NO_GOAL =
  /(?<!\p{L})(?:ökade|steg|växte|blev|beräkna[st]\p{L}*|vänta[st]|bedöm[st]\p{L}*|prognosti\p{L}*|avvik\p{L}*|budget\p{L}*|andel\p{L}*|increased|rose|expected|deviat\p{L}*|share)(?!\p{L})/u;
const FROM_BELOW = /(?<!\p{L})(?:minst|lägst|at least|minska\p{L}* med|sänk\p{L}* med)(?!\p{L})/u;
/** No target allows more. */
const LARGEST = 0.5;
/** Rows above a sentence among which its title is looked for. */
const MOST_ABOVE = 8;

export function sentenceTargets(grid: Grid): SentenceTarget[] {
  return grid.rows.flatMap((row) =>
    grid.cellsOf(row).flatMap((cell) => {
      if (cell.kind !== 'text') return [];
      const text = plainText(cell.text);
      return isGoal(text) ? targetsOf(grid, cell, text) : [];
    }),
  );
}

function isGoal(text: string): boolean {
  if (FROM_BELOW.test(text)) return false;
  if (SUBJECT.test(text) && LIMIT.test(text)) return true;
  return NET_COST.test(text) && LIMITED.test(text) && !NO_GOAL.test(text) && (!MORE.test(text) || NOT_MORE.test(text));
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
            texts: { said: [cell.text, ...textsBeside(grid, cell, at)], over: titlesOver(grid, cell) },
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

/** The other texts of the row of a goal; those of a row of figures are about the figures. */
function textsBeside(grid: Grid, cell: GridCell, limit: GridCell): string[] {
  const others = grid.cellsOf(cell.row).filter((other) => other !== cell && other !== limit);
  if (others.some(({ number, kind }) => kind === 'error' || (number !== null && !isYear(number)))) return [];
  return others.flatMap(({ number, text }) => (number === null && !isGoal(plainText(text)) ? [text] : []));
}

/** The texts over a goal, the nearest first, then the name of the sheet. Rows of figures end what is over it. */
function titlesOver(grid: Grid, cell: GridCell): string[] {
  const found: string[] = [];
  for (const cells of rowsOver(grid, cell)) {
    const texts = cells.filter(({ number }) => number === null).map(({ text }) => text);
    // Another goal is about what it says itself.
    if (!texts.some((text) => isGoal(plainText(text)) && /\d ?(?:%|procent|percent)/.test(text))) found.push(...texts);
  }
  return [...found, grid.sheet.name];
}

/** The rows over a cell as far as a title of it may stand, the nearest first. */
function rowsOver(grid: Grid, cell: GridCell): (readonly GridCell[])[] {
  const above = grid.rows
    .filter((row) => row < cell.row)
    .slice(-MOST_ABOVE)
    .reverse()
    .map((row) => grid.cellsOf(row));
  const figures = above.findIndex((cells) =>
    cells.some(({ number, kind }) => kind === 'error' || (number !== null && !isYear(number))),
  );
  return figures < 0 ? above : above.slice(0, figures);
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
  for (const row of rowsOver(grid, cell)) {
    const cells = row.length === 1 && row.every(isRemark) ? [] : row;
    const years = onlyYears(cells);
    if (years !== null) return years;
    // Two years side by side head a table.
    if (cells.some((other) => yearsOfCell(other) !== null)) break;
  }
  const named = goalYears(grid.sheet.name);
  // "Mål 2026–2027" is for both, whatever a sentence with these years would compare.
  return named !== null && named.base !== null ? { ...named, first: named.base, base: null } : named;
}

/** "Utfallet 2025 är justerat för …": a remark on figures, no title of a goal. */
function isRemark({ number, text }: GridCell): boolean {
  if (number !== null) return false;
  return (
    /\.\s*$/.test(text) || readHeader(text).measures.some((measure) => measure === 'outcome' || measure === 'forecast')
  );
}

/** The years of the one cell that says any; null where none does, or several do and they differ. */
function onlyYears(cells: readonly GridCell[]): GoalYears | null {
  const found = cells.flatMap((cell) => yearsOfCell(cell) ?? []);
  const [first] = found;
  return first && found.every((years) => years.first === first.first && years.last === first.last) ? first : null;
}

import { isAmountUse, type AmountUse, type InterpretedBlock } from '../../domain/interpretation';
import type { ReadBlock } from './figures';
import { readHeader } from './header-words';
import { keysOf, type FigureKey } from './parts';

/** The figures that open questions are about. What other tables say of them is only a part of the whole, and is not counted either. */
export interface Waiting {
  readonly has: (key: FigureKey) => boolean;
  /** The years that an outcome or a forecast waits for. */
  readonly years: ReadonlySet<number>;
}

/** A use or a year that is not known may be any. */
interface Pattern {
  readonly use: AmountUse | null;
  readonly year: number | null;
}

/** What the tables that ask may hold, and the `keys` about which tables say two things. */
export function waitingOf(asking: readonly ReadBlock[], keys: ReadonlySet<FigureKey>): Waiting {
  const patterns = asking.flatMap(patternsOf);
  const compared = [...patterns, ...[...keys].map(patternOf)];
  return {
    has: (key) =>
      keys.has(key) ||
      patterns.some(
        ({ use, year }) => (use === null || key.startsWith(`${use} `)) && (year === null || key.endsWith(` ${year}`)),
      ),
    years: new Set(
      compared.flatMap(({ use, year }) =>
        year !== null && (use === null || use === 'outcome' || use === 'forecast') ? [year] : [],
      ),
    ),
  };
}

function patternOf(key: FigureKey): Pattern {
  const [use, year] = key.split(' ') as [AmountUse, string];
  return { use, year: Number(year) };
}

function patternsOf({ block, figures }: ReadBlock): Pattern[] {
  const ofFigures = [...keysOf(figures)].map(patternOf);
  return [...ofFigures, ...block.columns.flatMap((column) => ofColumn(block, column))];
}

function ofColumn(
  { questions }: InterpretedBlock,
  { column, header, use, year }: InterpretedBlock['columns'][number],
): Pattern[] {
  if (!isAmountUse(use) && use !== 'none') return [];
  const isAsked = (about: 'use' | 'year', ofTable: boolean): boolean =>
    questions.some((question) => question.about === about && question.column === (ofTable ? null : column));
  const said = isAsked('year', false) ? null : (year ?? readHeader(header).year);
  // A question about all columns is about those whose use is not known.
  if (isAsked('use', false) || (use === 'none' && isAsked('use', true))) return [{ use: null, year: said }];
  // Rows that say their own years are among the figures.
  return isAmountUse(use) && (said !== null || isAsked('year', false)) ? [{ use, year: said }] : [];
}

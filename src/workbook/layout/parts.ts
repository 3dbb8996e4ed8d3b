import type { AmountUse, InterpretedBlock } from '../../domain/interpretation';
import { orePerUnit, type AmountUnit } from '../../domain/money';
import { nameKey } from '../../domain/names';
import { netOf } from '../sign';
import type { Figure, ReadBlock } from './figures';
import { isWholeLabel } from './label-words';

/** A table that counts, with its figures as they are taken: each has the name of a unit. */
export interface Part {
  readonly read: ReadBlock;
  readonly block: InterpretedBlock;
  readonly figures: readonly Figure[];
}

/** The unit of figures that no table names a unit for. */
export const WHOLE_NAME = 'Hela verksamheten';

/** What a figure is one of: the outcome of 2025. Each has one source, or several that are added. */
export type FigureKey = `${AmountUse} ${number}`;

export function keyOf({ use, year }: Pick<Figure, 'use' | 'year'>): FigureKey {
  return `${use} ${year}`;
}

export function keysOf(figures: readonly Figure[]): ReadonlySet<FigureKey> {
  return new Set(figures.map(keyOf));
}

export function sharesUse(a: Part, b: Part): boolean {
  const keys = keysOf(a.figures);
  return b.figures.some((figure) => keys.has(keyOf(figure)));
}

export const spanKey = ({ months }: Figure): string => `${months.first}-${months.last}`;

export interface NetFigure extends Figure {
  /** Net kr. */
  readonly net: number;
}

/** The figures that are numbers, in net kr. */
export function netFigures(part: Part, figures: readonly Figure[] = part.figures): NetFigure[] {
  return figures.flatMap((figure) => {
    const { sign } = figure.block ?? part.block;
    const kr = orePerUnit(unitOf(figure, part) ?? 'tkr') / 100;
    return figure.printed === null
      ? []
      : [{ ...figure, net: netOf(sign ?? 'ledger', figure.kind ?? 'cost', figure.printed * kr * (figure.turn ?? 1)) }];
  });
}

/** What a figure is in: its column's own unit, else that of the table that it stands in. */
export function unitOf(figure: Figure, part: Part): AmountUnit | null {
  return figure.amountUnit ?? (figure.block ?? part.block).unit;
}

/** The finest step that figures are told in, in kr: 1 000 for whole tkr, 100 000 for mnkr with a decimal. */
export function stepOf(part: Part, figures: readonly Figure[]): number {
  const steps = figures.flatMap((figure) => {
    const unit = unitOf(figure, part);
    return figure.printed === null || unit === null
      ? []
      : [(orePerUnit(unit) / 100) * 10 ** -decimalsOf(figure.printed)];
  });
  return Math.min(...steps);
}

/** Six at most: more are what floating point adds. */
function decimalsOf(printed: number): number {
  const [, decimals = ''] = String(Number(Math.abs(printed).toFixed(6))).split('.');
  return decimals.length;
}

/** What printing rounds away, in kr. */
export function tolerance(parts: readonly Part[], value: number): number {
  const step = Math.max(...parts.map(({ block }) => orePerUnit(block.unit ?? 'tkr') / 100));
  const rows = parts.reduce((sum, { block }) => sum + block.rowsCounted, 0);
  return step * 0.05 * Math.max(2, rows) + Math.abs(value) * 1e-9;
}

export function unitNames(figures: readonly Figure[]): ReadonlySet<string> {
  return new Set(figures.map(({ unit }) => nameKey(unit!)));
}

export function typeNames(figures: readonly Figure[]): ReadonlySet<string> {
  return new Set(figures.flatMap(({ costType }) => (costType === null ? [] : [nameKey(costType)])));
}

export function hasWholeName(units: ReadonlySet<string>): boolean {
  return [...units].some((unit) => unit === nameKey(WHOLE_NAME) || isWholeLabel(unit));
}

export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

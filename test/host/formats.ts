import { isWholeColumns, isWholeRows } from './address';
import type { Area } from './address';
import { assertUnprotected, cellFor, dropCell, eachCell, formatAt } from './book';
import type { Places } from './book';
import { HostError } from './errors';
import type { HostFormat } from './state';

/** The Normal style of a workbook that says nothing else. */
export const NORMAL: Required<Omit<HostFormat, 'borders' | 'fill'>> = {
  bold: false,
  italic: false,
  underline: 'None',
  size: 11,
  color: '#000000',
  fontName: 'Calibri',
  numberFormat: 'General',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
};

/** Only what differs from Normal; undefined where nothing does. */
export function tidy(format: HostFormat): HostFormat | undefined {
  const left: HostFormat = { ...format };
  for (const key of Object.keys(NORMAL) as (keyof typeof NORMAL)[]) {
    if (left[key] === NORMAL[key] || left[key] === undefined) Reflect.deleteProperty(left, key);
  }
  if (left.borders && Object.keys(left.borders).length === 0) delete left.borders;
  if (left.fill === undefined) delete left.fill;
  return Object.keys(left).length === 0 ? undefined : left;
}

/** Sets the format of every cell of the places, also of those that hold nothing. */
export function changeFormat(
  places: Places,
  change: (format: HostFormat, row: number, column: number) => HostFormat,
): void {
  const { sheet } = places;
  assertUnprotected(sheet);
  for (const area of places.areas) {
    if (isWholeColumns(area) && isWholeRows(area)) {
      throw new HostError('NotImplemented', 'The test host cannot format a whole sheet; take the cells that are used.');
    }
    if (isWholeColumns(area) || isWholeRows(area)) {
      eachCell(sheet, area, (cell, row, column) => {
        setOrDelete(cell, tidy(change(formatAt(sheet, row, column), row, column)));
      });
      const lines = isWholeColumns(area) ? sheet.columns : sheet.rows;
      const first = isWholeColumns(area) ? area.firstColumn : area.firstRow;
      const last = isWholeColumns(area) ? area.lastColumn : area.lastRow;
      for (let number = first; number <= last; number++) {
        const line = lines.get(number) ?? {};
        setOrDelete(line, tidy(change(line.format ?? {}, 0, 0)));
        if (Object.keys(line).length > 0) lines.set(number, line);
      }
      continue;
    }
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        const format = tidy(change(formatAt(sheet, row, column), row, column));
        const inherited = sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format;
        if (!format && !inherited) {
          const cell = sheet.cells.get(row)?.get(column);
          if (!cell) continue;
          delete cell.format;
          if (cell.value === null && cell.formula === undefined && !cell.link) dropCell(sheet, row, column);
        } else cellFor(sheet, row, column).format = format ?? {};
      }
    }
  }
}

function setOrDelete(line: { format?: HostFormat }, format: HostFormat | undefined): void {
  if (format) line.format = format;
  else delete line.format;
}

/** What all cells of the places have in common; null where they differ. */
export function commonFormat<T>(places: Places, pick: (format: HostFormat) => T): T | null {
  const { sheet } = places;
  let first: T | undefined;
  const isSame = (value: T): boolean => {
    first ??= value;
    return first === value;
  };
  for (const area of places.areas) {
    let seen = 0;
    let others = 0;
    eachCell(sheet, area, (cell, row, column) => {
      seen++;
      if (!isSame(pick(cell.format ?? formatAt(sheet, row, column)))) others++;
    });
    if (others > 0) return null;
    if (seen >= cellCount(area)) continue;
    // The cells that hold nothing have the format of their row or column.
    for (const [row, line] of sheet.rows) {
      if (line.format && row >= area.firstRow && row <= area.lastRow && !isSame(pick(line.format))) return null;
    }
    let styled = 0;
    for (const [column, line] of sheet.columns) {
      if (!line.format || column < area.firstColumn || column > area.lastColumn) continue;
      styled++;
      if (!isSame(pick(line.format))) return null;
    }
    if (styled <= area.lastColumn - area.firstColumn && !isSame(pick({}))) return null;
  }
  return first ?? pick({});
}

export function cellCount(area: Area): number {
  return (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
}

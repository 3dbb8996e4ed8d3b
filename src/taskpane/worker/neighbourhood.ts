import { columnLook } from '../../app/template-columns';
import { columnLetters, columnNumber } from '../../domain/address';
import type { CellPlace, Language } from '../../domain/finding';
import type { ColumnRole } from '../../domain/model';
import { formatDate, formatNumber, formatPercent } from '../../strings/format';
import { recogniseTables } from '../../workbook/recognise';
import { cellAt, type CellValue, type Snapshot } from '../../workbook/snapshot';
import { dateOfSerial } from '../../workbook/values';
import type { NeighbourRows } from '../findings/Neighbourhood';

/** Rows above and below the one that it is about. */
const AROUND = 3;
const MOST_COLUMNS = 12;

interface ShownColumn {
  readonly at: number;
  readonly header: string;
  readonly role: ColumnRole | null;
}

/** The row of a cell with its neighbours, as texts; null where the sheet is not known or the address is none. */
export function neighbourRows(snapshot: Snapshot, place: CellPlace, lang: Language): NeighbourRows | null {
  const sheet = snapshot.sheets.find(({ name }) => name === place.sheet);
  const match = /^\$?([A-Z]{1,3})\$?(\d+)/i.exec(place.address);
  if (!sheet || !match) return null;
  const column = columnNumber(match[1]!);
  const row = Number(match[2]);
  const area = areaAround(snapshot, place.sheet, row, column);
  const columns = nearest(area.columns, column);
  const rows: { number: number; cells: string[] }[] = [];
  for (let at = Math.max(area.firstRow, row - AROUND); at <= Math.min(area.lastRow, row + AROUND); at += 1) {
    rows.push({
      number: at,
      cells: columns.map(({ at: index, role }) => textOf(cellAt(snapshot, sheet, at, index), role, snapshot, lang)),
    });
  }
  return {
    place,
    columns: columns.map(({ at, header }) => ({ letters: columnLetters(at), header })),
    rows,
  };
}

interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly ShownColumn[];
}

/** The table around a cell, or what is filled near it. */
function areaAround(snapshot: Snapshot, sheetName: string, row: number, column: number): Area {
  const known = [...recogniseTables(snapshot).values()].find(
    ({ sheet, headerRow, lastRow, columns }) =>
      sheet.name === sheetName && row >= headerRow && row <= lastRow + 1 && columns.some(({ at }) => at === column),
  );
  if (known) {
    const { firstRow, lastRow, totalsRow, columns } = known;
    return { firstRow: Math.min(firstRow, row), lastRow: Math.max(lastRow, totalsRow ?? 0, row), columns };
  }
  const table = snapshot.tables.find(
    (each) =>
      each.sheet === sheetName &&
      row >= each.firstRow &&
      row <= each.lastRow &&
      column >= each.firstColumn &&
      column <= each.lastColumn,
  );
  if (table) {
    return {
      firstRow: Math.min(row, table.firstRow + (table.hasHeader ? 1 : 0)),
      lastRow: table.lastRow,
      columns: table.columns.map(({ name }, index) => ({ at: table.firstColumn + index, header: name, role: null })),
    };
  }
  const filled = snapshot.sheets.find(({ name }) => name === sheetName)?.columns.keys() ?? [];
  const columns = [...new Set([...filled, column])].sort((a, b) => a - b);
  return { firstRow: 1, lastRow: row + AROUND, columns: columns.map((at) => ({ at, header: '', role: null })) };
}

/** A table of hundreds of columns would be no help. */
function nearest(columns: readonly ShownColumn[], column: number): readonly ShownColumn[] {
  const at = columns.findIndex((each) => each.at === column);
  const start = Math.max(0, Math.min(at - MOST_COLUMNS + 1, columns.length - MOST_COLUMNS));
  return columns.slice(start, start + MOST_COLUMNS);
}

function textOf(cell: CellValue, role: ColumnRole | null, { date1904 }: Snapshot, lang: Language): string {
  switch (cell.kind) {
    case 'empty':
    case 'uncalculated':
      return '';
    case 'text':
      return cell.text;
    case 'error':
      return cell.error;
    case 'boolean':
      return lang === 'sv' ? (cell.boolean ? 'SANT' : 'FALSKT') : cell.boolean ? 'TRUE' : 'FALSE';
    case 'number':
      return numberText(cell.number, role, date1904, lang);
  }
}

function numberText(value: number, role: ColumnRole | null, date1904: boolean, lang: Language): string {
  const format = role === null ? (isYear(value) ? 'year' : 'amount') : columnLook(role).format;
  if (format === 'date') {
    const date = dateOfSerial(value, date1904);
    return date === null ? formatNumber(value, lang) : formatDate(date);
  }
  if (format === 'percent' || format === 'share')
    return Math.abs(value) <= 1 ? formatPercent(value, lang) : formatNumber(value, lang);
  // A year, a month as 202608 and an account are names, not amounts.
  if (format !== 'amount') return String(value);
  return formatNumber(value, lang);
}

/** A year in a header of the user's own is no amount; an amount that happens to look like one is read as well without its space. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value < 2100;
}

import { isWholeColumns, isWholeRows } from '../address';
import { assertUnprotected, cellAt } from '../book';
import type { Book, Places } from '../book';
import { cellText } from '../cell-text';
import { invalidArgument } from '../errors';
import { changeFormat, commonFormat, NORMAL } from '../formats';
import { defineObject } from '../host-object';
import type { HostObject, Scalar } from '../host-object';
import { pointsOfWidth, STANDARD_HEIGHT, STANDARD_WIDTH, widthOfPoints } from '../points';
import type { HostBorder, HostEdge, HostFormat } from '../state';
import { booleanOf, colourOf, numberOf, oneOf, textOf, wholeOf } from '../values';

type NormalKey = keyof typeof NORMAL;

function property<K extends NormalKey>(key: K, check: (value: unknown) => (typeof NORMAL)[K]): Scalar<Places> {
  return {
    get: (places) => commonFormat(places, (format) => format[key] ?? NORMAL[key]),
    set: (places, value) => {
      const checked = check(value);
      changeFormat(places, (format) => ({ ...format, [key]: checked }));
    },
  };
}

const font = defineObject<Places>({
  type: 'RangeFont',
  scalars: {
    Bold: property('bold', booleanOf),
    Italic: property('italic', booleanOf),
    Underline: property('underline', (value) =>
      oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
    ),
    Size: property('size', (value) => numberOf(value, 1, 409)),
    Color: property('color', colourOf),
    Name: property('fontName', (value) => textOf(value, 31)),
  },
});

const fill = defineObject<Places>({
  type: 'RangeFill',
  scalars: {
    Color: {
      // Cells without a fill answer white.
      get: (places) => commonFormat(places, (format) => format.fill ?? '#FFFFFF'),
      set: (places, value) => {
        const colour = colourOf(value);
        changeFormat(places, (format) => ({ ...format, fill: colour }));
      },
    },
  },
  calls: {
    Clear: (places) => {
      changeFormat(places, (format) => {
        const left = { ...format };
        delete left.fill;
        return left;
      });
    },
  },
});

const protection = defineObject<Places>({
  type: 'FormatProtection',
  scalars: { Locked: property('locked', booleanOf) },
});

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];

interface BorderSelf {
  readonly places: Places;
  readonly index: string;
}

/** The sides of the cells of an area that an edge of it, or the lines within it, are. */
function sidesOf(index: string, place: Places['areas'][number], row: number, column: number): HostEdge[] {
  switch (index) {
    case 'EdgeTop':
      return row === place.firstRow ? ['top'] : [];
    case 'EdgeBottom':
      return row === place.lastRow ? ['bottom'] : [];
    case 'EdgeLeft':
      return column === place.firstColumn ? ['left'] : [];
    case 'EdgeRight':
      return column === place.lastColumn ? ['right'] : [];
    case 'InsideHorizontal':
      return [
        ...(row > place.firstRow ? (['top'] as const) : []),
        ...(row < place.lastRow ? (['bottom'] as const) : []),
      ];
    case 'InsideVertical':
      return [
        ...(column > place.firstColumn ? (['left'] as const) : []),
        ...(column < place.lastColumn ? (['right'] as const) : []),
      ];
    default:
      return [];
  }
}

function changeBorder({ places, index }: BorderSelf, change: (border: HostBorder) => HostBorder): void {
  for (const area of places.areas) {
    const strip = { ...area };
    if (index === 'EdgeTop') strip.lastRow = area.firstRow;
    if (index === 'EdgeBottom') strip.firstRow = area.lastRow;
    if (index === 'EdgeLeft') strip.lastColumn = area.firstColumn;
    if (index === 'EdgeRight') strip.firstColumn = area.lastColumn;
    changeFormat({ ...places, areas: [strip] }, (format, row, column) => {
      const borders = { ...format.borders };
      for (const side of sidesOf(index, area, row, column)) {
        const before = borders[side] ?? { style: 'None', weight: 'Thin', color: '#000000' };
        const after = change(before);
        if (after.style === 'None') Reflect.deleteProperty(borders, side);
        else borders[side] = after;
      }
      return { ...format, borders };
    });
  }
}

function readBorder({ places, index }: BorderSelf, key: keyof HostBorder): string | null {
  const side = /Top|Horizontal/.test(index)
    ? 'top'
    : /Bottom/.test(index)
      ? 'bottom'
      : /Left|Vertical/.test(index)
        ? 'left'
        : 'right';
  const strips = places.areas.map((area) => ({
    firstRow: index === 'EdgeBottom' ? area.lastRow : area.firstRow + (index === 'InsideHorizontal' ? 1 : 0),
    lastRow: index === 'EdgeTop' ? area.firstRow : area.lastRow,
    firstColumn: index === 'EdgeRight' ? area.lastColumn : area.firstColumn + (index === 'InsideVertical' ? 1 : 0),
    lastColumn: index === 'EdgeLeft' ? area.firstColumn : area.lastColumn,
  }));
  const nothing: HostBorder = { style: 'None', weight: 'Thin', color: '#000000' };
  return commonFormat({ ...places, areas: strips }, (format: HostFormat) => (format.borders?.[side] ?? nothing)[key]);
}

const border = defineObject<BorderSelf>({
  type: 'RangeBorder',
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (self) => readBorder(self, 'style'),
      set: (self, value) => {
        const style = oneOf(value, STYLES);
        changeBorder(self, (before) => ({ ...before, style }));
      },
    },
    Color: {
      get: (self) => readBorder(self, 'color'),
      // A colour or a weight draws the line where there was none.
      set: (self, value) => {
        const color = colourOf(value);
        changeBorder(self, (before) => ({
          ...before,
          color,
          style: before.style === 'None' ? 'Continuous' : before.style,
        }));
      },
    },
    Weight: {
      get: (self) => readBorder(self, 'weight'),
      set: (self, value) => {
        const weight = oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']);
        changeBorder(self, (before) => ({
          ...before,
          weight,
          style: before.style === 'None' ? 'Continuous' : before.style,
        }));
      },
    },
  },
});

const borders = defineObject<Places>({
  type: 'RangeBorderCollection',
  scalars: { Count: { get: () => EDGES.length } },
  items: (places) => EDGES.map((index) => border({ places, index })),
  item: (places, key) => border({ places, index: oneOf(key, EDGES) }),
});

/** The rows or columns that the places touch, each once. */
function lines(places: Places, first: 'firstRow' | 'firstColumn', last: 'lastRow' | 'lastColumn'): number[] {
  const found = new Set<number>();
  for (const area of places.areas) for (let at = area[first]; at <= area[last]; at++) found.add(at);
  return [...found];
}

function common<T>(values: readonly T[]): T | null {
  return values.length > 0 && values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/** As wide as its longest text, roughly: Excel measures the letters, the host counts them. */
function fitColumns(book: Book, places: Places): void {
  for (const column of lines(places, 'firstColumn', 'lastColumn')) {
    let longest = 0;
    for (const row of places.sheet.cells.keys()) {
      const cell = cellAt(places.sheet, row, column);
      const text = cellText(cell, cell?.format?.numberFormat ?? 'General', book.locale, book.state.date1904);
      longest = Math.max(longest, text.length);
    }
    if (longest === 0) continue;
    const width = Math.trunc(((longest * 7 + 5) / 7) * 256) / 256;
    places.sheet.columns.set(column, { ...places.sheet.columns.get(column), width: Math.min(width, 255) });
  }
}

export const rangeFormat: (places: Places) => HostObject = defineObject<Places>({
  type: 'RangeFormat',
  scalars: {
    ColumnWidth: {
      get: (places) =>
        common(
          lines(places, 'firstColumn', 'lastColumn').map((column) => {
            const line = places.sheet.columns.get(column);
            return line?.hidden === true ? 0 : pointsOfWidth(line?.width ?? STANDARD_WIDTH);
          }),
        ),
      set: (places, value) => {
        const width = widthOfPoints(numberOf(value, 0, 1342));
        assertUnprotected(places.sheet);
        for (const column of lines(places, 'firstColumn', 'lastColumn')) {
          places.sheet.columns.set(column, { ...places.sheet.columns.get(column), width });
        }
      },
    },
    RowHeight: {
      get: (places) => {
        if (places.areas.some(isWholeColumns)) return null;
        return common(
          lines(places, 'firstRow', 'lastRow').map((row) => {
            const line = places.sheet.rows.get(row);
            return line?.hidden === true ? 0 : (line?.height ?? STANDARD_HEIGHT);
          }),
        );
      },
      set: (places, value) => {
        const height = numberOf(value, 0, 409.5);
        assertUnprotected(places.sheet);
        if (places.areas.some(isWholeColumns)) throw invalidArgument();
        for (const row of lines(places, 'firstRow', 'lastRow')) {
          places.sheet.rows.set(row, { ...places.sheet.rows.get(row), height });
        }
      },
    },
    UseStandardWidth: {
      get: (places) =>
        lines(places, 'firstColumn', 'lastColumn').every(
          (column) => places.sheet.columns.get(column)?.width === undefined,
        ),
      set: (places, value) => {
        if (!booleanOf(value)) return;
        assertUnprotected(places.sheet);
        forget(places, 'columns', 'width');
      },
    },
    UseStandardHeight: {
      get: (places) =>
        lines(places, 'firstRow', 'lastRow').every((row) => places.sheet.rows.get(row)?.height === undefined),
      set: (places, value) => {
        if (!booleanOf(value)) return;
        assertUnprotected(places.sheet);
        forget(places, 'rows', 'height');
      },
    },
    WrapText: property('wrap', booleanOf),
    HorizontalAlignment: property('horizontal', (value) =>
      oneOf(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']),
    ),
    VerticalAlignment: property('vertical', (value) =>
      oneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
    ),
    IndentLevel: property('indent', (value) => wholeOf(value, 0, 250)),
  },
  links: {
    Font: font,
    Fill: fill,
    Borders: borders,
    Protection: protection,
  },
  calls: {
    AutofitColumns: (places) => {
      assertUnprotected(places.sheet);
      fitColumns(places.book, places);
    },
    AutofitRows: (places) => {
      assertUnprotected(places.sheet);
      forget(places, 'rows', 'height');
    },
  },
});

/** Takes the width or height away from the lines that have one. */
function forget(places: Places, which: 'rows' | 'columns', key: 'width' | 'height'): void {
  const wanted = (number: number): boolean =>
    places.areas.some((area) =>
      which === 'rows'
        ? number >= area.firstRow && number <= area.lastRow
        : number >= area.firstColumn && number <= area.lastColumn,
    );
  for (const [number, line] of places.sheet[which]) {
    if (!wanted(number)) continue;
    Reflect.deleteProperty(line, key);
    if (Object.keys(line).length === 0) places.sheet[which].delete(number);
  }
}

/** Whole rows have no column width to speak of, and the other way round. */
export function isUnbounded(places: Places): boolean {
  return places.areas.some((area) => isWholeColumns(area) || isWholeRows(area));
}

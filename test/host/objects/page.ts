import { areaText, isWholeColumns, isWholeRows } from '../address';
import type { Area } from '../address';
import { extrasOf, resolveAddress } from '../book';
import type { Places } from '../book';
import { invalidArgument, itemNotFound } from '../errors';
import { defineObject, ObjectArgument } from '../host-object';
import type { HostObject, Scalar } from '../host-object';
import { booleanOf, numberOf, oneOf, recordOf, textOf, wholeOf } from '../values';
import { placeOfArgument, rangeOrAddress } from './arguments';
import type { HostSheet } from '../state';
import type { SheetSelf } from './worksheet';

/** A property with no place in the state: kept, and answered as it was set. */
function kept(name: string, standard: unknown, check: (value: unknown) => unknown): Scalar<SheetSelf> {
  return {
    get: ({ book, sheet }) => extrasOf(book, `page ${sheet.id}`).get(name) ?? standard,
    set: ({ book, sheet }, value) => {
      extrasOf(book, `page ${sheet.id}`).set(name, check(value));
    },
  };
}

const margin = (value: unknown) => numberOf(value, 0, 1584);

function pageText(which: 'headers' | 'footers', part: 'left' | 'center' | 'right'): Scalar<SheetSelf> {
  return {
    get: ({ sheet }) => sheet.print[which][part],
    set: ({ sheet }, value) => {
      const text = textOf(value);
      const all = { ...sheet.print[which], [part]: text };
      // All three parts with their codes share 255 characters.
      if (`&L${all.left}&C${all.center}&R${all.right}`.length > 255) throw invalidArgument();
      sheet.print[which] = all;
    },
  };
}

const headerFooter = defineObject<SheetSelf>({
  type: 'HeaderFooter',
  scalars: {
    LeftHeader: pageText('headers', 'left'),
    CenterHeader: pageText('headers', 'center'),
    RightHeader: pageText('headers', 'right'),
    LeftFooter: pageText('footers', 'left'),
    CenterFooter: pageText('footers', 'center'),
    RightFooter: pageText('footers', 'right'),
  },
});

const headerFooterGroup = defineObject<SheetSelf>({
  type: 'HeaderFooterGroup',
  scalars: { State: kept('State', 'Default', (value) => oneOf(value, ['Default'])) },
  links: { DefaultForAllPages: headerFooter },
});

const PAPERS = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
];

const zoom: Scalar<SheetSelf> = {
  get: ({ book, sheet }) => {
    const { fitWide, fitTall } = sheet.print;
    if (fitWide === null && fitTall === null) return { scale: extrasOf(book, `page ${sheet.id}`).get('scale') ?? 100 };
    return { horizontalFitToPages: fitWide, verticalFitToPages: fitTall };
  },
  set: ({ book, sheet }, value) => {
    const given = recordOf(value);
    const pages = (count: unknown) => (count === null || count === undefined ? null : wholeOf(count, 1, 32767));
    const fitWide = pages(given.horizontalFitToPages);
    const fitTall = pages(given.verticalFitToPages);
    if (given.scale !== null && given.scale !== undefined) {
      // A scale and a number of pages exclude each other.
      if (fitWide !== null || fitTall !== null) throw invalidArgument();
      extrasOf(book, `page ${sheet.id}`).set('scale', wholeOf(given.scale, 10, 400));
    }
    sheet.print.fitWide = fitWide;
    sheet.print.fitTall = fitTall;
  },
};

const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'];

export const pageLayout: (self: SheetSelf) => HostObject = defineObject<SheetSelf>({
  type: 'PageLayout',
  scalars: {
    Orientation: {
      get: ({ sheet }) => sheet.print.orientation,
      set: ({ sheet }, value) => {
        sheet.print.orientation = oneOf(value, ['Portrait', 'Landscape']);
      },
    },
    PaperSize: {
      get: ({ sheet }) => sheet.print.paperSize,
      set: ({ sheet }, value) => {
        sheet.print.paperSize = oneOf(value, PAPERS);
      },
    },
    Zoom: zoom,
    CenterHorizontally: {
      get: ({ sheet }) => sheet.print.centerHorizontally,
      set: ({ sheet }, value) => {
        sheet.print.centerHorizontally = booleanOf(value);
      },
    },
    CenterVertically: kept('CenterVertically', false, booleanOf),
    BlackAndWhite: kept('BlackAndWhite', false, booleanOf),
    DraftMode: kept('DraftMode', false, booleanOf),
    PrintGridlines: kept('PrintGridlines', false, booleanOf),
    PrintHeadings: kept('PrintHeadings', false, booleanOf),
    PrintOrder: kept('PrintOrder', 'DownThenOver', (value) => oneOf(value, ['DownThenOver', 'OverThenDown'])),
    FirstPageNumber: kept('FirstPageNumber', '', (value) => (value === '' ? '' : wholeOf(value, 0))),
    TopMargin: kept('margin top', 54, margin),
    BottomMargin: kept('margin bottom', 54, margin),
    LeftMargin: kept('margin left', 50.4, margin),
    RightMargin: kept('margin right', 50.4, margin),
    HeaderMargin: kept('margin header', 21.6, margin),
    FooterMargin: kept('margin footer', 21.6, margin),
  },
  links: { HeadersFooters: headerFooterGroup },
  makers: {
    GetPrintAreaOrNullObject: ({ book, sheet }) => {
      if (sheet.print.area === null) return null;
      const areas = sheet.print.area.split(',').map((part) => resolveAddress(book, sheet, part).area);
      return book.wraps.areas({ book, sheet, areas });
    },
    GetPrintTitleRowsOrNullObject: ({ book, sheet }) =>
      sheet.print.titleRows === null
        ? null
        : book.wraps.range({ book, ...resolveAddress(book, sheet, sheet.print.titleRows) }),
  },
  calls: {
    SetPrintArea: ({ book, sheet }, [argument]) => {
      sheet.print.area = areasText(rangeOrAddresses({ book, sheet }, argument));
    },
    SetPrintTitleRows: ({ book, sheet }, [argument]) => {
      const { area } = rangeOrAddress(book, sheet, argument);
      if (!isWholeRows(area)) throw invalidArgument();
      sheet.print.titleRows = `$${area.firstRow}:$${area.lastRow}`;
    },
    SetPrintTitleColumns: ({ book, sheet }, [argument]) => {
      const { area } = rangeOrAddress(book, sheet, argument);
      if (!isWholeColumns(area)) throw invalidArgument();
      sheet.print.titleColumns = areaText(area, '$');
    },
    SetPrintMargins: ({ book, sheet }, [unit, options]) => {
      const points = UNITS[oneOf(unit, Object.keys(UNITS))] ?? 1;
      for (const [side, value] of Object.entries(recordOf(options))) {
        if (!MARGINS.includes(side)) throw invalidArgument();
        extrasOf(book, `page ${sheet.id}`).set(`margin ${side}`, margin(numberOf(value) * points));
      }
    },
  },
});

function areasText(areas: readonly Area[]): string {
  return areas.map((area) => areaText(area)).join(',');
}

function rangeOrAddresses({ book, sheet }: SheetSelf, argument: unknown): Area[] {
  if (argument instanceof ObjectArgument && argument.object.type === 'RangeAreas') {
    return [...(argument.object.self as Places).areas];
  }
  if (typeof argument !== 'string') return [placeOfArgument(argument).area];
  return argument.split(',').map((part) => resolveAddress(book, sheet, part).area);
}

interface BreakList {
  readonly of: (sheet: HostSheet) => number[];
  readonly put: (sheet: HostSheet, breaks: number[]) => void;
  readonly first: (area: Area) => number;
  readonly place: (at: number) => { readonly row: number; readonly column: number };
}

/** Breaks before rows, and before columns: alike but for which way they run. */
function breakCollection(list: BreakList): (self: SheetSelf) => HostObject {
  const pageBreak = defineObject<SheetSelf & { readonly at: number }>({
    type: 'PageBreak',
    identity: ({ at }) => ({ name: '_Id', value: String(at) }),
    alive: ({ sheet, at }) => {
      if (!list.of(sheet).includes(at)) throw itemNotFound();
    },
    scalars: {
      RowIndex: { get: ({ at }) => list.place(at).row - 1 },
      ColumnIndex: { get: ({ at }) => list.place(at).column - 1 },
    },
    calls: {
      Delete: ({ sheet, at }) =>
        list.put(
          sheet,
          list.of(sheet).filter((other) => other !== at),
        ),
    },
  });
  return defineObject<SheetSelf>({
    type: 'PageBreakCollection',
    items: (self) => list.of(self.sheet).map((at) => pageBreak({ ...self, at })),
    item: (self, key) => {
      const at = list.of(self.sheet).find((one) => String(one) === String(key));
      if (at === undefined) throw itemNotFound();
      return pageBreak({ ...self, at });
    },
    makers: {
      Add: (self, [argument]) => {
        const at = list.first(rangeOrAddress(self.book, self.sheet, argument).area);
        // No page can break before the first row or column.
        if (at === 1) throw invalidArgument();
        const breaks = list.of(self.sheet);
        if (!breaks.includes(at))
          list.put(
            self.sheet,
            [...breaks, at].sort((a, b) => a - b),
          );
        return pageBreak({ ...self, at });
      },
    },
    calls: {
      GetCount: ({ sheet }) => list.of(sheet).length,
      RemovePageBreaks: ({ sheet }) => list.put(sheet, []),
    },
  });
}

export const pageBreaks = breakCollection({
  of: ({ print }) => print.breaks,
  put: ({ print }, breaks) => {
    print.breaks = breaks;
  },
  first: ({ firstRow }) => firstRow,
  place: (row) => ({ row, column: 1 }),
});

export const columnBreaks = breakCollection({
  of: ({ print }) => print.columnBreaks ?? [],
  put: ({ print }, breaks) => {
    print.columnBreaks = breaks;
  },
  first: ({ firstColumn }) => firstColumn,
  place: (column) => ({ row: 1, column }),
});

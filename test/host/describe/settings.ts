import { attribute, type XmlElement } from '../../../src/file/package/xml';
import { columnNumber } from '../../../src/domain/address';
import type { HostPrint, HostSheet, HostTable } from '../state';
import { all, at, flag, number, text } from './parts';
import { unescapeText } from './scan';
import type { Styles } from './styles';

/** Widths and such of columns, each column by itself. */
export function readColumns(sheet: XmlElement, styles: Styles): HostSheet['columns'] {
  const columns: HostSheet['columns'] = new Map();
  for (const element of all(at(sheet, 'cols'), 'col')) {
    const first = number(element, 'min') ?? 1;
    const last = Math.min(number(element, 'max') ?? first, 16_384);
    const width = number(element, 'width');
    const hidden = flag(element, 'hidden');
    for (let column = first; column <= last; column++) {
      const format = styles.format(number(element, 'style') ?? 0);
      if (width === null && !hidden && !format) continue;
      columns.set(column, {
        ...(width === null ? {} : { width }),
        ...(hidden ? { hidden } : {}),
        ...(format ? { format } : {}),
      });
    }
  }
  return columns;
}

export interface ViewState {
  readonly freeze: HostSheet['freeze'];
  readonly gridlines: boolean;
  /** The first selected range, "B4"; A1 where none is said. */
  readonly selection: string;
}

export function readView(sheet: XmlElement): ViewState {
  const view = at(sheet, 'sheetViews', 'sheetView');
  const pane = at(view, 'pane');
  const isFrozen = (text(pane, 'state') ?? 'split').startsWith('frozen');
  const active = text(pane, 'activePane') ?? 'topLeft';
  const selections = all(view, 'selection');
  const selected =
    selections.find((each) => (attribute(each, 'pane') ?? 'topLeft') === active) ?? selections[0] ?? null;
  return {
    freeze: {
      rows: isFrozen ? (number(pane, 'ySplit') ?? 0) : 0,
      columns: isFrozen ? (number(pane, 'xSplit') ?? 0) : 0,
    },
    gridlines: flag(view, 'showGridLines', true),
    selection: (text(selected, 'sqref') ?? text(selected, 'activeCell') ?? 'A1').split(/\s+/)[0]!,
  };
}

const PAPERS: Readonly<Record<number, string>> = {
  1: 'Letter',
  2: 'LetterSmall',
  3: 'Tabloid',
  4: 'Ledger',
  5: 'Legal',
  6: 'Statement',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  10: 'A4Small',
  11: 'A5',
  12: 'B4',
  13: 'B5',
};

/** Page set-up; rows to repeat and the area come from the workbook's names, as formulas. */
export function readPrint(sheet: XmlElement, titles: string | null, area: string | null): HostPrint {
  const setup = at(sheet, 'pageSetup');
  const fits = flag(at(sheet, 'sheetPr', 'pageSetUpPr'), 'fitToPage');
  const pages = (name: string) => (fits ? (number(setup, name) ?? 1) : 0) || null;
  const paper = number(setup, 'paperSize');
  const texts = at(sheet, 'headerFooter');
  const repeated = titles === null ? [] : withoutSheets(titles);
  const rows = repeated.find((each) => /^\$?\d+:\$?\d+$/.test(each));
  const columns = repeated.find((each) => /^\$?[A-Z]+:\$?[A-Z]+$/.test(each));
  const breaks = (list: string) => all(at(sheet, list), 'brk').map((each) => (number(each, 'id') ?? 0) + 1);
  const columnBreaks = breaks('colBreaks');
  return {
    orientation: text(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paper === null ? null : (PAPERS[paper] ?? String(paper)),
    fitWide: pages('fitToWidth'),
    fitTall: pages('fitToHeight'),
    titleRows: rows ?? null,
    ...(columns === undefined ? {} : { titleColumns: columns }),
    area: area === null ? null : withoutSheets(area).join(',').replaceAll('$', ''),
    headers: sections(at(texts, 'oddHeader')?.text ?? ''),
    footers: sections(at(texts, 'oddFooter')?.text ?? ''),
    breaks: breaks('rowBreaks'),
    ...(columnBreaks.length === 0 ? {} : { columnBreaks }),
    centerHorizontally: flag(at(sheet, 'printOptions'), 'horizontalCentered'),
  };
}

/** "'Två, ord'!$A$1:$B$2,Blad!$C$1" without its sheets, each area by itself. */
function withoutSheets(formula: string): string[] {
  const found = formula.matchAll(/(?:(?:'(?:[^']|'')*'|[^',!]+)!)?([^',!]+)(?:,|$)/g);
  return [...found].map((match) => match[1]!.trim());
}

/** A page text has its parts behind &L, &C and &R; what stands before any of them is the middle one. */
export function sections(written: string): HostPrint['headers'] {
  const parts = { left: '', center: '', right: '' };
  let part: keyof typeof parts = 'center';
  const pieces = unescapeText(written).match(/&"[^"]*"|&&|&[A-Za-z]|[^&]+|&/g) ?? [];
  for (const piece of pieces) {
    if (piece === '&L') part = 'left';
    else if (piece === '&C') part = 'center';
    else if (piece === '&R') part = 'right';
    else parts[part] += piece;
  }
  return parts;
}

const REFERENCE = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/;

/** Reads a table part. */
export function readTable(root: XmlElement): HostTable {
  const match = REFERENCE.exec(attribute(root, 'ref') ?? '');
  if (!match) throw new Error(`a table in ${attribute(root, 'ref') ?? 'no range'}`);
  const info = at(root, 'tableStyleInfo');
  return {
    id: attribute(root, 'id') ?? '',
    name: unescapeText(attribute(root, 'displayName') ?? attribute(root, 'name') ?? ''),
    firstRow: Number(match[2]),
    firstColumn: columnNumber(match[1]!),
    lastRow: Number(match[4] ?? match[2]),
    lastColumn: columnNumber(match[3] ?? match[1]!),
    hasHeader: number(root, 'headerRowCount') !== 0,
    hasTotals: (number(root, 'totalsRowCount') ?? 0) > 0,
    showFilter: at(root, 'autoFilter') !== null,
    style: text(info, 'name') ?? '',
    bandedRows: flag(info, 'showRowStripes'),
    columns: all(at(root, 'tableColumns'), 'tableColumn').map((column) => {
      const totals = attribute(column, 'totalsRowFunction');
      return {
        name: unescapeText(attribute(column, 'name') ?? ''),
        totalsFunction: totals === null || totals === 'none' ? null : totals,
      };
    }),
  };
}

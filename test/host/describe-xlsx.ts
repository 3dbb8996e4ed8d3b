import { columnNumber } from '../../src/domain/address';
import { attribute, parseXml, type XmlElement } from '../../src/file/package/xml';
import { readCells, readSharedStrings } from './describe/cells';
import { readCharts } from './describe/charts';
import { cellColor, readPalette, type Palette } from './describe/colors';
import { rangesOf, readConditionalFormats, readValidations } from './describe/conditional';
import { shownFormula } from './describe/formulas';
import { all, at, flag, openParts, relationTo, text, type Parts } from './describe/parts';
import { unescapeText } from './describe/scan';
import { readColumns, readPrint, readTable, readView } from './describe/settings';
import { readStyles, type FullFormat, type Styles } from './describe/styles';
import type { HostCell, HostName, HostSheet, HostWorkbook } from './state';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const REVISION = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';

/** What all sheets share. */
interface Book {
  readonly parts: Parts;
  readonly palette: Palette;
  readonly styles: Styles;
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly names: readonly RawName[];
}

interface RawName {
  readonly name: string;
  /** Position among all sheets, chart sheets included; null for the whole workbook. */
  readonly position: number | null;
  readonly formula: string;
  readonly visible: boolean;
}

/**
 * An .xlsx as the host holds a workbook. It reads the parts by itself and shares nothing with what writes them, so that it
 * can say what was written. Only worksheets are sheets here; of validations only lists are read. Throws FileRefusal for what
 * is no package, Error for a workbook that is not whole.
 */
export function describeXlsx(bytes: Uint8Array): HostWorkbook {
  const parts = openParts(bytes);
  const { part, root, book } = openBook(parts);
  const relations = parts.relations(part);
  const entries = all(at(root, 'sheets'), 'sheet');
  const listed = entries.map((entry) => attribute(entry, 'name') ?? '');
  const described: { readonly sheet: HostSheet; readonly position: number; readonly selection: string }[] = [];
  const ids = new Set<string>();
  entries.forEach((entry, position) => {
    const relation = relations.find(({ id }) => id === attribute(entry, 'id', RELATIONS));
    // Chart, dialog and macro sheets have tabs too, and no cells.
    if (!relation?.type.endsWith('/worksheet')) return;
    const found = describeSheet(book, entry, position, relation.target);
    if (ids.has(found.sheet.id)) found.sheet.id = sheetId(Number(attribute(entry, 'sheetId') ?? position + 1));
    ids.add(found.sheet.id);
    described.push({ ...found, position });
  });

  const active = Number(text(at(root, 'bookViews', 'workbookView'), 'activeTab') ?? 0);
  const shown =
    described.find(({ position }) => position === active) ??
    described.find(({ sheet }) => sheet.visibility === 'Visible') ??
    described[0];
  return {
    date1904: book.date1904,
    sheets: described.map(({ sheet }) => sheet),
    names: book.names.flatMap(({ name, position, formula, visible }): HostName[] => {
      if (name.toLowerCase().startsWith('_xlnm.')) return [];
      return [{ name, sheet: position === null ? null : (listed[position] ?? null), formula: `=${formula}`, visible }];
    }),
    activeSheet: shown?.sheet.id ?? '',
    selection: shown ? `'${shown.sheet.name.replaceAll("'", "''")}'!${shown.selection}` : '',
    isStructureProtected: flag(at(root, 'workbookProtection'), 'lockStructure'),
  };
}

/** The look of the style Normal, which formats of cells leave out. */
export function normalFormat(bytes: Uint8Array): FullFormat {
  return openBook(openParts(bytes)).book.styles.normal;
}

function openBook(parts: Parts): { readonly part: string; readonly root: XmlElement; readonly book: Book } {
  const main = relationTo(parts.relations(''), 'officeDocument');
  if (!main) throw new Error('no workbook part');
  const part = main.target;
  const root = parts.root(part);
  const relations = parts.relations(part);
  const rootOf = (kind: string) => {
    const relation = relationTo(relations, kind);
    return relation && parts.root(relation.target);
  };
  const styleRoot = rootOf('styles');
  const palette = readPalette(rootOf('theme'), styleRoot);
  const strings = relationTo(relations, 'sharedStrings');
  return {
    part,
    root,
    book: {
      parts,
      palette,
      styles: readStyles(styleRoot, palette),
      strings: strings ? readSharedStrings(parts.text(strings.target)) : [],
      date1904: flag(at(root, 'workbookPr'), 'date1904'),
      names: all(at(root, 'definedNames'), 'definedName').map((element) => {
        const position = attribute(element, 'localSheetId');
        return {
          name: attribute(element, 'name') ?? '',
          position: position === null ? null : Number(position),
          formula: shownFormula(element.text),
          visible: !flag(element, 'hidden'),
        };
      }),
    },
  };
}

const STATES: Readonly<Record<string, HostSheet['visibility']>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** As Excel numbers the sheets of a file that has no ids of its own. */
function sheetId(number: number): string {
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(2, '0');
  const below = number - 1;
  return `{00000000-0001-0000-${hex(below & 0xff)}${hex((below >> 8) & 0xff)}-000000000000}`;
}

function describeSheet(
  book: Book,
  entry: XmlElement,
  position: number,
  part: string,
): { readonly sheet: HostSheet; readonly selection: string } {
  const { parts, styles, palette } = book;
  const xml = parts.text(part);
  const data = sheetData(xml);
  // All but the rows is small; the rows are left out of what is parsed whole.
  const root = parseXml(xml.slice(0, data.from) + xml.slice(data.to), part);
  const { cells, rows } = readCells(xml, data.from, data.to, book);
  readLinks(book, part, root, cells);
  const columns = readColumns(root, styles);
  const view = readView(root);
  const ofPrint = (name: string) =>
    book.names.find((each) => each.position === position && each.name.toLowerCase() === name)?.formula ?? null;
  const sheet: HostSheet = {
    id: attribute(root, 'uid', REVISION) ?? sheetId(Number(attribute(entry, 'sheetId') ?? position + 1)),
    name: attribute(entry, 'name') ?? '',
    visibility: STATES[attribute(entry, 'state') ?? 'visible'] ?? 'Visible',
    isProtected: flag(at(root, 'sheetProtection'), 'sheet'),
    cells,
    columns,
    rows,
    merges: all(at(root, 'mergeCells'), 'mergeCell').map((each) => attribute(each, 'ref') ?? ''),
    tables: partsOf(book, part, root, 'tableParts', 'tablePart').map(({ target }) => readTable(parts.root(target))),
    conditionalFormats: readConditionalFormats(root, styles, palette),
    validations: readValidations(root),
    charts: readCharts(parts, part, root, palette, { columns, rows }),
    properties: new Map(
      partsOf(book, part, root, 'customProperties', 'customPr').map(({ element, target }) => [
        unescapeText(attribute(element, 'name') ?? ''),
        new TextDecoder('utf-16le').decode(parts.bytes(target)),
      ]),
    ),
    freeze: view.freeze,
    gridlines: view.gridlines,
    tabColor: cellColor(at(root, 'sheetPr', 'tabColor'), palette) ?? '',
    print: readPrint(root, ofPrint('_xlnm.print_titles'), ofPrint('_xlnm.print_area')),
  };
  return { sheet, selection: view.selection };
}

/** Where the rows stand in a sheet's part: behind the open tag of sheetData, up to its close tag. */
function sheetData(xml: string): { readonly from: number; readonly to: number } {
  const open = /<(?:[^\s<>/:]+:)?sheetData(?:\s[^>]*)?>/.exec(xml);
  if (!open || open[0].endsWith('/>')) return { from: 0, to: 0 };
  const from = open.index + open[0].length;
  const close = /<\/(?:[^\s<>/:]+:)?sheetData\s*>/g;
  close.lastIndex = from;
  const end = close.exec(xml);
  if (!end) throw new Error('sheetData without end');
  return { from, to: end.index };
}

/** The parts that entries of a list in the sheet lead to by their r:id. */
function partsOf(
  book: Book,
  part: string,
  root: XmlElement,
  list: string,
  local: string,
): { readonly element: XmlElement; readonly target: string }[] {
  const relations = book.parts.relations(part);
  return all(at(root, list), local).map((element) => {
    const id = attribute(element, 'id', RELATIONS);
    const relation = relations.find((each) => each.id === id);
    if (!relation) throw new Error(`${part}: ${local} ${id ?? ''} leads nowhere`);
    return { element, target: relation.target };
  });
}

const AREA = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/;
/** A link over a whole column would be as many cells as a sheet has rows. */
const MOST_LINKED = 10_000;

function readLinks(book: Book, part: string, root: XmlElement, cells: HostSheet['cells']): void {
  const relations = book.parts.relations(part);
  for (const element of all(at(root, 'hyperlinks'), 'hyperlink')) {
    const location = attribute(element, 'location');
    const tip = attribute(element, 'tooltip');
    const target = relations.find(({ id }) => id === attribute(element, 'id', RELATIONS))?.target;
    const link: NonNullable<HostCell['link']> = {
      ...(location === null ? {} : { reference: unescapeText(location) }),
      ...(target === undefined ? {} : { address: target }),
      ...(tip === null ? {} : { tip: unescapeText(tip) }),
    };
    for (const area of rangesOf(attribute(element, 'ref') ?? '').split(',')) {
      const match = AREA.exec(area);
      if (!match) continue;
      const [firstRow, lastRow] = [Number(match[2]), Number(match[4] ?? match[2])];
      const [firstColumn, lastColumn] = [columnNumber(match[1]!), columnNumber(match[3] ?? match[1]!)];
      if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > MOST_LINKED)
        throw new Error(`${part}: a link over ${area}`);
      for (let row = firstRow; row <= lastRow; row++) {
        const rowCells = cells.get(row) ?? new Map<number, HostCell>();
        cells.set(row, rowCells);
        for (let column = firstColumn; column <= lastColumn; column++) {
          rowCells.set(column, { ...(rowCells.get(column) ?? { value: null }), link: { ...link } });
        }
      }
    }
  }
}

import { parseRange } from '../../report/reference';
import {
  CellKind,
  lookKey,
  type CellColumn,
  type MergedCells,
  type SheetLooks,
  type ShownAs,
} from '../../workbook/snapshot';
import { FileRefusal } from '../package/refusal';
import { spend, type Budget } from './budget';
import { attributeText, isName, nextAttribute, type AttributePlace, type XmlHandler } from './byte-xml';
import { addCell, finishColumn, newColumn, type ColumnBuilder } from './columns';
import { isoSerial, parseNumber } from './numbers';
import { textOfBytes, type StringTable } from './string-table';
import type { StyleLooks } from './style-looks';
import { addToRun, joined, newTextRun } from './text-run';

/** What a sheet's own part tells; tables and properties by the id of the relation that leads to them. */
export interface SheetContent {
  readonly columns: ReadonlyMap<number, CellColumn>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly tables: readonly string[];
  readonly properties: readonly { readonly name: string; readonly id: string }[];
  /** Only where styles were given. */
  readonly looks: SheetLooks | null;
}

export interface SheetReader {
  readonly handler: XmlHandler;
  readonly finish: () => SheetContent;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const BYTES_PER_HIDDEN_ROW = 40;
const BYTES_PER_REFERENCE = 200;
const BYTES_PER_LOOK = 50;
/** Looks matter where people lay out tables, not in lists of thousands of rows. */
const LAST_LOOKED_ROW = 5_000;
const MOST_MERGES = 5_000;

const Type = { number: 0, shared: 1, formulaText: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
type Type = (typeof Type)[keyof typeof Type];

/**
 * Reads a worksheet part. Nearly all cells of real sheets are written in one way, and those are taken by sight (`fast`);
 * the rest of the handler knows every way.
 */
export function createSheetReader(
  strings: StringTable,
  date1904: boolean,
  budget: Budget,
  partName: string,
  styles: StyleLooks | null = null,
): SheetReader {
  const builders: (ColumnBuilder | undefined)[] = new Array<ColumnBuilder | undefined>(LAST_COLUMN + 1).fill(undefined);
  const hiddenRows = new Set<number>();
  const tables: string[] = [];
  const properties: { name: string; id: string }[] = [];
  const place: AttributePlace = { from: 0, to: 0, valueFrom: 0, valueTo: 0 };
  const value = newTextRun();
  const piece = newTextRun();

  const bold = new Set<number>();
  const indents = new Map<number, number>();
  const outline = new Map<number, number>();
  const merges: MergedCells[] = [];
  const formats = new Map<number, ShownAs>();
  let formatsTo: number | null = null;

  let inData = false;
  let inCell = false;
  let inInline = false;
  let phonetic = false;
  let preserve = false;
  let row = 0;
  /** The column of the cell that is open, or of the last one in the row. */
  let column = 0;
  let type: Type = Type.number;
  /** The number of the open cell's style. */
  let style = 0;
  let hasValue = false;
  let hasFormula = false;
  /** The text of <is> so far: an index into the strings, and the text itself once there is more than one piece. */
  let pieces = 0;
  let pieceIndex = 0;
  let richText = '';

  const corrupt = (what: string): FileRefusal => new FileRefusal('corrupt', `${partName}: ${what}`);

  function builderAt(at: number): ColumnBuilder {
    const known = builders[at];
    if (known) return known;
    const made = newColumn(budget);
    builders[at] = made;
    return made;
  }

  function openRow(buffer: Uint8Array, to: number, end: number): void {
    let next = to;
    let number = row + 1;
    let hidden = false;
    let level = 0;
    while ((next = nextAttribute(buffer, next, end, place)) >= 0) {
      const { from, valueFrom, valueTo } = place;
      if (place.to - from === 1 && buffer[from] === 0x72) number = parseNumber(buffer, valueFrom, valueTo);
      else if (isName(buffer, from, place.to, 'hidden')) hidden = isTrue(buffer, valueFrom, valueTo);
      else if (styles && isName(buffer, from, place.to, 'outlineLevel'))
        level = parseNumber(buffer, valueFrom, valueTo);
    }
    if (!Number.isInteger(number) || number < 1 || number > LAST_ROW) throw corrupt(`row ${number}`);
    row = number;
    column = 0;
    if (level > 0 && row <= LAST_LOOKED_ROW) {
      spend(budget, BYTES_PER_LOOK);
      outline.set(row, level);
    }
    if (hidden && !hiddenRows.has(row)) {
      spend(budget, BYTES_PER_HIDDEN_ROW);
      hiddenRows.add(row);
    } else if (!hidden && hiddenRows.size > 0) {
      hiddenRows.delete(row);
    }
  }

  function openCell(buffer: Uint8Array, to: number, end: number): void {
    if (row === 0) throw corrupt('a cell outside a row');
    let next = to;
    let isPlaced = false;
    style = 0;
    type = Type.number;
    while ((next = nextAttribute(buffer, next, end, place)) >= 0) {
      const { from, valueFrom, valueTo } = place;
      if (place.to - from !== 1) continue;
      if (buffer[from] === 0x72) {
        placeCell(buffer, valueFrom, valueTo);
        isPlaced = true;
      } else if (buffer[from] === 0x74) {
        type = typeOf(buffer, valueFrom, valueTo);
      } else if (styles && buffer[from] === 0x73) {
        style = parseNumber(buffer, valueFrom, valueTo);
      }
    }
    if (!isPlaced) column++;
    if (column > LAST_COLUMN) throw corrupt(`column ${column}`);
    if (styles && row <= LAST_LOOKED_ROW) look(styles);
    inCell = true;
    inInline = false;
    hasValue = false;
    hasFormula = false;
    pieces = 0;
    value.length = 0;
  }

  function look(of: StyleLooks): void {
    const indent = of.indents[style] ?? 0;
    if (!of.bold[style] && indent === 0) return;
    spend(budget, BYTES_PER_LOOK);
    if (of.bold[style]) bold.add(lookKey(row, column));
    if (indent > 0) indents.set(lookKey(row, column), indent);
  }

  /** "AB12": the cell's own address holds, also where it is not that of the row it stands in. */
  function placeCell(buffer: Uint8Array, from: number, to: number): void {
    let at = from;
    let letters = 0;
    for (; at < to; at++) {
      const letter = (buffer[at]! | 0x20) - 0x60;
      if (letter < 1 || letter > 26 || letters > LAST_COLUMN) break;
      letters = letters * 26 + letter;
    }
    let number = 0;
    const start = at;
    for (; at < to; at++) {
      const digit = buffer[at]! - 0x30;
      if (digit < 0 || digit > 9 || number > LAST_ROW) break;
      number = number * 10 + digit;
    }
    if (at !== to || start === from || letters > LAST_COLUMN || number < 1 || number > LAST_ROW)
      throw corrupt('the address of a cell');
    column = letters;
    row = number;
  }

  function typeOf(buffer: Uint8Array, from: number, to: number): Type {
    switch (buffer[from]) {
      case 0x73:
        return to - from === 1 ? Type.shared : Type.formulaText;
      case 0x69:
        return Type.inline;
      case 0x62:
        return Type.boolean;
      case 0x65:
        return Type.error;
      case 0x64:
        return Type.date;
      default:
        return Type.number;
    }
  }

  function closeCell(): void {
    inCell = false;
    if (pieces > 0 && type !== Type.shared) {
      put(CellKind.text, pieces === 1 ? pieceIndex : strings.intern(richText));
    } else if (hasFormula && value.length === 0 && !(hasValue && type === Type.formulaText)) {
      // Some programs write formulas without calculating them. An empty text, though, is what ="" comes to.
      put(CellKind.uncalculated, 0);
    } else if (!hasValue || (value.length === 0 && type !== Type.formulaText)) {
      // An earlier cell of the same place is gone with this one.
      const builder = builders[column];
      if (builder && builder.lastRow >= row) addCell(builder, row, CellKind.empty, 0, budget);
    } else {
      closeValue();
    }
  }

  function closeValue(): void {
    const { bytes, length } = value;
    switch (type) {
      case Type.shared: {
        const number = parseNumber(bytes, 0, length);
        if (!Number.isInteger(number) || number < 0) throw corrupt('the number of a shared string');
        put(CellKind.text, strings.sharedIndex(number));
        break;
      }
      case Type.formulaText:
      case Type.inline:
        put(CellKind.text, strings.internBytes(bytes, 0, length, true));
        break;
      case Type.boolean:
        put(CellKind.boolean, isTrue(bytes, 0, length) ? 1 : 0);
        break;
      case Type.error:
        put(CellKind.error, strings.internBytes(bytes, 0, length, false));
        break;
      case Type.date:
      case Type.number: {
        const serial = type === Type.date ? isoSerial(textOfBytes(bytes, 0, length, false), date1904) : null;
        const number = serial ?? parseNumber(bytes, 0, length);
        if (Number.isFinite(number)) put(CellKind.number, number);
        // What claims to be a number and is none stays to be seen, as text.
        else put(CellKind.text, strings.internBytes(bytes, 0, length, false));
        break;
      }
    }
  }

  function put(kind: CellKind, number: number): void {
    addCell(builderAt(column), row, kind, number, budget);
    if (styles && kind === CellKind.number) format(styles);
  }

  function format(of: StyleLooks): void {
    if (row > LAST_LOOKED_ROW) {
      formatsTo = LAST_LOOKED_ROW;
      return;
    }
    const shown = of.formats[style] ?? null;
    if (shown === null) {
      // The cell may stand for an earlier one of the same place.
      if (formats.size > 0) formats.delete(lookKey(row, column));
      return;
    }
    spend(budget, BYTES_PER_LOOK);
    formats.set(lookKey(row, column), shown);
  }

  function closePiece(): void {
    if (pieces === 0) pieceIndex = strings.internBytes(piece.bytes, 0, piece.length, preserve);
    else {
      const before = pieces === 1 ? (strings.texts[pieceIndex] ?? '') : richText;
      richText = joined(before, textOfBytes(piece.bytes, 0, piece.length, preserve));
    }
    pieces++;
  }

  /** Cells written as <c r="B2" s="1" t="s"><v>12</v></c>, with a number or a shared string; see XmlHandler.fast. */
  function fast(buffer: Uint8Array, start: number): number {
    let done = start;
    for (;;) {
      let at = done;
      if (buffer[at] !== 0x3c || buffer[at + 1] !== 0x63 || buffer[at + 2] !== 0x20) return done;
      if (buffer[at + 3] !== 0x72 || buffer[at + 4] !== 0x3d || buffer[at + 5] !== 0x22) return done;
      at += 6;
      let letters = 0;
      let byte = buffer[at]!;
      while (byte >= 0x41 && byte <= 0x5a && letters <= LAST_COLUMN) {
        letters = letters * 26 + byte - 0x40;
        byte = buffer[++at]!;
      }
      let number = 0;
      while (byte >= 0x30 && byte <= 0x39 && number <= LAST_ROW) {
        number = number * 10 + byte - 0x30;
        byte = buffer[++at]!;
      }
      if (byte !== 0x22 || letters === 0 || letters > LAST_COLUMN || number === 0 || number > LAST_ROW) return done;
      byte = buffer[++at]!;
      if (byte === 0x20 && buffer[at + 1] === 0x73 && buffer[at + 2] === 0x3d && buffer[at + 3] === 0x22) {
        at += 4;
        byte = buffer[at]!;
        while (byte >= 0x30 && byte <= 0x39) byte = buffer[++at]!;
        if (byte !== 0x22) return done;
        byte = buffer[++at]!;
      }
      let shared = false;
      if (byte === 0x20 && buffer[at + 1] === 0x74 && buffer[at + 2] === 0x3d && buffer[at + 3] === 0x22) {
        if (buffer[at + 4] !== 0x73 || buffer[at + 5] !== 0x22) return done;
        shared = true;
        at += 6;
        byte = buffer[at]!;
      }
      if (byte !== 0x3e || buffer[at + 1] !== 0x3c || buffer[at + 2] !== 0x76 || buffer[at + 3] !== 0x3e) return done;
      const from = at + 4;
      at = from;
      byte = buffer[at]!;
      // Digits alone are by far the most common; parseNumber takes what has more to it.
      let integer = 0;
      while (byte >= 0x30 && byte <= 0x39) {
        integer = integer * 10 + byte - 0x30;
        byte = buffer[++at]!;
      }
      const plain = byte === 0x3c && at - from > 0 && at - from <= 15;
      if (!plain) {
        if (shared) return done;
        while (byte > 0x20 && byte !== 0x3c && byte !== 0x26) byte = buffer[++at]!;
        if (byte !== 0x3c || at === from) return done;
      }
      if (buffer[at + 1] !== 0x2f || buffer[at + 2] !== 0x76 || buffer[at + 3] !== 0x3e) return done;
      if (buffer[at + 4] !== 0x3c || buffer[at + 5] !== 0x2f || buffer[at + 6] !== 0x63 || buffer[at + 7] !== 0x3e)
        return done;
      let stored = integer;
      if (shared) stored = strings.sharedIndex(integer);
      else if (!plain) {
        stored = parseNumber(buffer, from, at);
        if (!Number.isFinite(stored)) return done;
      }
      addCell(builderAt(letters), number, shared ? CellKind.text : CellKind.number, stored, budget);
      row = number;
      column = letters;
      done = at + 8;
    }
  }

  const handler: XmlHandler = {
    wantsText: false,
    tryFast: false,
    fast,
    open: (buffer, from, to, end) => {
      const length = to - from;
      const first = buffer[from];
      if (!inData) {
        if (isName(buffer, from, to, 'sheetData')) inData = true;
        else if (isName(buffer, from, to, 'tablePart')) {
          spend(budget, BYTES_PER_REFERENCE);
          tables.push(attributeText(buffer, to, end, 'id') ?? '');
        } else if (isName(buffer, from, to, 'customPr')) {
          spend(budget, BYTES_PER_REFERENCE);
          properties.push({
            name: attributeText(buffer, to, end, 'name') ?? '',
            id: attributeText(buffer, to, end, 'id') ?? '',
          });
        } else if (styles && isName(buffer, from, to, 'mergeCell') && merges.length < MOST_MERGES) {
          const range = parseRange(attributeText(buffer, to, end, 'ref') ?? '');
          spend(budget, BYTES_PER_REFERENCE);
          if (range) merges.push(range);
        }
      } else if (length === 1 && first === 0x63) {
        openCell(buffer, to, end);
        handler.tryFast = false;
      } else if (!inCell) {
        if (isName(buffer, from, to, 'row')) {
          openRow(buffer, to, end);
          handler.tryFast = styles === null;
        }
      } else if (length === 1 && first === 0x76 && !inInline) {
        hasValue = true;
        value.length = 0;
        handler.wantsText = true;
      } else if (length === 1 && first === 0x66 && !inInline) {
        hasFormula = true;
      } else if (length === 1 && first === 0x74 && inInline && !phonetic) {
        preserve = to !== end && attributeText(buffer, to, end, 'space') === 'preserve';
        piece.length = 0;
        handler.wantsText = true;
      } else if (isName(buffer, from, to, 'is')) {
        inInline = true;
      } else if (isName(buffer, from, to, 'rPh')) {
        phonetic = true;
      }
    },
    close: (buffer, from, to) => {
      if (!inData) return;
      const length = to - from;
      const first = buffer[from];
      if (length === 1 && first === 0x63) {
        closeCell();
        handler.wantsText = false;
        handler.tryFast = styles === null;
      } else if (length === 1 && first === 0x76) {
        handler.wantsText = false;
      } else if (length === 1 && first === 0x74 && handler.wantsText) {
        handler.wantsText = false;
        closePiece();
      } else if (isName(buffer, from, to, 'is')) {
        inInline = false;
      } else if (isName(buffer, from, to, 'rPh')) {
        phonetic = false;
      } else if (isName(buffer, from, to, 'row')) {
        handler.tryFast = false;
      } else if (isName(buffer, from, to, 'sheetData')) {
        inData = false;
      }
    },
    text: (buffer, from, to, raw) => addToRun(inInline ? piece : value, buffer, from, to, raw),
  };

  function finish(): SheetContent {
    const columns = new Map<number, CellColumn>();
    const texts = { empty: strings.emptyText(), errors: strings.errorTexts() };
    builders.forEach((builder, at) => {
      if (!builder) return;
      const finished = finishColumn(builder, texts, budget);
      if (finished.count > 0) columns.set(at, finished);
      builders[at] = undefined;
    });
    return {
      columns,
      hiddenRows,
      tables,
      properties,
      looks: styles ? { bold, indents, outline, merges, formats, formatsTo } : null,
    };
  }

  return { handler, finish };
}

function isTrue(bytes: Uint8Array, from: number, to: number): boolean {
  return (to - from === 1 && bytes[from] === 0x31) || isName(bytes, from, to, 'true');
}

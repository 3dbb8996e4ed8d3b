import { decodeText, readPart, streamPart } from '../package/package';
import type { PackagePart } from '../package/package';
import { attribute, child, parseXml } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { utf8 } from './byte-sink';
import { applyEdits, setAttribute } from './xml-edit';
import { declaredUtf8 } from './xml-text';

const SHEET_DATA = utf8('sheetData');
const LESS = 0x3c;
const COLON = 0x3a;
const GREATER = 0x3e;

/** Where the start tag of sheetData begins and what its prefix is; null where there is none. */
function findSheetData(bytes: Uint8Array): { start: number; prefix: string } | null {
  for (let at = indexOf(bytes, SHEET_DATA, 0); at >= 0; at = indexOf(bytes, SHEET_DATA, at + 1)) {
    let start = at - 1;
    if (bytes[start] === COLON) while (start > 0 && bytes[start] !== LESS && bytes[start] !== GREATER) start--;
    if (bytes[start] === LESS) return { start, prefix: new TextDecoder().decode(bytes.subarray(start + 1, at)) };
  }
  return null;
}

/**
 * A worksheet without what its sheetData holds, parsed: for looking at what stands before and after the rows of a sheet that
 * may have a million cells.
 */
export function sheetSkeleton(bytes: Uint8Array, name: string): XmlElement {
  const found = isUtf16(bytes) ? null : findSheetData(bytes);
  const close = found ? lastIndexOf(bytes, utf8(`</${found.prefix}sheetData`)) : -1;
  if (!found || close < 0) return parseXml(decodeText(bytes, name), name);
  const head = decodeText(bytes.subarray(0, found.start), name);
  return parseXml(`${head}<${found.prefix}sheetData>${decodeText(bytes.subarray(close), name)}`, name);
}

class HeadComplete extends Error {}

/** The bytes of a sheet up to its rows, without inflating the rest; all of it when it has none. */
function readHead(part: PackagePart): { bytes: Uint8Array; hasRows: boolean } {
  let bytes: Uint8Array = new Uint8Array(0);
  let hasRows = false;
  try {
    streamPart(part, (chunk) => {
      const longer = new Uint8Array(bytes.length + chunk.length);
      longer.set(bytes);
      longer.set(chunk, bytes.length);
      bytes = longer;
      const found = isUtf16(bytes) ? null : findSheetData(bytes);
      if (found) {
        bytes = bytes.subarray(0, found.start);
        hasRows = true;
        throw new HeadComplete();
      }
    });
  } catch (error) {
    // Thrown above to stop the inflating: there is no other way out of a stream.
    if (!(error instanceof HeadComplete)) throw error;
  }
  return { bytes, hasRows };
}

/** What stands before the rows of a sheet, as a document of its own. */
function parseHead(part: PackagePart): { text: string; root: XmlElement; bytes: number } {
  const { bytes, hasRows } = readHead(part);
  const text = decodeText(bytes, part.name);
  // A macro sheet has rows too, so the root's name is taken from the text itself.
  const rootName = /<([A-Za-z_][^\s/>]*)/.exec(text)?.[1] ?? 'worksheet';
  const whole = hasRows ? `${text}</${rootName}>` : text;
  return { text, root: parseXml(whole, part.name), bytes: bytes.length };
}

/** The views of the workbook's first window that say the sheet's tab is selected. */
export function selectedViews(root: XmlElement): XmlElement[] {
  const views = child(root, 'sheetViews')?.children ?? [];
  return views.filter((view) => {
    const selected = attribute(view, 'tabSelected');
    const isFirstWindow = (attribute(view, 'workbookViewId') ?? '0') === '0';
    return isFirstWindow && (selected === '1' || selected === 'true' || selected === 'on');
  });
}

/** Whether the sheet's tab is selected; only the beginning of the part is inflated. */
export function isSelected(part: PackagePart): boolean {
  return selectedViews(parseHead(part).root).length > 0;
}

/** The bytes of a sheet whose tab is no longer selected: that attribute is all that differs. */
export function deselected(part: PackagePart): Uint8Array {
  const head = parseHead(part);
  const edits = selectedViews(head.root).flatMap((view) => setAttribute(head.text, view, 'tabSelected', '0') ?? []);
  const edited = utf8(declaredUtf8(applyEdits(head.text, edits)));
  const rest = readPart(part).subarray(head.bytes);
  const whole = new Uint8Array(edited.length + rest.length);
  whole.set(edited);
  whole.set(rest, edited.length);
  return whole;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(wanted[0]!, from); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (matches(bytes, wanted, at)) return at;
  }
  return -1;
}

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.lastIndexOf(wanted[0]!); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(wanted[0]!, at - 1)) {
    if (matches(bytes, wanted, at)) return at;
  }
  return -1;
}

function matches(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  return wanted.every((byte, offset) => bytes[at + offset] === byte);
}

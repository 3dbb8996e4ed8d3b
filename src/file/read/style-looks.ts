import { shownAs } from '../../workbook/layout/number-format';
import type { ShownAs } from '../../workbook/snapshot';
import { relationType } from '../package/namespaces';
import { readPartText, type OpcPackage, type PackagePart } from '../package/package';
import { readRelations } from '../package/relations';
import { attribute, child, childrenNamed, parseXml } from '../package/xml';
import { unescapeExcel } from './byte-xml';
import { isTrue, partOf } from './workbook-part';

/** What the styles of a workbook say of rows that hang together and of amounts, by the number of a cell's style. */
export interface StyleLooks {
  readonly bold: readonly boolean[];
  readonly indents: readonly number[];
  /** How numbers are shown; null for as they stand. */
  readonly formats: readonly (ShownAs | null)[];
}

/** A style sheet larger than this is not looked at: nothing of ours depends on it alone. */
const LARGEST = 8 * 1024 * 1024;
const NONE: StyleLooks = { bold: [], indents: [], formats: [] };

/** Reads which cell styles are bold or indented, or show amounts in a unit. A workbook without styles has none. */
export function readStyleLooks(pkg: OpcPackage, workbook: PackagePart): StyleLooks {
  const relation = readRelations(pkg, workbook.name).find(({ type }) => type === relationType.styles);
  if (!relation) return NONE;
  const part = partOf(pkg, relation);
  if (part.size > LARGEST) return NONE;
  const root = parseXml(readPartText(part), part.name);
  const [fonts, formats] = [child(root, 'fonts'), child(root, 'cellXfs')];
  const boldFonts = (fonts ? childrenNamed(fonts, 'font') : []).map((font) => {
    const bold = child(font, 'b');
    return bold ? isTrue(attribute(bold, 'val') ?? '1') : false;
  });
  const numberFormats = child(root, 'numFmts');
  const codes = new Map(
    (numberFormats ? childrenNamed(numberFormats, 'numFmt') : []).map((format) => [
      attribute(format, 'numFmtId'),
      shownAs(unescapeExcel(attribute(format, 'formatCode') ?? '')),
    ]),
  );
  const list = formats ? childrenNamed(formats, 'xf') : [];
  return {
    bold: list.map((format) => boldFonts[Number(attribute(format, 'fontId') ?? 0)] ?? false),
    indents: list.map((format) => {
      const alignment = child(format, 'alignment');
      const steps = alignment ? Number(attribute(alignment, 'indent') ?? 0) : 0;
      return Number.isInteger(steps) && steps > 0 && steps < 250 ? steps : 0;
    }),
    // Formats that Excel has built in are in no list, and none of them shows amounts in another unit.
    formats: list.map((format) => codes.get(attribute(format, 'numFmtId')) ?? null),
  };
}

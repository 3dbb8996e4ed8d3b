import { relationType } from '../package/namespaces';
import { readPartText, type OpcPackage, type PackagePart } from '../package/package';
import { readRelations } from '../package/relations';
import { attribute, child, childrenNamed, parseXml } from '../package/xml';
import { isTrue, partOf } from './workbook-part';

/** What the styles of a workbook say of rows that hang together, by the number of a cell's style. */
export interface StyleLooks {
  readonly bold: readonly boolean[];
  readonly indents: readonly number[];
}

/** A style sheet larger than this is not looked at: nothing of ours depends on it alone. */
const LARGEST = 8 * 1024 * 1024;
const NONE: StyleLooks = { bold: [], indents: [] };

/** Reads which cell styles are bold or indented. A workbook without styles has none. */
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
  const list = formats ? childrenNamed(formats, 'xf') : [];
  return {
    bold: list.map((format) => boldFonts[Number(attribute(format, 'fontId') ?? 0)] ?? false),
    indents: list.map((format) => {
      const alignment = child(format, 'alignment');
      const steps = alignment ? Number(attribute(alignment, 'indent') ?? 0) : 0;
      return Number.isInteger(steps) && steps > 0 && steps < 250 ? steps : 0;
    }),
  };
}

import { writePackage } from '../../src/file/package/package';

/** The parts of a small workbook by name, as text or bytes; a test changes what it is about. */
export type Parts = Record<string, string | Uint8Array>;

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A relation by the last word of its type. */
export function relationsXml(relations: readonly { id: string; type: string; target: string }[]): string {
  const each = relations.map(({ id, type, target }) => {
    const address = type.includes(':') ? type : `${RELATIONS}/${type}`;
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}">${each.join('')}</Relationships>`;
}

/** A worksheet part around rows as XML; `after` stands behind the sheet data. */
export function sheetXml(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A shared string part; each item is the XML inside <si>. */
export function sharedStringsXml(items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

export interface WorkbookSketch {
  readonly sheets: readonly {
    readonly name: string;
    readonly xml: string;
    readonly state?: string;
    readonly type?: string;
  }[];
  /** XML inside <si>, each. */
  readonly strings?: readonly string[];
  /** Attributes of <workbookPr>. */
  readonly properties?: string;
  /** What comes behind <sheets>. */
  readonly after?: string;
}

/** The parts of a workbook whose sheets are xl/worksheets/sheet1.xml and on. */
export function workbookParts(sketch: WorkbookSketch): Parts {
  const { sheets, strings, properties = '', after = '' } = sketch;
  const parts: Parts = {};
  const relations = sheets.map(({ type = 'worksheet' }, index) => ({
    id: `rId${index + 1}`,
    type,
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  if (strings) relations.push({ id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' });
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  parts['[Content_Types].xml'] =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
    '</Types>';
  parts['_rels/.rels'] = relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]);
  parts['xl/workbook.xml'] =
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${properties}/>` +
    `<sheets>${entries.join('')}</sheets>${after}</workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = relationsXml(relations);
  sheets.forEach(({ xml }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  });
  if (strings) parts['xl/sharedStrings.xml'] = sharedStringsXml(strings);
  return parts;
}

/** The file of these parts, in their order. */
export function xlsxOf(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  const changes = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? encoder.encode(part) : part,
  ]);
  return writePackage({ parts: new Map() }, new Map(changes));
}

import type { BorderPlan, StyleName, StylePlan } from '../../report/plan';
import { attribute, child, childrenNamed, parseXml } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { argb } from './color';
import { SPREADSHEET } from '../package/namespaces';
import { PlanError } from '../../report/plan-error';
import { appendTo, applyEdits, insertChild, prefixed, setAttribute } from './xml-edit';
import type { TextEdit } from './xml-edit';
import { escapeAttribute, spreadsheetText, XML_DECLARATION } from './xml-text';

/** How a conditional format changes a cell. */
export interface DifferentialStyle {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

/** The style sheet of a workbook while a plan is written into it: what is asked for is added unless it stands there already. */
export interface StyleBook {
  /** Index into the cell formats. Throws PlanError for a style that the plan does not have. */
  readonly styleIndex: (name: StyleName) => number;
  /** Index into the differential formats. */
  readonly differentialIndex: (style: DifferentialStyle) => number;
  /** The text of the part with what was added; the text that was opened when that is nothing. */
  readonly finish: () => string;
}

/** What Excel itself takes for a workbook's formats when nothing is said; also that of a new workbook. */
export const DEFAULT_STYLES =
  `${XML_DECLARATION}<styleSheet xmlns="${SPREADSHEET}">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  '</styleSheet>';

const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;
type Section = (typeof SECTIONS)[number];

/** What must stand first in a section that the workbook does not have yet: the entries that Excel takes for granted. */
const FIRST_ENTRIES: Partial<Record<Section, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** Formats that the file format has numbers for, as far as they mean the same in every locale. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  '@': 49,
};
const FIRST_OWN_FORMAT = 164;

const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

interface Entries {
  readonly section: Section;
  /** Null when the workbook does not have the section. */
  readonly element: XmlElement | null;
  readonly known: Map<string, number>;
  /** Entries in the file, and those that are added. */
  readonly present: number;
  readonly added: string[];
}

/** Opens a workbook's style part to add the report's styles to it. Throws FileRefusal where it is none. */
export function openStyles(source: string, styles: Readonly<Record<StyleName, StylePlan>>): StyleBook {
  const { text, root } = openRoot(source);
  const formats = readFormats(root);
  const newFormats: string[] = [];
  const fonts = readSection(root, 'fonts', 'font');
  const fills = readSection(root, 'fills', 'fill');
  const borders = readSection(root, 'borders', 'border');
  const cellFormats = readSection(root, 'cellXfs', 'xf');
  const differentials = readSection(root, 'dxfs', 'dxf');
  const hasStyleFormats = (child(root, 'cellStyleXfs')?.children.length ?? 0) > 0;
  const normalFont = defaultFont(root);
  const indexes = new Map<StyleName, number>();

  function formatId(code: string): number {
    const builtIn = Object.hasOwn(BUILT_IN_FORMATS, code) ? BUILT_IN_FORMATS[code] : undefined;
    if (builtIn !== undefined) return builtIn;
    const known = formats.byCode.get(code);
    if (known !== undefined) return known;
    const id = formats.next++;
    formats.byCode.set(code, id);
    newFormats.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(spreadsheetText(code))}"/>`);
    return id;
  }

  function cellFormat(style: StylePlan): string {
    // What a format refers to by number must be there, also where it is the workbook's own.
    for (const entries of [fonts, fills, borders]) addFirstEntries(entries);
    const format = style.numberFormat === undefined ? 0 : formatId(style.numberFormat);
    const font = changesFont(style) ? entry(fonts, fontXml(normalFont.parts, style)) : normalFont.index;
    const fill = style.fill === undefined ? 0 : entry(fills, solidFill(style.fill));
    const hasBorder = style.top || style.bottom || style.left || style.right;
    const border = entry(borders, borderXml(style));
    const alignment = alignmentXml(style);
    const protection = style.locked === undefined ? '' : `<protection locked="${style.locked ? 1 : 0}"/>`;
    const attributes = [
      ` numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"`,
      hasStyleFormats ? ' xfId="0"' : '',
      format === 0 ? '' : ' applyNumberFormat="1"',
      font === normalFont.index ? '' : ' applyFont="1"',
      fill === 0 ? '' : ' applyFill="1"',
      hasBorder ? ' applyBorder="1"' : '',
      alignment ? ' applyAlignment="1"' : '',
      protection ? ' applyProtection="1"' : '',
    ].join('');
    const content = alignment + protection;
    return content ? `<xf${attributes}>${content}</xf>` : `<xf${attributes}/>`;
  }

  return {
    styleIndex(name) {
      const known = indexes.get(name);
      if (known !== undefined) return known;
      const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
      if (!style) throw new PlanError('style-unknown', `the plan has no style "${name}"`);
      const index = entry(cellFormats, cellFormat(style));
      indexes.set(name, index);
      return index;
    },
    differentialIndex(style) {
      return entry(differentials, differentialXml(style));
    },
    finish() {
      const edits = [
        ...sectionEdits(text, root, { ...formats, added: newFormats }),
        ...[fonts, fills, borders, cellFormats, differentials].flatMap((entries) => sectionEdits(text, root, entries)),
      ];
      return edits.length === 0 ? source : applyEdits(text, edits);
    },
  };
}

/** A style sheet with nothing in it may be one tag, which several sections cannot be put into. */
function openRoot(source: string): { text: string; root: XmlElement } {
  const root = parseXml(source, 'styles');
  if (!root.selfClosing) return { text: source, root };
  const text = applyEdits(source, [appendTo(root, '')]);
  return { text, root: parseXml(text, 'styles') };
}

function readFormats(root: XmlElement) {
  const element = child(root, 'numFmts');
  const byCode = new Map<string, number>();
  let next = FIRST_OWN_FORMAT;
  for (const format of element?.children ?? []) {
    const id = Number(attribute(format, 'numFmtId'));
    const code = attribute(format, 'formatCode');
    if (code !== null && !byCode.has(code)) byCode.set(code, id);
    if (id >= next) next = id + 1;
  }
  // A format may be used without being said what it is; its number is not ours to give a meaning.
  for (const section of ['cellStyleXfs', 'cellXfs', 'dxfs'] as const) {
    for (const each of child(root, section)?.children ?? []) {
      for (const holder of [each, ...each.children]) {
        const id = Number(attribute(holder, 'numFmtId') ?? 0);
        if (id >= next) next = id + 1;
      }
    }
  }
  return {
    section: 'numFmts' as const,
    element,
    byCode,
    next,
    known: new Map(),
    present: element?.children.length ?? 0,
  };
}

function readSection(root: XmlElement, section: Section, local: string): Entries {
  const element = child(root, section);
  const known = new Map<string, number>();
  const present = element ? childrenNamed(element, local) : [];
  present.forEach((each, index) => {
    const form = canonical(each);
    if (!known.has(form)) known.set(form, index);
  });
  return { section, element, known, present: present.length, added: [] };
}

function addFirstEntries(entries: Entries): void {
  const missing = (FIRST_ENTRIES[entries.section] ?? []).slice(entries.present + entries.added.length);
  for (const first of missing) add(entries, first);
}

function add(entries: Entries, xml: string): number {
  const index = entries.present + entries.added.length;
  entries.added.push(xml);
  const form = canonical(fragment(xml));
  if (!entries.known.has(form)) entries.known.set(form, index);
  return index;
}

/** The index of an entry that says the same, which is added where there is none. */
function entry(entries: Entries, xml: string): number {
  addFirstEntries(entries);
  return entries.known.get(canonical(fragment(xml))) ?? add(entries, xml);
}

function fragment(xml: string): XmlElement {
  return parseXml(`<styleSheet xmlns="${SPREADSHEET}">${xml}</styleSheet>`).children[0]!;
}

/** Two elements that say the same have the same form, whatever their prefixes, quotes and order of attributes. */
function canonical(element: XmlElement): string {
  const attributes = element.attributes
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(({ local, namespace, value }) => `${namespace}|${local}=${JSON.stringify(value)}`)
    .sort();
  return `<${element.namespace}|${element.local} ${attributes.join(' ')}>${element.children.map(canonical).join('')}</>`;
}

function sectionEdits(text: string, root: XmlElement, entries: Omit<Entries, 'known'>): TextEdit[] {
  const { section, element, present, added } = entries;
  if (added.length === 0) return [];
  const xml = prefixed(added.join(''), root.prefix);
  const count = String(present + added.length);
  if (!element) {
    const open = prefixed(`<${section} count="${count}">`, root.prefix);
    return [insertChild(root, SECTIONS, section, `${open}${xml}${prefixed(`</${section}>`, root.prefix)}`)];
  }
  const edits = [appendTo(element, xml)];
  const counted = attribute(element, 'count') === null ? null : setAttribute(text, element, 'count', count);
  return counted ? [counted, ...edits] : edits;
}

interface DefaultFont {
  readonly index: number;
  /** The font's properties by name, as attributes in XML. */
  readonly parts: ReadonlyMap<string, string>;
}

/** The font of the style Normal, which gives the workbook's sheets their look. */
function defaultFont(root: XmlElement): DefaultFont {
  const normal = child(root, 'cellStyles')?.children.find((style) => attribute(style, 'builtinId') === '0');
  const styleFormats = child(root, 'cellStyleXfs')?.children ?? [];
  const format = styleFormats[Number((normal && attribute(normal, 'xfId')) ?? 0)];
  const fonts = child(root, 'fonts')?.children ?? [];
  const wanted = Number((format && attribute(format, 'fontId')) ?? 0);
  const index = fonts[wanted] ? wanted : 0;
  const font = fonts[index] ?? fragment(FIRST_ENTRIES.fonts![0]!);
  const parts = new Map<string, string>();
  for (const part of font.children) {
    const attributes = part.attributes
      .filter(({ namespace, name }) => namespace === '' && !name.startsWith('xmlns'))
      .map(({ local, value }) => ` ${local}="${escapeAttribute(value)}"`);
    parts.set(part.local, attributes.join(''));
  }
  return { index, parts };
}

function changesFont(style: StylePlan): boolean {
  return (
    style.bold !== undefined ||
    style.italic !== undefined ||
    style.underline !== undefined ||
    style.size !== undefined ||
    style.color !== undefined
  );
}

function fontXml(normal: ReadonlyMap<string, string>, style: StylePlan): string {
  const parts = new Map(normal);
  const flag = (name: string, on: boolean | undefined) => {
    if (on === true) parts.set(name, '');
    if (on === false) parts.delete(name);
  };
  flag('b', style.bold);
  flag('i', style.italic);
  flag('u', style.underline);
  if (style.size !== undefined) parts.set('sz', ` val="${style.size}"`);
  if (style.color !== undefined) parts.set('color', ` rgb="${argb(style.color)}"`);
  const list = FONT_ORDER.flatMap((name) => {
    const attributes = parts.get(name);
    return attributes === undefined ? [] : [`<${name}${attributes}/>`];
  });
  return `<font>${list.join('')}</font>`;
}

function solidFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(style: Pick<StylePlan, 'left' | 'right' | 'top' | 'bottom'>): string {
  const side = (name: string, border: BorderPlan | undefined) =>
    border ? `<${name} style="${border.style}"><color rgb="${argb(border.color)}"/></${name}>` : `<${name}/>`;
  return (
    `<border>${side('left', style.left)}${side('right', style.right)}${side('top', style.top)}` +
    `${side('bottom', style.bottom)}<diagonal/></border>`
  );
}

function alignmentXml(style: StylePlan): string {
  const indent = style.indent ?? 0;
  // Excel indents only what is aligned to a side.
  const horizontal = style.horizontal ?? (indent > 0 ? 'left' : undefined);
  const attributes = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    style.vertical === undefined ? '' : ` vertical="${style.vertical}"`,
    style.wrap ? ' wrapText="1"' : '',
    indent > 0 ? ` indent="${indent}"` : '',
  ].join('');
  return attributes ? `<alignment${attributes}/>` : '';
}

function differentialXml(style: DifferentialStyle): string {
  // Excel has one choice for both, so it writes the one with the other.
  const bold = style.bold === undefined ? '' : `<b${style.bold ? '' : ' val="0"'}/><i val="0"/>`;
  const color = style.color === undefined ? '' : `<color rgb="${argb(style.color)}"/>`;
  const font = bold || color ? `<font>${bold}${color}</font>` : '';
  // In a differential format the colour of a plain fill is the background's.
  const fill =
    style.fill === undefined ? '' : `<fill><patternFill><bgColor rgb="${argb(style.fill)}"/></patternFill></fill>`;
  return `<dxf>${font}${fill}</dxf>`;
}

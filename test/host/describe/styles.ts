import { attribute, type XmlElement } from '../../../src/file/package/xml';
import type { HostBorder, HostEdge, HostFormat } from '../state';
import { cellColor, type Palette } from './colors';
import { all, at, flag, number, switched, text, valueOf } from './parts';
import { unescapeText } from './scan';

/** All that a cell can look like; a HostFormat is what of it differs from the Normal style. */
export type FullFormat = Required<Omit<HostFormat, 'fill' | 'borders'>> & {
  readonly fill: string | null;
  readonly borders: Partial<Record<HostEdge, HostBorder>>;
};

/** How a conditional format changes a cell. */
export interface Differential {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

export interface Styles {
  /** A cell format by its number, as what differs from Normal; null where nothing does. A new object each time. */
  readonly format: (index: number) => HostFormat | null;
  readonly normal: FullFormat;
  readonly differential: (index: number) => Differential;
}

/** Number formats that the file format knows by number, as Excel's interface for programs gives them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const UNDERLINES: Readonly<Record<string, string>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
  none: 'None',
};

const HORIZONTAL: Readonly<Record<string, string>> = { centerContinuous: 'CenterAcrossSelection' };

/** A border's one word in the file is a style and a weight to Excel. */
const BORDERS: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
  double: ['Double', 'Thick'],
};

const EDGES: readonly (readonly [HostEdge, readonly string[]])[] = [
  ['top', ['top']],
  ['bottom', ['bottom']],
  ['left', ['left', 'start']],
  ['right', ['right', 'end']],
];

/** "center" is "Center". */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Reads the style part; a workbook may have none. */
export function readStyles(root: XmlElement | null, palette: Palette): Styles {
  const codes = new Map(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  for (const each of all(at(root, 'numFmts'), 'numFmt')) {
    codes.set(number(each, 'numFmtId') ?? 0, unescapeText(attribute(each, 'formatCode') ?? 'General'));
  }
  const fonts = all(at(root, 'fonts'), 'font').map((font) => readFont(font, palette));
  const fills = all(at(root, 'fills'), 'fill').map((fill) => readFill(fill, palette));
  const borders = all(at(root, 'borders'), 'border').map((border) => readBorders(border, palette));
  const own = all(at(root, 'cellXfs'), 'xf');
  const named = all(at(root, 'cellStyleXfs'), 'xf');

  const full = (xf: XmlElement | undefined): FullFormat => {
    const element = xf ?? null;
    const font = fonts[number(element, 'fontId') ?? 0] ?? readFont(null, palette);
    const alignment = at(element, 'alignment');
    const horizontal = text(alignment, 'horizontal') ?? 'general';
    const code = codes.get(number(element, 'numFmtId') ?? 0) ?? 'General';
    return {
      ...font,
      fill: fills[number(element, 'fillId') ?? 0] ?? null,
      numberFormat: code.toLowerCase() === 'general' ? 'General' : code,
      horizontal: HORIZONTAL[horizontal] ?? capital(horizontal),
      vertical: capital(text(alignment, 'vertical') ?? 'bottom'),
      wrap: flag(alignment, 'wrapText'),
      indent: number(alignment, 'indent') ?? 0,
      locked: flag(at(element, 'protection'), 'locked', true),
      borders: borders[number(element, 'borderId') ?? 0] ?? {},
    };
  };

  const style = all(at(root, 'cellStyles'), 'cellStyle').find((each) => attribute(each, 'builtinId') === '0');
  const normal = full(named[number(style ?? null, 'xfId') ?? 0] ?? own[0]);
  const formats = own.map((xf) => difference(full(xf), normal));
  const differentials = all(at(root, 'dxfs'), 'dxf').map((dxf) => readDifferential(dxf, palette));
  return {
    normal,
    format(index) {
      const format = formats[index];
      return format ? copyFormat(format) : null;
    },
    differential: (index) => differentials[index] ?? {},
  };
}

function readFont(font: XmlElement | null, palette: Palette) {
  const underline = at(font, 'u');
  return {
    bold: switched(font, 'b'),
    italic: switched(font, 'i'),
    underline: underline ? (UNDERLINES[text(underline, 'val') ?? 'single'] ?? 'Single') : 'None',
    size: Number(valueOf(font, 'sz') ?? 11),
    color: cellColor(at(font, 'color'), palette) ?? '#000000',
    fontName: valueOf(font, 'name') ?? 'Calibri',
  };
}

function readFill(fill: XmlElement, palette: Palette): string | null {
  const pattern = at(fill, 'patternFill');
  // Of a gradient Excel's interface gives the first colour at most; no more is needed here.
  if (!pattern) return cellColor(at(fill, 'gradientFill', 'stop', 'color'), palette);
  switch (text(pattern, 'patternType') ?? 'none') {
    case 'none':
      return null;
    case 'solid':
      return cellColor(at(pattern, 'fgColor'), palette) ?? '#000000';
    default:
      return cellColor(at(pattern, 'bgColor'), palette);
  }
}

function readBorders(border: XmlElement, palette: Palette): Partial<Record<HostEdge, HostBorder>> {
  const found: Partial<Record<HostEdge, HostBorder>> = {};
  for (const [edge, names] of EDGES) {
    for (const name of names) {
      const side = at(border, name);
      const kind = BORDERS[text(side, 'style') ?? 'none'];
      if (kind)
        found[edge] = { style: kind[0], weight: kind[1], color: cellColor(at(side, 'color'), palette) ?? '#000000' };
    }
  }
  return found;
}

/** What of a format is not as Normal has it; null for nothing. */
function difference(full: FullFormat, normal: FullFormat): HostFormat | null {
  const { fill, borders, ...rest } = full;
  const { fill: normalFill, borders: normalBorders, ...normalRest } = normal;
  const kept = Object.entries(rest).filter(([key, value]) =>
    Object.entries(normalRest).every(([k, v]) => k !== key || v !== value),
  );
  const format: HostFormat = Object.fromEntries(kept);
  if (fill !== normalFill) format.fill = fill ?? '#FFFFFF';
  if (JSON.stringify(borders) !== JSON.stringify(normalBorders)) format.borders = borders;
  return Object.keys(format).length > 0 ? format : null;
}

/** The host changes formats cell by cell, so no two cells may share one. */
function copyFormat(format: HostFormat): HostFormat {
  const { borders } = format;
  if (!borders) return { ...format };
  const copies = Object.entries(borders).map(([edge, border]) => [edge, { ...border }]);
  return { ...format, borders: Object.fromEntries(copies) as Partial<Record<HostEdge, HostBorder>> };
}

function readDifferential(dxf: XmlElement, palette: Palette): Differential {
  const font = at(dxf, 'font');
  const bold = at(font, 'b');
  const color = cellColor(at(font, 'color'), palette);
  const pattern = at(dxf, 'fill', 'patternFill');
  // In a differential format the colour of a plain fill is the background's.
  const fill = cellColor(at(pattern, 'bgColor'), palette) ?? cellColor(at(pattern, 'fgColor'), palette);
  return {
    ...(color === null ? {} : { color }),
    ...(fill === null ? {} : { fill }),
    ...(bold ? { bold: flag(bold, 'val', true) } : {}),
  };
}

import { attribute, type XmlElement } from '../../../src/file/package/xml';
import { all, at, number, text } from './parts';

/** The colours of a theme by their names, and those that a workbook's numbers mean. */
export interface Palette {
  readonly theme: ReadonlyMap<string, string>;
  readonly indexed: readonly string[];
}

const USUAL: Readonly<Record<string, string>> = {
  dk1: '#000000',
  lt1: '#FFFFFF',
  dk2: '#44546A',
  lt2: '#E7E6E6',
  accent1: '#4472C4',
  accent2: '#ED7D31',
  accent3: '#A5A5A5',
  accent4: '#FFC000',
  accent5: '#5B9BD5',
  accent6: '#70AD47',
  hlink: '#0563C1',
  folHlink: '#954F72',
};

/** Cells name the light colours before the dark ones. */
const CELL_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const FIRST_EIGHT = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const INDEXED = [
  ...FIRST_EIGHT,
  ...FIRST_EIGHT,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
].map((color) => `#${color}`);
/** After the 64 come the window's text and background. */
const WINDOW: readonly string[] = ['#000000', '#FFFFFF'];

/** Reads the theme part and the colours of the style part, either of which may be missing. */
export function readPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const colors = new Map(Object.entries(USUAL));
  for (const each of at(theme, 'themeElements', 'clrScheme')?.children ?? []) {
    const [color] = each.children;
    const value = color && (color.local === 'sysClr' ? attribute(color, 'lastClr') : attribute(color, 'val'));
    if (value) colors.set(each.local, `#${value.toUpperCase()}`);
  }
  const own = all(at(styles, 'colors', 'indexedColors'), 'rgbColor').map((each) =>
    opaque(attribute(each, 'rgb') ?? ''),
  );
  return { theme: colors, indexed: own.length > 0 ? own : INDEXED };
}

function opaque(argb: string): string {
  return `#${argb.slice(-6).toUpperCase().padStart(6, '0')}`;
}

/** A colour of a cell, a font, a tab: "rgb", "theme" with "tint", "indexed" or "auto". Null where none is said. */
export function cellColor(element: XmlElement | null, palette: Palette): string | null {
  const tint = number(element, 'tint') ?? 0;
  const rgb = text(element, 'rgb');
  const theme = number(element, 'theme');
  const indexed = number(element, 'indexed');
  if (rgb !== null) return tinted(opaque(rgb), tint);
  if (theme !== null) return tinted(palette.theme.get(CELL_ORDER[theme] ?? 'dk1')!, tint);
  if (indexed !== null) return tinted(palette.indexed[indexed] ?? WINDOW[indexed - 64] ?? '#000000', tint);
  return text(element, 'auto') === null ? null : '#000000';
}

const SCHEME: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };
const PRESETS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
};

/** The colour inside a fill of a drawing (a:srgbClr and its kin) with its changes of light; null where none is said. */
export function drawingColor(fill: XmlElement | null, palette: Palette): string | null {
  const [color] = fill?.children ?? [];
  if (!color) return null;
  let found: string;
  const value = attribute(color, 'val') ?? '';
  switch (color.local) {
    case 'srgbClr':
      found = `#${value.toUpperCase()}`;
      break;
    case 'schemeClr':
      found = palette.theme.get(SCHEME[value] ?? value) ?? '#000000';
      break;
    case 'sysClr':
      found = `#${(attribute(color, 'lastClr') ?? '000000').toUpperCase()}`;
      break;
    case 'prstClr':
      found = PRESETS[value] ?? '#000000';
      break;
    default:
      return null;
  }
  for (const change of color.children) {
    const share = Number(attribute(change, 'val') ?? 0) / 100_000;
    if (change.local === 'lumMod') found = withLight(found, (light) => light * share);
    else if (change.local === 'lumOff') found = withLight(found, (light) => light + share);
    else if (change.local === 'tint') found = tinted(found, 1 - share);
    else if (change.local === 'shade') found = tinted(found, share - 1);
  }
  return found;
}

/** Lighter towards white for a tint above zero, darker towards black below. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  return withLight(color, (light) => (tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
}

function channels(color: string): [number, number, number] {
  const [red, green, blue] = [1, 3, 5].map((from) => parseInt(color.slice(from, from + 2), 16) / 255);
  return [red!, green!, blue!];
}

/** How light a colour is, 0 to 1. */
export function lightness(color: string): number {
  const rgb = channels(color);
  return (Math.max(...rgb) + Math.min(...rgb)) / 2;
}

function withLight(color: string, change: (light: number) => number): string {
  const [red, green, blue] = channels(color);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const span = most - least;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (span > 0) {
    if (most === red) hue = ((green - blue) / span + 6) % 6;
    else if (most === green) hue = (blue - red) / span + 2;
    else hue = (red - green) / span + 4;
  }
  const next = Math.min(1, Math.max(0, change(light)));
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = next - chroma / 2;
  const sextants: readonly (readonly [number, number, number])[] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const rgb = sextants[Math.floor(hue) % 6]!.map((each) => Math.round((each + base) * 255));
  return `#${rgb.map((each) => each.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}

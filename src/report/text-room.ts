/**
 * How much room a text takes in a cell. Rows do not grow by themselves where a file is only drawn, and merged cells never
 * do, so every height is reckoned here. Widths are those of columns: in digits of the workbook's own font.
 */

/** Height of a line of body text, in points. */
export const LINE_HEIGHT = 15;
/** The tallest row that a workbook can hold, in points. */
const TALLEST_ROW = 405;
/** Two columns that become one cell have the padding of one: so much is gained for each more. */
const PADDING = 0.7;
/** A column is measured in whole pixels of the screen, and what is printed is a little wider than that. */
const FIT = 0.94;
const BOLD = 1.05;

/** Widths of letters as parts of a digit's. Families of type differ in size, little in these proportions. */
const LETTERS: readonly (readonly [letters: string, width: number])[] = [
  ["iljI|'’.,:;!", 0.48],
  ['ftr()[]/-· ', 0.6],
  ['sczJ"”', 0.8],
  ['mMW%@—', 1.55],
  ['wÖOQNGHDUÅÄA&+=<>−–', 1.25],
  ['BCEFKLPRSTVXYZ', 1.05],
];
const WIDTH_OF = new Map(
  LETTERS.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);
WIDTH_OF.set(' ', 0.46);
WIDTH_OF.set('\u00a0', 0.46);
const OTHER = 1;

/** The width of a text on one line. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTH_OF.get(letter) ?? OTHER;
  return width;
}

/** The width of a column, in characters, that a text needs to stand on one line. */
export function widthFor(text: string): number {
  return textWidth(text) / FIT;
}

/** Lines that a text takes in a column, or in several that are one cell. Its own line breaks count. */
export function linesOf(text: string, columns: readonly number[], bold = false): number {
  const whole = columns.reduce((sum, width) => sum + width, 0) + PADDING * (columns.length - 1);
  const room = Math.max(1, (whole * FIT) / (bold ? BOLD : 1));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const width = textWidth(word);
      const space = used > 0 ? textWidth(' ') : 0;
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      } else used += space;
      // A word that is wider than the column is broken.
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used += width > room ? width % room : width;
    }
  }
  return lines;
}

/** The height of a row, in points, in which texts of so many lines at most stand. */
export function rowHeight(lines: number, padding = 3): number {
  return Math.min(TALLEST_ROW, lines * LINE_HEIGHT + padding);
}

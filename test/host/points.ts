/** A digit of the standard font is seven pixels wide, a pixel 0.75 points; the file's width has the padding in it. */
const PIXELS_PER_DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** As files have it: 8.43 characters with their padding, 64 pixels. */
export const STANDARD_WIDTH = 9.140625;
export const STANDARD_HEIGHT = 15;

export function pointsOfWidth(width: number): number {
  return Math.round(width * PIXELS_PER_DIGIT) * POINTS_PER_PIXEL;
}

/** To whole pixels, and to the 256th of a character that files have. */
export function widthOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / PIXELS_PER_DIGIT) * 256) / 256;
}

const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** Every integer of so many digits is a double. */
const EXACT_DIGITS = 15;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The number that the bytes from–to spell, exactly as Number() would have it; NaN when they spell none. Short ones are put
 * together without a string: an integer of up to 15 digits times or over a power of ten up to 22 is rounded once, as it must be.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  let seen = 0;
  let byte = 0;
  for (; at < to; at++) {
    byte = bytes[at]! - 0x30;
    if (byte < 0 || byte > 9) break;
    mantissa = mantissa * 10 + byte;
    if (mantissa > 0) digits++;
    seen++;
  }
  if (at < to && bytes[at] === 0x2e) {
    const point = ++at;
    for (; at < to; at++) {
      byte = bytes[at]! - 0x30;
      if (byte < 0 || byte > 9) break;
      mantissa = mantissa * 10 + byte;
      if (mantissa > 0) digits++;
      seen++;
    }
    decimals = at - point;
  }
  let exponent = 0;
  if (at < to && (bytes[at]! | 0x20) === 0x65) {
    at++;
    const sign = bytes[at];
    if (sign === 0x2d || sign === 0x2b) at++;
    const start = at;
    for (; at < to && exponent < 1000; at++) {
      byte = bytes[at]! - 0x30;
      if (byte < 0 || byte > 9) break;
      exponent = exponent * 10 + byte;
    }
    if (at === start) seen = 0;
    if (sign === 0x2d) exponent = -exponent;
  }
  const power = exponent - decimals;
  if (at !== to || seen === 0 || digits > EXACT_DIGITS || power > 22 || power < -22)
    return parseSlowly(bytes, from, to);
  if (mantissa === 0) return 0;
  const size = power < 0 ? mantissa / POWERS[-power]! : mantissa * POWERS[power]!;
  return negative ? -size : size;
}

function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 400) return NaN;
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]!);
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) : NaN;
}

const DATE = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const DAY = 86_400_000;

/**
 * An ISO date, date and time, or time as Excel's serial number in the workbook's date system; null when it is none. The
 * 1900 system counts a 29 February 1900 that never was.
 */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = DATE.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  let days = 0;
  if (match[1] !== undefined) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const at = Date.UTC(year, month - 1, day);
    const date = new Date(at);
    if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
    if (date1904) {
      days = (at - Date.UTC(1904, 0, 1)) / DAY;
    } else {
      days = (at - Date.UTC(1899, 11, 30)) / DAY;
      if (days < 61) days--;
    }
    if (days < 0) return null;
  }
  const [hours, minutes, seconds] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hours > 24 || minutes > 59 || seconds >= 60) return null;
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

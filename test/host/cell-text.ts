import type { HostCell } from './state';

interface Locale {
  readonly decimal: string;
  readonly group: string;
  readonly yes: string;
  readonly no: string;
  readonly shortMonths: readonly string[];
  readonly months: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

const NO_BREAK_SPACE = '\u00a0';

const LOCALES: Readonly<Record<string, Locale>> = {
  'sv-SE': {
    decimal: ',',
    group: NO_BREAK_SPACE,
    yes: 'SANT',
    no: 'FALSKT',
    shortMonths: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
    errors: {
      '#DIV/0!': '#DIVISION/0!',
      '#N/A': '#SAKNAS!',
      '#NAME?': '#NAMN?',
      '#NUM!': '#OGILTIGT!',
      '#REF!': '#REFERENS!',
      '#VALUE!': '#VÄRDEFEL!',
    },
  },
  'en-US': {
    decimal: '.',
    group: ',',
    yes: 'TRUE',
    no: 'FALSE',
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    errors: {},
  },
};

/** A format in its sections, not split inside quotes or brackets. */
function sections(format: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (let at = 0; at < format.length; at++) {
    const letter = format.charAt(at);
    if (letter === '\\') {
      at++;
      part += letter + format.charAt(at);
      continue;
    }
    if (letter === '"') quoted = !quoted;
    if (letter === ';' && !quoted) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts;
}

interface Token {
  readonly kind: 'text' | 'code';
  readonly text: string;
}

/** Literal text apart from the codes; colours, conditions, fill and padding are left out. */
function tokens(section: string): Token[] {
  const found: Token[] = [];
  const rest = section.replaceAll(/\[(?:\$[^\]]*|[A-Za-z]+\d*|[<>=][^\]]*)\]/g, (bracket) =>
    /^\[(?:h+|m+|s+)\]$/i.test(bracket) ? bracket : '',
  );
  for (let at = 0; at < rest.length; at++) {
    const letter = rest[at]!;
    if (letter === '"') {
      const end = rest.indexOf('"', at + 1);
      found.push({ kind: 'text', text: rest.slice(at + 1, end < 0 ? undefined : end) });
      at = end < 0 ? rest.length : end;
    } else if (letter === '\\') found.push({ kind: 'text', text: rest[++at] ?? '' });
    else if (letter === '_') {
      at++;
      found.push({ kind: 'text', text: ' ' });
    } else if (letter === '*') at++;
    else found.push({ kind: 'code', text: letter });
  }
  return found;
}

function isDateFormat(section: string): boolean {
  const codes = tokens(section)
    .filter((token) => token.kind === 'code')
    .map((token) => token.text)
    .join('');
  return /[ymdhs]/i.test(codes) && !/^general$/i.test(codes);
}

function dateText(serial: number, section: string, locale: Locale, date1904: boolean): string {
  const days = Math.floor(serial);
  const shift = date1904 ? 1462 : serial < 61 ? 1 : 0;
  const seconds = Math.round((serial - days) * 86_400);
  const date = new Date(Date.UTC(1899, 11, 30) + (days + shift) * 86_400_000 + seconds * 1000);
  const pad = (number: number, length: number) => String(number).padStart(length, '0');
  let out = '';
  let wasHour = false;
  const list = tokens(section);
  for (let at = 0; at < list.length; at++) {
    const token = list[at]!;
    if (token.kind === 'text') {
      out += token.text;
      continue;
    }
    const letter = token.text.toLowerCase();
    let length = 1;
    while (list[at + 1]?.kind === 'code' && list[at + 1]!.text.toLowerCase() === letter && /[ymdhs]/.test(letter)) {
      length++;
      at++;
    }
    switch (letter) {
      case 'y':
        out += length > 2 ? pad(date.getUTCFullYear(), 4) : pad(date.getUTCFullYear() % 100, 2);
        break;
      case 'm': {
        const next = list.slice(at + 1).find((later) => later.kind === 'code' && /[a-z]/i.test(later.text));
        if (wasHour || next?.text.toLowerCase() === 's') out += pad(date.getUTCMinutes(), length > 1 ? 2 : 1);
        else if (length > 3) out += locale.months[date.getUTCMonth()] ?? '';
        else if (length === 3) out += locale.shortMonths[date.getUTCMonth()] ?? '';
        else out += pad(date.getUTCMonth() + 1, length);
        break;
      }
      case 'd':
        out += pad(date.getUTCDate(), Math.min(length, 2));
        break;
      case 'h':
        out += pad(date.getUTCHours(), Math.min(length, 2));
        break;
      case 's':
        out += pad(date.getUTCSeconds(), Math.min(length, 2));
        break;
      default:
        out += token.text;
    }
    if (/[a-z]/.test(letter)) wasHour = letter === 'h';
  }
  return out;
}

/** Decimal digits of a number rounded half away from zero, as Excel rounds what it shows. */
function rounded(value: number, decimals: number): string {
  const text = value.toFixed(Math.min(decimals, 15));
  const shifted = Number(`${value}e${decimals}`);
  if (!Number.isFinite(shifted) || Math.abs(shifted) > 1e15) return text;
  return (Math.sign(shifted) * Math.round(Math.abs(shifted)) * 10 ** -decimals).toFixed(Math.min(decimals, 15));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function grouped(digits: string, separator: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
}

function numberText(value: number, section: string, locale: Locale): string {
  const list = tokens(section);
  const codes = list
    .filter((token) => token.kind === 'code')
    .map((token) => token.text)
    .join('');
  if (/^general$/i.test(codes.trim())) {
    const general = generalText(value, locale);
    let isPlaced = false;
    return list
      .map((token) => {
        if (token.kind === 'text') return token.text;
        if (isPlaced) return '';
        isPlaced = true;
        return general;
      })
      .join('');
  }
  const place = /[0#?][0#?,. ]*(?:[eE][+-]0+)?/.exec(codes)?.[0] ?? '';
  if (place === '') return list.map((token) => token.text).join('');
  const percents = count(codes, /%/g);
  const thousands = /(,+)(?:$|\.)/.exec(place.replaceAll(/[ ]/g, ''))?.[1]?.length ?? 0;
  let shown = value;
  for (let time = 0; time < percents; time++) shown = Number(`${shown}e2`);
  if (Number.isNaN(shown)) shown = value * 100 ** percents;
  shown /= 1000 ** thousands;
  const [whole = '', fraction = ''] = place.split('.');
  const most = count(fraction, /[0#?]/g);
  const least = count(fraction, /0/g);
  const minimum = count(whole, /0/g);
  const [digits = '0', decimals = ''] = rounded(Math.abs(shown), most).split('.');
  let tail = decimals;
  while (tail.length > least && tail.endsWith('0')) tail = tail.slice(0, -1);
  let head = digits === '0' && minimum === 0 ? '' : digits.padStart(minimum, '0');
  if (/[0#?],[0#?]/.test(whole)) head = grouped(head, locale.group);
  const number = head + (fraction === '' && tail === '' ? '' : tail === '' ? '' : locale.decimal + tail);
  // The number stands where its first digit does; the other digit codes are part of it.
  let isPlaced = false;
  return list
    .map((token) => {
      if (token.kind === 'text') return token.text;
      if (!/[0#?.,]/.test(token.text)) return token.text;
      if (isPlaced) return '';
      isPlaced = true;
      return number;
    })
    .join('');
}

/** Up to eleven characters, as in a cell that is wide enough. */
function generalText(value: number, locale: Locale): string {
  const size = Math.abs(value);
  if (value === 0) return '0';
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const short = mantissa.replace(/\.?0+$/, '').replace('.', locale.decimal);
    const power = Number(exponent);
    return `${short}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const whole = String(Math.trunc(size)).length;
  const text = value.toFixed(Math.max(0, Math.min(9, 10 - whole)));
  return (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace('.', locale.decimal);
}

/** What the cell shows, with the decimal sign, the thousands and the months of the locale; never "####". */
export function cellText(cell: HostCell | undefined, format: string, localeName: string, date1904: boolean): string {
  const locale = LOCALES[localeName] ?? LOCALES['en-US']!;
  const value = cell?.value ?? null;
  if (value === null || value === '') return '';
  if (cell?.error === true) return locale.errors[String(value)] ?? String(value);
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  const parts = sections(format);
  if (typeof value === 'string') {
    const text = parts[3] ?? (parts.length === 1 && /@/.test(parts[0]!) ? parts[0]! : null);
    return text === null
      ? value
      : tokens(text)
          .map((token) => (token.kind === 'code' && token.text === '@' ? value : token.text))
          .join('');
  }
  if (format === '' || format === '@' || /^general$/i.test(format)) return generalText(value, locale);
  const negative = value < 0 && parts[1] !== undefined;
  const zero = value === 0 && parts[2] !== undefined;
  const section = negative ? parts[1]! : zero ? parts[2]! : parts[0]!;
  if (isDateFormat(section)) return value < 0 ? '########' : dateText(value, section, locale, date1904);
  const text = numberText(Math.abs(value), section, locale);
  // Where negative numbers have no section of their own they get a minus sign, unless they are shown as nought.
  const isMinus = value < 0 && !negative && /[1-9]/.test(text);
  return isMinus ? `-${text}` : text;
}

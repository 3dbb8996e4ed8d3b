/**
 * The upper half of code page 437, which SIE files are written in ("PC8"): the character of byte 128 first. Part of the SIE
 * format, and no decoder of the platform knows it.
 */
const UPPER_HALF =
  'ÇüéâäàåçêëèïîìÄÅ' +
  'ÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
  'áíóúñÑªº¿⌐¬½¼¡«»' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
  '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩' +
  '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Characters that are made into one text at a time: a call takes no more arguments than the platform's stack holds. */
const CHUNK = 8_192;

/** Bytes of code page 437 as text. Every byte is a character, so nothing can go wrong. */
export function decodeCodePage437(bytes: Uint8Array): string {
  const parts: string[] = [];
  const codes = new Uint16Array(CHUNK);
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - start);
    for (let index = 0; index < length; index += 1) {
      const byte = bytes[start + index]!;
      codes[index] = byte < 128 ? byte : UPPER_HALF.charCodeAt(byte - 128);
    }
    parts.push(String.fromCharCode(...codes.subarray(0, length)));
  }
  return parts.join('');
}

/** Text as bytes of code page 437; null where it holds a character that the code page has not. */
export function encodeCodePage437(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const upper = code < 128 ? code : UPPER_HALF.indexOf(text[index]!) + 128;
    if (code >= 128 && upper < 128) return null;
    bytes[index] = upper;
  }
  return bytes;
}

/** How the bytes of a file were read as text. */
export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'code-page-437';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Text by its byte order mark, else as UTF-8 where the bytes are nothing else than that; null where neither says what it is.
 * Plain ASCII is UTF-8 too.
 */
export function decodeUnicode(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  return isUtf8(bytes) ? { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' } : null;
}

/** Whether bytes are nothing else than UTF-8; a character cut off at the very end is not. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at]!;
    if (first < 0x80) continue;
    const more =
      first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
    if (more === 0) return false;
    for (let index = 0; index < more; index += 1) {
      at += 1;
      if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
    }
  }
  return true;
}

/** Bytes of Windows-1252 as text. */
export function decodeWindows1252(bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

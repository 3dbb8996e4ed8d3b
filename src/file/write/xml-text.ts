import { isSpace } from '../package/xml';

/** Text as XML and as the spreadsheet format write it. */

// Without the u flag, a well-formed pair of surrogates is two units here, so lone ones are found by looking around.
const NEEDS_ESCAPE = /[&<>]/;
const NEEDS_ATTRIBUTE_ESCAPE = /[&<>"\t\n\r]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// eslint cannot tell that control characters are meant here, so the class is built from its code points.
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}\\uFFFE\\uFFFF]`,
  'g',
);
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const UNUSUAL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}\\uD800-\\uDFFF\\uFFFE\\uFFFF]|_x`,
);

/** Character data of an element. Characters that XML cannot hold must be gone already. */
export function escapeText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The value of an attribute in double quotes. Line breaks and tabs are kept as references. */
export function escapeAttribute(text: string): string {
  if (!NEEDS_ATTRIBUTE_ESCAPE.test(text)) return text;
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}

function codeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/**
 * Text in the spreadsheet format's own escaping: what XML cannot hold as _xHHHH_, and text that looks like such an escape
 * with its underscore escaped, so that it comes back as it was. Not yet escaped for XML.
 */
export function spreadsheetText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(LOOKS_ESCAPED, '_x005F_').replace(CONTROL, codeUnit).replace(LONE_SURROGATE, '\uFFFD');
}

/** For drawings and formulas, which know no _xHHHH_: what XML cannot hold becomes U+FFFD. */
export function plainText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '\uFFFD').replace(LONE_SURROGATE, '\uFFFD');
}

/** Whether a reader that trims would lose something: XML readers may drop white space at the ends and line breaks. */
export function needsSpacePreserved(text: string): boolean {
  if (text.length === 0) return false;
  return isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1)) || /[\n\t]| {2}/.test(text);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What we write is UTF-8, whatever the part was in before. */
export function declaredUtf8(text: string): string {
  return text.replace(/^(<\?xml\s[^>]*?encoding\s*=\s*["'])([^"']*)/, (whole, before: string, encoding: string) =>
    encoding.toLowerCase() === 'utf-8' ? whole : `${before}UTF-8`,
  );
}

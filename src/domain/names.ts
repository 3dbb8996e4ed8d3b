/**
 * The form in which names are compared: letter case, spaces at the ends, runs and kinds of spaces, and å/ä/ö written in
 * two code points do not matter.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

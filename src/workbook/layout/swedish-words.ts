/**
 * A pattern whose \b and \w know å, ä and ö: by themselves they take those letters for the ends of words, and find "prognos" in the
 * middle of "helårsprognos".
 */
export function ofWords(pattern: RegExp): RegExp {
  const source = pattern.source
    .replaceAll('\\b', '(?:(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])|(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_]))')
    .replaceAll('\\w', '[\\p{L}\\p{N}_]')
    // Needless in this mode, and an error.
    .replaceAll('\\-', '-')
    .replaceAll('\\/', '/');
  return new RegExp(source, 'u');
}

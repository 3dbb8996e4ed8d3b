import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import { expectedFindings, withErrors, type ExpectedFinding } from './errors';
import { sampleBook } from './sample-plan';
import { sampleTables } from './sample-tables';
import { CONSISTENT_FILE, CONSISTENT_TEXT, FAULTY_FILE, FAULTY_TEXT } from './sample-text';

export interface SampleFiles {
  /** By name, in the folder of the samples. The same bytes whenever and wherever they are made. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What the check is to find in the workbook with errors. */
  readonly expected: readonly ExpectedFinding[];
}

/** Makes the samples; nothing is written. */
export function sampleFiles(): SampleFiles {
  const consistent = sampleTables();
  const faulty = withErrors(consistent);
  const faultyBook = sampleBook(faulty, FAULTY_TEXT);
  const expected = expectedFindings(faulty, faultyBook);
  const options = { mark: false, sharedStrings: true } as const;
  return {
    files: new Map([
      [CONSISTENT_FILE, writeNewWorkbook(sampleBook(consistent, CONSISTENT_TEXT).plan, options)],
      [FAULTY_FILE, writeNewWorkbook(faultyBook.plan, options)],
      ['README.md', new TextEncoder().encode(readme(expected))],
    ]),
    expected,
  };
}

function readme(expected: readonly ExpectedFinding[]): string {
  const rows = expected.map(({ what, rule, cell }) => [rule, `${cell.sheet}!${cell.address}`, what] as const);
  return [
    '# Samples',
    '',
    `- \`${CONSISTENT_FILE}\`: a regional executive board’s budget workbook for 2026 that is consistent. The check finds no`,
    '  error; it warns that the target for IT/MT is at risk.',
    `- \`${FAULTY_FILE}\`: the same workbook with the errors below.`,
    '',
    'All amounts are invented. The first sheet of each workbook says which decisions are real. Both files are made by',
    '`npm run samples` from the data in `scripts/samples`, and a test holds them against it.',
    '',
    `## The errors in ${FAULTY_FILE}`,
    '',
    ...markdownTable(['Rule', 'Cell', 'What is wrong'], rows),
    '',
  ].join('\n');
}

/** Columns are filled out to their widest cell, as the formatter has them. */
function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((text, column) => Math.max(text.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

import type { Checked } from '../app/check';
import { planSentences } from '../app/import-sentences';
import { coveredText } from '../app/import-sheet';
import type { Language } from '../domain/finding';
import type { ImportNote } from '../import/rows';
import { formatNumber } from '../strings/format';
import { importText } from '../strings/import-text';
import { words } from '../strings/words';
import { importedFiles } from '../domain/imported-files';
import { printable } from './summary';

/** What was read of each imported file and how, in a line or two: the unit and the sign are what a reader wants to see. */
export function importLines(checked: Checked, lang: Language): string[] {
  const lines = checked.imported.flatMap((file) => {
    const taken = checked.model.imports?.[file.role];
    const table = words[lang][`role.${file.role}`];
    const count = taken?.replacedRows ?? 0;
    const replaced =
      count > 0
        ? importText(lang, 'summary.replaced', { count: formatNumber(count, lang), table })
        : importText(lang, 'summary.notReplaced', { table });
    const line = importText(lang, 'summary.read', {
      file: file.file,
      rows: formatNumber(file.rows, lang),
      covered: coveredText(file.covered, file.role, lang),
      unit: file.unit,
      unitBy: importText(lang, `unitBy.${file.unitBy}`),
      sign: words[lang][`sign.${file.sign}`],
      encoding: file.encoding,
      replaced,
    });
    const { year } = file;
    const ofYear =
      year === null
        ? []
        : [importText(lang, 'summary.year', { year: year.year, yearBy: importText(lang, `yearBy.${year.by}`) })];
    const told = [...ofYear, ...planSentences(file, lang)].map((sentence) => printable(`  ${sentence}`));
    return ['', printable(line), ...told, ...noteLines(file.notes, lang)];
  });
  return [...lines, ...keptLines(checked, lang)];
}

/** What earlier checks left on the sheet Import and this one read again: who made them may be another. */
function keptLines(checked: Checked, lang: Language): string[] {
  const kept = importedFiles(checked.model).filter(
    ({ role, name }) => !checked.imported.some((each) => each.role === role && each.file === name),
  );
  const lines = kept.map(({ role, name, rows, covered }) => {
    const values = { file: name, rows: formatNumber(rows, lang), covered: coveredText(covered, role, lang) };
    return printable(importText(lang, 'summary.kept', values));
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

/** A line for each kind of note, with where the first of them is. */
function noteLines(notes: readonly ImportNote[], lang: Language): string[] {
  const kinds = new Map<ImportNote['kind'], { first: ImportNote; count: number }>();
  for (const note of notes) {
    const known = kinds.get(note.kind);
    if (known) known.count += note.count;
    else kinds.set(note.kind, { first: note, count: note.count });
  }
  return [...kinds].map(([kind, { first, count }]) => {
    const values = { count: formatNumber(count, lang), line: first.line ?? 0, text: first.text };
    return printable(`  ${importText(lang, `note.${kind}`, values)}`);
  });
}

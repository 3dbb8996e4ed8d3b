import type { BudgetModel, ImportedRole, ImportSource } from './model';
import { monthIndex } from './period';

/** A file whose rows the workbook keeps: plain data that can be sent between threads. */
export interface ImportedFileFacts extends ImportSource {
  readonly role: ImportedRole;
  readonly name: string;
  /** Rows on the sheet of imported rows, those that cannot be used included. */
  readonly rows: number;
  /** The months (see monthIndex), or the years of a forecast, of the rows that count, in order. */
  readonly covered: readonly number[];
}

/** The files whose rows were read, those of earlier checks too. */
export function importedFiles(model: BudgetModel): ImportedFileFacts[] {
  return (['outcome', 'forecast'] as const).flatMap((role) => filesOf(model, role));
}

function filesOf(model: BudgetModel, role: ImportedRole): ImportedFileFacts[] {
  const imported = model.imports?.[role];
  if (!imported) return [];
  const { files, sources, file, table, beside } = imported;
  const times = files.map(() => new Set<number>());
  const rows = files.map(() => 0);
  for (const place of file) if (place >= 0) rows[place]! += 1;
  const put = (row: number, time: number): void => {
    times[file[row - table.firstRow] ?? -1]?.add(time);
  };
  if (role === 'forecast') {
    // Where the user has no such table the imported rows are it.
    for (const { year, origin } of model.forecast) if (!beside || origin.imported) put(origin.row, year);
  } else {
    const { outcome } = model;
    for (let line = beside ? (outcome.firstImported ?? outcome.count) : 0; line < outcome.count; line += 1)
      put(outcome.row[line]!, monthIndex({ year: outcome.year[line]!, month: outcome.month[line]! }));
  }
  return files.map((name, index) => ({
    role,
    name,
    kind: sources[index]?.kind ?? null,
    unit: sources[index]?.unit ?? null,
    rows: rows[index] ?? 0,
    covered: [...(times[index] ?? [])].sort((a, b) => a - b),
  }));
}

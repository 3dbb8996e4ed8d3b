import type { AmountUse, Answers, InterpretedBlock } from '../../domain/interpretation';
import type { CostKind } from '../../domain/model';
import type { AmountUnit } from '../../domain/money';
import type { RawBlock } from './blocks';
import type { MonthSpan } from './header-words';
import type { PrintedIssue } from './printed-sums';

/** A cell of the user's with what it is an amount of, as printed. */
export interface Figure {
  readonly use: AmountUse;
  readonly year: number;
  /** Months that an outcome covers; the whole year for the others. */
  readonly months: MonthSpan;
  readonly unit: string | null;
  readonly costType: string | null;
  readonly account: number | null;
  readonly kind: CostKind | null;
  /** null where the cell holds what is no number. */
  readonly printed: number | null;
  /** What the amount is in, where its column is in another unit than its table. */
  readonly amountUnit?: AmountUnit;
  readonly error: string | null;
  readonly asText: string | null;
  /** Whom its row says that it is bought of or sold to, as written. */
  readonly counterpart?: string;
  /** A credit beside debits is taken away. */
  readonly turn?: -1;
  /** What its row says of its month or its year, where that cannot be read; `year` and `months` stand for nothing then. */
  readonly unread?: UnreadTime;
  /** The table that it stands in, and what it belongs to, where it was put beside the figures of another table. */
  readonly block?: InterpretedBlock;
  readonly beside?: string;
  readonly row: number;
  readonly column: number;
}

export interface UnreadTime {
  /** The column of the sheet that the time stands in. */
  readonly column: number;
  readonly text: string;
  readonly of: 'year' | 'month';
}

export interface ReadBlock {
  readonly raw: RawBlock;
  readonly block: InterpretedBlock;
  readonly figures: readonly Figure[];
  /** The month that the texts around the table report on. */
  readonly reportMonth: number | null;
  /** Printed amounts that its other cells do not come to. */
  readonly printed: readonly PrintedIssue[];
}

/** What the rest of the workbook says, for a table that does not say it itself. */
export interface BlockContext {
  readonly answers: Answers;
  /** Texts that stand above all tables of the sheet, nearest last. */
  readonly sheetTexts: readonly string[];
  /** Names of units and cost types that template tables give. */
  readonly units: ReadonlySet<string>;
  readonly costTypes: ReadonlyMap<string, CostKind>;
  /** Whether cost types have account ranges. */
  readonly hasAccounts: boolean;
  /** The unit that Inställningar says for the whole workbook. */
  readonly unit: AmountUnit | null;
  /** Sheets whose rows stand on other sheets under the same labels, one for each unit, with the title that each has alone. */
  readonly twins: ReadonlyMap<string, string | null>;
  /** The year of the day of the check; null where nobody told. */
  readonly thisYear: number | null;
}

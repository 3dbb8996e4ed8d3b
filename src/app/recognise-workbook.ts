import type { AmountUnit } from '../domain/money';
import type { Answers } from '../domain/interpretation';
import type { BudgetModel } from '../domain/model';
import { yearMonthText } from '../domain/period';
import { SHEET_MARK } from '../report/plan';
import { importedFiles, type ImportedFileFacts } from '../domain/imported-files';
import { parseWorkbook, type ParsedWorkbook } from '../workbook/parse-model';
import type { Snapshot } from '../workbook/snapshot';
import { interpretationView } from './interpretation-view';
import { keptAnswers } from './kept-answers';
import {
  chosenPeriod,
  chosenSettings,
  keptOverride,
  withoutOtherYear,
  type SettingsOverride,
} from './settings-override';
import { tableViews } from './table-views';
import type { InterpretationView, TableView } from './view-types';

/** What stands in the workbook of an earlier check. */
export type EarlierReport =
  | 'none'
  /** Of the tables as they are. */
  | 'current'
  /** The tables have been changed since. */
  | 'stale'
  /** Writing it was interrupted. */
  | 'incomplete';

/** What a workbook was seen to hold, before anything is checked: plain data that can be sent between threads. */
export interface Recognised {
  readonly board: string;
  readonly unit: AmountUnit;
  readonly yearsKnown: boolean;
  readonly baseYear: number;
  readonly targetYear: number;
  /** "2026-08" */
  readonly period: string;
  readonly tables: readonly TableView[];
  readonly interpretation: InterpretationView;
  /** The files of earlier checks whose rows it keeps. */
  readonly imports: readonly ImportedFileFacts[];
  /** The settings that the workbook's report carries. */
  readonly override: SettingsOverride;
  readonly report: EarlierReport;
}

/** The property of the report's first sheet that holds the fingerprint of what was checked; empty while it is being written. */
const FINGERPRINT = 'ramkoll.fingerprint';

/**
 * Says what is in a workbook without checking it. Answers count before those that its sheet "Tolkning" holds; `today` is the day of
 * the check.
 */
export function recogniseWorkbook(snapshot: Snapshot, given: Answers = {}, today?: string): Recognised {
  const kept = keptOverride(snapshot);
  const earlier = keptAnswers(snapshot);
  const parse = (override: SettingsOverride): ParsedWorkbook =>
    parseWorkbook(snapshot, {
      answers: given,
      kept: earlier,
      period: chosenPeriod(override),
      chosen: chosenSettings(override),
      ...(today === undefined ? {} : { today }),
    });
  const first = parse(kept);
  const override = withoutOtherYear(kept, first.model.settings.targetYear);
  const { model, interpretation, answers } = override === kept ? first : parse(override);
  const { board, unit, yearsKnown, baseYear, targetYear, period } = model.settings;
  return {
    board,
    unit,
    yearsKnown,
    baseYear,
    targetYear,
    period: yearMonthText(period),
    tables: tableViews(model),
    imports: importedFiles(model),
    interpretation: interpretationView(interpretation, answers),
    override,
    report: earlierReport(snapshot, model.fingerprint),
  };
}

function earlierReport(snapshot: Snapshot, fingerprint: string): EarlierReport {
  const sheet = snapshot.sheets.find(({ properties }) => properties.get(SHEET_MARK) === 'compliance');
  const written = sheet?.properties.get(FINGERPRINT);
  if (written === undefined) return 'none';
  if (written === '' || written === '-') return 'incomplete';
  return written === fingerprint ? 'current' : 'stale';
}

/** The months of the target year that a check can be made for, "2026-01" to the last one with outcome; all where none has. */
export function periodChoices({ settings, outcome }: Pick<BudgetModel, 'settings' | 'outcome'>): string[] {
  const { targetYear } = settings;
  let last = 0;
  for (let line = 0; line < outcome.count; line += 1) {
    if (outcome.year[line] === targetYear) last = Math.max(last, outcome.month[line]!);
  }
  return Array.from({ length: last || 12 }, (_, index) => yearMonthText({ year: targetYear, month: index + 1 }));
}

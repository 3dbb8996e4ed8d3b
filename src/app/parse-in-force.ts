import type { Answers } from '../domain/interpretation';
import type { YearMonth } from '../domain/period';
import { parseWorkbook, type ParsedWorkbook } from '../workbook/parse-model';
import type { Snapshot } from '../workbook/snapshot';
import { keptAnswers } from './kept-answers';
import {
  chosenPeriod,
  chosenSettings,
  cleanOverride,
  keptOverride,
  withoutOtherYear,
  type SettingsOverride,
} from './settings-override';

/** What the user has given beside the workbook: it counts before what the workbook itself carries. */
export interface GivenBeside {
  /** Answers to what the workbook's own tables leave open, beside those that its sheet "Tolkning" holds, and before them. */
  readonly answers?: Answers;
  /** For this reading alone: wins over the workbook's own report period and over one chosen in the pane. */
  readonly period?: YearMonth | null;
  /** Settings chosen in the pane; {} clears them. Those that the workbook's report carries count where nothing is given. */
  readonly overrides?: SettingsOverride;
  /** The day of the check as 2026-09-15. */
  readonly today?: string;
}

export interface ParsedInForce extends ParsedWorkbook {
  readonly override: SettingsOverride;
  readonly overridden: readonly (keyof SettingsOverride)[];
}

/** The model by the answers and the settings in force: those asked for, then those chosen in the pane, then the workbook's. */
export function parseInForce(snapshot: Snapshot, given: GivenBeside): ParsedInForce {
  const kept = keptAnswers(snapshot);
  const asked = given.period ?? null;
  const parse = (override: SettingsOverride): ParsedWorkbook =>
    parseWorkbook(snapshot, {
      answers: given.answers ?? {},
      kept,
      period: asked ?? chosenPeriod(override),
      chosen: chosenSettings(override),
      ...(given.today === undefined ? {} : { today: given.today }),
    });
  let override = given.overrides === undefined ? keptOverride(snapshot) : cleanOverride(given.overrides);
  let read = parse(override);
  if (given.overrides === undefined) {
    // A period that was chosen last year must not keep the workbook of this year from being checked.
    const current = withoutOtherYear(override, read.model.settings.targetYear);
    if (current !== override && asked === null) read = parse(current);
    override = current;
  }
  const keys = Object.keys(override) as (keyof SettingsOverride)[];
  return { ...read, override, overridden: keys.filter((key) => key !== 'period' || asked === null) };
}

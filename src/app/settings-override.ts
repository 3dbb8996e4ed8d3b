import type { ComparabilityMethod, Judged, Settings } from '../domain/model';
import type { Ore } from '../domain/money';
import { parseYearMonth, yearMonthText, type YearMonth } from '../domain/period';
import { SHEET_MARK, type SheetPlan } from '../report/plan';
import type { ChosenSettings } from '../workbook/parse-settings';
import type { Snapshot } from '../workbook/snapshot';

/**
 * Settings that the user has chosen in the pane instead of those in Inställningar. They are kept in the workbook, as a property
 * of the report's first sheet, and travel with it. What is absent is as the workbook's own table says.
 */
export interface SettingsOverride {
  /** "2026-08" */
  readonly period?: string;
  readonly judged?: Judged;
  readonly tolerance?: Ore;
  /** Percentage points. */
  readonly riskMargin?: number;
  readonly comparability?: ComparabilityMethod;
  readonly itemsCount?: 'with' | 'without';
}

/** The settings that a check was made with, and which of them were chosen in the pane. */
export interface SettingsInForce {
  readonly period: string;
  readonly judged: Judged;
  readonly tolerance: Ore;
  readonly riskMargin: number;
  readonly comparability: ComparabilityMethod;
  readonly itemsCount: 'with' | 'without';
  readonly overridden: readonly (keyof SettingsOverride)[];
}

/** The property of the report's first sheet that holds a SettingsOverride as JSON. */
export const SETTINGS_PROPERTY = 'ramkoll.settings';

/** No setting of ours is longer than this; what is was not written by us. */
const LONGEST = 2_000;
/** Percentage points: a margin beyond this is no margin. */
const LARGEST_MARGIN = 100;

/**
 * What can be used of a value that should be a SettingsOverride, whoever wrote it: fields that are not what they should be are
 * left out, and so is everything else. Never throws.
 */
export function cleanOverride(value: unknown): SettingsOverride {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const field = (name: keyof SettingsOverride): unknown =>
    Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  const word = <Word extends string>(name: keyof SettingsOverride, words: readonly Word[]): Word | undefined =>
    words.find((each) => each === field(name));
  const number = (name: keyof SettingsOverride, isUsable: (number: number) => boolean): number | undefined => {
    const given = field(name);
    return typeof given === 'number' && isUsable(given) ? given : undefined;
  };
  const period = field('period');
  const month = typeof period === 'string' ? parseYearMonth(period) : null;
  return withoutGaps({
    period: month === null ? undefined : yearMonthText(month),
    judged: word('judged', ['rounded', 'unrounded']),
    tolerance: number('tolerance', (ore) => Number.isSafeInteger(ore) && ore >= 0),
    riskMargin: number('riskMargin', (points) => points >= 0 && points <= LARGEST_MARGIN),
    comparability: word('comparability', ['unchanged-base', 'adjusted-base']),
    itemsCount: word('itemsCount', ['with', 'without']),
  });
}

/** A SettingsOverride whose fields are there or absent, in the order of the interface. */
function withoutGaps(fields: { readonly [Name in keyof SettingsOverride]: SettingsOverride[Name] | undefined }) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as SettingsOverride;
}

/** The settings chosen in the pane that the workbook's report carries; none where there is no report, or no sense in it. */
export function keptOverride(snapshot: Snapshot): SettingsOverride {
  const report = snapshot.sheets.find((sheet) => sheet.properties.get(SHEET_MARK) === 'compliance');
  const text = report?.properties.get(SETTINGS_PROPERTY);
  if (text === undefined || text.length > LONGEST) return {};
  try {
    return cleanOverride(JSON.parse(text));
  } catch (error) {
    // Anybody may write in a property; what is no JSON says nothing.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** The same override, without a period that is not in the target year: that was chosen before the workbook went on to another. */
export function withoutOtherYear(override: SettingsOverride, targetYear: number): SettingsOverride {
  const { period, ...rest } = override;
  return period === undefined || parseYearMonth(period)?.year === targetYear ? override : rest;
}

/** The month chosen in the pane; null where none is. */
export function chosenPeriod({ period }: SettingsOverride): YearMonth | null {
  return period === undefined ? null : parseYearMonth(period);
}

/** The override as parsing takes it, which takes the period by itself. */
export function chosenSettings(override: SettingsOverride): ChosenSettings {
  return Object.fromEntries(Object.entries(override).filter(([key]) => key !== 'period'));
}

/**
 * The sheet with the settings chosen in the pane as its property. Without any it has none, but where an earlier one has to be
 * written over: Excel keeps the properties of a sheet that is written again.
 */
export function withOverrideProperty(sheet: SheetPlan, override: SettingsOverride, wasKept: boolean): SheetPlan {
  if (Object.keys(override).length === 0 && !wasKept) return sheet;
  return { ...sheet, properties: { ...sheet.properties, [SETTINGS_PROPERTY]: JSON.stringify(override) } };
}

/** The settings in force, and which of them were chosen in the pane. */
export function settingsInForce(settings: Settings, overridden: readonly (keyof SettingsOverride)[]): SettingsInForce {
  const { judged, tolerance, riskMargin, comparability, itemsCount } = settings;
  return {
    period: yearMonthText(settings.period),
    judged,
    tolerance,
    riskMargin,
    comparability,
    itemsCount,
    overridden,
  };
}

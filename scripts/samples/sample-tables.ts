import { DEFAULT_COST_TYPES } from '../../src/app/template-cost-types';
import { settingName, templateText, wordIn } from '../../src/app/template-words';
import type { ColumnRole, SettingKey, TableRole } from '../../src/domain/model';
import type { PlanValue } from '../../src/report/plan';
import {
  BASE_WORDS,
  COMPARABILITY_WORDS,
  DURATION_WORDS,
  ITEMS_COUNT_WORDS,
  JUDGED_WORDS,
  KIND_WORDS,
  READING_WORDS,
  SCOPE_WORDS,
  SIGN_WORDS,
  STATUS_WORDS,
  TRAIT_WORDS,
  UNIT_WORDS,
} from '../../src/workbook/vocabulary';
import {
  ACCOUNTS,
  ACTIONS,
  ASSIGNMENT,
  BASE_PART,
  BASE_YEAR,
  BOARD,
  DECIDED,
  DECISIONS,
  FORECAST_PART,
  ITEMS,
  NEW_YEAR,
  PACE,
  PART_YEAR_MOVE,
  PERIOD_MONTH,
  REALLOCATIONS,
  SEASONS,
  SUCCESSIONS,
  TARGET_YEAR,
  UNITS,
} from './board-2026';

/** What stands in a cell: dates as ISO text, and a formula with what it showed when the workbook was saved. */
export type SampleValue = PlanValue | { readonly formula: string; readonly value: PlanValue };

/** A row of a table. `note` is a column of the controller's own. */
export type SampleRow = Partial<Record<ColumnRole | 'note', SampleValue>>;

export type SampleTables = Record<TableRole, SampleRow[]>;

const LANG = 'sv';

/** The value of a cell of the samples, as a reader would say it. */
export function shown(value: SampleValue | undefined): PlanValue {
  return typeof value === 'object' && value !== null ? value.value : (value ?? null);
}

/** The names of the cost types, in the order that the data of the board refers to. */
export const COST_TYPES: readonly string[] = DEFAULT_COST_TYPES.map(({ name }) => templateText(LANG, name));
export const TARGET_GROUP = templateText(LANG, 'targetGroup.itmt');

/** The tables of the consistent workbook. */
export function sampleTables(): SampleTables {
  const revised = revisedBudget();
  const forecast = forecastOf(revised);
  const lasting = wordIn(DURATION_WORDS.lasting, LANG);
  return {
    settings: settings(),
    decisions: DECISIONS.map(({ id, diary, paragraph, body, date, amends, title, note }) => ({
      decision: id,
      diaryNumber: diary,
      paragraph,
      body,
      date,
      effectiveFrom: NEW_YEAR,
      amends,
      title,
      note,
    })),
    units: UNITS.map(({ name, parent, validFrom, validTo }) => ({
      unit: name,
      parent,
      validFrom: validFrom ?? null,
      validTo: validTo ?? null,
    })),
    successions: SUCCESSIONS.map(({ from, to, share }) => ({
      fromUnit: from,
      toUnit: to,
      share,
      effectiveFrom: NEW_YEAR,
      decision: 'B3',
    })),
    costTypes: DEFAULT_COST_TYPES.map(({ name, kind, itmt, trait }, index) => ({
      costType: templateText(LANG, name),
      kind: wordIn(KIND_WORDS[kind], LANG),
      targetGroup: itmt ? TARGET_GROUP : null,
      accountFrom: ACCOUNTS[index]?.[0] ?? null,
      accountTo: ACCOUNTS[index]?.[1] ?? null,
      trait: trait ? wordIn(TRAIT_WORDS[trait], LANG) : null,
    })),
    frames: [...revised.keys()].map((unit) => ({ unit, frame: sum(DECIDED[unit] ?? []), decision: 'B2' })),
    adjustments: moves().map((move, index) => ({
      no: `R${index + 1}`,
      fromUnit: move.from,
      toUnit: move.to,
      costType: COST_TYPES[move.costType] ?? null,
      amount: move.amount,
      fullYearAmount: move.fullYear,
      effectiveFrom: move.effectiveFrom,
      duration: lasting,
      decision: 'B3',
      reason: move.reason,
    })),
    budget: [...revised].flatMap(([unit, amounts]) =>
      amounts.flatMap((amount, costType): SampleRow[] => {
        const decided = DECIDED[unit]?.[costType] ?? 0;
        if (decided === 0 && amount === 0) return [];
        return [{ unit, costType: COST_TYPES[costType] ?? null, decided, revised: amount, year: TARGET_YEAR }];
      }),
    ),
    reallocations: REALLOCATIONS.map(({ unit, from, to, amount, reason }, index) => ({
      no: `O${index + 1}`,
      unit,
      fromCostType: COST_TYPES[from] ?? null,
      toCostType: COST_TYPES[to] ?? null,
      amount,
      decision: 'B4',
      reason,
    })),
    outcome: [
      ...outcomeOf(
        BASE_YEAR,
        12,
        DECIDED,
        (unit, costType) => BASE_PART[costType]! * (1 + 0.004 * noise(unit, costType, 1)),
      ),
      ...outcomeOf(TARGET_YEAR, PERIOD_MONTH, Object.fromEntries(forecast), (_, costType) => PACE[costType]!),
    ],
    forecast: [...forecast].flatMap(([unit, amounts]) =>
      amounts.flatMap((amount, costType): SampleRow[] =>
        amount === 0 ? [] : [{ unit, costType: COST_TYPES[costType] ?? null, amount, year: TARGET_YEAR }],
      ),
    ),
    items: ITEMS.map(({ costType, ...item }) => ({ ...item, costType: COST_TYPES[costType] ?? null })),
    targets: [
      {
        target: 'M1',
        scope: wordIn(SCOPE_WORDS.board, LANG),
        object: BOARD,
        maxDevelopment: 0.02,
        reading: wordIn(READING_WORDS['full-year'], LANG),
        base: wordIn(BASE_WORDS.outcome, LANG),
        decision: 'B1',
      },
      {
        target: 'M2',
        scope: wordIn(SCOPE_WORDS['target-group'], LANG),
        object: TARGET_GROUP,
        maxDevelopment: 0.055,
        reading: wordIn(READING_WORDS['full-year'], LANG),
        base: wordIn(BASE_WORDS.outcome, LANG),
        decision: 'B1',
      },
    ],
    assignments: [{ assignment: ASSIGNMENT, object: BOARD, amount: 10_000, decision: 'B1' }],
    actions: ACTIONS.map((action, index) => ({
      no: String(index + 1),
      programme: action.programme,
      action: action.action,
      unit: action.unit,
      costType: COST_TYPES[action.costType] ?? null,
      owner: action.owner,
      start: action.start,
      end: null,
      duration: lasting,
      fullYearEffect: action.fullYear,
      targetYearEffect: action.targetYear,
      realised: action.realised,
      forecast: action.forecast,
      status: wordIn(STATUS_WORDS[action.status], LANG),
      inBudget: templateText(LANG, 'word.no'),
      assignment: ASSIGNMENT,
      decision: 'B2',
    })),
  };
}

function settings(): SampleRow[] {
  const values: Readonly<Record<SettingKey, PlanValue>> = {
    board: BOARD,
    baseYear: BASE_YEAR,
    targetYear: TARGET_YEAR,
    period: '2026-08',
    unit: UNIT_WORDS.tkr[0],
    sign: wordIn(SIGN_WORDS['cost-positive'], LANG),
    judged: wordIn(JUDGED_WORDS.rounded, LANG),
    tolerance: 0.5,
    payrollSurcharge: 0.4615,
    riskMargin: 0.5,
    comparability: wordIn(COMPARABILITY_WORDS['unchanged-base'], LANG),
    itemsCount: wordIn(ITEMS_COUNT_WORDS.with, LANG),
  };
  return (Object.keys(values) as SettingKey[]).map((key) => ({ key: settingName(key, LANG), value: values[key] }));
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly costType: number;
  readonly amount: number;
  readonly fullYear: number;
  readonly effectiveFrom: string;
  readonly reason: string;
}

/** The frame adjustments: each unit that ceases hands its budget over by its shares, cost type by cost type. */
function moves(): Move[] {
  const found = SUCCESSIONS.flatMap(({ from, to, share }) =>
    (DECIDED[from] ?? []).flatMap((decided, costType): Move[] => {
      const amount = Math.round(Math.abs(decided) * share);
      if (amount === 0) return [];
      // A budgeted revenue that leaves a unit raises its net budget, so it moves the other way.
      const sides = decided > 0 ? { from, to } : { from: to, to: from };
      return [
        { ...sides, costType, amount, fullYear: amount, effectiveFrom: NEW_YEAR, reason: `${from} uppgår i ${to}` },
      ];
    }),
  );
  return [...found, PART_YEAR_MOVE];
}

/** decided + reallocations + frame adjustments, net, of every unit that has or gets a budget. */
function revisedBudget(): Map<string, number[]> {
  const revised = new Map(
    UNITS.filter(({ name }) => DECIDED[name] || SUCCESSIONS.some(({ to }) => to === name)).map(({ name }) => [
      name,
      [...(DECIDED[name] ?? COST_TYPES.map(() => 0))],
    ]),
  );
  const add = (unit: string, costType: number, amount: number): void => {
    const amounts = revised.get(unit);
    if (amounts) amounts[costType] = (amounts[costType] ?? 0) + amount;
  };
  for (const { from, to, costType, amount } of moves()) {
    add(from, costType, -amount);
    add(to, costType, amount);
  }
  for (const { unit, from, to, amount } of REALLOCATIONS) {
    add(unit, from, -amount);
    add(unit, to, amount);
  }
  return revised;
}

/** In tens of tkr, as forecasts are given; only units that live on. */
function forecastOf(revised: ReadonlyMap<string, readonly number[]>): Map<string, number[]> {
  const living = UNITS.filter(({ validTo }) => validTo === undefined);
  return new Map(
    living.flatMap(({ name }) => {
      const amounts = revised.get(name);
      if (!amounts) return [];
      const rounded = amounts.map((amount, costType) => Math.round((amount * FORECAST_PART[costType]!) / 10) * 10);
      return [[name, rounded] as const];
    }),
  );
}

/** Month by month in hundreds of kr: the year's amount by the season of its cost type, and a little noise. */
function outcomeOf(
  year: number,
  lastMonth: number,
  amounts: Readonly<Record<string, readonly number[]>>,
  part: (unit: number, costType: number) => number,
): SampleRow[] {
  const rows: SampleRow[] = [];
  for (let month = 1; month <= lastMonth; month += 1) {
    UNITS.forEach(({ name }, unit) => {
      (amounts[name] ?? []).forEach((amount, costType) => {
        if (amount === 0) return;
        const seasons = SEASONS[costType]!;
        const weight = seasons[month - 1]! / sum(seasons);
        const ofMonth = amount * part(unit, costType) * weight * (1 + 0.012 * noise(year, month, unit, costType));
        rows.push({
          year,
          month,
          unit: name,
          costType: COST_TYPES[costType] ?? null,
          amount: Math.round(ofMonth * 10) / 10,
        });
      });
    });
  }
  return rows;
}

/** A number between −1 and 1 that is always the same for the same numbers. */
function noise(...parts: number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x01000193);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0) / 2 ** 31 - 1;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

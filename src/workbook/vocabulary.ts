import { MONTH_COLUMNS } from '../domain/model';
import type { ColumnRole, SettingKey, TableRole } from '../domain/model';
import { nameKey } from '../domain/names';

/** The words of the budget workbook: Swedish first, English second, then other spellings. */
export type Names = readonly [sv: string, en: string, ...others: string[]];

export interface ColumnWords {
  readonly column: ColumnRole;
  readonly names: Names;
}

export interface TableWords {
  readonly names: Names;
  readonly columns: readonly ColumnWords[];
  /** Columns that must be there (DA-01). Utfall has choices besides, see missingColumns. */
  readonly required: readonly ColumnRole[];
}

const column = (role: ColumnRole, ...names: Names): ColumnWords => ({ column: role, names });

const unit = column('unit', 'Enhet', 'Unit');
const costType = column('costType', 'Kostnadsslag', 'CostType', 'Cost type');
const amount = column('amount', 'Belopp', 'Amount');
const decision = column('decision', 'Beslut', 'Decision');
const year = column('year', 'År', 'Year');
const no = column('no', 'Nr', 'No', 'No.', 'Nummer', 'Number');
const fromUnit = column('fromUnit', 'Från enhet', 'FromUnit', 'From unit');
const toUnit = column('toUnit', 'Till enhet', 'ToUnit', 'To unit');
const effectiveFrom = column('effectiveFrom', 'Gäller från', 'EffectiveFrom', 'Effective from');
const reason = column('reason', 'Motivering', 'Reason');
const duration = column('duration', 'Varaktighet', 'Duration');

/** The months of a year as they are written: short Swedish, short English, then whole and other spellings. */
export const MONTH_NAMES: readonly Names[] = [
  ['jan', 'jan', 'januari', 'january'],
  ['feb', 'feb', 'februari', 'february', 'febr'],
  ['mar', 'mar', 'mars', 'march'],
  ['apr', 'apr', 'april'],
  ['maj', 'may'],
  ['jun', 'jun', 'juni', 'june'],
  ['jul', 'jul', 'juli', 'july'],
  ['aug', 'aug', 'augusti', 'august'],
  ['sep', 'sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'nov', 'november'],
  ['dec', 'dec', 'december'],
];

export const TABLE_WORDS: Readonly<Record<TableRole, TableWords>> = {
  settings: {
    names: ['Inställningar', 'Settings'],
    columns: [column('key', 'Nyckel', 'Key'), column('value', 'Värde', 'Value')],
    required: ['key', 'value'],
  },
  decisions: {
    names: ['Beslut', 'Decisions'],
    columns: [
      decision,
      column('diaryNumber', 'Diarienummer', 'DiaryNumber', 'Diary number', 'Dnr'),
      column('paragraph', 'Paragraf', 'Paragraph'),
      column('body', 'Organ', 'Body'),
      column('date', 'Datum', 'Date'),
      effectiveFrom,
      column('amends', 'Ändrar', 'Amends'),
      column('title', 'Rubrik', 'Title'),
    ],
    required: ['decision'],
  },
  units: {
    names: ['Enheter', 'Units'],
    columns: [
      unit,
      column('parent', 'Överordnad', 'Parent'),
      column('validFrom', 'Gäller från', 'ValidFrom', 'Valid from'),
      column('validTo', 'Gäller till', 'ValidTo', 'Valid to'),
    ],
    required: ['unit'],
  },
  successions: {
    names: ['Enhetsbyten', 'UnitSuccessions', 'Unit successions'],
    columns: [fromUnit, toUnit, column('share', 'Andel', 'Share'), effectiveFrom, decision],
    required: ['fromUnit', 'toUnit'],
  },
  costTypes: {
    names: ['Kostnadsslag', 'CostTypes', 'Cost types'],
    columns: [
      costType,
      column('kind', 'Typ', 'Kind'),
      column('targetGroup', 'Målgrupp', 'TargetGroup', 'Target group'),
      column('accountFrom', 'Konto från', 'AccountFrom', 'Account from'),
      column('accountTo', 'Konto till', 'AccountTo', 'Account to'),
      column('trait', 'Egenskap', 'Trait'),
    ],
    required: ['costType', 'kind'],
  },
  frames: {
    names: ['Ramar', 'Frames'],
    columns: [unit, column('frame', 'Ram', 'Frame'), decision],
    required: ['unit', 'frame'],
  },
  adjustments: {
    names: ['Ramjusteringar', 'FrameAdjustments', 'Frame adjustments'],
    columns: [
      no,
      fromUnit,
      toUnit,
      costType,
      amount,
      column('fullYearAmount', 'Helårsbelopp', 'FullYearAmount', 'Full-year amount', 'Full year amount'),
      effectiveFrom,
      duration,
      decision,
      reason,
    ],
    required: ['fromUnit', 'toUnit', 'amount'],
  },
  budget: {
    names: ['Budget', 'Budget'],
    columns: [
      unit,
      costType,
      column('decided', 'Beslutad', 'Decided'),
      column('revised', 'Reviderad', 'Revised'),
      year,
    ],
    required: ['unit', 'costType', 'decided'],
  },
  reallocations: {
    names: ['Omfördelningar', 'Reallocations'],
    columns: [
      no,
      unit,
      column('fromCostType', 'Från kostnadsslag', 'FromCostType', 'From cost type'),
      column('toCostType', 'Till kostnadsslag', 'ToCostType', 'To cost type'),
      amount,
      decision,
      reason,
    ],
    required: ['unit', 'fromCostType', 'toCostType', 'amount'],
  },
  outcome: {
    names: ['Utfall', 'Outcome'],
    columns: [
      year,
      column('month', 'Månad', 'Month'),
      unit,
      costType,
      column('account', 'Konto', 'Account'),
      amount,
      ...MONTH_COLUMNS.map((role, index) => column(role, ...MONTH_NAMES[index]!)),
    ],
    required: ['year', 'unit'],
  },
  forecast: {
    names: ['Prognos', 'Forecast'],
    columns: [unit, costType, amount, year],
    required: ['unit', 'costType', 'amount'],
  },
  items: {
    names: ['Jämförelseposter', 'ComparabilityItems', 'Comparability items'],
    columns: [
      year,
      column('month', 'Månad', 'Month'),
      unit,
      costType,
      amount,
      column('description', 'Beskrivning', 'Description'),
    ],
    required: ['year', 'unit', 'costType', 'amount'],
  },
  targets: {
    names: ['Mål', 'Targets'],
    columns: [
      column('target', 'Mål', 'Target'),
      column('scope', 'Omfattning', 'Scope'),
      column('object', 'Objekt', 'Object'),
      column('maxDevelopment', 'Högsta utveckling', 'MaxDevelopment', 'Max development'),
      column('reading', 'Läsning', 'Reading'),
      column('base', 'Bas', 'Base'),
      decision,
    ],
    required: ['target', 'scope', 'object', 'maxDevelopment'],
  },
  assignments: {
    names: ['Uppdrag', 'Assignments'],
    columns: [column('assignment', 'Uppdrag', 'Assignment'), column('object', 'Objekt', 'Object'), amount, decision],
    required: ['assignment', 'amount'],
  },
  actions: {
    names: ['Åtgärder', 'Actions'],
    columns: [
      no,
      column('programme', 'Program', 'Programme'),
      column('action', 'Åtgärd', 'Action'),
      unit,
      costType,
      column('owner', 'Ansvarig', 'Owner'),
      column('start', 'Start', 'Start'),
      column('end', 'Slut', 'End'),
      duration,
      column('fullYearEffect', 'Helårseffekt', 'FullYearEffect', 'Full-year effect', 'Full year effect'),
      column('targetYearEffect', 'Effekt målår', 'TargetYearEffect', 'Target-year effect', 'Target year effect'),
      column('realised', 'Utfall', 'Realised', 'Realized'),
      column('forecast', 'Prognos', 'Forecast'),
      column('status', 'Status', 'Status'),
      column('inBudget', 'Inräknad i budget', 'InBudget', 'In budget'),
      column('assignment', 'Uppdrag', 'Assignment'),
      decision,
    ],
    required: ['action', 'targetYearEffect'],
  },
};

/** The keys of Inställningar. */
export const SETTING_WORDS: Readonly<Record<SettingKey, Names>> = {
  board: ['Styrelse', 'Board'],
  baseYear: ['Basår', 'BaseYear', 'Base year'],
  targetYear: ['Målår', 'TargetYear', 'Target year'],
  period: ['Rapportperiod', 'ReportPeriod', 'Report period'],
  unit: ['Beloppsenhet', 'Unit'],
  sign: ['Teckenkonvention', 'SignConvention', 'Sign convention'],
  judged: ['Bedömning', 'Judged'],
  tolerance: ['Tolerans', 'Tolerance'],
  payrollSurcharge: ['PO-pålägg', 'PayrollSurcharge', 'Payroll surcharge'],
  riskMargin: ['Risktröskel', 'RiskMargin', 'Risk margin'],
  comparability: ['Jämförelsemetod', 'ComparabilityMethod', 'Comparability method'],
  itemsCount: ['Jämförelseposter räknas', 'ItemsCount', 'Items count'],
};

/** A closed list of words that a cell may hold, with what each means. */
export type Words<Meaning extends string> = Readonly<Record<Meaning, Names>>;

export const UNIT_WORDS = {
  kr: ['kr', 'SEK', 'kronor', 'krona'],
  tkr: ['tkr', 'tSEK', 'kSEK', 'kkr', 'tusental kronor', 'tusen kronor'],
  mnkr: ['mnkr', 'mSEK', 'mkr', 'milj. kr', 'miljoner kronor', 'mn kr'],
} as const satisfies Words<'kr' | 'tkr' | 'mnkr'>;

export const SIGN_WORDS = {
  'cost-positive': ['kostnad positiv', 'cost positive', 'kostnader positiva'],
  'cost-negative': ['kostnad negativ', 'cost negative', 'kostnader negativa'],
  unsigned: ['utan tecken', 'unsigned'],
} as const satisfies Words<'cost-positive' | 'cost-negative' | 'unsigned'>;

export const JUDGED_WORDS = {
  rounded: ['avrundat', 'rounded', 'avrundad'],
  unrounded: ['oavrundat', 'unrounded', 'oavrundad'],
} as const satisfies Words<'rounded' | 'unrounded'>;

export const COMPARABILITY_WORDS = {
  'unchanged-base': ['oförändrad bas', 'unchanged base'],
  'adjusted-base': ['rensad bas', 'adjusted base'],
} as const satisfies Words<'unchanged-base' | 'adjusted-base'>;

export const ITEMS_COUNT_WORDS = {
  with: ['med', 'with'],
  without: ['utan', 'without'],
} as const satisfies Words<'with' | 'without'>;

export const KIND_WORDS = {
  revenue: ['Intäkt', 'Revenue', 'Intäkter', 'Income'],
  cost: ['Kostnad', 'Cost', 'Kostnader', 'Costs'],
  depreciation: ['Avskrivning', 'Depreciation', 'Avskrivningar'],
} as const satisfies Words<'revenue' | 'cost' | 'depreciation'>;

export const TRAIT_WORDS = {
  payroll: ['lön', 'payroll'],
  surcharge: ['po', 'surcharge', 'po-pålägg'],
  'internal-rent': ['internhyra', 'internal rent', 'internal-rent'],
  'targeted-grant': ['riktat bidrag', 'targeted grant', 'targeted-grant', 'riktat statsbidrag'],
} as const satisfies Words<'payroll' | 'surcharge' | 'internal-rent' | 'targeted-grant'>;

export const DURATION_WORDS = {
  lasting: ['varaktig', 'lasting', 'varaktigt'],
  'one-off': ['engångs', 'one-off', 'engång', 'one off'],
} as const satisfies Words<'lasting' | 'one-off'>;

export const SCOPE_WORDS = {
  board: ['Styrelse', 'Board'],
  unit: ['Enhet', 'Unit'],
  'target-group': ['Målgrupp', 'TargetGroup', 'Target group'],
} as const satisfies Words<'board' | 'unit' | 'target-group'>;

export const READING_WORDS = {
  'full-year': ['Helår', 'FullYear', 'Full year', 'Full-year'],
  'to-date': ['Ackumulerat', 'ToDate', 'To date', 'To-date'],
  'rolling-12': ['Rullande 12', 'Rolling12', 'Rolling 12', 'Rullande12'],
  'last-month': ['Sista månaden', 'LastMonth', 'Last month'],
} as const satisfies Words<'full-year' | 'to-date' | 'rolling-12' | 'last-month'>;

export const BASE_WORDS = {
  outcome: ['Utfall', 'Outcome'],
  forecast: ['Prognos', 'Forecast'],
  budget: ['Budget', 'Budget'],
} as const satisfies Words<'outcome' | 'forecast' | 'budget'>;

export const STATUS_WORDS = {
  done: ['Uppnått', 'done'],
  partly: ['Delvis', 'partly', 'Delvis uppnått'],
  'not-done': ['Ej uppnått', 'not done', 'Inte uppnått', 'not-done'],
  'no-basis': ['Underlag saknas', 'no basis', 'no-basis'],
} as const satisfies Words<'done' | 'partly' | 'not-done' | 'no-basis'>;

/** A word in its normal form to its meaning. */
export function wordMap<Meaning extends string>(words: Words<Meaning>): ReadonlyMap<string, Meaning> {
  const map = new Map<string, Meaning>();
  for (const meaning in words) for (const name of words[meaning]) map.set(nameKey(name), meaning);
  return map;
}

const COLUMN_MAPS = new Map<TableRole, ReadonlyMap<string, ColumnRole>>();

/** Header in its normal form to column, for one table: a header may mean different things in different tables. */
export function columnMap(role: TableRole): ReadonlyMap<string, ColumnRole> {
  const known = COLUMN_MAPS.get(role);
  if (known) return known;
  const map = new Map<string, ColumnRole>();
  for (const { column: columnRole, names } of TABLE_WORDS[role].columns) {
    for (const name of names) map.set(nameKey(name), columnRole);
    if (columnRole.startsWith('month-')) for (const name of names) map.set(`${nameKey(name)}.`, columnRole);
  }
  COLUMN_MAPS.set(role, map);
  return map;
}

/** The required columns of a table that are not among those it has, in the order of its columns. */
export function missingColumns(role: TableRole, has: (column: ColumnRole) => boolean): ColumnRole[] {
  const missing = TABLE_WORDS[role].required.filter((required) => !has(required));
  if (role !== 'outcome') return missing;
  if (!has('costType') && !has('account')) missing.push('costType');
  if (!MONTH_COLUMNS.some(has)) missing.push(...(['month', 'amount'] as const).filter((required) => !has(required)));
  return missing;
}

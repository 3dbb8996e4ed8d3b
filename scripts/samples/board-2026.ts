/**
 * A regional executive board, 2026, in tkr. The decisions are real and public, with the exceptions that the workbook's first
 * sheet names; every amount is invented. Only the sum of the frames follows a published bridge, 1 047 144 + 20 943 +
 * 12 000 = 1 080 087 tkr.
 */

export const BOARD = 'Regionstyrelsen';
export const BASE_YEAR = 2025;
export const TARGET_YEAR = 2026;
export const PERIOD_MONTH = 8;

export const STAFF = 'Regionstaben';
export const COORDINATION = 'Samordningskansliet';
export const HR = 'HR-avdelningen';
export const FINANCE = 'Ekonomi och inköp';
export const COMMUNICATION = 'Kommunikation';
export const DIGITAL = 'Digitalisering och service';
/** Units of 2025. */
export const IT = 'IT och digitalisering';
export const SERVICE = 'Service';
export const RECORDS = 'Informationsförvaltningsenheten';

export const NEW_YEAR = '2026-01-01';
export const LAST_DAY = '2025-12-31';

export interface SampleUnit {
  readonly name: string;
  readonly parent: string | null;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export const UNITS: readonly SampleUnit[] = [
  { name: BOARD, parent: null },
  { name: STAFF, parent: BOARD },
  { name: COORDINATION, parent: STAFF },
  { name: HR, parent: STAFF },
  { name: FINANCE, parent: STAFF },
  { name: COMMUNICATION, parent: STAFF },
  { name: DIGITAL, parent: BOARD, validFrom: NEW_YEAR },
  { name: IT, parent: BOARD, validTo: LAST_DAY },
  { name: SERVICE, parent: BOARD, validTo: LAST_DAY },
  { name: RECORDS, parent: COORDINATION, validTo: LAST_DAY },
];

/** Who takes over, and how much of it. */
export const SUCCESSIONS: readonly { readonly from: string; readonly to: string; readonly share: number }[] = [
  { from: IT, to: DIGITAL, share: 1 },
  { from: SERVICE, to: DIGITAL, share: 1 },
  { from: RECORDS, to: COORDINATION, share: 0.6 },
  { from: RECORDS, to: DIGITAL, share: 0.4 },
];

/** Accounts by cost type, in the order of the default cost types: examples, since each region has its own. */
export const ACCOUNTS: readonly (readonly [from: number, to: number])[] = [
  [4000, 4999],
  [5000, 5099],
  [5100, 5599],
  [5600, 5699],
  [5700, 5999],
  [6500, 6699],
  [6700, 6799],
  [6000, 6299],
  [7000, 7699],
  [7900, 7999],
  [3100, 3299],
  [3000, 3099],
  [3300, 3499],
  [3500, 3799],
  [3800, 3999],
];

/** Decided net budget 2026 by unit, in the order of the default cost types; revenue negative. */
export const DECIDED: Readonly<Record<string, readonly number[]>> = {
  [COORDINATION]: [78_400, 600, 42_500, 0, 1_900, 9_800, 0, 8_900, 61_200, 700, 0, 0, -14_500, 0, -2_300],
  [HR]: [71_300, 900, 18_600, 0, 1_100, 5_400, 0, 6_200, 15_800, 300, 0, 0, -3_200, -2_400, -900],
  [FINANCE]: [64_900, 1_200, 24_300, 0, 900, 7_600, 0, 5_100, 9_700, 500, -8_400, 0, 0, -6_300, -1_500],
  [COMMUNICATION]: [27_800, 0, 9_400, 0, 700, 2_900, 0, 2_200, 4_600, 200, 0, 0, 0, -500, -300],
  [IT]: [121_600, 6_800, 38_400, 0, 2_700, 176_500, 0, 11_300, 12_900, 34_200, 0, 0, -6_100, -48_700, -3_900],
  [SERVICE]: [
    148_700, 3_900, 57_800, 4_800, 33_600, 12_400, 88_300, 41_900, 17_300, 19_600, 0, -1_800, 0, -151_413, -6_200,
  ],
  [RECORDS]: [13_400, 0, 1_900, 0, 200, 3_300, 0, 900, 700, 0, 0, 0, 0, 0, -200],
};

/** The frame of the year before, and what was added, as the published bridge has it. */
export const FRAME_BRIDGE = [
  { text: 'Ram 2025', amount: 1_047_144 },
  { text: 'Uppräkning 2026', amount: 20_943 },
  { text: 'Tillskott 2026', amount: 12_000 },
] as const;

/** A task that moves on 1 April: 1 200 tkr a year is 900 tkr for nine months. */
export const PART_YEAR_MOVE = {
  from: COORDINATION,
  to: DIGITAL,
  costType: 5,
  amount: 900,
  fullYear: 1_200,
  effectiveFrom: '2026-04-01',
  reason: 'Förvaltningen av ärendesystemet flyttas 1 april: 1 200 × 9/12',
} as const;

/** Reallocations inside a unit; cost types by their place in the default list. */
export const REALLOCATIONS: readonly {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly reason: string;
}[] = [
  { unit: COORDINATION, from: 8, to: 2, amount: 1_850, reason: 'Utredningsstöd köps in' },
  { unit: HR, from: 8, to: 0, amount: 640, reason: 'Företagshälsa i egen regi' },
  { unit: HR, from: 8, to: 5, amount: 900, reason: 'Nytt schemasystem' },
  { unit: FINANCE, from: 8, to: 5, amount: 1_200, reason: 'E-handelsplattform' },
  { unit: FINANCE, from: 1, to: 0, amount: 750, reason: 'Inhyrda controllers blir anställda' },
  { unit: COMMUNICATION, from: 8, to: 5, amount: 300, reason: 'Publiceringsverktyg' },
  { unit: DIGITAL, from: 8, to: 5, amount: 4_500, reason: 'Licenser ur gemensamma kostnader' },
  { unit: DIGITAL, from: 1, to: 0, amount: 2_600, reason: 'Konsulter blir anställda' },
  { unit: DIGITAL, from: 4, to: 6, amount: 1_400, reason: 'Utrustning köps som medicinteknik' },
];

/** Outcome 2025 and forecast 2026 as parts of decided and revised budget, by cost type. */
export const BASE_PART = [
  0.975, 1.13, 0.985, 0.95, 0.985, 0.966, 0.9735, 0.972, 1.0, 0.962, 0.97, 0.98, 1.02, 0.968, 0.99,
] as const;
export const FORECAST_PART = [
  0.9935, 0.98, 0.9915, 0.97, 0.99, 0.995, 0.9975, 0.994, 0.987, 0.999, 1.003, 0.99, 1.0, 1.0035, 1.01,
] as const;
/** How much of its year's pace a cost type is ahead so far in 2026. */
export const PACE = [1.003, 1.0, 0.998, 1.0, 1.0, 1.0065, 1.0055, 1.0, 0.998, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0] as const;

const SALARIES = [100, 97, 98, 101, 101, 102, 96, 95, 102, 102, 102, 104] as const;
const SERVICES = [88, 95, 102, 100, 102, 104, 74, 88, 105, 108, 112, 122] as const;
const GOODS = [96, 97, 103, 99, 101, 101, 82, 93, 105, 106, 108, 109] as const;
const LICENCES = [116, 96, 102, 94, 92, 97, 88, 92, 100, 102, 106, 115] as const;
const EQUIPMENT = [92, 95, 102, 98, 100, 102, 80, 92, 104, 106, 110, 119] as const;
const PREMISES = [112, 110, 104, 99, 95, 92, 90, 92, 96, 100, 104, 106] as const;
const EVEN = [98, 98, 99, 99, 100, 100, 100, 100, 101, 101, 102, 102] as const;
const QUARTERS = [78, 84, 136, 82, 84, 128, 76, 84, 130, 84, 92, 142] as const;

/** What each month is of a year, in parts of an ordinary month; by cost type. */
export const SEASONS: readonly (readonly number[])[] = [
  SALARIES,
  SERVICES,
  SERVICES,
  GOODS,
  GOODS,
  LICENCES,
  EQUIPMENT,
  PREMISES,
  SERVICES,
  EVEN,
  GOODS,
  GOODS,
  QUARTERS,
  GOODS,
  GOODS,
];

export const ITEMS = [
  {
    year: 2025,
    month: 11,
    unit: SERVICE,
    costType: 8,
    amount: 2_400,
    description: 'Avveckling av det egna tvätteriet',
  },
  {
    year: 2026,
    month: 3,
    unit: DIGITAL,
    costType: 8,
    amount: 1_900,
    description: 'Flytt- och omställningskostnader för den nya organisationen',
  },
  { year: 2026, month: 5, unit: DIGITAL, costType: 5, amount: 900, description: 'Dubbel drift när serverhallen byts' },
] as const;

export const DECISIONS = [
  {
    id: 'B1',
    diary: 'RS 552-2025',
    paragraph: '§ 196',
    body: 'Regionfullmäktige',
    date: '2025-11-12',
    amends: null,
    title: 'Fullmäktigeuppdrag för regionstyrelsen: nettokostnadsmål och ekonomi i balans',
    note: null,
  },
  {
    id: 'B2',
    diary: null,
    paragraph: '§ 133',
    body: 'Regionstyrelsen',
    date: '2025-09-30',
    amends: null,
    title: 'Regionstyrelsens plan och budget 2026, inklusive åtgärdsplan',
    note: 'Den tryckta texten säger 30 september 2026. Året är rättat till 2025.',
  },
  {
    id: 'B3',
    diary: 'RS/403/2022',
    paragraph: null,
    body: 'Regiondirektören',
    date: '2025-12-09',
    amends: 'B2',
    title: 'Digitalisering och service i en organisation; Informationsförvaltningsenheten upphör',
    note: null,
  },
  {
    id: 'B4',
    diary: null,
    paragraph: '§ 210',
    body: 'Regionstyrelsen',
    date: '2025-12-17',
    amends: 'B2',
    title: 'Reviderad plan och budget 2026',
    note: 'Dag och paragraf är antagna: underlaget är odaterat.',
  },
] as const;

export const ASSIGNMENT = 'Ekonomi i balans';
const SIZE = 'Rätt storlek och rätt stöd';
const AI = 'Accelererad digitalisering och AI';
const PURCHASING = 'Inköp och ekonomi';

export interface SampleAction {
  readonly programme: string;
  readonly action: string;
  readonly unit: string;
  readonly costType: number;
  readonly owner: string;
  readonly start: string;
  readonly fullYear: number;
  readonly targetYear: number;
  readonly realised: number | null;
  readonly forecast: number | null;
  readonly status: 'done' | 'partly' | 'not-done' | 'no-basis';
}

export const ACTIONS: readonly SampleAction[] = [
  {
    programme: SIZE,
    action: 'Samlat ledningsstöd i regionstaben',
    unit: COORDINATION,
    costType: 0,
    owner: 'Regionstabschef',
    start: '2026-01-01',
    fullYear: 2_400,
    targetYear: 2_400,
    realised: 1_500,
    forecast: 2_200,
    status: 'partly',
  },
  {
    programme: SIZE,
    action: 'Färre chefsnivåer efter sammanslagningen',
    unit: DIGITAL,
    costType: 0,
    owner: 'Utvecklings- och digitaliseringsdirektör',
    start: '2026-03-01',
    fullYear: 1_800,
    targetYear: 1_500,
    realised: 920,
    forecast: 1_500,
    status: 'done',
  },
  {
    programme: SIZE,
    action: 'Vakansprövning före varje rekrytering',
    unit: HR,
    costType: 0,
    owner: 'HR-direktör',
    start: '2026-01-01',
    fullYear: 900,
    targetYear: 900,
    realised: 610,
    forecast: 900,
    status: 'done',
  },
  {
    programme: SIZE,
    action: 'Gemensam reception och vaktmästeri',
    unit: DIGITAL,
    costType: 0,
    owner: 'Servicechef',
    start: '2026-09-01',
    fullYear: 1_200,
    targetYear: 400,
    realised: null,
    forecast: 400,
    status: 'not-done',
  },
  {
    programme: AI,
    action: 'Avveckla dubbla system',
    unit: DIGITAL,
    costType: 5,
    owner: 'Utvecklings- och digitaliseringsdirektör',
    start: '2026-02-01',
    fullYear: 2_400,
    targetYear: 2_200,
    realised: 1_150,
    forecast: 2_000,
    status: 'partly',
  },
  {
    programme: AI,
    action: 'Omförhandlade licensavtal',
    unit: DIGITAL,
    costType: 5,
    owner: 'IT-chef',
    start: '2026-01-01',
    fullYear: 1_800,
    targetYear: 1_800,
    realised: 1_260,
    forecast: 1_800,
    status: 'done',
  },
  {
    programme: AI,
    action: 'AI-stöd för dokumentation och diarieföring',
    unit: COORDINATION,
    costType: 0,
    owner: 'Avdelningschef samordningskansliet',
    start: '2026-10-01',
    fullYear: 1_500,
    targetYear: 375,
    realised: null,
    forecast: null,
    status: 'no-basis',
  },
  {
    programme: AI,
    action: 'Digitala utskick i stället för brev',
    unit: COMMUNICATION,
    costType: 2,
    owner: 'Kommunikationschef',
    start: '2026-04-01',
    fullYear: 600,
    targetYear: 450,
    realised: 180,
    forecast: 380,
    status: 'partly',
  },
  {
    programme: PURCHASING,
    action: 'Högre avtalstrohet, färre direktköp',
    unit: FINANCE,
    costType: 2,
    owner: 'Inköpschef',
    start: '2026-01-01',
    fullYear: 1_500,
    targetYear: 1_500,
    realised: 700,
    forecast: 1_200,
    status: 'partly',
  },
  {
    programme: PURCHASING,
    action: 'Konsultuppdrag avslutas',
    unit: DIGITAL,
    costType: 2,
    owner: 'Servicechef',
    start: '2026-03-01',
    fullYear: 1_200,
    targetYear: 1_000,
    realised: 610,
    forecast: 1_000,
    status: 'done',
  },
  {
    programme: PURCHASING,
    action: 'Mer service säljs till kommunerna',
    unit: DIGITAL,
    costType: 13,
    owner: 'Servicechef',
    start: '2026-04-01',
    fullYear: 800,
    targetYear: 600,
    realised: 190,
    forecast: 450,
    status: 'partly',
  },
  {
    programme: PURCHASING,
    action: 'Tomma lokaler lämnas',
    unit: DIGITAL,
    costType: 7,
    owner: 'Ekonomicontroller',
    start: '2026-07-01',
    fullYear: 1_000,
    targetYear: 500,
    realised: 80,
    forecast: 400,
    status: 'partly',
  },
];

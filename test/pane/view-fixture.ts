import type {
  AssignmentView,
  CheckView,
  DecisionView,
  FindingGroup,
  FrameView,
  LeverView,
  PathView,
  ReallocationView,
  TableView,
  TargetView,
} from '../../src/app/view-types';
import type { CellPlace } from '../../src/domain/finding';
import type { CostKind, TableRole } from '../../src/domain/model';
import { toOre, type Ore } from '../../src/domain/money';

/**
 * A check of Regionstyrelsen 2025 → 2026 to the end of August, in tkr: the board misses 2,0 %, IT/MT is near its 5,5 %, the
 * assignment is reached. Amounts are invented, and hang together: levers sum to their target, units to the board.
 */

/** An amount in tkr as öre. */
export function tkr(amount: number): Ore {
  return toOre(amount, 'tkr');
}

function at(sheet: string, address: string): CellPlace {
  return { sheet, address };
}

export const PLAN: DecisionView = {
  id: 'B2',
  diaryNumber: null,
  paragraph: '§ 133',
  body: 'Regionstyrelsen',
  date: '2025-09-30',
  title: 'Regionstyrelsens plan och budget 2026, inklusive åtgärdsplan',
  place: at('Beslut', 'A5'),
};

export const COUNCIL: DecisionView = {
  id: 'B1',
  diaryNumber: 'RS 552-2025',
  paragraph: '§ 196',
  body: 'Regionfullmäktige',
  date: '2025-11-12',
  title: 'Fullmäktigeuppdrag för regionstyrelsen: nettokostnadsmål och ekonomi i balans',
  place: at('Beslut', 'A4'),
};

const BASE_PATH = [
  88_920, 174_380, 262_700, 348_150, 433_900, 521_650, 600_420, 685_531.6, 775_700, 866_900, 959_300, 1_057_329.7,
];
const TARGET_PATH = [91_150, 178_900, 269_700, 357_600, 445_800, 536_100, 617_000, 704_385];
const FORECAST_PATH = [797_417.4, 891_512, 986_845.7, 1_088_000];

const PATH: PathView = {
  base: BASE_PATH.map(tkr),
  target: [...TARGET_PATH.map(tkr), null, null, null, null],
  allowed: BASE_PATH.map((sum) => tkr(sum * 1.02)),
  forecast: [null, null, null, null, null, null, null, tkr(704_385), ...FORECAST_PATH.map(tkr)],
};

/** The board's target, missed: 1 088 000 / 1 057 329,7 − 1 = 2,9 %, allowed 1 057 329,7 × 1,02 = 1 078 476,294. */
export function targetFixture(overrides: Partial<TargetView> = {}): TargetView {
  return {
    index: 0,
    id: 'M1',
    scope: 'board',
    name: 'Regionstyrelsen',
    reading: 'full-year',
    base: 'outcome',
    limit: 0.02,
    status: 'missed',
    sentence: {
      sv: 'Regionstyrelsen når inte målet: prognos +2,9 % mot högst 2,0 %, 9 524 tkr för mycket.',
      en: 'Regionstyrelsen does not meet the target: forecast +2.9% against at most 2.0%, 9 524 tkr too much.',
    },
    decimals: 1,
    kind: 'forecast',
    netBase: tkr(1_057_329.7),
    netTarget: tkr(1_088_000),
    itemsBase: tkr(2_400),
    itemsTarget: tkr(2_800),
    development: 30_670.3 / 1_057_329.7,
    // Without items: (30 670,3 − 2 800 + 2 400) / 1 057 329,7
    developmentAdjusted: 30_270.3 / 1_057_329.7,
    developmentJudged: 30_670.3 / 1_057_329.7,
    allowed: tkr(1_078_476.294),
    headroom: tkr(-9_523.706),
    headroomJudged: tkr(-9_523.706),
    netBaseToDate: tkr(685_531.6),
    netTargetToDate: tkr(704_385),
    developmentToDate: 18_853.4 / 685_531.6,
    // (1 078 476,294 − 704 385) / (1 057 329,7 − 685 531,6) − 1
    yearToGo: 374_091.294 / 371_798.1 - 1,
    frame: tkr(1_080_087),
    frameDevelopment: 22_757.3 / 1_057_329.7,
    netTargetFullYear: tkr(1_088_000),
    netBaseFullYear: tkr(1_057_329.7),
    metToDate: false,
    noBasis: null,
    metFrame: false,
    decisions: [COUNCIL],
    place: at('Mål och uppdrag', 'D5'),
    path: PATH,
    levers: LEVERS.map((_, index) => index),
    ...overrides,
  };
}

/** IT/MT, at risk: 313 160 / 297 059,6 − 1 = 5,4 % against at most 5,5 %. */
export function groupTargetFixture(overrides: Partial<TargetView> = {}): TargetView {
  return targetFixture({
    index: 1,
    id: 'M2',
    scope: 'target-group',
    name: 'IT/MT',
    limit: 0.055,
    status: 'at-risk',
    sentence: {
      sv: 'IT/MT når målet med liten marginal: prognos +5,4 % mot högst 5,5 %, 238 tkr kvar till gränsen.',
      en: 'IT/MT meets the target by a small margin: forecast +5.4% against at most 5.5%, 238 tkr left to the limit.',
    },
    netBase: tkr(297_059.6),
    netTarget: tkr(313_160),
    itemsBase: 0,
    itemsTarget: tkr(900),
    development: 16_100.4 / 297_059.6,
    developmentAdjusted: 15_200.4 / 297_059.6,
    developmentJudged: 16_100.4 / 297_059.6,
    allowed: tkr(313_397.878),
    headroom: tkr(237.878),
    headroomJudged: tkr(237.878),
    netBaseToDate: tkr(191_160.5),
    netTargetToDate: tkr(202_038.9),
    developmentToDate: 10_878.4 / 191_160.5,
    yearToGo: 111_358.978 / 105_899.1 - 1,
    frame: null,
    frameDevelopment: null,
    netTargetFullYear: tkr(313_160),
    netBaseFullYear: tkr(297_059.6),
    metFrame: null,
    place: at('Mål och uppdrag', 'D6'),
    path: null,
    levers: [0, 1, 2, 3, 4, 5],
    ...overrides,
  });
}

/** A target with nothing to compare with. */
export function noBasisFixture(overrides: Partial<TargetView> = {}): TargetView {
  return targetFixture({
    index: 2,
    id: 'M3',
    name: 'Digitalisering och service',
    scope: 'unit',
    status: 'no-basis',
    sentence: {
      sv: 'Digitalisering och service: underlag saknas för att bedöma målet högst 2,0 %. Nettokostnaden för basåret saknas.',
      en: 'Digitalisering och service: no basis to judge the target of at most 2.0%. The net cost of the base year is missing.',
    },
    netBase: null,
    itemsBase: 0,
    itemsTarget: 0,
    netTarget: tkr(635_570),
    development: null,
    developmentAdjusted: null,
    developmentJudged: null,
    allowed: null,
    headroom: null,
    headroomJudged: null,
    netBaseToDate: null,
    netTargetToDate: tkr(410_200),
    developmentToDate: null,
    yearToGo: null,
    frame: tkr(623_567),
    frameDevelopment: null,
    netTargetFullYear: tkr(635_570),
    netBaseFullYear: null,
    metToDate: null,
    noBasis: 'base-missing',
    metFrame: false,
    decisions: [],
    place: at('Mål och uppdrag', 'D7'),
    path: null,
    levers: [],
    ...overrides,
  });
}

export function assignmentFixture(overrides: Partial<AssignmentView> = {}): AssignmentView {
  const action = (
    row: number,
    name: string,
    programme: string,
    planned: number,
    realised: number,
    forecast: number,
  ): AssignmentView['actions'][number] => ({
    name,
    programme,
    planned: tkr(planned),
    realised: tkr(realised),
    forecast: tkr(forecast),
    place: at('Åtgärdsplan', `B${row}`),
  });
  return {
    id: 'Ekonomi i balans',
    object: 'Regionstyrelsen',
    amount: tkr(10_000),
    planned: tkr(13_625),
    realised: tkr(7_200),
    forecast: tkr(12_230),
    status: 'met',
    decisions: [COUNCIL],
    place: at('Mål och uppdrag', 'E12'),
    actions: [
      action(4, 'Avveckla tomma lokaler', 'Rätt storlek och rätt stöd', 4_200, 2_600, 3_900),
      action(5, 'Vakansprövning i staben', 'Rätt storlek och rätt stöd', 3_125, 1_900, 2_880),
      action(6, 'Robotisera fakturaflödet', 'Accelererad digitalisering och AI', 1_500, 400, 1_050),
      action(7, 'Nytt avtal för kontorsmaterial', 'Inköp och ekonomi', 4_800, 2_300, 4_400),
    ],
    ...overrides,
  };
}

function lever(
  unit: string,
  costType: string,
  kind: CostKind,
  netBase: number,
  netTarget: number,
  toDate: number,
): LeverView {
  const base = tkr(netBase);
  return {
    unit,
    costType,
    kind,
    netBase: base,
    // The year is closed: forecast and budget of 2025 are no longer in the workbook.
    netBaseBy: { outcome: base, forecast: 0, budget: 0 },
    netTarget: tkr(netTarget),
    toDate: tkr(toDate),
  };
}

const DIGITAL = 'Digitalisering och service';
const COORDINATION = 'Samordningskansliet';
const HR = 'HR-avdelningen';
const FINANCE = 'Ekonomi och inköp';
const COMMUNICATION = 'Kommunikation';

/** The first six are IT/MT. */
export const LEVERS: readonly LeverView[] = [
  lever(DIGITAL, 'IT-kostnader', 'cost', 182_400, 194_600, 125_500),
  lever(DIGITAL, 'Medicinteknik (MT)', 'cost', 86_100, 89_460, 57_800),
  lever(COORDINATION, 'IT-kostnader', 'cost', 11_359.6, 11_000, 7_100),
  lever(HR, 'IT-kostnader', 'cost', 5_300, 6_300, 4_038.9),
  lever(FINANCE, 'IT-kostnader', 'cost', 9_000, 8_700, 5_600),
  lever(COMMUNICATION, 'IT-kostnader', 'cost', 2_900, 3_100, 2_000),
  lever(DIGITAL, 'Personalkostnader', 'cost', 268_900, 283_200, 184_100),
  lever(DIGITAL, 'Köpt vård och tjänster', 'cost', 95_200, 97_600, 63_500),
  lever(DIGITAL, 'Varor och material', 'cost', 35_800, 35_100, 23_000),
  lever(DIGITAL, 'Fastighets- och lokalkostnader', 'cost', 52_100, 53_300, 35_400),
  lever(DIGITAL, 'Övriga kostnader', 'cost', 48_700, 45_840, 27_546.1),
  lever(DIGITAL, 'Avskrivningar', 'depreciation', 52_000, 53_800, 35_700),
  lever(DIGITAL, 'Försäljning', 'revenue', -196_400, -200_800, -131_000),
  lever(COORDINATION, 'Personalkostnader', 'cost', 84_300, 86_100, 56_200),
  lever(COORDINATION, 'Köpt vård och tjänster', 'cost', 44_900, 45_200, 29_300),
  lever(COORDINATION, 'Övriga kostnader', 'cost', 59_770.1, 58_900, 38_000),
  lever(HR, 'Personalkostnader', 'cost', 70_200, 71_500, 46_400),
  lever(HR, 'Köpt vård och tjänster', 'cost', 18_900, 18_700, 12_100),
  lever(FINANCE, 'Personalkostnader', 'cost', 64_900, 65_200, 42_300),
  lever(FINANCE, 'Köpt vård och tjänster', 'cost', 24_300, 24_100, 15_700),
  lever(COMMUNICATION, 'Personalkostnader', 'cost', 27_400, 27_700, 18_000),
  lever(COMMUNICATION, 'Köpt vård och tjänster', 'cost', 9_300, 9_400, 6_100),
];

type Move = FrameView['moves'][number];

function move(label: string, amount: number, row: number): Move {
  return { label, amount: tkr(amount), place: at('Ramar', `K${row}`) };
}

function frame(
  row: number,
  unit: string,
  decided: number,
  moves: readonly Move[],
  budget: number,
  forecast: number | null,
): FrameView {
  const adjustments = moves.reduce((sum, one) => sum + one.amount, 0);
  return {
    unit,
    ownFrame: true,
    decided: tkr(decided),
    adjustments: moves.length === 0 ? null : adjustments,
    revised: tkr(decided) + adjustments,
    budget: tkr(budget),
    forecast: forecast === null ? null : tkr(forecast),
    place: at('Ramar', `B${row}`),
    moves,
  };
}

const NO_FRAME = {
  ownFrame: false,
  decided: null,
  adjustments: null,
  revised: null,
  budget: null,
  forecast: null,
  place: null,
  moves: [],
} as const;

/** Decided 1 080 087 in all, moved between units by the new organisation; forecasts sum to 1 088 000. */
export const FRAMES: readonly FrameView[] = [
  { unit: 'Regionstyrelsen', ...NO_FRAME },
  { unit: 'Regionstaben', ...NO_FRAME },
  frame(
    4,
    COORDINATION,
    187_200,
    [
      move('B3, från Informationsförvaltningsenheten', 12_120, 7),
      move('B4, till Digitalisering och service', -900, 43),
    ],
    198_420,
    196_530,
  ),
  frame(5, HR, 113_100, [], 113_100, 112_160),
  frame(6, FINANCE, 98_000, [], 98_000, 97_100),
  frame(7, COMMUNICATION, 47_000, [], 47_000, 46_640),
  frame(
    8,
    DIGITAL,
    0,
    [
      move('B3, från IT och digitalisering', 345_700, 4),
      move('B3, från Service', 268_887, 5),
      move('B3, från Informationsförvaltningsenheten', 8_080, 6),
      move('B4, från Samordningskansliet', 900, 44),
    ],
    623_567,
    635_570,
  ),
  frame(9, 'IT och digitalisering', 345_700, [move('B3, till Digitalisering och service', -345_700, 4)], 0, null),
  frame(10, 'Service', 268_887, [move('B3, till Digitalisering och service', -268_887, 5)], 0, null),
  frame(
    11,
    'Informationsförvaltningsenheten',
    20_200,
    [move('B3, till Samordningskansliet', -12_120, 7), move('B3, till Digitalisering och service', -8_080, 6)],
    0,
    null,
  ),
];

function reallocation(
  row: number,
  unit: string,
  costType: string,
  decided: number,
  reallocated: number,
  frameAdjusted: number,
  unexplained = 0,
): ReallocationView {
  return {
    unit,
    costType,
    decided: tkr(decided),
    reallocated: tkr(reallocated),
    frameAdjusted: tkr(frameAdjusted),
    revised: tkr(decided + reallocated + frameAdjusted + unexplained),
    unexplained: tkr(unexplained),
    place: at('Budget 2026', `D${row}`),
  };
}

/** One has a remainder of 3 000 that no decision explains. */
export const REALLOCATIONS: readonly ReallocationView[] = [
  reallocation(4, COORDINATION, 'Personalkostnader', 78_400, 0, 8_040),
  reallocation(5, COORDINATION, 'Inhyrd personal', 600, 0, 0),
  reallocation(6, COORDINATION, 'Köpt vård och tjänster', 42_500, 1_850, 1_140),
  reallocation(7, COORDINATION, 'Övriga kostnader', 61_200, -1_850, 420),
  reallocation(8, COORDINATION, 'Bidrag', -14_500, 0, 0),
  reallocation(15, HR, 'Personalkostnader', 71_300, 640, 0, 3_000),
  reallocation(16, HR, 'IT-kostnader', 5_400, 900, 0),
  reallocation(17, HR, 'Övriga kostnader', 15_800, -1_540, 0),
  reallocation(30, DIGITAL, 'Personalkostnader', 0, 2_600, 275_660),
  reallocation(31, DIGITAL, 'IT-kostnader', 0, 4_500, 191_120),
];

const TABLES: readonly (readonly [role: TableRole, name: string, sheet: string, rows: number, required: boolean])[] = [
  ['settings', 'Inställningar', 'Inställningar', 14, true],
  ['decisions', 'Beslut', 'Beslut', 4, false],
  ['units', 'Enheter', 'Organisation', 10, true],
  ['successions', 'Enhetsbyten', 'Organisation', 4, false],
  ['costTypes', 'Kostnadsslag', 'Kostnadsslag', 15, true],
  ['frames', 'Ramar', 'Ramar', 8, false],
  ['adjustments', 'Ramjusteringar', 'Ramar', 42, false],
  ['budget', 'Budget', 'Budget 2026', 82, false],
  ['reallocations', 'Omfördelningar', 'Omfördelningar', 9, false],
  ['outcome', 'Utfall', 'Utfall', 1_298, true],
  ['forecast', 'Prognos', 'Prognos', 64, false],
  ['items', 'Jämförelseposter', 'Jämförelseposter', 3, false],
  ['targets', 'Mål', 'Mål och uppdrag', 2, true],
  ['assignments', 'Uppdrag', 'Mål och uppdrag', 1, false],
  ['actions', 'Åtgärder', 'Åtgärdsplan', 12, false],
];

function tables(): TableView[] {
  return TABLES.map(([role, name, sheet, rowsRead, isRequired]) => ({
    role,
    found: true,
    isRequired,
    name,
    sheet,
    rowsRead,
    rowsSkipped: role === 'outcome' ? 1 : 0,
  }));
}

const FINDINGS: readonly FindingGroup[] = [
  {
    rule: 'OM-03',
    severity: 'error',
    items: [
      {
        key: 'OM-03|HR-avdelningen|Personalkostnader',
        message: {
          sv: 'HR-avdelningen, Personalkostnader: 71 300 + 640 + 0 = 71 940 tkr, men reviderad budget är 74 940 tkr. 3 000 tkr är oförklarat.',
          en: 'HR-avdelningen, Personalkostnader: 71 300 + 640 + 0 = 71 940 tkr, but the revised budget is 74 940 tkr. 3 000 tkr is unexplained.',
        },
        consider: {
          sv: 'Överväg att rätta reviderad budget till 71 940 tkr.',
          en: 'Consider correcting the revised budget to 71 940 tkr.',
        },
        amount: tkr(3_000),
        count: 1,
        places: [at('Budget 2026', 'D15')],
      },
    ],
  },
  {
    rule: 'DA-03',
    severity: 'error',
    items: [
      {
        key: 'DA-03|Utfall|Belopp',
        message: {
          sv: 'Ett belopp är inklistrat som text och räknas inte med.',
          en: 'An amount is pasted as text and is not counted.',
        },
        consider: {
          sv: 'Överväg att skriva beloppet som ett tal.',
          en: 'Consider writing the amount as a number.',
        },
        amount: null,
        count: 3,
        places: [at('Utfall', 'E1091'), at('Utfall', 'E1092'), at('Utfall', 'E1093')],
      },
    ],
  },
  {
    rule: 'MA-02',
    severity: 'warning',
    items: [
      {
        key: 'MA-02|IT/MT',
        message: {
          sv: 'IT/MT: +5,4 % mot högst 5,5 % är närmare gränsen än 0,3 procentenheter.',
          en: 'IT/MT: +5.4% against at most 5.5% is nearer the limit than 0.3 percentage points.',
        },
        consider: {
          sv: 'Överväg åtgärder som håller utvecklingen under målet.',
          en: 'Consider actions that keep the development under the target.',
        },
        amount: tkr(237.878),
        count: 1,
        places: [at('Mål och uppdrag', 'D6')],
      },
    ],
  },
  {
    rule: 'BE-04',
    severity: 'info',
    items: [
      {
        key: 'BE-04|B4',
        message: { sv: 'Beslutet B4 saknar diarienummer.', en: 'The decision B4 has no diary number.' },
        consider: { sv: 'Överväg att fylla i diarienumret.', en: 'Consider filling in the diary number.' },
        amount: null,
        count: 1,
        places: [at('Beslut', 'B7')],
      },
    ],
  },
];

export function viewFixture(overrides: Partial<CheckView> = {}): CheckView {
  return {
    board: 'Regionstyrelsen',
    interpretation: { blocks: [], questions: [], answers: {} },
    unit: 'tkr',
    yearsKnown: true,
    baseYear: 2025,
    targetYear: 2026,
    period: '2026-08',
    monthsLeft: 4,
    time: '2026-09-14 08:45',
    fingerprint: 'ef2259f39594bfb5',
    tables: tables(),
    settings: {
      period: '2026-08',
      judged: 'rounded',
      tolerance: tkr(1),
      riskMargin: 0.3,
      comparability: 'unchanged-base',
      itemsCount: 'with',
      overridden: [],
    },
    targets: [targetFixture(), groupTargetFixture()],
    gaps: [],
    assignments: [assignmentFixture()],
    findings: FINDINGS,
    frames: FRAMES,
    reallocations: REALLOCATIONS,
    levers: LEVERS,
    actionNumbers: ['1', '2', '3', '4'],
    reportSheet: 'Måluppfyllelse',
    ...overrides,
  };
}

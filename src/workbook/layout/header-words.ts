import type { AmountUnit } from '../../domain/money';
import { nameKey } from '../../domain/names';
import { MONTH_NAMES } from '../vocabulary';
import { ofWords } from './swedish-words';

/** What an amount is: one of the figures that a check is made of, or something that it must not be taken for. */
export type Measure =
  | 'outcome'
  | 'decided'
  | 'revised'
  | 'forecast'
  | 'frame'
  /** A difference, a change, a share, a number of people: never an amount of ours. */
  | 'other';

/** Months of a year, both inclusive. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** What a column of a long table holds. */
export type Dimension =
  | 'unit'
  | 'costType'
  | 'account'
  | 'year'
  | 'month'
  | 'period'
  /** A day: of the booking, or of another event. */
  | 'date'
  | 'counterpart'
  | 'amount'
  | 'code'
  | 'text'
  /** What the unit or the account in the column before it is called. */
  | 'unitName'
  | 'accountName'
  | 'name';

/** What a header, a title or the name of a sheet says. Fields that it says nothing of are null. */
export interface HeaderFacts {
  readonly measure: Measure | null;
  /** More than one where it speaks of several: "Utfall mot budget". */
  readonly measures: readonly Measure[];
  /** "Föregående år" is −1, "i år" 0. */
  readonly year: number | null;
  readonly yearOffset: number | null;
  readonly years: readonly number[];
  readonly span: MonthSpan | null;
  /** "Ack" or "t.o.m." without saying which month, or "helår". */
  readonly extent: 'to-date' | 'full-year' | null;
  readonly dimension: Dimension | null;
  readonly unit: AmountUnit | null;
  /** A unit of amounts that the product does not count in, or two of them in one text. */
  readonly isOddUnit: boolean;
  /** What is left when all of that is taken away: a name, or words that were not understood. */
  readonly rest: string;
}

const MONTHS = new Map(MONTH_NAMES.flatMap((names, index) => names.map((name) => [nameKey(name), index + 1] as const)));
const MONTH = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');

/** The month of a word, 1–12; null for another word. */
export function monthOfWord(word: string): number | null {
  return MONTHS.get(nameKey(word).replace(/\.$/, '')) ?? null;
}

const MOST_TEXT = 300;

/** Spaces of all kinds to one, all kinds of dash to a hyphen, small letters. */
export function plainText(text: string): string {
  // No header is longer, and a pattern is slow on a text without end.
  return text
    .slice(0, MOST_TEXT)
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Columns of names beside columns of codes, as systems head them: "Ansvar (T)", "KONTO_TXT", "Cost centre name". */
const NAME_COLUMNS: readonly (readonly [Dimension, RegExp])[] = [
  [
    'unitName',
    /^(ansvar|ansv|ansvarsenhet|enhet|kst|kostnadsställe|förvaltning|nämnd|avdelning|organisation|org|unit|cost cent(er|re)|department)[ _-]*(\(t\)|\(text\)|\(namn\)|txt|text|namn|benämning|name|description)$/,
  ],
  [
    'unitName',
    /^(enhetsnamn|enhetens namn|ansvarsnamn|kostnadsställenamn|benämning (kst|ansvar|enhet|kostnadsställe))$/,
  ],
  [
    'accountName',
    /^(konto|kto|account)[ _-]*(\(t\)|\(text\)|\(namn\)|txt|text|namn|benämning|name|description)$|^benämning konto$/,
  ],
  [
    'text',
    /^(verks|verksamhet|vht|proj|projekt|akt|aktivitet|obj|objekt|motp|motpart)[ _-]*(\(t\)|\(text\)|txt|text|namn|benämning)$/,
  ],
  ['name', /^(benämning|namn|name)$/],
];

const DIMENSIONS: readonly (readonly [Dimension, RegExp])[] = [
  ['counterpart', /^(motpart|motp|motpartskod|motpartsnr|motparts-?id|counterpart|counterparty)\.?$/],
  [
    'account',
    /^(konto|kto|kontonr|konto nr|ktonr|kontonummer|kontokod|account|account no|account number|gl account)\.?$/,
  ],
  [
    'costType',
    /^(kostnadsslag|kostnadsart|intäkts-? ?(och|\/) ?kostnadsslag|kontoklass|kontogrupp|kontotyp|slag|post|poster|resultatpost|resultaträkning|cost type|cost category|line item|intäkter och kostnader|intäkter\/kostnader|kostnader och intäkter|kostnadstyp|kontoslag)$/,
  ],
  [
    'unit',
    /^(enhet|enheter|nämnd|nämnder|styrelse\/nämnd|nämnd\/styrelse|nämnder och styrelser|förvaltning|förvaltningar|nämnd\/förvaltning|avdelning|avd|ansvar|ansv|ansvarsenhet|ansvarsområde|ansvarskod|ansvarsnr|kostnadsställe|kostnadsställekod|kst|kst-?nr|organisation|organisationsenhet|orgenhet|org\.? ?enhet|verksamhetsområde|område|sektor|bolag|resultatenhet|unit|department|division|cost cent(er|re)( code)?|organisatorisk enhet|driftredovisning|driftsredovisning|centrum|klinik)\.?$/,
  ],
  [
    'period',
    /^(period|per|bokföringsperiod|bokf\.? ?period|redovisningsperiod|räkenskapsperiod|år-månad|årmånad|år\/månad|yearmonth|accounting period|posting period|ååååmm|åååå-mm|yyyymm)\.?$/,
  ],
  ['year', /^(år|räkenskapsår|bokföringsår|redovisningsår|kalenderår|year|fiscal year)$/],
  ['month', /^(månad|månadsnr|månadsnummer|mån|mån nr|month)\.?$/],
  [
    'date',
    /^(datum|bokföringsdatum|bokf\.? ?datum|bokförd datum|verifikationsdatum|verdatum|ver\.? ?datum|transaktionsdatum|trans\.? ?datum|redovisningsdatum|fakturadatum|date|posting date|transaction date|accounting date|voucher date)$/,
  ],
  [
    'amount',
    /^(belopp|summa|saldo|amount|belopp i? ?(kr|sek|tkr)|värde|bokfört belopp|nettobelopp|debet|kredit|debit|credit)$/,
  ],
  ['code', /^(nr|kod|id|rad|radnr|no|code|#)$/],
  [
    'text',
    /^(kommentar|kommentarer|text|verifikationstext|vertext|ver|vernr|ver\.? ?nr|verifikation|verifikationsnr|verifikationsnummer|verifikatnr|verifikat|voucher|voucher no|transnr|transaktionsnr|transaktionsnummer|löpnr|fakturanr|faktnr|anmärkning|not|noter|projekt|proj|projektkod|projektnr|aktivitet|akt|aktivitetskod|objekt|obj|objektkod|beskrivning|verksamhet|verks|vht|verksamhetskod|fri|frikod|finansiär|ansvarig|kontonamn|kontotext|leverantör|kund|kundnr|levnr|leverantörsnr|förfallodatum|registreringsdatum|fotnot|comment|note|notes|project|activity|description)\.?$/,
  ],
];

/** Measures by their words, the first that fits holds: "budgetavvikelse" is no budget. */
const MEASURES: readonly (readonly [Measure, RegExp])[] = (
  [
    [
      'other',
      /%|\bprocent|\bavvikelse\w*|budgetavvikelse\w*|\w*budgetutfall\w*|prognosavvikelse\w*|\bavv\b\.?|\bdiff\w*|\bskillnad\w*|\bförändr\w*|\bförändring\w*|^utveckling$|\butveckling(?= ?(?:%|i |mot |jämfört |sedan |från |20))|\w+utveckling\b|\bökning\w*|\bminskning\w*|\bandel\w*|\bindex\b|\bkvot\b|\bantal\b|\bårsarbet\w*|\bper invånare\b|\/inv\b|\binvånare\b|\bvariance\b|\bdeviation\b|\bchange\b|\bshare\b|\bover-?\/?under\w*|\bförbrukning\w*|\bförbrukningsgrad\b|\bkvar\b|\båterstår\w*|\bdelta\b|\bfte\b|\bsaldo mot\b|\büberschuss\b|\böver- ?\/?underskott\b|\bresultat\b|\btillägg\w*|\w*justering\w*|\bomföring\w*|\bomfördel\w*|\bomdisp\w*|\boverfört\b|\böverför\w*|\bbesparing\w*|\beffekt\w*|\bvolym\w*|\w*uppräkning\w*/,
    ],
    ['forecast', /\w*prognos\w*|\bforecast\b|\boutlook\b|\bestimate\b/],
    [
      'revised',
      /(reviderad|rev\.?|justerad|aktuell|gällande|ny|omräknad|revised|adjusted|current)\s+(års)?(budget|plan|detaljbudget|internbudget)|\breviderad\b|\brevised\b|budget (rev\.?|reviderad|justerad|inkl\.? tb)/,
    ],
    [
      'decided',
      /(ursprunglig|ursprungs|fastställd|antagen|original)\w* ?\w*budget|\w*budget(?!ram)\b|\bbudget\w{0,2}\b|\bbeslutad\b|\bdecided\b|\binternbudget\b|\bdetaljbudget\b/,
    ],
    [
      'frame',
      /\bbudgetram\w*|\bdriftram\w*|\bnettoram\w*|\bekonomisk ram\b|\bram\b|\bramar\b|\banslag\w*|\bregionbidrag\w*|\bkommunbidrag\w*|\blandstingsbidrag\w*|\bregionersättning\w*|\bframe\b|\ballocation\b|\bappropriation\b/,
    ],
    [
      'outcome',
      /\w*utfall\w*|\bbokslut\w*|\bredovisat\b|\bredovisning\b|\bbokfört?\w*|\bbokförd\w*|\bactuals?\b|\boutcome\b|\boutturn\b|\bfaktisk\w*|\bverkligt?\b|\bårsutfall\b|\bförbrukat\b/,
    ],
  ] as const
).map(([measure, pattern]) => [measure, ofWords(pattern)] as const);

const UNIT =
  /(?<![\p{L}])(miljarder kronor|miljarder kr|mdkr|mdr kr|miljoner kronor|miljoner kr|milj\.? ?kr|mn ?kr|mkr|msek|sek millions?|millions? sek|sek m|sek thousands?|thousands? sek|sek 000s?|sek '000|tusental kronor|tusentals kronor|tusen kronor|tkr|tsek|ksek|kkr|kronor|sek|kr)(?![\p{L}])/gu;

const RATIO =
  /(?<![\p{L}])(?:t?kr|kronor|sek) ?(?:\/|per )(?:inv(?:ånare)?|vårddag|vårdplats|plats|elev|brukare|besök|capita)\.?(?![\p{L}])/gu;

function unitOfWord(word: string): AmountUnit | null {
  if (/^(mdkr|mdr|miljarder)/.test(word)) return null;
  if (/million|^sek m$/.test(word)) return 'mnkr';
  if (/thousand|000/.test(word)) return 'tkr';
  if (/^(mn|m|milj)/.test(word)) return 'mnkr';
  if (/^(t|k(?=sek|kr))/.test(word) && !/^kr/.test(word)) return 'tkr';
  return 'kr';
}

const FILLER =
  /(?<![\p{L}\p{N}])(i|delår|tertial|kvartal|t[123]|q[1234]|utkast|sida|dnr|diarienummer|diarienr|kommunfullmäktiges?|regionfullmäktiges|fullmäktiges|nämndens|per|och|för|enligt|av|från|till|den|det|mot|vs|jmf|jämfört|med|belopp|årets|år|års|månad|månader|perioden|period|periodens|totalt|totala|tot|total|summa|samt|samma|motsvarande|same|totalsumma|grand total|radetiketter|kolumnetiketter|row labels|column labels|sum|exkl\.? moms|regionfullmäktige|fullmäktige|rf|kf|of|in|the|for|and|amounts?|net|utgåva|version|driftbudget|driftsbudget|drift|nettobudget|redovisas|anges|där inget annat anges|löpande priser|ca|slutlig|preliminär|prel|sammanställning|tabell|uppföljning|ekonomisk|ekonomiskt|delårsrapport|delårsredovisning|delårsbokslut|årsredovisning|årsrapport|månadsrapport|månadsuppföljning|rapport|verksamhetsplan|plan|ekonomi|driftredovisning|driftsredovisning|resultaträkning|resultaträkningar|resultatrapport|resultat|översikt|bilaga|not|report|interim|annual|monthly|statement|income statement|budgetuppföljning|verksamhetens|nämnd|nämnder|förvaltning|styrelser|per nämnd|nettokostnad|nettokostnader|netto|kostnadsslag|enhet|enheter|blad|sheet|data|indata|underlag|ram|ramar|mål|huvudbok|kontoutdrag|verifikationslista|matris|månadsvis|efter|fördelad|fördelat|fördelade|på|by|dec|actual)(?![\p{L}\p{N}])/gu;

/** Texts that were read: a ledger says the same few names on every line. */
const READ = new Map<string, HeaderFacts>();
const MOST_READ = 4_000;

/** Reads a header, a title or a name. Numbers that are years stand as texts too. */
export function readHeader(text: string): HeaderFacts {
  const known = READ.get(text);
  if (known) return known;
  const facts = factsOf(text);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(text, facts);
  return facts;
}

function factsOf(text: string): HeaderFacts {
  const whole = plainText(text);
  // The year in a diary number is none of the figures': "RS 552-2025", "RS/403/2022".
  let left = ` ${whole} `
    .replace(/(?<!\p{L})\p{L}{1,6}[ /]?\d{1,6}[/-]\d{2,6}(?:-\d+)?(?!\d)/gu, (found) =>
      /^\p{L}+ ?(?:19|20)\d\d-\d\d/u.test(found) ? found : ' ',
    )
    .replace(/(?<![\d-])(?!(?:19|20)\d\d[-/])\d{3,6}[-/](?:19|20)\d\d(?!\d)/g, ' ');
  const stem = whole.replace(/[ (]*\(.*\)$/, '').trim();
  const dimension =
    NAME_COLUMNS.find(([, words]) => words.test(whole))?.[0] ??
    DIMENSIONS.find(([, words]) => words.test(stem))?.[0] ??
    null;

  const units = new Set<AmountUnit | null>();
  // "Kr/inv" is a ratio, and says nothing of what amounts are in.
  left = left.replace(RATIO, ' andel ').replace(UNIT, (word) => {
    units.add(unitOfWord(word));
    return ' ';
  });

  let span: MonthSpan | null = null;
  let extent: HeaderFacts['extent'] = null;
  let year: number | null = null;
  const years: number[] = [];
  const addYear = (value: number): void => {
    if (!years.includes(value)) years.push(value);
  };
  const isYear = (value: number): boolean => value >= 1990 && value <= 2099;
  const isMonth = (value: number): boolean => value >= 1 && value <= 12;
  const take = (pattern: RegExp, use: (match: RegExpExecArray) => boolean): void => {
    for (let match = pattern.exec(left); match; match = pattern.exec(left)) {
      if (!use(match)) return;
      left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`;
    }
  };
  const setSpan = (first: number, last: number): boolean => {
    if (span !== null || !isMonth(first) || !isMonth(last) || first > last) return false;
    span = { first, last };
    return true;
  };
  // "202601-202608", "2026-01–2026-08"
  take(/(?<!\d)(20\d\d)-?(\d\d) ?- ?(20\d\d)-?(\d\d)(?!\d)/, (m) => {
    if (m[1] !== m[3] || !setSpan(Number(m[2]), Number(m[4]))) return false;
    addYear(Number(m[1]));
    return true;
  });
  // "jan-aug", "januari - augusti"
  take(
    new RegExp(`(?<!\\p{L})(${MONTH})\\.?( 20\\d\\d)? ?(?:-|till|t\\.?o\\.?m\\.?|to) ?(${MONTH})\\.?(?!\\p{L})`, 'u'),
    (m) => {
      if (!setSpan(MONTHS.get(m[1]!)!, MONTHS.get(m[3]!)!)) return false;
      if (m[2]) addYear(Number(m[2]));
      return true;
    },
  );
  const toDate =
    '(?:ack(?:umulerat|umulerad|\\.)?|t\\.? ?o\\.? ?m\\.?|till och med|per(?: den)?(?: 30| 31)?|hittills|ytd|through|to)';
  take(
    new RegExp(`(?<!\\p{L})${toDate} (?:sista )?(${MONTH})\\.?(?:[- ]?['’]?(\\d\\d)(?!\\d))?(?!\\p{L})`, 'u'),
    (m) => {
      if (!setSpan(1, MONTHS.get(m[1]!)!)) return false;
      if (m[2]) addYear(2000 + Number(m[2]));
      return true;
    },
  );
  take(/(?<!\d)(20\d\d)-(\d\d)-(?:30|31|28|29)(?!\d)/, (m) => {
    if (!setSpan(1, Number(m[2]))) return false;
    addYear(Number(m[1]));
    return true;
  });
  take(new RegExp(`(?<!\\p{L})${toDate} (20\\d\\d)-?(\\d\\d)(?!\\d)`, 'u'), (m) => {
    if (!setSpan(1, Number(m[2]))) return false;
    addYear(Number(m[1]));
    return true;
  });
  const toDateSaid = { isSaid: false };
  take(
    new RegExp(`(?<!\\p{L})(?:ack(?:umulerat|umulerad|\\.)?|t\\.? ?o\\.? ?m\\.?|hittills|ytd|to date)(?!\\p{L})`, 'u'),
    () => {
      toDateSaid.isSaid = true;
      return true;
    },
  );
  take(/(?<!\d)(20\d\d)-?(0[1-9]|1[0-2])(?!\d|-\d)/, (m) => {
    if (!setSpan(toDateSaid.isSaid ? 1 : Number(m[2]), Number(m[2]))) return false;
    addYear(Number(m[1]));
    return true;
  });
  // "Utfall ack 2608": no year is written so.
  take(/(?<=\p{L}[ .]+)(2[1-9])(0[1-9]|1[0-2])(?!\d)/u, (m) => {
    if (!setSpan(toDateSaid.isSaid ? 1 : Number(m[2]), Number(m[2]))) return false;
    addYear(2000 + Number(m[1]));
    return true;
  });
  take(new RegExp(`(?<!\\p{L})(${MONTH})\\.?[- ]?['’]?(\\d\\d)(?!\\d)`, 'u'), (m) => {
    const month = MONTHS.get(m[1]!)!;
    if (!setSpan(toDateSaid.isSaid ? 1 : month, month)) return false;
    addYear(2000 + Number(m[2]));
    return true;
  });
  take(new RegExp(`(?<!\\p{L})(${MONTH})\\.?(?!\\p{L})`, 'u'), (m) => {
    const month = MONTHS.get(m[1]!)!;
    return setSpan(toDateSaid.isSaid ? 1 : month, month);
  });
  if (toDateSaid.isSaid) extent = 'to-date';
  take(/(?<!\p{L})(helår|helårs|hela året|full year|full-year|helåret)(?!\p{L})/u, () => {
    extent = 'full-year';
    return true;
  });
  // A round of an outlook ("prognos T2") says when it was made.
  if (!/prognos|forecast|outlook/.test(left)) {
    take(/(?<![\p{L}\p{N}])(?:kv(?:artal)?\.? ?|q)([1-4])(?!\d)/u, (m) =>
      toDateSaid.isSaid ? setSpan(1, 3 * Number(m[1])) : setSpan(3 * Number(m[1]) - 2, 3 * Number(m[1])),
    );
    take(/(?<![\p{L}\p{N}])(?:tertial ?|t)([1-3])(?!\d)/u, (m) =>
      toDateSaid.isSaid ? setSpan(1, 4 * Number(m[1])) : setSpan(4 * Number(m[1]) - 3, 4 * Number(m[1])),
    );
  }
  let yearOffset: number | null = null;
  take(
    /(?<!\p{L})(föregående år|föreg\.? år|fg\.? år|fjolåret|förra året|last year|prior year|previous year)(?!\p{L})/u,
    () => {
      yearOffset = -1;
      return true;
    },
  );
  take(/(?<!\p{L})(i år|innevarande år|this year|current year)(?!\p{L})/u, () => {
    yearOffset = 0;
    return true;
  });

  const measures: Measure[] = [];
  let unread = left;
  for (const [candidate, words] of MEASURES) {
    if (!words.test(unread)) continue;
    measures.push(candidate);
    unread = unread.replace(new RegExp(words.source, 'gu'), ' ');
  }
  const measure: Measure | null = measures[0] === 'other' || measures.length === 1 ? measures[0]! : null;
  // "helårsprognos" and "årsbudget" say it in one word.
  if (/helårs?(prognos|utfall|budget)|årsprognos|årsutfall|årsbudget|bokslut/.test(left)) extent ??= 'full-year';
  take(/(?<!\d)(20\d\d|199\d)(?!\d)/, (m) => {
    addYear(Number(m[1]));
    return true;
  });
  if (measure !== null && years.length === 0) {
    take(/(?:utfall|budget|prognos|bokslut|ram) ?['’]?(\d\d)(?!\d)/, (m) => {
      addYear(2000 + Number(m[1]));
      return true;
    });
  }
  if (years.length === 1) year = years[0]!;
  if (!years.every(isYear)) year = null;
  for (const [, words] of MEASURES) left = left.replace(new RegExp(words.source, 'gu'), ' ');
  // A round of an outlook ("prognos 2", "prognos augusti") says when it was made, not what it is about.
  const rest = left
    .replace(FILLER, ' ')
    .replace(FILLER, ' ')
    .replace(/[^\p{L}\p{N}&/ -]/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])[-/]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const known = [...units].filter((unit) => unit !== null);
  return {
    measure,
    measures,
    year,
    yearOffset,
    years,
    span,
    extent,
    dimension,
    unit: known.length === 1 && units.size === 1 ? known[0]! : null,
    isOddUnit: units.size > 1 || units.has(null),
    rest: dimension === null ? rest : '',
  };
}

/** Whether a header says anything at all of what its column holds. */
export function saysSomething(facts: HeaderFacts): boolean {
  return (
    facts.measures.length > 0 ||
    facts.years.length > 0 ||
    facts.yearOffset !== null ||
    facts.span !== null ||
    facts.extent !== null ||
    facts.dimension !== null
  );
}

/** A name as it is written, without the words that say measure, year, month and unit: "Regionstaben – budget 2026 (tkr)". */
export function nameWithin(text: string): string {
  const cut = text
    .slice(0, MOST_TEXT)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .split(/\s[–—-]\s|[,:;|(]/)
    .map((part) => part.replace(/\)$/, '').trim());
  for (const part of cut) {
    const facts = readHeader(part);
    if (facts.rest === '' || /^\d+$/.test(facts.rest)) continue;
    // The part as written, so that the name keeps its letters, less what the header words took.
    // "Utveckling" is a measure by itself, and a part of a name in "Regional utveckling".
    const words = part.split(' ').filter((word) => {
      const of = readHeader(word);
      return (of.rest !== '' && !/^\d+$/.test(of.rest)) || (facts.measures.length === 0 && of.measures.length > 0);
    });
    const kept =
      /\b(och|and|för|of|&)\b/i.test(part) && !saysSomething(facts) && facts.unit === null
        ? part.replace(/^\d{2,6} (?=\p{L})/u, '')
        : words.join(' ');
    if (kept.trim() !== '') return kept.trim();
  }
  return '';
}

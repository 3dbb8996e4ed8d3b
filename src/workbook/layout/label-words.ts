import type { CostKind } from '../../domain/model';
import { plainText } from './header-words';
import { ofWords } from './swedish-words';

/** What a row's label says that the row is. */
export type LabelKind =
  /** A sum of other rows: "Summa kostnader", "Nettokostnad". */
  | 'total'
  /** A part of the row above: "varav lön". */
  | 'part'
  /** Taxes, general grants, financial items, the result: outside net cost. */
  | 'outside'
  /** The frame as the unit receives it: "Regionbidrag". It is no revenue. */
  | 'frame'
  /** Numbers that are no money: staff, shares, volumes. */
  | 'no-amount'
  | 'revenue'
  | 'cost'
  | 'depreciation'
  /** A name that says nothing of its kind. */
  | 'name';

const TOTAL = ofWords(
  /^(summa|s:a|sa:|sum|totalt?|totalsumma|delsumma|subtotal|sammanlagt|netto|nettokostnad(er)?|nettokostnad, totalt|verksamhetens nettokostnad(er)?|nettobudget|nettoutfall|net cost|bruttokostnad(er)?|grand total|net operating costs?|samtliga .*|alla (enheter|nämnder|förvaltningar)|hela (regionen|nämnden|styrelsen|förvaltningen))\b|\b(totalt|summa|total|sammantaget|sammanlagt|tillsammans|som helhet)$|^sammantaget\b|^totala? (netto|brutto|verksamhets)?(intäkter|kostnad(en|er(na)?)?)\b|^netto\b|\(netto\)$/,
);
const PART = ofWords(/^(-\s*)?(varav|därav|of which|härav)\b/);
const OUTSIDE = ofWords(
  /^(skatteintäkt\w*|skatt\b|skatter\b|kommunalskatt\w*|landstingsskatt\w*|regionskatt\w*|tax\b|taxes\b|general (government |state |central government )?grants?\b|equali[sz]ation\b|financial (income|costs?|expenses?|items?|net)\b|net financial\b)|\bgenerella (stats)?bidrag\b|^((kommunal|ekonomisk|inkomst|kostnads|kommunalekonomisk)? ?utjämning.*|utjämningsbidrag.*|utjämningsavgift.*|finansiella (intäkter|kostnader|poster|netto).*|finansnetto|finansiellt netto|räntor\b.*|ränteintäkt\w*|räntekostnad\w*|räntenetto|årets resultat.*|periodens resultat.*|resultat\b.*|verksamhetens resultat\b.*|rörelseresultat.*|operating result.*|result before.*|result for the year|extraordinära.*|över-? ?\/? ?underskott|balanskrav.*|net result|net income|surplus|deficit|eget kapital.*|avvikelse\b.*|budgetavvikelse.*|skillnad\b.*|differens\b.*)$/,
);
const FRAME = ofWords(
  /^(regionbidrag|kommunbidrag|landstingsbidrag|budgetram|ram|anslag|regionersättning|nettoram|driftram|tilldelad ram)\b/,
);
const NO_AMOUNT = ofWords(
  /^(antal\b.*|årsarbetare.*|nettoårsarbetare.*|sjukfrånvaro.*|andel\b.*|nettokostnadsutveckling.*|kostnadsutveckling.*|utveckling(en)?( i | %|, | mot | sedan |$).*|förändring(en|ar)?\b.*|procent.*|index\b.*|.*\bper (invånare|vårddag|vårdplats|plats|elev|brukare|besök|capita).*|.*\/inv(ånare)?\b.*|invånare.*|folkmängd.*|kr\/inv.*|medelantal.*|soliditet.*|prestationer.*|vårdplatser.*|besök\b.*|fte\b.*)|%\)?$/,
);
const DEPRECIATION = ofWords(
  /\bavskrivning\w*|\bnedskrivning\w*|\bdepreciation\b|\bamorti[sz]ation\b|\bkapitalkostnad\w*/,
);
const COST_FIRST = ofWords(
  /^(köp\b|köpt|köpta|inköp|lämnade|lämnat|utbetalda|interna köp|kostnad)|\bkostnad\w*|\w*kostnader?\b|\blämnade bidrag|\bbidrag till\b|\bcosts?\b|\bexpenses?\b/,
);
const REVENUE = ofWords(
  /\bintäkt\w*|\w*intäkter?\b|\bstatsbidrag\w*|\w*statsbidrag\b|^(riktade |specialdestinerade |erhållna |övriga |andra |eu-?)?bidrag\b|\bförsäljning\w*|\b\w*avgifter\b(?!.*(till|förbund|medlem|licens))|\bförsåld\w*|\bsålda?\b|\brevenues?\b|\bincome\b|\bgrants?\b|\bsales\b|\bfees\b|\btaxor\b|\bhyresintäkt\w*|\bersättning från\b|\bersättningar från\b/,
);
const FEES_THAT_COST = ofWords(
  /^sociala avgifter\b|^(arbetsgivar|medlems|licens|bank|försäkrings|kapital|service|hyres|leasing|larm|konsult|sophämtnings)\w*avgifter/,
);
const COST = ofWords(
  /\w*personal\w*|\blön\w*|\w*löner\b|\bpo\b|\bpo-?pålägg\w*|\bpensioner?\b|\barbetsgivaravgift\w*|\bsociala avgifter\b|\blokal\w*|\bhyra\b|\bhyror\b|\binternhyr\w*|\bfastighet\w*|\bläkemedel\w*|\bmaterial\w*|\bmateriel\b|\bvaror\b|\btjänst\w*|\btjänsteköp\b|\bit\b|\bmedicintekni\w*|\bkonsult\w*|\binhyrd\w*|\bdrift av\b|\bdrivmedel\b|\benergi\b|\btransport\w*|\bresor\b|\bförbrukning\w*|\blicens\w*|\btelefoni?\b|\bmedlemsavgift\w*|\butbildning\w*|\blivsmedel\w*|\breparation\w*|\bunderhåll\b|\bhjälpmedel\b|\bhyrpersonal\b|\bbemanning\w*|\bpayroll\b|\bsalar\w*|\bstaff\b|\bpersonnel\b|\bpremises\b|\brent\b|\bdrugs\b|\bpharmaceuticals\b|\bsupplies\b|\bservices\b|\bgoods\b|\bentreprenad\w*|\bsjukvårdsartiklar\b|\bmedical\b/,
);

/** What units are called: a name that ends so is no cost type, whatever stands before it. */
const UNIT_WORD = ofWords(
  /(nämnd(en)?|styrelse(n)?|förvaltning(en)?|avdelning(en)?|enhet(en)?|stab(en)?|kansli(et)?|sjukhus(et)?|kontor(et)?|klinik(en)?|kliniker(na)?|område(t)?|centrum|center|bolag(et)?|verksamhet(en)?|division(en)?|sektion(en)?|råd(et)?|utskott(et)?|folktandvård(en)?|trafik(en)?|skola(n)?|skolor|direktör(en)?|primärvård(en)?|akutsjukvård(en)?|vårdcentral(er|en)?|organisation(en)?|department|division|committee|board|unit)$/,
);

export function isUnitWord(label: string): boolean {
  const text = plainText(label).replace(/^[\d.]+\)?\s+/, '');
  return UNIT_WORD.test(text) && !COST_FIRST.test(text);
}

/** Reads a label. The order matters: "Summa intäkter" is a sum, "Hyresintäkter" is revenue. */
export function labelKind(label: string): LabelKind {
  const text = plainText(label)
    .replace(/^[\d.]+\)?\s+/, '')
    .replace(/^[*•·-]+\s*/, '')
    .replace(/[:*]+$/, '')
    .replace(/\s*\d\)$/, '')
    .trim();
  if (PART.test(text)) return 'part';
  if (NO_AMOUNT.test(text)) return 'no-amount';
  if (OUTSIDE.test(text)) return 'outside';
  if (TOTAL.test(text)) return 'total';
  if (FRAME.test(text)) return 'frame';
  if (DEPRECIATION.test(text)) return 'depreciation';
  if (COST_FIRST.test(text)) return 'cost';
  if (isUnitWord(text)) return 'name';
  if (FEES_THAT_COST.test(text)) return 'cost';
  if (REVENUE.test(text)) return 'revenue';
  if (COST.test(text)) return 'cost';
  return 'name';
}

/** Whether a label is one of cost types, whatever it is called. */
export function isCostTypeWord(kind: LabelKind): boolean {
  return kind === 'revenue' || kind === 'cost' || kind === 'depreciation';
}

const NET = ofWords(
  /^(summa |total[at]? )?(verksamhetens )?(netto|nettokostnad(er)?|net costs?|net operating costs?|nettobudget|nettoutfall)\b/,
);
const WHOLE = ofWords(
  /^(summa|s:a|totalt?|totalsumma|grand total|sammanlagt|sammantaget|samtliga)\b|^(hela )?(regionen|region \w+) (totalt|sammantaget|sammanlagt|som helhet)$/,
);

/** "Verksamhetens nettokostnad": the sum that tells how the signs of the others are to be read. */
export function isNetLabel(label: string): boolean {
  return NET.test(plainText(label));
}

/** "Summa", "Totalt" alone: a sum of everything above it or beside it. */
export function isWholeLabel(label: string): boolean {
  return WHOLE.test(plainText(label));
}

/** The kind that a sum or a heading speaks for: "Summa intäkter", "Kostnader". */
export function kindOfHeading(label: string): CostKind | null {
  const text = plainText(label)
    .replace(/^(summa|s:a|totalt?|totala|delsumma|varav|verksamhetens)\s+/, '')
    .replace(/:$/, '')
    .trim();
  if (
    /^(intäkter|externa intäkter|interna intäkter|verksamhetsintäkter|verksamhetens intäkter|revenue|income|revenues)$/.test(
      text,
    )
  )
    return 'revenue';
  if (
    /^(kostnader|bruttokostnader|verksamhetskostnader|verksamhetens kostnader|externa kostnader|costs|expenses|expenditure)$/.test(
      text,
    )
  )
    return 'cost';
  if (/^avskrivningar$/.test(text)) return 'depreciation';
  return null;
}

/** What is paid as well as received: the heading over it tells which. */
const EITHER_WAY = ofWords(/^(övriga |andra |diverse )?(bidrag|avgifter|ersättning(ar)?|vårdavgifter|räntor|hyror)\b/);

/** The kind of a label by the heading that it stands under, where its own words could be either; null where they tell. */
export function kindUnder(label: string, heading: string | null): CostKind | null {
  return heading !== null && EITHER_WAY.test(plainText(label)) ? kindOfHeading(heading) : null;
}

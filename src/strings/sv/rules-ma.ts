import type { RuleTexts } from '../rule-text';

const withoutItems = ' Bedömningen är gjord utan jämförelseposter, som är med i beloppen.';
const bothDevelopments =
  '{object} ({reading}): utvecklingen är {with} med jämförelseposter och {without} utan dem ({itemsBase} i basåret, {itemsTarget} i målåret), mot högst {limit}.';
const marginMessage =
  '{object} ({reading}): nettokostnaden går från {netBase} till {netTarget}, {development} mot högst {limit}. Det återstår {left} och {headroom}, mindre än risktröskeln på {margin}.';
const byRoundingMessage =
  '{object} ({reading}): nettokostnaden går från {netBase} till {netTarget}, {development} mot högst {limit}. Målet nås bara efter avrundning; oavrundat är det {headroom} för mycket.';
const marginConsider =
  'Överväg att förbereda åtgärder redan nu: en försämring på mer än {headroom} gör att målet inte nås.';
const byRoundingConsider = 'Överväg att redovisa att avrundningen avgör, och att besluta om åtgärder på {headroom}.';
const toDateConsider =
  'Överväg att stämma av att prognosen för resten av året håller, och att i rapporten förklara varför den skiljer sig från utfallet hittills.';

/** Targets. */
export const maTextsSv: RuleTexts<
  'MA-01' | 'MA-02' | 'MA-03' | 'MA-04' | 'MA-05' | 'MA-06' | 'MA-07' | 'MA-08' | 'MA-09'
> = {
  'MA-01': {
    title: 'Målet nås inte',
    description:
      'Nettokostnadens utveckling är större än målet tillåter. Ett helårsmål prövas mot prognosen så länge året pågår och mot utfallet när det är slut. Meddelandet anger hur mycket nettokostnaden måste sänkas för att målet ska nås.',
    variants: {
      rises: {
        message:
          '{object} ({reading}): nettokostnaden ökar från {netBase} till {netTarget}, {development} mot högst {limit}; det är {excess} för mycket.',
        consider: 'Överväg att besluta om åtgärder på minst {excess}, eller att pröva målet på nytt.',
      },
      falls: {
        message:
          '{object} ({reading}): nettokostnaden minskar från {netBase} till {netTarget}, {development} mot högst {limit}; det är {excess} för mycket.',
        consider: 'Överväg att besluta om åtgärder på minst {excess}, eller att pröva målet på nytt.',
      },
      unchanged: {
        message:
          '{object} ({reading}): nettokostnaden är oförändrad, {netTarget}, och utvecklingen {development} mot högst {limit}; det är {excess} för mycket.',
        consider: 'Överväg att besluta om åtgärder på minst {excess}, eller att pröva målet på nytt.',
      },
      'without-items-unchanged-base': {
        message:
          '{object} ({reading}): nettokostnaden går från {netBase} till {netTarget}. Utan jämförelseposterna, {itemsBase} i basåret och {itemsTarget} i målåret, är ändringen {development} av hela basen, mot högst {limit}; det är {excess} för mycket.',
        consider: 'Överväg att besluta om åtgärder på minst {excess}, eller att pröva målet på nytt.',
      },
      'without-items-adjusted-base': {
        message:
          '{object} ({reading}): nettokostnaden går från {netBase} till {netTarget}. Rensad från jämförelseposter, {itemsBase} i basåret och {itemsTarget} i målåret, är utvecklingen {development} mot högst {limit}; det är {excess} för mycket.',
        consider: 'Överväg att besluta om åtgärder på minst {excess}, eller att pröva målet på nytt.',
      },
    },
  },
  'MA-02': {
    title: 'Målet är i riskzonen',
    description:
      'Målet nås, men utvecklingen ligger närmare gränsen än risktröskeln i Inställningar, eller så nås målet för helåret fast den ackumulerade utvecklingen hittills är för hög.',
    variants: {
      margin: { message: marginMessage, consider: marginConsider },
      'margin-without-items': { message: marginMessage + withoutItems, consider: marginConsider },
      'by-rounding': { message: byRoundingMessage, consider: byRoundingConsider },
      'by-rounding-without-items': { message: byRoundingMessage + withoutItems, consider: byRoundingConsider },
      'to-date': {
        message:
          '{object}: målet nås för helåret med {development} mot högst {limit}, men t.o.m. {period} har nettokostnaden gått från {netBaseToDate} till {netTargetToDate}, {developmentToDate}; hittills är det {excessToDate} för mycket.',
        consider: toDateConsider,
      },
      'to-date-without-items': {
        message:
          '{object}: målet nås för helåret med {development} mot högst {limit}, men t.o.m. {period} är utvecklingen för hög. Bedömningen är gjord utan jämförelseposter; med dem har nettokostnaden gått från {netBaseToDate} till {netTargetToDate}, {developmentToDate}.',
        consider: toDateConsider,
      },
      'margin-and-to-date': {
        message:
          '{object}: helårets {development} mot högst {limit} ligger inom risktröskeln på {margin}, och t.o.m. {period} har nettokostnaden gått från {netBaseToDate} till {netTargetToDate}, {developmentToDate}; hittills är det {excessToDate} för mycket.',
        consider: toDateConsider,
      },
      'margin-and-to-date-without-items': {
        message:
          '{object}: helårets {development} mot högst {limit} ligger inom risktröskeln på {margin}, och t.o.m. {period} är utvecklingen för hög. Bedömningen är gjord utan jämförelseposter; med dem har nettokostnaden gått från {netBaseToDate} till {netTargetToDate}, {developmentToDate}.',
        consider: toDateConsider,
      },
    },
  },
  'MA-03': {
    title: 'Ingen procentuell utveckling kan anges',
    description:
      'En procentuell utveckling kräver en bas som finns, är större än noll och har samma tecken som målårets belopp. Annars visas ett streck och beloppen.',
    variants: {
      'base-missing': {
        message:
          '{object} ({reading}): ingen utveckling kan anges, för {baseYear} finns inga belopp att jämföra med; {targetYear} är nettokostnaden {netTarget}.',
        consider: 'Överväg att lägga in utfallet för {baseYear}, eller att välja en annan bas för målet.',
      },
      'months-missing': {
        message:
          '{object} ({reading}): ingen utveckling kan anges, för utfall saknas i månader som jämförelsen behöver: {months}.',
        consider:
          'Överväg att lägga in utfallet för de månaderna, eller att välja prognos eller budget som bas tills året är bokfört.',
      },
      'base-zero': {
        message:
          '{object} ({reading}): ingen utveckling kan anges, för basårets nettokostnad är 0; målårets är {netTarget}.',
        consider: 'Överväg att följa upp målet i belopp, eller att kontrollera att jämförelsebasen är flyttad rätt.',
      },
      'adjusted-base-zero': {
        message:
          '{object} ({reading}): ingen utveckling kan anges, för basårets {netBase} är 0 när jämförelseposter på {itemsBase} räknas bort; målårets nettokostnad är {netTarget}.',
        consider: 'Överväg att räkna på oförändrad bas, eller att följa upp målet i belopp.',
      },
      'base-negative': {
        message:
          '{object} ({reading}): ingen utveckling kan anges, för basåret visar en nettointäkt, {netBase}; målårets belopp är {netTarget}, en ändring på {change}.',
        consider: 'Överväg att följa upp målet i belopp, eller att kontrollera tecknen i Utfall.',
      },
      'sign-change': {
        message:
          '{object} ({reading}): ingen utveckling kan anges, för beloppet byter tecken från {netBase} till {netTarget}, en ändring på {change}.',
        consider: 'Överväg att följa upp målet i belopp, eller att kontrollera tecknen i Utfall och Prognos.',
      },
      'target-missing': {
        message:
          '{object} ({reading}): ingen utveckling kan anges, för {targetYear} finns inget belopp att ställa mot basårets {netBase}.',
        consider: 'Överväg att lägga in prognosen, eller utfallet när året är slut, för {targetYear}.',
      },
    },
  },
  'MA-04': {
    title: 'Basen är inte ett utfall',
    description:
      'Utvecklingen räknas mot basårets prognos eller budget, och ändras när utfallet är klart. Finns inga sådana belopp för basåret används utfallet.',
    variants: {
      used: {
        message: '{object}: målet jämförs med {base} för {baseYear}, {netBase}, och inte med utfallet.',
        consider: 'Överväg att byta bas till utfall när bokslutet för {baseYear} är klart.',
      },
      fallback: {
        message:
          '{object}: målet ska jämföras med {base} för {baseYear}, men sådana belopp saknas; i stället används utfallet, {netBase}.',
        consider: 'Överväg att ändra målets bas till utfall, eller att lägga in raderna för {baseYear}.',
      },
      'by-month': {
        message:
          '{object} ({reading}): målet ska jämföras med {base} för {baseYear}, men {base} finns bara för hela året; i stället används utfallet, {netBase}.',
        consider: 'Överväg att ändra målets bas till utfall, eller målets läsning till helår.',
      },
    },
  },
  'MA-05': {
    title: 'Jämförelseposter avgör om målet nås',
    description:
      'Målet nås med jämförelsestörande poster men inte utan dem, eller tvärtom. Vilket som gäller anges i Inställningar, och läsaren behöver veta det.',
    variants: {
      'met-with-counts-with': {
        message: `${bothDevelopments} Målet nås bara med dem, och de räknas.`,
        consider: 'Överväg att redovisa båda talen och skälet till att posterna räknas.',
      },
      'met-with-counts-without': {
        message: `${bothDevelopments} Målet nås bara med dem, men de räknas inte.`,
        consider: 'Överväg att redovisa båda talen och skälet till att posterna inte räknas.',
      },
      'met-without-counts-with': {
        message: `${bothDevelopments} Målet nås bara utan dem, men de räknas.`,
        consider: 'Överväg att redovisa båda talen och skälet till att posterna räknas.',
      },
      'met-without-counts-without': {
        message: `${bothDevelopments} Målet nås bara utan dem, och de räknas inte.`,
        consider: 'Överväg att redovisa båda talen och skälet till att posterna inte räknas.',
      },
    },
  },
  'MA-06': {
    title: 'Avrundningen avgör om målet nås',
    description:
      'Målet nås om utvecklingen avrundas till målets decimaler, men inte oavrundat. Vilket som gäller anges av Bedömning i Inställningar.',
    variants: {
      rounded: {
        message:
          '{object} ({reading}): utvecklingen {development} avrundas till {rounded} och når därmed målet på högst {limit}; oavrundat är det {excess} för mycket.',
        consider: 'Överväg att redovisa utvecklingen med fler decimaler och skriva att avrundningen avgör.',
      },
      unrounded: {
        message:
          '{object} ({reading}): utvecklingen {development} når inte målet på högst {limit}; det är {excess} för mycket. Avrundad till {rounded} hade den nått det.',
        consider: 'Överväg att redovisa utvecklingen med fler decimaler och skriva att målet bedöms oavrundat.',
      },
    },
  },
  'MA-07': {
    title: 'Prognosen överskrider ramen',
    description: 'Prognosen för det som hör till en ram är högre än den reviderade ramen.',
    variants: {
      exceeds: {
        message:
          '{unit}: ram {decided} med ramjusteringar {adjustments} är {revised}, men prognosen är {forecast}; det är {excess} för mycket.',
        consider: 'Överväg att besluta om åtgärder på {excess}, eller att begära en ändrad ram.',
      },
    },
  },
  'MA-08': {
    title: 'Målet och ramen säger emot varandra',
    description:
      'Både målet för utvecklingen och ramen prövas på helåret. När det ena klaras och det andra inte går det inte att styra mot båda.',
    variants: {
      'target-met': {
        message:
          '{object}: målet ({reading}) nås med {development} mot högst {limit}, men helårets nettokostnad {netTarget} är {difference} mer än ramen {frame}. Ramen medger utvecklingen {frameDevelopment}.',
        consider: 'Överväg att klargöra om det är målet eller ramen som styr, och att rätta det andra.',
      },
      'frame-kept': {
        message:
          '{object}: helårets nettokostnad {netTarget} ryms i ramen {frame} med {difference} till godo, men målet ({reading}) nås inte: {development} mot högst {limit}. Ramen medger utvecklingen {frameDevelopment}.',
        consider: 'Överväg att klargöra om det är målet eller ramen som styr, och att rätta det andra.',
      },
    },
  },
  'MA-09': {
    title: 'Målets objekt finns inte',
    description: 'Ett mål gäller styrelsen, en enhet i Enheter eller en målgrupp i Kostnadsslag.',
    variants: {
      board: {
        message:
          'Mål {target} gäller styrelsen {object}, som varken är styrelsen i Inställningar ({board}) eller en enhet i Enheter.',
        consider: 'Överväg att rätta målets objekt, eller styrelsens namn i Inställningar.',
      },
      unit: {
        message: 'Mål {target} gäller enheten {object}, som inte finns i Enheter.',
        consider: 'Överväg att rätta målets objekt, eller att lägga till enheten i Enheter.',
      },
      'target-group': {
        message: 'Mål {target} gäller målgruppen {object}, som inget kostnadsslag i Kostnadsslag tillhör.',
        consider: 'Överväg att rätta målets objekt, eller att ange målgruppen för de kostnadsslag som ingår.',
      },
      empty: {
        message: 'Mål {target} anger inget objekt.',
        consider: 'Överväg att ange den styrelse, enhet eller målgrupp som målet gäller.',
      },
    },
  },
};

import type { RuleTexts } from '../rule-text';

/** The action plan. */
export const atTextsSv: RuleTexts<'AT-01' | 'AT-02' | 'AT-03' | 'AT-04' | 'AT-05' | 'AT-06' | 'AT-07' | 'AT-08'> = {
  'AT-01': {
    title: 'Planerade effekter når inte uppdraget',
    description:
      'De effekter som åtgärderna planeras ge under målåret ska tillsammans nå uppdragets belopp. En åtgärd räknas för det uppdrag den anger, eller för det enda som finns.',
    variants: {
      short: {
        message:
          'Uppdraget {assignment} kräver {amount}, men åtgärderna ({actions} st) planeras ge {planned} {year}; det är {missing} för lite.',
        consider: 'Överväg att lägga till åtgärder på {missing}, eller att höja effekten av dem som finns.',
      },
      'no-actions': {
        message: 'Uppdraget {assignment} kräver {amount} {year}, men ingen åtgärd är knuten till det.',
        consider:
          'Överväg att planera åtgärder på {missing}, eller att ange uppdraget på de åtgärder som hör till det.',
      },
    },
  },
  'AT-02': {
    title: 'Prognosen för åtgärderna når inte uppdraget',
    description: 'De effekter som åtgärderna nu väntas ge under målåret ska tillsammans nå uppdragets belopp.',
    variants: {
      short: {
        message:
          'Uppdraget {assignment} kräver {amount}, men åtgärderna väntas ge {forecast}, varav {realised} hittills; det är {missing} för lite.',
        consider: 'Överväg att skynda på åtgärderna, eller att besluta om nya på {missing}.',
      },
      'plan-reaches': {
        message:
          'Uppdraget {assignment} kräver {amount}. Åtgärderna planerades ge {planned} men väntas nu ge {forecast}, varav {realised} hittills; det är {missing} för lite.',
        consider: 'Överväg att skynda på åtgärderna, eller att besluta om nya på {missing}.',
      },
    },
  },
  'AT-03': {
    title: 'Effekten under målåret är större än sin andel av helåret',
    description:
      'En varaktig effekt ger under målåret lika många tolftedelar av helårseffekten som åtgärden är i gång månader, från startmånaden till slutet. En engångseffekt får vara hela beloppet.',
    variants: {
      lasting: {
        message:
          '{action}: helårseffekt {fullYear} × {months}/12 = {share}, men effekten {year} är {effect}; det är {excess} för mycket.',
        consider: 'Överväg att sänka effekten {year} till {share}, eller att rätta start eller helårseffekt.',
      },
      'one-off': {
        message:
          '{action}: effekten {year} är {effect}, men engångseffekten är bara {fullYear}; det är {excess} för mycket.',
        consider: 'Överväg att sänka effekten {year} till {share}, eller att rätta helårseffekten.',
      },
      'no-months': {
        message:
          '{action}: helårseffekt {fullYear} × 0/12 = 0, för åtgärden är inte i gång någon månad {year}, men effekten är {effect}.',
        consider: 'Överväg att rätta start eller slut, eller att ta bort effekten {year}.',
      },
    },
  },
  'AT-04': {
    title: 'Effekten räknas två gånger',
    description:
      'En effekt som redan är inräknad i budgeten, eller som en omfördelning redan har tagit från samma enhet och kostnadsslag, minskar inte kostnaden en gång till.',
    variants: {
      'in-budget': {
        message:
          '{action}: effekten {effect} {year} är redan inräknad i budgeten, och räknas en gång till mot uppdraget.',
        consider:
          'Överväg att inte räkna effekten mot uppdraget, eller att ändra Inräknad i budget till nej om budgeten inte är sänkt.',
      },
      reallocated: {
        message:
          '{action}: effekten {effect} ska tas från {costType} på {unit}, som omfördelning {reallocations} redan har tagit {moved} från.',
        consider: 'Överväg att klargöra om omfördelningen är åtgärden, och att i så fall bara räkna den ena.',
      },
    },
  },
  'AT-05': {
    title: 'Startad utan effekt',
    description: 'Åtgärden har startat och ska ge effekt under målåret, men inget utfall finns ännu.',
    variants: {
      none: {
        message: '{action}: startade {start} och ska ge {effect} {year}, men utfallet är {realised} t.o.m. {period}.',
        consider: 'Överväg att följa upp om effekten är försenad, och att ändra prognosen därefter.',
      },
      negative: {
        message:
          '{action}: startade {start} och ska ge {effect} {year}, men har försämrat resultatet: utfallet är {realised} t.o.m. {period}.',
        consider: 'Överväg att stämma av tecknet på utfallet, och att ändra prognosen om det är rätt.',
      },
    },
  },
  'AT-06': {
    title: 'Status och belopp säger emot varandra',
    description:
      'Status säger att åtgärden har nått sin effekt, delvis eller inte alls, men utfall och prognos säger något annat. En uppnådd åtgärd ska ha gett minst det som en jämn takt från starten hade gett t.o.m. perioden, och väntas ge hela effekten.',
    variants: {
      'done-nothing': {
        message: '{action}: status är Uppnått, men utfallet är {realised} av planerade {planned} t.o.m. {period}.',
        consider: 'Överväg att ändra status, eller att fylla i utfallet.',
      },
      'done-forecast-short': {
        message:
          '{action}: status är Uppnått, men prognosen är {forecast} av planerade {planned}; det är {missing} för lite.',
        consider: 'Överväg att ändra status till Delvis, eller att rätta prognosen.',
      },
      'done-behind': {
        message:
          '{action}: status är Uppnått, men utfallet är {realised} t.o.m. {period}. I jämn takt mot {planned} hade det varit {due}; det är {missing} för lite.',
        consider: 'Överväg att ändra status till Delvis, eller att rätta utfallet.',
      },
      'not-done-reached': {
        message: '{action}: status är Ej uppnått, men utfallet {realised} når redan planerade {planned}.',
        consider: 'Överväg att ändra status till Uppnått, eller att rätta utfallet.',
      },
      'partly-reached': {
        message: '{action}: status är Delvis, men utfallet {realised} når redan planerade {planned}.',
        consider: 'Överväg att ändra status till Uppnått, eller att rätta utfallet.',
      },
      'partly-nothing': {
        message:
          '{action}: status är Delvis, men av planerade {planned} är utfallet {realised} och prognosen {forecast}.',
        consider: 'Överväg att ändra status till Ej uppnått, eller att fylla i utfall och prognos.',
      },
      'basis-there': {
        message: '{action}: status är Underlag saknas, men utfallet är {realised} och prognosen {forecast}.',
        consider: 'Överväg att ange den status som beloppen visar.',
      },
    },
  },
  'AT-07': {
    title: 'Ansvarig eller start saknas',
    description: 'En åtgärd utan ansvarig eller startdatum går inte att följa upp.',
    variants: {
      owner: {
        message: '{action}: ingen ansvarig är angiven.',
        consider: 'Överväg att utse en ansvarig för åtgärden.',
      },
      start: {
        message: '{action}: ingen start är angiven, så effekten räknas på hela året.',
        consider: 'Överväg att ange när åtgärden startar.',
      },
      'owner-column': {
        message: 'Tabellen Åtgärder saknar kolumnen Ansvarig, så ingen av åtgärderna ({actions} st) har en ansvarig.',
        consider: 'Överväg att lägga till kolumnen Ansvarig och utse en ansvarig för varje åtgärd.',
      },
      'start-column': {
        message:
          'Tabellen Åtgärder saknar kolumnen Start, så ingen av åtgärderna ({actions} st) har en start och effekterna räknas på hela året.',
        consider: 'Överväg att lägga till kolumnen Start och ange när varje åtgärd startar.',
      },
    },
  },
  'AT-08': {
    title: 'Effekten är större än budgeten den tas från',
    description:
      'En åtgärd kan inte sänka ett kostnadsslag med mer än vad enheten, med underliggande enheter, har i reviderad budget. Intäkter prövas inte: de kan bli högre än budgeterat.',
    variants: {
      exceeds: {
        message:
          '{action}: effekten {effect} är större än den reviderade budgeten för {costType} på {unit}, {budget}; det är {excess} för mycket.',
        consider: 'Överväg att rätta effekten, eller enheten eller kostnadsslaget som den tas från.',
      },
    },
  },
};

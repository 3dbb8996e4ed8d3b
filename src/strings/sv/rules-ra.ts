import type { RuleTexts } from '../rule-text';

/** Reorganisations and frames. */
export const raTextsSv: RuleTexts<'RA-01' | 'RA-02' | 'RA-03' | 'RA-04' | 'RA-05' | 'RA-06' | 'RA-07' | 'RA-08'> = {
  'RA-01': {
    title: 'Ramjusteringar som ändrar styrelsens ram utan beslut',
    description:
      'Ramjusteringar flyttar nettobudget mellan enheter, så inom en styrelse summerar de till noll. En justering där bara den ena sidan är en enhet i styrelsen ändrar styrelsens ram, och det kräver ett beslut av regionfullmäktige. Utan tabellen Beslut, eller dess kolumn Organ, godtas ett angivet beslut.',
    variants: {
      undecided: {
        message:
          'Ramjusteringar utan beslut av regionfullmäktige ({rows}) ändrar ramen för {board}: {inflow} in − {outflow} ut = {net}. Alla justeringar över styrelsens gräns summerar till {total} i stället för 0.',
        consider:
          'Överväg att ange den enhet inom styrelsen som ger eller tar emot beloppet, eller att hänvisa till det beslut av regionfullmäktige som ändrar ramen.',
      },
    },
  },
  'RA-02': {
    title: 'Budgeten skiljer sig från ramen',
    description:
      'En enhets reviderade budget ska vara lika stor som dess reviderade ram: beslutad ram plus och minus ramjusteringar. En budgetrad hör till den egna enhetens ram, eller till närmaste överordnade enhet som har en rad i Ramar.',
    variants: {
      above: {
        message:
          '{unit}: ram {decided} med ramjusteringar {adjustments} är {revised}, men den reviderade budgeten är {budget}; det är {difference} mer än ramen.',
        consider: 'Överväg att sänka budgeten med {difference}, eller att lägga in den ramjustering som saknas.',
      },
      below: {
        message:
          '{unit}: ram {decided} med ramjusteringar {adjustments} är {revised}, men den reviderade budgeten är {budget}; det är {difference} mindre än ramen.',
        consider: 'Överväg att fördela {difference} till i budgeten, eller att rätta ramen eller dess ramjusteringar.',
      },
      'no-budget': {
        message:
          '{unit}: ram {decided} med ramjusteringar {adjustments} är {revised}, men ingen budget är lagd på den ramen.',
        consider: 'Överväg att lägga in en budget på {revised} för enheten, eller att flytta ramen dit budgeten finns.',
      },
    },
  },
  'RA-03': {
    title: 'En enhet som upphört har ram, budget eller utfall',
    description:
      'När en enhet har upphört är den noll i varje kolumn, och inget bokförs på den. Det som granskas är reviderad ram, reviderad budget och prognos för enheter som upphört före målåret, och utfall i månader efter enhetens sista dag. Beslutade belopp får stå kvar tills de flyttats.',
    variants: {
      frame: {
        message:
          '{unit} upphörde {validTo}, men ram {decided} med ramjusteringar {adjustments} lämnar {amount} kvar; det ska vara 0.',
        consider: 'Överväg att flytta {amount} till den enhet som tar över, med en ramjustering.',
      },
      budget: {
        message: '{unit} upphörde {validTo}, men har en reviderad budget på {amount} för {costType}; den ska vara 0.',
        consider: 'Överväg att flytta budgeten till den enhet som tar över, med en ramjustering per kostnadsslag.',
      },
      forecast: {
        message: '{unit} upphörde {validTo}, men har en prognos på {amount} för {costType}; den ska vara 0.',
        consider: 'Överväg att flytta prognosen till den enhet som tar över.',
      },
      outcome: {
        message:
          '{unit} upphörde {validTo}, men har ett utfall på netto {amount} därefter ({months}); inget ska bokföras.',
        consider:
          'Överväg att boka om beloppen till den enhet som tar över, eller att rätta slutdatumet i Enheter om enheten finns kvar.',
      },
    },
  },
  'RA-04': {
    title: 'Andelar i ett enhetsbyte blir inte 100 %',
    description:
      'Det utfall som en enhet lämnar efter sig fördelas på efterföljarna. Andelarna från samma dag ska summera till 100 %, annars försvinner eller tillkommer belopp i jämförelsen.',
    variants: {
      below: {
        message:
          '{unit} delas {date} på {successors} med andelarna {shares}, som summerar till {sum}; det är {difference} för lite.',
        consider: 'Överväg att rätta andelarna, eller att lägga till den efterföljare som saknas.',
      },
      above: {
        message:
          '{unit} delas {date} på {successors} med andelarna {shares}, som summerar till {sum}; det är {difference} för mycket.',
        consider: 'Överväg att rätta andelarna så att de summerar till 100 %.',
      },
    },
  },
  'RA-05': {
    title: 'Ramjusteringar ändrar styrelsens summa för ett kostnadsslag',
    description:
      'Ett kostnadsslag som flyttas från en enhet kommer till en annan, så styrelsens summa per kostnadsslag står kvar. En ändring mellan kostnadsslag hör hemma i Omfördelningar. Justeringar som regionfullmäktige beslutat om räknas inte.',
    variants: {
      rises: {
        message:
          '{costType}: ramjusteringarna ger {board} {inflow} in − {outflow} ut = {change}, så summan för kostnadsslaget ökar med {difference} netto.',
        consider:
          'Överväg att ange samma kostnadsslag på båda sidor av flytten, eller att göra ändringen som en omfördelning.',
      },
      falls: {
        message:
          '{costType}: ramjusteringarna ger {board} {inflow} in − {outflow} ut = {change}, så summan för kostnadsslaget minskar med {difference} netto.',
        consider:
          'Överväg att ange samma kostnadsslag på båda sidor av flytten, eller att göra ändringen som en omfördelning.',
      },
    },
  },
  'RA-06': {
    title: 'Ramen har flyttats men inte jämförelsebasen',
    description:
      'Jämförelsebasen flyttas med ramen. Annars visar den enhet som tar emot en ökning som inte finns, och den som lämnar en minskning. Regeln gäller enheter vars ram ändras av flyttar inom styrelsen och som inte finns i Enhetsbyten.',
    variants: {
      rises: {
        message:
          '{unit}: flyttar inom styrelsen ökar ramen med {inflow} in − {outflow} ut = {difference}, men enheten finns inte i Enhetsbyten. Utfallet {baseYear} ligger kvar, och ökningen ser ut som en kostnadsökning.',
        consider: 'Överväg att lägga in flytten i Enhetsbyten med den andel av utfallet {baseYear} som följer med.',
      },
      falls: {
        message:
          '{unit}: flyttar inom styrelsen minskar ramen med {outflow} ut − {inflow} in = {difference}, men enheten finns inte i Enhetsbyten. Utfallet {baseYear} ligger kvar, och minskningen ser ut som en besparing.',
        consider: 'Överväg att lägga in flytten i Enhetsbyten med den andel av utfallet {baseYear} som följer med.',
      },
    },
  },
  'RA-07': {
    title: 'Delårsbelopp stämmer inte med helårsbelopp × månader/12',
    description:
      'En varaktig ramjustering som börjar gälla under året är helårsbeloppet gånger antalet månader genom 12: 82,5 för helåret är 61,9 för tre kvartal. Börjar den gälla före målåret räknas 12 månader.',
    variants: {
      above: {
        message:
          'Ramjustering {adjustment}: {fullYear} × {months}/12 = {expected} från {date}, men beloppet är {amount}; det är {difference} för mycket.',
        consider:
          'Överväg att ändra beloppet till {expected}, eller helårsbeloppet till {impliedFullYear} om det är beloppet som är beslutat.',
      },
      below: {
        message:
          'Ramjustering {adjustment}: {fullYear} × {months}/12 = {expected} från {date}, men beloppet är {amount}; det är {difference} för lite.',
        consider:
          'Överväg att ändra beloppet till {expected}, eller helårsbeloppet till {impliedFullYear} om det är beloppet som är beslutat.',
      },
      'after-year': {
        message:
          'Ramjustering {adjustment} gäller från {date}, efter {year}, så {fullYear} × 0/12 = 0; beloppet är {amount}.',
        consider: 'Överväg att rätta datumet, eller att flytta justeringen till den budget som den gäller.',
      },
    },
  },
  'RA-08': {
    title: 'Ramjustering utan beslut',
    description: 'En ram ändras bara av ett beslut, så varje ramjustering ska hänvisa till ett.',
    variants: {
      row: {
        message: 'Ramjustering {adjustment}, {amount} ({from} → {to}), hänvisar inte till något beslut.',
        consider: 'Överväg att ange beslutet, eller att ta bort justeringen tills den är beslutad.',
      },
      'no-column': {
        message:
          'Tabellen Ramjusteringar saknar kolumnen Beslut, så ramjusteringarna ({count} st, tillsammans {amount}) hänvisar inte till något beslut.',
        consider: 'Överväg att lägga till kolumnen Beslut och ange beslutet för varje justering.',
      },
    },
  },
};

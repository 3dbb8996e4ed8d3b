import type { RuleTexts } from '../rule-text';

export type OmRuleId = 'OM-01' | 'OM-02' | 'OM-03' | 'OM-04' | 'OM-05' | 'OM-06' | 'OM-07' | 'OM-08' | 'OM-09';

export const omTextsSv: RuleTexts<OmRuleId> = {
  'OM-01': {
    title: 'Omfördelning som inte flyttar något',
    description:
      'Letar efter omfördelningar från ett kostnadsslag till sig självt, och efter omfördelningar utan belopp.',
    variants: {
      self: {
        message: '{unit}: omfördelningen av {amount} går från {from} till samma kostnadsslag. Den ändrar ingenting.',
        consider: 'Överväg att ange det kostnadsslag som beloppet ska till, eller att ta bort raden.',
      },
      'no-amount': {
        message: '{unit}: omfördelningen från {from} till {to} har inget belopp.',
        consider: 'Överväg att fylla i beloppet, eller att ta bort raden.',
      },
    },
  },
  'OM-02': {
    title: 'Oförklarad skillnad mellan reviderad och beslutad',
    description:
      'Per enhet och kostnadsslag: reviderad − beslutad − omfördelat − ramjusterat ska vara noll. Det som är kvar är en ändring som ingen har redovisat.',
    variants: {
      unexplained: {
        message:
          '{unit}, {costType}: reviderad {revised} − beslutad ({decided}) − omfördelat ({reallocated}) − ramjusterat ({frameAdjusted}) = {unexplained} som ingen omfördelning eller ramjustering förklarar.',
        consider:
          'Överväg att ändra reviderad till {expected}, eller att lägga till den omfördelning eller ramjustering som saknas.',
      },
      'no-line': {
        message:
          '{unit}, {costType}: omfördelat {reallocated} + ramjusterat {frameAdjusted} = {expected}, men budgeten har ingen rad för kostnadsslaget.',
        consider:
          'Överväg att lägga till en budgetrad med reviderad {expected}, eller att rätta omfördelningen eller ramjusteringen.',
      },
    },
  },
  'OM-03': {
    title: 'Enhetens kostnadsslag går inte ihop med ramändringen',
    description:
      'Per enhet: summan av reviderad − beslutad över alla kostnadsslag ska vara lika med enhetens ramjusteringar. Omfördelningar inom en enhet tar ut varandra.',
    variants: {
      unit: {
        message:
          '{unit}: reviderad {revised} − beslutad ({decided}) = {moved} över alla kostnadsslag, men ramjusteringarna ger {adjusted}. Skillnaden är {difference}.',
        consider:
          'Överväg att rätta reviderad budget så att den summerar till {expected}, eller att lägga till den ramjustering som saknas.',
      },
      'no-budget': {
        message: '{unit}: ramjusteringarna ger {adjusted}, men enheten har ingen budget. Skillnaden är {difference}.',
        consider: 'Överväg att lägga till enhetens budgetrader, eller att rätta ramjusteringen.',
      },
    },
  },
  'OM-04': {
    title: 'Kostnadsslag under noll',
    description:
      'Letar efter kostnadsslag som efter omfördelningar och ramjusteringar är under noll: mer är flyttat därifrån än vad som finns.',
    variants: {
      cost: {
        message:
          '{unit}, {costType}: beslutad {decided}, omfördelat {reallocated} och ramjusterat {frameAdjusted} ger en reviderad kostnadsbudget på {revised}, under noll.',
        consider: 'Överväg att minska det som flyttas från kostnadsslaget med {size}.',
      },
      revenue: {
        message:
          '{unit}, {costType}: beslutad {decided}, omfördelat {reallocated} och ramjusterat {frameAdjusted} ger {revised} netto: intäktsbudgeten är under noll.',
        consider: 'Överväg att minska det som flyttas till intäktsslaget med {size}.',
      },
      'cost-stated': {
        message: '{unit}, {costType}: reviderad kostnadsbudget {revised} är under noll; beslutad är {decided}.',
        consider: 'Överväg om beloppet har fel tecken, eller att rätta den reviderade budgeten.',
      },
      'revenue-stated': {
        message:
          '{unit}, {costType}: reviderad intäktsbudget är {revised} netto och därmed under noll; beslutad är {decided} netto.',
        consider: 'Överväg om beloppet har fel tecken, eller att rätta den reviderade budgeten.',
      },
    },
  },
  'OM-05': {
    title: 'Intäkt finansierar kostnad',
    description:
      'Letar efter omfördelningar från ett intäktsslag till ett kostnadsslag. Det är tillåtet, men både intäkter och kostnader växer (bruttoeffekt), och kostnaden hänger på att intäkten kommer in.',
    variants: {
      gross: {
        message:
          '{unit}: {amount} flyttas från {from} till {to}. Både den budgeterade intäkten och kostnaden ökar med {amount}; nettot är oförändrat.',
        consider: 'Överväg om intäkten är säker, och att redovisa bruttoeffekten i beslutet.',
      },
    },
  },
  'OM-06': {
    title: 'Omfördelning utan beslut',
    description: 'Letar efter omfördelningar som inte hänvisar till något beslut.',
    variants: {
      row: {
        message: '{unit}: omfördelningen av {amount} från {from} till {to} hänvisar inte till något beslut.',
        consider: 'Överväg att fylla i beslutet, eller att ta bort omfördelningen tills den är beslutad.',
      },
      'no-amount': {
        message: '{unit}: omfördelningen från {from} till {to} hänvisar inte till något beslut.',
        consider: 'Överväg att fylla i beslutet, eller att ta bort omfördelningen tills den är beslutad.',
      },
      table: {
        message: 'Tabellen Omfördelningar har ingen kolumn Beslut. Antal omfördelningar utan beslut: {count}.',
        consider: 'Överväg att lägga till kolumnen Beslut och fylla i den för varje omfördelning.',
      },
    },
  },
  'OM-07': {
    title: 'Lön flyttad utan PO-pålägg',
    description:
      'Per enhet och beslut: flyttad lön × PO-pålägget ska vara lika med flyttat PO-pålägg. Annars blir påläggen kvar hos den som inte längre har lönerna.',
    variants: {
      surcharge: {
        message:
          '{unit}: flyttad lön {payroll} × PO-pålägg {rate} = {expected}, men flyttat PO-pålägg är {surcharge}. Skillnaden är {missing}.',
        consider:
          'Överväg att flytta PO-pålägg så att det blir {expected} tillsammans, eller att rätta inställningen PO-pålägg.',
      },
      'no-rate': {
        message:
          '{unit}: lön flyttas med {payroll} men inget PO-pålägg. Inställningen PO-pålägg saknas, så beloppet går inte att räkna ut.',
        consider: 'Överväg att flytta PO-pålägget med lönen, och att fylla i PO-pålägg i Inställningar.',
      },
    },
  },
  'OM-08': {
    title: 'Avskrivning eller internhyra flyttad',
    description:
      'Letar efter omfördelningar till eller från avskrivningar och internhyra. De följer av tillgångar och lokaler och kan inte flyttas fritt.',
    variants: {
      depreciation: {
        message:
          '{unit}: {amount} flyttas från {from} till {to}. {bound} är avskrivning, som följer av gjorda investeringar.',
        consider: 'Överväg om avskrivningarna verkligen ändras, eller om beloppet ska tas från ett annat kostnadsslag.',
      },
      'internal-rent': {
        message:
          '{unit}: {amount} flyttas från {from} till {to}. {bound} är internhyra, som följer av hyresavtal och lokaler.',
        consider: 'Överväg om hyran verkligen ändras, eller om beloppet ska tas från ett annat kostnadsslag.',
      },
    },
  },
  'OM-09': {
    title: 'Riktat bidrag flyttat utan sin kostnad',
    description:
      'Letar efter omfördelningar mellan ett riktat bidrag och ett annat intäktsslag. Ett riktat bidrag är till för en viss kostnad och flyttas tillsammans med den.',
    variants: {
      grant: {
        message:
          '{unit}: {amount} flyttas från {from} till {to}, två intäktsslag. {grant} är ett riktat bidrag, och kostnaden som det ska täcka flyttas inte med.',
        consider:
          'Överväg att flytta bidraget mot det kostnadsslag som det är avsett för, eller att ta bort omfördelningen.',
      },
    },
  },
};

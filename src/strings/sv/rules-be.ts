import type { RuleTexts } from '../rule-text';

export type BeRuleId = 'BE-01' | 'BE-02' | 'BE-03' | 'BE-04';

export const beTextsSv: RuleTexts<BeRuleId> = {
  'BE-01': {
    title: 'Hänvisning till ett beslut som inte finns',
    description:
      'Letar efter hänvisningar till beslut som inte är någon rad i Beslut. Det går då inte att se vem som har beslutat.',
    variants: {
      unknown: {
        message: '{table}, kolumnen {column}: beslutet ”{decision}” finns inte i {decisions}. Antal rader: {count}.',
        consider: 'Överväg att lägga till beslutet i {decisions}, eller att rätta hänvisningen.',
      },
      'unknown-near': {
        message: '{table}, kolumnen {column}: beslutet ”{decision}” finns inte i {decisions}. Antal rader: {count}.',
        consider: 'Överväg att ändra hänvisningen till ”{nearest}”, som finns, eller att lägga till beslutet.',
      },
    },
  },
  'BE-02': {
    title: 'Beslut utan nummer',
    description:
      'Letar efter beslut som varken har diarienummer eller paragraf. De går inte att hitta i diariet eller i protokollet.',
    variants: {
      decision: {
        message: 'Beslutet {decision} har varken diarienummer eller paragraf.',
        consider: 'Överväg att fylla i diarienumret, till exempel RS 552-2025, eller paragrafen, till exempel § 196.',
      },
      table: {
        message:
          'Tabellen Beslut har varken kolumnen Diarienummer eller kolumnen Paragraf. Antal beslut utan nummer: {count}.',
        consider: 'Överväg att lägga till kolumnerna Diarienummer och Paragraf.',
      },
    },
  },
  'BE-03': {
    title: 'Beslut daterat för sent',
    description:
      'Letar efter beslut som är daterade efter att de har börjat gälla, eller efter det beslut som ändrar dem. Ett felskrivet årtal är den vanliga orsaken.',
    variants: {
      effect: {
        message:
          'Beslutet {decision} är daterat {date} men gäller från {effectiveFrom}: det är yngre än det som det beslutar om.',
        consider: 'Överväg om datumet ska vara {suggested}, eller om beslutet gäller från ett senare datum.',
      },
      amended: {
        message:
          'Beslutet {decision} är daterat {date} men ändras av {amending}, som är daterat {amendingDate}: ett beslut kan inte vara yngre än det som ändrar det.',
        consider: 'Överväg om datumet ska vara {suggested}, eller om {amending} ändrar ett annat beslut.',
      },
    },
  },
  'BE-04': {
    title: 'Beslut daterat i framtiden',
    description: 'Letar efter beslut som är daterade efter den dag då kontrollen görs. De kan inte vara fattade.',
    variants: {
      future: {
        message: 'Beslutet {decision} är daterat {date}, efter dagen för kontrollen ({today}).',
        consider: 'Överväg att rätta datumet, eller att vänta med det som beslutet gäller tills det är fattat.',
      },
    },
  },
};

import type { SampleText } from './sample-plan';

const INVENTED =
  'Alla belopp i arbetsboken är påhittade och visar bara hur kontrollen fungerar. De säger inget om någon verklig regions ekonomi.';

const decisions = (planDate: string): SampleText['lists'][number] => ({
  heading: 'Vad som är verkligt',
  lines: [
    'B1. Regionfullmäktige 2025-11-12, RS 552-2025 § 196: uppdragen till nämnderna, nettokostnadsmålen 2,0 % för styrelsen och 5,5 % för IT/MT, och 10 mnkr för regionstyrelsen. Offentligt beslut.',
    `B2. Regionstyrelsen § 133, plan och budget 2026. Offentligt beslut. ${planDate}`,
    'B3. Regiondirektören 2025-12-09, RS/403/2022: Digitalisering och service blir en organisation och Informationsförvaltningsenheten upphör. Offentligt beslut.',
    'B4. Regionstyrelsens revidering av plan och budget i december 2025. Offentligt beslut; dag och paragraf är antagna.',
    'De tre åtgärdsprogrammen finns i styrelsens plan. Åtgärderna, enheternas namn i övrigt, andelarna vid enhetsbytena och kontona är påhittade.',
    'Summan av ramarna följer en publicerad rambrygga: 1 047 144 + 20 943 + 12 000 = 1 080 087 tkr. Fördelningen på enheter är påhittad.',
  ],
});

const READINGS = {
  heading: 'Läsningen av IT/MT-målet',
  lines: [
    'Beslutet säger 5,5 % ”i slutet av 2026”. Här bedöms det på helåret. Vill ni i stället se december mot december: välj Sista månaden i kolumnen Läsning i tabellen Mål.',
  ],
} as const;

const SHEETS = {
  heading: 'Flikarna',
  lines: [
    'Inställningar, Beslut, Organisation och Kostnadsslag: det som allt annat hänvisar till.',
    'Ramar, Budget 2026 och Omfördelningar: vad som beslutades och vad som har flyttats.',
    'Utfall, Prognos och Jämförelseposter: vad som är bokfört 2025 och t.o.m. augusti 2026, och vad året väntas bli.',
    'Mål och uppdrag, Åtgärdsplan: vad styrelsen ska nå och hur.',
    'Uppföljning: controllerns egen sammanställning. Kontrollen läser den inte och rör den inte.',
  ],
} as const;

function trying(file: string, expected: string): SampleText['lists'][number] {
  return {
    heading: 'Pröva kontrollen',
    lines: [
      `Skriv i ett kommandofönster: ramkoll check ${file}`,
      `Bredvid filen skrivs en kopia, ${file.replace('.xlsx', '.kontrollerad.xlsx')}, med flikarna Måluppfyllelse och Kontrollfynd. Den här filen ändras inte.`,
      expected,
    ],
  };
}

export const CONSISTENT_FILE = 'regionstyrelsen-2026.xlsx';
export const FAULTY_FILE = 'regionstyrelsen-2026-med-fel.xlsx';

export const CONSISTENT_TEXT: SampleText = {
  title: 'Regionstyrelsen 2026: ramar, budget och uppföljning',
  paragraphs: [INVENTED],
  lists: [
    trying(
      CONSISTENT_FILE,
      'Inga fel ska hittas. Styrelsens mål nås med marginal; IT/MT nås på helåret men ligger över målet hittills, så där varnar kontrollen.',
    ),
    decisions(
      'Den tryckta texten säger 30 september 2026. Det kan inte stämma, eftersom beslutet ändras i december 2025: här står 2025-09-30.',
    ),
    READINGS,
    SHEETS,
  ],
};

export const FAULTY_TEXT: SampleText = {
  title: 'Regionstyrelsen 2026: samma arbetsbok med inlagda fel',
  paragraphs: [INVENTED],
  lists: [
    trying(
      FAULTY_FILE,
      'Arbetsboken har fel av det slag som uppstår i verkligheten. Leta gärna själv först: alla står med sin cell i samples/README.md.',
    ),
    decisions('Datumet är det som den tryckta texten har.'),
    READINGS,
    SHEETS,
  ],
};

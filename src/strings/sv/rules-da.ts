import type { RuleTexts } from '../rule-text';

export type DaRuleId =
  | 'DA-01'
  | 'DA-02'
  | 'DA-03'
  | 'DA-04'
  | 'DA-05'
  | 'DA-06'
  | 'DA-07'
  | 'DA-08'
  | 'DA-09'
  | 'DA-10'
  | 'DA-11'
  | 'DA-12'
  | 'DA-13'
  | 'DA-14'
  | 'DA-15';

const unreadable = (as: string, consequence: string): string =>
  `{table}, kolumnen {column}: ”{text}” går inte att läsa som ${as}. Antal celler: {count}. ${consequence}`;
const unknownUnit = '{table}, kolumnen {column}: enheten ”{unit}” finns inte i {units}. Antal rader: {count}';
const unknownCostType =
  '{table}, kolumnen {column}: kostnadsslaget ”{costType}” finns inte i {costTypes}. Antal rader: {count}';
const unknownAccount =
  '{table}, kolumnen {column}: konto {account} ingår inte i något kostnadsslag i {costTypes}. Antal rader: {count}';
const notCounted = 'Raderna räknas inte.';
const notCountedSum = 'Beloppet {sum} räknas inte.';
const addUnit = 'Överväg att lägga till enheten i {units}, eller att rätta namnet.';
const addCostType = 'Överväg att lägga till kostnadsslaget i {costTypes}, eller att rätta namnet.';
const rename = 'Överväg att ändra namnet till ”{nearest}”, som finns, eller att lägga till det som saknas.';
const addAccount =
  'Överväg att utvidga kontointervallet för det kostnadsslag som kontot hör till, eller att rätta kontot.';

export const daTextsSv: RuleTexts<DaRuleId> = {
  'DA-01': {
    title: 'Tabell, kolumn eller inställning saknas',
    description:
      'Letar efter de tabeller, kolumner och inställningar som kontrollen inte klarar sig utan. Det som saknas kan inte kontrolleras.',
    variants: {
      table: {
        message: 'Tabellen {table} saknas i arbetsboken. Den behövs för att kontrollen ska kunna göras.',
        consider:
          'Överväg att lägga till tabellen, eller att ge den tabell som redan håller uppgifterna namnet {table}. Den tomma mallen visar vilka kolumner den ska ha.',
      },
      column: {
        message: 'Tabellen {table} saknar kolumnen {column}. Det som kolumnen behövs till kan inte kontrolleras.',
        consider: 'Överväg att lägga till kolumnen, eller att ge den kolumn som håller uppgifterna rubriken {column}.',
      },
      setting: {
        message: 'Inställningen {setting} saknas i {table}. Utan den går det inte att veta hur siffrorna ska läsas.',
        consider: 'Överväg att lägga till en rad i {table} med {setting} i kolumnen {column} och värdet bredvid.',
      },
    },
  },
  'DA-02': {
    title: 'Värde som inte går att läsa',
    description:
      'Letar efter celler som inte innehåller det som kolumnen är till för: text i stället för belopp, datum eller konto, ord som inte betyder något här, felvärden som en formel har lämnat, och formler utan uträknat värde. Sådana celler räknas inte, och summorna blir därför fel.',
    variants: {
      amount: {
        message: unreadable('ett belopp', 'Beloppet räknas inte.'),
        consider: 'Överväg att skriva in beloppet som ett tal, och att lägga en kommentar i en egen kolumn.',
      },
      date: {
        message: unreadable('ett datum', 'Datumet räknas som ej angivet.'),
        consider: 'Överväg att skriva datumet som 2026-01-31.',
      },
      year: {
        message: unreadable('ett år', 'Raden kan inte föras till något år.'),
        consider: 'Överväg att skriva året med fyra siffror, till exempel 2026.',
      },
      month: {
        message: unreadable('en månad', 'Raden kan inte föras till någon månad.'),
        consider: 'Överväg att skriva månaden som ett tal från 1 till 12.',
      },
      share: {
        message: unreadable('en andel', 'Andelen räknas inte.'),
        consider: 'Överväg att skriva andelen som ett procenttal, till exempel 60 %.',
      },
      percent: {
        message: unreadable('en procentsats', 'Procentsatsen räknas inte.'),
        consider: 'Överväg att skriva procentsatsen som ett tal, till exempel 2,0 %.',
      },
      'yes-no': {
        message: unreadable('ja eller nej', 'Uppgiften räknas som ej angiven.'),
        consider: 'Överväg att skriva ja eller nej.',
      },
      word: {
        message: unreadable('något av de ord som kolumnen kan innehålla', 'Uppgiften räknas som ej angiven.'),
        consider: 'Överväg att välja ett av orden i mallens lista för kolumnen.',
      },
      account: {
        message: unreadable('ett konto', 'Kontot kan inte föras till något kostnadsslag.'),
        consider: 'Överväg att skriva kontot med enbart siffror.',
      },
      setting: {
        message: unreadable('ett värde för inställningen', 'Inställningen räknas som ej angiven.'),
        consider: 'Överväg att skriva ett av de värden som mallen anger för inställningen.',
      },
      assignment: {
        message:
          '{table}, kolumnen {column}: ”{text}” finns inte i tabellen Uppdrag. Antal celler: {count}. Åtgärden räknas inte av mot något uppdrag.',
        consider: 'Överväg att rätta namnet, eller att lägga till uppdraget i tabellen Uppdrag.',
      },
      'error-value': {
        message: '{table}, kolumnen {column}: formeln ger felvärdet {text}. Antal celler: {count}. Cellen räknas inte.',
        consider: 'Överväg att rätta formeln eller det som den hänvisar till.',
      },
      uncalculated: {
        message:
          '{table}, kolumnen {column}: formeln har inget uträknat värde i filen. Antal celler: {count}. Cellen räknas inte.',
        consider: 'Överväg att öppna arbetsboken i Excel, räkna om (F9) och spara den.',
      },
    },
  },
  'DA-03': {
    title: 'Tal lagrat som text',
    description:
      'Letar efter tal som är lagrade som text. De läses och räknas här, men arbetsbokens egna summor hoppar över dem.',
    variants: {
      column: {
        message:
          '{table}, kolumnen {column}: tal lagrade som text, till exempel ”{text}”. Antal celler: {count}. De är lästa och räknade här, men arbetsbokens egna summor räknar dem inte.',
        consider: 'Överväg att göra om cellerna till tal (Text till kolumner, eller Klistra in special, Addera).',
      },
    },
  },
  'DA-04': {
    title: 'Okänd enhet',
    description:
      'Letar efter rader för en enhet som inte finns i Enheter. De kan inte räknas in någonstans, så summorna för styrelsen blir fel.',
    variants: {
      name: { message: `${unknownUnit}. ${notCounted}`, consider: addUnit },
      'name-near': { message: `${unknownUnit}. ${notCounted}`, consider: rename },
      amount: { message: `${unknownUnit}. ${notCountedSum}`, consider: addUnit },
      'amount-near': { message: `${unknownUnit}. ${notCountedSum}`, consider: rename },
    },
  },
  'DA-05': {
    title: 'Okänt kostnadsslag eller konto',
    description:
      'Letar efter rader för ett kostnadsslag som inte finns i Kostnadsslag, och efter konton som inget kostnadsslag omfattar. De kan inte räknas in någonstans.',
    variants: {
      name: { message: `${unknownCostType}. ${notCounted}`, consider: addCostType },
      'name-near': { message: `${unknownCostType}. ${notCounted}`, consider: rename },
      'name-amount': { message: `${unknownCostType}. ${notCountedSum}`, consider: addCostType },
      'name-amount-near': { message: `${unknownCostType}. ${notCountedSum}`, consider: rename },
      account: { message: `${unknownAccount}. ${notCounted}`, consider: addAccount },
      'account-amount': { message: `${unknownAccount}. ${notCountedSum}`, consider: addAccount },
    },
  },
  'DA-06': {
    title: 'Konto i två kostnadsslag',
    description:
      'Letar efter konton som två kostnadsslag omfattar. Det som är bokfört på dem kan räknas till vilket som helst av dem.',
    variants: {
      overlap: {
        message: 'Konto {accounts} ingår både i {first} ({firstRange}) och i {second} ({secondRange}).',
        consider: 'Överväg att ändra kontointervallen så att varje konto hör till ett enda kostnadsslag.',
      },
    },
  },
  'DA-07': {
    title: 'Samma rad två gånger',
    description:
      'Letar efter rader som är lika i alla kolumner utom beloppet. De kan vara två poster, men också en rad som har klistrats in två gånger och därför räknas dubbelt. I egna tabeller, som kan skilja rader åt på fler sätt, gäller det bara rader som är lika i alla celler.',
    variants: {
      row: {
        message: '{table}: rad {row} är lika med rad {first} i alla kolumner utom beloppen.',
        consider: 'Överväg att ta bort den ena raden, eller att slå ihop dem till en.',
      },
      amount: {
        message: '{table}: rad {row} är lika med rad {first} i alla kolumner utom beloppen. Rad {row} gäller {amount}.',
        consider: 'Överväg att ta bort den ena raden om den är en dubblett, eller att slå ihop dem till en.',
      },
      own: {
        message: 'Bladet {sheet}: rad {row} är lika med rad {first} i alla celler. Båda räknas.',
        consider: 'Överväg att ta bort den ena raden om den är en dubblett.',
      },
    },
  },
  'DA-08': {
    title: 'Tecken som bryter mot tabellens',
    description:
      'Letar efter kostnader och intäkter med ett annat tecken än det som tabellen är läst med. Ett fel tecken flyttar nettot med dubbla beloppet.',
    variants: {
      cost: {
        message:
          '{table}, kolumnen {column}: {unit}, {costType} är en kostnad men står med {printed}, som sänker nettokostnaden. Tabellen är läst som ”{sign}”.',
        consider: 'Överväg att ändra till {expected}. Är det en rättelse eller en kreditering kan beloppet stå kvar.',
      },
      revenue: {
        message:
          '{table}, kolumnen {column}: {unit}, {costType} är en intäkt men står med {printed}, som höjer nettokostnaden. Tabellen är läst som ”{sign}”.',
        consider: 'Överväg att ändra till {expected}. Är det en rättelse eller en kreditering kan beloppet stå kvar.',
      },
      many: {
        message:
          '{table}: {count} belopp har ett annat tecken än tabellen är läst med (”{sign}”), det första för {unit}, {costType}.',
        consider: 'Överväg om inställningen Teckenkonvention stämmer med tabellen, eller om beloppen har fel tecken.',
      },
      'own-cost': {
        message:
          'Bladet {sheet}, cell {cell}: {unit}, {costType} är en kostnad, men så som tabellen är läst sänker beloppet nettokostnaden med {size}.',
        consider:
          'Överväg om beloppet har fel tecken, eller om tabellens tecken är fel tolkade (bladet Tolkning). Är det en rättelse eller en kreditering kan beloppet stå kvar.',
      },
      'own-revenue': {
        message:
          'Bladet {sheet}, cell {cell}: {unit}, {costType} är en intäkt, men så som tabellen är läst höjer beloppet nettokostnaden med {size}.',
        consider:
          'Överväg om beloppet har fel tecken, eller om tabellens tecken är fel tolkade (bladet Tolkning). Är det en rättelse eller en kreditering kan beloppet stå kvar.',
      },
      'own-many': {
        message:
          'Bladet {sheet}: {count} belopp har ett annat tecken än tabellen är läst med, det första i cell {cell} för {unit}, {costType}.',
        consider: 'Överväg om tabellens tecken är fel tolkade (bladet Tolkning), eller om beloppen har fel tecken.',
      },
    },
  },
  'DA-09': {
    title: 'Kr, tkr och mnkr blandade',
    description:
      'Letar efter belopp som är omkring 1 000 gånger för stora eller för små mot sina jämförbara: andra månader för samma enhet och kostnadsslag, eller samma enhet och kostnadsslag i de andra tabellerna, ramens beslutade budget eller de andra beloppen i kolumnen.',
    variants: {
      'month-large': {
        message:
          '{unit}, {costType}, {month}: utfallet {amount} är {factor} gånger större än en vanlig månad ({usual}).',
        consider:
          'Överväg om beloppet är inskrivet i en mindre beloppsenhet än tabellen i övrigt och ska vara {expected}.',
      },
      'month-small': {
        message:
          '{unit}, {costType}, {month}: utfallet {amount} är {factor} gånger mindre än en vanlig månad ({usual}).',
        consider:
          'Överväg om beloppet är inskrivet i en större beloppsenhet än tabellen i övrigt och ska vara {expected}.',
      },
      months: {
        message:
          '{table}: {count} månadsbelopp är omkring 1 000 gånger större eller mindre än de andra månaderna för samma enhet och kostnadsslag.',
        consider: 'Överväg om en del av tabellen är hämtad i kr, tkr eller mnkr och resten i en annan beloppsenhet.',
      },
      'entry-large': {
        message:
          '{table}, kolumnen {column}: {unit}, {costType} {amount} är {factor} gånger större än i de andra tabellerna ({reference} på ett år).',
        consider:
          'Överväg om beloppet är inskrivet i en mindre beloppsenhet än tabellen i övrigt och ska vara {expected}.',
      },
      'entry-small': {
        message:
          '{table}, kolumnen {column}: {unit}, {costType} {amount} är {factor} gånger mindre än i de andra tabellerna ({reference} på ett år).',
        consider:
          'Överväg om beloppet är inskrivet i en större beloppsenhet än tabellen i övrigt och ska vara {expected}.',
      },
      'table-large': {
        message:
          'Tabellen {table} ligger omkring {factor} gånger högre än de andra tabellerna, räknat på {count} par av enhet och kostnadsslag.',
        consider: 'Överväg att räkna om hela tabellen till arbetsbokens beloppsenhet.',
      },
      'table-small': {
        message:
          'Tabellen {table} ligger omkring {factor} gånger lägre än de andra tabellerna, räknat på {count} par av enhet och kostnadsslag.',
        consider: 'Överväg att räkna om hela tabellen till arbetsbokens beloppsenhet.',
      },
      'outcome-large': {
        message:
          '{unit}: utfallet för {costTypes} är {amount} på ett år, {factor} gånger större än i de andra tabellerna ({reference}).',
        consider:
          'Överväg om enhetens utfall är hämtat i en mindre beloppsenhet än tabellen i övrigt och ska vara {expected}.',
      },
      'outcome-small': {
        message:
          '{unit}: utfallet för {costTypes} är {amount} på ett år, {factor} gånger mindre än i de andra tabellerna ({reference}).',
        consider:
          'Överväg om enhetens utfall är hämtat i en större beloppsenhet än tabellen i övrigt och ska vara {expected}.',
      },
      'frame-large': {
        message:
          '{unit}: ramen {amount} är {factor} gånger större än den beslutade budget som hör till den ({reference}).',
        consider:
          'Överväg om ramen är inskriven i en mindre beloppsenhet än tabellen i övrigt och ska vara {expected}.',
      },
      'frame-small': {
        message:
          '{unit}: ramen {amount} är {factor} gånger mindre än den beslutade budget som hör till den ({reference}).',
        consider:
          'Överväg om ramen är inskriven i en större beloppsenhet än tabellen i övrigt och ska vara {expected}.',
      },
      'frames-large': {
        message:
          'Tabellen {table} ligger omkring {factor} gånger högre än den beslutade budget som hör till ramarna, räknat på {count} ramar.',
        consider: 'Överväg att räkna om hela tabellen till arbetsbokens beloppsenhet.',
      },
      'frames-small': {
        message:
          'Tabellen {table} ligger omkring {factor} gånger lägre än den beslutade budget som hör till ramarna, räknat på {count} ramar.',
        consider: 'Överväg att räkna om hela tabellen till arbetsbokens beloppsenhet.',
      },
      'amount-large': {
        message:
          '{table}, kolumnen {column}, rad {row}: {amount} är {factor} gånger ett vanligt belopp i kolumnen ({usual}) och mer än hela kostnaden för {unit} ({cost}).',
        consider:
          'Överväg om beloppet är inskrivet i en mindre beloppsenhet än tabellen i övrigt, och räkna i så fall om det.',
      },
      'own-table-large': {
        message:
          '{table} på bladet {sheet} ligger omkring {factor} gånger högre än de andra beloppen i arbetsboken, räknat på {count} par av enhet och kostnadsslag.',
        consider: 'Överväg om beloppsenheten är rätt angiven vid tabellen, eller rätt tolkad (bladet Tolkning).',
      },
      'own-table-small': {
        message:
          '{table} på bladet {sheet} ligger omkring {factor} gånger lägre än de andra beloppen i arbetsboken, räknat på {count} par av enhet och kostnadsslag.',
        consider: 'Överväg om beloppsenheten är rätt angiven vid tabellen, eller rätt tolkad (bladet Tolkning).',
      },
      'own-frames-large': {
        message:
          '{table} på bladet {sheet} ligger omkring {factor} gånger högre än den beslutade budget som hör till ramarna, räknat på {count} ramar.',
        consider: 'Överväg om beloppsenheten är rätt angiven vid tabellen, eller rätt tolkad (bladet Tolkning).',
      },
      'own-frames-small': {
        message:
          '{table} på bladet {sheet} ligger omkring {factor} gånger lägre än den beslutade budget som hör till ramarna, räknat på {count} ramar.',
        consider: 'Överväg om beloppsenheten är rätt angiven vid tabellen, eller rätt tolkad (bladet Tolkning).',
      },
    },
  },
  'DA-10': {
    title: 'Månader utan utfall',
    description:
      'Letar efter månader utan utfall mellan januari och rapportperioden i något av de båda åren, och efter vad som fattas av basåret när ett mål räknas på helåret. Letar också efter enskilda enheter som saknar månader eller ett helt år fast de i övrigt har utfall. Jämförelsen mellan åren haltar annars.',
    variants: {
      span: {
        message: 'Utfall saknas för {missing}, fast jämförelsen gäller {first} – {last}. Åren blir olika långa.',
        consider: 'Överväg att hämta det utfall som saknas för {year}, eller att välja en tidigare rapportperiod.',
      },
      'base-year': {
        message:
          'Basåret {year} är inte fullständigt: utfall saknas för {missing}. Målen {targets} räknas på hela året och får en för liten bas.',
        consider: 'Överväg att hämta utfallet för hela {year}.',
      },
      unit: {
        message:
          '{unit} saknar utfall för {missing}, fast enheten har det i {count} av de {expected} månader som jämförelsen mellan åren läser.',
        consider:
          'Överväg att kontrollera om enhetens utfall har kommit med. Har enheten börjat eller upphört, överväg att ange det i {units} eller {successions}.',
      },
      'unit-year': {
        message:
          '{unit} saknar utfall för hela den jämförda delen av {year} ({first} – {last}), fast enheten har det i {count} av de {expected} månader som jämförelsen mellan åren läser.',
        consider:
          'Överväg att hämta enhetens utfall för {year}. Har enheten börjat eller upphört, överväg att ange det i {units} eller {successions}.',
      },
      'own-unit': {
        message:
          '{unit} saknar utfall för {missing}, fast enheten har det för {count} av de {expected} månader som jämförelsen mellan åren läser.',
        consider:
          'Överväg att kontrollera om enhetens utfall har kommit med. Har enheten börjat eller upphört går det att ange i mallens tabeller {units} och {successions}.',
      },
      'own-unit-year': {
        message:
          '{unit} saknar utfall för hela den jämförda delen av {year} ({first} – {last}), fast enheten har det för {count} av de {expected} månader som jämförelsen mellan åren läser.',
        consider:
          'Överväg att kontrollera om enhetens utfall för {year} har kommit med. Har enheten börjat eller upphört går det att ange i mallens tabeller {units} och {successions}.',
      },
      'base-year-open': {
        message:
          'Basåret {year} är inte fullständigt: utfall saknas för {missing}. Målen {targets} räknas på hela året och kan inte bedömas utan dem.',
        consider: 'Överväg att hämta utfallet för hela {year}.',
      },
      'own-base-year': {
        message:
          'Basåret {year} är inte fullständigt: utfall saknas för {missing}. Ett mål som räknas på hela året får en för liten bas.',
        consider: 'Överväg att hämta utfallet för hela {year}.',
      },
      'own-base-year-open': {
        message:
          'Basåret {year} är inte fullständigt: utfall saknas för {missing}. Ett mål som räknas på hela året kan inte bedömas utan dem.',
        consider: 'Överväg att lägga till en kolumn med utfallet för hela {year}.',
      },
    },
  },
  'DA-11': {
    title: 'Dolda rader med belopp',
    description:
      'Talar om dolda eller bortfiltrerade rader som innehåller belopp. De räknas med, vilket den som läser tabellen på skärmen inte ser.',
    variants: {
      rows: {
        message:
          '{table}: {count} dolda eller bortfiltrerade rader har tillsammans {amount} i kolumnen {column}. De räknas med.',
        consider: 'Överväg att visa raderna, eller att ta bort dem om de inte ska räknas.',
      },
      'own-rows': {
        message:
          'Bladet {sheet}: dolda eller bortfiltrerade rader har belopp som räknas med. Antal rader: {count} (rad {rows}).',
        consider: 'Överväg att visa raderna, eller att ta bort dem om de inte ska räknas.',
      },
    },
  },
  'DA-12': {
    title: 'Organisationen hänger inte ihop',
    description:
      'Letar efter enheter vars överordnade enhet inte finns, och efter enheter som ligger under varandra i en cirkel. Delsummorna för organisationen går då inte att räkna.',
    variants: {
      missing: {
        message: '{unit} ligger under ”{parent}”, som inte finns i {units}.',
        consider: 'Överväg att lägga till den överordnade enheten i {units}, eller att rätta namnet.',
      },
      'missing-near': {
        message: '{unit} ligger under ”{parent}”, som inte finns i {units}.',
        consider:
          'Överväg att ändra överordnad till ”{nearest}”, som finns, eller att lägga till den enhet som saknas.',
      },
      circle: {
        message: 'Enheterna ligger under varandra i en cirkel: {circle}.',
        consider: 'Överväg att ändra överordnad för en av dem, så att kedjan slutar i styrelsen.',
      },
      self: {
        message: '{unit} är sin egen överordnade enhet.',
        consider: 'Överväg att ange den enhet som {unit} ligger under, eller att lämna cellen tom.',
      },
    },
  },
  'DA-13': {
    title: 'Summa som inte stämmer',
    description:
      'Kontrollerar utskrivna summor mot sina delar: mallens summarader, och alla summor i arbetsbokens egna tabeller. Toleransen är vad avrundningen av de utskrivna siffrorna kan ge. Förklarar en enda siffra skillnaden föreslås den.',
    variants: {
      total: {
        message:
          '{table}, kolumnen {column}: summaraden {printed} − summan av raderna {sum} = {difference}. Toleransen är {tolerance}.',
        consider: 'Överväg att ändra summaraden till {sum}, eller att rätta den rad som är fel.',
      },
      'total-digit': {
        message:
          '{table}, kolumnen {column}: summaraden {printed} − summan av raderna {sum} = {difference}. Toleransen är {tolerance}. En siffra förklarar skillnaden.',
        consider: 'Överväg om {cell} ska vara {likely} i stället för {wrong}.',
      },
      'total-named': {
        message:
          '{table}, kolumnen {column}, raden ”{label}”: {printed} − summan av delarna {sum} = {difference}. Toleransen är {tolerance}.',
        consider: 'Överväg att ändra ”{label}” till {sum}, eller att rätta den del som är fel.',
      },
      'total-named-digit': {
        message:
          '{table}, kolumnen {column}, raden ”{label}”: {printed} − summan av delarna {sum} = {difference}. Toleransen är {tolerance}. En siffra förklarar skillnaden.',
        consider: 'Överväg om {cell} ska vara {likely} i stället för {wrong}.',
      },
    },
  },
  'DA-14': {
    title: 'Rad som inte går ihop',
    description:
      'Kontrollerar rader som skriver ut ett resultat av sina egna kolumner: intäkter och kostnader mot netto, månader mot helår, budget och utfall eller prognos mot avvikelse, beslutad och reviderad mot förändring. Hur kolumnerna räknas framgår av de rader som går ihop. En skillnad som avrundning kan ge är inget fel.',
    variants: {
      row: {
        message:
          '{table}, rad {row} ({label}): {result} är {printed}, men delarna ({parts}) blir {sum}. Skillnaden är {difference}, toleransen {tolerance}.',
        consider: 'Överväg att ändra {result} till {sum}, eller att rätta den del som är fel.',
      },
      'row-digit': {
        message:
          '{table}, rad {row} ({label}): {result} är {printed}, men delarna ({parts}) blir {sum}. Skillnaden är {difference}, toleransen {tolerance}. En siffra förklarar skillnaden.',
        consider: 'Överväg om {cell} ska vara {likely} i stället för {wrong}.',
      },
      both: {
        message:
          '{table}, rad {row} ({label}): {result} är {printed}, men delarna ({parts}) blir {sum}. Skillnaden är {difference}, toleransen {tolerance}. Summan på rad {totalRow} stämmer inte heller: {total} − {totalSum} = {totalDifference}.',
        consider:
          'Överväg att rätta den del av rad {row} som är fel, och att kontrollera summan på rad {totalRow} efter det.',
      },
      'both-digit': {
        message:
          '{table}, rad {row} ({label}): {result} är {printed}, men delarna ({parts}) blir {sum}. Skillnaden är {difference}, toleransen {tolerance}. Summan på rad {totalRow} stämmer inte heller: {total} − {totalSum} = {totalDifference}. En siffra förklarar skillnaden.',
        consider: 'Överväg om {cell} ska vara {likely} i stället för {wrong}.',
      },
    },
  },
  'DA-15': {
    title: 'Inte kontrollerat: tabell saknas eller väntar på svar',
    description:
      'Talar om vad som inte har kunnat kontrolleras därför att en tabell som får saknas inte finns, eller därför att en fråga om en egen tabell inte är besvarad.',
    variants: {
      'question-unit': {
        message:
          '”{text}” på bladet {sheet}: det framgår inte om beloppen är i kr, tkr eller mnkr. Tabellen räknas inte förrän det är besvarat.',
        consider: 'Överväg att skriva beloppsenheten vid tabellens rubrik, eller att välja den i bladet Tolkning.',
      },
      'question-sign': {
        message:
          '”{text}” på bladet {sheet}: det framgår inte vilka tecken kostnader och intäkter har. Tabellen räknas inte förrän det är besvarat.',
        consider: 'Överväg att välja teckenkonvention för tabellen i bladet Tolkning.',
      },
      'question-use': {
        message:
          '”{text}” på bladet {sheet}: det framgår inte om beloppen är utfall, budget, ram, prognos eller något annat. Tabellen räknas inte förrän det är besvarat.',
        consider: 'Överväg att skriva det i rubriken, eller att välja kolumnens roll i bladet Tolkning.',
      },
      'question-year': {
        message:
          'Kolumnen ”{text}” på bladet {sheet}: det framgår inte vilket år den gäller. Tabellen räknas inte förrän det är besvarat.',
        consider: 'Överväg att skriva året i rubriken eller i bladet Tolkning.',
      },
      'question-months': {
        message:
          'Kolumnen ”{text}” på bladet {sheet}: det framgår inte om utfallet är helårets eller en del av årets. Tabellen räknas inte förrän det är besvarat.',
        consider: 'Överväg att skriva i bladet Tolkning vilka månader kolumnen omfattar.',
      },
      'question-rows': {
        message:
          '”{text}” på bladet {sheet}: det framgår inte om raderna är enheter eller kostnadsslag. Tabellen räknas inte förrän det är besvarat.',
        consider: 'Överväg att välja det i bladet Tolkning.',
      },
      'question-sums': {
        message:
          'Raden ”{text}” på bladet {sheet} är inte summan av de rader som räknas, så det är osäkert vilka rader som är summor. Tabellen räknas inte förrän det är besvarat.',
        consider:
          'Överväg att rätta tabellen, eller att svara i bladet Tolkning att raderna ska räknas som de är tolkade.',
      },
      'question-which': {
        message:
          '”{text}” på bladet {sheet} säger något annat än en annan tabell om samma belopp. Tabellen räknas inte förrän det är besvarat.',
        consider: 'Överväg att välja i bladet Tolkning om tabellen ska räknas eller lämnas utanför.',
      },
      'lost-answer': {
        message:
          'Svaret om ”{text}” på bladet {sheet}, som stod i bladet Tolkning, följs inte: det som svaret gäller finns inte kvar på bladet.',
        consider: 'Överväg att se efter i bladet Tolkning att tabellerna är tolkade som de ska.',
      },
      'question-count': {
        message:
          '”{text}” på bladet {sheet}: det framgår inte om tabellen ska räknas. Tabellen räknas inte förrän det är besvarat.',
        consider: 'Överväg att skriva ja eller nej i kolumnen Räknas i bladet Tolkning.',
      },
      decisions: {
        message:
          'Tabellen {table} saknas. Det är inte kontrollerat att beslut finns, har nummer och är daterade i rätt ordning.',
        consider: 'Överväg att lägga till {table} med en rad för varje beslut som arbetsboken hänvisar till.',
      },
      'decisions-referred': {
        message:
          'Tabellen {table} saknas, men arbetsboken hänvisar till {list}. Det är inte kontrollerat att besluten finns, har nummer och är daterade i rätt ordning.',
        consider: 'Överväg att lägga till {table} med en rad för varje beslut som arbetsboken hänvisar till.',
      },
      frames: {
        message:
          'Tabellen {table} saknas. Det är inte kontrollerat om budget och prognos ryms i ramarna, eller om målen går ihop med dem.',
        consider: 'Överväg att lägga till {table} med den beslutade ramen för varje enhet.',
      },
      budget: {
        message:
          'Tabellen {table} saknas. Budgeten är inte jämförd med ramarna, och omfördelningar är inte kontrollerade.',
        consider: 'Överväg att lägga till {table} med beslutad och reviderad budget per enhet och kostnadsslag.',
      },
      successions: {
        message:
          'Tabellen {table} saknas. Basåret är inte omräknat till dagens organisation, så en enhet som har tagit över verksamhet kan visa en ökning som inte finns.',
        consider: 'Överväg att lägga till {table} om någon enhet har bildats, upphört eller delats under de båda åren.',
      },
      adjustments: {
        message:
          'Tabellen {table} saknas. Ramarna är tagna som beslutade, och det är inte kontrollerat om de har ändrats.',
        consider: 'Överväg att lägga till {table} om någon ram har ändrats efter beslutet.',
      },
      reallocations: {
        message:
          'Tabellen {table} saknas. Det är inte kontrollerat om skillnader mellan reviderad och beslutad budget beror på omfördelningar mellan kostnadsslag.',
        consider: 'Överväg att lägga till {table} om budget har flyttats mellan kostnadsslag.',
      },
      forecast: {
        message:
          'Tabellen {table} saknas. Helårets utveckling går inte att bedöma medan året pågår, och prognosen är inte jämförd med ramarna.',
        consider: 'Överväg att lägga till {table} med en helårsprognos per enhet och kostnadsslag.',
      },
      items: {
        message:
          'Tabellen {table} saknas. Det är inte kontrollerat om jämförelsestörande poster påverkar nettokostnadsutvecklingen.',
        consider: 'Överväg att lägga till {table} om något av åren innehåller engångsposter.',
      },
      assignments: {
        message: 'Tabellen {table} saknas. Det är inte kontrollerat om åtgärderna räcker till det som har uppdragits.',
        consider: 'Överväg att lägga till {table} med de belopp som styrelsen har i uppdrag att uppnå.',
      },
      actions: {
        message: 'Tabellen {table} saknas. Åtgärdernas planerade och uppnådda effekter är inte kontrollerade.',
        consider: 'Överväg att lägga till {table} med en rad för varje åtgärd i handlingsplanen.',
      },
    },
  },
};

/**
 * Texts of the empty workbook. {budget} is the name of a table, {budget.decided} of a column, {setting.unit} of a key of
 * the settings: the template fills them in, so that every name stands in one place only.
 */
export const templateSv = {
  'sheet.readme': 'Läs mig',
  'sheet.examples': 'Exempel',
  'list.prefix': 'Lista_',

  'readme.title': 'Budgetarbetsbok för Ramkoll',
  'readme.lead':
    'Fyll i tabellerna med styrelsens ramar, budget, utfall och prognos. Ramkoll läser dem, prövar dem mot besluten och målen för nettokostnadsutvecklingen och skriver en rapport i en kopia av arbetsboken.',
  'readme.steps': 'Så gör du',
  'readme.step1': 'Fyll i {settings}: styrelse, år, rapportperiod, beloppsenhet och teckenkonvention.',
  'readme.step2':
    'Lägg in {decisions}, {units} och {costTypes}. Namnen därifrån kommer sedan som listor i de andra tabellerna.',
  'readme.step3':
    'Lägg in {frames} och {budget}, och det som har flyttats sedan dess i {adjustments} och {reallocations}.',
  'readme.step4':
    'Klistra in {outcome} för basåret och målåret. Klistra in värden i den första tomma raden: tabellen växer själv.',
  'readme.step5': 'Lägg in {forecast}, {targets}, {assignments} och {actions}.',
  'readme.step6': 'Spara och stäng arbetsboken. Öppna ett kommandofönster i mappen där den ligger och skriv:',
  'readme.command': 'ramkoll check "min arbetsbok.xlsx"',
  'readme.step7':
    'Din fil ändras inte. Bredvid den kommer ”min arbetsbok.kontrollerad.xlsx” med flikarna {word.sheet.compliance} och {word.sheet.findings}. Rätta i din egen arbetsbok och kör igen tills inga fel är kvar.',

  'readme.tables': 'Tabellerna',
  'readme.column.table': 'Tabell',
  'readme.column.need': 'Behövs',
  'readme.column.purpose': 'Vad den är till för',
  'readme.column.required': 'Obligatoriska kolumner',
  'readme.need.required': '* Måste finnas',
  'readme.need.part': '+ För sin del av kontrollen',
  'readme.or': 'eller',
  'readme.tablesNote':
    'En tabell märkt + får lämnas tom eller tas bort: rapporten säger då vad som inte kunde prövas. Egna kolumner, flikar och diagram får läggas till var som helst. Ändra inte tabellernas och de obligatoriska kolumnernas namn.',

  'readme.signs': 'Tecken och belopp',
  'readme.sign1':
    'Alla belopp står i den enhet som {setting.unit} säger. Förvalet är {word.unit.tkr}. Talformaten visar hela tal: byt format på cellerna om ni skriver i {word.unit.mnkr}.',
  'readme.sign2':
    '{word.sign.cost-positive}: kostnader och avskrivningar positiva, intäkter negativa (eller alla positiva: det känns igen).',
  'readme.sign3': '{word.sign.cost-negative}: kostnader och avskrivningar negativa, intäkter positiva.',
  'readme.sign4':
    '{word.sign.unsigned}: alla belopp positiva. Vad som är intäkt framgår av {costTypes.kind} i {costTypes}.',
  'readme.sign5':
    'Ramar, ramjusteringar, omfördelningar, uppdrag och åtgärders effekter skrivs alltid som positiva storlekar. En positiv effekt förbättrar resultatet.',
  'readme.sign6':
    'Nettokostnad = kostnader + avskrivningar − intäkter. Riktade statsbidrag är intäkter. Skatt, generella bidrag och finansnetto ingår inte.',

  'readme.marks': 'Så läser du flikarna',
  'readme.mark1': 'Mörk rubrik: kolumnen är obligatorisk. Ljus rubrik: kolumnen får lämnas tom eller tas bort.',
  'readme.mark2': 'Cellerna i tabellerna är olåsta: skyddar ni flikarna går de ändå att fylla i.',
  'readme.mark3':
    'Fliken {word.sheet.examples} visar ifyllda rader till varje tabell. Den läses inte av kontrollen och får tas bort.',

  'sheet.back': '← {word.sheet.readme}',
  'sheet.toExample': 'Se exempel →',
  'sheet.optional': 'Mörk rubrik är obligatorisk, ljus får lämnas tom.',

  'examples.title': 'Exempel',
  'examples.lead':
    'Påhittade rader som visar hur tabellerna fylls i. Inget på den här fliken räknas med i kontrollen. Namn och belopp hänger ihop från tabell till tabell.',
  'examples.turned': 'Visas här med kolumnerna under varandra. I tabellen är varje åtgärd en rad.',

  'purpose.settings':
    'Vad kontrollen utgår från: styrelse, år, period, enhet och hur målen bedöms. Ändra i kolumnen {settings.value}.',
  'purpose.decisions': 'Besluten som ramar, flyttar och mål vilar på. De andra tabellerna hänvisar hit.',
  'purpose.units': 'Styrelsens enheter och hur de hänger ihop, även de som har upphört.',
  'purpose.successions': 'Vart en enhet har gått när organisationen ändrats, så att åren kan jämföras.',
  'purpose.costTypes': 'Kostnads- och intäktsslagen, vilka som räknas till en målgrupp och vilka konton de omfattar.',
  'purpose.frames': 'Den beslutade nettoramen per enhet, före ramjusteringar.',
  'purpose.adjustments':
    'Nettobudget som flyttas mellan enheter, eller till och från styrelsen, efter att ramen beslutats.',
  'purpose.budget': 'Budget per enhet och kostnadsslag: den som beslutades och den som gäller nu.',
  'purpose.reallocations': 'Flyttar mellan kostnadsslag inom en enhet. Nettot ändras inte.',
  'purpose.outcome': 'Bokfört utfall per månad, för hela basåret och för målåret till och med rapportperioden.',
  'purpose.forecast': 'Helårsprognosen per enhet och kostnadsslag. Målet bedöms på den så länge året pågår.',
  'purpose.items': 'Jämförelsestörande poster i utfallet, så att utvecklingen kan visas med och utan dem.',
  'purpose.targets': 'Målen för nettokostnadsutvecklingen: för styrelsen, en enhet eller en målgrupp av kostnadsslag.',
  'purpose.assignments': 'Belopp som åtgärderna tillsammans ska ge, till exempel för en ekonomi i balans.',
  'purpose.actions': 'Åtgärdsplanen: vad varje åtgärd ska ge på helår och under målåret, och vad den har gett.',

  'how.settings': 'Tillåtna ord finns i listorna. En nyckel som lämnas tom får sitt förval.',
  'how.decisions':
    '{decisions.decision} är den beteckning som de andra tabellerna använder. {decisions.amends} är beteckningen på det beslut som ändras. Ange diarienummer eller paragraf.',
  'how.units':
    '{units.parent} är enheten närmast ovanför; tom för styrelsen själv. {units.validTo} är sista dagen för en enhet som upphör.',
  'how.successions':
    'En rad per enhet som tar över. {successions.share} är en procentsats och andelarna från en enhet blir 100 % tillsammans.',
  'how.costTypes':
    'Namnen är förslag: byt till era egna. {costTypes.targetGroup} är det namn som målet använder. Konton behövs bara om {outcome} skrivs per konto; flera intervall ges på flera rader.',
  'how.frames':
    'Beloppet är netto och utan tecken. Ge ramen på den nivå där den är beslutad: enheterna under delar den.',
  'how.adjustments':
    'Beloppet är utan tecken: {adjustments.fromUnit} minskar och {adjustments.toUnit} ökar. Tom enhet betyder utanför styrelsen. {adjustments.fullYearAmount} skrivs när flytten bara gäller en del av året.',
  'how.budget':
    '{budget.revised} = {budget.decided} ± omfördelningar ± ramjusteringar. Saknas kolumnen räknas den fram. {budget.year} får lämnas tom för målåret.',
  'how.reallocations':
    'Beloppet är utan tecken: {reallocations.fromCostType} minskar och {reallocations.toCostType} ökar. Flyttas löner ska PO-pålägget med.',
  'how.outcome':
    'Skriv {outcome.costType} eller {outcome.account} på varje rad. Har ni månaderna i kolumner: byt ut {outcome.month} och {outcome.amount} mot kolumnerna {outcome.month-1} … {outcome.month-12}.',
  'how.forecast': 'Beloppen är för helåret, även det som redan är bokfört. {forecast.year} får lämnas tom för målåret.',
  'how.items':
    'Skriv posten med samma tecken som i {outcome}. Lämna {items.month} tom om posten gäller året som helhet.',
  'how.targets':
    '{targets.object} är styrelsens, enhetens eller målgruppens namn. {targets.maxDevelopment} skrivs i procent. Tom {targets.reading} betyder helår, tom {targets.base} betyder utfall.',
  'how.assignments': 'Beloppet är utan tecken. {actions} räknas mot uppdraget genom sin kolumn {actions.assignment}.',
  'how.actions':
    'Effekterna är positiva när de förbättrar resultatet. {actions.targetYearEffect} är högst {actions.fullYearEffect} × månader/12 för en varaktig åtgärd. {actions.realised} är effekten hittills.',

  'setting.board': 'Styrelsens namn, som det står i {units}.',
  'setting.baseYear': 'Året som jämförs med.',
  'setting.targetYear': 'Året som målen gäller.',
  'setting.period': 'Sista månaden med utfall, som 2026-08.',
  'setting.unit': 'Enheten för alla belopp i arbetsboken.',
  'setting.sign': 'Hur kostnader och intäkter är tecknade, se {word.sheet.readme}.',
  'setting.sign.alone':
    'Hur kostnader och intäkter är tecknade: kostnader positiva och intäkter negativa, tvärtom, eller allt utan tecken.',
  'setting.judged': 'Om utvecklingen avrundas till målets decimaler innan den bedöms.',
  'setting.tolerance': 'Mindre avvikelser än så är avrundning. I arbetsbokens enhet.',
  'setting.payrollSurcharge': 'Ert PO-pålägg. Används när löner omfördelas och PO har ett eget kostnadsslag.',
  'setting.riskMargin': 'Så nära gränsen ett mål är i risk, i procentenheter.',
  'setting.comparability': 'Om jämförelseposter också tas ur basen när utvecklingen rensas.',
  'setting.itemsCount': 'Om målet bedöms med eller utan jämförelseposter.',

  'default.board': 'Regionstyrelsen',

  'costType.payroll': 'Personalkostnader',
  'costType.agency': 'Inhyrd personal',
  'costType.services': 'Köpt vård och tjänster',
  'costType.pharmaceuticals': 'Läkemedel',
  'costType.goods': 'Varor och material',
  'costType.it': 'IT-kostnader',
  'costType.equipment': 'Medicinteknik (MT)',
  'costType.premises': 'Fastighets- och lokalkostnader',
  'costType.other': 'Övriga kostnader',
  'costType.depreciation': 'Avskrivningar',
  'costType.care': 'Regionvårdsintäkter',
  'costType.fees': 'Patientavgifter',
  'costType.grants': 'Bidrag',
  'costType.sales': 'Försäljning',
  'costType.otherRevenue': 'Övriga intäkter',
  'targetGroup.itmt': 'IT/MT',

  'target.prefix': 'M',

  'word.yes': 'ja',
  'word.no': 'nej',

  'prompt.unit': 'Välj en enhet ur {units}.',
  'prompt.costType': 'Välj ett kostnadsslag ur {costTypes}.',
  'prompt.decision': 'Välj ett beslut ur {decisions}. Flera skrivs med komma emellan.',
  'prompt.assignment': 'Välj ett uppdrag ur {assignments}.',
  'prompt.trait': 'Lämna tom om inget passar. Flera skrivs med komma emellan.',

  'example.staff': 'Regionstaben',
  'example.it': 'IT-avdelningen',
  'example.digital': 'Digitalisering och service',
  'example.council': 'Regionfullmäktige',
  'example.plan': 'Plan och budget',
  'example.reorganisation': 'Digitalisering och service i en organisation',
  'example.director': 'Regiondirektören',
  'example.directorDiary': 'RS 403-2025',
  'example.councilDiary': 'RS 552-2025',
  'example.moved': 'IT-avdelningen uppgår i Digitalisering och service',
  'example.helpdesk': 'Kundtjänsten flyttas den 1 april: 1 200 × 9/12',
  'example.detail': 'Detaljbudgeten är klar',
  'example.item': 'Flytt av serverhall',
  'example.assignment': 'Ekonomi i balans',
  'example.programme1': 'Rätt storlek och rätt stöd',
  'example.programme2': 'Accelererad digitalisering och AI',
  'example.action1': 'Samlat ledningsstöd',
  'example.action2': 'Färre licenser',
  'example.owner1': 'Regionstabschefen',
  'example.owner2': 'Digitaliseringsdirektören',
  'example.target1': 'M1',
  'example.target2': 'M2',
} as const;

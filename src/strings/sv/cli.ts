/** Words of the command line. */
export const cliSv = {
  help: `Ramkoll kontrollerar en regions budgetarbetsbok mot ramar och mål för nettokostnaden
och skriver rapporten i en kopia av arbetsboken. Originalet ändras aldrig.

  ramkoll check <arbetsbok.xlsx>   kontrollera mot mål
  ramkoll template <fil.xlsx>      skriv en tom mall att fylla i
  ramkoll template --into <bok>    lägg till mallens tabeller som saknas, i en kopia
  ramkoll rules                    visa alla regler

Börja så här:
  ramkoll template budget-2026.xlsx       en mall med anvisningar
  ramkoll check budget-2026.xlsx          skriver budget-2026.kontrollerad.xlsx

  ramkoll <kommando> --help visar mer. --version visar versionen.`,
  'help.check': `ramkoll check <arbetsbok.xlsx> [val]

Läser arbetsbokens tabeller, prövar alla regler, håller nettokostnadsutvecklingen mot
målen och skriver en kopia av arbetsboken med bladen Måluppfyllelse och Kontrollfynd.

  -o, --out <fil.xlsx>  var kopian skrivs (annars <namn>.kontrollerad.xlsx bredvid)
  --json <fil|->        resultatet som JSON, till en fil eller till standard ut (-)
  --period 2026-08      rapportperiod i stället för den som står i Inställningar
  --outcome <fil>       utfall ur en CSV- eller SIE-fil, i stället för tabellens rader för
                        samma enheter och månader; får anges flera gånger
  --forecast <fil>      prognos ur en CSV-fil eller budgeten i en SIE-fil, på samma sätt
  --unit kr|tkr|mnkr    enheten för beloppen i CSV-filer som inte säger den
  --dimension 1         SIE-dimensionen vars objekt är enheter (annars 1, kostnadsställe)
  --year 2026           året för månaderna i CSV-filer som inte säger det
  --drop-imports        läs inte längre rader som tidigare importerats: bladet Import töms,
                        innan filerna i detta anrop läses in
  --lang sv|en          språk i rapport och meddelanden (annars svenska)
  --quiet               skriv inget på skärmen

Egna tabeller som inte följer mallen läses där de känns igen. Det som är osäkert frågas om:
svara i bladet Tolkning i kopian, spara och kontrollera kopian. Det som saknas i arbetsboken
hindrar inte kontrollen; utslaget säger vad som inte är kontrollerat.

Slutstatus: 0 inga fel, 1 minst ett fel i arbetsboken eller i importerade rader,
2 en fil eller anropet gick inte att använda.

Exempel:
  ramkoll check regionstyrelsen-2026.xlsx
  ramkoll check regionstyrelsen-2026.xlsx --period 2026-06 --out juni.xlsx
  ramkoll check regionstyrelsen-2026.xlsx --outcome utfall-augusti.se
  ramkoll check regionstyrelsen-2026.xlsx --quiet --json - > resultat.json`,
  'help.template': `ramkoll template <fil.xlsx> [--lang sv|en]

Skriver en mall med alla tabeller, anvisningar, vallistor och exempel.
En fil som redan finns skrivs aldrig över.

ramkoll template --into <arbetsbok.xlsx> [-o <kopia.xlsx>] [--unit kr|tkr|mnkr] [--lang sv|en]

Lägger till de tabeller som arbetsboken saknar, i en kopia (annars <namn>.med-mall.xlsx
bredvid). Enheter och kostnadsslag fylls i med dem som arbetsbokens tabeller nämner. Inget
av det som redan står i arbetsboken ändras, och originalet rörs aldrig.

  -o, --out <kopia.xlsx>   var kopian skrivs
  --unit kr|tkr|mnkr       enheten för beloppen, när arbetsboken inte säger den

Exempel:
  ramkoll template budget-2026.xlsx
  ramkoll template --into uppföljning.xlsx -o uppföljning-med-mall.xlsx`,
  'help.rules': `ramkoll rules [--lang sv|en] [--json]

Visar varje regel: id, grad, rubrik och vad den letar efter.`,
  'error.noCommand': 'Ange ett kommando: check, template eller rules. "ramkoll --help" visar hur.',
  'error.unknownCommand':
    'Kommandot "{name}" finns inte. Kommandona är check, template och rules; "ramkoll --help" visar hur.',
  'error.arguments': 'Anropet går inte att tyda: {detail} "ramkoll {command} --help" visar hur.',
  'error.option': 'valet {name} finns inte eller saknar värde.',
  'error.oneFile': 'ange en fil, och bara en.',
  'error.needsInto': 'valet {name} hör ihop med --into.',
  'error.language': 'språket "{value}" finns inte; välj sv eller en.',
  'error.period': 'perioden "{value}" är ingen månad; skriv den som 2026-08.',
  'error.unit': 'enheten "{value}" finns inte; välj kr, tkr eller mnkr.',
  'error.year': 'året "{value}" är inget år; skriv det som 2026.',
  'error.periodYear': 'Perioden {period} ligger inte i målåret {year} som arbetsboken anger.',
  'error.noFile': 'Filen {file} finns inte.',
  'error.isFolder': '{file} är en mapp, inte en arbetsbok.',
  'error.unreadable': 'Filen {file} kan inte läsas: {detail}.',
  'error.sameFile': 'Resultatet kan inte skrivas till {file}: det är en av filerna som läses, och de ändras aldrig.',
  'error.sameOutputs': 'Arbetsboken och JSON-resultatet kan inte skrivas till samma fil, {file}.',
  'error.kind': 'Kopian måste vara av samma slag som arbetsboken ({kind}): {file} går inte.',
  'error.unwritable': 'Filen {file} kan inte skrivas: {detail}.',
  'error.unitOpen':
    '{file} säger inte om beloppen är i kr, tkr eller mnkr. Ange det med --unit, så skrivs det i Inställningar.',
  'error.output': 'Resultatet kan inte visas: {detail}.',
  'error.notXlsx': 'Mallen måste heta något på .xlsx: {file} går inte.',
  'error.exists': 'Filen {file} finns redan och skrivs inte över. Välj ett annat namn.',
  'error.refused': '{file}: {reason}',
  'error.tooLarge': 'Filen {file} är för stor för att läsas.',
  'error.internal':
    'Ett oväntat fel i Ramkoll gjorde att {file} inte kunde kontrolleras. Inget har skrivits. ({detail})',
  'error.unexpected': 'Ett oväntat fel i Ramkoll: {detail}.',
  'detail.ENOSPC': 'disken är full',
  'detail.EACCES': 'behörighet saknas',
  'detail.ENOENT': 'mappen finns inte',
  'detail.EISDIR': 'det är en mapp',
  'detail.EROFS': 'disken är skrivskyddad',
  'detail.other': 'fel {code}',
  'progress.read': 'Läser arbetsboken',
  'progress.recognise': 'Tolkar tabellerna',
  'progress.hold-targets': 'Håller målen',
  'progress.apply-rules': 'Prövar reglerna',
  'progress.make-report': 'Gör rapporten',
  'progress.write': 'Skriver arbetsboken',
  'summary.titleUnknown': 'Arbetsboken säger inte vilket år den gäller',
  'summary.titleWaiting': 'Arbetsboken kan inte bedömas än: frågor om dess tabeller väntar på svar',
  'summary.title': '{about}, t.o.m. {month}',
  'summary.assignment': 'Uppdrag {name}: {forecast} av {amount} enligt prognos, {realised} uppnått hittills.',
  'summary.into': 'Mallens tabeller kan läggas till i en kopia: ramkoll template --into {file}',
  'summary.questions': 'Väntar på svar: {count}',
  'summary.question': '{cell} ”{text}”: {said}',
  'summary.questionShort': '{cell}: {said}',
  'summary.moreQuestions': '… och {count} frågor till, se bladet Tolkning.',
  'summary.answer': 'Svara i de gula cellerna i bladet {sheet} i kopian, spara den och kör: ramkoll check {file}',
  'summary.findings': 'Kontrollfynd: {counts}',
  'summary.noFindings': 'Kontrollfynd: inga',
  'summary.places': '{count} ställen',
  'summary.place': '1 ställe',
  'summary.moreRules': '… och {count} regler till, se Kontrollfynd.',
  'summary.written': 'Skrivet till {file}',
  'summary.json': 'JSON skrivet till {file}',
  'into.written': 'Skrivet till {file}. Tillagda tabeller: {list}.',
  'into.nothing': 'Inget är skrivet: {file} har redan mallens alla tabeller.',
  'into.onlyWaiting':
    'Inget är skrivet: det finns inget att lägga till i {file} förrän frågorna om dess tabeller är besvarade.',
  'into.units': 'Enheter ur arbetsbokens egna tabeller: {count}.',
  'into.costTypes': 'Kostnadsslag ur arbetsbokens egna tabeller: {count}.',
  'into.waiting':
    'Inte tillagda, eftersom arbetsbokens egna tabeller kan innehålla dem: {list}. Kör ramkoll check {file} och svara på frågorna i bladet Tolkning.',
  'into.fill.settings': 'Fyll i {table}: {list}.',
  'into.fill.kinds': 'Fyll i kolumnen {column} i {table} för: {list}.',
  'into.fill.targets': 'Fyll i målen i {table}.',
  'into.next': 'Dina egna blad är oförändrade. Nästa steg: ramkoll check {file}',
  'template.written': 'Mallen är skriven till {file}. Börja på bladet Läs mig.',
} as const;

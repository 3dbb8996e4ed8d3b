/** Words of the command line. */
export const cliSv = {
  help: `Ramkoll kontrollerar en regions budgetarbetsbok mot ramar och mål för nettokostnaden
och skriver rapporten i en kopia av arbetsboken. Originalet ändras aldrig.

  ramkoll check <arbetsbok.xlsx>   kontrollera mot mål
  ramkoll template <fil.xlsx>      skriv en tom mall att fylla i
  ramkoll rules                    visa alla regler

Börja så här:
  ramkoll template budget-2026.xlsx       en mall med anvisningar
  ramkoll check budget-2026.xlsx          skriver budget-2026.kontrollerad.xlsx

  ramkoll <kommando> --help visar mer. --version visar versionen.`,
  'help.check': `ramkoll check <arbetsbok.xlsx> [val]

Läser arbetsbokens tabeller, prövar alla regler, håller nettokostnadsutvecklingen mot
målen och skriver en kopia av arbetsboken med bladen Måluppfyllelse och Kontrollfynd.

  --out <fil.xlsx>      var kopian skrivs (annars <namn>.kontrollerad.xlsx bredvid)
  --json <fil|->        resultatet som JSON, till en fil eller till standard ut (-)
  --period 2026-08      rapportperiod i stället för den som står i Inställningar
  --outcome <fil>       utfall ur en CSV- eller SIE-fil, i stället för tabellens rader för
                        samma månader; får anges flera gånger
  --forecast <fil>      prognos ur en CSV-fil eller budgeten i en SIE-fil, på samma sätt
  --unit kr|tkr|mnkr    enheten för beloppen i CSV-filer som inte säger den
  --dimension 1         SIE-dimensionen vars objekt är enheter (annars 1, kostnadsställe)
  --lang sv|en          språk i rapport och meddelanden (annars svenska)
  --quiet               skriv inget på skärmen

Slutstatus: 0 inga fel, 1 minst ett fel i arbetsboken eller i importerade rader,
2 en fil eller anropet gick inte att använda.

Exempel:
  ramkoll check regionstyrelsen-2026.xlsx
  ramkoll check regionstyrelsen-2026.xlsx --period 2026-06 --out juni.xlsx
  ramkoll check regionstyrelsen-2026.xlsx --outcome utfall-augusti.se
  ramkoll check regionstyrelsen-2026.xlsx --quiet --json - > resultat.json`,
  'help.template': `ramkoll template <fil.xlsx> [--lang sv|en]

Skriver en mall med alla tabeller, anvisningar, vallistor och exempel.
En fil som redan finns skrivs aldrig över.`,
  'help.rules': `ramkoll rules [--lang sv|en] [--json]

Visar varje regel: id, grad, rubrik och vad den letar efter.`,
  'error.noCommand': 'Ange ett kommando: check, template eller rules. "ramkoll --help" visar hur.',
  'error.unknownCommand':
    'Kommandot "{name}" finns inte. Kommandona är check, template och rules; "ramkoll --help" visar hur.',
  'error.arguments': 'Anropet går inte att tyda: {detail} "ramkoll {command} --help" visar hur.',
  'error.option': 'valet {name} finns inte eller saknar värde.',
  'error.oneFile': 'ange en fil, och bara en.',
  'error.language': 'språket "{value}" finns inte; välj sv eller en.',
  'error.period': 'perioden "{value}" är ingen månad; skriv den som 2026-08.',
  'error.unit': 'enheten "{value}" finns inte; välj kr, tkr eller mnkr.',
  'error.periodYear': 'Perioden {period} ligger inte i målåret {year} som arbetsboken anger.',
  'error.noFile': 'Filen {file} finns inte.',
  'error.isFolder': '{file} är en mapp, inte en arbetsbok.',
  'error.unreadable': 'Filen {file} kan inte läsas: {detail}.',
  'error.sameFile':
    'Resultatet kan inte skrivas till {file}: det är arbetsboken som kontrolleras, och den ändras aldrig.',
  'error.sameOutputs': 'Arbetsboken och JSON-resultatet kan inte skrivas till samma fil, {file}.',
  'error.kind': 'Kopian måste vara av samma slag som arbetsboken ({kind}): {file} går inte.',
  'error.unwritable': 'Filen {file} kan inte skrivas: {detail}.',
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
  'summary.title': '{board} {year}, t.o.m. {month}',
  'summary.assignment': 'Uppdrag {name}: {forecast} av {amount} enligt prognos, {realised} uppnått hittills.',
  'summary.findings': 'Kontrollfynd: {counts}',
  'summary.noFindings': 'Kontrollfynd: inga',
  'summary.places': '{count} ställen',
  'summary.place': '1 ställe',
  'summary.moreRules': '… och {count} regler till, se Kontrollfynd.',
  'summary.written': 'Skrivet till {file}',
  'summary.json': 'JSON skrivet till {file}',
  'template.written': 'Mallen är skriven till {file}. Börja på bladet Läs mig.',
} as const;

/** Words of imported files: their sheet, what was read of them, and why one could not be. */
export const importSv = {
  sheet: 'Import',
  'table.outcome': 'Import_utfall',
  'table.forecast': 'Import_prognos',
  title: 'Importerade rader',
  'note.role.outcome':
    'Utfall ur fil: {files}. Läses i stället för Utfall-tabellens rader för samma enhet och månad, {covered}.',
  'note.role.forecast':
    'Prognos ur fil: {files}. Läses i stället för Prognos-tabellens rader för samma enhet och år, {covered}.',
  'note.unit': 'Belopp i {unit}, netto: kostnad positiv, intäkt negativ. Rader med samma nyckel är summerade.',
  'note.keep': 'Bladet hör till Ramkoll och läses vid varje kontroll. Ta bort det för att låta tabellerna gälla igen.',
  'note.empty': 'Bladet hör till Ramkoll. Det har inga importerade rader nu, och tabellerna Utfall och Prognos gäller.',
  'column.file': 'Fil',
  'column.line': 'Rad',
  'place.line': '{file}, rad {line}',
  'place.more': '{file}, rad {line} m.fl.',
  'summary.read':
    'Import: {file}, {rows} rader för {covered}. Belopp i {unit} ({unitBy}), {sign}, {encoding}. {replaced}',
  'summary.replaced': 'Används i stället för {count} rader i tabellen {table}.',
  'summary.notReplaced': 'Tabellen {table} hade inga rader för de enheterna och den tiden.',
  'summary.kept': 'Rader ur en tidigare import läses: {file}, {rows} rader för {covered}.',
  'summary.year': 'Filens månader saknar år; de är lästa som {year} ({yearBy}).',
  'yearBy.file': 'så säger filens rubrik',
  'yearBy.call': 'så säger anropet',
  'plan.own.one': 'Filen har inga rader för 1 enhet ({units}); arbetsbokens egna rader räknas för den.',
  'plan.own.many': 'Filen har inga rader för {count} enheter ({units}); arbetsbokens egna rader räknas för dem.',
  'plan.earlier.one': 'Filen har inga rader för 1 enhet ({units}); raderna ur en tidigare import räknas för den.',
  'plan.earlier.many':
    'Filen har inga rader för {count} enheter ({units}); raderna ur en tidigare import räknas för dem.',
  'plan.unknown.one':
    '1 enhet i filen finns inte i arbetsbokens enheter ({units}): dess rader räknas inte. Heter den något annat i arbetsboken räknas de gamla raderna där.',
  'plan.unknown.many':
    '{count} enheter i filen finns inte i arbetsbokens enheter ({units}): deras rader räknas inte. Heter de något annat i arbetsboken räknas de gamla raderna där.',
  'plan.gone.one':
    'Filen har inga rader för 1 kostnadsslag som arbetsboken har belopp för ({units}); de beloppen räknas inte.',
  'plan.gone.many':
    'Filen har inga rader för {count} kostnadsslag som arbetsboken har belopp för ({units}); de beloppen räknas inte.',
  'plan.replaces': 'Ersätter {rows} rader ur {file}.',
  'plan.unitTimes': '{unit}: {times}',
  'plan.row': '{unit}: 1 rad',
  'plan.rows': '{unit}: {rows} rader',
  'plan.more': 'och {count} till',
  'plan.noUnit': 'utan enhet',
  'dimension.1': 'Kostnadsställe',
  'dimension.2': 'Kostnadsbärare',
  'dimension.6': 'Projekt',
  'dimension.7': 'Anställd',
  'dimension.8': 'Kund',
  'dimension.9': 'Leverantör',
  'dimension.10': 'Faktura',
  'dimension.other': 'Dimension {id}',
  'dimension.named': '{id} {name}',
  'unitBy.format': 'så är formatet',
  'unitBy.file': 'så säger filen',
  'unitBy.call': 'så säger anropet',
  'unitBy.size': 'beloppens storlek mot arbetsboken',
  'note.summary-left-out': '{count} summarader är inte med',
  'note.malformed': '{count} rader eller celler går inte att läsa, första rad {line}: ”{text}”',
  'note.balance-accounts-left-out': '{text} rader med balanskonton är inte med',
  'note.without-object': '{count} saldon är större än sina objekt; resten saknar enhet, första rad {line}',
  'note.contradiction': '{count} rader säger emot sig själva, första rad {line}: ”{text}”',
  'note.no-period': '{count} rader saknar månad, första rad {line}',
  'note.more-notes': 'och {count} till',
  'refused.empty': 'filen är tom',
  'refused.binary': 'filen är ingen textfil; importera CSV eller SIE, inte en arbetsbok',
  'refused.no-header':
    'ingen rubrikrad hittades; den behöver Enhet eller Ansvar, Kostnadsslag eller Konto, Belopp, och för utfall Månad eller Period',
  'refused.column-missing': 'rubrikraden saknar {text}',
  'refused.no-rows': 'filen har en rubrikrad men inga rader med belopp',
  'refused.too-large': 'filen har fler rader än ett blad rymmer',
  'refused.not-sie': 'filen är ingen SIE-fil',
  'refused.currency': 'filens valuta är {text}; bara SEK kan läsas',
  'refused.no-months':
    'filen har inga månadsbelopp för resultatkonton: utfall kräver #PSALDO eller #VER, prognos #PBUDGET',
  'refused.no-year':
    'filen säger inte vilket år månaderna gäller: den har ingen kolumn År, och rubriken nämner inget år; ange --year 2026',
  'refused.levels':
    'filen har belopp för {text}, men arbetsboken har dem för {other}, och de kan vara samma belopp (överordnad och underordnad enhet, eller enheter före och efter ett enhetsbyte): de skulle räknas två gånger. Exportera samma enheter som arbetsboken har, eller alla enheter',
  'refused.spans':
    'arbetsbokens utfall för {text} är en summa från januari, och filen har bara några av dess månader; exportera alla månader från januari',
  'refused.unit':
    'filen säger inte om beloppen är i kr, tkr eller mnkr, och storleken avgör det inte; ange --unit kr, tkr eller mnkr',
  'refused.sign':
    'filens tecken går inte att tyda: intäkter och kostnader har inte samma tecken genom filen, och arbetsboken säger inget; ange Teckenkonvention i Inställningar',
} as const;

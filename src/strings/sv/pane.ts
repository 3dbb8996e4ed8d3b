/** Words of the pane and of the ribbon's commands. */
export const paneSv = {
  title: 'Ramkoll',
  check: 'Kontrollera mot mål',
  cancel: 'Avbryt',
  'state.starting': 'Startar …',
  'state.ready': 'Arbetsboken kan kontrolleras.',
  'state.notExcel': 'Öppna arbetsboken i Excel och välj Kontrollera mot mål på fliken Start.',
  'state.tooOld': 'Den här versionen av Excel är för gammal. Excel 2021 eller senare behövs, eller Excel på webben.',
  'state.unreachable':
    'Panelen fick inte kontakt med Excel. Den behöver nå appsforoffice.microsoft.com. Kontrollera nätverket, stäng panelen och öppna den igen.',
  'state.done': 'Rapporten är skriven i bladet {sheet}.',
  'state.noFindings': 'Inga fynd.',
  'state.cellEdit': 'Avsluta redigeringen av cellen (tryck Enter), så fortsätter kontrollen.',
  'step.read': 'Läser arbetsboken',
  'step.recognise': 'Känner igen tabellerna',
  'step.hold-targets': 'Räknar mot målen',
  'step.apply-rules': 'Kontrollerar raderna',
  'step.make-report': 'Skriver rapporten',
  'step.write': 'Skriver i arbetsboken',
  verdicts: 'Mål',
  'notice.no-report':
    'Arbetsboken har ingen rapport ännu. Stäng det här fönstret och välj Kontrollera mot mål på fliken Start.',
  'notice.cell-edit': 'En cell redigeras. Stäng det här fönstret, tryck Enter i cellen och välj Senaste rapport igen.',
  'notice.failed':
    'Excel kunde inte visa rapporten. Stäng det här fönstret och leta upp bladet Måluppfyllelse bland flikarna.',
  'error.unexpected': 'Kontrollen kunde inte slutföras. Försök igen; dina egna blad är som de var.',
} as const;

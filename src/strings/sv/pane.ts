/** Words of the pane and of the ribbon's commands. */
export const paneSv = {
  title: 'Ramkoll',
  'state.starting': 'Startar …',
  'step.read': 'Läser arbetsboken',
  'step.recognise': 'Känner igen tabellerna',
  'step.hold-targets': 'Räknar mot målen',
  'step.apply-rules': 'Kontrollerar raderna',
  'step.make-report': 'Skriver rapporten',
  'step.write': 'Skriver i arbetsboken',
  'notice.no-report':
    'Arbetsboken har ingen rapport ännu. Stäng det här fönstret och välj Kontrollera mot mål på fliken Start.',
  'notice.cell-edit': 'En cell redigeras. Stäng det här fönstret, tryck Enter i cellen och välj Senaste rapport igen.',
  'notice.failed':
    'Excel kunde inte visa rapporten. Stäng det här fönstret och leta upp bladet Måluppfyllelse bland flikarna.',
  'error.unexpected': 'Kontrollen kunde inte slutföras. Försök igen; dina egna blad är som de var.',
} as const;

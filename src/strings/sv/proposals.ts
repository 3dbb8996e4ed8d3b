/** The sheet of actions that were tried in the pane and are not decided. */
export const proposalsSv = {
  sheet: 'Åtgärdsförslag',
  table: 'Åtgärdsförslag',
  title: 'Åtgärdsförslag {board} {year}',
  lead: 'Förslag som har provats mot målen. Raderna räknas inte i någon kontroll förrän de står i tabellen {actions}. Belopp i {unit}; en positiv effekt förbättrar resultatet.',
  move: 'Så flyttas de: markera de rader som ska bli åtgärder, kopiera dem och klistra in dem direkt under sista raden i tabellen {actions}, som har samma kolumner i samma ordning. Fyll i ansvarig och beslut, och ta bort raderna här. Rader som står kvar behålls när nya förslag läggs till.',
  'action.cost': 'Lägre kostnad: {costType}',
  'action.revenue': 'Högre intäkt: {costType}',
  /** In front of the number of a proposal. */
  number: 'F{number}',
} as const;

import { boardInTitles } from './board-name';

const UNITS = new Set(['regionstaben', 'kulturnämnden']);

test.each([
  ['the board of a report', ['Regionstyrelsen, uppföljning augusti 2026', 'Belopp i tkr'], 'Regionstyrelsen'],
  ['the region', ['Region Exempel – delårsrapport 2026 (mnkr)'], 'Region Exempel'],
  ['twice the same', ['Regionstyrelsen', 'Regionstyrelsen budget 2026'], 'Regionstyrelsen'],
  ['near miss: a unit of the tables', ['Kulturnämnden'], null],
  ['near miss: two boards', ['Regionstyrelsen', 'Hälso- och sjukvårdsnämnden'], null],
  ['near miss: a heading of the column', ['Nämnd', 'Driftredovisning per nämnd'], null],
  ['near miss: a table of the regions', ['Regionens budget'], null],
])('%s', (_, titles, board) => {
  expect(boardInTitles(titles, UNITS)).toBe(board);
});

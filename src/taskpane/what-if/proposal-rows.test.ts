import { expect, test } from '@jest/globals';
import { tkr, viewFixture } from '../../../test/pane/view-fixture';
import { proposalRows } from './proposal-rows';

test('amounts tried are shown as the rows of Åtgärder that they become', () => {
  // August is over, four months are left: 5 000 of the year is 5 000 × 12 / 4 = 15 000 of a full one.
  const shown = proposalRows(viewFixture(), [{ lever: 0, effect: tkr(5000) }], {
    lang: 'sv',
    sheet: 'Åtgärdsförslag',
    earlier: [],
  });
  const row = Object.fromEntries(shown.columns.map(({ title }, index) => [title, shown.rows[0]?.[index]]));
  expect(row).toMatchObject({
    Nr: 'F1',
    Åtgärd: 'Lägre kostnad: IT-kostnader',
    Enhet: 'Digitalisering och service',
    Start: '2026-09-01',
    Uppdrag: 'Ekonomi i balans',
  });
  expect(shown.columns.filter(({ isNumber }) => isNumber)).toHaveLength(2);
  expect(shown.rows[0]?.filter((text) => /^(5|15)\s000$/.test(text))).toHaveLength(2);
  expect(row).not.toHaveProperty('Slut');
});

test('an amount that worsens the result becomes no row', () => {
  const options = { lang: 'sv', sheet: 'Åtgärdsförslag', earlier: [] } as const;
  expect(proposalRows(viewFixture(), [{ lever: 0, effect: tkr(-100) }], options).rows).toEqual([]);
});

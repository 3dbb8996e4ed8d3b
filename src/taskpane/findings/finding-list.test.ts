import { expect, test } from '@jest/globals';
import { viewFixture } from '../../../test/pane/view-fixture';
import { countRows, firstRows, rowGroups, selectRows } from './finding-list';

const groups = rowGroups(viewFixture().findings, 'sv');
const ids = (found: typeof groups): string[] => found.map(({ rule }) => rule);

test('no severity chosen means all of them', () => {
  expect(ids(selectRows(groups, { severities: new Set(), query: '' }))).toEqual(['OM-03', 'DA-03', 'MA-02', 'BE-04']);
  expect(ids(selectRows(groups, { severities: new Set(['warning', 'info']), query: '' }))).toEqual(['MA-02', 'BE-04']);
});

test('a number is found with the space that a person types, whatever space the message has', () => {
  const [first] = viewFixture().findings;
  const item = first!.items[0]!;
  const spaced = rowGroups(
    [{ ...first!, items: [{ ...item, message: { sv: 'Skillnaden är 3\u00a0000\u00a0tkr.', en: '' } }] }],
    'sv',
  );
  expect(selectRows(spaced, { severities: new Set(), query: '3 000 tkr' })).toHaveLength(1);
});

test('the search is in the language that is shown', () => {
  const english = rowGroups(viewFixture().findings, 'en');
  expect(ids(selectRows(english, { severities: new Set(), query: 'pasted as text' }))).toEqual(['DA-03']);
  expect(selectRows(groups, { severities: new Set(), query: 'pasted as text' })).toEqual([]);
});

test('rows are counted per severity', () => {
  expect(countRows(groups)).toEqual({ error: 2, warning: 1, info: 1 });
});

test('a closed rule takes no room', () => {
  const shown = firstRows(groups, 2, new Set(['OM-03/error']));
  expect(shown.map(({ rule, rows }) => [rule, rows.length])).toEqual([
    ['OM-03', 0],
    ['DA-03', 1],
    ['MA-02', 1],
  ]);
});

import { cellAt, type Snapshot } from '../workbook/snapshot';
import { newColumnStore, newStringStore } from './column-store';

function snapshotOf(blocks: [row: number, column: number, values: unknown[][]][]): Snapshot {
  const strings = newStringStore();
  const store = newColumnStore(10, strings);
  for (const [row, column, values] of blocks) store.add(row, column, values);
  return {
    date1904: false,
    sheets: [
      { name: 'A', visibility: 'visible', columns: store.finish(), hiddenRows: new Set(), properties: new Map() },
    ],
    tables: [],
    names: [],
    strings: strings.texts,
  };
}

it('keeps each kind of value, and leaves out empty cells', () => {
  const snapshot = snapshotOf([
    [
      3,
      2,
      [
        ['Enhet', 12.5, true],
        ['', '#DIV/0!', false],
      ],
    ],
  ]);
  const at = (row: number, column: number) => cellAt(snapshot, snapshot.sheets[0]!, row, column);
  expect(at(3, 2)).toEqual({ kind: 'text', text: 'Enhet' });
  expect(at(3, 3)).toEqual({ kind: 'number', number: 12.5 });
  expect(at(3, 4)).toEqual({ kind: 'boolean', boolean: true });
  expect(at(4, 2)).toEqual({ kind: 'empty' });
  expect(at(4, 3)).toEqual({ kind: 'error', error: '#DIV/0!' });
  expect(at(4, 4)).toEqual({ kind: 'boolean', boolean: false });
});

it('joins blocks from the top to one column, with each text once', () => {
  const snapshot = snapshotOf([
    [1, 1, [['a'], ['b']]],
    [3, 1, [['a'], ['']]],
  ]);
  expect(snapshot.strings).toEqual(['a', 'b']);
  expect([...snapshot.sheets[0]!.columns.get(1)!.rows]).toEqual([1, 2, 3]);
});

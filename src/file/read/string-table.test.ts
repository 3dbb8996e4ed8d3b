import { refusalOf } from '../../../test/support/refusal-of';
import { newBudget } from './budget';
import { newStringTable, textOfBytes } from './string-table';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a text stands once, by whichever way it came', () => {
  const table = newStringTable(newBudget());
  const byBytes = (text: string, preserve = true): number => {
    const bytes = bytesOf(`>${text}<`);
    return table.internBytes(bytes, 1, bytes.length - 1, preserve);
  };
  table.addShared('Å & Ö');
  expect(byBytes('Å &amp; Ö')).toBe(0);
  expect(byBytes('&#197; &amp; &#xD6;')).toBe(0);
  expect(byBytes('  Å &amp; Ö\n', false)).toBe(0);
  expect(byBytes('  Å &amp; Ö\n')).toBe(1);
  expect(table.intern('Å & Ö')).toBe(0);
  expect(table.texts).toEqual(['Å & Ö', '  Å & Ö\n']);
});

test('a megabyte of spaces takes no longer than other text, and a no-break space is no space', () => {
  const text = `\u00a0${' '.repeat(1_000_000)}a `;
  const bytes = bytesOf(text);
  const started = performance.now();
  expect(textOfBytes(bytes, 0, bytes.length, false)).toBe(text.slice(0, -1));
  expect(performance.now() - started).toBeLessThan(1000);
});

test('texts that want one place are still told apart', () => {
  // Under a multiplier of 31 "Aa" and "BB" weigh the same, so these 1 024 all do.
  const table = newStringTable(newBudget());
  const texts = Array.from({ length: 1024 }, (_, at) =>
    at.toString(2).padStart(10, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB'),
  );
  const add = (): number[] => texts.map((text) => table.internBytes(bytesOf(text), 0, text.length, true));
  expect(add()).toEqual(texts.map((_, at) => at));
  expect(add()).toEqual(texts.map((_, at) => at));
});

test('finds each of many again', () => {
  const table = newStringTable(newBudget());
  const texts = Array.from({ length: 5000 }, (_, at) => `Text ${at * 7919}`);
  const add = (): number[] => texts.map((text) => table.internBytes(bytesOf(text), 0, text.length, true));
  const first = add();
  expect(add()).toEqual(first);
  expect(first.map((index) => table.texts[index])).toEqual(texts);
});

test('shared strings keep their numbers, also where two are the same', () => {
  const table = newStringTable(newBudget());
  for (const text of ['a', 'b', 'a', 'c']) table.addShared(text);
  expect([0, 1, 2, 3].map((number) => table.texts[table.sharedIndex(number)])).toEqual(['a', 'b', 'a', 'c']);
  expect(table.texts).toEqual(['a', 'b', 'c']);
});

test('a shared string that is not there is refused', () => {
  const table = newStringTable(newBudget());
  table.addShared('a');
  expect(refusalOf(() => table.sharedIndex(1))).toBe('corrupt');
  table.addShared('a');
  expect(refusalOf(() => table.sharedIndex(2))).toBe('corrupt');
});

test('characters that XML cannot hold come back', () => {
  const table = newStringTable(newBudget());
  const index = table.internBytes(bytesOf('a_x000D_b_x005F_x000D_c_xZZ_'), 0, 28, true);
  expect(table.texts[index]).toBe('a\rb_x000D_c_xZZ_');
});

test('more texts than there is room for are refused', () => {
  const table = newStringTable({ left: 1000 });
  expect(
    refusalOf(() => {
      for (let at = 0; at < 100; at++) table.intern(`text ${at}`);
    }),
  ).toBe('too-large');
});

import { misplacedIn, misplacedText } from './misplaced-answers';

test('answers that have no place are one text, and are read out of it again', () => {
  const answers = [
    { about: 'use', value: 'none', name: 'Budget 2026' },
    { about: 'months', value: '1-8', name: 'Utfall = ack' },
  ] as const;
  expect(misplacedText(answers)).toBe('←use=none←Budget 2026←months=1-8←Utfall = ack');
  expect(misplacedIn(misplacedText(answers))).toEqual(answers);
});

test('the same answer stands there once, and what would break the text apart is a space', () => {
  const answer = { about: 'unit', value: 'tkr', name: 'Netto ←\nkostnad' } as const;
  expect(misplacedText([answer, answer])).toBe('←unit=tkr←Netto kostnad');
});

test('another answer is none of these', () => {
  for (const text of ['', 'tkr', '1-8', 'use=none', '←']) expect(misplacedIn(text)).toEqual([]);
});

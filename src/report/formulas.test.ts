import { exceedsFormula, isDifferenceFormula, quoted, sumOfRows, textExpression } from './formulas';

test('a sum names neighbours as a range and the others one by one', () => {
  expect(sumOfRows([5, 6, 7, 9], 4)).toBe('SUM(D5:D7,D9)');
  expect(sumOfRows([5], 4)).toBe('SUM(D5)');
  expect(sumOfRows([], 4)).toBeUndefined();
});

test('a sum of more parts than a function takes is a sum of sums', () => {
  const odd = Array.from({ length: 300 }, (_, index) => index * 2 + 1);
  const formula = sumOfRows(odd, 2)!;
  expect(formula.startsWith('SUM(SUM(B1,B3,')).toBe(true);
  expect(formula.match(/SUM\(/g)).toHaveLength(3); // 200 + 100, and the one around them
});

test('a sum that no formula can hold is none', () => {
  const odd = Array.from({ length: 3000 }, (_, index) => index * 2 + 1);
  expect(sumOfRows(odd, 2)).toBeUndefined();
});

test('differences are held against the tolerance without what floating point leaves behind', () => {
  // An öre is 0.00001 tkr.
  expect(isDifferenceFormula('D5-C5', 'Underlag!$C$2', 'tkr')).toBe('ROUND(ABS(D5-C5),5)>Underlag!$C$2');
  expect(exceedsFormula('D5-C5', '0.5', 'kr')).toBe('ROUND(D5-C5,2)>0.5');
});

test('a text in a formula has its quotes doubled', () => {
  expect(quoted('så kallat "lån"')).toBe('"så kallat ""lån"""');
});

test('a long text in a formula is pieces of 255 characters, joined', () => {
  // 255 with its two quotes leaves 253 of the text in the first piece, and 47 in the second.
  expect(textExpression('a'.repeat(300))).toBe(`"${'a'.repeat(253)}"&"${'a'.repeat(47)}"`);
  expect(textExpression('kort')).toBe('"kort"');
  expect(textExpression('a'.repeat(8000))).toBeUndefined();
});

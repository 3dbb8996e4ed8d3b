import fc from 'fast-check';
import { isoSerial, parseNumber } from './numbers';

function parsed(text: string): number {
  // Other digits around it must not be read.
  const bytes = new TextEncoder().encode(`9${text}9`);
  return parseNumber(bytes, 1, bytes.length - 1);
}

describe('numbers', () => {
  test.each([
    '0',
    '12',
    '-12',
    '12.5',
    '-0.1',
    '1e3',
    '1E-3',
    '1.5E+10',
    '.5',
    '5.',
    '007',
    '123456789012345',
    '0.000001',
  ])('%s', (text) => expect(parsed(text)).toBe(Number(text)));

  test.each([
    '1234567890123456',
    '9007199254740993',
    '0.30000000000000004',
    '1234.5600000000001',
    '1e23',
    '1e-23',
    '4.9e-324',
    '1.7976931348623157e308',
  ])('%s, which has more digits than go by the short way', (text) => expect(parsed(text)).toBe(Number(text)));

  test('every double comes back as it was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) =>
        Object.is(parsed(String(x)), x === 0 ? 0 : x),
      ),
    );
  });

  test('every decimal is what Number makes of it', () => {
    const decimal = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(25), fc.integer({ min: -30, max: 30 }));
    fc.assert(
      fc.property(decimal, ([digits, point, exponent]) => {
        const text = String(digits);
        const at = Math.max(text.length - point, text.startsWith('-') ? 2 : 1);
        const spelled = `${text.slice(0, at)}.${text.slice(at)}e${exponent}`;
        return parsed(spelled) === Number(spelled);
      }),
    );
  });

  test('spaces around are no harm', () => {
    expect(parsed(' 12\n')).toBe(12);
  });

  test('zero has no sign', () => {
    expect(Object.is(parsed('-0'), 0)).toBe(true);
  });

  test.each(['', '-', '.', 'e5', '1e', '1e+', '1,5', '0x10', 'Infinity', 'NaN', '1 2', '--1', '1.2.3', '1e5.5'])(
    '"%s" is none',
    (text) => {
      expect(parsed(text)).toBeNaN();
    },
  );

  test('one past the largest is infinite', () => {
    expect(parsed('1e400')).toBe(Infinity);
  });
});

describe('dates', () => {
  test.each<[string, number]>([
    ['2026-01-31', 46053],
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    // 60 is the 29 February 1900 that Excel counts.
    ['1900-03-01', 61],
    ['2026-01-31T12:00:00', 46053.5],
    ['2026-01-31T18:00:00.000Z', 46053.75],
    ['06:00:00', 0.25],
    ['T06:00', 0.25],
  ])('%s is %d', (text, serial) => expect(isoSerial(text, false)).toBe(serial));

  test('count from 1904 where the workbook does', () => {
    expect(isoSerial('1904-01-02', true)).toBe(1);
    // 46 053 − 1 462
    expect(isoSerial('2026-01-31', true)).toBe(44591);
  });

  test.each(['', 'Z', '2026-02-29', '2026-13-01', '1899-12-31', '31/1 2026', '2026-01-31T25:00', '2026-1-31'])(
    '"%s" is none',
    (text) => {
      expect(isoSerial(text, false)).toBeNull();
    },
  );
});

/**
 * Exact quotients of öre. A verdict may hang on the last half of a tenth of a per cent, so it is never judged on a
 * floating-point quotient.
 */
export interface Ratio {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

/** A quotient of two integers; null when the denominator is 0. */
export function ratio(numerator: number, denominator: number): Ratio | null {
  if (denominator === 0) return null;
  const sign = denominator < 0 ? -1n : 1n;
  return { numerator: sign * BigInt(numerator), denominator: sign * BigInt(denominator) };
}

/** A decimal number as the quotient that its shortest spelling says: 0.055 is 55/1000. */
export function decimalRatio(value: number): Ratio {
  const [mantissa = '0', exponentText = '0'] = value.toString().toLowerCase().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const exponent = Number(exponentText) - decimals.length;
  const digits = BigInt(whole + decimals);
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** a − b */
export function subtractRatios(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Rounds to so many decimals of a percentage, half away from zero. */
export function roundedPercent(value: Ratio, decimals: number): Ratio {
  const scale = 100n * 10n ** BigInt(decimals);
  const scaled = value.numerator * scale;
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * size + value.denominator) / (2n * value.denominator);
  return { numerator: scaled < 0n ? -rounded : rounded, denominator: scale };
}

/** The quotient as a number, for showing. */
export function ratioNumber(value: Ratio): number {
  return Number(value.numerator) / Number(value.denominator);
}

/** The decimals that a fraction has when written as a percentage (0.0225 → 2), at least `least`. */
export function percentDecimals(fraction: number, least: number): number {
  let { denominator } = decimalRatio(fraction);
  const { numerator } = decimalRatio(fraction);
  let decimals = 0;
  denominator /= denominator >= 100n ? 100n : denominator;
  while (denominator > 1n && (numerator * 10n ** BigInt(decimals)) % denominator !== 0n) decimals += 1;
  return Math.max(least, decimals);
}

import { lastDay, monthIndex, monthOfIndex, monthSpan, parseYearMonth, yearMonthText } from './period';

describe('periods', () => {
  test('reads a month and writes it back', () => {
    expect(parseYearMonth('2026-08')).toEqual({ year: 2026, month: 8 });
    expect(parseYearMonth('2026-8')).toEqual({ year: 2026, month: 8 });
    expect(parseYearMonth('2026-13')).toBeNull();
    expect(parseYearMonth('augusti')).toBeNull();
    expect(yearMonthText({ year: 2026, month: 8 })).toBe('2026-08');
  });

  test('a span crosses the turn of the year', () => {
    const span = monthSpan({ year: 2025, month: 11 }, { year: 2026, month: 2 });
    expect(span.map((at) => yearMonthText(monthOfIndex(at)))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthSpan({ year: 2026, month: 2 }, { year: 2026, month: 1 })).toEqual([]);
    expect(monthIndex({ year: 2026, month: 1 }) - monthIndex({ year: 2025, month: 1 })).toBe(12);
  });

  test('knows leap years', () => {
    expect(lastDay({ year: 2024, month: 2 })).toBe('2024-02-29');
    expect(lastDay({ year: 2025, month: 12 })).toBe('2025-12-31');
  });
});

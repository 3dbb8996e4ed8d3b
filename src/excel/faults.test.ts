import { excelFaultText, excelFaultTexts } from '../strings/excel-faults';
import { asFault, ExcelFault, mayBeTooLarge } from './faults';

const error = (code: string, statement = 'range.values = ...;') => ({ code, message: 'x', debugInfo: { statement } });

describe('asFault', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['AccessDenied', 'no-access'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ItemNotFound', 'changed'],
    ['Timeout', 'no-answer'],
    ['ApiNotFound', 'too-old'],
    ['GeneralException', 'unexpected'],
    ['SomethingNew', 'unexpected'],
  ])('%s is %s to the user', (code, kind) => {
    const fault = asFault(error(code), 'untouched');
    expect(fault.kind).toBe(kind);
    expect(fault.detail).toBe(`${code}: range.values = ...;`);
  });

  it('keeps the kind of a fault and says what stands in the workbook now', () => {
    const fault = asFault(new ExcelFault('changed', 'untouched', 'x', 'Budget'), 'incomplete');
    expect(fault).toMatchObject({ kind: 'changed', report: 'incomplete', sheet: 'Budget' });
  });

  it('takes any thrown thing', () => {
    expect(asFault('oj', 'untouched')).toMatchObject({ kind: 'unexpected', detail: 'oj' });
    expect(asFault(new TypeError('oj'), 'untouched').cause).toBeInstanceOf(TypeError);
  });
});

it('only what a smaller request may heal is tried again', () => {
  expect(mayBeTooLarge(error('GeneralException'))).toBe(true);
  expect(mayBeTooLarge(error('AccessDenied'))).toBe(false);
  expect(mayBeTooLarge(new Error('x'))).toBe(false);
});

describe('the words', () => {
  const kinds = Object.keys(excelFaultTexts) as (keyof typeof excelFaultTexts)[];
  it.each(kinds)('%s: what happened, what to do, what stands there, in both languages', (kind) => {
    for (const lang of ['sv', 'en'] as const) {
      const text = excelFaultText(lang, { kind, report: 'incomplete', sheet: 'Två ord' });
      expect(text).not.toMatch(/\{|\}|undefined/);
      expect(text).toMatch(lang === 'sv' ? /ofullständig/ : /incomplete/);
    }
  });

  it('names the sheet in quotes of the language', () => {
    expect(excelFaultText('sv', { kind: 'sheet-protected', report: 'untouched', sheet: 'Underlag' })).toContain(
      '”Underlag”',
    );
    expect(excelFaultText('en', { kind: 'sheet-protected', report: 'untouched', sheet: 'Underlag' })).toContain(
      '“Underlag”',
    );
  });
});

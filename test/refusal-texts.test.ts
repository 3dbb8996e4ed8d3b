import { REFUSAL_REASONS } from '../src/file/package/refusal';
import { refusalTexts } from '../src/strings/refusals';

test('every reason has one sentence in both languages, and none is left over', () => {
  expect(Object.keys(refusalTexts).sort()).toEqual([...REFUSAL_REASONS].sort());
  for (const { sv, en } of Object.values(refusalTexts)) {
    expect(sv).toMatch(/^[A-ZÅÄÖ].*\.$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(sv).not.toBe(en);
  }
});

import { atTextsEn } from './en/rules-at';
import { maTextsEn } from './en/rules-ma';
import { raTextsEn } from './en/rules-ra';
import type { RuleText } from './rule-text';
import { atTextsSv } from './sv/rules-at';
import { maTextsSv } from './sv/rules-ma';
import { raTextsSv } from './sv/rules-ra';

const sv: Readonly<Record<string, RuleText>> = { ...raTextsSv, ...maTextsSv, ...atTextsSv };
const en: Readonly<Record<string, RuleText>> = { ...raTextsEn, ...maTextsEn, ...atTextsEn };
const names = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(Object.keys(sv))('%s', (id) => {
  test('says the same in both languages, with the same numbers', () => {
    const numbers = (text: RuleText) =>
      Object.entries(text.variants).map(([variant, { message, consider }]) => [
        variant,
        names(message),
        names(consider),
      ]);
    expect(numbers(en[id]!)).toEqual(numbers(sv[id]!));
  });

  test('gives advice, in whole sentences', () => {
    for (const [text, start] of [
      [sv[id]!, /^Överväg att /],
      [en[id]!, /^Consider /],
    ] as const) {
      expect(text.description).toMatch(/\.$/);
      for (const { message, consider } of Object.values(text.variants)) {
        expect(message).toMatch(/\.$/);
        expect(consider).toMatch(start);
        expect(consider).toMatch(/\.$/);
      }
    }
  });
});

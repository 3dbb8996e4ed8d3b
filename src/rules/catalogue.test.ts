import { readdirSync } from 'node:fs';
import { RULE_IDS, type RuleId } from '../domain/finding';
import { ruleTexts } from '../strings/rule-texts';
import { RULES } from './catalogue';

const files = readdirSync(__dirname);

test('every rule is in the catalogue, in its order', () => {
  expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
});

test.each(RULE_IDS.map((id) => [id]))('%s has one file and one test file beside it', (id) => {
  const own = files.filter((file) => file.startsWith(`${id.toLowerCase()}-`));
  const [source] = own.filter((file) => !file.endsWith('.test.ts'));
  expect(own.sort()).toEqual([source, source?.replace(/\.ts$/, '.test.ts')].sort());
});

test.each(RULE_IDS.map((id) => [id]))('%s has the same words in both languages', (id: RuleId) => {
  const { sv, en } = ruleTexts;
  const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  expect(Object.keys(en[id].variants).sort()).toEqual(Object.keys(sv[id].variants).sort());
  for (const text of [sv[id], en[id]]) expect([text.title, text.description]).not.toContain('');
  expect(gaps(`${sv[id].title}${sv[id].description}${en[id].title}${en[id].description}`)).toEqual([]);
  for (const [variant, swedish] of Object.entries(sv[id].variants)) {
    const english = en[id].variants[variant];
    expect([variant, gaps(english?.message ?? '')]).toEqual([variant, gaps(swedish.message)]);
    expect([variant, gaps(english?.consider ?? '')]).toEqual([variant, gaps(swedish.consider)]);
    expect(swedish.consider).toMatch(/^Överväg /);
    expect(english?.consider).toMatch(/^Consider /);
    expect(`${swedish.message}${swedish.consider}`).not.toBe(`${english?.message}${english?.consider}`);
  }
});

test('titles tell the rules apart', () => {
  for (const lang of ['sv', 'en'] as const) {
    expect(new Set(RULE_IDS.map((id) => ruleTexts[lang][id].title)).size).toBe(RULE_IDS.length);
  }
});

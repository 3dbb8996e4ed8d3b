import type { AmountUnit } from '../../src/domain/money';
import type { RuleHit } from '../../src/rules/rule';
import type { RuleText } from '../../src/strings/rule-text';
import { fill } from '../../src/strings/template';

export interface Spoken {
  readonly sv: string;
  readonly en: string;
  readonly considerSv: string;
  readonly considerEn: string;
}

/**
 * What a hit says in both languages, with plain spaces for no-break ones. Throws where a text is absent, where a number
 * has no place to come from, or where the advice is no advice.
 */
export function spoken(
  texts: { readonly sv: RuleText; readonly en: RuleText },
  hit: RuleHit,
  unit: AmountUnit = 'tkr',
): Spoken {
  const say = (lang: 'sv' | 'en', part: 'message' | 'consider'): string => {
    const text = texts[lang].variants[hit.variant];
    if (!text) throw new Error(`no text for "${hit.variant}" in ${lang}`);
    const said = fill(text[part], hit.params, lang, unit).replace(/[\u00a0\u202f]/g, ' ');
    if (/[{}]|undefined|NaN/.test(said)) throw new Error(`not filled in ${lang}: ${said}`);
    return said;
  };
  const all = {
    sv: say('sv', 'message'),
    en: say('en', 'message'),
    considerSv: say('sv', 'consider'),
    considerEn: say('en', 'consider'),
  };
  if (!all.considerSv.startsWith('Överväg att ') || !all.considerEn.startsWith('Consider '))
    throw new Error('no advice');
  return all;
}

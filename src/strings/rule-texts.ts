import type { Language, RuleId } from '../domain/finding';
import { atTextsEn } from './en/rules-at';
import { beTextsEn } from './en/rules-be';
import { daTextsEn } from './en/rules-da';
import { maTextsEn } from './en/rules-ma';
import { omTextsEn } from './en/rules-om';
import { raTextsEn } from './en/rules-ra';
import type { RuleTexts } from './rule-text';
import { atTextsSv } from './sv/rules-at';
import { beTextsSv } from './sv/rules-be';
import { daTextsSv } from './sv/rules-da';
import { maTextsSv } from './sv/rules-ma';
import { omTextsSv } from './sv/rules-om';
import { raTextsSv } from './sv/rules-ra';

/** The words of every rule in both languages. */
export const ruleTexts: Readonly<Record<Language, RuleTexts<RuleId>>> = {
  sv: { ...daTextsSv, ...beTextsSv, ...omTextsSv, ...raTextsSv, ...maTextsSv, ...atTextsSv },
  en: { ...daTextsEn, ...beTextsEn, ...omTextsEn, ...raTextsEn, ...maTextsEn, ...atTextsEn },
};

/** The finding that stands for those of a rule that are too many to list. */
export const moreFindingsTexts: Readonly<Record<Language, { readonly message: string; readonly consider: string }>> = {
  sv: {
    message: '{title}: {count} fynd till av samma slag visas inte.',
    consider: 'Överväg att rätta dem som visas och kontrollera arbetsboken igen.',
  },
  en: {
    message: '{title}: {count} more findings of the same kind are not shown.',
    consider: 'Consider correcting those that are shown and checking the workbook again.',
  },
};

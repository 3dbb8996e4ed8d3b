import type { Language } from '../domain/finding';
import { TABLE_ROLES, type ColumnRole, type SettingKey, type TableRole } from '../domain/model';
import { templateEn } from '../strings/en/template';
import { reportText } from '../strings/report-text';
import { templateSv } from '../strings/sv/template';
import { SETTING_WORDS, SIGN_WORDS, TABLE_WORDS, UNIT_WORDS, type Names } from '../workbook/vocabulary';

export type TemplateKey = keyof typeof templateSv;

const texts: Readonly<Record<Language, Readonly<Record<TemplateKey, string>>>> = { sv: templateSv, en: templateEn };

/** The word that the template writes, of all that are read. */
export function wordIn(names: Names, lang: Language): string {
  return names[lang === 'sv' ? 0 : 1];
}

/** The words that the template writes in a list, in their order. */
export function wordsIn(words: Readonly<Record<string, Names>>, lang: Language): string[] {
  return Object.values(words).map((names) => wordIn(names, lang));
}

/** A table's name as the template writes it. */
export function tableName(role: TableRole, lang: Language): string {
  return wordIn(TABLE_WORDS[role].names, lang);
}

/** Throws a RangeError where the table has no such column: the caller has mistaken one table for another. */
export function columnName(role: TableRole, column: ColumnRole, lang: Language): string {
  const found = TABLE_WORDS[role].columns.find((candidate) => candidate.column === column);
  if (!found) throw new RangeError(`${role} has no column ${column}`);
  return wordIn(found.names, lang);
}

/** A setting's key as the template writes it. */
export function settingName(key: SettingKey, lang: Language): string {
  return wordIn(SETTING_WORDS[key], lang);
}

/** A text of the template, with the names in braces filled in; a name that is not known stays as it stands. */
export function templateText(lang: Language, key: TemplateKey): string {
  return texts[lang][key].replace(/\{([\w.-]+)\}/g, (whole, name: string) => nameOf(name, lang) ?? whole);
}

/** "budget", "budget.decided", "setting.unit", "word.sign.unsigned" … as the workbook writes it. */
function nameOf(name: string, lang: Language): string | null {
  const setting = SETTINGS.get(name);
  if (setting) return settingName(setting, lang);
  const word = OTHER_WORDS.get(name);
  if (word) return word(lang);
  const [table, column] = name.split('.');
  const role = TABLE_ROLES.find((candidate) => candidate === table);
  if (!role) return null;
  if (column === undefined) return tableName(role, lang);
  const found = TABLE_WORDS[role].columns.find((candidate) => candidate.column === column);
  return found ? wordIn(found.names, lang) : null;
}

const SETTINGS: ReadonlyMap<string, SettingKey> = new Map(
  (Object.keys(SETTING_WORDS) as SettingKey[]).map((key) => [`setting.${key}`, key]),
);

const OTHER_WORDS: ReadonlyMap<string, (lang: Language) => string> = new Map([
  ...Object.entries(UNIT_WORDS).map(([word, names]) => [`word.unit.${word}`, (): string => names[0]] as const),
  ...Object.entries(SIGN_WORDS).map(([word, names]) => [`word.sign.${word}`, wordOf(names)] as const),
  ...(['sheet.readme', 'sheet.examples'] as const).map(
    (key) => [`word.${key}`, (lang: Language): string => texts[lang][key]] as const,
  ),
  ...(['sheet.compliance', 'sheet.findings'] as const).map(
    (key) => [`word.${key}`, (lang: Language): string => reportText(lang, key)] as const,
  ),
]);

function wordOf(names: Names): (lang: Language) => string {
  return (lang) => wordIn(names, lang);
}

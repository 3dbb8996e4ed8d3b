import type { Language } from '../domain/finding';

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  sv: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** The short name of a month, 1–12. */
export function monthName(lang: Language, month: number): string {
  return NAMES[lang][month - 1] ?? '';
}

import { templatePlan } from '../../app/template';
import type { Language } from '../../domain/finding';
import { writeNewWorkbook } from '../../file/write/blank-workbook';

/** The template as Excel takes a new workbook. */
export function templateBase64(lang: Language): string {
  const bytes = writeNewWorkbook(templatePlan(lang), { mark: false, sharedStrings: true });
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

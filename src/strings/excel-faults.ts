import type { Bilingual, Language } from '../domain/finding';

/**
 * What happened in Excel and what to do, by the kind of the fault (src/excel/faults.ts). `{sheet}` is the sheet that it is about.
 */
export const excelFaultTexts = {
  'cell-edit': {
    sv: 'En cell redigeras, och då tar Excel inte emot något annat. Tryck Enter eller Esc i cellen och kontrollera igen.',
    en: 'A cell is being edited, and Excel accepts nothing else meanwhile. Press Enter or Esc in the cell and check again.',
  },
  'sheet-protected': {
    sv: 'Rapportbladet {sheet} är skyddat. Ta bort bladets skydd (Granska > Ta bort bladets skydd) och kontrollera igen.',
    en: 'The report sheet {sheet} is protected. Remove its protection (Review > Unprotect Sheet) and check again.',
  },
  'structure-protected': {
    sv: 'Arbetsbokens struktur är skyddad, så rapportens blad kan inte läggas till. Ta bort skyddet (Granska > Skydda arbetsbok) och kontrollera igen.',
    en: 'The structure of the workbook is protected, so the sheets of the report cannot be added. Remove the protection (Review > Protect Workbook) and check again.',
  },
  'no-access': {
    sv: 'Excel tillåter inte att det skrivs i arbetsboken. Den kan vara skrivskyddad, öppnad i skyddad vy eller ha ett skyddat blad. Välj Aktivera redigering eller spara en egen kopia, och kontrollera igen.',
    en: 'Excel does not allow writing in the workbook. It may be read-only, open in Protected View or have a protected sheet. Choose Enable Editing or save a copy of your own, and check again.',
  },
  'sheet-hidden': {
    sv: 'Bladet {sheet} är dolt. Högerklicka på en bladflik, välj Ta fram och försök igen.',
    en: 'The sheet {sheet} is hidden. Right-click a sheet tab, choose Unhide and try again.',
  },
  'too-large': {
    sv: 'Arbetsboken är för stor för Excel på webben. Öppna den i skrivbordsversionen av Excel, eller använd Ramkoll i webbläsaren med filen.',
    en: 'The workbook is too large for Excel on the web. Open it in the desktop version of Excel, or use Ramkoll in the browser with the file.',
  },
  changed: {
    sv: 'Arbetsboken ändrades under tiden: ett blad, en tabell eller ett namn har lagts till, bytt namn eller tagits bort, eller en kommentar har skrivits. Kontrollera igen.',
    en: 'The workbook was changed meanwhile: a sheet, a table or a name was added, renamed or removed, or a comment was written. Check again.',
  },
  'no-answer': {
    sv: 'Excel svarade inte. Vänta tills Excel är ledigt och kontrollera igen. Händer det flera gånger: spara, stäng arbetsboken och öppna den på nytt.',
    en: 'Excel did not answer. Wait until Excel is idle and check again. If it happens repeatedly: save, close the workbook and open it again.',
  },
  offline: {
    sv: 'Anslutningen till Excel är bruten. Kontrollera nätverket, vänta tills arbetsboken är ansluten igen och kontrollera på nytt.',
    en: 'The connection to Excel is broken. Check the network, wait until the workbook is connected again and check once more.',
  },
  'too-old': {
    sv: 'Den här versionen av Excel saknar något som kontrollen behöver. Excel 2021 eller senare behövs, Microsoft 365 eller Excel på webben. Använd annars Ramkoll i webbläsaren med filen.',
    en: 'This version of Excel lacks something that the check needs. It takes Excel 2021 or later, Microsoft 365 or Excel on the web. Otherwise use Ramkoll in the browser with the file.',
  },
  'not-in-focus': {
    sv: 'En annan arbetsbok eller en dialogruta har Excels uppmärksamhet. Gå tillbaka till arbetsboken, stäng dialogrutan och kontrollera igen.',
    en: 'Another workbook or a dialog box has the attention of Excel. Go back to the workbook, close the dialog and check again.',
  },
  cancelled: {
    sv: 'Du avbröt kontrollen.',
    en: 'You cancelled the check.',
  },
  unexpected: {
    sv: 'Excel kunde inte utföra ett steg. Kontrollera igen. Händer det på nytt: spara, stäng arbetsboken och öppna den igen.',
    en: 'Excel could not carry out a step. Check again. If it happens once more: save, close the workbook and open it again.',
  },
} satisfies Record<string, Bilingual>;

export type ExcelFaultKey = keyof typeof excelFaultTexts;

/** What stands in the workbook after a fault. */
export const reportStateTexts = {
  untouched: { sv: 'Inget har skrivits.', en: 'Nothing was written.' },
  incomplete: {
    sv: 'Dina egna blad är orörda. Rapporten är märkt som ofullständig och skrivs om vid nästa kontroll.',
    en: 'Your own sheets are untouched. The report is marked as incomplete and is written anew at the next check.',
  },
  complete: { sv: 'Rapporten är komplett.', en: 'The report is complete.' },
  unsure: {
    sv: 'Dina egna blad är orörda. Kontrollera igen, så skrivs rapporten klart.',
    en: 'Your own sheets are untouched. Check again, and the report is written to its end.',
  },
} satisfies Record<string, Bilingual>;

/** The message of a fault: what happened, what to do, and what stands in the workbook now. */
export function excelFaultText(
  lang: Language,
  fault: {
    readonly kind: ExcelFaultKey;
    readonly report: keyof typeof reportStateTexts;
    readonly sheet: string | null;
  },
): string {
  const sheet = fault.sheet === null ? '' : lang === 'sv' ? `”${fault.sheet}”` : `“${fault.sheet}”`;
  const what = excelFaultTexts[fault.kind][lang].replace('{sheet}', sheet).replaceAll('  ', ' ');
  return `${what} ${reportStateTexts[fault.report][lang]}`;
}

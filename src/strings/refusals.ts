import type { Bilingual } from '../domain/finding';

/** One sentence per reason that a file is refused for: what is wrong and, where something helps, what to do. */
export const refusalTexts = {
  'not-zip': {
    sv: 'Filen är ingen Excel-arbetsbok (.xlsx eller .xlsm).',
    en: 'The file is not an Excel workbook (.xlsx or .xlsm).',
  },
  'encrypted-or-xls': {
    sv: 'Filen är lösenordsskyddad eller sparad i det äldre formatet .xls: öppna den i Excel, ta bort lösenordet och spara den som .xlsx.',
    en: 'The file is protected by a password or saved in the older .xls format: open it in Excel, remove the password and save it as .xlsx.',
  },
  'not-workbook': {
    sv: 'Filen är ett paket, men ingen Excel-arbetsbok.',
    en: 'The file is a package, but not an Excel workbook.',
  },
  'binary-workbook': {
    sv: 'Filen är en binär arbetsbok (.xlsb): öppna den i Excel och spara den som .xlsx eller .xlsm.',
    en: 'The file is a binary workbook (.xlsb): open it in Excel and save it as .xlsx or .xlsm.',
  },
  strict: {
    sv: 'Arbetsboken är sparad som ”Strikt Open XML-kalkylblad”: öppna den i Excel och spara den som vanlig Excel-arbetsbok (.xlsx).',
    en: 'The workbook is saved as “Strict Open XML Spreadsheet”: open it in Excel and save it as an ordinary Excel workbook (.xlsx).',
  },
  signed: {
    sv: 'Arbetsboken är digitalt signerad och signaturen skulle bli ogiltig: spara en kopia utan signatur.',
    en: 'The workbook is digitally signed and the signature would become void: save a copy without the signature.',
  },
  zip64: {
    sv: 'Filen är packad för mycket stora filer (zip64): öppna den i Excel och spara den på nytt.',
    en: 'The file is packed for very large files (zip64): open it in Excel and save it again.',
  },
  compression: {
    sv: 'Filen är packad med en metod som Excel inte använder: öppna den i Excel och spara den på nytt.',
    en: 'The file is packed by a method that Excel does not use: open it in Excel and save it again.',
  },
  corrupt: {
    sv: 'Filen är skadad och kan inte läsas: öppna den i Excel, låt Excel reparera den och spara den på nytt.',
    en: 'The file is damaged and cannot be read: open it in Excel, let Excel repair it and save it again.',
  },
  'duplicate-parts': {
    sv: 'Filen är skadad: två av dess delar har samma namn.',
    en: 'The file is damaged: two of its parts have the same name.',
  },
  'too-large': {
    sv: 'Filens innehåll är större än vad som kan läsas.',
    en: 'The contents of the file are larger than can be read.',
  },
  entities: {
    sv: 'Filen innehåller egna XML-deklarationer (DOCTYPE), som en arbetsbok inte får ha.',
    en: 'The file contains XML declarations of its own (DOCTYPE), which a workbook may not have.',
  },
  encoding: {
    sv: 'Filens text är kodad på ett sätt som en arbetsbok inte får ha: öppna den i Excel och spara den på nytt.',
    en: 'The text of the file is encoded in a way that a workbook may not use: open it in Excel and save it again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

import type { ExcelAccess } from './trips';

/** The Excel that the page runs in. Only where Office.onReady has said that it is Excel. */
export const officeAccess: ExcelAccess = {
  run: (options, work) => Excel.run(options, work),
  supports: (set) => Office.context.requirements.isSetSupported('ExcelApi', set),
};

/** Opens a new workbook, given as base64 of its file, beside the one that is open. */
export function openNewWorkbook(base64: string): Promise<void> {
  return Excel.createWorkbook(base64);
}

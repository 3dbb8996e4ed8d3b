import { quoteSheet } from '../report/reference';
import { SHEET_MARK, type WorkbookPlan } from '../report/plan';
import type { Snapshot } from '../workbook/snapshot';
import { applyExcelPlan, type Applied } from './apply-plan';
import { ExcelFault } from './faults';
import { readExcelWorkbook, type ReadOptions, type WorkbookHandle } from './read-workbook';
import { withTrips, type ExcelAccess, type TripOptions } from './trips';
import { watchWorkbook, type Watch } from './watch';

/** The open workbook in Excel. A plan is written into the workbook that the last reading saw, or not at all. */
export interface ExcelEdge {
  readonly readWorkbook: (options?: ReadOptions) => Promise<Snapshot>;
  readonly applyPlan: (plan: WorkbookPlan, options?: TripOptions) => Promise<Applied>;
  /** Selects a cell or a range of the user's, "B5" or "B5:D7". Throws ExcelFault "changed" when the sheet is gone. */
  readonly goTo: (sheet: string, address: string, options?: TripOptions) => Promise<void>;
  /** Shows one of our sheets; false when the workbook has none such. */
  readonly showReport: (id: string, options?: TripOptions) => Promise<boolean>;
  readonly watch: (onChange: () => void) => Promise<Watch>;
}

export function excelEdge(access: ExcelAccess): ExcelEdge {
  let handle: WorkbookHandle | null = null;
  let ownSheets: ReadonlySet<string> = new Set();
  let writing = 0;
  return {
    readWorkbook: async (options = {}) => {
      const read = await readExcelWorkbook(access, options);
      handle = read.handle;
      ownSheets = new Set(read.handle.sheets.flatMap(({ id, mark }) => (mark === null ? [] : [id])));
      return read.snapshot;
    },
    applyPlan: async (plan, options = {}) => {
      const seen = handle ?? (await readExcelWorkbook(access, options)).handle;
      // What the sheets are called, and which there are, is different once this has begun.
      handle = null;
      writing += 1;
      try {
        const applied = await applyExcelPlan(access, plan, seen, options);
        ownSheets = new Set([...ownSheets, ...applied.sheetIds]);
        return applied;
      } finally {
        writing -= 1;
      }
    },
    goTo: (sheet, address, options = {}) =>
      withTrips(
        access,
        options,
        () => 'untouched',
        async ({ context, sync }) => {
          const target = context.workbook.worksheets.getItemOrNullObject(sheet);
          target.load('visibility');
          await sync();
          if (target.isNullObject) {
            throw new ExcelFault('changed', 'untouched', `no sheet ${quoteSheet(sheet)}`, sheet);
          }
          // A hidden sheet cannot be shown, and showing it is the user's to decide.
          if (target.visibility !== 'Visible') {
            throw new ExcelFault('sheet-hidden', 'untouched', `${quoteSheet(sheet)} is hidden`, sheet);
          }
          target.activate();
          target.getRange(address).select();
          await sync();
        },
      ),
    showReport: (id, options = {}) =>
      withTrips(
        access,
        options,
        () => 'untouched',
        async ({ context, sync }) => {
          const { worksheets } = context.workbook;
          worksheets.load('items/id,items/visibility');
          await sync();
          const marks = worksheets.items.map((sheet) => {
            const mark = sheet.customProperties.getItemOrNullObject(SHEET_MARK);
            mark.load('value');
            return { sheet, mark };
          });
          await sync();
          const found = marks.find(({ mark }) => !mark.isNullObject && mark.value === id);
          if (!found) return false;
          if (found.sheet.visibility !== 'Visible') found.sheet.visibility = 'Visible';
          found.sheet.activate();
          found.sheet.getRange('A1').select();
          await sync();
          return true;
        },
      ),
    watch: (onChange) =>
      watchWorkbook(access, onChange, { isWriting: () => writing > 0, isOwn: (id) => ownSheets.has(id) }),
  };
}

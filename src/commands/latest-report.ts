import type { ExcelEdge } from '../excel/excel-edge';
import { ExcelFault } from '../excel/faults';

/** The id of the plan of the sheet that the report begins on. */
const FIRST_SHEET = 'compliance';

/**
 * Goes to the latest report; false where the workbook has none. Excel that waits for a cell to be left is not waited for: a
 * button that does nothing would be all that the user sees. Rejects with ExcelFault, "cell-edit" then.
 */
export async function showLatestReport(edge: Pick<ExcelEdge, 'showReport'>): Promise<boolean> {
  const stop = new AbortController();
  try {
    return await edge.showReport(FIRST_SHEET, { signal: stop.signal, onWaiting: () => stop.abort() });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new ExcelFault('cell-edit', 'untouched', 'Excel let a command wait', null, { cause: error });
  }
}

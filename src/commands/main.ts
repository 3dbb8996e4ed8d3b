import { excelEdge } from '../excel/excel-edge';
import { ExcelFault } from '../excel/faults';
import { officeAccess } from '../excel/office-access';
import { goToReportCommand } from './go-to-report-command';
import { showLatestReport } from './latest-report';
import { noticeWindow } from './notice-window';

void Office.onReady(() => {
  // The name is the one that the manifest calls.
  Office.actions.associate('goToReport', (event: Office.AddinCommands.Event) => {
    void goToReportCommand(event, {
      goToReport: () => showLatestReport(excelEdge(officeAccess)),
      noticeOf: (error) => (error instanceof ExcelFault && error.kind === 'cell-edit' ? 'cell-edit' : 'failed'),
      tell: noticeWindow,
      // The function file has no page; the console is where a developer looks.
      log: (error) => reportError(error),
    });
  });
});

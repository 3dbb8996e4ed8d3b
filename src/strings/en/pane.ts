import type { paneSv } from '../sv/pane';

/** Words of the pane and of the ribbon's commands. */
export const paneEn: Readonly<Record<keyof typeof paneSv, string>> = {
  title: 'Ramkoll',
  'state.starting': 'Starting …',
  'step.read': 'Reading the workbook',
  'step.recognise': 'Recognising the tables',
  'step.hold-targets': 'Comparing with the targets',
  'step.apply-rules': 'Checking the rows',
  'step.make-report': 'Making the report',
  'step.write': 'Writing into the workbook',
  'notice.no-report':
    'This workbook has no report yet. Close this window and choose Check against targets on the Home tab.',
  'notice.cell-edit':
    'A cell is being edited. Close this window, press Enter in the cell, and choose Latest report again.',
  'notice.failed':
    'Excel could not show the report. Close this window, and find the sheet Target compliance among the tabs.',
  'error.unexpected': 'The check could not be completed. Try again; your own sheets are as they were.',
};

import { excelEdge } from '../../excel/excel-edge';
import { officeAccess, openNewWorkbook } from '../../excel/office-access';
import { excelProblem, excelWork, type ExcelWork } from './excel-work';

/** Everything that the pane does in Excel, in a part of the bundle of its own. */
export function officeWork(now: () => Date): { readonly work: ExcelWork; readonly problemOf: typeof excelProblem } {
  return {
    work: excelWork(excelEdge(officeAccess), {
      now,
      openTemplate: async (lang) => {
        const { templateBase64 } = await import(/* webpackChunkName: "template" */ './template-base64');
        await openNewWorkbook(templateBase64(lang));
      },
    }),
    problemOf: excelProblem,
  };
}

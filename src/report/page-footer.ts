import { yearMonthText } from '../domain/period';
import { formatMonth } from '../strings/format';
import { reportText } from '../strings/report-text';
import type { ReportInput } from './input';

/** The footer of every sheet: board and period to the left, the check in the middle, the page to the right. */
export function pageFooter(input: ReportInput): string {
  const { model, lang, stamp } = input;
  const period = formatMonth(yearMonthText(model.settings.period), lang);
  // In a header or footer "&" begins a code, so a name's own is doubled.
  const plain = (value: string): string => value.replaceAll('&', '&&');
  const left = plain(reportText(lang, 'print.footer', { board: model.settings.board, period }));
  const page = reportText(lang, 'print.page', { page: '&P', pages: '&N' });
  return `&L&8${left}&C&8Ramkoll ${plain(stamp.version)} · ${plain(stamp.time)}&R&8${page}`;
}

import { yearMonthText } from '../domain/period';
import { formatMonth } from '../strings/format';
import { reportText } from '../strings/report-text';
import type { ReportInput } from './input';
import type { PrintPlan } from './plan';

/** A header or footer holds 255 characters; a longer name of a board is cut. */
const LONGEST_NAME = 120;
const FINGERPRINT = 8;

/** In a header or footer "&" begins a code, so a text's own is doubled. A code for the font keeps a first digit from its size. */
function part(place: 'L' | 'R', text: string): string {
  return `&${place}&8&"-,Regular"${text}`;
}

function plain(value: string): string {
  return value.replace(/\s+/g, ' ').replaceAll('&', '&&');
}

/**
 * What stands on every page: above, the board and the sheet (by the name of its tab, even where it is changed) and the
 * period; below, the stamp in short and the page.
 */
export function pageTexts(input: ReportInput): Required<Pick<PrintPlan, 'header' | 'footer'>> {
  const { model, lang, stamp } = input;
  const { board: name } = model.settings;
  const period = formatMonth(yearMonthText(model.settings.period), lang);
  const board = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
  const check = reportText(lang, 'print.stamp', {
    time: stamp.time,
    version: stamp.version,
    ruleset: stamp.ruleset,
    fingerprint: model.fingerprint.slice(0, FINGERPRINT),
  });
  const page = reportText(lang, 'print.page', { page: '&P', pages: '&N' });
  return {
    header: `${part('L', `${plain(board)} · &A`)}${part('R', plain(reportText(lang, 'print.period', { period })))}`,
    footer: `${part('L', plain(check))}${part('R', page)}`,
  };
}

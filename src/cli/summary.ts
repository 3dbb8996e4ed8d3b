import type { Checked } from '../app/check';
import type { Finding, Language, RuleId, Severity } from '../domain/finding';
import { yearMonthText } from '../domain/period';
import { SEVERITY_SYMBOL, STATUS_SYMBOL } from '../report/look';
import { verdictSentence } from '../report/verdict';
import { cliText } from '../strings/cli-text';
import { formatMoneyRounded, formatMonth } from '../strings/format';
import { countsText } from '../strings/report-text';
import { ruleTexts } from '../strings/rule-texts';
import { words } from '../strings/words';

const MOST_RULES = 12;
const ANSI = {
  met: '32',
  'at-risk': '33',
  missed: '31',
  'no-basis': '90',
  error: '31',
  warning: '33',
  info: '90',
  bold: '1',
} as const;

/** What a controller wants to read first: the verdicts with their amounts, then the findings, the worst first. */
export function summaryText(checked: Checked, lang: Language, color: boolean): string {
  const { model, result, findings } = checked;
  const { settings } = model;
  const paint = (text: string, name: keyof typeof ANSI): string =>
    color ? `\u001b[${ANSI[name]}m${printable(text)}\u001b[0m` : printable(text);
  const month = formatMonth(yearMonthText(settings.period), lang);
  const lines = [
    paint(
      cliText(lang, settings.yearsKnown ? 'summary.title' : 'summary.titleUnknown', {
        board: settings.board,
        year: settings.targetYear,
        month,
      }),
      'bold',
    ),
    '',
  ];
  const wordsOf = words[lang];
  const width = Math.max(
    ...(['met', 'at-risk', 'missed', 'no-basis'] as const).map((status) => wordsOf[`status.${status}`].length),
  );
  const status = (of: keyof typeof STATUS_SYMBOL): string =>
    paint(`${STATUS_SYMBOL[of]} ${wordsOf[`status.${of}`].padEnd(width)}`, of);
  for (const row of result.targets)
    lines.push(`${status(row.status)}  ${printable(verdictSentence(model, row, lang))}`);
  for (const row of result.assignments) {
    const money = (ore: number | null): string => (ore === null ? '–' : formatMoneyRounded(ore, settings.unit, lang));
    const name = model.assignments[row.assignment]?.id ?? '';
    const values = { name, forecast: money(row.forecast), amount: money(row.amount), realised: money(row.realised) };
    lines.push(`${status(row.status)}  ${printable(cliText(lang, 'summary.assignment', values))}`);
  }
  lines.push('', ...findingLines(findings, lang, paint));
  return lines.join('\n');
}

function findingLines(
  findings: readonly Finding[],
  lang: Language,
  paint: (text: string, name: Severity) => string,
): string[] {
  if (findings.length === 0) return [cliText(lang, 'summary.noFindings')];
  const lines = [cliText(lang, 'summary.findings', { counts: countsText(lang, findings) })];
  const byRule = new Map<RuleId, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  for (const [rule, hits] of [...byRule].slice(0, MOST_RULES)) {
    const first = hits[0]!;
    const place = first.cells[0];
    const count =
      hits.length === 1 ? cliText(lang, 'summary.place') : cliText(lang, 'summary.places', { count: hits.length });
    const where = place ? `, ${printable(place.sheet)}!${place.address}${hits.length > 1 ? ' …' : ''}` : '';
    lines.push(
      `  ${paint(SEVERITY_SYMBOL[first.severity], first.severity)} ${rule}  ${ruleTexts[lang][rule].title} (${count}${where})`,
    );
  }
  if (byRule.size > MOST_RULES)
    lines.push(`  ${cliText(lang, 'summary.moreRules', { count: byRule.size - MOST_RULES })}`);
  return lines;
}

/** Text of a workbook without the characters that would move the cursor or colour the screen. */
export function printable(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 32 || (code > 126 && code < 160) ? ' ' : character;
  }).join('');
}

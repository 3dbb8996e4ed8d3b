import type { Checked } from '../app/check';
import type { Finding, Language, RuleId, Severity } from '../domain/finding';
import { yearMonthText } from '../domain/period';
import { SEVERITY_SYMBOL, STATUS_SYMBOL } from '../report/look';
import { gapSentences } from '../report/gaps';
import { verdictSentence } from '../report/verdict';
import { missingTables } from '../rules/missing-tables';
import { cliText } from '../strings/cli-text';
import { formatMoneyRounded, formatMonth } from '../strings/format';
import { interpretationText } from '../strings/interpretation-text';
import { countsText, reportText } from '../strings/report-text';
import { ruleTexts } from '../strings/rule-texts';
import { words } from '../strings/words';

const MOST_RULES = 12;
const MOST_QUESTIONS = 10;
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

export interface SummaryOptions {
  readonly lang: Language;
  readonly color: boolean;
  /** The workbook, and the copy that is written. */
  readonly file: string;
  readonly out: string;
}

type Paint = (text: string, name: keyof typeof ANSI) => string;

/**
 * What a controller wants to read first: the verdicts with their amounts and what they could not look at, then what waits for an
 * answer, then the findings, the worst first.
 */
export function summaryText(checked: Checked, options: SummaryOptions): string {
  const { model, result, findings } = checked;
  const { lang, color, file } = options;
  const paint: Paint = (text, name) => (color ? `\u001b[${ANSI[name]}m${printable(text)}\u001b[0m` : printable(text));
  const lines = [paint(titleText(checked, lang), 'bold'), ''];
  const wordsOf = words[lang];
  const width = Math.max(
    ...(['met', 'at-risk', 'missed', 'no-basis'] as const).map((status) => wordsOf[`status.${status}`].length),
  );
  const status = (of: keyof typeof STATUS_SYMBOL): string =>
    paint(`${STATUS_SYMBOL[of]} ${wordsOf[`status.${of}`].padEnd(width)}`, of);
  for (const row of result.targets)
    lines.push(`${status(row.status)}  ${printable(verdictSentence(model, row, lang))}`);
  if (result.targets.length === 0) lines.push(`${status('no-basis')}  ${reportText(lang, 'verdict.noTargets')}`);
  for (const row of result.assignments) {
    const money = (ore: number | null): string =>
      ore === null ? '–' : formatMoneyRounded(ore, model.settings.unit, lang);
    const name = model.assignments[row.assignment]?.id ?? '';
    const values = { name, forecast: money(row.forecast), amount: money(row.amount), realised: money(row.realised) };
    lines.push(`${status(row.status)}  ${printable(cliText(lang, 'summary.assignment', values))}`);
  }
  const gaps = gapSentences(model, lang);
  if (gaps.length > 0) lines.push('', ...gaps.map(printable));
  if (missingTables(model).needed.length > 0)
    lines.push(...(gaps.length > 0 ? [] : ['']), printable(cliText(lang, 'summary.into', { file: shell(file) })));
  lines.push(...questionLines(checked, options, paint), '', ...findingLines(findings, lang, paint));
  return lines.join('\n');
}

/** "Regionstyrelsen 2026, t.o.m. augusti 2026", as far as the workbook tells. */
function titleText({ model, interpretation }: Checked, lang: Language): string {
  const { board, yearsKnown, targetYear, period } = model.settings;
  if (!yearsKnown)
    return cliText(lang, interpretation.questions.length > 0 ? 'summary.titleWaiting' : 'summary.titleUnknown');
  const about = `${board} ${targetYear}`.trim();
  // Where no outcome was read and nobody has said the month, there is none to tell.
  if (model.outcome.count === 0 && !model.tables.settings) return about;
  return cliText(lang, 'summary.title', { about, month: formatMonth(yearMonthText(period), lang) });
}

/** Each open question with its cell, and where it is answered. */
function questionLines({ interpretation, plan }: Checked, { lang, out }: SummaryOptions, paint: Paint): string[] {
  const { questions } = interpretation;
  if (questions.length === 0) return [];
  const lines = ['', cliText(lang, 'summary.questions', { count: questions.length })];
  for (const { place, about, text } of questions.slice(0, MOST_QUESTIONS)) {
    const said = interpretationText(lang, `question.${about}`, { text });
    // The question about sums quotes its row itself.
    const isQuoted = text === '' || about === 'sums';
    const cell = `${place.sheet}!${place.address}`;
    const line = cliText(lang, isQuoted ? 'summary.questionShort' : 'summary.question', {
      cell,
      text: text.replace(/\s+/g, ' '),
      said,
    });
    lines.push(`  ${paint('?', 'warning')} ${printable(line)}`);
  }
  if (questions.length > MOST_QUESTIONS)
    lines.push(`  ${cliText(lang, 'summary.moreQuestions', { count: questions.length - MOST_QUESTIONS })}`);
  const sheet = plan.sheets.find(({ id }) => id === 'interpretation')?.name ?? '';
  lines.push(printable(cliText(lang, 'summary.answer', { sheet, file: shell(out) })));
  return lines;
}

/** A file's name as it is typed in a command. */
function shell(file: string): string {
  return /[\s()&;']/.test(file) ? `"${file}"` : file;
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

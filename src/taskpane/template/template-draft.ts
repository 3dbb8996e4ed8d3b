import type { TemplateForm, TemplateOffer } from '../../app/template-in-place';
import type { Language } from '../../domain/finding';
import type { SignSetting, TargetReading, TargetScope } from '../../domain/model';
import type { AmountUnit } from '../../domain/money';
import { parseYearMonth, yearMonthText } from '../../domain/period';
import { formatNumber } from '../../strings/format';
import { hundredth, readFraction } from '../../workbook/values';

/** A target as its fields hold it. `key` tells rows apart while others are taken away. */
export interface DraftTarget {
  readonly key: number;
  readonly scope: TargetScope;
  readonly object: string;
  readonly maxDevelopment: string;
  readonly reading: TargetReading;
}

export interface DraftDecision {
  readonly key: number;
  readonly id: string;
  readonly body: string;
  readonly date: string;
  readonly paragraph: string;
}

/** The form as its fields hold it. */
export interface TemplateDraft {
  readonly board: string;
  readonly baseYear: string;
  readonly targetYear: string;
  readonly period: string;
  readonly unit: AmountUnit;
  readonly sign: SignSetting;
  readonly targets: readonly DraftTarget[];
  readonly decisions: readonly DraftDecision[];
}

export type DraftProblem = 'year' | 'years' | 'period' | 'periodYear' | 'percent' | 'object' | 'id';

/** What is wrong, by the field: "baseYear", "target-3-object", "decision-2-id". */
export type DraftProblems = ReadonlyMap<string, DraftProblem>;

export const EMPTY_TARGET: Omit<DraftTarget, 'key'> = {
  scope: 'board',
  object: '',
  maxDevelopment: '',
  reading: 'full-year',
};
export const EMPTY_DECISION: Omit<DraftDecision, 'key'> = { id: '', body: '', date: '', paragraph: '' };

/** The fields with what is known in them; a row to begin with where no target is known. */
export function draftOf({ form }: TemplateOffer, lang: Language): TemplateDraft {
  const { board, baseYear, targetYear, period, unit, sign, targets, decisions } = form;
  return {
    board,
    baseYear: baseYear === null ? '' : String(baseYear),
    targetYear: targetYear === null ? '' : String(targetYear),
    period,
    unit,
    sign,
    targets:
      targets.length === 0
        ? [{ key: 0, ...EMPTY_TARGET }]
        : targets.map(({ scope, object, maxDevelopment, reading }, key) => ({
            key,
            scope,
            object,
            maxDevelopment: formatNumber(Number((maxDevelopment * 100).toPrecision(12)), lang),
            reading,
          })),
    decisions: decisions.map(({ id, body, date, paragraph }, key) => ({ key, id, body, date: date ?? '', paragraph })),
  };
}

/** A row with a key of its own after the others. */
export function nextKey(rows: readonly { readonly key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}

/** What the fields say; rows without a word in them do not count. */
export function formOf(draft: TemplateDraft): { readonly form: TemplateForm; readonly problems: DraftProblems } {
  const problems = new Map<string, DraftProblem>();
  const year = (name: 'baseYear' | 'targetYear'): number | null => {
    const text = draft[name].trim();
    if (text === '') return null;
    if (/^(19|20)\d\d$/.test(text)) return Number(text);
    problems.set(name, 'year');
    return null;
  };
  const baseYear = year('baseYear');
  const targetYear = year('targetYear');
  if (baseYear !== null && targetYear !== null && baseYear >= targetYear) problems.set('baseYear', 'years');
  const period = draft.period.trim() === '' ? null : parseYearMonth(draft.period);
  if (draft.period.trim() !== '') {
    if (!period) problems.set('period', 'period');
    else if (targetYear !== null && period.year !== targetYear) problems.set('period', 'periodYear');
  }
  const targets = draft.targets.flatMap(({ key, scope, object, maxDevelopment, reading }) => {
    if ((scope === 'board' || object.trim() === '') && maxDevelopment.trim() === '') return [];
    const limit = percentOf(maxDevelopment);
    if (limit === null) problems.set(`target-${key}-maxDevelopment`, 'percent');
    if (scope !== 'board' && object.trim() === '') problems.set(`target-${key}-object`, 'object');
    return limit === null ? [] : [{ scope, object: object.trim(), maxDevelopment: limit, reading }];
  });
  const decisions = draft.decisions.flatMap(({ key, id, body, date, paragraph }) => {
    if ([id, body, date, paragraph].every((text) => text.trim() === '')) return [];
    if (id.trim() === '') problems.set(`decision-${key}-id`, 'id');
    return [{ id: id.trim(), body: body.trim(), date: date === '' ? null : date, paragraph: paragraph.trim() }];
  });
  const form: TemplateForm = {
    board: draft.board.trim(),
    baseYear,
    targetYear,
    period: period ? yearMonthText(period) : '',
    unit: draft.unit,
    sign: draft.sign,
    targets,
    decisions,
  };
  return { form, problems };
}

/** "2,0" and "2,0 %" are two per cent, as a fraction; no target allows a doubling. */
function percentOf(text: string): number | null {
  const read = readFraction(text);
  if (!read) return null;
  const fraction = read.percent ? read.value : hundredth(read.value);
  return fraction > -1 && fraction < 1 ? fraction : null;
}

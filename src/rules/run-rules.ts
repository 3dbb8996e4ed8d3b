import type { Bilingual, CellPlace, Finding, Severity } from '../domain/finding';
import { TABLE_ROLES, type BudgetModel } from '../domain/model';
import { moreFindingsTexts, ruleTexts } from '../strings/rule-texts';
import { fill, type Param, type Params } from '../strings/template';
import { importText } from '../strings/import-text';
import { columnNumber } from '../domain/address';
import { RULES } from './catalogue';
import type { CheckContext, Rule, RuleHit } from './rule';

/** A rule that finds more than this says how many more there are in its last finding. */
export const MOST_FINDINGS_PER_RULE = 500;

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Runs every rule. Errors come first, then in the order of the catalogue, then by place in the workbook. */
export function runRules(context: CheckContext): Finding[] {
  const byPlace = placeOrder(context.model);
  // Sorting is stable, so rules of one severity keep the order of the catalogue.
  return [...RULES]
    .sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity])
    .flatMap((rule) => findingsOf(rule, context, byPlace));
}

/** The findings of one rule, ready to be shown. */
export function findingsOf(
  rule: Rule,
  context: CheckContext,
  byPlace: (a: RuleHit, b: RuleHit) => number = placeOrder(context.model),
): Finding[] {
  const { unit } = context.model.settings;
  const hits = [...rule.check(context)].sort(byPlace);
  const shown = hits.length > MOST_FINDINGS_PER_RULE ? hits.slice(0, MOST_FINDINGS_PER_RULE - 1) : hits;
  const timesSeen = new Map<string, number>();
  const findings = shown.map((hit): Finding => {
    const key = keyOf(rule, hit);
    const times = (timesSeen.get(key) ?? 0) + 1;
    timesSeen.set(key, times);
    const texts = { sv: textOf(rule, hit.variant, 'sv'), en: textOf(rule, hit.variant, 'en') };
    return {
      rule: rule.id,
      severity: rule.severity,
      message: withFile(
        context.model,
        hit,
        bilingual((lang) => texts[lang].message, hit.params, unit),
      ),
      consider: bilingual((lang) => texts[lang].consider, hit.params, unit),
      cells: hit.cells,
      amount: hit.amount === null ? null : Math.abs(hit.amount),
      key: times === 1 ? key : `${key} #${times}`,
    };
  });
  if (shown.length === hits.length) return findings;
  const count = { number: hits.length - shown.length };
  const more = (part: 'message' | 'consider'): Bilingual => ({
    sv: fill(moreFindingsTexts.sv[part], { title: ruleTexts.sv[rule.id].title, count }, 'sv', unit),
    en: fill(moreFindingsTexts.en[part], { title: ruleTexts.en[rule.id].title, count }, 'en', unit),
  });
  findings.push({
    rule: rule.id,
    severity: rule.severity,
    message: more('message'),
    consider: more('consider'),
    cells: hits[shown.length]?.cells.slice(0, 1) ?? [],
    amount: null,
    key: `${rule.id} more`,
  });
  return findings;
}

/** The rule, the variant and the names that its message says: what stays when amounts and rows change. */
function keyOf(rule: Rule, hit: RuleHit): string {
  const names = Object.keys(hit.params)
    .sort()
    .flatMap((name) => {
      const text = nameIn(hit.params[name]);
      return text === null ? [] : [`${name}=${text}`];
    });
  return [rule.id, hit.variant, ...names].join(' ');
}

/** What a parameter names; null for amounts, numbers, dates, and for lists, which change with what is found. */
function nameIn(param: Param | undefined): string | null {
  if (typeof param === 'string') return param;
  if (param === undefined) return null;
  if ('word' in param) return param.word;
  return 'month' in param ? param.month : null;
}

/** What is found in an imported row says where in the file it stands: that is where it is to be corrected. */
function withFile(model: BudgetModel, hit: RuleHit, message: Bilingual): Bilingual {
  const [cell] = hit.cells;
  for (const { table, files, file, line } of cell ? Object.values(model.imports ?? {}) : []) {
    if (cell?.sheet !== table.sheet) continue;
    const letters = cell.address.replace(/\d+$/, '');
    const columns = Object.values(table.columns);
    if (columnNumber(letters) < Math.min(...columns) || columnNumber(letters) > Math.max(...columns)) continue;
    const index = Number(cell.address.slice(letters.length)) - table.firstRow;
    const name = files[file[index] ?? -1];
    if (name === undefined) continue;
    const values = { file: name, line: line[index] ?? 0 };
    const text = (lang: 'sv' | 'en'): string =>
      `${message[lang]} (${importText(lang, hit.cells.length > 1 ? 'place.more' : 'place.line', values)})`;
    return { sv: text('sv'), en: text('en') };
  }
  return message;
}

function textOf(
  rule: Rule,
  variant: string,
  lang: 'sv' | 'en',
): { readonly message: string; readonly consider: string } {
  const text = ruleTexts[lang][rule.id].variants[variant];
  if (!text) throw new Error(`${rule.id} has no text in ${lang} for ${variant}`);
  return text;
}

function bilingual(
  textIn: (lang: 'sv' | 'en') => string,
  params: Params,
  unit: BudgetModel['settings']['unit'],
): Bilingual {
  return { sv: fill(textIn('sv'), params, 'sv', unit), en: fill(textIn('en'), params, 'en', unit) };
}

/** By the table that the first cell's sheet holds, then its row, then its column. What has no cell comes first. */
function placeOrder(model: BudgetModel): (a: RuleHit, b: RuleHit) => number {
  const sheets = new Map<string, number>();
  for (const role of TABLE_ROLES) {
    const table = model.tables[role];
    if (table && !sheets.has(table.sheet)) sheets.set(table.sheet, sheets.size);
  }
  const known = new Map<RuleHit, readonly [number, number, string]>();
  const orderOf = (hit: RuleHit): readonly [number, number, string] => {
    const before = known.get(hit);
    if (before) return before;
    const [cell] = hit.cells;
    const key = cell ? placeKey(cell, sheets) : ([-1, 0, ''] as const);
    known.set(hit, key);
    return key;
  };
  return (a, b) => {
    const [sheetA, rowA, lettersA] = orderOf(a);
    const [sheetB, rowB, lettersB] = orderOf(b);
    return (
      sheetA - sheetB ||
      rowA - rowB ||
      lettersA.length - lettersB.length ||
      (lettersA < lettersB ? -1 : lettersA > lettersB ? 1 : 0)
    );
  };
}

function placeKey(cell: CellPlace, sheets: ReadonlyMap<string, number>): readonly [number, number, string] {
  const letters = cell.address.replace(/\d+$/, '');
  return [sheets.get(cell.sheet) ?? sheets.size, Number(cell.address.slice(letters.length)), letters];
}

import { extname } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { templatePlan } from '../app/template';
import {
  knownWorkbook,
  missingTemplatePlan,
  templateOffer,
  type KnownWorkbook,
  type TemplateForm,
} from '../app/template-in-place';
import { settingName } from '../app/template-words';
import type { Language } from '../domain/finding';
import type { Answers } from '../domain/interpretation';
import type { SettingKey, TableRole } from '../domain/model';
import type { AmountUnit } from '../domain/money';
import { openPackage } from '../file/package/package';
import { verifyPackage } from '../file/package/verify';
import { readSnapshot } from '../file/read/read-workbook';
import { applyPlan } from '../file/write/apply-plan';
import { writeNewWorkbook } from '../file/write/blank-workbook';
import { issuesOf } from '../rules/support';
import { cliText } from '../strings/cli-text';
import { words } from '../strings/words';
import { unusable, type Call } from './call';
import { defaultOutput, guardKind, guardSources, readInput, workbookFault, writeOutputs } from './files';
import { printable } from './summary';

/** Writes the empty template to a file that is not there yet. */
export function writeTemplate(call: Call & { command: 'template' }, print: (text: string) => void): void {
  const { lang, file } = call;
  if (extname(file).toLowerCase() !== '.xlsx') throw unusable(lang, 'error.notXlsx', { file });
  const bytes = writeNewWorkbook(templatePlan(lang), { mark: false, sharedStrings: true });
  writeOutputs([{ file, bytes }], lang, { overwrite: false });
  print(`${cliText(lang, 'template.written', { file })}\n`);
}

/**
 * Adds the template's tables that a workbook lacks to a copy of it, filled with the units and cost types that its tables name. Says
 * what is left to fill in. Writes nothing where nothing is to be added.
 */
export function addTemplate(call: Call & { command: 'template-into' }, print: (text: string) => void): void {
  const { lang, file } = call;
  const input = readInput(file, lang);
  const out = call.out ?? defaultOutput(file, 'med-mall');
  guardSources([file], [out], lang);
  guardKind(lang, file, out);
  const added = missingAdded(call, input);
  if (added.bytes !== null) writeOutputs([{ file: out, bytes: added.bytes }], lang, { overwrite: false });
  print(`${linesOf(added, out, call).map(printable).join('\n')}\n`);
}

interface Added {
  /** The copy; null where nothing is missing. */
  readonly bytes: Uint8Array | null;
  readonly missing: readonly TableRole[];
  readonly waiting: readonly TableRole[];
  readonly units: number;
  readonly costTypes: number;
  readonly untyped: readonly string[];
  readonly form: TemplateForm;
}

function missingAdded(call: Call & { command: 'template-into' }, input: Uint8Array): Added {
  const { lang, file, unit } = call;
  try {
    const source = openPackage(input);
    const snapshot = readSnapshot(source);
    verifyPackage(source);
    const asIs = knownWorkbook(snapshot);
    if (unit === null && isUnitOpen(asIs)) throw unusable(lang, 'error.unitOpen', { file });
    const known = unit === null ? asIs : knownWorkbook(snapshot, unitAnswers(asIs, unit));
    const offer = templateOffer(snapshot, known);
    const form = { ...offer.form, ...(unit === null ? {} : { unit }) };
    if (offer.missing.length === 0) return { ...offer, form, bytes: null };
    const plan = missingTemplatePlan(snapshot, known, form, lang);
    const bytes = applyPlan(source, plan, { deflate: (raw) => deflateRawSync(raw, { level: 6 }) });
    return { ...offer, form, bytes };
  } catch (error) {
    throw workbookFault(error, file, lang);
  }
}

/** Whether there are amounts, and nothing says what they are in: the settings that are added would have to guess. */
function isUnitOpen({ model, interpretation }: KnownWorkbook): boolean {
  const { settings, outcome, budget, forecast, frames } = model.tables;
  if (settings && settings.sources === undefined) return false;
  if (interpretation.questions.some(({ about }) => about === 'unit')) return true;
  const isMissing = issuesOf(model, 'table-missing').some(({ role }) => role === 'settings');
  return isMissing && Boolean(outcome ?? budget ?? forecast ?? frames);
}

/** The unit as the answer to every question about one: the settings that are added say it to the next check. */
function unitAnswers({ interpretation }: KnownWorkbook, unit: AmountUnit): Answers {
  const asked = interpretation.questions.filter(({ about }) => about === 'unit');
  return Object.fromEntries(asked.map(({ id }) => [id, unit]));
}

/** What was done, and what the controller is to fill in. */
function linesOf(added: Added, out: string, { lang, file }: Call & { command: 'template-into' }): string[] {
  const { bytes, missing, waiting, units, costTypes, untyped, form } = added;
  const names = (roles: readonly TableRole[]): string => roles.map((role) => words[lang][`role.${role}`]).join(', ');
  const lines: string[] = [];
  if (bytes === null) lines.push(cliText(lang, waiting.length > 0 ? 'into.onlyWaiting' : 'into.nothing', { file }));
  else {
    lines.push(cliText(lang, 'into.written', { file: out, list: names(missing) }));
    if (missing.includes('units') && units > 0) lines.push(cliText(lang, 'into.units', { count: units }));
    if (missing.includes('costTypes') && costTypes > 0)
      lines.push(cliText(lang, 'into.costTypes', { count: costTypes }));
    lines.push(...leftToFill(missing, form, untyped, lang).map((line) => `  - ${line}`));
  }
  if (waiting.length > 0) lines.push(cliText(lang, 'into.waiting', { list: names(waiting), file }));
  if (bytes !== null) lines.push(cliText(lang, 'into.next', { file: out }));
  return lines;
}

function leftToFill(
  missing: readonly TableRole[],
  form: TemplateForm,
  untyped: readonly string[],
  lang: Language,
): string[] {
  const left: string[] = [];
  const open: SettingKey[] = [
    ...(form.board === '' ? (['board'] as const) : []),
    ...(form.baseYear === null ? (['baseYear'] as const) : []),
    ...(form.targetYear === null ? (['targetYear'] as const) : []),
    ...(form.period === '' ? (['period'] as const) : []),
  ];
  if (missing.includes('settings') && open.length > 0) {
    const list = open.map((key) => settingName(key, lang)).join(', ');
    left.push(cliText(lang, 'into.fill.settings', { table: words[lang]['role.settings'], list }));
  }
  if (missing.includes('costTypes') && untyped.length > 0)
    left.push(
      cliText(lang, 'into.fill.kinds', {
        column: words[lang]['column.kind'],
        table: words[lang]['role.costTypes'],
        list: untyped.join(', '),
      }),
    );
  if (missing.includes('targets') && form.targets.length === 0)
    left.push(cliText(lang, 'into.fill.targets', { table: words[lang]['role.targets'] }));
  return left;
}

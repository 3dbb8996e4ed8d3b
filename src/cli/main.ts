import { basename } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { checkWorkbook, type Checked } from '../app/check';
import { ImportFault, type ImportFile } from '../app/import-files';
import { guardPeriod, PeriodRefusal } from '../app/run-check';
import { VERSION } from '../app/version';
import { openPackage } from '../file/package/package';
import { verifyPackage } from '../file/package/verify';
import { readSnapshot } from '../file/read/read-workbook';
import { applyPlan } from '../file/write/apply-plan';
import { RULES } from '../rules/catalogue';
import { cliText } from '../strings/cli-text';
import { ruleTexts } from '../strings/rule-texts';
import { words } from '../strings/words';
import { parseCall, unusable, Unusable, type Call } from './call';
import {
  defaultOutput,
  guardKind,
  guardSources,
  readInput,
  realPath,
  workbookFault,
  writeOutputs,
  type Output,
} from './files';
import { progressOn } from './progress';
import { importLines } from './import-lines';
import { printable, summaryText } from './summary';
import { addTemplate, writeTemplate } from './template';

/** What the command line has around it; a test puts its own there. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output, and standard error, is a terminal. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Local date and time. */
  readonly now: () => Date;
}

export const STATUS = { noErrors: 0, errors: 1, unusable: 2 } as const;

/** Runs one call and gives its exit status. Nothing is thrown: what cannot be done is one line on standard error. */
export function run(args: readonly string[], terminal: Terminal): number {
  try {
    const call = parseCall(args);
    switch (call.command) {
      case 'help':
        terminal.out(`${cliText(call.lang, call.topic)}\n`);
        return STATUS.noErrors;
      case 'version':
        terminal.out(`ramkoll ${VERSION}\n`);
        return STATUS.noErrors;
      case 'rules':
        terminal.out(rulesText(call));
        return STATUS.noErrors;
      case 'template':
        writeTemplate(call, terminal.out);
        return STATUS.noErrors;
      case 'template-into':
        addTemplate(call, terminal.out);
        return STATUS.noErrors;
      case 'check':
        return check(call, terminal);
    }
  } catch (error) {
    // What is not ours to explain is a fault of ours; a controller is told so without a stack trace.
    const said =
      error instanceof Unusable ? error.message : cliText('sv', 'error.unexpected', { detail: faultText(error) });
    terminal.err(`ramkoll: ${printable(said)}\n`);
    return STATUS.unusable;
  }
}

function check(call: Call & { command: 'check' }, terminal: Terminal): number {
  const { lang, file } = call;
  const progress = progressOn(terminal.errIsTerminal && !call.quiet ? terminal.err : null, () => performance.now());
  const input = readInput(file, lang);
  const out = call.out ?? defaultOutput(file);
  const json = call.json === null || call.json === '-' ? null : call.json;
  guardOutputs(call, out, json);
  const imports = call.imports.map((each): ImportFile => ({
    name: basename(each.file),
    bytes: readInput(each.file, lang),
    role: each.role,
    ...(call.unit === null ? {} : { unit: call.unit }),
    ...(call.dimension === null ? {} : { dimension: call.dimension }),
    ...(call.year === null ? {} : { year: call.year }),
  }));
  const { checked, bytes } = checkFile(call, input, imports, terminal, progress);
  progress.end();
  guardKind(lang, file, out);
  const jsonText = `${JSON.stringify(checked.json, null, 2)}\n`;
  const outputs: Output[] = [{ file: out, bytes }];
  if (json !== null) outputs.push({ file: json, bytes: new TextEncoder().encode(jsonText) });
  writeOutputs(outputs, lang, { overwrite: true });
  if (call.json === '-') terminal.out(jsonText);
  else if (!call.quiet) {
    const lines = [
      summaryText(checked, { lang, color: terminal.outIsTerminal, file, out }),
      ...importLines(checked, lang),
      '',
      cliText(lang, 'summary.written', { file: out }),
    ];
    if (json !== null) lines.push(cliText(lang, 'summary.json', { file: json }));
    terminal.out(`${lines.join('\n')}\n`);
  }
  return checked.findings.some((finding) => finding.severity === 'error') ? STATUS.errors : STATUS.noErrors;
}

/** The input is never written to, and nothing is written twice in one place. */
function guardOutputs(call: Call & { command: 'check' }, out: string, json: string | null): void {
  const { lang, file } = call;
  const sources = [file, ...call.imports.map((each) => each.file)];
  guardSources(sources, json === null ? [out] : [out, json], lang);
  if (json !== null && realPath(out) === realPath(json)) throw unusable(lang, 'error.sameOutputs', { file: out });
}

/** Reads, checks and makes the bytes to write; nothing is written yet. */
function checkFile(
  call: Call & { command: 'check' },
  input: Uint8Array,
  imports: readonly ImportFile[],
  terminal: Terminal,
  progress: { readonly show: (text: string, fraction?: number) => void },
): { readonly checked: Checked; readonly bytes: Uint8Array } {
  const { lang, file, period } = call;
  try {
    const source = openPackage(input);
    const snapshot = readSnapshot(source, {
      onProgress: (fraction) => progress.show(cliText(lang, 'progress.read'), fraction),
    });
    verifyPackage(source);
    const now = terminal.now();
    const checked = checkWorkbook(snapshot, {
      lang,
      period,
      imports,
      ...(call.dropImports ? { drops: 'all' as const } : {}),
      today: localDate(now),
      time: `${localDate(now)} ${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`,
      onStep: (step) => progress.show(cliText(lang, `progress.${step}`)),
    });
    guardPeriod(checked, period);
    progress.show(cliText(lang, 'progress.write'));
    return {
      checked,
      bytes: applyPlan(source, checked.plan, { deflate: (bytes) => deflateRawSync(bytes, { level: 6 }) }),
    };
  } catch (error) {
    if (error instanceof PeriodRefusal)
      throw unusable(lang, 'error.periodYear', { period: error.period, year: error.year });
    if (error instanceof ImportFault)
      throw unusable(lang, 'error.refused', { file: error.file, reason: error.sentence(lang) });
    throw workbookFault(error, file, lang);
  }
}

/** The first line of what went wrong. */
function faultText(error: unknown): string {
  return String(error).split('\n')[0] ?? '';
}

function rulesText(call: Call & { command: 'rules' }): string {
  const texts = ruleTexts[call.lang];
  if (call.json) {
    const rows = RULES.map(({ id, severity }) => ({
      id,
      severity,
      title: texts[id].title,
      description: texts[id].description,
    }));
    return `${JSON.stringify(rows, null, 2)}\n`;
  }
  const width = Math.max(...RULES.map(({ severity }) => words[call.lang][`severity.${severity}`].length));
  return RULES.map(({ id, severity }) => {
    const word = words[call.lang][`severity.${severity}`].padEnd(width);
    return `${id}  ${word}  ${texts[id].title}\n${' '.repeat(9 + width)}${texts[id].description}\n`;
  }).join('');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function localDate(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../domain/finding';
import type { AmountUnit } from '../domain/money';
import { parseYearMonth, type YearMonth } from '../domain/period';
import { cliText, type CliKey } from '../strings/cli-text';

/** Ends the command with status 2 and one line on standard error. */
export class Unusable extends Error {}

/** An Unusable with a text of the catalogue. */
export function unusable(
  lang: Language,
  key: CliKey,
  values: Readonly<Record<string, string | number>> = {},
): Unusable {
  return new Unusable(cliText(lang, key, values));
}

export type Call =
  | {
      readonly command: 'help';
      readonly lang: Language;
      readonly topic: 'help' | 'help.check' | 'help.template' | 'help.rules';
    }
  | { readonly command: 'version'; readonly lang: Language }
  | {
      readonly command: 'check';
      readonly lang: Language;
      readonly file: string;
      readonly out: string | null;
      readonly json: string | null;
      readonly period: YearMonth | null;
      /** Files that are read into Utfall and Prognos. */
      readonly imports: readonly { readonly role: 'outcome' | 'forecast'; readonly file: string }[];
      /** The unit of their amounts where they do not say it. */
      readonly unit: AmountUnit | null;
      /** The SIE dimension of units. */
      readonly dimension: string | null;
      /** The year of months that a CSV file writes without one. */
      readonly year: number | null;
      /** Whether rows of earlier imports leave the workbook. */
      readonly dropImports: boolean;
      readonly quiet: boolean;
    }
  | { readonly command: 'template'; readonly lang: Language; readonly file: string }
  | {
      /** The template's missing tables into a copy of a workbook. */
      readonly command: 'template-into';
      readonly lang: Language;
      readonly file: string;
      readonly out: string | null;
      /** The unit of the workbook's amounts where it does not say it. */
      readonly unit: AmountUnit | null;
    }
  | { readonly command: 'rules'; readonly lang: Language; readonly json: boolean };

type Options = NonNullable<ParseArgsConfig['options']>;

const COMMON: Options = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
const OPTIONS: Readonly<Record<'check' | 'template' | 'rules', Options>> = {
  check: {
    ...COMMON,
    out: { type: 'string', short: 'o' },
    json: { type: 'string' },
    period: { type: 'string' },
    outcome: { type: 'string', multiple: true },
    forecast: { type: 'string', multiple: true },
    unit: { type: 'string' },
    dimension: { type: 'string' },
    year: { type: 'string' },
    'drop-imports': { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  },
  template: { ...COMMON, into: { type: 'string' }, out: { type: 'string', short: 'o' }, unit: { type: 'string' } },
  rules: { ...COMMON, json: { type: 'boolean' } },
};

type Command = keyof typeof OPTIONS;

/** What a call asks for. Throws Unusable when it cannot be understood. */
export function parseCall(args: readonly string[]): Call {
  const lang = languageOf(args);
  const [first] = args;
  if (first === undefined) throw unusable(lang, 'error.noCommand');
  if (first === '--help' || first === '-h' || first === 'help') return { command: 'help', lang, topic: 'help' };
  if (first === '--version' || first === '-v') return { command: 'version', lang };
  if (!isCommand(first))
    throw unusable(lang, first.startsWith('-') ? 'error.noCommand' : 'error.unknownCommand', { name: first });
  return parseCommand(first, args.slice(1), lang);
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(OPTIONS, name);
}

/** The language asked for, looked for first so that what is wrong with the rest can be said in it. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return 'sv';
  const value = args[at]?.includes('=') ? args[at].slice('--lang='.length) : args[at + 1];
  return value === 'en' ? 'en' : 'sv';
}

function parseCommand(command: Command, args: string[], lang: Language): Call {
  const fail = (key: CliKey, values: Readonly<Record<string, string>> = {}): Unusable =>
    unusable(lang, 'error.arguments', { command, detail: cliText(lang, key, values) });
  const { values, positionals } = readOptions(command, args, fail);
  if (values['help']) return { command: 'help', lang, topic: `help.${command}` };
  if (values['lang'] !== undefined && values['lang'] !== 'sv' && values['lang'] !== 'en')
    throw fail('error.language', { value: String(values['lang']) });
  if (command === 'rules') {
    if (positionals.length > 0) throw fail('error.option', { name: positionals[0] ?? '' });
    return { command, lang, json: values['json'] === true };
  }
  const text = (value: Values[string], name: string): string | null => {
    if (value === undefined) return null;
    if (typeof value !== 'string' || value === '') throw fail('error.option', { name });
    return value;
  };
  const unitText = text(values['unit'], '--unit');
  const unit = (['kr', 'tkr', 'mnkr'] as const).find((each) => each === unitText?.toLowerCase()) ?? null;
  if (unitText !== null && unit === null) throw fail('error.unit', { value: unitText });
  const yearText = text(values['year'], '--year');
  if (yearText !== null && !/^(?:19|20)\d\d$/.test(yearText)) throw fail('error.year', { value: yearText });
  const out = text(values['out'], '--out');
  const into = text(values['into'], '--into');
  if (into !== null) {
    if (positionals.length > 0) throw fail('error.oneFile');
    return { command: 'template-into', lang, file: into, out, unit };
  }
  const [file, ...others] = positionals;
  if (file === undefined || file === '' || others.length > 0) throw fail('error.oneFile');
  if (command === 'template') {
    if (out !== null || unit !== null) throw fail('error.needsInto', { name: out === null ? '--unit' : '--out' });
    return { command, lang, file };
  }
  const periodText = text(values['period'], '--period');
  const period = periodText === null ? null : parseYearMonth(periodText);
  if (periodText !== null && period === null) throw fail('error.period', { value: periodText });
  const files = (value: Values[string], name: string): string[] =>
    (Array.isArray(value) ? value : []).map((each: string | boolean) => text(each, name) ?? '');
  return {
    command,
    lang,
    file,
    out,
    json: text(values['json'], '--json'),
    period,
    imports: (['outcome', 'forecast'] as const).flatMap((role) =>
      files(values[role], `--${role}`).map((each) => ({ role, file: each })),
    ),
    unit,
    dimension: text(values['dimension'], '--dimension'),
    year: yearText === null ? null : Number(yearText),
    dropImports: values['drop-imports'] === true,
    quiet: values['quiet'] === true,
  };
}

type Values = Readonly<Record<string, string | boolean | undefined | readonly (string | boolean)[]>>;

function readOptions(
  command: Command,
  args: string[],
  fail: (key: CliKey, values: Readonly<Record<string, string>>) => Unusable,
): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    // "--json -" is the standard output, which the parser would take for a missing value.
    const spelled = args.flatMap((arg, index) =>
      arg === '-' && args[index - 1] === '--json'
        ? []
        : arg === '--json' && args[index + 1] === '-'
          ? ['--json=-']
          : [arg],
    );
    return parseArgs({ args: spelled, options: OPTIONS[command], allowPositionals: true, strict: true });
  } catch (error) {
    const name = /'(?:-\w, )?(--?[\w-]+)/.exec(String(error))?.[1] ?? '';
    throw fail('error.option', { name });
  }
}

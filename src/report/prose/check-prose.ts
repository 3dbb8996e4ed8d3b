import type { Finding, RuleId } from '../../domain/finding';
import type { TableRole } from '../../domain/model';
import { missingTables } from '../../rules/missing-tables';
import { issuesOf } from '../../rules/support';
import { countText } from '../../strings/prose-text';
import { ruleTexts } from '../../strings/rule-texts';
import { words } from '../../strings/words';
import { listText, paragraph, say, type ProseContext } from './prose-support';

/** Kinds of error that are named. */
const MOST_KINDS = 3;

/** What the check found, the most serious kinds, and what could not be looked at. */
export function checkParagraph(context: ProseContext): string {
  const { findings, lang } = context;
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  const counted = (kind: 'errors' | 'warnings', count: number): string =>
    say(context, count === 0 ? `check.${kind}.0` : count === 1 ? `check.${kind}.1` : `check.${kind}.many`, {
      // "10 fel och 13 varningar": both in figures when one has to be.
      count: Math.max(errors.length, warnings.length) > 12 ? String(count) : countText(count, lang),
    });
  const found = {
    errors: counted('errors', errors.length),
    warnings: counted('warnings', warnings.length),
  };
  return paragraph([
    errors.length + warnings.length === 0 ? say(context, 'check.clean') : say(context, 'check.found', found),
    kindsSentence(context, errors),
    waitingSentence(context),
    ...brokenSentences(context),
    absentSentence(context),
    skippedSentence(context),
  ]);
}

/** Errors of what the workbook holds come before those that say what the report has told already: a missed target. */
function kindsSentence(context: ProseContext, errors: readonly Finding[]): string | null {
  const kinds = new Map<RuleId, { count: number; largest: number }>();
  for (const { rule, amount } of errors) {
    const kind = kinds.get(rule) ?? { count: 0, largest: 0 };
    kinds.set(rule, { count: kind.count + 1, largest: Math.max(kind.largest, amount ?? 0) });
  }
  const isVerdict = (rule: RuleId): boolean => rule.startsWith('MA-') || rule.startsWith('AT-');
  const sorted = [...kinds].sort(
    ([a, kindA], [b, kindB]) => Number(isVerdict(a)) - Number(isVerdict(b)) || kindB.largest - kindA.largest,
  );
  if (sorted.length === 0) return null;
  const list = sorted.slice(0, MOST_KINDS).map(([rule, { count }]) => {
    const title = say(context, 'quote', { text: ruleTexts[context.lang][rule].title });
    return count === 1 ? title : say(context, 'check.kind', { title, count: String(count) });
  });
  const key = errors.length === 1 ? 'one' : sorted.length > MOST_KINDS ? 'top' : 'many';
  return say(context, `check.kinds.${key}`, { list: listText(context, list) });
}

/** Tables of the user's own form that are not counted before a question is answered. */
function waitingSentence(context: ProseContext): string | null {
  const count = issuesOf(context.model, 'open-question').length;
  if (count === 0) return null;
  return say(context, count === 1 ? 'check.waiting.one' : 'check.waiting.many', {
    count: countText(count, context.lang),
  });
}

/** Tables that must exist and do not, and those that have lost a column. */
function brokenSentences(context: ProseContext): (string | null)[] {
  const { model } = context;
  const missing = missingTables(model).needed;
  const lacking = [...new Set(issuesOf(model, 'column-missing').map(({ role }) => role))];
  const sentence = (key: 'missing' | 'columns', roles: readonly TableRole[]): string | null =>
    roles.length === 0
      ? null
      : say(context, `check.${key}.${roles.length === 1 ? 'one' : 'many'}`, {
          tables: listText(
            context,
            roles.map((role) => tableName(context, role)),
          ),
        });
  return [
    missing.includes('settings') ? say(context, 'check.settings', { tables: tableName(context, 'settings') }) : null,
    sentence(
      'missing',
      missing.filter((role) => role !== 'settings'),
    ),
    sentence('columns', lacking),
  ];
}

/** Tables that may be absent, and what is not looked at without them. */
function absentSentence(context: ProseContext): string | null {
  const roles = missingTables(context.model).notLookedAt.filter(isOptional);
  if (roles.length === 0) return null;
  return say(context, roles.length === 1 ? 'check.absent.one' : 'check.absent.many', {
    tables: listText(
      context,
      roles.map((role) => tableName(context, role)),
    ),
    subjects: listText(
      context,
      roles.map((role) => say(context, `subject.${role}`)),
    ),
  });
}

function skippedSentence(context: ProseContext): string | null {
  const { model, lang } = context;
  const tables = Object.values(model.tables).filter((table) => table.rowsSkipped > 0);
  const [first] = tables;
  if (!first) return null;
  const list = tables.map(({ role, rowsSkipped: count }) =>
    say(context, count === 1 ? 'check.rows.item.one' : 'check.rows.item.many', {
      table: tableName(context, role),
      count: countText(count, lang),
    }),
  );
  if (tables.length === 1 && first.rowsSkipped === 1) {
    return say(context, 'check.rows.one', { list: tableName(context, first.role) });
  }
  return say(context, 'check.rows.many', { list: listText(context, list) });
}

type Optional = Exclude<TableRole, 'settings' | 'units' | 'costTypes' | 'outcome' | 'targets'>;

function isOptional(role: TableRole): role is Optional {
  return role !== 'settings' && role !== 'units' && role !== 'costTypes' && role !== 'outcome' && role !== 'targets';
}

function tableName({ lang }: ProseContext, role: TableRole): string {
  return words[lang][`role.${role}`];
}

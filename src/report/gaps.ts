import type { Language } from '../domain/finding';
import type { BudgetModel, TableRole } from '../domain/model';
import { missingTables } from '../rules/missing-tables';
import { issuesOf } from '../rules/support';
import { reportText } from '../strings/report-text';
import { words } from '../strings/words';

/** What is told by its content and not by the name of a table. */
type Told = Exclude<TableRole, 'settings' | 'units' | 'costTypes' | 'targets'>;

/**
 * What a verdict could not look at, in whole sentences: what waits for an answer, what is missing, what the workbook does not have.
 * Empty where everything was there. That no target is there is for the verdict itself to say.
 */
export function gapSentences(model: BudgetModel, lang: Language): string[] {
  const { needed, notLookedAt, waiting } = missingTables(model);
  const sentences: string[] = [];
  const questions = issuesOf(model, 'open-question').length;
  if (questions > 0) {
    const said = [reportText(lang, questions === 1 ? 'gap.questions.one' : 'gap.questions.many', { count: questions })];
    const held = waiting.filter(isTold);
    if (held.length > 0) said.push(reportText(lang, 'gap.waiting', { list: contentList(held, lang) }));
    sentences.push(said.join(' '));
  }
  const broken = (kind: 'vital' | 'named' | 'needed', roles: readonly TableRole[]): void => {
    if (roles.length === 0) return;
    const names = roles.map((role) => words[lang][`role.${role}`]);
    sentences.push(
      reportText(lang, `gap.${kind}.${roles.length === 1 ? 'one' : 'many'}`, { list: listOf(names, lang) }),
    );
  };
  broken(
    'vital',
    needed.filter((role) => isVital(role) && model.tables[role] === undefined),
  );
  broken(
    'named',
    needed.filter((role) => isVital(role) && model.tables[role] !== undefined),
  );
  broken(
    'needed',
    needed.filter((role) => role === 'frames' || role === 'budget'),
  );
  if (needed.includes('settings')) {
    const { unit } = model.settings;
    sentences.push(reportText(lang, 'gap.settings', { table: words[lang]['role.settings'], unit }));
  }
  const absent = notLookedAt.filter(isTold);
  if (absent.length > 0) sentences.push(reportText(lang, 'gap.absent', { list: contentList(absent, lang) }));
  return sentences;
}

function isVital(role: TableRole): boolean {
  return role === 'units' || role === 'costTypes' || role === 'outcome';
}

function isTold(role: TableRole): role is Told {
  return role !== 'settings' && role !== 'units' && role !== 'costTypes' && role !== 'targets';
}

/** "budget, ramar och beslut", in the order that a reader asks for them. */
function contentList(roles: readonly Told[], lang: Language): string {
  const sorted = ORDER.filter((role) => roles.includes(role));
  return listOf(
    sorted.map((role) => reportText(lang, `gap.of.${role}`)),
    lang,
  );
}

const ORDER: readonly Told[] = [
  'outcome',
  'forecast',
  'budget',
  'frames',
  'adjustments',
  'reallocations',
  'decisions',
  'successions',
  'items',
  'assignments',
  'actions',
];

function listOf(names: readonly string[], lang: Language): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${reportText(lang, 'gap.and')}${names.at(-1) ?? ''}`;
}

import type { CheckView } from '../../app/view-types';
import type { Language } from '../../domain/finding';
import { formatNumber } from '../../strings/format';
import { paneVerdictText } from '../../strings/pane-verdict-text';

/** Names that are listed before the others are counted. */
const MOST_NAMES = 2;

/** What keeps a verdict from being the last word: tables that wait for an answer do not count. null where none does. */
export function unsettled({ interpretation }: Pick<CheckView, 'interpretation'>, lang: Language): string | null {
  const { blocks, questions } = interpretation;
  if (questions.length === 0) return null;
  const names = [...new Set(questions.map(({ block }) => block))].map((id) => {
    const block = blocks.find((each) => each.id === id);
    if (!block) return id;
    return block.title === '' || block.title === block.sheet ? block.sheet : `${block.title} (${block.sheet})`;
  });
  const [name = '', last = ''] = names;
  let tables = paneVerdictText(lang, 'unsettled.table', { name });
  if (names.length === MOST_NAMES) tables = paneVerdictText(lang, 'unsettled.tables', { names: name, last });
  if (names.length > MOST_NAMES)
    tables = paneVerdictText(lang, 'unsettled.more', { name, count: formatNumber(names.length - 1, lang) });
  return paneVerdictText(lang, questions.length === 1 ? 'unsettled.one' : 'unsettled.many', {
    count: formatNumber(questions.length, lang),
    tables,
  });
}

import type { Language } from '../domain/finding';
import type { SieDimension } from '../import/rows';
import { formatNumber } from '../strings/format';
import { importText, type ImportKey } from '../strings/import-text';
import type { KeptUnit, PlannedImport } from './import-files';
import { coveredText } from './import-sheet';

/** Names that are written out; the rest are counted. */
const MOST_NAMES = 6;

/** What the user has to know of a file beside what the workbook holds: what does not count, and what still does. */
export function planSentences(plan: PlannedImport, lang: Language): string[] {
  const { unknownUnits, keptUnits, goneCostTypes, replaces } = plan;
  const sentence = (
    key: 'plan.own' | 'plan.earlier' | 'plan.unknown' | 'plan.gone',
    names: readonly string[],
  ): string[] => {
    if (names.length === 0) return [];
    const shown = names.slice(0, MOST_NAMES);
    const more = names.length - shown.length;
    if (more > 0) shown.push(importText(lang, 'plan.more', { count: formatNumber(more, lang) }));
    const values = { count: formatNumber(names.length, lang), units: shown.join('; ') };
    return [importText(lang, `${key}.${names.length === 1 ? 'one' : 'many'}`, values)];
  };
  const named = (unit: KeptUnit): string =>
    unit.times.length === plan.covered.length
      ? unit.unit
      : importText(lang, 'plan.unitTimes', { unit: unit.unit, times: coveredText(unit.times, plan.role, lang) });
  const unknown = unknownUnits.map(({ name, rows }) =>
    importText(lang, rows === 1 ? 'plan.row' : 'plan.rows', {
      unit: name === '' ? importText(lang, 'plan.noUnit') : name,
      rows: formatNumber(rows, lang),
    }),
  );
  return [
    ...sentence('plan.unknown', unknown),
    ...sentence('plan.own', keptUnits.filter(({ imported }) => !imported).map(named)),
    ...sentence('plan.earlier', keptUnits.filter(({ imported }) => imported).map(named)),
    ...sentence('plan.gone', goneCostTypes),
    ...replaces.map(({ file, rows }) => importText(lang, 'plan.replaces', { rows: formatNumber(rows, lang), file })),
  ];
}

/** The numbers that the SIE format gives a meaning of its own. */
const RESERVED: Readonly<Record<string, ImportKey>> = {
  '1': 'dimension.1',
  '2': 'dimension.2',
  '6': 'dimension.6',
  '7': 'dimension.7',
  '8': 'dimension.8',
  '9': 'dimension.9',
  '10': 'dimension.10',
};

/** "1 Kostnadsställe": as the file names it, else as the format does. */
export function dimensionName({ id, name }: SieDimension, lang: Language): string {
  const reserved = RESERVED[id];
  const known = name !== '' ? name : reserved && importText(lang, reserved);
  return known === undefined
    ? importText(lang, 'dimension.other', { id })
    : importText(lang, 'dimension.named', { id, name: known });
}

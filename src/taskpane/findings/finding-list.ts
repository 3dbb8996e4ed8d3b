import type { FindingGroup, FindingView } from '../../app/view-types';
import { RULE_IDS, type Language, type RuleId, type Severity } from '../../domain/finding';
import { ruleTexts } from '../../strings/rule-texts';

/** One row of the list, with what a search looks in. */
export interface FindingRow {
  /** Unique in the list. */
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly finding: FindingView;
  readonly searched: string;
}

export interface RowGroup {
  readonly id: string;
  readonly rule: RuleId;
  readonly title: string;
  readonly severity: Severity;
  readonly rows: readonly FindingRow[];
}

export interface Selection {
  /** Empty means all. */
  readonly severities: ReadonlySet<Severity>;
  readonly query: string;
}

/** Lower case, and every space a plain one: a number in a message has no-break spaces that nobody types. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

/** A rule's title; a rule id that is no longer known stands for itself. */
function titleOf(rule: RuleId, lang: Language): string {
  return RULE_IDS.includes(rule) ? ruleTexts[lang][rule].title : rule;
}

/** The findings as rows, in their order. */
export function rowGroups(groups: readonly FindingGroup[], lang: Language): RowGroup[] {
  return groups.map(({ rule, severity, items }) => {
    const title = titleOf(rule, lang);
    const id = `${rule}/${severity}`;
    return {
      id,
      rule,
      title,
      severity,
      rows: items.map((finding) => ({
        id: `${id}/${finding.key}`,
        rule,
        severity,
        finding,
        searched: plain(
          [
            rule,
            title,
            finding.message[lang],
            finding.consider[lang],
            ...finding.places.map(({ sheet, address }) => `${sheet}!${address}`),
          ].join(' '),
        ),
      })),
    };
  });
}

/** The rows that have every word of the query and one of the severities; groups without such a row are left out. */
export function selectRows(groups: readonly RowGroup[], { severities, query }: Selection): RowGroup[] {
  const wanted = plain(query).split(' ').filter(Boolean);
  return groups
    .filter(({ severity }) => severities.size === 0 || severities.has(severity))
    .map((group) => ({
      ...group,
      rows: group.rows.filter(({ searched }) => wanted.every((word) => searched.includes(word))),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many rows there are of each severity. */
export function countRows(groups: readonly RowGroup[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, rows } of groups) counts[severity] += rows.length;
  return counts;
}

/** The first rows of groups that are open; a group that is closed keeps its heading and takes no room. */
export function firstRows(groups: readonly RowGroup[], most: number, closed: ReadonlySet<string>): RowGroup[] {
  let room = most;
  const shown: RowGroup[] = [];
  for (const group of groups) {
    if (room === 0) break;
    if (closed.has(group.id)) {
      shown.push({ ...group, rows: [] });
      continue;
    }
    const rows = group.rows.slice(0, room);
    room -= rows.length;
    shown.push({ ...group, rows });
  }
  return shown;
}

import { cellAddress } from '../domain/address';
import { fromOre, toOre, type Ore } from '../domain/money';
import { formatMoneyRounded } from '../strings/format';
import { framesText, type FramesKey } from '../strings/frames-text';
import { cell, rangeOf } from './grid';
import type { ReportInput } from './input';
import { COLOR, moneyFormat } from './look';
import type { ChartPlan, SeriesPlan } from './plan';
import {
  axisFromZero,
  FIRST_COLUMN,
  putFigure,
  putHeader,
  putHeading,
  putText,
  signedMoney,
  type SheetDraft,
} from './sheet-draft';

/** The bridge from the decided to the revised frame: its steps, the table of live formulas behind it, and its chart. */

/** One side of an adjustment, as the frame that it touches sees it. */
export interface FrameMove {
  readonly adjustment: number;
  /** The unit whose frame is touched. */
  readonly owner: number;
  /** The unit that the adjustment names, which may lie below the owner. */
  readonly part: number;
  readonly counterpart: number | null;
  readonly amount: Ore;
}

/** A step of the bridge: what one decision does to a unit's frame, or to several. */
export interface BridgeStep {
  readonly label: string;
  readonly amount: Ore;
  readonly moves: readonly FrameMove[];
}

/** Above so many units the steps are those of decisions, and above so many decisions the small ones go together. */
const MOST_UNIT_STEPS = 8;
const MOST_DECISIONS = 4;
/** Characters of a word that fit under a column of the chart. */
const LABEL_ROOM = 136;

/** Columns of the table, beside the name of the step. */
const COLUMN = {
  step: FIRST_COLUMN,
  amount: 3,
  after: 4,
  base: 5,
  level: 6,
  up: 7,
  down: 8,
  upBelow: 9,
  downBelow: 10,
};

const UP = '#8FA8C8';
const DOWN = '#CBD0D8';

/** Letters that a part of a hyphenated word has at least, and one that is a word of its own. */
const LEAST_PART = 4;
const LEAST_WORD = 6;
const VOWEL = /[aeiouyåäöéAEIOUYÅÄÖ]/;

/**
 * Where a long word may be parted, as the length of its first part: before the last consonant in front of a vowel, or after
 * an "s" that joins two words. The best place is the last one that fits, a joint before a syllable.
 */
function partedAt(word: string, most: number): number {
  let syllable = 0;
  let joint = 0;
  for (let at = LEAST_PART; at <= Math.min(most - 1, word.length - LEAST_PART); at += 1) {
    const [before, here, next] = [word[at - 1] ?? '', word[at] ?? '', word[at + 1] ?? ''];
    const isWord = word.length - at >= LEAST_WORD;
    if (isWord && before === 's' && !VOWEL.test(here) && here !== 't' && !VOWEL.test(word[at - 2] ?? '')) joint = at;
    if (!VOWEL.test(here) && VOWEL.test(next)) syllable = at;
  }
  return joint > 0 ? joint : syllable > 0 ? syllable : most - 1;
}

/** A name with its long words parted by hyphens, each part on a line of its own, so that it fits under a column. */
export function hyphenated(name: string, longest: number): string {
  const most = Math.max(2 * LEAST_PART, longest);
  return name
    .split(' ')
    .map((word) => {
      const parts: string[] = [];
      let rest = word;
      while (rest.length > most) {
        const at = partedAt(rest, most);
        parts.push(`${rest.slice(0, at)}-`);
        rest = rest.slice(at);
      }
      return [...parts, rest].join('\n');
    })
    .join(' ');
}

/** A label of a column as it stands in a sentence. */
function onOneLine(label: string): string {
  return label.replaceAll('-\n', '').replaceAll('\n', ' ');
}

/** A decision's name, cut where it is no short name. */
function shortened(name: string, longest: number): string {
  return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
}

/**
 * The steps in the order of the decisions: in each decision first the units that give, then those that get, largest first.
 * Many units make a bridge that nobody reads: then a decision has one step down and one up.
 */
export function bridgeSteps(input: ReportInput, moves: readonly FrameMove[]): BridgeStep[] {
  const { model, lang } = input;
  const groups = new Map<string, { label: string; order: number; moves: FrameMove[] }>();
  for (const move of moves) {
    const ref = model.adjustments[move.adjustment]?.decision ?? null;
    const key = ref?.decisions.length ? `#${ref.decisions.join()}` : (ref?.text ?? '');
    const first = ref?.decisions.length ? Math.min(...ref.decisions) : model.decisions.length + (ref ? 0 : 1);
    const group = groups.get(key) ?? {
      label: ref?.text ?? framesText(lang, 'bridge.noDecision'),
      order: first,
      moves: [],
    };
    group.moves.push(move);
    groups.set(key, group);
  }
  const decisions = [...groups.values()].sort((a, b) => a.order - b.order);
  const perUnit = decisions.flatMap((group) =>
    steps(unitsOf(group.moves).map((own) => ({ label: unitLabel(input, group.label, own), moves: own }))),
  );
  if (perUnit.length <= MOST_UNIT_STEPS) return withShortLabels(perUnit);

  const gross = (group: { readonly moves: readonly FrameMove[] }): Ore =>
    group.moves.reduce((sum, move) => sum + Math.abs(move.amount), 0);
  const large = new Set([...decisions].sort((a, b) => gross(b) - gross(a)).slice(0, MOST_DECISIONS));
  const shown = decisions.filter((group) => decisions.length <= MOST_DECISIONS || large.has(group));
  const rest = decisions.filter((group) => !shown.includes(group));
  if (rest.length > 0) {
    shown.push({
      label: framesText(lang, 'bridge.others'),
      order: Infinity,
      moves: rest.flatMap((group) => group.moves),
    });
  }
  return withShortLabels(
    shown.flatMap((group) => {
      const units = unitsOf(group.moves);
      const side = (key: FramesKey, belongs: (sum: Ore) => boolean) => ({
        label: framesText(lang, key, { decision: shortened(group.label, 16) }),
        moves: units.filter((own) => belongs(sumOf(own))).flat(),
      });
      return steps([side('bridge.down', (sum) => sum < 0), side('bridge.up', (sum) => sum > 0)]);
    }),
  );
}

function sumOf(moves: readonly FrameMove[]): Ore {
  return moves.reduce((sum, move) => sum + move.amount, 0);
}

function unitsOf(moves: readonly FrameMove[]): FrameMove[][] {
  const owners = [...new Set(moves.map((move) => move.owner))];
  return owners.map((owner) => moves.filter((move) => move.owner === owner));
}

function steps(parts: readonly { readonly label: string; readonly moves: readonly FrameMove[] }[]): BridgeStep[] {
  return parts
    .map((part) => ({ ...part, amount: sumOf(part.moves) }))
    .filter((step) => step.amount !== 0)
    .sort((a, b) => Math.sign(a.amount) - Math.sign(b.amount) || Math.abs(b.amount) - Math.abs(a.amount));
}

function unitLabel({ model, lang }: ReportInput, decision: string, moves: readonly FrameMove[]): string {
  const owner = moves[0]?.owner;
  const unit = owner === undefined ? '–' : (model.units[owner]?.name ?? '–');
  return framesText(lang, 'bridge.unit', { decision: shortened(decision, 16), unit });
}

function withShortLabels(all: readonly BridgeStep[]): BridgeStep[] {
  const longest = Math.floor(LABEL_ROOM / (all.length + 2));
  return all.map((step) => ({ ...step, label: hyphenated(step.label, longest) }));
}

export interface BridgeRows {
  readonly first: number;
  readonly last: number;
  /** What stands in each column, for the chart; null where the cell is empty. */
  readonly values: Readonly<Record<'base' | 'level' | 'up' | 'down' | 'upBelow' | 'downBelow', (number | null)[]>>;
  /** The name of each step, with its amount where it is drawn in two parts. */
  readonly labels: readonly string[];
  /** Whether the frame is below zero somewhere, so that parts of steps hang under the axis. */
  readonly below: boolean;
}

/** The table behind the bridge: each step from the frame before it to the frame after it, in the parts of a stacked column. */
export function bridgeTable(
  draft: SheetDraft,
  input: ReportInput,
  all: readonly BridgeStep[],
  from: {
    readonly start: { readonly ore: Ore; readonly formula: string };
    readonly end: { readonly ore: Ore; readonly formula: string };
    readonly formulaOf: (step: BridgeStep) => string | undefined;
  },
): BridgeRows {
  const { model, lang } = input;
  const { unit } = model.settings;
  const text = (key: FramesKey): string => framesText(lang, key);
  const after: Ore[] = [from.start.ore];
  for (const step of all) after.push((after.at(-1) ?? 0) + step.amount);
  const below = after.some((ore) => ore < 0);
  putHeading(draft, text('bridge.title'));
  const right = (column: number, key: FramesKey) => ({ column, text: text(key), right: true });
  putHeader(draft, [
    { column: COLUMN.step, text: text('column.step') },
    right(COLUMN.amount, 'column.amount'),
    right(COLUMN.after, 'column.after'),
    right(COLUMN.base, 'column.base'),
    right(COLUMN.level, 'column.level'),
    right(COLUMN.up, 'column.up'),
    right(COLUMN.down, 'column.down'),
    ...(below ? [right(COLUMN.upBelow, 'column.upBelow'), right(COLUMN.downBelow, 'column.downBelow')] : []),
  ]);
  const first = draft.row;
  const values: BridgeRows['values'] = { base: [], level: [], up: [], down: [], upBelow: [], downBelow: [] };
  const parts = below
    ? (['base', 'level', 'up', 'down', 'upBelow', 'downBelow'] as const)
    : (['base', 'level', 'up', 'down'] as const);
  const put = (part: (typeof parts)[number], ore: Ore | null, formula?: string): void => {
    values[part].push(ore === null ? null : fromOre(ore, unit));
    if (ore === null) draft.cells.push(cell(draft.row, COLUMN[part], null, 'board-row-money'));
    else putFigure(draft, draft.row, COLUMN[part], fromOre(ore, unit), 'board-row-money', formula);
  };
  const level = (label: string, { ore, formula }: { readonly ore: Ore; readonly formula: string }): void => {
    const { row } = draft;
    const amount = cellAddress(row, COLUMN.amount);
    putText(draft, row, COLUMN.step, label, 'board-row-cell');
    putFigure(draft, row, COLUMN.amount, fromOre(ore, unit), 'board-row-money', formula);
    putFigure(draft, row, COLUMN.after, fromOre(ore, unit), 'board-row-money', amount);
    for (const part of parts) put(part, part === 'level' ? ore : null, amount);
    draft.row += 1;
  };
  const labels = [text('bridge.start')];
  level(text('bridge.start'), from.start);
  all.forEach((step, index) => {
    const { row } = draft;
    const [a, b] = [after[index] ?? 0, after[index + 1] ?? 0];
    const [before, now, amount] = [
      cellAddress(row - 1, COLUMN.after),
      cellAddress(row, COLUMN.after),
      cellAddress(row, COLUMN.amount),
    ];
    const parted = Math.min(a, b) < 0 && Math.max(a, b) > 0;
    const label = parted ? `${step.label} (${signedMoney(step.amount, unit, lang)})` : step.label;
    labels.push(label);
    putText(draft, row, COLUMN.step, label, 'board-row-cell');
    putFigure(draft, row, COLUMN.amount, fromOre(step.amount, unit), 'board-row-change', from.formulaOf(step));
    putFigure(draft, row, COLUMN.after, fromOre(b, unit), 'board-row-money', `${before}+${amount}`);
    const above = Math.abs(Math.max(0, b) - Math.max(0, a));
    const under = -Math.abs(Math.min(0, b) - Math.min(0, a)) || 0;
    const rises = step.amount > 0;
    // Columns are stacked from zero in both directions: what lies between zero and the step is left out of sight.
    put(
      'base',
      Math.max(0, Math.min(a, b)) + Math.min(0, Math.max(a, b)),
      `MAX(0,MIN(${before},${now}))+MIN(0,MAX(${before},${now}))`,
    );
    put('level', null);
    put('up', rises ? above : 0, `IF(${amount}>0,MAX(0,${now})-MAX(0,${before}),0)`);
    put('down', rises ? 0 : above, `IF(${amount}<0,MAX(0,${before})-MAX(0,${now}),0)`);
    if (below) {
      put('upBelow', rises ? under : 0, `IF(${amount}>0,MIN(0,${before})-MIN(0,${now}),0)`);
      put('downBelow', rises ? 0 : under, `IF(${amount}<0,MIN(0,${now})-MIN(0,${before}),0)`);
    }
    draft.row += 1;
  });
  level(text('bridge.end'), from.end);
  labels.push(text('bridge.end'));
  return { first, last: draft.row - 1, values, labels, below };
}

/** The bridge as stacked columns on an invisible base. Labels carry the sign, so that shade is never alone. */
export function bridgeChart(
  input: ReportInput,
  sheet: string,
  all: readonly BridgeStep[],
  rows: BridgeRows,
  place: Pick<ChartPlan, 'from' | 'to'>,
): ChartPlan {
  const { model, lang } = input;
  const { unit, tolerance } = model.settings;
  const text = (key: FramesKey, values: Readonly<Record<string, string>> = {}): string => framesText(lang, key, values);
  const categories = { sheet, range: rangeOf(rows.first, COLUMN.step, rows.last, COLUMN.step), texts: rows.labels };
  const [positive = '#,##0'] = moneyFormat(unit).split(';');
  const series = (
    part: keyof BridgeRows['values'],
    key: FramesKey,
    rest: Pick<SeriesPlan, 'mark' | 'labels'>,
  ): SeriesPlan => ({
    name: text(key),
    categories,
    values: {
      sheet,
      range: rangeOf(rows.first, COLUMN[part], rows.last, COLUMN[part]),
      numbers: rows.values[part],
      format: moneyFormat(unit),
    },
    ...rest,
  });
  // The height of a part has no sign of its own; a part of nothing has no label. At the end of a thin column the label hangs
  // below its edge, where the middle would strike it through.
  const signed = (sign: string): NonNullable<SeriesPlan['labels']> => ({
    show: 'all',
    position: 'inside-end',
    format: `"${sign}"${positive};"${sign}"${positive};`,
    color: COLOR.ink,
  });
  const level = rows.values.level.filter((value) => value !== null);
  const start = level[0] ?? 0;
  const end = level.at(-1) ?? 0;
  const change = all.reduce((sum, step) => sum + step.amount, 0);
  const amount = moneyOf(end, input);
  const key = Math.abs(change) <= tolerance ? 'bridge.even' : change > 0 ? 'bridge.more' : 'bridge.less';
  const described = [
    text('bridge.description.row', { step: text('bridge.start'), amount: moneyOf(start, input) }),
    ...all.map((step) =>
      text('bridge.description.row', { step: onOneLine(step.label), amount: signedMoney(step.amount, unit, lang) }),
    ),
    text('bridge.description.row', { step: text('bridge.end'), amount: moneyOf(end, input) }),
  ];
  return {
    name: 'ramkoll-frame-bridge',
    type: 'column-stacked',
    title: text(key, { amount, change: formatMoneyRounded(Math.abs(change), unit, lang) }),
    description: text('bridge.description', { unit, rows: described.join(' ') }),
    ...place,
    series: [
      series('base', 'column.base', { mark: { kind: 'none', color: COLOR.outcome } }),
      series('level', 'column.level', {
        mark: { kind: 'solid', color: COLOR.outcome },
        labels: { show: 'all', position: 'inside-end', format: moneyFormat(unit) },
      }),
      series('up', 'column.up', { mark: { kind: 'solid', color: UP }, labels: signed('+') }),
      series('down', 'column.down', { mark: { kind: 'solid', color: DOWN }, labels: signed('−') }),
      ...(rows.below
        ? [
            series('upBelow', 'column.upBelow', { mark: { kind: 'solid', color: UP }, labels: signed('+') }),
            series('downBelow', 'column.downBelow', { mark: { kind: 'solid', color: DOWN }, labels: signed('−') }),
          ]
        : []),
    ],
    valueAxis: axisFromZero(unit, [...rows.values.level, ...(rows.below ? [-1] : [])]),
    legend: 'none',
    gap: 40,
  };
}

function moneyOf(amount: number, { model, lang }: ReportInput): string {
  const { unit } = model.settings;
  return formatMoneyRounded(toOre(amount, unit), unit, lang);
}

import { contextOf } from '../../test/support/check-tables';
import { consistentTables, rowOf, withCell, withRows, withoutRows, withoutTable } from '../../test/support/consistent';
import type { Cell, Tables } from '../../test/support/snapshot-of';
import { targetCauses, type Cause } from '../compliance/causes';
import { restatedFigures } from '../compliance/compliance';
import type { Language } from '../domain/finding';
import { fromOre } from '../domain/money';
import type { CheckContext } from '../rules/rule';
import { runRules } from '../rules/run-rules';
import { reportProse } from './report-prose';

type Change = (of: Tables) => Tables;

const setting =
  (key: string, value: Cell): Change =>
  (of) =>
    withCell(of, 'Inställningar', rowOf(of, 'Inställningar', key), 'Värde', value);
const target =
  (column: string, value: Cell, row = 1): Change =>
  (of) =>
    withCell(of, 'Mål', row, column, value);
const without =
  (table: string): Change =>
  (of) =>
    withoutTable(of, table);
const scaled =
  (table: string, column: number, factor: number, which: (row: Cell[]) => boolean = () => true): Change =>
  (of) => ({
    ...of,
    [table]: of[table]!.map((row, index) =>
      index === 0 || !which(row) ? row : row.map((cell, c) => (c === column ? Number(cell) * factor : cell)),
    ),
  });
const same: Change = (of) => of;

/** Changes by kind: of the target, of the settings, of the tables. */
const KINDS: readonly (readonly Change[])[] = [
  [
    same,
    target('Högsta utveckling', 0.005),
    target('Högsta utveckling', 0.0102),
    target('Högsta utveckling', 0.01),
    target('Högsta utveckling', 0),
    target('Högsta utveckling', -0.0125),
    target('Läsning', 'Ackumulerat'),
    target('Läsning', 'Rullande 12'),
    target('Läsning', 'Sista månaden', 2),
    target('Bas', 'Budget'),
    target('Bas', 'Prognos', 2),
    target('Objekt', 'Okänd nämnd'),
    target('Objekt', '4711 Okänd', 2),
  ],
  [
    same,
    setting('Rapportperiod', '2026-12'),
    setting('Rapportperiod', '2026-11'),
    setting('Rapportperiod', '2026-01'),
    setting('Beloppsenhet', 'mnkr'),
    setting('Beloppsenhet', 'kr'),
    setting('Bedömning', 'oavrundat'),
    setting('Jämförelseposter räknas', 'utan'),
    setting('Jämförelsemetod', 'rensad bas'),
    setting('Risktröskel', 1),
    setting('Målår', 2031),
    (of) => setting('Rapportperiod', '2031-08')(setting('Basår', 2026)(setting('Målår', 2031)(of))),
  ],
  [
    same,
    ...Object.keys(consistentTables()).map(without),
    scaled('Prognos', 2, 0.9),
    scaled('Prognos', 2, 1.1),
    scaled('Prognos', 2, 0),
    scaled('Prognos', 2, -1),
    scaled('Utfall', 4, 1.5, (row) => row[0] === 2026),
    scaled('Utfall', 4, 0, (row) => row[0] === 2025),
    scaled('Utfall', 4, -1, (row) => row[0] === 2025),
    (of) => withoutRows(of, 'Utfall', (row) => row[0] === 2025 && Number(row[1]) > 9),
    (of) => withoutRows(of, 'Utfall', (row) => row[0] === 2026),
    scaled('Åtgärder', 12, 0.5),
    scaled('Åtgärder', 11, 0),
    scaled('Uppdrag', 2, 3),
    (of) => withRows(of, 'Uppdrag', ['Annat uppdrag', 'Regionstyrelsen', null, 'B1']),
    (of) => withRows(of, 'Prognos', ['Okänd enhet', 'Övriga kostnader', 'abc', 2026]),
    (of) => withRows(of, 'Jämförelseposter', [2026, 5, 'Regionstaben', 'Övriga kostnader', -2_000, 'Återbetalning']),
    (of) =>
      withRows(
        of,
        'Mål',
        ...[0.02, 0.005, 0.01, 0.03, 0.012].map((limit, n): Cell[] => [
          `E${n}`,
          'Enhet',
          n % 2 ? 'Regionstaben' : 'Digitalisering och service',
          limit,
          'Helår',
          'Utfall',
          'B1',
        ]),
      ),
    (of) => withRows(of, 'Mål', ['E1', 'Enhet', 'Regionstaben', 0.02, 'Helår', 'Utfall', 'B1']),
  ],
];

interface Variation {
  readonly name: string;
  readonly context: CheckContext;
  readonly lang: Language;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Pairs of changes of different kinds, in both languages. */
function variations(): Variation[] {
  const found: Variation[] = [];
  const apply = (first: number, second: number, third: number): void => {
    const changes = [KINDS[0]![first]!, KINDS[1]![second]!, KINDS[2]![third]!];
    // Changes of rows come before tables are taken away.
    const context = contextOf(changes.reduce((of, change) => change(of), consistentTables()));
    const findings = runRules(context);
    for (const lang of ['sv', 'en'] as const) {
      found.push({
        name: `${first}.${second}.${third}`,
        context,
        lang,
        ...reportProse({ ...context, findings, lang }),
      });
    }
  };
  KINDS[0]!.forEach((_, first) =>
    KINDS[1]!.forEach((__, second) => {
      // Every change on its own, and half of the pairs.
      if (first === 0 || second === 0 || (first + second) % 2 === 0) apply(first, second, 0);
    }),
  );
  KINDS[2]!.forEach((_, third) => {
    // As it is, a closed year, and mnkr or without comparability items.
    for (const second of [0, 1, 4 + 3 * (third % 2)]) apply(0, second, third);
    for (let first = 1; first < KINDS[0]!.length; first += 4) apply(first, 0, third);
  });
  return found;
}

const all = variations();

/** Names the variation in a failure. */
function complaints(look: (variation: Variation) => readonly string[]): string[] {
  return all.flatMap((variation) => look(variation).map((text) => `${variation.name} ${variation.lang}: ${text}`));
}

function sentencesOf({ heading, paragraphs }: Variation): string[] {
  return [heading, ...paragraphs.flatMap((text) => text.split(/(?<=[.”)]) (?=\p{Lu}|\d)/u))];
}

test('many variations, and every one has a text', () => {
  expect(all.length).toBeGreaterThan(500);
  expect(
    complaints(({ paragraphs }) => (paragraphs.length === 0 || paragraphs.includes('') ? ['no text'] : [])),
  ).toEqual([]);
  expect(new Set(all.map(({ paragraphs }) => paragraphs.join())).size).toBeGreaterThan(300);
});

test('no placeholder, no gap, no number at the start of a sentence', () => {
  const SLIPS = [
    /undefined|NaN|null|Infinity|\[object/,
    /[{}]/,
    / {2}|\u00a0\u00a0| [.,;:)]|\( |\(\)|\.\.|,\.|, samt |^ | $/,
    // Hyphens for minus, and a minus of nothing.
    /(^|[ (])-\d|−0(?![.,\d])|−0[.,]0+(?!\d)/,
    // Singular and plural.
    /(^|\P{L})(en|ett|one) (varningar|warnings|errors|rader|rows|åtgärder|actions|enheter|units|månader|months)(?!\p{L})/u,
    /(^|[^\d.,])1\u00a0(procentenheter|percentage points)/,
    /(^|\P{L})(två|tre|fyra|fem|[2-9]) (varning|enhet|rad)(?!\p{L})/u,
    /(^|\P{L})(two|three|four|five|[2-9]) (warning|error|unit|row)(?!\p{L})/u,
    // A sentence that goes on with a small letter.
    /\p{L}\. \p{Ll}/u,
  ];
  expect(
    complaints((variation) =>
      [variation.heading, ...variation.paragraphs].flatMap((text) => {
        const plain = text.replaceAll('t.o.m. ', 'till ').replaceAll('T.o.m. ', 'Till ');
        const [opened, closed] = [/“/g, /”/g].map((quote) => [...plain.matchAll(quote)].length);
        const isPaired = variation.lang === 'sv' ? closed! % 2 === 0 : opened === closed;
        const isSound = isPaired && /^\p{Lu}/u.test(plain) && !SLIPS.some((slip) => slip.test(plain));
        return isSound ? [] : [text];
      }),
    ),
  ).toEqual([]);
  expect(complaints((variation) => sentencesOf(variation).filter((sentence) => /^[\d−]/.test(sentence)))).toEqual([]);
  expect(complaints(({ paragraphs }) => paragraphs.filter((text) => !text.endsWith('.')))).toEqual([]);
});

/** Amounts as they stand in a text, in the workbook's unit. */
function amountsIn(text: string): number[] {
  return [...text.matchAll(/(−?)(\d[\d\u00a0]*(?:[.,]\d+)?)\u00a0(?:tkr|mnkr|kr)\b/g)].map(
    ([, minus, digits]) => Number(digits!.replaceAll('\u00a0', '').replace(',', '.')) * (minus ? -1 : 1),
  );
}

/** Every figure of the result that a text may show, in öre. */
function figuresOf({ model, result }: CheckContext): number[] {
  const figures = restatedFigures(model, result.reallocations);
  const sums = (causes: readonly Cause[]): number[] => causes.map(({ change }) => change);
  const given: (number | null)[] = [
    ...result.targets.flatMap((row) => [
      row.netBase,
      row.netTarget,
      row.itemsBase,
      row.itemsTarget,
      row.allowed,
      row.headroomJudged,
      row.netBaseToDate,
      row.netTargetToDate,
      row.frame,
      row.netBase === null || row.netTarget === null ? null : row.netTarget - row.netBase,
      row.netBaseToDate === null || row.netTargetToDate === null ? null : row.netTargetToDate - row.netBaseToDate,
      row.frame === null || row.netTargetFullYear === null ? null : row.frame - row.netTargetFullYear,
    ]),
    ...result.targets.flatMap((row) => {
      const causes = targetCauses(model, row, figures);
      return causes ? [...sums(causes.byCostType), ...sums(causes.byUnit)] : [];
    }),
    ...result.frames.map((row) => (row.forecast === null || row.revised === null ? null : row.forecast - row.revised)),
    ...result.assignments.flatMap((row) => [
      row.amount,
      row.planned,
      row.realised,
      row.forecast,
      (row.planned ?? 0) - (row.amount ?? 0),
      (row.realised ?? 0) - (row.amount ?? 0),
      (row.forecast ?? 0) - (row.amount ?? 0),
    ]),
    ...model.actions.flatMap(({ targetYearEffect, realised, forecast }) => [
      targetYearEffect,
      (targetYearEffect ?? 0) - (forecast ?? 0),
      (targetYearEffect ?? 0) - (realised ?? 0),
    ]),
    // Two actions that slip, together.
    model.actions.reduce((sum, { targetYearEffect, forecast }) => sum + (targetYearEffect ?? 0) - (forecast ?? 0), 0),
    model.actions.reduce((sum, { targetYearEffect, realised }) => sum + (targetYearEffect ?? 0) - (realised ?? 0), 0),
  ];
  return given.filter((ore): ore is number => ore !== null);
}

const REST = /^(Övriga (kostnadsslag|enheter)|Other (cost types|units)) /;

test('no amount that is not a figure of the result', () => {
  expect(
    complaints((variation) => {
      const { unit } = variation.context.model.settings;
      const half = unit === 'mnkr' ? 0.0501 : 0.501;
      const known = figuresOf(variation.context).map((ore) => Math.abs(fromOre(ore, unit)));
      // What is left of the causes is held against their sum below.
      return sentencesOf(variation)
        .filter((sentence) => !REST.test(sentence))
        .flatMap((sentence) =>
          amountsIn(sentence)
            .filter((amount) => !known.some((figure) => Math.abs(figure - Math.abs(amount)) <= half))
            .map((amount) => `${amount} in ${sentence}`),
        );
    }),
  ).toEqual([]);
});

test('the causes that are shown sum to the change that is shown', () => {
  let held = 0;
  expect(
    complaints((variation) => {
      const { unit } = variation.context.model.settings;
      const half = unit === 'mnkr' ? 0.05 : 0.5;
      const sentences = sentencesOf(variation);
      return sentences.flatMap((sentence, at) => {
        const way = /förklaras ökningen|the increase of/.test(sentence)
          ? 1
          : /förklaras minskningen|the decrease of/.test(sentence)
            ? -1
            : 0;
        if (way === 0) return [];
        held += 1;
        const [total = 0, ...first] = amountsIn(sentence);
        let sum = first.reduce((left, amount) => left + amount, 0);
        let shown = first.length + 1;
        for (const next of sentences.slice(at + 1)) {
          if (/^(I motsatt riktning|This is countered)/.test(next)) {
            sum -= amountsIn(next).reduce((left, amount) => left + amount, 0);
            shown += amountsIn(next).length;
          } else if (/^(Övriga kostnadsslag|Other cost types)/.test(next)) {
            sum += way * (/ökar|raise/.test(next) ? 1 : -1) * (amountsIn(next)[0] ?? 0);
            shown += 1;
          } else break;
        }
        // Every amount is rounded by itself, so the sum may be off by half a unit for each of them; so may a rest left out.
        return Math.abs(sum - total) <= half * (shown + 1) ? [] : [`${sum} is not ${total}: ${sentence}`];
      });
    }),
  ).toEqual([]);
  expect(held).toBeGreaterThan(200);
});

test('the two languages say the same amounts', () => {
  const swedish = all.filter(({ lang }) => lang === 'sv');
  const english = all.filter(({ lang }) => lang === 'en');
  swedish.forEach(({ paragraphs }, at) => {
    expect(english[at]!.paragraphs.map(amountsIn)).toEqual(paragraphs.map(amountsIn));
  });
});

import type { DrawnSheet, SheetCell } from './sheet-of';
import { BASE, LAST, TARGET, truth, type Truth } from './truth';

/** How a table prints its amounts. */
export interface Printing {
  readonly sign: 'ledger' | 'unsigned' | 'cost-negative';
  readonly unit: 'kr' | 'tkr' | 'mnkr';
}

/** A workbook in one layout. `figures` says what of the truth it tells. */
export interface Layout {
  readonly name: string;
  readonly figures: { readonly toDate: boolean; readonly baseToDate: boolean; readonly forecast: boolean };
  readonly draw: (printing: Printing) => readonly DrawnSheet[];
}

const ALL = { toDate: true, baseToDate: true, forecast: true };
const target = (): DrawnSheet => ({ name: 'Mål', rows: [['Nettokostnadsutveckling, högst', 0.02]] });
const UNIT_TEXT = { kr: 'kr', tkr: 'tkr', mnkr: 'mnkr' } as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

interface Column {
  readonly header: string;
  readonly of: (unit: number, type: number) => number;
}

function tools(printing: Printing) {
  const t = truth();
  const factor = { kr: 1_000, tkr: 1, mnkr: 0.001 }[printing.unit];
  // Amounts in kr have öre and nothing finer.
  const rounded = (amount: number): number =>
    printing.unit === 'kr' ? Number(amount.toFixed(2)) : Number(amount.toPrecision(14));
  const print = (net: number, type: number): number => {
    const revenue = t.costTypes[type]!.kind === 'revenue';
    const turned = printing.sign === 'cost-negative' || (printing.sign === 'unsigned' && revenue) ? 0 - net : net;
    return rounded(turned * factor);
  };
  /** The net as the table's own sum prints it: costs less revenues. */
  const net = (amount: number): number => rounded((printing.sign === 'cost-negative' ? 0 - amount : amount) * factor);
  const types = t.costTypes.map((_, type) => type);
  const units = t.units.map((_, unit) => unit);
  const sumTypes = (unit: number, of: Column['of']): number => types.reduce((sum, type) => sum + of(unit, type), 0);
  return { t, print, net, types, units, sumTypes };
}

function columns(t: Truth): Column[] {
  return [
    { header: `Utfall helår ${BASE}`, of: (u, c) => t.span(BASE, 1, 12, u, c) },
    { header: `Utfall jan–aug ${BASE}`, of: (u, c) => t.span(BASE, 1, LAST, u, c) },
    { header: `Utfall jan–aug ${TARGET}`, of: (u, c) => t.span(TARGET, 1, LAST, u, c) },
    { header: `Budget ${TARGET}`, of: t.budget },
    { header: `Prognos ${TARGET}`, of: t.forecast },
  ];
}

/** Cost types below each other with their sums, for one unit or all. */
function statement(
  printing: Printing,
  title: string,
  pick: readonly number[],
  cols: (t: Truth) => Column[] = columns,
): SheetCell[][] {
  const { t, print, net, types } = tools(printing);
  const list = cols(t);
  const value = (column: Column, type: number): number =>
    print(
      pick.reduce((sum, unit) => sum + column.of(unit, type), 0),
      type,
    );
  const isRevenue = (type: number): boolean => t.costTypes[type]!.kind === 'revenue';
  const row = (type: number): SheetCell[] => [t.costTypes[type]!.name, ...list.map((column) => value(column, type))];
  const sum = (label: string, of: readonly number[]): SheetCell[] => [
    label,
    ...list.map((column) => Number(of.reduce((all, type) => all + value(column, type), 0).toPrecision(14))),
  ];
  const revenue = types.filter(isRevenue);
  const cost = types.filter((type) => !isRevenue(type));
  return [
    [title],
    [`Belopp i ${UNIT_TEXT[printing.unit]}`],
    [],
    ['', ...list.map(({ header }) => header)],
    ['Intäkter'],
    ...revenue.map(row),
    sum('Summa intäkter', revenue),
    ['Kostnader'],
    ...cost.map(row),
    sum('Summa kostnader', cost),
    [
      'Nettokostnad',
      ...list.map((column) =>
        net(pick.reduce((all, unit) => all + types.reduce((s, type) => s + column.of(unit, type), 0), 0)),
      ),
    ],
  ];
}

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'resultaträkning, kolumner bredvid varandra',
    figures: ALL,
    draw: (p) => [{ name: 'Uppföljning', rows: statement(p, 'Regionstyrelsen, uppföljning', [0, 1]) }, target()],
  },
  {
    name: 'ett blad per enhet',
    figures: ALL,
    draw: (p) => [
      { name: 'Regionstaben', rows: statement(p, 'Regionstyrelsen – uppföljning', [0]) },
      { name: 'Digitalisering och service', rows: statement(p, 'Regionstyrelsen – uppföljning', [1]) },
      target(),
    ],
  },
  {
    name: 'ett blad per enhet och ett med summan',
    figures: ALL,
    draw: (p) => [
      { name: 'Totalt', rows: statement(p, 'Regionstyrelsen totalt', [0, 1]) },
      { name: 'Regionstaben', rows: statement(p, 'Uppföljning', [0]) },
      { name: 'Digitalisering och service', rows: statement(p, 'Uppföljning', [1]) },
      target(),
    ],
  },
  {
    name: 'flera block på ett blad',
    figures: ALL,
    draw: (p) => [
      {
        name: 'Blad1',
        rows: [
          ...statement(p, 'Enhet: Regionstaben', [0]),
          [],
          [],
          ...statement(p, 'Enhet: Digitalisering och service', [1]),
        ],
      },
      target(),
    ],
  },
  {
    name: 'driftredovisning per enhet, netto',
    figures: ALL,
    draw: (p) => {
      const { t, net, units, sumTypes } = tools(p);
      const list = columns(t);
      return [
        {
          name: 'Driftredovisning',
          rows: [
            [`Driftredovisning per enhet, nettokostnad (${UNIT_TEXT[p.unit]})`],
            [],
            ['Enhet', ...list.map(({ header }) => header)],
            ...units.map((u): SheetCell[] => [t.units[u]!, ...list.map(({ of }) => net(sumTypes(u, of)))]),
            ['Summa', ...list.map(({ of }) => net(units.reduce((s, u) => s + sumTypes(u, of), 0)))],
          ],
        },
        target(),
      ];
    },
  },
  {
    name: 'driftredovisning, åren till höger först, rubrik i två rader',
    figures: ALL,
    draw: (p) => {
      const { t, print, units, types } = tools(p);
      return [
        {
          name: 'Uppföljning',
          rows: [
            ['Regionstyrelsen', null, null, null, null, null, `Belopp i ${UNIT_TEXT[p.unit]}`],
            ['', '', 'Prognos', 'Budget', 'Utfall', '', ''],
            ['Enhet', 'Kostnadsslag', TARGET, TARGET, `jan-aug ${TARGET}`, `jan-aug ${BASE}`, `helår ${BASE}`],
            ...units.flatMap((u) =>
              types.map((c): SheetCell[] => [
                c === 0 ? t.units[u]! : null,
                t.costTypes[c]!.name,
                print(t.forecast(u, c), c),
                print(t.budget(u, c), c),
                print(t.span(TARGET, 1, LAST, u, c), c),
                print(t.span(BASE, 1, LAST, u, c), c),
                print(t.span(BASE, 1, 12, u, c), c),
              ]),
            ),
          ],
          merges: ['E2:G2'],
        },
        target(),
      ];
    },
  },
  {
    name: 'månadsmatris per enhet och kostnadsslag',
    figures: ALL,
    draw: (p) => {
      const { t, print, units, types } = tools(p);
      const months = (year: number, last: number): SheetCell[][] => [
        ['Enhet', 'Kostnadsslag', ...MONTHS.slice(0, last), 'Summa'],
        ...units.flatMap((u) =>
          types.map((c): SheetCell[] => {
            const row = MONTHS.slice(0, last).map((_, m) => print(t.month(year, m + 1, u, c), c));
            return [t.units[u]!, t.costTypes[c]!.name, ...row, Number(row.reduce((a, b) => a + b, 0).toPrecision(14))];
          }),
        ),
      ];
      return [
        { name: `Utfall ${BASE}`, rows: [[`Utfall ${BASE}, ${UNIT_TEXT[p.unit]}`], ...months(BASE, 12)] },
        { name: `Utfall ${TARGET}`, rows: [[`Utfall ${TARGET}, ${UNIT_TEXT[p.unit]}`], ...months(TARGET, LAST)] },
        {
          name: 'Prognos',
          rows: [
            [`Helårsprognos ${TARGET} (${UNIT_TEXT[p.unit]})`],
            ['Enhet', 'Kostnadsslag', 'Prognos'],
            ...units.flatMap((u) =>
              types.map((c): SheetCell[] => [t.units[u]!, t.costTypes[c]!.name, print(t.forecast(u, c), c)]),
            ),
          ],
        },
        target(),
      ];
    },
  },
  {
    name: 'lång lista med period',
    figures: { ...ALL, forecast: false },
    draw: (p) => {
      const { t, print, units, types } = tools(p);
      const lines: SheetCell[][] = [];
      for (const [year, last] of [
        [BASE, 12],
        [TARGET, LAST],
      ] as const)
        for (let m = 1; m <= last; m += 1)
          for (const u of units)
            for (const c of types) {
              const amount = t.month(year, m, u, c);
              if (amount !== 0) lines.push([year * 100 + m, t.units[u]!, t.costTypes[c]!.name, 'P1', print(amount, c)]);
            }
      return [
        {
          name: 'Utfall',
          rows: [[`Utfall ${UNIT_TEXT[p.unit]}`], ['Period', 'Ansvar', 'Kostnadsslag', 'Projekt', 'Belopp'], ...lines],
        },
        target(),
      ];
    },
  },
  {
    name: 'kostnadsslag som rader, enheter som kolumner',
    figures: { toDate: false, baseToDate: false, forecast: true },
    draw: (p) => {
      const { t, print, units, types } = tools(p);
      const matrix = (title: string, of: Column['of']): SheetCell[][] => [
        [title],
        [`Belopp i ${UNIT_TEXT[p.unit]}`],
        ['Kostnadsslag', ...t.units, 'Totalt'],
        ...types.map((c): SheetCell[] => {
          const row = units.map((u) => print(of(u, c), c));
          return [t.costTypes[c]!.name, ...row, Number(row.reduce((a, b) => a + b, 0).toPrecision(14))];
        }),
        [],
      ];
      return [
        {
          name: 'Matris',
          rows: [
            ...matrix(`Utfall helår ${BASE}`, (u, c) => t.span(BASE, 1, 12, u, c)),
            ...matrix(`Prognos ${TARGET}`, t.forecast),
          ],
        },
        target(),
      ];
    },
  },
  {
    name: 'enheter som rader, kostnadsslag som kolumner',
    figures: { toDate: false, baseToDate: false, forecast: true },
    draw: (p) => {
      const { t, print, units, types } = tools(p);
      const matrix = (title: string, of: Column['of']): SheetCell[][] => [
        [`${title} (${UNIT_TEXT[p.unit]})`],
        ['Enhet', ...types.map((c) => t.costTypes[c]!.name)],
        ...units.map((u): SheetCell[] => [t.units[u]!, ...types.map((c) => print(of(u, c), c))]),
        [],
      ];
      return [
        {
          name: 'Matris',
          rows: [
            ...matrix(`Utfall helår ${BASE}`, (u, c) => t.span(BASE, 1, 12, u, c)),
            ...matrix(`Prognos ${TARGET}`, t.forecast),
          ],
        },
        target(),
      ];
    },
  },
  {
    name: 'indragna rader under enhetens summa',
    figures: ALL,
    draw: (p) => {
      const { t, print, net, units, types, sumTypes } = tools(p);
      const list = columns(t);
      const rows: SheetCell[][] = [
        [`Uppföljning augusti ${TARGET}, ${UNIT_TEXT[p.unit]}`],
        ['', ...list.map(({ header }) => header)],
      ];
      const indents: Record<number, number> = {};
      for (const u of units) {
        if (p.sign === 'unsigned') rows.push([t.units[u]!, ...list.map(({ of }) => net(sumTypes(u, of)))]);
        else rows.push([t.units[u]!, ...list.map(({ of }) => net(sumTypes(u, of)))]);
        for (const c of types) {
          rows.push([t.costTypes[c]!.name, ...list.map(({ of }) => print(of(u, c), c))]);
          indents[rows.length] = 1;
        }
      }
      return [{ name: 'Blad1', rows, indents }, target()];
    },
  },
  {
    name: 'rubriker för enheter utan belopp, tomma rader',
    figures: ALL,
    draw: (p) => {
      const { t, print, units, types } = tools(p);
      const list = columns(t);
      const rows: SheetCell[][] = [
        ['Ekonomisk uppföljning'],
        [],
        ['Mnkr'.replace('Mnkr', p.unit === 'mnkr' ? 'Mnkr' : p.unit), ...list.map(({ header }) => header)],
      ];
      for (const u of units) {
        rows.push([t.units[u]!]);
        for (const c of types) rows.push([t.costTypes[c]!.name, ...list.map(({ of }) => print(of(u, c), c))]);
        rows.push([]);
      }
      rows.push(['Källa: ekonomisystemet']);
      return [{ name: 'Blad1', rows }, target()];
    },
  },
  {
    name: 'resultaträkning i sammandrag med varav',
    figures: ALL,
    draw: (p) => {
      const { t, print, net, units, types, sumTypes } = tools(p);
      const list = columns(t);
      const of = (column: Column, pick: (type: number) => boolean): number =>
        types.filter(pick).reduce((sum, c) => sum + units.reduce((s, u) => s + print(column.of(u, c), c), 0), 0);
      const depreciation = (c: number): boolean => t.costTypes[c]!.name === 'Avskrivningar';
      const revenue = (c: number): boolean => t.costTypes[c]!.kind === 'revenue';
      const line = (label: string, pick: (type: number) => boolean): SheetCell[] => [
        label,
        ...list.map((column) => Number(of(column, pick).toPrecision(14))),
      ];
      return [
        {
          name: 'RR',
          rows: [
            [`Resultaträkning, ${UNIT_TEXT[p.unit]}`],
            ['', ...list.map(({ header }) => header)],
            line('Verksamhetens intäkter', revenue),
            line('varav bidrag', (c) => t.costTypes[c]!.name === 'Bidrag'),
            line('Verksamhetens kostnader', (c) => !revenue(c) && !depreciation(c)),
            line('varav personal', (c) => c === 0),
            line('Avskrivningar', depreciation),
            [
              'Verksamhetens nettokostnader',
              ...list.map((column) => net(units.reduce((s, u) => s + sumTypes(u, column.of), 0))),
            ],
          ],
        },
        target(),
      ];
    },
  },
  {
    name: 'avvikelser och procent bredvid',
    figures: ALL,
    draw: (p) => {
      const { t, net, units, sumTypes } = tools(p);
      const list = columns(t);
      return [
        {
          name: 'Nämnd',
          rows: [
            [null, `Nettokostnad per enhet, ${UNIT_TEXT[p.unit]}`],
            [
              null,
              'Enhet',
              ...list.map(({ header }) => header),
              'Avvikelse budget–prognos',
              'Förändring %',
              'Kommentar',
            ],
            ...units.map((u): SheetCell[] => {
              const values = list.map(({ of }) => net(sumTypes(u, of)));
              return [
                null,
                t.units[u]!,
                ...values,
                Number((values[3]! - values[4]!).toPrecision(12)),
                values[2]! / values[1]! - 1,
                'Enligt plan',
              ];
            }),
            [null, 'Totalt', ...list.map(({ of }) => net(units.reduce((s, u) => s + sumTypes(u, of), 0)))],
          ],
        },
        target(),
      ];
    },
  },
  {
    name: 'intäkter, kostnader och netto bredvid varandra',
    figures: { toDate: false, baseToDate: false, forecast: true },
    draw: (p) => {
      const { t, print, net, units, types, sumTypes } = tools(p);
      const cells = (u: number, of: Column['of']): number[] => {
        const sum = (revenue: boolean): number =>
          Number(
            types
              .filter((c) => (t.costTypes[c]!.kind === 'revenue') === revenue)
              .reduce((s, c) => s + print(of(u, c), c), 0)
              .toPrecision(14),
          );
        return [sum(true), sum(false), net(sumTypes(u, of))];
      };
      return [
        {
          name: 'Drift',
          rows: [
            [`Driftredovisning, belopp i ${UNIT_TEXT[p.unit]}`],
            ['Nämnd', `Utfall helår ${BASE}`, '', '', `Prognos ${TARGET}`, '', ''],
            ['', 'Intäkter', 'Kostnader', 'Netto', 'Intäkter', 'Kostnader', 'Netto'],
            ...units.map((u): SheetCell[] => [
              t.units[u]!,
              ...cells(u, (a, c) => t.span(BASE, 1, 12, a, c)),
              ...cells(u, t.forecast),
            ]),
          ],
          merges: ['B2:D2', 'E2:G2', 'A2:A3'],
        },
        target(),
      ];
    },
  },
  {
    name: 'en kolumn för varje år under en gemensam rubrik, enheter i numrerad ordning',
    figures: { toDate: false, baseToDate: false, forecast: true },
    draw: (p) => {
      const { t, net, units, sumTypes } = tools(p);
      const base = (u: number, c: number): number => t.span(BASE, 1, 12, u, c);
      return [
        {
          name: 'Ramar',
          rows: [
            ['Nettokostnad per verksamhet', null, null, null],
            [null, 'Bokslut', 'Budget', 'Prognos'],
            [p.unit, BASE, TARGET, TARGET],
            [
              '1 Regionstyrelsen',
              ...[base, t.budget, t.forecast].map((of) => net(units.reduce((s, u) => s + sumTypes(u, of), 0))),
            ],
            ...units.map((u): SheetCell[] => [
              `1.${u + 1} ${t.units[u]!}`,
              ...[base, t.budget, t.forecast].map((of) => net(sumTypes(u, of))),
            ]),
          ],
        },
        target(),
      ];
    },
  },
  {
    name: 'disposition med nivåer, summan över raderna',
    figures: ALL,
    draw: (p) => {
      const { t, net, units, sumTypes } = tools(p);
      const list = columns(t);
      return [
        {
          name: 'Delårsrapport',
          rows: [
            [`Delårsrapport augusti ${TARGET}`],
            [`Nettokostnader, ${p.unit}`],
            ['Nämnd', ...list.map(({ header }) => header)],
            ['Regionstyrelsen', ...list.map(({ of }) => net(units.reduce((s, u) => s + sumTypes(u, of), 0)))],
            ...units.map((u): SheetCell[] => [t.units[u]!, ...list.map(({ of }) => net(sumTypes(u, of)))]),
          ],
          outline: { 5: 1, 6: 1 },
        },
        target(),
      ];
    },
  },
  {
    name: 'engelska rubriker',
    figures: ALL,
    draw: (p) => {
      const { t, print, units, types } = tools(p);
      const english = [
        `Actual full year ${BASE}`,
        `Actual Jan–Aug ${BASE}`,
        `Actual Jan–Aug ${TARGET}`,
        `Budget ${TARGET}`,
        `Forecast ${TARGET}`,
      ];
      const list = columns(t);
      return [
        {
          name: 'Report',
          rows: [
            [`Amounts in ${{ kr: 'SEK', tkr: 'tSEK', mnkr: 'mSEK' }[p.unit]}`],
            ['Unit', 'Cost type', ...english],
            ...units.flatMap((u) =>
              types.map((c): SheetCell[] => [
                t.units[u]!,
                t.costTypes[c]!.name,
                ...list.map(({ of }) => print(of(u, c), c)),
              ]),
            ),
          ],
        },
        target(),
      ];
    },
  },
  {
    name: 'budget, utfall och prognos på var sitt blad',
    figures: ALL,
    draw: (p) => {
      const { t, print, units, types } = tools(p);
      return columns(t)
        .map(({ header, of }): DrawnSheet => ({
          name: header.replace('–', '-'),
          rows: [
            [`${header}, belopp i ${p.unit}`],
            [],
            ['Kostnadsslag', ...t.units],
            ...types.map((c): SheetCell[] => [t.costTypes[c]!.name, ...units.map((u) => print(of(u, c), c))]),
          ],
        }))
        .concat([target()]);
    },
  },
  {
    name: 'belopp som text med mellanrum och minustecken',
    figures: ALL,
    draw: (p) => {
      const rows = statement(p, 'Regionstyrelsen, uppföljning', [0, 1]);
      const spoken = (value: SheetCell): SheetCell => {
        if (typeof value !== 'number') return value;
        const [whole = '', part] = Math.abs(value).toString().split('.');
        const grouped = whole.replace(/(?<=\d)(?=(\d{3})+$)/g, '\u00a0');
        return `${value < 0 ? '\u2212' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
      };
      return [{ name: 'Uppföljning', rows: rows.map((row) => row.map(spoken)) }, target()];
    },
  },
  {
    name: 'ramtabell bredvid uppföljningen',
    figures: { toDate: false, baseToDate: false, forecast: true },
    draw: (p) => {
      const { t, net, units, sumTypes } = tools(p);
      const base = (u: number, c: number): number => t.span(BASE, 1, 12, u, c);
      return [
        {
          name: 'Tabeller',
          rows: [
            [`Belopp i ${p.unit}`],
            [],
            ['Nämnd', `Bokslut ${BASE}`, `Prognos ${TARGET}`, null, 'Nämnd', `Ram ${TARGET}`],
            ...units.map((u): SheetCell[] => [
              t.units[u]!,
              net(sumTypes(u, base)),
              net(sumTypes(u, t.forecast)),
              null,
              t.units[u]!,
              Math.abs(net(sumTypes(u, t.budget))),
            ]),
          ],
        },
        target(),
      ];
    },
  },
];

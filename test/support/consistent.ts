import type { Cell, Tables } from './snapshot-of';

/**
 * A small budget workbook in which no rule finds anything: tkr, cost positive with revenue negative. Tests change one
 * cell of it. The figures are made up; what matters is that they agree:
 *
 * - two units cease at the turn of the year and their frames, budgets and comparison base move to their successors;
 * - revised = decided + reallocations + frame adjustments, for every unit and cost type;
 * - outcome 2025 is 98.5 % of what was decided for 2026, the forecast 99.5 % of what is revised, so the board's net
 *   cost grows by about 1 % against at most 2.0 %.
 */
export function consistentTables(): Tables {
  const costTypes = [
    'Personalkostnader',
    'PO-pålägg',
    'IT-kostnader',
    'Medicinteknik',
    'Lokalkostnader',
    'Övriga kostnader',
    'Avskrivningar',
    'Bidrag',
    'Försäljning',
  ];
  const staff = 'Regionstaben';
  const digital = 'Digitalisering och service';
  const it = 'IT-avdelningen';
  const info = 'Informationsförvaltningsenheten';
  // Net, in the order of costTypes.
  const decided: Record<string, number[]> = {
    [staff]: [30_000, 13_845, 2_400, 600, 3_600, 9_600, 1_200, -1_200, -2_400],
    [it]: [12_000, 5_538, 15_600, 3_600, 1_200, 2_400, 3_600, 0, -6_000],
    [info]: [4_000, 1_846, 1_200, 0, 600, 1_000, 0, 0, 0],
  };
  const movedTo: Record<string, number[]> = {
    [it]: decided[it]!,
    [info]: decided[info]!,
  };
  const zero = costTypes.map(() => 0);
  const toDigital = costTypes.map((_, c) => movedTo[it]![c]! + movedTo[info]![c]!);
  const realloc = [-1_000, -461.5, 500, 0, 0, 961.5, 0, 0, 0];
  const revised: Record<string, number[]> = {
    [staff]: decided[staff]!.map((amount, c) => amount + realloc[c]!),
    [digital]: toDigital,
    [it]: zero,
    [info]: zero,
  };
  const units = [staff, digital, it, info];
  const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

  const adjustments: Cell[][] = [];
  for (const from of [it, info]) {
    costTypes.forEach((costType, c) => {
      const amount = decided[from]![c]!;
      if (amount === 0) return;
      // Revenue moves too: the frame of the unit that loses it rises.
      const [source, target] = amount > 0 ? [from, digital] : [digital, from];
      adjustments.push([
        `RJ${adjustments.length + 1}`,
        source,
        target,
        costType,
        Math.abs(amount),
        Math.abs(amount),
        '2026-01-01',
        'varaktig',
        'B3',
        'Ny organisation',
      ]);
    });
  }

  const outcome: Cell[][] = [];
  for (const unit of [staff, it, info]) {
    costTypes.forEach((costType, c) => {
      const amount = decided[unit]![c]!;
      if (amount === 0) return;
      for (let month = 1; month <= 12; month += 1)
        outcome.push([2025, month, unit, costType, Math.round(amount * 985) / 12_000]);
    });
  }
  for (const unit of [staff, digital]) {
    costTypes.forEach((costType, c) => {
      const amount = revised[unit]![c]!;
      if (amount === 0) return;
      for (let month = 1; month <= 8; month += 1)
        outcome.push([2026, month, unit, costType, Math.round(amount * 990) / 12_000]);
    });
  }

  return {
    Inställningar: [
      ['Nyckel', 'Värde'],
      ['Styrelse', 'Regionstyrelsen'],
      ['Basår', 2025],
      ['Målår', 2026],
      ['Rapportperiod', '2026-08'],
      ['Beloppsenhet', 'tkr'],
      ['Teckenkonvention', 'kostnad positiv'],
      ['Bedömning', 'avrundat'],
      ['Tolerans', 0.5],
      ['PO-pålägg', 0.4615],
      ['Risktröskel', 0.5],
      ['Jämförelsemetod', 'oförändrad bas'],
      ['Jämförelseposter räknas', 'med'],
    ],
    Beslut: [
      ['Beslut', 'Diarienummer', 'Paragraf', 'Organ', 'Datum', 'Gäller från', 'Ändrar', 'Rubrik'],
      [
        'B1',
        'RS 552-2025',
        '§ 196',
        'Regionfullmäktige',
        '2025-11-12',
        '2026-01-01',
        null,
        'Fullmäktigeuppdrag för regionstyrelsen',
      ],
      ['B2', null, '§ 133', 'Regionstyrelsen', '2025-09-30', '2026-01-01', null, 'Plan och budget 2026'],
      ['B3', 'RS/403/2022', null, 'Regiondirektören', '2025-12-09', '2026-01-01', 'B2', 'Digitalisering och service'],
      [
        'B4',
        'RS 552-2025',
        '§ 210',
        'Regionstyrelsen',
        '2025-12-17',
        '2026-01-01',
        'B2',
        'Reviderad plan och budget 2026',
      ],
    ],
    Enheter: [
      ['Enhet', 'Överordnad', 'Gäller från', 'Gäller till'],
      ['Regionstyrelsen', null, null, null],
      [staff, 'Regionstyrelsen', null, null],
      [digital, 'Regionstyrelsen', '2026-01-01', null],
      [it, 'Regionstyrelsen', null, '2025-12-31'],
      [info, staff, null, '2025-12-31'],
    ],
    Enhetsbyten: [
      ['Från enhet', 'Till enhet', 'Andel', 'Gäller från', 'Beslut'],
      [it, digital, 1, '2026-01-01', 'B3'],
      [info, digital, 1, '2026-01-01', 'B3'],
    ],
    Kostnadsslag: [
      ['Kostnadsslag', 'Typ', 'Målgrupp', 'Konto från', 'Konto till', 'Egenskap'],
      ['Personalkostnader', 'Kostnad', null, 4000, 4499, 'lön'],
      ['PO-pålägg', 'Kostnad', null, 4500, 4999, 'po'],
      ['IT-kostnader', 'Kostnad', 'IT/MT', 6500, 6599, null],
      ['Medicinteknik', 'Kostnad', 'IT/MT', 6600, 6699, null],
      ['Lokalkostnader', 'Kostnad', null, 6000, 6099, 'internhyra'],
      ['Övriga kostnader', 'Kostnad', null, 7000, 7699, null],
      ['Avskrivningar', 'Avskrivning', null, 7900, 7999, null],
      ['Bidrag', 'Intäkt', null, 3500, 3599, 'riktat bidrag'],
      ['Försäljning', 'Intäkt', null, 3000, 3499, null],
    ],
    Ramar: [
      ['Enhet', 'Ram', 'Beslut'],
      [staff, sum(decided[staff]!), 'B2'],
      [digital, 0, 'B2'],
      [it, sum(decided[it]!), 'B2'],
      [info, sum(decided[info]!), 'B2'],
    ],
    Ramjusteringar: [
      [
        'Nr',
        'Från enhet',
        'Till enhet',
        'Kostnadsslag',
        'Belopp',
        'Helårsbelopp',
        'Gäller från',
        'Varaktighet',
        'Beslut',
        'Motivering',
      ],
      ...adjustments,
    ],
    Budget: [
      ['Enhet', 'Kostnadsslag', 'Beslutad', 'Reviderad', 'År'],
      ...units.flatMap((unit) =>
        costTypes.flatMap((costType, c): Cell[][] => {
          const before = decided[unit]?.[c] ?? 0;
          const after = revised[unit]![c]!;
          return before === 0 && after === 0 ? [] : [[unit, costType, before, after, 2026]];
        }),
      ),
    ],
    Omfördelningar: [
      ['Nr', 'Enhet', 'Från kostnadsslag', 'Till kostnadsslag', 'Belopp', 'Beslut', 'Motivering'],
      ['O1', staff, 'Personalkostnader', 'Övriga kostnader', 1_000, 'B4', 'Detaljbudget'],
      ['O2', staff, 'PO-pålägg', 'Övriga kostnader', 461.5, 'B4', 'Detaljbudget'],
      ['O3', staff, 'Övriga kostnader', 'IT-kostnader', 500, 'B4', 'Detaljbudget'],
    ],
    Utfall: [['År', 'Månad', 'Enhet', 'Kostnadsslag', 'Belopp'], ...outcome],
    Prognos: [
      ['Enhet', 'Kostnadsslag', 'Belopp', 'År'],
      ...[staff, digital].flatMap((unit) =>
        costTypes.flatMap((costType, c): Cell[][] => {
          const amount = revised[unit]![c]!;
          return amount === 0 ? [] : [[unit, costType, Math.round(amount * 995) / 1000, 2026]];
        }),
      ),
    ],
    Jämförelseposter: [
      ['År', 'Månad', 'Enhet', 'Kostnadsslag', 'Belopp', 'Beskrivning'],
      [2025, 3, it, 'Övriga kostnader', 120, 'Avvecklingskostnad'],
      [2026, 4, digital, 'Övriga kostnader', 150, 'Flyttkostnad'],
    ],
    Mål: [
      ['Mål', 'Omfattning', 'Objekt', 'Högsta utveckling', 'Läsning', 'Bas', 'Beslut'],
      ['M1', 'Styrelse', 'Regionstyrelsen', 0.02, 'Helår', 'Utfall', 'B1'],
      ['M2', 'Målgrupp', 'IT/MT', 0.055, 'Helår', 'Utfall', 'B1'],
    ],
    Uppdrag: [
      ['Uppdrag', 'Objekt', 'Belopp', 'Beslut'],
      ['Ekonomi i balans', 'Regionstyrelsen', 1_000, 'B1'],
    ],
    Åtgärder: [
      [
        'Nr',
        'Program',
        'Åtgärd',
        'Enhet',
        'Kostnadsslag',
        'Ansvarig',
        'Start',
        'Slut',
        'Varaktighet',
        'Helårseffekt',
        'Effekt målår',
        'Utfall',
        'Prognos',
        'Status',
        'Inräknad i budget',
        'Uppdrag',
        'Beslut',
      ],
      [
        'Å1',
        'Rätt storlek och rätt stöd',
        'Samlat ledningsstöd',
        digital,
        'Personalkostnader',
        'Direktören',
        '2026-01-01',
        null,
        'varaktig',
        600,
        600,
        400,
        600,
        'Delvis',
        'nej',
        'Ekonomi i balans',
        'B2',
      ],
      [
        'Å2',
        'Accelererad digitalisering och AI',
        'Färre licenser',
        digital,
        'IT-kostnader',
        'Digitaliseringsdirektören',
        '2026-04-01',
        null,
        'varaktig',
        600,
        450,
        200,
        450,
        'Delvis',
        'nej',
        'Ekonomi i balans',
        'B2',
      ],
    ],
  };
}

/** A copy with one cell changed: row 1 is the first row of data. */
export function withCell(tables: Tables, table: string, row: number, column: string, value: Cell): Tables {
  const rows = tables[table];
  const at = rows?.[0]?.indexOf(column) ?? -1;
  if (!rows || at < 0 || !rows[row]) throw new Error(`no cell ${table}[${column}] in row ${row}`);
  const copy = rows.map((line) => [...line]);
  copy[row]![at] = value;
  return { ...tables, [table]: copy };
}

/** A copy with rows added at the end of a table. */
export function withRows(tables: Tables, table: string, ...rows: Cell[][]): Tables {
  return { ...tables, [table]: [...(tables[table] ?? []), ...rows] };
}

/** A copy without the rows that the test says. */
export function withoutRows(tables: Tables, table: string, drop: (row: Cell[]) => boolean): Tables {
  const [header = [], ...rows] = tables[table] ?? [];
  return { ...tables, [table]: [header, ...rows.filter((row) => !drop(row))] };
}

/** A copy without a table. */
export function withoutTable(tables: Tables, table: string): Tables {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => name !== table));
}

/** The number of the first row of data (1 for the first) whose cells start with these. */
export function rowOf(tables: Tables, table: string, ...start: Cell[]): number {
  const row = (tables[table] ?? []).findIndex(
    (cells, index) => index > 0 && start.every((cell, c) => cells[c] === cell),
  );
  if (row < 0) throw new Error(`no row of ${table} starts with ${JSON.stringify(start)}`);
  return row;
}

import type { Cell, Tables } from './snapshot-of';

/** The English names of tables and columns, spelt out here so that a mistake in the product's own list shows. */
const TABLES: Readonly<Record<string, { readonly name: string; readonly columns: Readonly<Record<string, string>> }>> =
  {
    Inställningar: { name: 'Settings', columns: { Nyckel: 'Key', Värde: 'Value' } },
    Beslut: {
      name: 'Decisions',
      columns: {
        Beslut: 'Decision',
        Diarienummer: 'DiaryNumber',
        Paragraf: 'Paragraph',
        Organ: 'Body',
        Datum: 'Date',
        'Gäller från': 'EffectiveFrom',
        Ändrar: 'Amends',
        Rubrik: 'Title',
      },
    },
    Enheter: {
      name: 'Units',
      columns: { Enhet: 'Unit', Överordnad: 'Parent', 'Gäller från': 'ValidFrom', 'Gäller till': 'ValidTo' },
    },
    Enhetsbyten: {
      name: 'UnitSuccessions',
      columns: {
        'Från enhet': 'FromUnit',
        'Till enhet': 'ToUnit',
        Andel: 'Share',
        'Gäller från': 'EffectiveFrom',
        Beslut: 'Decision',
      },
    },
    Kostnadsslag: {
      name: 'CostTypes',
      columns: {
        Kostnadsslag: 'CostType',
        Typ: 'Kind',
        Målgrupp: 'TargetGroup',
        'Konto från': 'AccountFrom',
        'Konto till': 'AccountTo',
        Egenskap: 'Trait',
      },
    },
    Ramar: { name: 'Frames', columns: { Enhet: 'Unit', Ram: 'Frame', Beslut: 'Decision' } },
    Ramjusteringar: {
      name: 'FrameAdjustments',
      columns: {
        Nr: 'No',
        'Från enhet': 'FromUnit',
        'Till enhet': 'ToUnit',
        Kostnadsslag: 'CostType',
        Belopp: 'Amount',
        Helårsbelopp: 'FullYearAmount',
        'Gäller från': 'EffectiveFrom',
        Varaktighet: 'Duration',
        Beslut: 'Decision',
        Motivering: 'Reason',
      },
    },
    Budget: {
      name: 'Budget',
      columns: { Enhet: 'Unit', Kostnadsslag: 'CostType', Beslutad: 'Decided', Reviderad: 'Revised', År: 'Year' },
    },
    Omfördelningar: {
      name: 'Reallocations',
      columns: {
        Nr: 'No',
        Enhet: 'Unit',
        'Från kostnadsslag': 'FromCostType',
        'Till kostnadsslag': 'ToCostType',
        Belopp: 'Amount',
        Beslut: 'Decision',
        Motivering: 'Reason',
      },
    },
    Utfall: {
      name: 'Outcome',
      columns: {
        År: 'Year',
        Månad: 'Month',
        Enhet: 'Unit',
        Kostnadsslag: 'CostType',
        Konto: 'Account',
        Belopp: 'Amount',
        maj: 'may',
        okt: 'oct',
      },
    },
    Prognos: {
      name: 'Forecast',
      columns: { Enhet: 'Unit', Kostnadsslag: 'CostType', Belopp: 'Amount', År: 'Year' },
    },
    Jämförelseposter: {
      name: 'ComparabilityItems',
      columns: {
        År: 'Year',
        Månad: 'Month',
        Enhet: 'Unit',
        Kostnadsslag: 'CostType',
        Belopp: 'Amount',
        Beskrivning: 'Description',
      },
    },
    Mål: {
      name: 'Targets',
      columns: {
        Mål: 'Target',
        Omfattning: 'Scope',
        Objekt: 'Object',
        'Högsta utveckling': 'MaxDevelopment',
        Läsning: 'Reading',
        Bas: 'Base',
        Beslut: 'Decision',
      },
    },
    Uppdrag: {
      name: 'Assignments',
      columns: { Uppdrag: 'Assignment', Objekt: 'Object', Belopp: 'Amount', Beslut: 'Decision' },
    },
    Åtgärder: {
      name: 'Actions',
      columns: {
        Nr: 'No',
        Program: 'Programme',
        Åtgärd: 'Action',
        Enhet: 'Unit',
        Kostnadsslag: 'CostType',
        Ansvarig: 'Owner',
        Start: 'Start',
        Slut: 'End',
        Varaktighet: 'Duration',
        Helårseffekt: 'FullYearEffect',
        'Effekt målår': 'TargetYearEffect',
        Utfall: 'Realised',
        Prognos: 'Forecast',
        Status: 'Status',
        'Inräknad i budget': 'InBudget',
        Uppdrag: 'Assignment',
        Beslut: 'Decision',
      },
    },
  };

/** The words that stand in cells of these columns. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Nyckel: {
    Styrelse: 'Board',
    Basår: 'BaseYear',
    Målår: 'TargetYear',
    Rapportperiod: 'ReportPeriod',
    Beloppsenhet: 'Unit',
    Teckenkonvention: 'SignConvention',
    Bedömning: 'Judged',
    Tolerans: 'Tolerance',
    'PO-pålägg': 'PayrollSurcharge',
    Risktröskel: 'RiskMargin',
    Jämförelsemetod: 'ComparabilityMethod',
    'Jämförelseposter räknas': 'ItemsCount',
  },
  Värde: {
    'kostnad positiv': 'cost positive',
    'kostnad negativ': 'cost negative',
    'utan tecken': 'unsigned',
    avrundat: 'rounded',
    oavrundat: 'unrounded',
    'oförändrad bas': 'unchanged base',
    'rensad bas': 'adjusted base',
    med: 'with',
    utan: 'without',
  },
  Typ: { Intäkt: 'Revenue', Kostnad: 'Cost', Avskrivning: 'Depreciation' },
  Egenskap: {
    lön: 'payroll',
    po: 'surcharge',
    internhyra: 'internal rent',
    'riktat bidrag': 'targeted grant',
  },
  Varaktighet: { varaktig: 'lasting', engångs: 'one-off' },
  Omfattning: { Styrelse: 'Board', Enhet: 'Unit', Målgrupp: 'TargetGroup' },
  Läsning: {
    Helår: 'FullYear',
    Ackumulerat: 'ToDate',
    'Rullande 12': 'Rolling12',
    'Sista månaden': 'LastMonth',
  },
  Bas: { Utfall: 'Outcome', Prognos: 'Forecast', Budget: 'Budget' },
  Status: { Uppnått: 'done', Delvis: 'partly', 'Ej uppnått': 'not done', 'Underlag saknas': 'no basis' },
  'Inräknad i budget': { ja: 'yes', nej: 'no' },
};

/** A cell's text; an error value and an empty cell have none. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined || typeof cell === 'object' ? '' : String(cell);
}

/** The same workbook with English names of tables and columns, and English words; names of the user's own stay. */
export function inEnglish(tables: Tables): Tables {
  const english: Tables = {};
  for (const [table, [header = [], ...rows]] of Object.entries(tables)) {
    const names = TABLES[table];
    if (!names) throw new Error(`no English name for ${table}`);
    const words = header.map((column) => WORDS[textOf(column)]);
    const translated = rows.map((row) =>
      row.map((cell, index): Cell => (typeof cell === 'string' ? (words[index]?.[cell] ?? cell) : cell)),
    );
    english[names.name] = [header.map((column) => names.columns[textOf(column)] ?? column), ...translated];
  }
  return english;
}

/** The same workbook with every text changed by a function: names of tables, headers and cells. */
export function withTexts(tables: Tables, change: (text: string) => string): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      change(table),
      rows.map((row) => row.map((cell): Cell => (typeof cell === 'string' ? change(cell) : cell))),
    ]),
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The same workbook with the months of Utfall side by side, in place of Månad and Belopp. */
export function withWideOutcome(tables: Tables): Tables {
  const [, ...rows] = tables['Utfall'] ?? [];
  const wide = new Map<string, Cell[]>();
  for (const [year = null, month, unit = null, costType = null, amount = null] of rows) {
    const key = [year, unit, costType].map(textOf).join('\n');
    const line = wide.get(key) ?? [year, unit, costType, ...MONTHS.map(() => null)];
    wide.set(key, line);
    line[2 + Number(month)] = amount;
  }
  return { ...tables, Utfall: [['År', 'Enhet', 'Kostnadsslag', ...MONTHS], ...wide.values()] };
}

/** Columns whose amounts carry a sign, by table, and those that are unsigned sizes. */
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  Budget: ['Beslutad', 'Reviderad'],
  Utfall: ['Belopp'],
  Prognos: ['Belopp'],
  Jämförelseposter: ['Belopp'],
};
const SIZES: Readonly<Record<string, readonly string[]>> = {
  Ramar: ['Ram'],
  Ramjusteringar: ['Belopp', 'Helårsbelopp'],
  Omfördelningar: ['Belopp'],
  Uppdrag: ['Belopp'],
  Åtgärder: ['Helårseffekt', 'Effekt målår', 'Utfall', 'Prognos'],
};

/** The same workbook (tkr, cost positive) in mnkr with costs negative and revenue positive. */
export function inMnkrWithNegativeCosts(tables: Tables): Tables {
  const changed = Object.fromEntries(
    Object.entries(tables).map(([table, [header = [], ...rows]]) => {
      const factor = (index: number): number | null => {
        const column = textOf(header[index]);
        if (SIGNED[table]?.includes(column)) return -1 / 1000;
        return SIZES[table]?.includes(column) ? 1 / 1000 : null;
      };
      const converted = rows.map((row) =>
        row.map((cell, index): Cell => {
          const by = factor(index);
          return by === null || typeof cell !== 'number' ? cell : cell * by;
        }),
      );
      return [table, [header, ...converted]];
    }),
  );
  const settings: Readonly<Record<string, Cell>> = {
    Beloppsenhet: 'mnkr',
    Teckenkonvention: 'kostnad negativ',
    Tolerans: 0.0005,
  };
  const [header = [], ...rows] = tables['Inställningar'] ?? [];
  return {
    ...changed,
    Inställningar: [header, ...rows.map(([key = null, value = null]) => [key, settings[textOf(key)] ?? value])],
  };
}

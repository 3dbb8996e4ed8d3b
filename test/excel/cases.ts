import { readFileSync } from 'node:fs';
import { checkWorkbook, type Checked } from '../../src/app/check';
import { templatePlan } from '../../src/app/template';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import type { WorkbookPlan } from '../../src/report/plan';
import type { Snapshot } from '../../src/workbook/snapshot';
import { fileOfSheets } from '../layouts/file-of';
import { LAYOUTS } from '../layouts/layouts';
import type { DrawnSheet } from '../layouts/sheet-of';

/** A check whose stamp is always the same. */
export function checked(snapshot: Snapshot, lang: 'sv' | 'en' = 'sv'): Checked {
  return checkWorkbook(snapshot, { lang, today: '2026-11-21', time: '2026-11-21 20:45' });
}

export function checkedPlan(bytes: Uint8Array, lang: 'sv' | 'en' = 'sv'): WorkbookPlan {
  return checked(readSnapshot(openPackage(bytes)), lang).plan;
}

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`samples/${name}.xlsx`));
}

const PRINTING = { unit: 'tkr', sign: 'ledger' } as const;

export const TARGET_SHEET: DrawnSheet = { name: 'Mål', rows: [['Nettokostnadsutveckling högst 2,0 %']] };

/** Titles, headers and labels that are merged, to the right and downwards, and a column that is in no group. */
export const MERGED_SHEET: DrawnSheet = {
  name: 'Uppföljning',
  rows: [
    ['Driftredovisning, tkr'],
    ['Nämnd', 'Kostnadsslag', 'Bokslut', '', 'Prognos', ''],
    ['', '', 2024, 2025, 2026, 'Kommentar'],
    ['RS', 'Personal', 90, 100, 110, 'Enligt plan'],
    ['', 'Övriga kostnader', 48, 50, 52],
    ['', 'Taxor och avgifter', -19, -20, -21],
    ['HSN', 'Personal', 290, 300, 320],
    ['', 'Övriga kostnader', 88, 90, 91],
    ['', 'Taxor och avgifter', -29, -30, -31],
  ],
  merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:D2', 'A4:A6', 'A7:A9'],
};

interface Case {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** The ExcelApi that it takes to read it as in a file, where it is more than we ask of an Excel. */
  readonly requirementSet?: string;
}

/** Own layouts whose headers, labels or titles are merged. */
const MERGED: readonly Case[] = [
  ...LAYOUTS.filter((layout) => layout.draw(PRINTING).some(({ merges }) => merges !== undefined)).map(
    (layout): Case => ({
      name: `own layout: ${layout.name}`,
      bytes: () => fileOfSheets(layout.draw(PRINTING)),
      requirementSet: '1.13',
    }),
  ),
  {
    name: 'own layout: title, headers and labels merged, and a column beside the groups',
    bytes: () => fileOfSheets([MERGED_SHEET, TARGET_SHEET]),
    requirementSet: '1.13',
  },
];

/** Workbooks that both edges are tried on, as bytes. */
export const WORKBOOKS: readonly Case[] = [
  { name: 'the sample', bytes: () => sample('regionstyrelsen-2026') },
  { name: 'the sample with faults', bytes: () => sample('regionstyrelsen-2026-med-fel') },
  {
    name: 'the sample with an earlier report in English',
    bytes: () => {
      const bytes = sample('regionstyrelsen-2026-med-fel');
      return applyPlan(bytes, checkedPlan(bytes, 'en'));
    },
  },
  {
    name: 'a template as it is written',
    bytes: () => writeNewWorkbook(templatePlan('sv'), { mark: false, sharedStrings: true }),
  },
  ...MERGED,
];

import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { lookKey, type Snapshot } from '../../src/workbook/snapshot';
import { consistentTables } from '../support/consistent';
import { workbookFile } from '../support/workbook-file';
import type { Host, HostOptions } from '../host/host';
import { fileOfSheets } from '../layouts/file-of';
import type { DrawnSheet, SheetCell } from '../layouts/sheet-of';
import { checked, MERGED_SHEET, TARGET_SHEET } from './cases';
import { openOnHost } from './on-host';

async function readBoth(
  sheets: readonly DrawnSheet[],
  options: HostOptions = { requirementSet: '1.13' },
): Promise<{ readonly host: Host; readonly inExcel: Snapshot; readonly inFile: Snapshot }> {
  const bytes = fileOfSheets([...sheets, TARGET_SHEET]);
  const { host, access } = openOnHost(bytes, options);
  const inExcel = await excelEdge(access).readWorkbook();
  return { host, inExcel, inFile: readSnapshot(openPackage(bytes)) };
}

function headers(snapshot: Snapshot): string[] {
  return checked(snapshot).interpretation.blocks.flatMap(({ columns }) => columns.map(({ header }) => header));
}

function asked(snapshot: Snapshot): string[] {
  return checked(snapshot).interpretation.questions.map(({ about }) => about);
}

/** Groups of columns under a merged header each, and a column beside the last group that is in none. */
const BESIDE_THE_GROUP: DrawnSheet = {
  name: 'Uppföljning',
  rows: [
    ['Driftredovisning, tkr'],
    ['Nämnd', 'Bokslut', '', '', 'Prognos'],
    ['', 2024, 2025, 2026, 2026],
    ['RS', 100, 110, 120, 121],
    ['HSN', 200, 210, 220, 223],
  ],
  merges: ['A2:A3', 'B2:C2'],
};

const shifted = (sheet: DrawnSheet, rows: number, columns: number): DrawnSheet => {
  const empty = (count: number): SheetCell[] => Array.from({ length: count }, () => null);
  const right = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + columns);
  return {
    ...sheet,
    rows: [...Array.from({ length: rows }, () => empty(1)), ...sheet.rows.map((row) => [...empty(columns), ...row])],
    merges: (sheet.merges ?? []).map((range) =>
      range.replace(/[A-Z]/g, right).replace(/\d+/g, (row) => String(Number(row) + rows)),
    ),
  };
};

describe.each(['web', 'win32'] as const)('merged headers in Excel (%s)', (client) => {
  it.each([
    ['a column beside the group', BESIDE_THE_GROUP],
    ['the same further in and down', shifted(BESIDE_THE_GROUP, 4, 3)],
    ['title, headers and labels', MERGED_SHEET],
    ['the same further in and down', shifted(MERGED_SHEET, 6, 2)],
  ])('are read as in the file: %s', async (_, sheet) => {
    const { host, inExcel, inFile } = await readBoth([sheet], { client, requirementSet: '1.13' });
    expect(checked(inExcel)).toEqual(checked(inFile));
    expect(host.trips()).toHaveLength(3);
  });

  it('reach as far as they are merged, so that what is beside them is asked for', async () => {
    const { inExcel } = await readBoth([BESIDE_THE_GROUP], { client, requirementSet: '1.13' });
    expect(headers(inExcel)).toEqual(['Nämnd', 'Bokslut 2024', 'Bokslut 2025', '2026', 'Prognos 2026']);
    expect(asked(inExcel)).toEqual(['use']);
  });

  it('come to figures', async () => {
    const { inExcel } = await readBoth([MERGED_SHEET], { client, requirementSet: '1.13' });
    expect(asked(inExcel)).toEqual([]);
    // 100 + 50 − 20 + 300 + 90 − 30 = 490; 110 + 52 − 21 + 320 + 91 − 31 = 521
    expect(checked(inExcel).json.targets[0]).toMatchObject({ netBase: 490, netTarget: 521 });
  });
});

it('an Excel that does not tell of merged cells is not asked, and takes a group to the next one', async () => {
  const { host, inExcel } = await readBoth([BESIDE_THE_GROUP], { requirementSet: '1.12' });
  expect(headers(inExcel)).toEqual(['Nämnd', 'Bokslut 2024', 'Bokslut 2025', 'Bokslut 2026', 'Prognos 2026']);
  expect(requests(host)).toBe(0);
  expect(host.trips()).toHaveLength(3);
});

it('a workbook with all that it must have is not asked for its look', async () => {
  const { host, access } = openOnHost(workbookFile(consistentTables()), { requirementSet: '1.13' });
  const snapshot = await excelEdge(access).readWorkbook();
  expect(snapshot.sheets.filter(({ looks }) => looks !== undefined)).toEqual([]);
  expect(requests(host)).toBe(0);
  expect(host.trips()).toHaveLength(3);
});

/** A table whose label is merged over two columns in each row, as reports that are exported have it. */
function report(rows: number): DrawnSheet {
  const numbers = Array.from({ length: rows }, (_, at) => at + 1);
  return {
    name: 'Rapport',
    rows: [
      ['Driftredovisning, tkr'],
      ['Enhet', '', 'Bokslut', '', '', 'Prognos'],
      ['', '', 2024, 2025, 2026, 2026],
      ...numbers.map((at): SheetCell[] => [`Enhet ${at}`, '', 10, 10, 10, 10]),
    ],
    merges: ['A2:B3', 'C2:D2', ...numbers.map((at) => `A${at + 3}:B${at + 3}`)],
  };
}

describe('more merged cells than Excel tells of at a time', () => {
  it('are asked for in strips', async () => {
    const { host, inExcel, inFile } = await readBoth([report(700)]);
    expect(inExcel.sheets[0]!.looks!.merges).toHaveLength(702);
    expect(inExcel.sheets[0]!.looks).toEqual(inFile.sheets[0]!.looks);
    expect(checked(inExcel)).toEqual(checked(inFile));
    // One that was refused, and one more in its place.
    expect(host.trips().map(({ ok }) => ok)).toEqual([true, true, false, true]);
  });

  it('are left when the strips are refused too, and all cells are still read', async () => {
    const bytes = fileOfSheets([report(700), TARGET_SHEET]);
    const { host, access } = openOnHost(bytes, { requirementSet: '1.13' });
    host.failAt(4, { code: 'GeneralException', when: 'before' });
    const snapshot = await excelEdge(access).readWorkbook();
    expect(snapshot.sheets[0]!.looks!.merges).toEqual([]);
    expect(snapshot.sheets[0]!.columns.get(1)!.count).toBe(702);
    expect(snapshot.sheets[0]!.columns.get(6)!.count).toBe(702);
    expect(host.trips().map(({ ok }) => ok)).toEqual([true, true, false, false, true]);
  });

  it('an error that has nothing to do with them is an error', async () => {
    const { host, access } = openOnHost(fileOfSheets([report(3), TARGET_SHEET]), { requirementSet: '1.13' });
    host.failAt(3, { code: 'AccessDenied', when: 'before' });
    await expect(excelEdge(access).readWorkbook()).rejects.toMatchObject({ kind: 'no-access' });
    expect(host.trips()).toHaveLength(3);
  });
});

it('looks of many long sheets stay within what Excel on the web answers', async () => {
  const FIVE_MB = 5 * 1024 * 1024;
  // 12 sheets × 2 000 rows × 6 columns at about 50 bytes: 7 MB.
  const sheets = Array.from({ length: 12 }, (_, at) => ({ ...report(2_000), name: `Enhet ${at + 1}`, merges: [] }));
  const { host, inExcel, inFile } = await readBoth(sheets);
  const trips = host.trips();
  expect(trips.every(({ ok }) => ok)).toBe(true);
  expect(Math.max(...trips.map(({ bytesAnswered }) => bytesAnswered))).toBeLessThan(FIVE_MB);
  // Title and header and 2 000 rows: Excel is asked for the formats of the first 2 000 of them, a file tells all.
  expect(inExcel.sheets[0]!.looks!.formatsTo).toBe(2_000);
  expect(inExcel.sheets.map(({ looks }) => looks && { ...looks, formatsTo: null })).toEqual(
    inFile.sheets.map(({ looks }) => looks && { ...looks, formatsTo: null }),
  );
});

it('looks that Excel refuses are asked for again in halves', async () => {
  const bold = Array.from({ length: 150 }, (_, at) => 2 * at + 4);
  const { host, inExcel, inFile } = await readBoth([{ ...report(300), bold, merges: [] }], {
    requirementSet: '1.13',
    payloadLimit: 20_000,
  });
  expect(inExcel.sheets[0]!.looks!.bold.size).toBe(150);
  expect(inExcel.sheets.map(({ looks }) => looks)).toEqual(inFile.sheets.map(({ looks }) => looks));
  expect(host.trips().filter(({ code }) => code === 'ResponsePayloadSizeLimitExceeded').length).toBeGreaterThan(0);
});

it('the look of a table that stands to the right of another is read too', async () => {
  const rows = [
    ['Enhet', 2025, 2026, 'Kommentar', '', '', '', 'Kostnadsslag', 2025],
    ['RS', 1, 2, '', '', '', '', 'Summa', 3],
    ['HSN', 1, 2, '', '', '', '', 'Personal', 3],
  ];
  const { host, access } = openOnHost(fileOfSheets([{ name: 'Blad1', rows }, TARGET_SHEET]));
  const { cells } = host.state.sheets[0]!;
  cells.get(2)!.get(8)!.format = { bold: true };
  cells.get(3)!.get(8)!.format = { indent: 2 };
  const { looks } = (await excelEdge(access).readWorkbook()).sheets[0]!;
  expect([...looks!.bold]).toEqual([lookKey(2, 8)]);
  expect([...looks!.indents]).toEqual([[lookKey(3, 8), 2]]);
});

/** How many times merged cells were asked for. */
function requests(host: Host): number {
  return host
    .trips()
    .flatMap(({ body }) => Object.values(body.ObjectPaths))
    .filter(({ Name }) => Name === 'GetMergedAreasOrNullObject').length;
}

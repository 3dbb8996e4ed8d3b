import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { appendFileSync, writeFileSync } from 'node:fs';
import { excelEdge } from '../../src/excel/excel-edge';
import { runCheck } from '../../src/app/run-check';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import { SHEET_MARK } from '../../src/report/plan';
import { differences } from '../host/compare-state';
import { describeXlsx, normalFormat } from '../host/describe-xlsx';
import { KNOWN_DIFFERENCES } from '../host/known-differences';
import { consistentTables, withCell, withoutTable, withRows } from '../support/consistent';
import { openOnHost } from './on-host';
import { checked } from './cases';

const LOG = '/tmp/judge4/own.log';
const log = (s: string) => appendFileSync(LOG, s + '\n');
type Patch = (name: string, xml: string) => string;
function patch(bytes: Uint8Array, p: Patch): Uint8Array {
  const z = unzipSync(bytes); const out: any = {};
  for (const [n, b] of Object.entries(z)) out[n] = n.endsWith('.xml') ? strToU8(p(n, strFromU8(b as Uint8Array))) : b;
  return zipSync(out);
}
type Opt = { sheetOf?: (t: string) => string; perSheet?: number; totals?: boolean; title?: boolean; offset?: boolean; tableName?: (t: string) => string };
function book(tables: any, o: Opt = {}): Uint8Array {
  const names = Object.keys(tables); const sheets: any[] = []; const per = o.perSheet ?? 1;
  for (let i = 0; i < names.length; i += per) {
    const group = names.slice(i, i + per); const cells: any[] = []; const ts: any[] = []; let col = o.offset ? 3 : 1; const r0 = o.title || o.offset ? 4 : 1;
    for (const n of group) { const rows = tables[n]; const w = rows[0].length;
      if (o.title && col === 1) cells.push({ row: 1, column: 1, value: 'Rubrik' });
      rows.forEach((line: any[], r: number) => line.forEach((v, c) => { if (v !== null) cells.push({ row: r0 + r, column: col + c, value: v }); }));
      const tot = o.totals && n === 'Ramar';
      if (tot) { cells.push({ row: r0 + rows.length, column: col, value: 'Summa' }, { row: r0 + rows.length, column: col + 1, value: 12, formula: 'SUBTOTAL(109,Ramar[Ram])' }); }
      ts.push({ name: (o.tableName ?? ((x) => x))(n), firstRow: r0, firstColumn: col, rows: rows.length + (tot ? 1 : 0), columns: rows[0].map((h: string, ix: number) => ({ name: h, ...(tot && ix === 0 ? { totalsLabel: 'Summa' } : {}), ...(tot && ix === 1 ? { totalsFunction: 'sum' } : {}) })), ...(tot ? { totalsRow: true } : {}), filter: true });
      col += w + (o.perSheet === 2 ? 0 : 1); }
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    sheets.push({ id: `u${i}`, name: (o.sheetOf ?? ((x) => x))(group[0]!), cells, tables: ts, ...(o.title ? { merges: ['A1:C2'] } : {}) });
  }
  return writeNewWorkbook({ styles: {}, sheets, names: [] } as any, { mark: false, sharedStrings: true });
}
const T = () => withCell(consistentTables(), 'Budget', 3, 'Reviderad', 4711);
const odd = ["O'Brien", '2026-plan', 'R1C1', 'RC', 'Två ord', 'A\u030ange o\u0308', 'C5', 'SANT', 'a!b', 'x&y<z>"', '(p)', 'Måluppfyllelse', 'Kontrollfynd', 'Underlag', '😀', '1e5', 'Blad,1', "it''s", 'R'];
const hideRows: Patch = (n, x) => n.includes('worksheets/') ? x.replace(/<row r="(3|4|7)"/g, '<row r="$1" hidden="1"') : x;
const wbPatch = (f: (x: string) => string): Patch => (n, x) => n === 'xl/workbook.xml' ? f(x) : x;
const CASES: [string, () => Uint8Array][] = [
  ['odd names', () => { let i = 0; const m = new Map<string, string>(); return book(T(), { sheetOf: (t) => { if (!m.has(t)) m.set(t, odd[i++ % odd.length]!); return m.get(t)!; } }); }],
  ['beside, two per sheet', () => book(T(), { perSheet: 2 })],
  ['beside, four per sheet, offset, merged title', () => book(T(), { perSheet: 4, title: true })],
  ['all on one sheet', () => book(T(), { perSheet: 30 })],
  ['offset', () => book(T(), { offset: true })],
  ['totals', () => book(T(), { totals: true })],
  ['hidden rows', () => patch(book(T()), hideRows)],
  ['hidden rows, four per sheet', () => patch(book(T(), { perSheet: 4, title: true }), hideRows)],
  ['all rows hidden', () => patch(book(T()), (n, x) => n.includes('worksheets/') ? x.replace(/<row r="/g, '<row hidden="1" r="') : x)],
  ['hidden columns too', () => patch(book(T()), (n, x) => hideRows(n, n.includes('worksheets/') ? x.replace('<sheetData>', '<cols><col min="2" max="3" width="9" hidden="1" customWidth="1"/></cols><sheetData>') : x))],
  ['all columns hidden, some rows', () => patch(book(T()), (n, x) => hideRows(n, n.includes('worksheets/') ? x.replace('<sheetData>', '<cols><col min="1" max="40" width="9" hidden="1" customWidth="1"/></cols><sheetData>') : x))],
  ['hidden sheets', () => patch(book(T()), wbPatch((x) => { let k = 0; return x.replace(/<sheet /g, () => (k++ % 3 === 1 ? '<sheet state="hidden" ' : k % 3 === 0 ? '<sheet state="veryHidden" ' : '<sheet ')); }))],
  ['protected sheets', () => patch(book(T()), (n, x) => n.includes('worksheets/') ? x.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>') : x)],
  ['1904', () => patch(book(T()), wbPatch((x) => x.includes('<workbookPr') ? x.replace('<workbookPr', '<workbookPr date1904="1"') : x.replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>')))],
  ['no tables at all', () => { const t = T(); const sheets = Object.keys(t).map((n, i) => ({ id: `u${i}`, name: n, cells: (t as any)[n].flatMap((l: any[], r: number) => l.map((v, c) => ({ row: r + 1, column: c + 1, value: v }))) })); return writeNewWorkbook({ styles: {}, sheets, names: [] } as any, { mark: false }); }],
  ['some tables are plain sheets', () => { const t: any = T(); const plain = ['Utfall', 'Prognos']; const b = (n: string, i: number) => ({ id: `u${i}`, name: n, cells: t[n].flatMap((l: any[], r: number) => l.map((v, c) => ({ row: r + 1, column: c + 1, value: v }))), ...(plain.includes(n) ? {} : { tables: [{ name: n, firstRow: 1, firstColumn: 1, rows: t[n].length, columns: t[n][0].map((name: string) => ({ name })) }] }) }); return writeNewWorkbook({ styles: {}, sheets: Object.keys(t).map(b), names: [] } as any, { mark: false }); }],
  ['empty tables', () => book({ ...T(), Omfördelningar: [T().Omfördelningar![0]!, T().Omfördelningar![0]!.map(() => null)], Jämförelseposter: [T().Jämförelseposter![0]!, T().Jämförelseposter![0]!.map(() => null)] })],
  ['without Uppdrag', () => book(withoutTable(T(), 'Uppdrag'))],
  ['text dates and numbers', () => book(withCell(withCell(withCell(T(), 'Beslut', 1, 'Datum', "12 november 2025"), 'Utfall', 4, 'Belopp', '1 234,5'), 'Budget', 2, 'Beslutad', '−5 000'))],
  ['tricky texts', () => book(withCell(withCell(withCell(T(), 'Beslut', 2, 'Rubrik', '=SUM(A1)'), 'Beslut', 3, 'Rubrik', "'apostrof\nrad 2 😀 50 %"), 'Åtgärder', 1, 'Åtgärd', '2026-08'))],
  ['decomposed', () => book(Object.fromEntries(Object.entries(T()).map(([n, rows]) => [n, rows.map((l: any[]) => l.map((v) => typeof v === 'string' ? v.normalize('NFD') : v))])), { tableName: (t) => t.normalize('NFC') })],
  ['error and boolean cells', () => patch(book(withCell(T(), 'Utfall', 2, 'Belopp', true as any)), (n, x) => n.includes('sheet1') ? x : x)],
  ['deep', () => book(withRows(T(), 'Utfall', [2026, 8, 'Regionstaben', 'Okänd', 0.1 + 0.2], [2026, 8, 'X', 'Bidrag', 1e21]))],
];
function flat(s: any) { return { d: s.date1904, n: [...new Set(s.names)].sort(), t: s.tables.map((t: any) => [t.name, t.sheet, t.firstRow, t.firstColumn, t.lastRow, t.lastColumn, t.hasHeader, t.hasTotals, t.columns]), s: s.sheets.map((x: any) => [x.name, x.visibility, [...x.properties], [...x.hiddenRows].sort((a: number, b: number) => a - b), [...x.columns].sort((a: any, b: any) => a[0] - b[0]).map(([c, k]: any) => [c, Array.from({ length: k.count }, (_, i) => [k.rows[i], k.kinds[i], k.kinds[i] === 2 || k.kinds[i] === 4 ? s.strings[k.values[i]] : k.values[i]])])]) }; }
it('own', async () => {
  writeFileSync(LOG, '');
  for (const [name, make] of CASES) for (const client of ['web', 'win32'] as const) {
    const bad: string[] = [];
    try {
      const bytes = make();
      const before = describeXlsx(bytes);
      const { host, access } = openOnHost(bytes, { client, requirementSet: client === 'web' ? '1.14' : '1.12' });
      const edge = excelEdge(access);
      const a = readSnapshot(openPackage(bytes)); const b = await edge.readWorkbook();
      const x = JSON.stringify(flat(a)), y = JSON.stringify(flat(b));
      if (x !== y) { let i = 0; while (x[i] === y[i]) i++; bad.push(`READ file …${x.slice(Math.max(0, i - 60), i + 80)} excel …${y.slice(Math.max(0, i - 60), i + 80)}`); }
      if (host.trips().length > 3) bad.push('trips');
      const ca = checked(a), cb = checked(b);
      if (JSON.stringify(ca.json) !== JSON.stringify(cb.json)) bad.push(`JSON differs: findings ${ca.json.findings.length} vs ${cb.json.findings.length}: ${[...new Set(cb.json.findings.map((f) => f.rule))].slice(0, 8)}`);
      const c0 = host.trips().length; await edge.applyPlan(ca.plan); if (host.trips().length - c0 > 8) bad.push('write trips');
      const filed = applyPlan(bytes, ca.plan);
      for (const d of differences(describeXlsx(filed), host.state, { normal: normalFormat(filed), known: KNOWN_DIFFERENCES, values: 'formulas-only', most: 6 })) bad.push('W ' + d);
      const own = (s: any) => s.properties.has(SHEET_MARK);
      for (const d of differences(before, host.state, { sheets: (s) => !own(s), most: 5 })) bad.push('USER ' + d);
      // second
      const a2 = readSnapshot(openPackage(filed)); const t1 = host.trips().length; const b2 = await edge.readWorkbook(); if (host.trips().length - t1 > 3) bad.push('2nd read trips');
      const ca2 = checked(a2), cb2 = checked(b2);
      if (JSON.stringify(ca2.json) !== JSON.stringify(cb2.json)) bad.push('2nd JSON differs');
      if (JSON.stringify(ca2.json) !== JSON.stringify(ca.json)) bad.push('2nd file JSON differs from 1st');
      if (JSON.stringify(ca2.plan) !== JSON.stringify(cb2.plan)) bad.push('2nd PLAN differs');
      const t2 = host.trips().length; await edge.applyPlan(cb2.plan); if (host.trips().length - t2 > 8) bad.push('2nd write trips');
      const f2 = applyPlan(filed, ca2.plan);
      for (const d of differences(describeXlsx(f2), host.state, { normal: normalFormat(f2), known: KNOWN_DIFFERENCES, values: 'formulas-only', most: 6 })) bad.push('2W ' + d);
      for (const d of differences(before, host.state, { sheets: (s) => !own(s), most: 5 })) bad.push('2USER ' + d);
    } catch (e: any) { bad.push(`THROW ${e.kind ?? ''} ${String(e.stack).slice(0, 600)}`); }
    log(`${name} (${client}): ${bad.length ? 'BAD' : 'ok'}`); for (const x of bad) log('    ' + x);
  }
}, 600000);

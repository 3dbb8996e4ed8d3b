import { runCheck } from '../../src/app/run-check';
import { excelEdge } from '../../src/excel/excel-edge';
import { SHEET_MARK } from '../../src/report/plan';
import { consistentTables, withCell, withoutTable } from '../support/consistent';
import { workbookFile } from '../support/workbook-file';
import { openOnHost } from './on-host';
import { appendFileSync, writeFileSync } from 'node:fs';
const NOW = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;
const T = () => withCell(consistentTables(), 'Budget', 3, 'Reviderad', 4711);
const base = () => workbookFile(T());
const log = (s: string) => appendFileSync('/tmp/judge4/repro.log', s + '\n');
function shift(sheet: any, at: number, by: number) {
  const cells = new Map<number, any>(); for (const [r, line] of sheet.cells) cells.set(r >= at ? r + by : r, line);
  sheet.cells.clear(); for (const [r, l] of cells) sheet.cells.set(r, l);
  for (const t of sheet.tables) if (t.firstRow >= at) { t.firstRow += by; t.lastRow += by; }
}
function shiftC(sheet: any, by: number) {
  for (const [r, line] of sheet.cells) { const m = new Map<number, any>(); for (const [c, x] of line) m.set(c + by, x); sheet.cells.set(r, m); }
  for (const t of sheet.tables) { t.firstColumn += by; t.lastColumn += by; }
}
const own = (host: any, id: string) => host.state.sheets.find((s: any) => s.properties.get(SHEET_MARK) === id);
async function attempt(f: () => Promise<any>) { try { const r = await f(); return `ok${r?.written?.plain?.length ? ' plain ' + r.written.plain : ''}`; } catch (e: any) { return `${e.kind}/${e.report}: ${e.detail ?? e.stack}`; } }
const comments = (host: any) => { const out: string[] = []; for (const line of own(host, 'findings')?.cells.values() ?? []) for (const c of line.values()) if (typeof c.value === 'string' && c.value.startsWith('KOMMENTAR')) out.push(c.value); return out.join(','); };
const put = (host: any, text: string) => { const f = own(host, 'findings'); const t = f.tables[0]; const col = t.firstColumn + t.columns.findIndex((c: any) => c.name === 'Kommentar'); const line = f.cells.get(t.firstRow + 1) ?? new Map(); f.cells.set(t.firstRow + 1, line); line.set(col, { ...line.get(col), value: text }); };
it('scenarios', async () => {
  writeFileSync('/tmp/judge4/repro.log', '');
  for (const set of ['1.12', '1.14']) {
    const scen: [string, (h: any) => void][] = [
      ['nothing', () => {}],
      ['row inserted above the table', (h) => shift(own(h, 'findings'), 2, 1)],
      ['column inserted at A', (h) => shiftC(own(h, 'findings'), 1)],
      ['row deleted above the table', (h) => shift(own(h, 'findings'), 3, -1)],
      ['table converted to range', (h) => { own(h, 'findings').tables.splice(0); }],
      ['table renamed', (h) => { own(h, 'findings').tables[0].name = 'Mina'; }],
      ['findings sheet deleted', (h) => h.remove(own(h, 'findings').name)],
      ['compliance deleted', (h) => h.remove(own(h, 'compliance').name)],
      ['findings copied', (h) => { const f = own(h, 'findings'); const c = structuredClone(f); c.id = '{AAAAAAAA-0001-0000-0000-000000000000}'; c.name = f.name + ' (2)'; c.tables[0].name += '1'; c.tables[0].id = '{T9}'; h.state.sheets.unshift(c); }],
      ['compliance copied', (h) => { const f = own(h, 'compliance'); const c = structuredClone(f); c.id = '{AAAAAAAA-0001-0000-0000-000000000000}'; c.name = f.name + ' (2)'; h.state.sheets.unshift(c); }],
      ['own names swapped', (h) => { const a = own(h, 'findings'), b = own(h, 'frames') ?? own(h, 'actions'); const an = a.name, bn = b.name; h.rename(an, 'tmp'); h.rename(bn, an); h.rename('tmp', bn); }],
      ['all own renamed', (h) => { for (const s of h.state.sheets) if (s.properties.has(SHEET_MARK)) h.rename(s.name, `Ö'${s.name}`.slice(0, 20)); }],
      ['findings hidden', (h) => { own(h, 'findings').visibility = 'VeryHidden'; }],
      ['compliance hidden', (h) => { own(h, 'compliance').visibility = 'Hidden'; }],
      ['user table on findings sheet', (h) => { const f = own(h, 'findings'); const t = structuredClone(f.tables[0]); t.id = '{T8}'; t.name = 'Egen'; t.firstRow = t.lastRow + 3; t.lastRow = t.firstRow + 2; t.columns.forEach((c: any, i: number) => { const l = f.cells.get(t.firstRow) ?? new Map(); f.cells.set(t.firstRow, l); l.set(t.firstColumn + i, { value: c.name }); }); f.tables.push(t); }],
      ['totals row shown', (h) => { const t = own(h, 'findings').tables[0]; t.hasTotals = true; t.lastRow++; }],
      ['names deleted', (h) => { h.state.names.splice(0); }],
      ['name repointed', (h) => { if (h.state.names[0]) h.state.names[0].formula = '=Budget!$A$1'; }],
      ['user sheet added', (h) => { const c = structuredClone(h.state.sheets[0]); c.id = '{BBBBBBBB-0001-0000-0000-000000000000}'; c.name = 'Ny'; c.tables = []; h.state.sheets.push(c); }],
      ['lang en', () => {}],
    ];
    for (const [name, act] of scen) {
      const { host, access } = openOnHost(base(), { requirementSet: set });
      const edge = excelEdge(access);
      await runCheck(edge, NOW); put(host, 'KOMMENTAR');
      let r: string;
      try { act(host); const opt: any = name === 'lang en' ? { ...NOW, lang: 'en' } : NOW;
        r = `${await attempt(() => runCheck(edge, opt))} [${comments(host)}] -> ${await attempt(() => runCheck(edge, opt))} [${comments(host)}] ${host.state.sheets.filter((s: any) => s.properties.has(SHEET_MARK)).map((s: any) => s.name).join('|')}`;
      } catch (e) { r = 'SCEN ' + String(e); }
      log(`${set} ${name}: ${r}`);
    }
  }
  for (const t of Object.keys(T())) { const { host, access } = openOnHost(workbookFile(withoutTable(T(), t))); const edge = excelEdge(access); log(`without ${t}: ${await attempt(() => runCheck(edge, NOW))} -> ${await attempt(() => runCheck(edge, NOW))}`); void host; }
  for (const t of Object.keys(T())) { const rows = T()[t]!; const { access } = openOnHost(workbookFile({ ...T(), [t]: [rows[0]!, rows[0]!.map(() => null)] })); log(`empty ${t}: ${await attempt(() => runCheck(excelEdge(access), NOW))}`); }
  // formulas of the user that refer to the report
  const { host, access } = openOnHost(base(), { requirementSet: '1.14' }); const edge = excelEdge(access);
  await runCheck(edge, NOW);
  const fs = ["='Måluppfyllelse'!B4", '=SUM(Kontrollfynd!E5:E9)', '=COUNTA(Ramkoll_Kontrollfynd[Kommentar])', ...host.state.names.slice(0, 2).map((n) => '=' + n.name)];
  fs.forEach((f, i) => host.type('Enheter', `K${i + 1}`, f));
  await runCheck(edge, NOW); await runCheck(edge, { ...NOW, lang: 'en' });
  const en = host.state.sheets.find((s) => s.name === 'Enheter')!;
  fs.forEach((f, i) => log(`formula ${f} -> ${en.cells.get(i + 1)?.get(11)?.formula}`));
}, 600000);

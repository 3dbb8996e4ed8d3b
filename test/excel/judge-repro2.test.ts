import { runCheck } from '../../src/app/run-check';
import { excelEdge } from '../../src/excel/excel-edge';
import { totalsFunction } from '../../src/excel/read-workbook';
import { SHEET_MARK } from '../../src/report/plan';
import { describeXlsx } from '../host/describe-xlsx';
import { consistentTables, withCell, withRows } from '../support/consistent';
import { workbookFile } from '../support/workbook-file';
import { openOnHost } from './on-host';
import { appendFileSync, writeFileSync } from 'node:fs';
const NOW = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;
const L = '/tmp/judge4/repro2.log';
const log = (s: string) => appendFileSync(L, s + '\n');
async function attempt(f: () => Promise<any>) { try { await f(); return 'ok'; } catch (e: any) { return `${e.kind}/${e.report}: ${e.detail ?? e.stack}`; } }
const T = () => withCell(consistentTables(), 'Budget', 3, 'Reviderad', 4711);
const user = (n: string, cells: any[], more = {}) => ({ styles: {}, names: [], sheets: [{ id: 'x', name: n, cells, ...more }] }) as any;
it('a', async () => {
  writeFileSync(L, '');
  log('totals ' + [`=SUBTOTAL(109,[Belopp (tkr)])`, `=SUBTOTAL(109,[Belopp, tkr])`, `=SUBTOTAL(109,Ramar[Ram])`, '=SUBTOTAL(109,[Ram])'].map((f) => `${f}: ${totalsFunction(f)}`).join('; '));
  // texts at the limit
  for (const [n, v] of [["apostrophe first, 32767", "'".padEnd(32767, 'q')], ['= first, 32767', '='.padEnd(32767, 'q')], ['plain 32767', 'q'.repeat(32767)], ['300 digits', '1'.repeat(300)], ['65 digits', '1'.repeat(65)], ['64 digits', '1'.repeat(64)], ['70 spaces then 5', ' '.repeat(70) + '5']] as const) {
    const { host, access } = openOnHost(workbookFile({ A: [['Enhet'], ['x']] }));
    const r = await attempt(() => excelEdge(access).applyPlan(user('S', [{ row: 1, column: 1, value: v }])));
    const got = host.state.sheets.find((s) => s.name === 'S')?.cells.get(1)?.get(1)?.value;
    log(`text ${n}: ${r} kept ${got === v} ${typeof got}`);
  }
  // width limit
  { const { access } = openOnHost(workbookFile({ A: [['Enhet'], ['x']] })); log('width 255: ' + await attempt(() => excelEdge(access).applyPlan(user('S', [{ row: 1, column: 1, value: 1 }], { columnWidths: [{ column: 1, width: 255 }] })))); }
  // links in stamp, stale look
  // a user filters a large table
  {
    const t = T(); const n = 12000; const more = Array.from({ length: n }, (_, i) => [2025, 1 + (i % 12), 'Regionstaben', 'Bidrag', -1 - (i % 7)]);
    const state = describeXlsx(workbookFile(withRows(t, 'Utfall', ...(more as any))));
    const s = state.sheets.find((x) => x.name === 'Utfall')!;
    for (let r = 2; r < n; r += 2) s.rows.set(r, { ...s.rows.get(r), hidden: true } as any);
    for (const payloadLimit of [5 * 1024 * 1024, 200_000]) {
      const { host, access } = openOnHost(structuredClone(state), { payloadLimit });
      const r = await attempt(() => excelEdge(access).readWorkbook());
      log(`filtered every second of ${n} rows, limit ${payloadLimit}: ${r}; trips ${host.trips().length}; bytes ${host.trips().map((x) => x.bytesAnswered).slice(0, 6)}`);
    }
    for (let r = 2; r < n; r += 2) s.rows.delete(r);
    const { host, access } = openOnHost(structuredClone(state), { payloadLimit: 200_000 });
    log(`same, nothing hidden, limit 200000: ${await attempt(() => excelEdge(access).readWorkbook())} trips ${host.trips().length}`);
  }
  // many findings
  {
    const t = T(); const n = 6000; const more = Array.from({ length: n }, (_, i) => [2025, 1 + (i % 12), `Okänd enhet ${i}`, 'Bidrag', -1 - (i % 7)]);
    const { host, access } = openOnHost(workbookFile(withRows(t, 'Utfall', ...(more as any))), { requirementSet: '1.14' });
    const edge = excelEdge(access);
    const t0 = Date.now(); const r = await attempt(() => runCheck(edge, NOW)); const a = host.trips().length;
    log(`many findings ${n}: ${r} trips ${a} ${Date.now() - t0}ms sent ${host.trips().map((x) => x.bytesSent)}`);
    const f = host.state.sheets.find((s) => s.properties.get(SHEET_MARK) === 'findings'); log(`rows ${f?.cells.size}`);
    const r2 = await attempt(() => runCheck(edge, NOW)); log(`second: ${r2} trips ${host.trips().length - a} answered ${host.trips().slice(a).map((x) => x.bytesAnswered)}`);
  }
}, 400000);

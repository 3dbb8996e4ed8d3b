import { readFileSync, readdirSync, writeFileSync, appendFileSync } from 'node:fs';
import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { SHEET_MARK } from '../../src/report/plan';
import type { Snapshot } from '../../src/workbook/snapshot';
import { differences } from '../host/compare-state';
import { describeXlsx, normalFormat } from '../host/describe-xlsx';
import { KNOWN_DIFFERENCES } from '../host/known-differences';
import { checked } from './cases';
import { openOnHost } from './on-host';

export function isOwn(snapshot: Snapshot, name: string): boolean {
  return snapshot.sheets.some((sheet) => sheet.name === name && sheet.properties.has(SHEET_MARK));
}
function parts(snapshot: Snapshot): Record<string, unknown> {
  const out: Record<string, unknown> = {
    date1904: snapshot.date1904,
    names: [...new Set(snapshot.names.filter((name) => !name.startsWith('_xlnm.')))].sort(),
    tables: snapshot.tables.filter(({ sheet }) => !isOwn(snapshot, sheet)).map((t) => [t.name, t.sheet, t.firstRow, t.firstColumn, t.lastRow, t.lastColumn, t.hasHeader, t.hasTotals, t.columns.map((c) => [c.name, c.totalsFunction])]),
    sheetNames: snapshot.sheets.map((s) => [s.name, s.visibility, [...s.properties].sort()]),
  };
  const tabled = new Set(snapshot.tables.map((t) => t.sheet));
  for (const sheet of snapshot.sheets) {
    if (isOwn(snapshot, sheet.name)) continue;
    const t = tabled.has(sheet.name) ? '' : '(untabled) ';
    out[`${t}hidden ${sheet.name}`] = [...sheet.hiddenRows].sort((a, b) => a - b);
    out[`${t}cells ${sheet.name}`] = [...sheet.columns].sort((a,b)=>a[0]-b[0]).flatMap(([column, cells]) =>
      Array.from({ length: cells.count }, (_, at) => {
        const kind = cells.kinds[at]!;
        const value = cells.values[at]!;
        return [column, cells.rows[at], kind, kind === 2 || kind === 4 ? snapshot.strings[value] : value];
      }));
  }
  return out;
}
const LOG = process.env['JLOG'] ?? '/tmp/judge4/corpus.log';
const DIR = process.env['JDIR'] ?? '/work/shared/corpus';
const files = readdirSync(DIR).filter((_, i) => i % Number(process.env['STEP'] ?? 5) === Number(process.env['OFF'] ?? 0));
it('corpus', async () => {
  writeFileSync(LOG, '');
  const log = (s: string) => appendFileSync(LOG, s + '\n');
  let n = 0;
  for (const f of files) {
    const bytes = new Uint8Array(readFileSync(`${DIR}/${f}`));
    if (bytes.length > 400_000) continue;
    let snap: Snapshot;
    try { snap = readSnapshot(openPackage(bytes)); } catch { log(`${f}: refused`); continue; }
    n++;
    const all = process.env['ALL'] === '1';
    if (all) snap = readSnapshot(openPackage(bytes), { sheets: 'all' });
    const client = n % 2 ? 'web' : 'win32';
    try {
      const t0 = Date.now();
      let before; try { before = describeXlsx(bytes); } catch (e) { log(`${f}: DESCRIBE ${String(e).slice(0,100)}`); continue; }
      const { host, access } = openOnHost(bytes, { client });
      const edge = excelEdge(access);
      const got = await edge.readWorkbook(all ? { sheets: 'all' } : {});
      const rt = host.trips().length;
      const a = parts(snap), b = parts(got);
      const bad: string[] = [];
      for (const k of new Set([...Object.keys(a), ...Object.keys(b)])) if (JSON.stringify(a[k]) !== JSON.stringify(b[k])) {
        const x = JSON.stringify(a[k]) ?? 'undefined', y = JSON.stringify(b[k]) ?? 'undefined'; let i = 0; while (x[i] === y[i]) i++;
        bad.push(`${k}: file …${x.slice(Math.max(0, i - 30), i + 60)} excel …${y.slice(Math.max(0, i - 30), i + 60)}`);
      }
      if (rt > 3) bad.push(`read trips ${rt}`);
      const ca = checked(snap), cb = checked(got);
      if (JSON.stringify(ca.json) !== JSON.stringify(cb.json)) bad.push('JSON differs');
      if (JSON.stringify(ca.plan) !== JSON.stringify(cb.plan)) bad.push('PLAN differs');
      const c0 = host.trips().length;
      const plan = ca.plan;
      let filed: Uint8Array | null = null; 
      try { filed = applyPlan(bytes, plan); } catch (e) { bad.push('FILEAPPLY ' + String(e).slice(0, 150)); }
      try {
        await edge.applyPlan(plan);
        const wt = host.trips().length - c0; if (wt > 8) bad.push(`write trips ${wt}`);
        if (filed) for (const d of differences(describeXlsx(filed), host.state, { normal: normalFormat(filed), known: KNOWN_DIFFERENCES, values: 'formulas-only', most: 8 })) bad.push('W ' + d);
        const own = (s: any) => s.properties.has(SHEET_MARK);
        for (const d of differences(before, host.state, { sheets: (s) => !own(s), most: 5 })) bad.push('USER ' + d);
      } catch (e) { bad.push('EXCELAPPLY ' + String(e).slice(0, 300)); }
      log(`${f}: ${bad.length ? 'BAD' : 'ok'} ${Date.now() - t0}ms`);
      for (const x of bad) log('    ' + x);
    } catch (e) { log(`${f}: THROW ${String((e as Error).stack).slice(0, 400)}`); }
  }
  log(`total ${n}`);
}, 900000);

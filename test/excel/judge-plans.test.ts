import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { columnLetters } from '../../src/domain/address';
import { SHEET_MARK } from '../../src/report/plan';
import { differences } from '../host/compare-state';
import { describeXlsx } from '../host/describe-xlsx';
import { KNOWN_DIFFERENCES } from '../host/known-differences';
import { workbookFile } from '../support/workbook-file';
import { openOnHost } from './on-host';

function rng(seed: number) { let s = seed >>> 0; return () => { s = (s + 0x6d2b79f5) >>> 0; let t = s; t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296; }; }
const TRICKY = ['2026-08', '1/2', '=x', "'x", "''", "'", 'TRUE', 'true ', 'SANT', ' falskt', '1E5', '50 %', 'maj 2026', 'maj', '  led ', 'trail ', 'a\nb', '\n', 'x\ty', 'r\r\nn', '😀 emoji 👨‍👩‍👧', '+1', '-', '−', '−5', '@a', '#DIV/0!', '#SAKNAS!', '#REF!', '1 234,5', '1\u00a0234', '12:30', '$5', '5 kr', '(5)', '0123', '1e', '٣', '１２', '½', 'e\u0308å', 'A\u030a', '_x0041_', '_x000D_', '<b>&amp;"', 'R1C1', 'Sheet1!A1', '1,2', '1.2', '1.2.3', '2026-13', '13/13', 'jan', 'jan-26', 'Q1', '\u0000'.slice(1), '=', '==', '=SUM(A1)', '%', '5%', '#', '-x', '+', 'x'.repeat(65), "=" + 'y'.repeat(9000), 'z'.repeat(32767), '\u200b', '\u00a0', ' ', '   ', '\u00a01', '{1}', '{=1}', '1;2', '00:00', 'Infinity', 'NaN', '0x10', '1_000', '⅓', '€5', '5€', 'TRUE()', 'mån', 'måndag', '1 maj', 'tisdag 5', '\u202f1', 'FALSE', 'sant', '26-08-01', '2026-08-01 12:00', '٪', '－5', '＝1', '\ufeff1', '=1 ', ' =1', '\t=1', '/x', '\\x', '|x', '"q"', "it's", 'a\u000bb'];
const COLORS = ['#1F3A5F', '#A4262C', '#FFFFFF', '#000000', '#FDE7E9', '#abcdef'];
function plan(seed: number, opt: { tricky?: boolean } = {}): any {
  const r = rng(seed); const int = (a: number, b: number) => a + Math.floor(r() * (b - a + 1)); const pick = <T,>(a: readonly T[]): T => a[int(0, a.length - 1)]!; const chance = (p: number) => r() < p;
  const styles: any = {};
  const nS = int(1, 8);
  for (let i = 0; i < nS; i++) { const s: any = {};
    const border = () => ({ style: pick(['thin', 'medium', 'hair']), color: pick(COLORS) });
    if (chance(.3)) s.bold = true; if (chance(.2)) s.italic = true; if (chance(.2)) s.underline = true; if (chance(.3)) s.size = pick([8, 9.5, 18]);
    if (chance(.4)) s.color = pick(COLORS); if (chance(.4)) s.fill = pick(COLORS);
    if (chance(.5)) s.numberFormat = pick(['#,##0', '0.0%', 'yyyy-mm-dd', '@', '+0.0 "pp";−0.0 "pp"', '#,##0;[Red]-#,##0', '0.00E+00', 'General', '[=0]"–";#,##0', 'mmm yy']);
    if (chance(.3)) s.horizontal = pick(['left', 'center', 'right']); if (chance(.3)) s.vertical = pick(['top', 'center', 'bottom']);
    if (chance(.3)) s.wrap = true; if (chance(.2)) s.indent = int(0, 4);
    for (const e of ['top', 'bottom', 'left', 'right']) if (chance(.35)) s[e] = border();
    if (chance(.2)) s.locked = false;
    styles[`s${i}`] = s; }
  const nSheets = int(1, 4);
  const names = ['Data', "O'Brien's blad", '2026-plan', 'R1C1', 'Två ord', 'A\u030ange', 'R', 'C5', 'SANT', 'Blad!x', 'a,b', 'x&<y>"', '😀', '(p)', 'RC', 'XFD1', 'Å'].sort(() => r() - .5).slice(0, nSheets);
  const quote = (n: string) => `'${n.replaceAll("'", "''")}'`;
  const sheets: any[] = names.map((name, si) => {
    const rows = int(3, 30), cols = int(2, 9); const r0 = int(1, 4), c0 = int(1, 3);
    const cells = new Map<string, any>();
    const tables: any[] = [];
    // tables below
    const put = (row: number, column: number, more: any) => cells.set(`${row}:${column}`, { row, column, ...more });
    const styleOf = () => chance(.6) ? { style: `s${int(0, nS - 1)}` } : {};
    for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) { if (chance(.35)) continue;
      const row = r0 + i, column = c0 + j; const k = r();
      if (k < .3) put(row, column, { value: int(-5000, 5000) / pick([1, 3, 100]), ...styleOf() });
      else if (k < .6) put(row, column, { value: pick(TRICKY), ...styleOf() });
      else if (k < .7) put(row, column, { value: chance(.5), ...styleOf() });
      else if (k < .78) put(row, column, { value: null, ...styleOf() });
      else if (k < .9) { const n = pick(names); put(row, column, { value: 1, formula: pick([`${quote(n)}!A1+1`, 'SUM(A1:B2,3)', 'IF(A1>0,"a,b","c""d")', `SUMIFS(${quote(n)}!A:A,${quote(n)}!B:B,"x*")`, 'TEXT(A1,"0.0%")', '-A1', 'A1&" "&B2', '"2026-08"', 'INDEX(A1:B9,2,1)', `HYPERLINK("#${quote(n).replaceAll('"','""')}!A1","x")`, '1/3', 'TRUE', 'ROUND(SUM($A$1:$B$2)/3,2)']), ...styleOf() }); }
      else put(row, column, { value: chance(.5) ? 'länk' : '2026-08', ...styleOf(), link: { sheet: pick([...names, 'Enheter']), address: pick(['A1', 'B2:C3', 'XFD1048576']), ...(chance(.5) ? { tooltip: 'tip "x" & <y>' } : {}) } });
    }
    const base = r0 + rows + 2; const nT = int(0, 2); let col = c0;
    let bottom = base;
    for (let t = 0; t < nT; t++) { const w = int(1, 4), h = int(1, 5), totals = chance(.4); const hdr = pick([['2026', '1/2', 'maj 2026', '50 %'], ['Mål', 'Belopp, tkr', "O'x", 'a[b]'], ['=x', "'y", '#N/A', 'TRUE'], [' led', 'slut ', 'a\nb', '😀'], ['Mål', '1', '2', '1.0']]).slice(0, w);
      hdr.forEach((n, j) => put(base, col + j, { value: n, ...styleOf() }));
      for (let i = 1; i <= h; i++) for (let j = 0; j < w; j++) if (chance(.85)) put(base + i, col + j, { value: chance(.3) ? pick(TRICKY) : int(0, 999), ...(chance(.2) ? { formula: 'A1*2' } : {}), ...styleOf() });
      const columns = hdr.map((name, j) => { if (!totals) return { name }; if (j === 0) { const l = pick(['Summa', '2026-08', 'Totalt']); put(base + h + 1, col, { value: l, ...styleOf() }); return { name, totalsLabel: l }; } if (chance(.6)) { put(base + h + 1, col + j, { value: 5, formula: `SUBTOTAL(109,${columnLetters(col + j)}${base + 1}:${columnLetters(col + j)}${base + h})`, ...styleOf() }); return { name, totalsFunction: 'sum' }; } return { name }; });
      tables.push({ name: `Tab_${si}_${t}`, firstRow: base, firstColumn: col, rows: h + 1 + (totals ? 1 : 0), columns, ...(totals ? { totalsRow: true } : {}), ...(chance(.5) ? { filter: true } : {}), ...(chance(.5) ? { style: pick(['TableStyleLight1', 'TableStyleMedium2']) } : {}), ...(chance(.5) ? { bandedRows: true } : {}) });
      bottom = Math.max(bottom, base + h + 1); col += w + (chance(.5) ? 0 : 1); }
    const below = bottom + 2;
    const merges = chance(.6) ? [`${columnLetters(1)}${below}:${columnLetters(4)}${below + 1}`, ...(chance(.5) ? [`F${below}:F${below + 3}`] : [])] : undefined;
    if (merges) { put(below, 1, { value: pick(TRICKY), ...styleOf() }); if (chance(.4)) for (let c = 2; c <= 4; c++) put(below, c, { value: null, ...styleOf() }); }
    const rng2 = () => { const a = int(1, 20), b = int(1, 6); return `${columnLetters(b)}${a}:${columnLetters(b + int(0, 3))}${a + int(0, 6)}`; };
    const cfs = Array.from({ length: int(0, 4) }, () => pick<any>([
      { type: 'formula', range: rng2(), formula: pick(['$A1>0', 'LEFT($A1,2)="å"', 'AND(A1<>"",B1>2)']), style: { ...(chance(.6) ? { color: pick(COLORS) } : {}), ...(chance(.6) ? { fill: pick(COLORS) } : { bold: true }) } },
      { type: 'icons', range: rng2(), set: pick(['3TrafficLights1', '3Symbols', '3Signs', '3Arrows']), thresholds: [0.5, 2], ...(chance(.5) ? { reverse: true } : {}), ...(chance(.5) ? { showValue: false } : {}) },
      { type: 'bars', range: rng2(), color: pick(COLORS), ...(chance(.5) ? { min: -2 } : {}), ...(chance(.5) ? { max: 60.5 } : {}) } ]));
    const vals = Array.from({ length: int(0, 2) }, (_, i) => ({ range: `J${1 + i * 10}:K${5 + i * 10}`, list: pick<any>([['ja', 'nej'], ['50 %', '=x', 'å "q"'], { formula: 'A1:A5' }, { formula: `${quote(names[0]!)}!$A$1:$A$3` }]), ...(chance(.5) ? { allowBlank: chance(.5) } : {}), ...(chance(.5) ? { title: 'T', message: 'm' } : {}), ...(chance(.5) ? { onError: pick(['stop', 'warning']) } : {}) }));
    // chart data at far right columns M..P rows 1..8
    const charts: any[] = [];
    if (chance(.6)) { const L = 6; const heads = ['Kat', 'Serie A', '2026-08', 'C']; heads.forEach((h, j) => put(1, 13 + j, { value: h }));
      for (let i = 0; i < L; i++) { put(2 + i, 13, { value: `k${i}` }); for (let j = 1; j < 4; j++) if (!(j === 3 && i === 2)) put(2 + i, 13 + j, { value: int(-9, 99) }); }
      const nC = int(1, 3);
      for (let c = 0; c < nC; c++) { const type = pick(['column-clustered', 'column-stacked', 'bar-clustered', 'bar-stacked', 'line', 'combination']);
        const nSer = int(1, 3);
        const series = Array.from({ length: nSer }, (_, j) => { const letter = columnLetters(14 + j); const numbers = Array.from({ length: L }, (_, i) => cells.get(`${2 + i}:${14 + j}`)?.value ?? null);
          return { name: chance(.5) ? heads[j + 1] : { sheet: name, range: `${letter}1`, text: heads[j + 1] }, categories: { sheet: name, range: `M2:M7`, texts: Array.from({ length: L }, (_, i) => `k${i}`) }, values: { sheet: name, range: `$${letter}$2:$${letter}$7`, numbers, ...(chance(.4) ? { format: '#,##0' } : {}) },
            ...(type === 'combination' ? { type: j === nSer - 1 ? 'line' : 'column' } : {}), mark: { kind: pick(['solid', 'outline', 'hatched', 'none']), color: pick(COLORS.slice(0, 2)) },
            ...(chance(.3) ? { points: [{ index: 1, mark: { kind: pick(['solid', 'outline', 'hatched', 'none']), color: pick(COLORS.slice(0, 2)) } }] } : {}), ...(chance(.3) ? { width: 1.5 } : {}), ...(chance(.3) ? { dashed: true } : {}), ...(chance(.3) ? { markers: true } : {}),
            ...(chance(.5) ? { labels: { show: pick(['all', 'last', 'ends']), ...(chance(.5) ? { format: '#,##0' } : {}), ...(chance(.6) ? { position: pick(['outside-end', 'inside-end', 'center', 'above', 'right']) } : {}), ...(chance(.3) ? { seriesName: true } : {}), ...(chance(.3) ? { color: '#5B5F66' } : {}) } } : {}) }; });
        const axis = () => ({ ...(chance(.3) ? { title: 'tkr & <x>' } : {}), ...(chance(.3) ? { format: '#,##0' } : {}), ...(chance(.4) ? { gridlines: chance(.5) } : {}), ...(chance(.3) ? { visible: chance(.5) } : {}) });
        charts.push({ name: `Diagram ${c}`, type, title: pick(['Titel & <x> "q"', '=x', '2026-08', 'Å\nB']), ...(chance(.3) ? { titleFrom: { sheet: name, range: 'N1' } } : {}), description: 'd', from: { row: 10 + c * 15, column: 13 }, to: { row: 20 + c * 15, column: 18 }, series, ...(chance(.5) ? { categoryAxis: axis() } : {}), ...(chance(.5) ? { valueAxis: { ...axis(), ...(chance(.4) ? { min: -20 } : {}), ...(chance(.4) ? { max: 150 } : {}) } } : {}), ...(chance(.6) ? { legend: pick(['none', 'bottom', 'right', 'top']) } : {}), ...(chance(.3) ? { gap: int(0, 200) } : {}), ...(chance(.3) ? { overlap: int(-100, 100) } : {}) }); }
    }
    const widths = new Map<number, any>(); for (let i = 0; i < int(0, 6); i++) { const column = int(1, 20); widths.set(column, { column, width: pick([0, 2, 8.43, 10.29, 30, 100]), ...(chance(.2) ? { hidden: true } : {}) }); }
    const heights = new Map<number, any>(); for (let i = 0; i < int(0, 6); i++) { const row = int(1, 40); heights.set(row, { row, height: pick([0, 6, 15.75, 26, 409.5]) }); }
    const print = chance(.6) ? { orientation: pick(['landscape', 'portrait']), fit: { wide: pick([0, 1, 2]), tall: pick([0, 1]) }, ...(chance(.5) ? { titleRows: { first: 1, last: int(1, 3) } } : {}), ...(chance(.3) ? { titleColumns: { first: 1, last: int(1, 2) } } : {}), ...(chance(.4) ? { area: pick(['A1:J64', '$A$1:$H$9']) } : {}), ...(chance(.5) ? { header: pick(['&LRegion && co', 'bara mitt', '&C&A&R&D', '&L1&C2&R3']) } : {}), ...(chance(.5) ? { footer: pick(['&LRamkoll&RSida &P av &N', '&R&"Arial,Bold"&8x']) } : {}), ...(chance(.4) ? { breaks: [5, 30] } : {}), ...(chance(.3) ? { columnBreaks: [4] } : {}), ...(chance(.4) ? { centerHorizontally: true } : {}) } : undefined;
    return { id: `id${si}`, name, cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column), ...(widths.size ? { columnWidths: [...widths.values()] } : {}), ...(heights.size ? { rowHeights: [...heights.values()] } : {}), ...(chance(.5) ? { freeze: { rows: int(0, 4), columns: int(0, 3) } } : {}), ...(chance(.5) ? { gridlines: chance(.5) } : {}), ...(chance(.4) ? { tabColor: pick(COLORS) } : {}), ...(merges ? { merges } : {}), tables, conditionalFormats: cfs, validations: vals, charts, ...(print ? { print } : {}), ...(chance(.5) ? { properties: { 'ramkoll.fingerprint': 'åäö', 'x y': '1' } } : {}) };
  });
  return { styles, sheets, names: chance(.6) ? [{ name: 'Ramkoll_x', sheet: names[0], range: '$A$1:$B$4' }, { name: 'Ramkoll_å', sheet: names[nSheets - 1], range: 'C3' }] : [], ...(chance(.5) ? { stamp: { sheet: names[0], address: pick(['A1', 'B2', 'C50']), incomplete: 'OFULLSTÄNDIG 2026-08' } } : {}), ...(chance(.5) ? { activate: `id${nSheets - 1}` } : {}) };
}
const LOG = process.env['JLOG'] ?? '/tmp/judge4/plans.log';
it('plans', async () => {
  writeFileSync(LOG, '');
  const log = (s: string) => appendFileSync(LOG, s + '\n');
  const base = workbookFile({ Enheter: [['Enhet', 'Ram'], ['a', 1]] });
  let n = 0, ok = 0, invalid = 0, second = 0;
  const from = Number(process.env['FROM'] ?? 1), to = Number(process.env['TO'] ?? 60);
  for (let seed = from; seed <= to; seed++) {
    const p = plan(seed);
    let file: Uint8Array;
    try { file = applyPlan(base, p); } catch (e) { log(`seed ${seed}: INVALID ${String(e).slice(0, 200)}`); invalid++; continue; }
    n++;
    const bad: string[] = [];
    try {
      const { host, access } = openOnHost(base, { client: seed % 2 ? 'web' : 'win32', requirementSet: seed % 3 ? '1.12' : '1.14' });
      const edge = excelEdge(access);
      await edge.readWorkbook(); const c0 = host.trips().length;
      const applied: any = await edge.applyPlan(p);
      if (host.trips().length - c0 > 8) bad.push(`trips ${host.trips().length - c0}`);
      if (applied.plain.length) bad.push(`plain ${applied.plain}: ${host.trips().filter((t) => !t.ok).map((t) => t.code).join()}`);
      for (const d of differences(describeXlsx(file), host.state, { known: KNOWN_DIFFERENCES, values: 'formulas-only', most: 12 })) bad.push(d);
      // second plan over the first, ids alike
      const q = plan(seed + 5000); q.sheets = q.sheets.slice(0, p.sheets.length).map((s: any) => s);
      const keep = new Set(q.sheets.map((s: any) => s.name));
      const ownLeft = p.sheets.filter((s: any) => !q.sheets.some((x: any) => x.id === s.id)).map((s: any) => s.name.toLowerCase());
      let file2: Uint8Array | null = null;
      try { file2 = applyPlan(file, q); } catch (e) { file2 = null; }
      if (file2) { second++;
        await edge.readWorkbook(); const c1 = host.trips().length; const a2: any = await edge.applyPlan(q);
        if (host.trips().length - c1 > 8) bad.push(`2nd trips ${host.trips().length - c1}`);
        if (a2.plain.length) bad.push(`2nd plain ${a2.plain}`);
        for (const d of differences(describeXlsx(file2), host.state, { known: KNOWN_DIFFERENCES, values: 'formulas-only', most: 12 })) bad.push('2nd ' + d);
      }
    } catch (e: any) { bad.push(`THROW ${e.kind ?? ''} ${String(e.stack).slice(0, 500)} ${e.cause ? JSON.stringify(e.cause.debugInfo ?? {}).slice(0, 300) : ''}`); }
    if (!bad.length) ok++;
    log(`seed ${seed}: ${bad.length ? 'BAD' : 'ok'}`); for (const b of bad) log('    ' + b);
  }
  log(`plans ${n} ok ${ok} invalid ${invalid} second ${second}`);
}, 900000);

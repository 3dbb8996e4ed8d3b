import { runCheck } from '../../src/app/run-check';
import { excelEdge } from '../../src/excel/excel-edge';
import { SHEET_MARK } from '../../src/report/plan';
import { consistentTables, withCell } from '../support/consistent';
import { workbookFile } from '../support/workbook-file';
import { openOnHost } from './on-host';
const NOW = { lang: 'sv', today: '2026-11-21', time: '2026-11-21 20:45' } as const;
const base = () => workbookFile(withCell(consistentTables(), 'Budget', 3, 'Reviderad', 4711));
function shift(sheet: any, at: number, by: number) {
  const cells = new Map<number, any>(); for (const [r, line] of sheet.cells) cells.set(r >= at ? r + by : r, line);
  sheet.cells.clear(); for (const [r, l] of cells) sheet.cells.set(r, l);
  for (const t of sheet.tables) if (t.firstRow >= at) { t.firstRow += by; t.lastRow += by; }
}
async function attempt(f: () => Promise<any>) { try { const r = await f(); return 'ok'; } catch (e: any) { return `${e.kind}/${e.report}: ${e.detail}`; } }
it('row inserted above findings table', async () => {
  for (const requirementSet of ['1.12', '1.14']) {
    const { host, access } = openOnHost(base(), { requirementSet });
    const edge = excelEdge(access);
    await runCheck(edge, NOW);
    const own = host.state.sheets.filter((s) => s.properties.has(SHEET_MARK));
    console.log(requirementSet, own.map((s) => `${s.name}: ${s.tables.map((t) => t.name + '@' + t.firstRow)}`).join('; '));
    const f = own.find((s) => s.properties.get(SHEET_MARK) === 'findings')!;
    shift(f, 2, 1);
    console.log('after insert row', await attempt(() => runCheck(edge, NOW)), await attempt(() => runCheck(edge, NOW)));
  }
});

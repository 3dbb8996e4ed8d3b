import { readFileSync, writeFileSync, appendFileSync, readdirSync } from 'node:fs';
import { excelEdge } from '../../src/excel/excel-edge';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { checked } from './cases';
import { openOnHost } from './on-host';
it('x', async () => { writeFileSync('/tmp/judge4/looks.log', '');
  for (const f of readdirSync('/work/shared/corpus').filter((n) => /poi-(0000|0198|0222|0161|0030|0020)-/.test(n))) {
    const bytes = new Uint8Array(readFileSync(`/work/shared/corpus/${f}`));
    const a = readSnapshot(openPackage(bytes), { sheets: 'all' });
    const b = await excelEdge(openOnHost(bytes).access).readWorkbook({ sheets: 'all' });
    const bare = { ...a, sheets: a.sheets.map(({ ...s }: any) => { delete s.looks; return s; }) };
    const j = (s: any) => JSON.stringify(checked(s).json);
    appendFileSync('/tmp/judge4/looks.log', `${f}: with looks ${j(a) === j(b)}, without ${j(bare) === j(b)}; findings ${checked(a).json.findings.length}/${checked(b).json.findings.length}\n`);
  } }, 120000);

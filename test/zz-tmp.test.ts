import { runRules } from '../src/rules/run-rules';
import { RULES } from '../src/rules/catalogue';
import { consistentTables, withCell, withRows, withoutRows, withoutTable, rowOf } from './support/consistent';
import { contextOf, placeText } from './support/check-tables';
import type { Tables } from './support/snapshot-of';
const dump = (name: string, tables: Tables) => {
  const f = runRules(contextOf(tables));
  console.log(
    name +
      '\n' +
      f.map((x) => `  ${x.rule} ${x.cells.slice(0, 3).map(placeText)} | ${x.message.sv} | ${x.consider.sv}`).join('\n'),
  );
};
test('dump', () => {
  const t = consistentTables();
  dump('revised+100', withCell(t, 'Budget', 1, 'Reviderad', 29100));
  dump('budget x1000', withCell(t, 'Budget', 1, 'Reviderad', 29000000));
  dump('outcome x1000', withCell(t, 'Utfall', 1, 'Belopp', 2463000));
  dump('forecast x1000', withCell(t, 'Prognos', 1, 'Belopp', 28855000));
  dump('no reallocations', withoutTable(t, 'Omfördelningar'));
  dump('no adjustments', withoutTable(t, 'Ramjusteringar'));
  dump('no neither', withoutTable(withoutTable(t, 'Ramjusteringar'), 'Omfördelningar'));
  dump('no successions', withoutTable(t, 'Enhetsbyten'));
  dump('no beslut', withoutTable(t, 'Beslut'));
  dump('no prognos', withoutTable(t, 'Prognos'));
  dump('no items', withoutTable(t, 'Jämförelseposter'));
  dump('no uppdrag', withoutTable(t, 'Uppdrag'));
  dump('no åtg', withoutTable(t, 'Åtgärder'));
  dump('unknown unit', withCell(t, 'Utfall', 1, 'Enhet', 'Regionstabn'));
  dump('unknown ct', withCell(t, 'Budget', 1, 'Kostnadsslag', 'Resor'));
  dump('unknown unit budget', withCell(t, 'Budget', 1, 'Enhet', 'Resor'));
  dump('text amount', withCell(t, 'Budget', 1, 'Reviderad', 'x'));
  dump('text amount realloc', withCell(t, 'Omfördelningar', 1, 'Belopp', 'x'));
  dump('number text', withCell(t, 'Budget', 1, 'Reviderad', '29 000,0'));
  dump('sign', withCell(t, 'Budget', rowOf(t, 'Budget', 'Regionstaben', 'Försäljning'), 'Reviderad', 2400));
  dump('realloc self', withCell(t, 'Omfördelningar', 1, 'Till kostnadsslag', 'Personalkostnader'));
  dump(
    'no po',
    withoutRows(t, 'Omfördelningar', ([n]) => n === 'O2'),
  );
  dump(
    'missing month',
    withoutRows(t, 'Utfall', ([y, m]) => y === 2026 && m === 8),
  );
  dump('seed', withCell(t, 'Beslut', 2, 'Datum', '2026-09-30'));
  dump('circle', withCell(t, 'Enheter', 2, 'Överordnad', 'Informationsförvaltningsenheten'));
  dump('dup', withRows(t, 'Utfall', t.Utfall![1]!));
  dump('settings missing', withoutTable(t, 'Inställningar'));
  dump('budget missing', withoutTable(t, 'Budget'));
  dump('no costtypes', withoutTable(t, 'Kostnadsslag'));
  dump('no units', withoutTable(t, 'Enheter'));
  dump('no outcome', withoutTable(t, 'Utfall'));
  dump('empty', {});
});
test('speed', () => {
  const t = consistentTables();
  const rows = t.Utfall!.slice(1);
  const big = [t.Utfall![0]!.concat('Ver')];
  for (let i = 0; big.length < 200001; i++) {
    const r = rows[i % rows.length]!;
    big.push([...r.slice(0, 4), Number(r[4]) / 500, i]);
  }
  const ctx = contextOf({ ...t, Utfall: big });
  for (let k = 0; k < 2; k++) {
    const t0 = performance.now();
    const f = runRules(ctx);
    console.log('run', performance.now() - t0, f.length);
  }
  const slow = RULES.map((r) => {
    const a = performance.now();
    r.check(ctx);
    return [r.id, performance.now() - a] as const;
  }).filter(([, x]) => x > 3);
  console.log(slow);
  const bad = big.map((r, i) => (i === 0 ? r : [...r.slice(0, 4), -Number(r[4]), r[5]!]));
});

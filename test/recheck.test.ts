import { checkWorkbook, type Checked } from '../src/app/check';
import { findPart, openPackage, readPartText, writePackage } from '../src/file/package/package';
import { readSnapshot } from '../src/file/read/read-workbook';
import { applyPlan } from '../src/file/write/apply-plan';
import type { CellPlan, WorkbookPlan } from '../src/report/plan';
import { cellAt, type Snapshot } from '../src/workbook/snapshot';
import { consistentTables, rowOf, withCell } from './support/consistent';
import type { Tables } from './support/snapshot-of';
import { workbookFile } from './support/workbook-file';

const COMMENT = 7;
const RULE = 2;
const REMARK = 'Rättas i novemberrevideringen';

function check(
  bytes: Uint8Array,
  lang: 'sv' | 'en' = 'sv',
): { checked: Checked; snapshot: Snapshot; written: (plan?: WorkbookPlan) => Uint8Array } {
  const source = openPackage(bytes);
  const snapshot = readSnapshot(source, {});
  const checked = checkWorkbook(snapshot, { lang, today: '2026-11-21', time: '2026-11-21 20:45' });
  return { checked, snapshot, written: (plan = checked.plan) => applyPlan(source, plan) };
}

/** Övriga kostnader of Regionstaben is revised to 100 more than is explained. */
function broken(): Tables {
  const tables = consistentTables();
  return withCell(tables, 'Budget', rowOf(tables, 'Budget', 'Regionstaben', 'Övriga kostnader'), 'Reviderad', 10_661.5);
}

/** The plan as it would stand after the user wrote beside the first finding of a rule. */
function commented(plan: WorkbookPlan, rule: string): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const row =
        sheet.id === 'findings'
          ? sheet.cells.find((cell) => cell.column === RULE && cell.value === rule)?.row
          : undefined;
      const write = (cell: CellPlan): CellPlan =>
        cell.row === row && cell.column === COMMENT ? { ...cell, value: REMARK } : cell;
      return { ...sheet, cells: sheet.cells.map(write) };
    }),
  };
}

/** Rule and first column of the row that holds the remark. */
function remarkRow(bytes: Uint8Array): { rule: unknown; status: unknown } | null {
  const snapshot = readSnapshot(openPackage(bytes), {});
  const sheet = snapshot.sheets.find((at) => at.properties.get('ramkoll.sheet') === 'findings')!;
  for (let row = 5; row < 60; row += 1) {
    const value = cellAt(snapshot, sheet, row, COMMENT);
    if (value.kind !== 'text' || value.text !== REMARK) continue;
    const text = (column: number): string => {
      const cell = cellAt(snapshot, sheet, row, column);
      return cell.kind === 'text' ? cell.text : '';
    };
    return { rule: text(RULE), status: text(1) };
  }
  return null;
}

describe('checking a checked workbook', () => {
  const first = check(workbookFile(broken()));
  const withRemark = first.written(commented(first.checked.plan, 'OM-02'));

  test('the comment follows its finding', () => {
    expect(remarkRow(check(withRemark).written())).toEqual({ rule: 'OM-02', status: '■ Fel' });
  });

  test('it follows into the other language and back', () => {
    const english = check(withRemark, 'en').written();
    expect(remarkRow(english)).toEqual({ rule: 'OM-02', status: '■ Error' });
    expect(remarkRow(check(english).written())).toEqual({ rule: 'OM-02', status: '■ Fel' });
  });

  test('it stays when the finding is solved', () => {
    // The same checked workbook after the user corrected the cell.
    const row = rowOf(broken(), 'Budget', 'Regionstaben', 'Övriga kostnader') + 1;
    const corrected = setNumber(withRemark, 'xl/worksheets/sheet8.xml', `D${row}`, '10661.5', '10561.5');
    const again = check(corrected);
    expect(again.checked.findings).toEqual([]);
    expect(remarkRow(again.written())).toEqual({ rule: 'OM-02', status: '● Löst' });
    // And it stays at the check after that.
    expect(remarkRow(check(again.written()).written())).toEqual({ rule: 'OM-02', status: '● Löst' });
  });

  test('the user’s figures and the fingerprint do not move by being checked', () => {
    const again = check(withRemark);
    expect(again.checked.model.fingerprint).toBe(first.checked.model.fingerprint);
    expect({ ...again.checked.json }).toEqual({ ...first.checked.json });
  });

  test('the same check written twice is the same file', () => {
    const once = first.written();
    const twice = check(once).written();
    expect(Buffer.from(check(twice).written()).equals(Buffer.from(twice))).toBe(true);
    expect(check(twice).snapshot.sheets.map((sheet) => sheet.name)).toEqual(
      check(once).snapshot.sheets.map((sheet) => sheet.name),
    );
  });
});

/** A workbook with one number of one sheet changed, as the user would change it. */
function setNumber(bytes: Uint8Array, part: string, address: string, before: string, after: string): Uint8Array {
  const source = openPackage(bytes);
  const xml = readPartText(findPart(source, part)!);
  const changed = xml.replace(new RegExp(`(<c r="${address}"[^>]*><v>)${before}(</v>)`), `$1${after}$2`);
  expect(changed).not.toBe(xml);
  return writePackage(source, new Map([[part, new TextEncoder().encode(changed)]]));
}

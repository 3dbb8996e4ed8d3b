import { readFileSync } from 'node:fs';
import { checkWorkbook, type Checked } from '../../src/app/check';
import { templatePlan } from '../../src/app/template';
import { openPackage } from '../../src/file/package/package';
import { readSnapshot } from '../../src/file/read/read-workbook';
import { applyPlan } from '../../src/file/write/apply-plan';
import { writeNewWorkbook } from '../../src/file/write/blank-workbook';
import type { WorkbookPlan } from '../../src/report/plan';
import type { Snapshot } from '../../src/workbook/snapshot';

/** A check whose stamp is always the same. */
export function checked(snapshot: Snapshot, lang: 'sv' | 'en' = 'sv'): Checked {
  return checkWorkbook(snapshot, { lang, today: '2026-11-21', time: '2026-11-21 20:45' });
}

export function checkedPlan(bytes: Uint8Array, lang: 'sv' | 'en' = 'sv'): WorkbookPlan {
  return checked(readSnapshot(openPackage(bytes)), lang).plan;
}

function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`samples/${name}.xlsx`));
}

/** Workbooks that both edges are tried on, as bytes. */
export const WORKBOOKS: readonly { readonly name: string; readonly bytes: () => Uint8Array }[] = [
  { name: 'the sample', bytes: () => sample('regionstyrelsen-2026') },
  { name: 'the sample with faults', bytes: () => sample('regionstyrelsen-2026-med-fel') },
  {
    name: 'the sample with an earlier report in English',
    bytes: () => {
      const bytes = sample('regionstyrelsen-2026-med-fel');
      return applyPlan(bytes, checkedPlan(bytes, 'en'));
    },
  },
  {
    name: 'a template as it is written',
    bytes: () => writeNewWorkbook(templatePlan('sv'), { mark: false, sharedStrings: true }),
  },
];

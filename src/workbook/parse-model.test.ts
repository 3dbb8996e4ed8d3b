import { expect, it } from '@jest/globals';
import { consistentTables } from '../../test/support/consistent';
import { snapshotOf } from '../../test/support/snapshot-of';
import { parseModel } from './parse-model';

it('reads the consistent workbook without an issue', () => {
  const model = parseModel(snapshotOf(consistentTables()));
  console.log(
    JSON.stringify(model.settings),
    JSON.stringify(model.tables.budget),
    model.outcome.count,
    model.fingerprint,
    JSON.stringify(model.actions[0]),
    JSON.stringify(model.decisions),
  );
  expect(model.issues).toEqual([]);
});

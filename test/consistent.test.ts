import { runRules } from '../src/rules/run-rules';
import { consistentTables } from './support/consistent';
import { contextOf, placeText } from './support/check-tables';

test('the consistent workbook gives no finding at all', () => {
  const findings = runRules(contextOf(consistentTables()));
  expect(findings.map(({ rule, message, cells }) => `${rule} ${message.sv} ${cells.map(placeText).join(' ')}`)).toEqual(
    [],
  );
});

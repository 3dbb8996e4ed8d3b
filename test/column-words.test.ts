import { nameKey } from '../src/domain/names';
import { TABLE_WORDS } from '../src/workbook/vocabulary';
import { columnWords } from '../src/strings/column-words';
import { words } from '../src/strings/words';

/** Messages must name a column as the workbook's reader recognises it. */
test('columns are named as they are recognised', () => {
  for (const { columns } of Object.values(TABLE_WORDS)) {
    for (const { column, names } of columns) {
      expect(names.map(nameKey)).toContain(nameKey(columnWords.sv[`column.${column}`]));
      expect(names.map(nameKey)).toContain(nameKey(columnWords.en[`column.${column}`]));
    }
  }
});

test('and are words of the messages in both languages', () => {
  expect(words.sv['column.diaryNumber']).toBe('Diarienummer');
  expect(words.en['setting.period']).toBe('ReportPeriod');
});

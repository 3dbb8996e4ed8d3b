import type { importSv } from '../sv/import';

export const importEn: Readonly<Record<keyof typeof importSv, string>> = {
  sheet: 'Import',
  'table.outcome': 'Import_outcome',
  'table.forecast': 'Import_forecast',
  title: 'Imported rows',
  'note.role.outcome': 'Outcome from a file: {files}. Read in place of the rows of the table Outcome for {covered}.',
  'note.role.forecast': 'Forecast from a file: {files}. Read in place of the rows of the table Forecast for {covered}.',
  'note.unit': 'Amounts in {unit}, net: cost positive, revenue negative. Rows with the same key are summed.',
  'note.keep': 'The sheet belongs to Ramkoll and is read in every check. Delete it to let the tables count again.',
  'column.file': 'File',
  'column.line': 'Line',
  'place.line': '{file}, line {line}',
  'place.more': '{file}, line {line} and others',
  'summary.read':
    'Import: {file}, {rows} rows for {covered}. Amounts in {unit} ({unitBy}), {sign}, {encoding}. {replaced}',
  'summary.replaced': 'Used in place of {count} rows of the table {table}.',
  'summary.notReplaced': 'The table {table} had no rows for that time.',
  'unitBy.format': 'the format says so',
  'unitBy.file': 'the file says so',
  'unitBy.call': 'the call says so',
  'unitBy.size': 'the size of the amounts beside the workbook',
  'note.summary-left-out': '{count} rows of totals are left out',
  'note.malformed': '{count} rows or cells cannot be read, the first on line {line}: “{text}”',
  'note.balance-accounts-left-out': '{text} rows of balance sheet accounts are left out',
  'note.without-object':
    '{count} balances are larger than their objects; the rest has no unit, the first on line {line}',
  'note.contradiction': '{count} rows contradict themselves, the first on line {line}: “{text}”',
  'note.no-period': '{count} rows have no month, the first on line {line}',
  'note.more-notes': 'and {count} more',
  'refused.empty': 'the file is empty',
  'refused.binary': 'the file is no text; import CSV or SIE, not a workbook',
  'refused.no-header':
    'no header row was found; it needs Unit, Cost type or Account, Amount, and for outcome Month or Period',
  'refused.column-missing': 'the header row lacks {text}',
  'refused.no-rows': 'the file has a header row but no rows with amounts',
  'refused.too-large': 'the file has more rows than a sheet holds',
  'refused.not-sie': 'the file is no SIE file',
  'refused.currency': 'the currency of the file is {text}; only SEK can be read',
  'refused.no-months':
    'the file has no monthly amounts of result accounts: outcome needs #PSALDO or #VER, forecast #PBUDGET',
  'refused.unit':
    'the file does not say whether its amounts are in kr, tkr or mnkr, and their size does not tell; give --unit kr, tkr or mnkr',
  'refused.sign':
    'the signs of the file cannot be told: revenue and cost do not keep one sign through it, and the workbook does not say; give SignConvention in Settings',
};

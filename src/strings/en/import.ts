import type { importSv } from '../sv/import';

export const importEn: Readonly<Record<keyof typeof importSv, string>> = {
  sheet: 'Import',
  'table.outcome': 'Import_outcome',
  'table.forecast': 'Import_forecast',
  title: 'Imported rows',
  'note.role.outcome':
    'Outcome from a file: {files}. Read in place of the rows of the table Outcome for the same unit and month, {covered}.',
  'note.role.forecast':
    'Forecast from a file: {files}. Read in place of the rows of the table Forecast for the same unit and year, {covered}.',
  'note.unit': 'Amounts in {unit}, net: cost positive, revenue negative. Rows with the same key are summed.',
  'note.keep': 'The sheet belongs to Ramkoll and is read in every check. Delete it to let the tables count again.',
  'note.empty': 'The sheet belongs to Ramkoll. It has no imported rows now, and the tables Outcome and Forecast count.',
  'column.file': 'File',
  'column.line': 'Line',
  'place.line': '{file}, line {line}',
  'place.more': '{file}, line {line} and others',
  'summary.read':
    'Import: {file}, {rows} rows for {covered}. Amounts in {unit} ({unitBy}), {sign}, {encoding}. {replaced}',
  'summary.replaced': 'Used in place of {count} rows of the table {table}.',
  'summary.notReplaced': 'The table {table} had no rows for those units and that time.',
  'summary.kept': 'Rows of an earlier import are read: {file}, {rows} rows for {covered}.',
  'summary.year': 'The months of the file have no year; they are read as {year} ({yearBy}).',
  'yearBy.file': 'the header of the file says so',
  'yearBy.call': 'the call says so',
  'plan.own.one': 'The file has no rows for 1 unit ({units}); the workbook’s own rows count for it.',
  'plan.own.many': 'The file has no rows for {count} units ({units}); the workbook’s own rows count for them.',
  'plan.earlier.one': 'The file has no rows for 1 unit ({units}); the rows of an earlier import count for it.',
  'plan.earlier.many':
    'The file has no rows for {count} units ({units}); the rows of an earlier import count for them.',
  'plan.unknown.one':
    '1 unit of the file is not among the units of the workbook ({units}): its rows do not count. If the workbook has it by another name, the old rows there count.',
  'plan.unknown.many':
    '{count} units of the file are not among the units of the workbook ({units}): their rows do not count. If the workbook has them by other names, the old rows there count.',
  'plan.gone.one':
    'The file has no rows of 1 cost type that the workbook has amounts of ({units}); those amounts do not count.',
  'plan.gone.many':
    'The file has no rows of {count} cost types that the workbook has amounts of ({units}); those amounts do not count.',
  'plan.replaces': 'Takes the place of {rows} rows of {file}.',
  'plan.unitTimes': '{unit}: {times}',
  'plan.row': '{unit}: 1 row',
  'plan.rows': '{unit}: {rows} rows',
  'plan.more': 'and {count} more',
  'plan.noUnit': 'without a unit',
  'dimension.1': 'Cost centre',
  'dimension.2': 'Cost bearer',
  'dimension.6': 'Project',
  'dimension.7': 'Employee',
  'dimension.8': 'Customer',
  'dimension.9': 'Supplier',
  'dimension.10': 'Invoice',
  'dimension.other': 'Dimension {id}',
  'dimension.named': '{id} {name}',
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
  'refused.no-year':
    'the file does not say which year its months are of: it has no column Year, and its header names no year; give --year 2026',
  'refused.levels':
    'the file has amounts of {text}, but the workbook has them of {other}, and they may be the same amounts (a unit and one above it, or units before and after a reorganisation): they would count twice. Export the units that the workbook has, or all units',
  'refused.spans':
    'the outcome of {text} in the workbook is a sum from January, and the file has only some of its months; export all months from January',
  'refused.unit':
    'the file does not say whether its amounts are in kr, tkr or mnkr, and their size does not tell; give --unit kr, tkr or mnkr',
  'refused.sign':
    'the signs of the file cannot be told: revenue and cost do not keep one sign through it, and the workbook does not say; give SignConvention in Settings',
};

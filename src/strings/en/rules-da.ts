import type { RuleTexts } from '../rule-text';
import type { DaRuleId } from '../sv/rules-da';

const unreadable = (as: string, consequence: string): string =>
  `{table}, column {column}: “{text}” cannot be read as ${as}. Cells: {count}. ${consequence}`;
const unknownUnit = '{table}, column {column}: the unit “{unit}” is not in {units}. Rows: {count}';
const unknownCostType = '{table}, column {column}: the cost type “{costType}” is not in {costTypes}. Rows: {count}';
const unknownAccount =
  '{table}, column {column}: account {account} belongs to no cost type in {costTypes}. Rows: {count}';
const notCounted = 'The rows are not counted.';
const notCountedSum = 'The amount {sum} is not counted.';
const addUnit = 'Consider adding the unit to {units}, or correcting the name.';
const addCostType = 'Consider adding the cost type to {costTypes}, or correcting the name.';
const rename = 'Consider changing the name to “{nearest}”, which exists, or adding what is missing.';
const addAccount =
  'Consider widening the account range of the cost type that the account belongs to, or correcting the account.';

export const daTextsEn: RuleTexts<DaRuleId> = {
  'DA-01': {
    title: 'Table, column or setting missing',
    description:
      'Looks for the tables, columns and settings that the check cannot do without. What is missing cannot be checked.',
    variants: {
      table: {
        message: 'The table {table} is missing from the workbook. The check needs it.',
        consider:
          'Consider adding the table, or naming the table that already holds the data {table}. The empty template shows its columns.',
      },
      column: {
        message: 'The table {table} lacks the column {column}. What the column is needed for cannot be checked.',
        consider: 'Consider adding the column, or giving the column that holds the data the header {column}.',
      },
      setting: {
        message:
          'The setting {setting} is missing from {table}. Without it there is no knowing how the figures are to be read.',
        consider: 'Consider adding a row to {table} with {setting} in the column {column} and its value beside it.',
      },
    },
  },
  'DA-02': {
    title: 'Value that cannot be read',
    description:
      'Looks for cells that do not hold what their column is for: text instead of an amount, a date or an account, words that mean nothing here, error values that a formula has left, and formulas without a calculated value. Such cells are not counted, so the sums are wrong.',
    variants: {
      amount: {
        message: unreadable('an amount', 'The amount is not counted.'),
        consider: 'Consider entering the amount as a number, and putting a comment in a column of its own.',
      },
      date: {
        message: unreadable('a date', 'The date counts as not given.'),
        consider: 'Consider writing the date as 2026-01-31.',
      },
      year: {
        message: unreadable('a year', 'The row cannot be placed in any year.'),
        consider: 'Consider writing the year with four digits, such as 2026.',
      },
      month: {
        message: unreadable('a month', 'The row cannot be placed in any month.'),
        consider: 'Consider writing the month as a number from 1 to 12.',
      },
      share: {
        message: unreadable('a share', 'The share is not counted.'),
        consider: 'Consider writing the share as a percentage, such as 60%.',
      },
      percent: {
        message: unreadable('a percentage', 'The percentage is not counted.'),
        consider: 'Consider writing the percentage as a number, such as 2.0%.',
      },
      'yes-no': {
        message: unreadable('yes or no', 'It counts as not given.'),
        consider: 'Consider writing yes or no.',
      },
      word: {
        message: unreadable('one of the words that the column may hold', 'It counts as not given.'),
        consider: 'Consider choosing one of the words in the template’s list for the column.',
      },
      account: {
        message: unreadable('an account', 'The account cannot be placed in any cost type.'),
        consider: 'Consider writing the account with digits only.',
      },
      setting: {
        message: unreadable('a value of the setting', 'The setting counts as not given.'),
        consider: 'Consider writing one of the values that the template gives for the setting.',
      },
      assignment: {
        message:
          '{table}, column {column}: “{text}” is not in the table Assignments. Cells: {count}. The action counts for no assignment.',
        consider: 'Consider correcting the name, or adding the assignment to the table Assignments.',
      },
      'error-value': {
        message:
          '{table}, column {column}: the formula gives the error value {text}. Cells: {count}. The cell is not counted.',
        consider: 'Consider correcting the formula or what it refers to.',
      },
      uncalculated: {
        message:
          '{table}, column {column}: the formula has no calculated value in the file. Cells: {count}. The cell is not counted.',
        consider: 'Consider opening the workbook in Excel, recalculating (F9) and saving it.',
      },
    },
  },
  'DA-03': {
    title: 'Number stored as text',
    description:
      'Looks for numbers that are stored as text. They are read and counted here, but the workbook’s own sums leave them out.',
    variants: {
      column: {
        message:
          '{table}, column {column}: numbers stored as text, such as “{text}”. Cells: {count}. They are read and counted here, but the workbook’s own sums do not count them.',
        consider: 'Consider turning the cells into numbers (Text to Columns, or Paste Special, Add).',
      },
    },
  },
  'DA-04': {
    title: 'Unknown unit',
    description:
      'Looks for rows of a unit that is not in Units. They cannot be counted anywhere, so the sums of the board are wrong.',
    variants: {
      name: { message: `${unknownUnit}. ${notCounted}`, consider: addUnit },
      'name-near': { message: `${unknownUnit}. ${notCounted}`, consider: rename },
      amount: { message: `${unknownUnit}. ${notCountedSum}`, consider: addUnit },
      'amount-near': { message: `${unknownUnit}. ${notCountedSum}`, consider: rename },
    },
  },
  'DA-05': {
    title: 'Unknown cost type or account',
    description:
      'Looks for rows of a cost type that is not in CostTypes, and for accounts that no cost type covers. They cannot be counted anywhere.',
    variants: {
      name: { message: `${unknownCostType}. ${notCounted}`, consider: addCostType },
      'name-near': { message: `${unknownCostType}. ${notCounted}`, consider: rename },
      'name-amount': { message: `${unknownCostType}. ${notCountedSum}`, consider: addCostType },
      'name-amount-near': { message: `${unknownCostType}. ${notCountedSum}`, consider: rename },
      account: { message: `${unknownAccount}. ${notCounted}`, consider: addAccount },
      'account-amount': { message: `${unknownAccount}. ${notCountedSum}`, consider: addAccount },
    },
  },
  'DA-06': {
    title: 'Account in two cost types',
    description: 'Looks for accounts that two cost types cover. What is booked on them could be counted as either.',
    variants: {
      overlap: {
        message: 'Account {accounts} belongs both to {first} ({firstRange}) and to {second} ({secondRange}).',
        consider: 'Consider changing the account ranges so that every account belongs to one cost type only.',
      },
    },
  },
  'DA-07': {
    title: 'The same row twice',
    description:
      'Looks for rows that agree in every column that is no amount. They may be two items, but also a row that was pasted twice and is counted double. In tables of your own form, which may tell rows apart in more ways, only rows that agree in every cell count.',
    variants: {
      row: {
        message: '{table}: row {row} agrees with row {first} in every column but the amounts.',
        consider: 'Consider removing one of the rows, or merging them into one.',
      },
      amount: {
        message: '{table}: row {row} agrees with row {first} in every column but the amounts. Row {row} is {amount}.',
        consider: 'Consider removing one of the rows if it is a duplicate, or merging them into one.',
      },
      own: {
        message: 'The sheet {sheet}: row {row} is the same as row {first} in every cell. Both are counted.',
        consider: 'Consider removing one of the rows if it is a duplicate.',
      },
    },
  },
  'DA-08': {
    title: 'Sign against the table’s own',
    description:
      'Looks for costs and revenues with another sign than the table was read by. A wrong sign moves the net by twice the amount.',
    variants: {
      cost: {
        message:
          '{table}, column {column}: {unit}, {costType} is a cost but stands as {printed}, which lowers the net cost. The table is read as “{sign}”.',
        consider: 'Consider changing it to {expected}. If it is a correction or a credit note the amount may stand.',
      },
      revenue: {
        message:
          '{table}, column {column}: {unit}, {costType} is a revenue but stands as {printed}, which raises the net cost. The table is read as “{sign}”.',
        consider: 'Consider changing it to {expected}. If it is a correction or a credit note the amount may stand.',
      },
      many: {
        message:
          '{table}: {count} amounts have another sign than the table is read by (“{sign}”), the first of them for {unit}, {costType}.',
        consider:
          'Consider whether the setting SignConvention fits the table, or whether the amounts have the wrong sign.',
      },
      'own-cost': {
        message:
          'The sheet {sheet}, cell {cell}: {unit}, {costType} is a cost, but as the table is read the amount lowers the net cost by {size}.',
        consider:
          'Consider whether the amount has the wrong sign, or whether the signs of the table are misread (the sheet Tolkning). If it is a correction or a credit note the amount may stand.',
      },
      'own-revenue': {
        message:
          'The sheet {sheet}, cell {cell}: {unit}, {costType} is a revenue, but as the table is read the amount raises the net cost by {size}.',
        consider:
          'Consider whether the amount has the wrong sign, or whether the signs of the table are misread (the sheet Tolkning). If it is a correction or a credit note the amount may stand.',
      },
      'own-many': {
        message:
          'The sheet {sheet}: {count} amounts have another sign than the table is read by, the first of them in cell {cell} for {unit}, {costType}.',
        consider:
          'Consider whether the signs of the table are misread (the sheet Tolkning), or whether the amounts have the wrong sign.',
      },
    },
  },
  'DA-09': {
    title: 'Kr, tkr and mnkr mixed',
    description:
      'Looks for amounts about 1,000 times too large or too small beside what they compare with: other months of the same unit and cost type, or the same unit and cost type in the other tables, the decided budget of a frame, or the other amounts of the column.',
    variants: {
      'month-large': {
        message: '{unit}, {costType}, {month}: the outcome {amount} is {factor} times an ordinary month ({usual}).',
        consider:
          'Consider whether the amount was entered in a smaller unit than the rest of the table and should be {expected}.',
      },
      'month-small': {
        message:
          '{unit}, {costType}, {month}: the outcome {amount} is {factor} times smaller than an ordinary month ({usual}).',
        consider:
          'Consider whether the amount was entered in a larger unit than the rest of the table and should be {expected}.',
      },
      months: {
        message:
          '{table}: {count} monthly amounts are about 1,000 times larger or smaller than the other months of the same unit and cost type.',
        consider: 'Consider whether part of the table was taken in kr, tkr or mnkr and the rest in another unit.',
      },
      'entry-large': {
        message:
          '{table}, column {column}: {unit}, {costType} {amount} is {factor} times what the other tables have ({reference} in a year).',
        consider:
          'Consider whether the amount was entered in a smaller unit than the rest of the table and should be {expected}.',
      },
      'entry-small': {
        message:
          '{table}, column {column}: {unit}, {costType} {amount} is {factor} times smaller than what the other tables have ({reference} in a year).',
        consider:
          'Consider whether the amount was entered in a larger unit than the rest of the table and should be {expected}.',
      },
      'table-large': {
        message:
          'The table {table} lies about {factor} times higher than the other tables, counted on {count} pairs of unit and cost type.',
        consider: 'Consider converting the whole table to the unit of the workbook.',
      },
      'table-small': {
        message:
          'The table {table} lies about {factor} times lower than the other tables, counted on {count} pairs of unit and cost type.',
        consider: 'Consider converting the whole table to the unit of the workbook.',
      },
      'outcome-large': {
        message:
          '{unit}: the outcome of {costTypes} is {amount} in a year, {factor} times what the other tables have ({reference}).',
        consider:
          'Consider whether the outcome of the unit was taken in a smaller unit of amounts than the rest of the table and should be {expected}.',
      },
      'outcome-small': {
        message:
          '{unit}: the outcome of {costTypes} is {amount} in a year, {factor} times smaller than what the other tables have ({reference}).',
        consider:
          'Consider whether the outcome of the unit was taken in a larger unit of amounts than the rest of the table and should be {expected}.',
      },
      'frame-large': {
        message: '{unit}: the frame {amount} is {factor} times the decided budget that belongs to it ({reference}).',
        consider:
          'Consider whether the frame was entered in a smaller unit than the rest of the table and should be {expected}.',
      },
      'frame-small': {
        message:
          '{unit}: the frame {amount} is {factor} times smaller than the decided budget that belongs to it ({reference}).',
        consider:
          'Consider whether the frame was entered in a larger unit than the rest of the table and should be {expected}.',
      },
      'frames-large': {
        message:
          'The table {table} lies about {factor} times higher than the decided budget that belongs to the frames, counted on {count} frames.',
        consider: 'Consider converting the whole table to the unit of the workbook.',
      },
      'frames-small': {
        message:
          'The table {table} lies about {factor} times lower than the decided budget that belongs to the frames, counted on {count} frames.',
        consider: 'Consider converting the whole table to the unit of the workbook.',
      },
      'amount-large': {
        message:
          '{table}, column {column}, row {row}: {amount} is {factor} times an ordinary amount of the column ({usual}) and more than the whole cost of {unit} ({cost}).',
        consider:
          'Consider whether the amount was entered in a smaller unit than the rest of the table, and converting it if so.',
      },
      'own-table-large': {
        message:
          '{table} on the sheet {sheet} lies about {factor} times higher than the other amounts of the workbook, counted on {count} pairs of unit and cost type.',
        consider:
          'Consider whether the unit of the amounts is right beside the table, or rightly read (the sheet Tolkning).',
      },
      'own-table-small': {
        message:
          '{table} on the sheet {sheet} lies about {factor} times lower than the other amounts of the workbook, counted on {count} pairs of unit and cost type.',
        consider:
          'Consider whether the unit of the amounts is right beside the table, or rightly read (the sheet Tolkning).',
      },
      'own-frames-large': {
        message:
          '{table} on the sheet {sheet} lies about {factor} times higher than the decided budget that belongs to the frames, counted on {count} frames.',
        consider:
          'Consider whether the unit of the amounts is right beside the table, or rightly read (the sheet Tolkning).',
      },
      'own-frames-small': {
        message:
          '{table} on the sheet {sheet} lies about {factor} times lower than the decided budget that belongs to the frames, counted on {count} frames.',
        consider:
          'Consider whether the unit of the amounts is right beside the table, or rightly read (the sheet Tolkning).',
      },
    },
  },
  'DA-10': {
    title: 'Months without outcome',
    description:
      'Looks for months without outcome between January and the reporting period in either year, and for what the base year lacks when a target is held on the full year. Also looks for single units that lack months or a whole year although they have outcome otherwise. The years cannot be compared otherwise.',
    variants: {
      span: {
        message:
          'There is no outcome for {missing}, although {first} – {last} is compared. The years are of unequal length.',
        consider: 'Consider adding the outcome that is missing for {year}, or choosing an earlier reporting period.',
      },
      'base-year': {
        message:
          'The base year {year} is incomplete: there is no outcome for {missing}. The targets {targets} are held on the full year and get too small a base.',
        consider: 'Consider adding the outcome of the whole of {year}.',
      },
      unit: {
        message:
          '{unit} has no outcome for {missing}, although it has in {count} of the {expected} months that the comparison of the years reads.',
        consider:
          'Consider checking whether the outcome of the unit was left out. If the unit began or ceased, consider saying so in {units} or {successions}.',
      },
      'unit-year': {
        message:
          '{unit} has no outcome in all of {year} that is compared ({first} – {last}), although it has in {count} of the {expected} months that the comparison of the years reads.',
        consider:
          'Consider adding the outcome of the unit for {year}. If the unit began or ceased, consider saying so in {units} or {successions}.',
      },
      'own-unit': {
        message:
          '{unit} has no outcome for {missing}, although it has for {count} of the {expected} months that the comparison of the years reads.',
        consider:
          'Consider checking whether the outcome of the unit was left out. If the unit began or ceased, the template’s tables {units} and {successions} can say so.',
      },
      'own-unit-year': {
        message:
          '{unit} has no outcome in all of {year} that is compared ({first} – {last}), although it has for {count} of the {expected} months that the comparison of the years reads.',
        consider:
          'Consider checking whether the outcome of the unit for {year} was left out. If the unit began or ceased, the template’s tables {units} and {successions} can say so.',
      },
      'base-year-open': {
        message:
          'The base year {year} is incomplete: there is no outcome for {missing}. The targets {targets} are held on the full year and cannot be judged without them.',
        consider: 'Consider adding the outcome of the whole of {year}.',
      },
      'own-base-year': {
        message:
          'The base year {year} is incomplete: there is no outcome for {missing}. A target on the full year gets too small a base.',
        consider: 'Consider adding the outcome of the whole of {year}.',
      },
      'own-base-year-open': {
        message:
          'The base year {year} is incomplete: there is no outcome for {missing}. A target on the full year cannot be judged without them.',
        consider: 'Consider adding a column with the outcome of the whole of {year}.',
      },
    },
  },
  'DA-11': {
    title: 'Hidden rows with amounts',
    description:
      'Tells of hidden or filtered rows that hold amounts. They are counted, which whoever reads the table on screen does not see.',
    variants: {
      rows: {
        message:
          '{table}: {count} hidden or filtered rows have {amount} together in the column {column}. They are counted.',
        consider: 'Consider showing the rows, or removing them if they are not to count.',
      },
      'own-rows': {
        message:
          'The sheet {sheet}: hidden or filtered rows hold amounts that are counted. Rows: {count} (row {rows}).',
        consider: 'Consider showing the rows, or removing them if they are not to count.',
      },
    },
  },
  'DA-12': {
    title: 'The organisation does not hold together',
    description:
      'Looks for units whose parent does not exist, and for units that lie under each other in a circle. The subtotals of the organisation cannot be computed then.',
    variants: {
      missing: {
        message: '{unit} lies under “{parent}”, which is not in {units}.',
        consider: 'Consider adding the parent to {units}, or correcting the name.',
      },
      'missing-near': {
        message: '{unit} lies under “{parent}”, which is not in {units}.',
        consider: 'Consider changing the parent to “{nearest}”, which exists, or adding the unit that is missing.',
      },
      circle: {
        message: 'The units lie under each other in a circle: {circle}.',
        consider: 'Consider changing the parent of one of them, so that the chain ends in the board.',
      },
      self: {
        message: '{unit} is its own parent.',
        consider: 'Consider giving the unit that {unit} lies under, or leaving the cell empty.',
      },
    },
  },
  'DA-13': {
    title: 'Total that does not add up',
    description:
      'Holds printed totals against their parts: the totals rows of the template, and every total in tables of the workbook’s own form. The tolerance is what rounding of the printed digits can make. Where one digit explains the difference, it is proposed.',
    variants: {
      total: {
        message:
          '{table}, column {column}: printed total {printed} − sum of the rows {sum} = {difference}. The tolerance is {tolerance}.',
        consider: 'Consider changing the total to {sum}, or correcting the row that is wrong.',
      },
      'total-digit': {
        message:
          '{table}, column {column}: printed total {printed} − sum of the rows {sum} = {difference}. The tolerance is {tolerance}. One digit explains the difference.',
        consider: 'Consider whether {cell} should be {likely} in place of {wrong}.',
      },
      'total-named': {
        message:
          '{table}, column {column}, row “{label}”: {printed} − sum of the parts {sum} = {difference}. The tolerance is {tolerance}.',
        consider: 'Consider changing “{label}” to {sum}, or correcting the part that is wrong.',
      },
      'total-named-digit': {
        message:
          '{table}, column {column}, row “{label}”: {printed} − sum of the parts {sum} = {difference}. The tolerance is {tolerance}. One digit explains the difference.',
        consider: 'Consider whether {cell} should be {likely} in place of {wrong}.',
      },
    },
  },
  'DA-14': {
    title: 'Row that does not add up',
    description:
      'Checks rows that print a result of their own columns: revenue and cost against net, months against the year, budget and outcome or forecast against the deviation, decided and revised against the change. How the columns count is told from the rows that add up. A difference that rounding can make is no error.',
    variants: {
      row: {
        message:
          '{table}, row {row} ({label}): {result} is {printed}, but its parts ({parts}) make {sum}. The difference is {difference}, the tolerance {tolerance}.',
        consider: 'Consider changing {result} to {sum}, or correcting the part that is wrong.',
      },
      'row-digit': {
        message:
          '{table}, row {row} ({label}): {result} is {printed}, but its parts ({parts}) make {sum}. The difference is {difference}, the tolerance {tolerance}. One digit explains the difference.',
        consider: 'Consider whether {cell} should be {likely} in place of {wrong}.',
      },
      both: {
        message:
          '{table}, row {row} ({label}): {result} is {printed}, but its parts ({parts}) make {sum}. The difference is {difference}, the tolerance {tolerance}. The total on row {totalRow} is wrong too: {total} − {totalSum} = {totalDifference}.',
        consider:
          'Consider correcting the part of row {row} that is wrong, and checking the total on row {totalRow} after that.',
      },
      'both-digit': {
        message:
          '{table}, row {row} ({label}): {result} is {printed}, but its parts ({parts}) make {sum}. The difference is {difference}, the tolerance {tolerance}. The total on row {totalRow} is wrong too: {total} − {totalSum} = {totalDifference}. One digit explains the difference.',
        consider: 'Consider whether {cell} should be {likely} in place of {wrong}.',
      },
    },
  },
  'DA-15': {
    title: 'Not checked: a table is absent or waits for an answer',
    description:
      'Tells what could not be checked because a table that may be absent is not there, or because a question about a table of the user’s own is not answered.',
    variants: {
      'question-unit': {
        message:
          '“{text}” on sheet {sheet}: nothing says whether the amounts are in kr, tkr or mnkr. The table does not count before that is answered.',
        consider:
          'Consider writing the unit beside the header of the table, or choosing it on the sheet Interpretation.',
      },
      'question-sign': {
        message:
          '“{text}” on sheet {sheet}: nothing says which signs costs and revenues have. The table does not count before that is answered.',
        consider: 'Consider choosing the sign convention of the table on the sheet Interpretation.',
      },
      'question-use': {
        message:
          '“{text}” on sheet {sheet}: nothing says whether the amounts are outcome, budget, frame, forecast or something else. The table does not count before that is answered.',
        consider: 'Consider writing it in the header, or choosing what the column is on the sheet Interpretation.',
      },
      'question-year': {
        message:
          'The column “{text}” on sheet {sheet}: nothing says which year it is about. The table does not count before that is answered.',
        consider: 'Consider writing the year in the header or on the sheet Interpretation.',
      },
      'question-months': {
        message:
          'The column “{text}” on sheet {sheet}: nothing says whether the outcome is that of the whole year or of a part of it. The table does not count before that is answered.',
        consider: 'Consider writing on the sheet Interpretation which months the column covers.',
      },
      'question-rows': {
        message:
          '“{text}” on sheet {sheet}: nothing says whether the rows are units or cost types. The table does not count before that is answered.',
        consider: 'Consider choosing it on the sheet Interpretation.',
      },
      'question-sums': {
        message:
          'The row “{text}” on sheet {sheet} is not the sum of the rows that count, so it is uncertain which rows are sums. The table does not count before that is answered.',
        consider:
          'Consider correcting the table, or answering on the sheet Interpretation that the rows count as they were understood.',
      },
      'question-which': {
        message:
          '“{text}” on sheet {sheet} says something else of the same amounts than another table. The table does not count before that is answered.',
        consider: 'Consider choosing on the sheet Interpretation whether the table counts or is left out.',
      },
      'lost-answer': {
        message:
          'The answer about “{text}” on sheet {sheet}, kept on the sheet Interpretation, is not followed: what it is about is no longer on the sheet.',
        consider: 'Consider checking on the sheet Interpretation that the tables are read as they should be.',
      },
      'question-count': {
        message:
          '“{text}” on sheet {sheet}: it is not clear whether the table counts. The table does not count before that is answered.',
        consider: 'Consider writing yes or no in the column Counts on the sheet Interpretation.',
      },
      decisions: {
        message:
          'The table {table} is absent. It has not been checked that decisions exist, have numbers and are dated in the right order.',
        consider: 'Consider adding {table} with a row for every decision that the workbook refers to.',
      },
      'decisions-referred': {
        message:
          'The table {table} is absent, but the workbook refers to {list}. It has not been checked that the decisions exist, have numbers and are dated in the right order.',
        consider: 'Consider adding {table} with a row for every decision that the workbook refers to.',
      },
      frames: {
        message:
          'The table {table} is absent. It has not been checked whether budget and forecast stay inside the frames, or whether the targets agree with them.',
        consider: 'Consider adding {table} with the decided frame of each unit.',
      },
      budget: {
        message:
          'The table {table} is absent. The budget has not been held against the frames, and reallocations have not been checked.',
        consider: 'Consider adding {table} with the decided and revised budget per unit and cost type.',
      },
      successions: {
        message:
          'The table {table} is absent. The base year is not restated to the present organisation, so a unit that has taken over work may show an increase that is none.',
        consider: 'Consider adding {table} if a unit was formed, ceased or was split during the two years.',
      },
      adjustments: {
        message:
          'The table {table} is absent. The frames are taken as decided, and it has not been checked whether they changed.',
        consider: 'Consider adding {table} if a frame was changed after the decision.',
      },
      reallocations: {
        message:
          'The table {table} is absent. It has not been checked whether differences between revised and decided budget come from reallocations between cost types.',
        consider: 'Consider adding {table} if budget was moved between cost types.',
      },
      forecast: {
        message:
          'The table {table} is absent. The development of the full year cannot be judged while the year runs, and the forecast is not held against the frames.',
        consider: 'Consider adding {table} with a full-year forecast per unit and cost type.',
      },
      items: {
        message:
          'The table {table} is absent. It has not been checked whether comparability items affect the development of net cost.',
        consider: 'Consider adding {table} if one of the years holds one-off items.',
      },
      assignments: {
        message: 'The table {table} is absent. It has not been checked whether the actions reach what was assigned.',
        consider: 'Consider adding {table} with the amounts that the board has been told to reach.',
      },
      actions: {
        message: 'The table {table} is absent. Planned and realised effects of actions have not been checked.',
        consider: 'Consider adding {table} with a row for every action of the plan.',
      },
    },
  },
};

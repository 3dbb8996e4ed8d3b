import type { templateSv } from '../sv/template';

/** The texts of the empty workbook in English; see the Swedish ones for what stands in braces. */
export const templateEn: Readonly<Record<keyof typeof templateSv, string>> = {
  'sheet.readme': 'Read me',
  'sheet.examples': 'Examples',
  'list.prefix': 'List_',

  'readme.title': 'Budget workbook for Ramkoll',
  'readme.lead':
    'Fill in the tables with the board’s frames, budget, outcome and forecast. Ramkoll reads them, holds them against the decisions and the targets for net-cost development, and writes a report into a copy of the workbook.',
  'readme.steps': 'How to use it',
  'readme.step1': 'Fill in {settings}: board, years, report period, unit of amounts and sign convention.',
  'readme.step2': 'Enter {decisions}, {units} and {costTypes}. Their names then come as lists in the other tables.',
  'readme.step3': 'Enter {frames} and {budget}, and what has been moved since in {adjustments} and {reallocations}.',
  'readme.step4':
    'Paste {outcome} for the base year and the target year. Paste values into the first empty row: the table grows by itself.',
  'readme.step5': 'Enter {forecast}, {targets}, {assignments} and {actions}.',
  'readme.step6': 'Save and close the workbook. Open a command window in its folder and type:',
  'readme.command': 'ramkoll check "my workbook.xlsx" --lang en',
  'readme.step7':
    'Your file is not changed. Beside it comes “my workbook.kontrollerad.xlsx” with the sheets {word.sheet.compliance} and {word.sheet.findings}. Correct your own workbook and run again until no error is left.',

  'readme.tables': 'The tables',
  'readme.column.table': 'Table',
  'readme.column.need': 'Needed',
  'readme.column.purpose': 'What it is for',
  'readme.column.required': 'Required columns',
  'readme.need.required': '* Must exist',
  'readme.need.part': '+ For its part of the check',
  'readme.or': 'or',
  'readme.tablesNote':
    'A table marked + may be left empty or removed: the report then says what could not be looked at. You may add columns, sheets and charts of your own anywhere. Do not change the names of the tables or of the required columns.',

  'readme.signs': 'Signs and amounts',
  'readme.sign1':
    'All amounts are in the unit that {setting.unit} says; {word.unit.tkr} to begin with. The number formats show whole numbers: change the format of the cells if you write in {word.unit.mnkr}.',
  'readme.sign2':
    '{word.sign.cost-positive}: costs and depreciation positive, revenue negative (or all positive: that is recognised).',
  'readme.sign3': '{word.sign.cost-negative}: costs and depreciation negative, revenue positive.',
  'readme.sign4':
    '{word.sign.unsigned}: all amounts positive. What is revenue follows from {costTypes.kind} in {costTypes}.',
  'readme.sign5':
    'Frames, frame adjustments, reallocations, assignments and the effects of actions are always written as positive sizes. A positive effect improves the result.',
  'readme.sign6':
    'Net cost = costs + depreciation − revenue. Targeted grants are revenue. Taxes, general grants and financial items are not included.',

  'readme.marks': 'How to read the sheets',
  'readme.mark1': 'Dark header: the column is required. Light header: the column may be left empty or removed.',
  'readme.mark2': 'The cells of the tables are unlocked: if you protect the sheets they can still be filled in.',
  'readme.mark3':
    'The sheet {word.sheet.examples} shows filled rows for every table. The check does not read it, and you may remove it.',

  'sheet.back': '← {word.sheet.readme}',
  'sheet.toExample': 'See example →',
  'sheet.optional': 'A dark header is required, a light one may be left empty.',

  'examples.title': 'Examples',
  'examples.lead':
    'Invented rows that show how the tables are filled in. Nothing on this sheet counts in the check. Names and amounts belong together from table to table.',
  'examples.turned': 'Shown here with the columns below one another. In the table each action is a row.',

  'purpose.settings':
    'What the check starts from: board, years, period, unit and how targets are judged. Change the column {settings.value}.',
  'purpose.decisions': 'The decisions that frames, moves and targets rest on. The other tables refer to them.',
  'purpose.units': 'The board’s units and how they belong together, also those that have ceased.',
  'purpose.successions': 'Where a unit went when the organisation changed, so that the years can be compared.',
  'purpose.costTypes':
    'The cost and revenue types, which of them count in a target group, and the accounts they cover.',
  'purpose.frames': 'The decided net frame of each unit, before frame adjustments.',
  'purpose.adjustments':
    'Net budget that is moved between units, or to and from the board, after the frame was decided.',
  'purpose.budget': 'Budget by unit and cost type: the one that was decided and the one that holds now.',
  'purpose.reallocations': 'Moves between cost types inside a unit. The net does not change.',
  'purpose.outcome':
    'Booked outcome by month, for the whole base year and for the target year up to the report period.',
  'purpose.forecast': 'The full-year forecast by unit and cost type. The target is judged on it while the year runs.',
  'purpose.items':
    'Items in the outcome that disturb the comparison, so that development can be shown with and without them.',
  'purpose.targets': 'The targets for net-cost development: of the board, a unit or a target group of cost types.',
  'purpose.assignments': 'Amounts that the actions are to give together, for instance to balance the budget.',
  'purpose.actions':
    'The action plan: what each action is to give in a full year and in the target year, and what it has given.',

  'how.settings': 'The lists hold the words that are allowed. A key that is left empty takes its default.',
  'how.decisions':
    '{decisions.decision} is the name by which the other tables refer to it. {decisions.amends} names the decision that is amended. Give a diary number or a paragraph.',
  'how.units':
    '{units.parent} is the unit just above; empty for the board itself. {units.validTo} is the last day of a unit that ceases.',
  'how.successions':
    'One row for each unit that takes over. {successions.share} is a percentage, and the shares from one unit make 100 % together.',
  'how.costTypes':
    'The names are suggestions: change them to your own. {costTypes.targetGroup} is the name that the target uses. Accounts are needed only if {outcome} is written by account; several ranges go on several rows.',
  'how.frames':
    'The amount is net and without sign. Give the frame at the level where it was decided: the units below share it.',
  'how.adjustments':
    'The amount has no sign: {adjustments.fromUnit} falls and {adjustments.toUnit} rises. An empty unit means outside the board. {adjustments.fullYearAmount} is given when the move covers only part of the year.',
  'how.budget':
    '{budget.revised} = {budget.decided} ± reallocations ± frame adjustments. Without the column it is computed. {budget.year} may be empty for the target year.',
  'how.reallocations':
    'The amount has no sign: {reallocations.fromCostType} falls and {reallocations.toCostType} rises. Payroll takes its surcharge along.',
  'how.outcome':
    'Write {outcome.costType} or {outcome.account} on each row. If you have months in columns, replace {outcome.month} and {outcome.amount} by the columns {outcome.month-1} … {outcome.month-12}.',
  'how.forecast':
    'The amounts are for the full year, with what is booked already. {forecast.year} may be empty for the target year.',
  'how.items':
    'Write the item with the sign it has in {outcome}. Leave {items.month} empty if it belongs to the year as a whole.',
  'how.targets':
    '{targets.object} is the name of the board, the unit or the target group. {targets.maxDevelopment} is a percentage. Empty {targets.reading} means the full year, empty {targets.base} the outcome.',
  'how.assignments':
    'The amount has no sign. {actions} count for the assignment through their column {actions.assignment}.',
  'how.actions':
    'Effects are positive when they improve the result. {actions.targetYearEffect} is at most {actions.fullYearEffect} × months/12 for a lasting action. {actions.realised} is the effect so far.',

  'setting.board': 'The board’s name, as it stands in {units}.',
  'setting.baseYear': 'The year to compare with.',
  'setting.targetYear': 'The year of the targets.',
  'setting.period': 'The last month with outcome, as 2026-08.',
  'setting.unit': 'The unit of all amounts in the workbook.',
  'setting.sign': 'How costs and revenue are signed, see {word.sheet.readme}.',
  'setting.sign.alone':
    'How costs and revenue are signed: costs positive and revenue negative, the other way, or all without signs.',
  'setting.judged': 'Whether development is rounded to the decimals of the target before it is judged.',
  'setting.tolerance': 'Smaller differences are rounding. In the unit of the workbook.',
  'setting.payrollSurcharge':
    'Your payroll surcharge. Used when payroll is reallocated and the surcharge has a cost type of its own.',
  'setting.riskMargin': 'How near the limit a target is at risk, in percentage points.',
  'setting.comparability': 'Whether comparability items are taken out of the base too.',
  'setting.itemsCount': 'Whether the target is judged with or without comparability items.',

  'default.board': 'Regional Executive Board',

  'costType.payroll': 'Payroll',
  'costType.agency': 'Agency staff',
  'costType.services': 'Purchased care and services',
  'costType.pharmaceuticals': 'Pharmaceuticals',
  'costType.goods': 'Goods and materials',
  'costType.it': 'IT',
  'costType.equipment': 'Medical equipment (MT)',
  'costType.premises': 'Premises and rent',
  'costType.other': 'Other costs',
  'costType.depreciation': 'Depreciation',
  'costType.care': 'Care for other regions',
  'costType.fees': 'Patient fees',
  'costType.grants': 'Grants',
  'costType.sales': 'Sales',
  'costType.otherRevenue': 'Other revenue',
  'targetGroup.itmt': 'IT/MT',

  'target.prefix': 'T',

  'word.yes': 'yes',
  'word.no': 'no',

  'prompt.unit': 'Choose a unit from {units}.',
  'prompt.costType': 'Choose a cost type from {costTypes}.',
  'prompt.decision': 'Choose a decision from {decisions}. Several are written with a comma between.',
  'prompt.assignment': 'Choose an assignment from {assignments}.',
  'prompt.trait': 'Leave empty if none fits. Several are written with a comma between.',

  'example.staff': 'Staff office',
  'example.it': 'IT department',
  'example.digital': 'Digital and services',
  'example.council': 'Regional council',
  'example.plan': 'Plan and budget',
  'example.reorganisation': 'Digital and services in one organisation',
  'example.director': 'Regional director',
  'example.directorDiary': 'RS 403-2025',
  'example.councilDiary': 'RS 552-2025',
  'example.moved': 'The IT department becomes part of Digital and services',
  'example.helpdesk': 'The help desk moves on 1 April: 1,200 × 9/12',
  'example.detail': 'The detailed budget is ready',
  'example.item': 'Server hall moved',
  'example.assignment': 'Budget in balance',
  'example.programme1': 'Right size and right support',
  'example.programme2': 'Faster digitalisation and AI',
  'example.action1': 'Joint management support',
  'example.action2': 'Fewer licences',
  'example.owner1': 'Head of the staff office',
  'example.owner2': 'Director of digitalisation',
  'example.target1': 'T1',
  'example.target2': 'T2',
};

import type { cliSv } from '../sv/cli';

export const cliEn: Readonly<Record<keyof typeof cliSv, string>> = {
  help: `Ramkoll checks a region's budget workbook against its frames and net-cost targets
and writes the report into a copy of the workbook. The original is never changed.

  ramkoll check <workbook.xlsx>    check against targets
  ramkoll template <file.xlsx>     write an empty template to fill in
  ramkoll template --into <book>   add the template's missing tables, in a copy
  ramkoll rules                    show all rules

Start like this:
  ramkoll template budget-2026.xlsx --lang en   a template with instructions
  ramkoll check budget-2026.xlsx --lang en      writes budget-2026.kontrollerad.xlsx

  ramkoll <command> --help says more. --version shows the version.`,
  'help.check': `ramkoll check <workbook.xlsx> [options]

Reads the tables of the workbook, applies every rule, holds net-cost development against
the targets and writes a copy of the workbook with the sheets Target compliance and Findings.

  -o, --out <file.xlsx> where the copy goes (otherwise <name>.kontrollerad.xlsx beside it)
  --json <file|->       the result as JSON, to a file or to standard output (-)
  --period 2026-08      report period instead of the one in Settings
  --outcome <file>      outcome from a CSV or SIE file, in place of the table's rows for
                        the same units and months; may be given several times
  --forecast <file>     forecast from a CSV file or the budget of a SIE file, likewise
  --unit kr|tkr|mnkr    unit of the amounts in CSV files that do not say it
  --dimension 1         SIE dimension whose objects are units (otherwise 1, cost centre)
  --year 2026           year of the months in CSV files that do not say it
  --drop-imports        no longer read rows that were imported earlier: the sheet Import is
                        emptied before the files of this call are read
  --lang sv|en          language of report and messages (otherwise Swedish)
  --quiet               print nothing

Tables of your own that do not follow the template are read where they are recognised. What is
uncertain is asked about: answer on the sheet Interpretation of the copy, save it and check the
copy. What the workbook lacks does not stop the check; the verdict says what was not checked.

Exit status: 0 no errors, 1 at least one error in the workbook or in imported rows,
2 a file or the call could not be used.

Examples:
  ramkoll check board-2026.xlsx --lang en
  ramkoll check board-2026.xlsx --period 2026-06 --out june.xlsx
  ramkoll check board-2026.xlsx --outcome outcome-august.se
  ramkoll check board-2026.xlsx --quiet --json - > result.json`,
  'help.template': `ramkoll template <file.xlsx> [--lang sv|en]

Writes a template with all tables, instructions, lists to choose from and examples.
A file that exists is never overwritten.

ramkoll template --into <workbook.xlsx> [-o <copy.xlsx>] [--unit kr|tkr|mnkr] [--lang sv|en]

Adds the tables that the workbook lacks, in a copy (otherwise <name>.med-mall.xlsx beside it).
Units and cost types are filled in with those that the tables of the workbook name. Nothing that
stands in the workbook already is changed, and the original is never touched.

  -o, --out <copy.xlsx>    where the copy goes
  --unit kr|tkr|mnkr       unit of the amounts where the workbook does not say it

Examples:
  ramkoll template budget-2026.xlsx --lang en
  ramkoll template --into follow-up.xlsx -o follow-up-with-template.xlsx --lang en`,
  'help.rules': `ramkoll rules [--lang sv|en] [--json]

Shows every rule: id, severity, title and what it looks for.`,
  'error.noCommand': 'Give a command: check, template or rules. "ramkoll --help" shows how.',
  'error.unknownCommand':
    'There is no command "{name}". The commands are check, template and rules; "ramkoll --help" shows how.',
  'error.arguments': 'The call cannot be understood: {detail} "ramkoll {command} --help" shows how.',
  'error.option': 'there is no option {name}, or its value is missing.',
  'error.oneFile': 'give one file, and only one.',
  'error.needsInto': 'the option {name} goes with --into.',
  'error.language': 'there is no language "{value}"; choose sv or en.',
  'error.period': 'the period "{value}" is no month; write it as 2026-08.',
  'error.unit': 'there is no unit "{value}"; choose kr, tkr or mnkr.',
  'error.year': '"{value}" is no year; write it as 2026.',
  'error.periodYear': 'The period {period} is not in the target year {year} that the workbook gives.',
  'error.noFile': 'There is no file {file}.',
  'error.isFolder': '{file} is a folder, not a workbook.',
  'error.unreadable': 'The file {file} cannot be read: {detail}.',
  'error.sameFile':
    'The result cannot be written to {file}: it is one of the files that are read, which are never changed.',
  'error.sameOutputs': 'The workbook and the JSON result cannot be written to the same file, {file}.',
  'error.kind': 'The copy must be of the same kind as the workbook ({kind}): {file} is not.',
  'error.unwritable': 'The file {file} cannot be written: {detail}.',
  'error.unitOpen':
    '{file} does not say whether its amounts are in kr, tkr or mnkr. Give it with --unit, and it is written into Settings.',
  'error.output': 'The result cannot be shown: {detail}.',
  'error.notXlsx': 'The template must have a name that ends in .xlsx: {file} does not.',
  'error.exists': 'The file {file} exists already and is not overwritten. Choose another name.',
  'error.refused': '{file}: {reason}',
  'error.tooLarge': 'The file {file} is too large to be read.',
  'error.internal': 'An unexpected fault in Ramkoll kept {file} from being checked. Nothing was written. ({detail})',
  'error.unexpected': 'An unexpected fault in Ramkoll: {detail}.',
  'detail.ENOSPC': 'the disk is full',
  'detail.EACCES': 'permission is missing',
  'detail.ENOENT': 'there is no such folder',
  'detail.EISDIR': 'it is a folder',
  'detail.EROFS': 'the disk is read-only',
  'detail.other': 'error {code}',
  'progress.read': 'Reading the workbook',
  'progress.recognise': 'Recognising the tables',
  'progress.hold-targets': 'Holding the targets',
  'progress.apply-rules': 'Applying the rules',
  'progress.make-report': 'Making the report',
  'progress.write': 'Writing the workbook',
  'summary.titleUnknown': 'The workbook does not say which year it is about',
  'summary.titleWaiting': 'The workbook cannot be judged yet: questions about its tables wait for an answer',
  'summary.title': '{about}, to the end of {month}',
  'summary.assignment': 'Assignment {name}: {forecast} of {amount} by forecast, {realised} realised so far.',
  'summary.into': "The template's tables can be added in a copy: ramkoll template --into {file}",
  'summary.questions': 'Waiting for an answer: {count}',
  'summary.question': '{cell} “{text}”: {said}',
  'summary.questionShort': '{cell}: {said}',
  'summary.moreQuestions': '… and {count} more questions, see the sheet Interpretation.',
  'summary.answer':
    'Answer in the yellow cells of the sheet {sheet} in the copy, save it and run: ramkoll check {file}',
  'summary.findings': 'Findings: {counts}',
  'summary.noFindings': 'Findings: none',
  'summary.places': '{count} places',
  'summary.place': '1 place',
  'summary.moreRules': '… and {count} more rules, see Findings.',
  'summary.written': 'Written to {file}',
  'summary.json': 'JSON written to {file}',
  'into.written': 'Written to {file}. Tables added: {list}.',
  'into.nothing': "Nothing is written: {file} has all of the template's tables.",
  'into.onlyWaiting':
    'Nothing is written: there is nothing to add to {file} before the questions about its tables are answered.',
  'into.units': 'Units from the tables of the workbook: {count}.',
  'into.costTypes': 'Cost types from the tables of the workbook: {count}.',
  'into.waiting':
    'Not added, because the tables of the workbook may hold them: {list}. Run ramkoll check {file} and answer the questions on the sheet Interpretation.',
  'into.fill.settings': 'Fill in {table}: {list}.',
  'into.fill.kinds': 'Fill in the column {column} of {table} for: {list}.',
  'into.fill.targets': 'Fill in the targets in {table}.',
  'into.next': 'Your own sheets are unchanged. Next: ramkoll check {file}',
  'template.written': 'The template is written to {file}. Begin on the sheet Read me.',
};

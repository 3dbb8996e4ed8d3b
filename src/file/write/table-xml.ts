import type { TablePlan } from '../../report/plan';
import { rangeText } from '../../report/reference';
import { tableRange } from '../../report/table-range';
import { SPREADSHEET } from '../package/namespaces';
import { escapeAttribute, spreadsheetText, XML_DECLARATION } from './xml-text';

/** A name in an attribute of a table: a line break in a header stands as _x000a_ there. */
function headerText(name: string): string {
  return escapeAttribute(spreadsheetText(name).replaceAll('\n', '_x000a_'));
}

/** The table part. `id` is unique in the workbook. */
export function tableXml(table: TablePlan, id: number): string {
  const whole = tableRange(table);
  const filtered = table.totalsRow ? { ...whole, lastRow: whole.lastRow - 1 } : whole;
  const name = escapeAttribute(table.name);
  const columns = table.columns.map((column, index) => {
    const label = column.totalsLabel === undefined ? '' : ` totalsRowLabel="${headerText(column.totalsLabel)}"`;
    const sum = column.totalsFunction === undefined ? '' : ` totalsRowFunction="${column.totalsFunction}"`;
    return `<tableColumn id="${index + 1}" name="${headerText(column.name)}"${table.totalsRow ? label + sum : ''}/>`;
  });
  const style = table.style === undefined ? '' : ` name="${escapeAttribute(table.style)}"`;
  return (
    `${XML_DECLARATION}<table xmlns="${SPREADSHEET}" id="${id}" name="${name}" displayName="${name}" ref="${rangeText(whole)}"` +
    `${table.totalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    (table.filter ? `<autoFilter ref="${rangeText(filtered)}"/>` : '') +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo${style} showFirstColumn="0" showLastColumn="0" showRowStripes="${table.bandedRows ? 1 : 0}" showColumnStripes="0"/>` +
    '</table>'
  );
}

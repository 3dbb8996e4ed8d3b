import { columnNumber } from '../../domain/address';
import type { TableSnapshot } from '../../workbook/snapshot';
import { readPartText, type PackagePart } from '../package/package';
import { FileRefusal } from '../package/refusal';
import { attribute, child, childrenNamed, parseXml } from '../package/xml';
import { unescapeExcel } from './byte-xml';

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** Reads an Excel table. Its name is the display name, which is what formulas and users know. Throws FileRefusal. */
export function readTablePart(part: PackagePart, sheet: string): TableSnapshot {
  const root = parseXml(readPartText(part), part.name);
  const match = REFERENCE.exec((attribute(root, 'ref') ?? '').toUpperCase());
  const name = attribute(root, 'displayName') ?? attribute(root, 'name');
  if (!match || root.local !== 'table' || name === null) throw new FileRefusal('corrupt', `${part.name}: no table`);
  const [firstColumn, firstRow] = [columnNumber(match[1] ?? ''), Number(match[2])];
  const [lastColumn, lastRow] = [columnNumber(match[3] ?? match[1] ?? ''), Number(match[4] ?? match[2])];
  if (firstRow < 1 || lastRow < firstRow || lastRow > 1_048_576 || lastColumn < firstColumn || lastColumn > 16_384) {
    throw new FileRefusal('corrupt', `${part.name}: the range ${match[0]}`);
  }
  const columns = child(root, 'tableColumns');
  return {
    name: unescapeExcel(name),
    sheet,
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
    hasHeader: attribute(root, 'headerRowCount') !== '0',
    hasTotals: Number(attribute(root, 'totalsRowCount') ?? '0') > 0,
    columns: (columns ? childrenNamed(columns, 'tableColumn') : []).map((column) => {
      const totals = attribute(column, 'totalsRowFunction');
      return {
        name: unescapeExcel(attribute(column, 'name') ?? ''),
        totalsFunction: totals === null || totals === 'none' ? null : totals,
      };
    }),
  };
}

import { isNetLabel, kindOfHeading } from './label-words';
import { isAll, isFilled, matches, type Judging } from './judging';

/** "Nettokostnad" over the names of units that stand under "Intäkter" and "Kostnader" too: the sums of those. */
export function findNetSections(judging: Judging): void {
  const { rows, reasons } = judging;
  rows.forEach((row, index) => {
    if (reasons[index] !== null || row.section === null || !isNetLabel(row.section)) return;
    const parts = rows.flatMap((other, at) =>
      other.section !== row.section && other.label === row.label && other.group === row.group && reasons[at] === null
        ? [at]
        : [],
    );
    if (parts.length < 2) return;
    const isSum = ([1, -1] as const).some((revenue) => isAll(matches(judging, index, parts, revenue)));
    if (isSum) reasons[index] = 'total';
    else judging.isUnsure = true;
  });
}

/** "Summa intäkter" with no row of revenue above it is that row itself. */
export function countSumsWithoutParts({ rows, kinds, reasons }: Judging): void {
  rows.forEach((row, index) => {
    if (reasons[index] !== 'total' || kinds[index] !== 'total') return;
    const heading = kindOfHeading(row.label);
    if (heading === null || isNetLabel(row.label)) return;
    const hasParts = rows.some(
      (other, at) =>
        reasons[at] === null &&
        other.group === row.group &&
        (kinds[at] === heading ||
          kindOfHeading(other.section ?? '') === heading ||
          (heading === 'cost' && (kinds[at] === 'name' || kinds[at] === 'depreciation'))) &&
        isFilled(other),
    );
    if (hasParts) return;
    reasons[index] = null;
    kinds[index] = heading;
  });
}

/** A net cost with nothing that it could be the sum of is the figure itself. */
export function countLoneNet({ rows, kinds, reasons }: Judging): void {
  const nets = rows.flatMap((row, index) =>
    kinds[index] === 'total' && isNetLabel(row.label) && isFilled(row) ? [index] : [],
  );
  const [only] = nets;
  if (only === undefined || nets.length > 1) return;
  if (rows.some((row, index) => reasons[index] === null && isFilled(row))) return;
  reasons[only] = null;
  kinds[only] = 'cost';
}

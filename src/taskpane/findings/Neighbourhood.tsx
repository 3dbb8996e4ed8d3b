import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import type { CellPlace } from '../../domain/finding';
import { paneWorkIn } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { useHiddenStyle } from '../states/hidden-style';

/** A cell with the rows above and below it, as texts the way the workbook shows them. */
export interface NeighbourRows {
  readonly place: CellPlace;
  /** The letters of the columns, and what their header says; "" where there is none. */
  readonly columns: readonly { readonly letters: string; readonly header: string }[];
  /** Numbers of the rows in the sheet, and a text for each column. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

const useStyles = makeStyles({
  scroll: {
    // What is read out and not shown stays inside with the cell that it belongs to.
    position: 'relative',
    overflowX: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  caption: {
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  stays: { position: 'sticky', left: tokens.spacingHorizontalS },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    maxWidth: '220px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  header: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  rowNumber: {
    color: tokens.colorNeutralForeground2,
    textAlign: 'right',
    backgroundColor: tokens.colorNeutralBackground3,
    position: 'sticky',
    left: '0',
  },
  corner: { position: 'sticky', left: '0' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  row: { backgroundColor: tokens.colorNeutralBackground1Selected },
  marked: {
    fontWeight: tokens.fontWeightSemibold,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
});

/** A table that is wider than the pane has to be scrolled with the keyboard too. */
const SCROLLED = { role: 'group', tabIndex: 0 } as const;

const LOOKS_LIKE_NUMBER = /^[-−+(]?\d[\d\s.,]*\)?\s?%?$/;

/** The row that a finding is about, with its neighbours, and the cell marked: what Excel would show when it goes there. */
export function Neighbourhood({ place, columns, rows }: NeighbourRows): JSX.Element {
  const styles = useStyles();
  const { hidden } = useHiddenStyle();
  const text = paneWorkIn(useLang());
  const caption = text('near.caption', { sheet: place.sheet, address: place.address });
  const scroll = useRef<HTMLDivElement>(null);
  const marked = useRef<HTMLTableCellElement>(null);
  // A wide row begins with other columns than the one that it is about.
  useEffect(() => {
    const [box, cell] = [scroll.current, marked.current];
    if (!box || !cell) return;
    const isInSight = cell.offsetLeft + cell.offsetWidth <= box.clientWidth;
    box.scrollLeft = isInSight ? 0 : cell.offsetLeft - (box.clientWidth - cell.offsetWidth) / 2;
  }, [place]);
  const { letters: markedColumn, row: markedRow } = partsOf(place.address);
  return (
    <div ref={scroll} className={styles.scroll} {...SCROLLED} aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          <span className={styles.stays}>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.header, styles.corner)}>
              {text('near.row')}
            </th>
            {columns.map(({ letters, header }, index) => (
              <th
                key={letters}
                scope="col"
                className={mergeClasses(
                  styles.cell,
                  styles.header,
                  rows.some(({ cells }) => LOOKS_LIKE_NUMBER.test(cells[index] ?? '')) && styles.number,
                )}
              >
                {header || letters}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }) => (
            <tr key={number} className={number === markedRow ? styles.row : undefined}>
              <th scope="row" className={mergeClasses(styles.cell, styles.rowNumber)}>
                {number}
              </th>
              {columns.map(({ letters }, index) => {
                const shown = cells[index] ?? '';
                const isMarked = number === markedRow && letters === markedColumn;
                return (
                  <td
                    key={letters}
                    ref={isMarked ? marked : null}
                    title={shown}
                    className={mergeClasses(
                      styles.cell,
                      LOOKS_LIKE_NUMBER.test(shown) && styles.number,
                      isMarked && styles.marked,
                    )}
                  >
                    {shown}
                    {isMarked && <span className={hidden}> ({text('near.marked')})</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "D14" or the first cell of "D14:E20" as column letters and row; row 0 where the address names no cell. */
function partsOf(address: string): { readonly letters: string; readonly row: number } {
  const match = /^\$?([A-Z]+)\$?(\d+)/.exec(address);
  return { letters: match?.[1] ?? '', row: Number(match?.[2] ?? 0) };
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { CellPlace } from '../../domain/finding';
import { Explained } from '../Explained';
import { useHiddenStyle } from '../states/hidden-style';
import type { Explanation } from './explain';

const useStyles = makeStyles({
  // The table scrolls in here, so that the page never scrolls sideways.
  scroll: {
    overflow: 'auto',
    maxHeight: '420px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    verticalAlign: 'bottom',
    textAlign: 'end',
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  corner: { left: 0, zIndex: 3, textAlign: 'start', minWidth: '104px' },
  row: { ':hover': { '& > *': { backgroundColor: tokens.colorNeutralBackground1Hover } } },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px 8px',
    minWidth: '104px',
    maxWidth: '200px',
    overflowWrap: 'break-word',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: {
    textAlign: 'end',
    padding: '2px 6px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  group: {
    position: 'sticky',
    left: 0,
    textAlign: 'start',
    padding: '8px 8px 2px',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  goTo: {
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    background: 'none',
    border: 'none',
    margin: 0,
    padding: '2px 0',
    minHeight: '24px',
    textAlign: 'start',
    cursor: 'pointer',
    overflowWrap: 'break-word',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // In line with the figures that are buttons.
  plain: { paddingInline: '2px' },
  note: { color: tokens.colorNeutralForeground2 },
});

export interface TableFigure {
  readonly value: string;
  /** Without it the figure is plain text. */
  readonly explanation?: Explanation;
  /** What is wrong with it, as symbol and word; the figure is marked. */
  readonly mark?: string | null;
}

export interface TableRow {
  readonly key: string;
  readonly name: string;
  readonly note?: string | null;
  readonly place: CellPlace | null;
  readonly figures: readonly TableFigure[];
  readonly isTotal?: boolean;
}

export interface TableGroup {
  /** null where the rows belong to no group. */
  readonly name: string | null;
  readonly rows: readonly TableRow[];
}

export interface FigureTableProps {
  readonly caption: string;
  /** The first is that of the rows' names. */
  readonly headers: readonly string[];
  readonly groups: readonly TableGroup[];
  readonly onGoTo?: (place: CellPlace) => void;
}

/**
 * A table of figures that scrolls in its own frame, with header and names standing still. A row goes to its cell: by its
 * name on the keyboard, anywhere outside its figures with the mouse.
 */
export function FigureTable({ caption, headers, groups, onGoTo }: FigureTableProps): JSX.Element {
  const styles = useStyles();
  const hidden = useHiddenStyle();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={hidden.hidden}>{caption}</caption>
        <thead>
          <tr>
            {headers.map((header, index) => (
              <th key={header} scope="col" className={mergeClasses(styles.head, index === 0 && styles.corner)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group, index) => (
          <tbody key={group.name ?? index}>
            {group.name !== null && (
              <tr>
                <th scope="rowgroup" colSpan={headers.length} className={styles.group}>
                  {group.name}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Row key={row.key} row={row} {...(onGoTo && { onGoTo })} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly onGoTo?: (place: CellPlace) => void;
}

function Row({ row, onGoTo }: RowProps): JSX.Element {
  const styles = useStyles();
  const { place, isTotal } = row;
  const goTo = onGoTo && place !== null ? () => onGoTo(place) : undefined;
  let name: ReactNode = row.name;
  if (goTo) {
    name = (
      <button type="button" className={styles.goTo} onClick={goTo}>
        {row.name}
      </button>
    );
  }
  return (
    <tr
      className={goTo && styles.row}
      onClick={(event) => {
        // The buttons of the row, and what they open elsewhere, do their own work.
        const { target, currentTarget } = event;
        if (goTo && target instanceof Element && currentTarget.contains(target) && !target.closest('button')) goTo();
      }}
    >
      <th scope="row" className={mergeClasses(styles.name, isTotal && styles.total)}>
        {name}
        {row.note && <div className={styles.note}>{row.note}</div>}
      </th>
      {row.figures.map((figure, index) => (
        <td
          key={index}
          className={mergeClasses(styles.cell, Boolean(figure.mark) && styles.bad, isTotal && styles.total)}
        >
          <Figure figure={figure} {...(onGoTo && { onGoTo })} />
        </td>
      ))}
    </tr>
  );
}

interface FigureProps {
  readonly figure: TableFigure;
  readonly onGoTo?: (place: CellPlace) => void;
}

function Figure({ figure, onGoTo }: FigureProps): JSX.Element {
  const styles = useStyles();
  const { value, explanation, mark } = figure;
  return (
    <>
      {explanation ? (
        <Explained quiet value={value} explanation={explanation} onGoTo={onGoTo} />
      ) : (
        <span className={styles.plain}>{value}</span>
      )}
      {mark && <div>{mark}</div>}
    </>
  );
}

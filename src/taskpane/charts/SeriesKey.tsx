import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: 'flex', alignItems: 'center', columnGap: '6px' },
});

/** How a line is drawn, without its colour too. */
export interface KeyLine {
  readonly color: string;
  readonly style: 'solid' | 'thick' | 'dashed';
}

export interface SeriesKeyProps {
  readonly lines: readonly (KeyLine & { readonly label: string })[];
}

/** The key of a line chart: each line as it is drawn, and its name. */
export function SeriesKey({ lines }: SeriesKeyProps): JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map(({ label, color, style }) => (
        <li key={label} className={styles.item}>
          <svg width="24" height="8" aria-hidden="true">
            <line
              x1="0"
              x2="24"
              y1="4"
              y2="4"
              stroke={color}
              strokeWidth={style === 'thick' ? 3.5 : 2.5}
              {...(style === 'dashed' && { strokeDasharray: '3 5' })}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

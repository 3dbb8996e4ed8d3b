import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { useLang } from '../language';

const CONTRAST = '@media (forced-colors: active)';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    // The colours of the series, which a drawing knows by these names alone.
    '--ramkoll-base': tokens.colorNeutralForeground4,
    '--ramkoll-outcome': tokens.colorBrandForeground2,
    '--ramkoll-limit': tokens.colorStatusDangerForeground1,
    '--ramkoll-level': tokens.colorBrandForeground2,
    '--ramkoll-up': tokens.colorPaletteMarigoldForeground1,
    '--ramkoll-down': tokens.colorPaletteTealForeground2,
    [CONTRAST]: {
      '--ramkoll-base': 'GrayText',
      '--ramkoll-outcome': 'Highlight',
      '--ramkoll-limit': 'CanvasText',
      '--ramkoll-level': 'Highlight',
      '--ramkoll-up': 'CanvasText',
      '--ramkoll-down': 'GrayText',
    },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  unit: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface ChartFrameProps {
  readonly title: string;
  /** What the axis is, with its unit. */
  readonly unit: string;
  /** What chooses what is drawn. */
  readonly controls?: ReactNode;
  /** All that the chart says, for those who do not see it. */
  readonly text: string;
  readonly chart: ReactNode;
  readonly legend: ReactNode;
  readonly table: ReactNode;
}

/** A chart with its title and key, or the same numbers as a table. */
export function ChartFrame({ title, unit, controls, text, chart, legend, table }: ChartFrameProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <div className={styles.title}>{title}</div>
        <div className={styles.unit}>{unit}</div>
      </figcaption>
      {controls}
      {isTable ? (
        table
      ) : (
        <>
          {/* The library speaks English inside its drawings, so they are silent and told here. */}
          <div role="img" aria-label={text}>
            <div inert>{chart}</div>
          </div>
          {legend}
        </>
      )}
      <div>
        <Button size="small" onClick={() => setIsTable(!isTable)}>
          {paneVerdictText(lang, isTable ? 'chart.asChart' : 'chart.asTable')}
        </Button>
      </div>
    </figure>
  );
}

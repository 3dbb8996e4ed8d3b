import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { TableView } from '../../app/view-types';
import { MissingTables } from './MissingTables';
import { StateBanner } from './StateBanner';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export interface FirstRunProps {
  readonly tables: readonly TableView[];
  readonly onMakeTemplate: () => void;
}

/** A workbook in which nothing is recognised: make a template, or see what it lacks. */
export function FirstRun({ tables, onMakeTemplate }: FirstRunProps): JSX.Element {
  const styles = useStyles();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.all}>
      <StateBanner
        kind="nothing-recognised"
        on={{
          makeTemplate: onMakeTemplate,
          [isShown ? 'hideMissing' : 'showMissing']: () => setShown(!isShown),
        }}
      />
      {isShown && <MissingTables tables={tables} />}
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Severity } from '../../domain/finding';
import { SEVERITY_SYMBOL } from '../../report/look';
import { words } from '../../strings/words';
import { useLang } from '../language';

const useStyles = makeStyles({
  mark: {
    display: 'inline-block',
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    // Contrast themes have no fills to tell a mark by.
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  error: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  info: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground4 },
});

/** A severity as symbol, word and colour, as on the sheets. */
export function SeverityMark({ severity }: { readonly severity: Severity }): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <span aria-hidden="true">{SEVERITY_SYMBOL[severity]} </span>
      {words[lang][`severity.${severity}`]}
    </span>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { TargetStatus } from '../compliance/result';
import { STATUS_SYMBOL } from '../report/look';
import { words } from '../strings/words';
import { useLang } from './language';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: '2px',
    borderRadius: tokens.borderRadiusMedium,
    // Contrast themes have no fills to tell a badge by.
    border: `1px solid transparent`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  met: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  'at-risk': { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  missed: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  'no-basis': { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
});

export interface StatusBadgeProps {
  readonly status: TargetStatus;
}

/** A status as symbol, word and colour. */
export function StatusBadge({ status }: StatusBadgeProps): JSX.Element {
  const styles = useStyles();
  const lang = useLang();
  return (
    <span className={mergeClasses(styles.badge, styles[status])}>
      <span aria-hidden="true">{STATUS_SYMBOL[status]}</span>
      {words[lang][`status.${status}`]}
    </span>
  );
}

import type { JSX } from 'react';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { useLang } from '../language';

/** Stands where a drawing could not be fetched. */
export function ChartFailed(): JSX.Element {
  return <p>{paneVerdictText(useLang(), 'chart.failed')}</p>;
}

import { Spinner } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneVerdictText } from '../../strings/pane-verdict-text';
import { useLang } from '../language';

/** Stands where a drawing is being fetched. */
export function ChartLoading(): JSX.Element {
  return <Spinner size="tiny" label={paneVerdictText(useLang(), 'chart.loading')} style={{ minHeight: '220px' }} />;
}

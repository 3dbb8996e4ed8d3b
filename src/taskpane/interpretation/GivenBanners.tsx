import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { formatNumber } from '../../strings/format';
import { paneImportIn } from '../../strings/pane-import-text';
import { paneInterpretationIn } from '../../strings/pane-interpretation-text';
import { paneWorkIn } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { LiveText } from '../states/LiveText';

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: '4px' },
  actions: { flexWrap: 'wrap', justifyContent: 'flex-start' },
});

export interface GivenBannersProps {
  /** Questions that wait for an answer. */
  readonly open: number;
  readonly onAnswer: () => void;
  /** Whether answers were given that no check has followed yet. */
  readonly hasAnswers: boolean;
  /** Names of the files that no check has read yet. */
  readonly files: readonly string[];
  /** Names of the files that the next check takes out of the workbook. */
  readonly drops: readonly string[];
  /** Absent where a button for it stands below anyway. */
  readonly onCheckAgain?: () => void;
}

/** What the workbook leaves open, and what was given in the pane and does not count yet. */
export function GivenBanners(props: GivenBannersProps): JSX.Element {
  const { open, onAnswer, hasAnswers, files, drops, onCheckAgain } = props;
  const lang = useLang();
  const text = paneInterpretationIn(lang);
  const waiting = [
    ...(hasAnswers ? [text('waiting.answers')] : []),
    ...(files.length > 0 ? [text('waiting.imports', { files: files.join(', ') })] : []),
    ...(drops.length > 0 ? [paneImportIn(lang)('waiting.drops', { files: drops.join(', ') })] : []),
  ];
  return (
    <>
      {open > 0 && (
        <Banner
          title={text(open === 1 ? 'banner.one' : 'banner.many', { count: formatNumber(open, lang) })}
          sentence={text('banner.text')}
        >
          <Button appearance="primary" onClick={onAnswer}>
            {text('banner.answer')}
          </Button>
        </Banner>
      )}
      {waiting.length > 0 && (
        <Banner title={text('waiting.title')} sentence={waiting.join(' ')}>
          {onCheckAgain && (
            <Button appearance={open > 0 ? 'secondary' : 'primary'} onClick={onCheckAgain}>
              {paneWorkIn(lang)('action.checkAgain')}
            </Button>
          )}
        </Banner>
      )}
    </>
  );
}

function Banner(props: {
  readonly title: string;
  readonly sentence: string;
  readonly children: ReactNode;
}): JSX.Element {
  const { title, sentence, children } = props;
  const styles = useStyles();
  return (
    <MessageBar intent="info" layout="multiline" role="group" aria-label={title}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle> {sentence}
        <LiveText text={`${title}. ${sentence}`} />
      </MessageBarBody>
      {children !== undefined && <MessageBarActions className={styles.actions}>{children}</MessageBarActions>}
    </MessageBar>
  );
}

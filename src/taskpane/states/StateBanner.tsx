import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  type MessageBarIntent,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneWorkIn } from '../../strings/pane-work-text';
import { useLang } from '../language';
import { LiveText } from './LiveText';

export type StateKind =
  | 'nothing-recognised'
  | 'cell-edit'
  | 'protected'
  | 'stale'
  | 'incomplete'
  | 'offline'
  | 'too-old'
  | 'settings-changed'
  | 'error';

export type StateAction = 'checkAgain' | 'cancel' | 'makeTemplate' | 'showMissing' | 'hideMissing' | 'openBrowser';

interface StateLook {
  readonly intent: MessageBarIntent;
  /** The most useful first. */
  readonly actions: readonly StateAction[];
}

const LOOKS: Readonly<Record<StateKind, StateLook>> = {
  'nothing-recognised': { intent: 'info', actions: ['makeTemplate', 'showMissing', 'hideMissing'] },
  'cell-edit': { intent: 'info', actions: ['cancel'] },
  protected: { intent: 'warning', actions: ['checkAgain'] },
  stale: { intent: 'warning', actions: ['checkAgain'] },
  incomplete: { intent: 'warning', actions: ['checkAgain'] },
  offline: { intent: 'warning', actions: ['checkAgain'] },
  'too-old': { intent: 'error', actions: ['openBrowser'] },
  'settings-changed': { intent: 'info', actions: ['checkAgain'] },
  error: { intent: 'error', actions: ['checkAgain'] },
};

const useStyles = makeStyles({
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: '4px' },
  actions: { flexWrap: 'wrap', justifyContent: 'flex-start' },
});

export interface StateBannerProps {
  readonly kind: StateKind;
  /** What happened in particular and what to do, in place of the kind's own sentence. */
  readonly detail?: string;
  /** What the user can do; a button is shown for each that is given and that the kind has. */
  readonly on?: Readonly<Partial<Record<StateAction, () => void>>>;
}

/** A state of the pane that the user should know of, with what there is to do about it. */
export function StateBanner({ kind, detail, on = {} }: StateBannerProps): JSX.Element {
  const styles = useStyles();
  const text = paneWorkIn(useLang());
  const { intent, actions } = LOOKS[kind];
  const title = text(`state.${kind}.title`);
  const sentence = detail ?? text(`state.${kind}.text`);
  const offered = actions.flatMap((action) => {
    const act = on[action];
    return act ? [{ action, act }] : [];
  });
  return (
    <MessageBar intent={intent} layout="multiline" role={intent === 'error' ? 'alert' : 'group'} aria-label={title}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle> {sentence}
        {intent !== 'error' && <LiveText text={`${title}. ${sentence}`} />}
      </MessageBarBody>
      {offered.length > 0 && (
        <MessageBarActions className={styles.actions}>
          {offered.map(({ action, act }, index) => (
            <Button key={action} appearance={index === 0 ? 'primary' : 'secondary'} onClick={act}>
              {text(`action.${action}`)}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

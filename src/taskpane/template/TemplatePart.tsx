import { Spinner } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import type { TemplateForm, TemplateOffer } from '../../app/template-in-place';
import type { Answers } from '../../domain/interpretation';
import { paneTemplateIn } from '../../strings/pane-template-text';
import type { PaneHost } from '../hosts/pane-host';
import { useLang } from '../language';
import { CreateTemplate } from './CreateTemplate';

export interface TemplatePartProps {
  readonly host: PaneHost;
  /** Given in the pane to what the workbook leaves open. */
  readonly answers: Answers;
  /** What was offered and filled in before, where writing it did not succeed. */
  readonly earlier: TemplateOffer | null;
  /** Told the offer with the form as it was filled in. */
  readonly onCreate: (filled: TemplateOffer) => void;
  readonly onCancel: () => void;
  readonly onWhole: () => void;
  /** Told when the workbook could not be looked at. */
  readonly onFail: (error: unknown) => void;
}

/** Looks for what the workbook lacks, and asks what is to stand in it. */
export function TemplatePart(props: TemplatePartProps): JSX.Element {
  const { host, answers, earlier, onCreate, onCancel, onWhole, onFail } = props;
  const text = paneTemplateIn(useLang());
  const [offer, setOffer] = useState(earlier);
  useEffect(() => {
    if (offer) return undefined;
    let isOver = false;
    host.templateOffer(answers).then(
      (found) => {
        if (!isOver) setOffer(found);
      },
      (error: unknown) => {
        if (!isOver) onFail(error);
      },
    );
    return () => {
      isOver = true;
    };
  }, [host, answers, offer, onFail]);
  if (!offer) return <Spinner size="tiny" label={text('loading')} />;
  return (
    <CreateTemplate
      offer={offer}
      place={host.kind}
      onCreate={(form: TemplateForm) => onCreate({ ...offer, form })}
      onCancel={onCancel}
      onWhole={onWhole}
    />
  );
}

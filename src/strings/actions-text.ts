import { catalogueText } from './catalogue-text';
import { actionsEn } from './en/actions';
import { actionsSv } from './sv/actions';

export type ActionsKey = keyof typeof actionsSv;

export const actionsText = catalogueText<ActionsKey>({ sv: actionsSv, en: actionsEn });

import { catalogueText } from './catalogue-text';
import { proposalsEn } from './en/proposals';
import { proposalsSv } from './sv/proposals';

export type ProposalsKey = keyof typeof proposalsSv;

export const proposalsText = catalogueText<ProposalsKey>({ sv: proposalsSv, en: proposalsEn });

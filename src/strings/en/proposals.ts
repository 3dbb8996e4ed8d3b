import type { proposalsSv } from '../sv/proposals';

export const proposalsEn: Readonly<Record<keyof typeof proposalsSv, string>> = {
  sheet: 'Proposed actions',
  table: 'ProposedActions',
  title: 'Proposed actions {board} {year}',
  lead: 'Proposals that have been tried against the targets. No check counts these rows until they stand in the table {actions}. Amounts in {unit}; a positive effect improves the result.',
  move: 'To move them: select the rows that are to become actions, copy them and paste them directly below the last row of the table {actions}, which has the same columns in the same order. Fill in owner and decision, and delete the rows here. Rows that are left are kept when new proposals are added.',
  'action.cost': 'Lower cost: {costType}',
  'action.revenue': 'Higher revenue: {costType}',
  number: 'P{number}',
};

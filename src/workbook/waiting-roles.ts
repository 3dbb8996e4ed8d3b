import { isAmountUse, type AmountUse, type Interpretation } from '../domain/interpretation';
import type { TableRole } from '../domain/model';

const ROLE_OF_USE: Readonly<Record<AmountUse, TableRole>> = {
  outcome: 'outcome',
  decided: 'budget',
  revised: 'budget',
  forecast: 'forecast',
  frame: 'frames',
};

/** What a table of amounts says beside its amounts: how it is to be read, and the names of its rows and columns. */
const BESIDE: readonly TableRole[] = ['settings', 'units', 'costTypes'];

/** What the user's tables with open questions may hold once they are answered. */
export function waitingRoles({ blocks }: Interpretation): ReadonlySet<TableRole> {
  const waiting = new Set<TableRole>();
  for (const { state, columns, questions } of blocks) {
    if (state !== 'asks') continue;
    const uses = columns.map(({ use }) => use).filter(isAmountUse);
    // Where no column is known to be an amount, or one of them is asked about, it may be any.
    const isOpen = uses.length === 0 || questions.some(({ about }) => about === 'use');
    const roles = !isOpen ? uses.map((use) => ROLE_OF_USE[use]) : Object.values(ROLE_OF_USE);
    for (const role of [...roles, ...BESIDE]) waiting.add(role);
  }
  return waiting;
}

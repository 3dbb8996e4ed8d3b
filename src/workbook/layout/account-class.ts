import type { LeftOutReason } from '../../domain/interpretation';

/**
 * Why what is booked on an account is no net cost, by the class that its number begins with: 1 and 2 are the balance sheet, 8 is taxes,
 * general grants, financial items and the result, 9 is distribution inside the books. The same in every Swedish chart of accounts.
 * null for the classes of operating revenue and cost.
 */
export function outsideNetCost(account: number): LeftOutReason | null {
  switch (String(account)[0]) {
    case '1':
    case '2':
      return 'balance';
    case '8':
      return 'outside';
    case '9':
      return 'distribution';
    default:
      return null;
  }
}

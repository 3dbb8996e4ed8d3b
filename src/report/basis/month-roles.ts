import type { MonthColumn } from '../../domain/model';

/** The columns of a wide Utfall, January first. */
export const MONTH_ROLES: readonly MonthColumn[] = [
  'month-1',
  'month-2',
  'month-3',
  'month-4',
  'month-5',
  'month-6',
  'month-7',
  'month-8',
  'month-9',
  'month-10',
  'month-11',
  'month-12',
];

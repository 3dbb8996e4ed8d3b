/**
 * What is wrong with a plan. A plan is made by the report, so this is a fault in the program and not in the user's workbook;
 * it is thrown before a byte is written, because Excel would repair or refuse the file.
 */
export type PlanErrorCode =
  | 'sheet-name'
  | 'sheet-twice'
  | 'sheet-unknown'
  | 'table-name'
  | 'table-range'
  | 'table-header'
  | 'name-invalid'
  | 'name-taken'
  | 'range-invalid'
  | 'cell-outside'
  | 'cell-twice'
  | 'text-too-long'
  | 'formula-too-long'
  | 'formula-invalid'
  | 'number-invalid'
  | 'style-unknown'
  | 'color-invalid'
  | 'merge-overlap'
  | 'validation-list'
  | 'print'
  | 'chart'
  | 'property';

export class PlanError extends Error {
  constructor(
    readonly code: PlanErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'PlanError';
  }
}

/**
 * What can go wrong in Excel, in our own terms: Excel's messages are not for users, so each of its codes is one of these, and
 * the words are in the catalogue (src/strings/excel-faults.ts).
 */
export type ExcelFaultKind =
  /** A cell is being edited, and Excel takes no command until that ends. */
  | 'cell-edit'
  /** The report's own sheet is protected. */
  | 'sheet-protected'
  /** The workbook's structure is protected: no sheet can be added. */
  | 'structure-protected'
  /** The sheet that was to be shown is hidden. */
  | 'sheet-hidden'
  /** The workbook or the sheet cannot be written to, or not by us. */
  | 'no-access'
  /** A request or an answer is larger than Excel takes. */
  | 'too-large'
  /** The workbook is no longer what was read: a sheet or a table was renamed, added or deleted in between. */
  | 'changed'
  /** Excel did not answer, or answers that it is busy. */
  | 'no-answer'
  /** The network that Excel on the web works through is gone. */
  | 'offline'
  /** This Excel is too old for what we need. */
  | 'too-old'
  /** Another workbook, or a dialog, has Excel's attention. */
  | 'not-in-focus'
  /** The user cancelled. */
  | 'cancelled'
  /** Excel refused something that we cannot explain to a user. */
  | 'unexpected';

/** What stands in the workbook after the fault. */
export type ReportState =
  /** Nothing was written. */
  | 'untouched'
  /** Some was written, and the report says that it is incomplete. */
  | 'incomplete'
  /** All figures are there. */
  | 'complete'
  /** Excel had begun with the first or the last write and did not say how far it came. */
  | 'unsure';

export class ExcelFault extends Error {
  constructor(
    readonly kind: ExcelFaultKind,
    readonly report: ReportState,
    /** For whoever looks for the cause: Excel's own code and the statement that failed. Never shown as the message. */
    readonly detail: string,
    /** The name of the sheet that it is about, where one is known. */
    readonly sheet: string | null = null,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${detail}`, options);
    this.name = 'ExcelFault';
  }
}

const KINDS: Readonly<Record<string, ExcelFaultKind>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'no-access',
  EditModeNotAllowed: 'no-access',
  Unauthenticated: 'no-access',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RequestTooLarge: 'too-large',
  ItemNotFound: 'changed',
  ItemAlreadyExists: 'changed',
  InvalidReference: 'changed',
  InvalidBinding: 'changed',
  InsertDeleteConflict: 'changed',
  Conflict: 'changed',
  RangeExceedsLimit: 'too-large',
  Timeout: 'no-answer',
  RequestAborted: 'no-answer',
  ServiceNotAvailable: 'no-answer',
  ActivityLimitReached: 'no-answer',
  HostRestartNeeded: 'no-answer',
  ConnectionFailure: 'offline',
  NetworkError: 'offline',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  UnsupportedOperation: 'too-old',
  NotImplemented: 'too-old',
  OpenWorkbookLinksBlocked: 'no-access',
  RefreshWorkbookLinksBlocked: 'no-access',
  InvalidRequestContext: 'not-in-focus',
};

/** The code of an error of Excel's client; null when it is none. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The member and the statement that failed, as Excel's client tells them; empty for what is no error of Excel's. */
export function failedAt(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { debugInfo } = error;
  if (typeof debugInfo !== 'object' || debugInfo === null) return '';
  const statement = 'statement' in debugInfo ? debugInfo.statement : undefined;
  const location = 'errorLocation' in debugInfo ? debugInfo.errorLocation : undefined;
  return [location, statement].filter((text) => typeof text === 'string').join(' ');
}

/** Any error as a fault. One that is a fault already keeps its kind, and never tells of less than was written. */
export function asFault(error: unknown, report: ReportState): ExcelFault {
  if (error instanceof ExcelFault) {
    return error.report === report
      ? error
      : new ExcelFault(error.kind, report, error.detail, error.sheet, { cause: error.cause });
  }
  const code = excelCode(error);
  const kind = (code === null ? undefined : KINDS[code]) ?? 'unexpected';
  const message = error instanceof Error ? error.message : String(error);
  return new ExcelFault(kind, report, [code ?? message, failedAt(error)].filter(Boolean).join(': '), null, {
    cause: error,
  });
}

/** Whether a smaller request may go through: Excel on the web says so with these, not always with the first two. */
export function mayBeTooLarge(error: unknown): boolean {
  const code = excelCode(error);
  return (
    code === 'RequestPayloadSizeLimitExceeded' ||
    code === 'ResponsePayloadSizeLimitExceeded' ||
    code === 'RequestTooLarge' ||
    code === 'GeneralException'
  );
}

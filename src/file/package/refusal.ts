/** Why a file cannot be taken. Each has its sentence in src/strings/refusals.ts. */
export const REFUSAL_REASONS = [
  'not-zip',
  'encrypted-or-xls',
  'not-workbook',
  'binary-workbook',
  'strict',
  'signed',
  'zip64',
  'compression',
  'corrupt',
  'duplicate-parts',
  'too-large',
  'entities',
  'encoding',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/**
 * The one error that leaves the reading of a file, whatever bytes come in. `reason` is for the user's sentence, `detail`
 * says in English what was seen and where, for whoever looks closer. `cause` is set only when something unforeseen failed.
 */
export class FileRefusal extends Error {
  readonly reason: RefusalReason;
  readonly detail: string | null;

  constructor(reason: RefusalReason, detail: string | null = null, options?: ErrorOptions) {
    super(detail === null ? reason : `${reason}: ${detail}`, options);
    this.name = 'FileRefusal';
    this.reason = reason;
    this.detail = detail;
  }
}

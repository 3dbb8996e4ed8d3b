import { FileRefusal, type RefusalReason } from '../../src/file/package/refusal';

/** The reason that a call refuses a file for; null when it takes it. An error that nobody foresaw is thrown on. */
export function refusalOf(call: () => unknown): RefusalReason | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof FileRefusal && error.cause === undefined) return error.reason;
    throw error;
  }
}

/** An error as Excel answers it: the client makes a RichApi.Error of it. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;
  /** "Range.values", where the place is not simply the member that was being used. */
  readonly location: string | null;

  constructor(code: string, message: string, location: string | null = null) {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.status = STATUS[code] ?? 400;
    this.location = location;
  }
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ApiNotAvailable: 404,
  ItemAlreadyExists: 409,
  Conflict: 409,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  GeneralException: 500,
  RequestAborted: 500,
  Timeout: 504,
};

export function invalidArgument(message = 'The argument is invalid or missing or has an incorrect format.'): HostError {
  return new HostError('InvalidArgument', message);
}

export function itemNotFound(message = "The requested resource doesn't exist."): HostError {
  return new HostError('ItemNotFound', message);
}

export function alreadyExists(message = 'The resource being created already exists.'): HostError {
  return new HostError('ItemAlreadyExists', message);
}

export function invalidOperation(message = 'The operation attempted is invalid on the object.'): HostError {
  return new HostError('InvalidOperation', message);
}

export function accessDenied(message = 'You cannot perform the requested operation.'): HostError {
  return new HostError('AccessDenied', message);
}

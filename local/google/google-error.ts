// The errors that Google answers, with its status names and the body that its services send.

const HTTP_CODE_BY_STATUS = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
} as const;

/** Google's canonical name of an error. */
export type GoogleErrorStatus = keyof typeof HTTP_CODE_BY_STATUS;

/** The JSON that an error answers with; Drive lists `errors` where the others name a `status`. */
export interface GoogleErrorBody {
  error: {
    code: number;
    message: string;
    status?: string;
    details?: readonly unknown[];
    errors?: readonly unknown[];
  };
}

/** An error answered by Google: what a client sees, never a fault of the stand-in itself. */
export class GoogleError extends Error {
  readonly status: GoogleErrorStatus;
  readonly code: number;
  readonly details: readonly unknown[];

  constructor(status: GoogleErrorStatus, message: string, details: readonly unknown[] = []) {
    super(message);
    this.name = "GoogleError";
    this.status = status;
    this.code = HTTP_CODE_BY_STATUS[status];
    this.details = details;
  }

  /** The JSON body that the HTTP services answer with. */
  body(): GoogleErrorBody {
    const { code, message, status, details } = this;
    return { error: details.length > 0 ? { code, message, status, details } : { code, message, status } };
  }
}

/** Refuses what the stand-in does not build: 501, saying what is missing. */
export function notBuilt(what: string): GoogleError {
  return new GoogleError("UNIMPLEMENTED", `The local stand-in does not build ${what}.`);
}

/** Refuses an argument with Google's 400. */
export function invalidArgument(message: string): GoogleError {
  return new GoogleError("INVALID_ARGUMENT", message);
}

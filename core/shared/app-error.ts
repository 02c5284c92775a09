export type AppErrorCode =
  | 'invalid_input'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'unsupported'
  | 'rate_limited'
  | 'provider_failed'
  | 'unavailable'
  | 'internal';

const BRAND = Symbol.for('storefolk.AppError');

/**
 * The one error type that is meant for people.
 * `userMessage` is shown as it is: it says what happened and what to do, and holds no secret and no stack.
 * `retryable` tells callers whether the same call may succeed later.
 */
export class AppError extends Error {
  readonly [BRAND] = true;
  readonly code: AppErrorCode;
  readonly userMessage: string;
  readonly retryable: boolean;
  /** Seconds to wait before trying again, for `rate_limited` and `unavailable`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: AppErrorCode,
    userMessage: string,
    options: { retryable?: boolean; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(userMessage, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.userMessage = userMessage;
    this.retryable = options.retryable ?? (code === 'unavailable' || code === 'rate_limited');
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** True for an AppError of any copy of this module (the server bundle and Next's bundle each hold one). */
export function isAppError(error: unknown): error is AppError {
  return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[BRAND] === true;
}

/** The same error for "is not there" and "is not yours", so that ids of other stores cannot be probed. */
export function notFound(what: string): AppError {
  return new AppError('not_found', `${what} was not found.`);
}

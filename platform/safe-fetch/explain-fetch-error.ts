import { AppError, isAppError } from '@/core/shared/app-error';

const BY_CODE: Record<string, string> = {
  ENOTFOUND: 'The site’s name could not be found. Check how it is written.',
  EAI_AGAIN: 'The site’s name could not be looked up just now. Try again in a minute.',
  ECONNREFUSED: 'The site refused the connection. Check the address, or try again later.',
  ECONNRESET: 'The site broke off the connection. Try again later.',
  UND_ERR_SOCKET: 'The site broke off the connection. Try again later.',
  UND_ERR_CONNECT_TIMEOUT: 'The site did not answer in time. Try again later.',
  UND_ERR_HEADERS_TIMEOUT: 'The site did not answer in time. Try again later.',
  UND_ERR_BODY_TIMEOUT: 'The site did not answer in time. Try again later.',
  UND_ERR_HEADERS_OVERFLOW: 'The site’s answer is malformed.',
  CERT_HAS_EXPIRED: 'The site’s security certificate has expired. Its owner has to renew it.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The site’s security certificate is not trusted.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The site’s security certificate is not trusted.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The site’s security certificate belongs to another name.',
};

/**
 * Turns what went wrong while fetching into an error for people.
 * @param timedOut the fetch's own time limit was reached
 */
export function explainFetchError(error: unknown, timedOut: boolean): AppError {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (isAppError(cause)) return cause;
    const inner = cause instanceof AggregateError ? cause.errors.find(isAppError) : undefined;
    if (inner) return inner;
  }
  if (timedOut) {
    return new AppError('unavailable', 'The site did not answer in time. Try again later.', { cause: error });
  }
  const code = codeOf(error);
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT')) {
    return new AppError('unavailable', 'The site sent a damaged page. Try again later.', { cause: error });
  }
  return new AppError('unavailable', BY_CODE[code] ?? 'The page could not be fetched. Try again later.', {
    cause: error,
  });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : '';
  return code || codeOf(error.cause);
}

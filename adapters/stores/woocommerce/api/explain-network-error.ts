import { AppError, isAppError } from '@/core/shared/app-error';

const BY_CODE: Record<string, string> = {
  ENOTFOUND: 'The shop’s name could not be found. Check how its address is written.',
  EAI_AGAIN: 'The shop’s name could not be looked up just now.',
  ECONNREFUSED: 'The shop’s server refused the connection.',
  CERT_HAS_EXPIRED: 'The shop’s security certificate has expired. It has to be renewed.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The shop’s security certificate is not trusted.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The shop’s security certificate is not trusted.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The shop’s security certificate is not trusted.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The shop’s security certificate belongs to another name.',
};

/**
 * An error for people from what the network threw. What was thrown is dropped, not kept as the cause: it may hold the
 * request, and with it the keys.
 * @param timedOut the request's own time limit was reached
 */
export function explainNetworkError(error: unknown, timedOut: boolean): AppError {
  if (timedOut) return new AppError('unavailable', 'The shop did not answer in time.');
  if (chainOf(error).some(isAppError)) {
    return new AppError(
      'invalid_input',
      'This address cannot be a shop’s. Enter the address that shoppers open.',
    );
  }
  const known = chainOf(error)
    .map((cause) => BY_CODE[codeOf(cause)])
    .find((message) => message !== undefined);
  return new AppError('unavailable', known ?? 'The connection to the shop was broken off.');
}

/** The error and what caused it, with the single attempts of a connection that tried several addresses. */
function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    chain.push(cause, ...(cause instanceof AggregateError ? cause.errors : []));
  }
  return chain;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

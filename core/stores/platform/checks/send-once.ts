import { AppError, isAppError } from '@/core/shared/app-error';

/** Errors by which the platform says that it did nothing. */
const NOT_DONE = new Set([
  'invalid_input',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'unsupported',
  'rate_limited',
  'internal',
]);

/**
 * Sends a change once. When nobody can know whether it was carried out (a time-out, a fault of the platform's own, a
 * connection that broke), the error says so and is not to be tried again.
 * @param where for people, e.g. "Shopify"
 * @throws AppError `unavailable` with `retryable: false`, or what `send` threw where the change surely was not made
 */
export async function sendOnce<T>(
  where: string,
  signal: AbortSignal | undefined,
  send: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await send();
  } catch (error) {
    if (isAppError(error) && NOT_DONE.has(error.code)) throw error;
    throw new AppError(
      'unavailable',
      `${where} did not say whether the change was made. Somebody has to look there before it is tried again.`,
      { retryable: false, cause: error },
    );
  }
}

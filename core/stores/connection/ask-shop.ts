import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { type OpenPlatform, withPlatform } from './open-platform';

export type ShopContext = Pick<AppContext, 'db' | 'sql' | 'now' | 'secrets' | 'platforms' | 'log'>;

/** A shopper waits for the answer: after this time our copy has to do. */
const TIMEOUT_MS = 3000;

/**
 * Asks the store's shop while a shopper waits: for at most three seconds, whether or not the platform's adapter heeds
 * its signal. A platform that refuses the credentials has the owner told to connect it again.
 * @throws AppError `unavailable` when the time is up; what `work` throws; the reason of `signal`
 */
export async function askShop<T>(
  ctx: ShopContext,
  storeId: string,
  work: (open: OpenPlatform, signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(TIMEOUT_MS);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  const reasonToStop = () =>
    signal?.aborted ? signal.reason : new AppError('unavailable', 'The shop did not answer in time.');
  const asked = withPlatform(ctx, storeId, (open) => work(open, stop)).catch((error: unknown) => {
    // An adapter that heeds the signal ends in an error of its own.
    throw stop.aborted ? reasonToStop() : error;
  });
  return new Promise<T>((resolve, reject) => {
    const giveUp = () => reject(reasonToStop());
    stop.addEventListener('abort', giveUp, { once: true });
    asked.then(resolve, reject).finally(() => stop.removeEventListener('abort', giveUp));
  });
}

/**
 * What the log says of a shop that could not be asked. Messages of platforms may quote what was asked for: an error's
 * code says enough, a fault of ours needs its stack.
 */
export function logDetail(error: unknown): { code: string } | { err: unknown } {
  return isAppError(error) ? { code: error.code } : { err: error };
}

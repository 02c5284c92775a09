import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findConnection } from '../connection/connection-rows.queries';
import { type OpenPlatform, withPlatform } from '../connection/open-platform';
import { PLATFORM_IDS, type PlatformId } from '../platform/platform-ids';

/** A shopper waits: after this time our copy has to do. */
const TIMEOUT_MS = 3000;

export type ShopAnswer<T> = { asked: true; value: T; at: Date } | { asked: false };

/**
 * Asks the store's platform one thing while a shopper waits. Whatever goes wrong there is logged and answered with
 * `asked: false`; when the platform refuses the credentials, the owner is told to connect it again.
 * @throws only what `signal` was aborted with
 */
export async function askShop<T>(
  ctx: AppContext,
  storeId: string,
  signal: AbortSignal,
  question: (open: OpenPlatform, signal: AbortSignal) => Promise<T>,
): Promise<ShopAnswer<T>> {
  const at = ctx.now();
  const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    stop.throwIfAborted();
    const value = await orStopped(
      withPlatform(ctx, storeId, (open) => question(open, stop)),
      stop,
    );
    return { asked: true, value, at };
  } catch (error) {
    signal.throwIfAborted();
    const reason = stop.aborted ? 'timeout' : isAppError(error) ? error.code : 'fault';
    // Messages of platforms may quote what was asked for: an error's code says enough, a fault of ours needs its stack.
    ctx.log.warn(
      { storeId, reason, ...(reason === 'fault' ? { err: error } : {}) },
      'the shop was not asked',
    );
    return { asked: false };
  }
}

/** The platform whose customer ids the store's shop gives out now. */
export async function presentPlatform(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<PlatformId> {
  const connection = await findConnection(ctx, storeId);
  if (!connection || connection.status === 'disconnected') return 'file';
  return PLATFORM_IDS.find((id) => id === connection.platform) ?? 'file';
}

/** Not every step on the way listens to a signal. */
async function orStopped<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const abort = () => reject(stop.reason);
    stop.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', abort));
  });
}

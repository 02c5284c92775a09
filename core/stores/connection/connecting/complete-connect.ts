import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { ConnectCallback } from '../../platform/platform-connector';
import type { ConnectablePlatformId } from '../../platform/platform-ids';
import { hashState, sealAuthorisation, unsealAuthorisation } from './authorisation';
import {
  claimState,
  findByState,
  replaceAuthorisation,
  writeConnectFailure,
} from './authorisation-rows.queries';

/**
 * The store whose owner comes back, or whose keys are delivered.
 * @throws AppError `not_found` when nobody began this authorisation, or it was begun anew since
 */
export async function findConnectingStore(
  ctx: Pick<AppContext, 'db' | 'platforms'>,
  platform: ConnectablePlatformId,
  callback: ConnectCallback,
): Promise<{ storeId: string; authState: string; used: boolean }> {
  const state = ctx.platforms.connector(platform).readState(callback);
  const authState = state ? hashState(state) : null;
  const row = authState ? await findByState(ctx, authState) : null;
  if (!row || !authState) {
    throw new AppError(
      'not_found',
      'This authorisation is not known here, or was begun anew. Connect the shop again in the settings.',
    );
  }
  return { storeId: row.storeId, authState, used: row.authStateExpiresAt === null };
}

/**
 * Takes what the platform sends after the owner agreed, once and within 15 minutes, and keeps the keys until
 * `finishConnect` has verified them. It asks the shop nothing: WooCommerce waits for the answer to its delivery, and a
 * small server may be unable to answer us at the same time.
 * Whoever calls this has checked that the person may connect the store, or that the state came from the platform.
 * @returns whose store it is; `already` when the keys came by another way before
 * @throws AppError `not_found` as above, `conflict` when it took too long, and what the connector's `complete` throws;
 *   the connection shows why
 */
export async function completeConnect(
  ctx: Pick<AppContext, 'db' | 'now' | 'secrets' | 'platforms' | 'log'>,
  platform: ConnectablePlatformId,
  callback: ConnectCallback,
): Promise<{ storeId: string; already: boolean }> {
  const { storeId, authState, used } = await findConnectingStore(ctx, platform, callback);
  if (used) return { storeId, already: true };
  try {
    if (!(await claimState(ctx, { storeId, authState }))) {
      throw new AppError(
        'conflict',
        'The authorisation took longer than 15 minutes. Connect the shop again.',
      );
    }
    const sealed = (await findByState(ctx, authState))?.encryptedAuth;
    const waiting = sealed ? unsealAuthorisation(ctx, sealed) : null;
    if (!sealed || waiting?.kind !== 'waiting' || waiting.platform !== platform) {
      throw new AppError('conflict', 'Another authorisation was begun meanwhile. Connect the shop again.');
    }
    const credentials = await ctx.platforms.connector(platform).complete(callback, waiting.memory);
    const { memory: _, ...target } = waiting;
    const delivered = sealAuthorisation(ctx, { ...target, kind: 'delivered', credentials });
    if (!(await replaceAuthorisation(ctx, storeId, sealed, delivered))) {
      throw new AppError('conflict', 'Another authorisation was begun meanwhile. Connect the shop again.');
    }
    ctx.log.info({ storeId, platform }, 'keys of a shop were delivered');
    return { storeId, already: false };
  } catch (error) {
    await writeConnectFailure(ctx, storeId, explainConnectFailure(error));
    throw error;
  }
}

/** What the settings page says after it did not work. */
export function explainConnectFailure(error: unknown): string {
  return isAppError(error)
    ? error.userMessage
    : 'Connecting the shop failed here. Try again; the log says more.';
}

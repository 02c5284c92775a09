import { setTimeout as sleep } from 'node:timers/promises';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { PlatformConnection } from '@/prisma/generated/client';
import { findConnection } from '../connection-rows.queries';
import { unsealAuthorisation } from './authorisation';
import { replaceAuthorisation, writeConnectFailure } from './authorisation-rows.queries';
import { explainConnectFailure } from './complete-connect';
import { establishConnection } from './establish-connection';

/**
 * Verifies the keys that the platform delivered and connects the store with them. Does nothing when none wait, so it
 * may be called again.
 * @throws AppError what `establishConnection` throws; the connection shows why. Keys that may work later are kept.
 */
export async function finishConnect(ctx: AppContext, storeId: string): Promise<void> {
  const sealed = (await findConnection(ctx, storeId))?.encryptedAuth;
  if (!sealed) return;
  const delivered = unsealAuthorisation(ctx, sealed);
  if (delivered.kind !== 'delivered') return;
  try {
    await establishConnection(ctx, { storeId, ...delivered, authorisation: sealed });
  } catch (error) {
    if (!isAppError(error) || !error.retryable) await replaceAuthorisation(ctx, storeId, sealed, null);
    await writeConnectFailure(ctx, storeId, explainConnectFailure(error));
    throw error;
  }
}

/** True when keys were delivered that nobody has verified yet. */
export function hasDeliveredKeys(
  ctx: Pick<AppContext, 'secrets'>,
  { encryptedAuth }: Pick<PlatformConnection, 'encryptedAuth'>,
): boolean {
  return encryptedAuth !== null && unsealAuthorisation(ctx, encryptedAuth).kind === 'delivered';
}

/**
 * Waits while another request verifies delivered keys.
 * @param forMs at most so long
 * @returns whether the store is connected now
 */
export async function waitUntilFinished(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  forMs: number,
): Promise<boolean> {
  const until = Date.now() + forMs;
  for (;;) {
    const connection = await findConnection(ctx, storeId);
    const finished = !connection?.encryptedAuth || connection.failure !== null;
    if (finished || Date.now() > until)
      return connection?.status === 'connected' && !connection.encryptedAuth;
    await sleep(250);
  }
}

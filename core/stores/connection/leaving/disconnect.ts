import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import type { AppContext } from '@/core/shared/context';
import { findConnection, removeConnection, writeDisconnected } from '../connection-rows.queries';
import { type ErasedShopData, eraseShopData } from './erase-shop-data';
import { leavePlatform } from './leave-platform';
import { cancelSyncs, deleteWebhookTraces } from './shop-data.queries';

export interface Disconnected {
  /** False: the platform could not be reached, and goes on calling us until it gives up. */
  webhooksRemoved: boolean;
  /** null: the data was kept. */
  erased: ErasedShopData | null;
}

/**
 * Ends the connection to the shop. Its keys are wiped whether or not the platform can be reached.
 * Needs `connection.manage`.
 * @param data `keep`: products go on answering as they were, orders stay found; `erase`: see erase-shop-data.ts
 */
export async function disconnect(
  ctx: AppContext,
  { storeId, by, data }: { storeId: string; by?: Actor; data: 'keep' | 'erase' },
): Promise<Disconnected> {
  await requireActor(ctx, by, storeId, 'connection.manage');
  const connection = await findConnection(ctx, storeId);
  if (!connection) return { webhooksRemoved: true, erased: null };
  const webhooksRemoved = await leavePlatform(ctx, connection);
  await writeDisconnected(ctx, storeId);
  await cancelSyncs(ctx, storeId);
  await deleteWebhookTraces(ctx, storeId);
  await recordDeed(ctx, by, {
    storeId,
    action: 'shop_disconnected',
    data: { platform: connection.platform, erased: data === 'erase' },
  });
  ctx.log.info({ storeId, data, webhooksRemoved }, 'shop disconnected');
  if (data === 'keep') return { webhooksRemoved, erased: null };
  const erased = await eraseShopData(ctx, storeId, connection.platform);
  await removeConnection(ctx, storeId);
  return { webhooksRemoved, erased };
}

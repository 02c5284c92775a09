import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { PlatformConnection } from '@/prisma/generated/client';
import { findConnection, removeConnection, writePaused } from '../connection/connection-rows.queries';
import { cancelSyncs } from '../connection/leaving/shop-data.queries';
import { openConnection, toPlatformId } from '../connection/open-platform';
import type { PlatformEvent } from '../platform/platform-event';
import { requestSync } from '../sync/request-sync';
import { readStoredEvent } from '../webhooks/stored-event';
import { eraseCustomer } from './erase-customer';
import { eraseShop } from './erase-shop';
import { exportCustomer } from './export-customer';

const VERIFY_MS = 15_000;

type PersonEvent = Extract<PlatformEvent, { email: string | null }>;

/**
 * Does what a platform asks for by law, and pauses the store when our app was removed there; passes over events of
 * other kinds. May be repeated.
 * @param row the event as it is stored
 * @throws AppError `unavailable` when it has to be tried again later, `internal` for an event that cannot be read
 */
export async function handleConnectionEvent(
  ctx: AppContext,
  storeId: string,
  row: { kind: string; subjectId: string | null; data: unknown },
): Promise<void> {
  const connection = await findConnection(ctx, storeId);
  if (!connection) return;
  const event = readStoredEvent(ctx, row);
  const origin = connection.platform;
  switch (event.kind) {
    case 'app_uninstalled':
      return pause(ctx, connection);
    case 'shop_erasure_requested':
      await eraseShop(ctx, storeId, origin);
      return afterShopErasure(ctx, connection);
    case 'customer_data_requested':
      return void (await exportCustomer(ctx, requestOf(event)));
    case 'customer_erasure_requested':
      return void (await eraseCustomer(ctx, requestOf(event)));
  }

  function requestOf({ subjectId, email, orderIds }: PersonEvent) {
    return { storeId, origin, customerId: subjectId, email, orderIds };
  }
}

/**
 * Deliveries come late and in any order: a shop that has installed the app again since lets us in, and stays connected.
 */
async function pause(ctx: AppContext, connection: PlatformConnection): Promise<void> {
  const { storeId } = connection;
  if (connection.status === 'connected' && (await letsUsIn(ctx, connection))) {
    ctx.log.info({ storeId }, 'an old removal of the app was passed over');
    return;
  }
  await writePaused(
    ctx,
    storeId,
    `The app was removed at ${ctx.platforms.name(toPlatformId(connection.platform))}. ` +
      'Connect the shop again to go on; its data is kept until the platform asks for its erasure.',
  );
  await cancelSyncs(ctx, storeId);
  ctx.log.warn({ storeId }, 'the app was removed at the platform');
}

async function letsUsIn(ctx: AppContext, connection: PlatformConnection): Promise<boolean> {
  try {
    const { platform } = await openConnection(ctx, connection);
    await platform.verify(AbortSignal.timeout(VERIFY_MS));
    return true;
  } catch (error) {
    if (isAppError(error) && (error.code === 'unauthenticated' || error.code === 'forbidden')) return false;
    throw error;
  }
}

/** A shop that is connected again by now is read anew; one that is gone leaves nothing behind. */
async function afterShopErasure(ctx: AppContext, connection: PlatformConnection): Promise<void> {
  const { storeId } = connection;
  if (connection.status === 'connected') {
    await requestSync(ctx, { storeId, kind: 'first', trigger: 'connect' });
  } else {
    await removeConnection(ctx, storeId);
  }
}

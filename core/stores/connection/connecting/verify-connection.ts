import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { ShopFacts } from '../../platform/shop-facts';
import { findConnection, writeVerified } from '../connection-rows.queries';
import { askOpened, openConnection } from '../open-platform';
import { finishConnect, hasDeliveredKeys } from './finish-connect';

const VERIFY_MS = 20_000;

/**
 * Tests the connection: asks the shop who we are and keeps what it says. A connection that was refused before works
 * again when the shop now agrees; keys that were delivered and not yet verified are verified.
 * @throws AppError `unauthenticated` when the shop refuses or was never connected, `unavailable` when it does not answer
 */
export async function verifyConnection(ctx: AppContext, storeId: string): Promise<ShopFacts | null> {
  const connection = await findConnection(ctx, storeId);
  if (!connection) throw new AppError('unauthenticated', 'No shop is connected. Connect one first.');
  if (hasDeliveredKeys(ctx, connection)) {
    await finishConnect(ctx, storeId);
    return null;
  }
  try {
    const open = await openConnection(ctx, connection);
    const facts = await askOpened(ctx, storeId, open, ({ platform }) =>
      platform.verify(AbortSignal.timeout(VERIFY_MS)),
    );
    await writeVerified(ctx, storeId, facts);
    return facts;
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError('unavailable', 'The shop could not be asked just now. Try again in a moment.', {
      cause: error,
    });
  }
}

import type { AppContext } from '@/core/shared/context';
import { findIdentity } from './identity-rows.queries';
import type { ShopperIdentity } from './shopper-claims';

/** Whose orders a conversation may speak about now; null: nobody's, because nobody has shown who they are lately. */
export async function readIdentity(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  storeId: string,
  conversationId: string,
): Promise<ShopperIdentity | null> {
  const identity = await findIdentity(ctx.sql, storeId, conversationId);
  return identity && identity.expiresAt > ctx.now() ? identity : null;
}

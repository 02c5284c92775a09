import type { AppContext } from '@/core/shared/context';
import { establishIdentity } from './establish-identity';
import { findIdentity } from './identity-rows.queries';
import { isTiedByOrders } from './is-tied-by-orders';
import { isSamePerson } from './shopper-claims';
import { isCurrent, type SignedShopper } from './signed-identity';

/** A signed proof comes along with every message; it is written anew once an hour at most. */
const RENEW_AFTER_MS = 3_600_000;

/**
 * Whether a conversation belongs to another person than the one who is logged in.
 * @param shopper null: nobody is logged in, and the conversation stays whose it is
 */
export async function isOthersConversation(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now'>,
  { storeId, conversationId }: { storeId: string; conversationId: string },
  shopper: SignedShopper | null,
): Promise<boolean> {
  if (!shopper || !isCurrent(ctx, shopper)) return false;
  const { claims } = shopper;
  const known = await findIdentity(ctx.sql, storeId, conversationId);
  if (!known) return false;
  return !(isSamePerson(known, claims) ?? (await isTiedByOrders(ctx, storeId, claims, known)));
}

/** Makes a conversation the logged-in shopper's, unless it is another person's, whom it then stays with. */
export async function applySignedIdentity(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'now'>,
  conversation: { storeId: string; conversationId: string },
  shopper: SignedShopper | null,
): Promise<void> {
  if (!shopper || !isCurrent(ctx, shopper)) return;
  const { storeId, conversationId } = conversation;
  const { claims } = shopper;
  const known = await findIdentity(ctx.sql, storeId, conversationId);
  const fresh =
    known?.method === 'signed' && ctx.now().getTime() - known.verifiedAt.getTime() < RENEW_AFTER_MS;
  if (fresh && isSamePerson(known, claims)) return;
  await establishIdentity(ctx, {
    storeId,
    conversationId,
    method: 'signed',
    claims,
    isTied: (person, sql) => isTiedByOrders(ctx, storeId, claims, person, sql),
  });
}

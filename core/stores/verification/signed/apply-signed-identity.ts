import type { AppContext } from '@/core/shared/context';
import type { SqlPool } from '@/core/shared/sql-pool';
import { presentPlatform } from '../../connection/present-platform';
import { sameEmail } from '../../customers/contact-details';
import type { PlatformId } from '../../platform/platform-ids';
import { establishIdentity } from '../establish-identity';
import { findIdentity } from '../identity-rows.queries';
import { isTiedByOrders } from '../is-tied-by-orders';
import { isSamePerson, type ShopperIdentity } from '../shopper-claims';
import { isCurrent, type SignedShopper } from './signed-identity';

/** A signed proof comes along with every message; it is written anew once an hour at most. */
const RENEW_AFTER_MS = 3_600_000;

/**
 * Whether a conversation belongs to another person than the one who is at the shop now. Who has logged out has left,
 * perhaps a computer that others use as well: what was said under a login is shown under that login only.
 * @param shopper as the shop's page says, also when its signature has ended since; null: nobody is logged in
 */
export async function isOthersConversation(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, conversationId }: { storeId: string; conversationId: string },
  shopper: SignedShopper | null,
): Promise<boolean> {
  const known = await findIdentity(ctx.sql, storeId, conversationId);
  if (!known) return false;
  if (!shopper) return wasLoggedIn(known);
  const same = isSamePerson(known, shopper.claims);
  if (same !== null) return !same;
  return !(await isTied(ctx.sql, storeId, await presentPlatform(ctx, storeId), shopper, known));
}

function wasLoggedIn({ method, customerExternalId }: ShopperIdentity): boolean {
  return method === 'signed' || customerExternalId !== null;
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
  const platform = await presentPlatform(ctx, storeId);
  await establishIdentity(ctx, {
    storeId,
    conversationId,
    method: 'signed',
    claims,
    contactEmail: shopper.email,
    isTied: (person, sql) => isTied(sql, storeId, platform, shopper, person),
  });
}

/**
 * Of an account that cannot be compared with the conversation's person. An address of the account that proves nothing
 * about orders still shows that the same person goes on here: nothing new is told to them by it.
 */
async function isTied(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  platform: PlatformId,
  { claims, email }: SignedShopper,
  known: ShopperIdentity,
): Promise<boolean> {
  return sameEmail(known.email, email) || isTiedByOrders(sql, storeId, platform, [claims, known]);
}

import type { SqlPool } from '@/core/shared/sql-pool';

/**
 * Notes the checkout link of a cart, unless the cart was changed after the link's contents were settled.
 * @param version of the cart when they were settled
 */
export async function storeCheckout(
  sql: SqlPool,
  storeId: string,
  cart: { id: string; version: string },
  checkout: { url: string; at: Date },
): Promise<void> {
  await sql.query(
    `UPDATE carts SET status = 'checkout', checkout_url = $4, checkout_at = $5
      WHERE store_id = $1 AND id = $2 AND updated_at = $3::timestamptz AND status <> 'ordered'`,
    [storeId, cart.id, cart.version, checkout.url, checkout.at],
  );
}

/** E-mail address of a conversation's shopper who has shown who they are; null otherwise. */
export async function findVerifiedEmail(
  sql: SqlPool,
  storeId: string,
  conversationId: string,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql.query<{ email: string | null }>(
    `SELECT email FROM conversation_identities
      WHERE store_id = $1 AND conversation_id = $2 AND expires_at > $3`,
    [storeId, conversationId, now],
  );
  return rows[0]?.email ?? null;
}

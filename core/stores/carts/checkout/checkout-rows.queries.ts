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

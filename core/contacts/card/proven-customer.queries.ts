import type { ContactView } from '@/core/contracts/contact-view';
import type { SqlPool } from '@/core/shared/sql-pool';
import type { PlatformId } from '@/core/stores/platform/platform-ids';
import type { ShopperClaims } from '@/core/stores/verification/shopper-claims';

/** The shop's record by the proven customer id, else by a proven address; null: there is none. */
export async function findProvenCustomer(
  sql: Pick<SqlPool, 'query'>,
  storeId: string,
  platform: PlatformId,
  proofs: readonly ShopperClaims[],
): Promise<ContactView['customer']> {
  const ids = proofs.flatMap(({ customerExternalId }) => customerExternalId ?? []);
  const emails = proofs.flatMap(({ email }) => email ?? []);
  const { rows } = await sql.query<NonNullable<ContactView['customer']>>(
    `SELECT name, email, phone FROM customers
      WHERE store_id = $1 AND ((origin = $2 AND external_id = ANY ($3)) OR email = ANY ($4))
      ORDER BY (origin = $2 AND external_id = ANY ($3)) DESC, updated_at DESC LIMIT 1`,
    [storeId, platform, ids, emails],
  );
  return rows[0] ?? null;
}

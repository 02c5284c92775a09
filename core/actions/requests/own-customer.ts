import type { AppContext } from '@/core/shared/context';
import { findCustomerIdByEmail } from '@/core/stores/customers/find-customer-id.queries';
import type { PlatformId } from '@/core/stores/platform/platform-ids';
import type { ShopperClaims } from '@/core/stores/verification/shopper-claims';

/** Whose profile a verified shopper may change: their own customer's id at the platform; null: none is known. */
export async function findOwnCustomer(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  origin: PlatformId,
  claims: ShopperClaims,
): Promise<string | null> {
  if (claims.customerExternalId !== null) return claims.customerExternalId;
  return claims.email === null ? null : findCustomerIdByEmail(ctx.sql, storeId, origin, claims.email);
}

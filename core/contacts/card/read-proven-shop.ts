import type { ContactView } from '@/core/contracts/contact-view';
import type { AppContext } from '@/core/shared/context';
import { presentPlatform } from '@/core/stores/connection/present-platform';
import { storedOwnOrders } from '@/core/stores/order-lookup/stored-own-orders';
import type { ShopperClaims } from '@/core/stores/verification/shopper-claims';
import { findProvenCustomer } from './proven-customer.queries';

const ORDERS_SHOWN = 10;

/** Orders and customer record of whoever was shown in a contact's conversations, from our copies. */
export async function readProvenShop(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
  proofs: readonly ShopperClaims[],
): Promise<{ orders: NonNullable<ContactView['orders']>; customer: ContactView['customer'] }> {
  if (proofs.length === 0) return { orders: { items: [], total: 0 }, customer: null };
  const platform = await presentPlatform(ctx, storeId);
  const found = new Map<string, NonNullable<ContactView['orders']>['items'][number]>();
  for (const claims of distinctClaims(proofs)) {
    for (const { id, order } of await storedOwnOrders(ctx.sql, storeId, claims, platform)) {
      const { number, placedAt, status, currency, totalCents } = order;
      found.set(id, {
        id,
        number,
        placedAt: placedAt.toISOString(),
        status,
        currency,
        totalCents,
      });
    }
  }
  const orders = [...found.values()].sort((a, b) => (a.placedAt < b.placedAt ? 1 : -1));
  return {
    orders: { items: orders.slice(0, ORDERS_SHOWN), total: orders.length },
    customer: await findProvenCustomer(ctx.sql, storeId, platform, proofs),
  };
}

/** Each person once: most proofs of a contact are of the same one. */
export function distinctClaims(proofs: readonly ShopperClaims[]): ShopperClaims[] {
  const keyOf = ({ email, phone, customerExternalId }: ShopperClaims) =>
    JSON.stringify([email, phone, customerExternalId]);
  return [...new Map(proofs.map((proof) => [keyOf(proof), proof])).values()];
}

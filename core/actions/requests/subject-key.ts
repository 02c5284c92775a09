import type { AppContext } from '@/core/shared/context';
import { normaliseEmail } from '@/core/stores/customers/contact-details';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { ShopperClaims } from '@/core/stores/verification/shopper-claims';

/** One value for one person, whichever way they have shown who they are; says nothing about who it is. */
export function subjectKey(
  ctx: Pick<AppContext, 'keyedHash'>,
  claims: ShopperClaims,
  order: PlatformOrder | null,
): string {
  const email = normaliseEmail(order?.email ?? claims.email);
  if (email) return ctx.keyedHash('email', email);
  const customer = order?.customerExternalId ?? claims.customerExternalId;
  if (customer) return ctx.keyedHash('email', `customer ${customer}`);
  return ctx.keyedHash('phone', order?.phone ?? claims.phone ?? '');
}

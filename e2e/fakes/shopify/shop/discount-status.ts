import type { FakeShop } from './fake-shop';
import type { DiscountRecord } from './records';

export function discountStatus(one: DiscountRecord, shop: FakeShop): 'ACTIVE' | 'EXPIRED' | 'SCHEDULED' {
  const now = shop.now();
  if (one.startsAt > now) return 'SCHEDULED';
  return one.endsAt !== null && one.endsAt <= now ? 'EXPIRED' : 'ACTIVE';
}

export type NewDiscount = Partial<DiscountRecord> & { code: string };

/** Adds a discount code; by default 10 % off the whole order, from an hour ago and without an end. */
export function addDiscount(shop: FakeShop, given: NewDiscount): DiscountRecord {
  const now = shop.now();
  return shop.discounts.put({
    kind: 'DiscountCodeBasic',
    title: given.code,
    summary: '10% off entire order',
    startsAt: new Date(now.getTime() - 3_600_000),
    endsAt: null,
    usageLimit: null,
    asyncUsageCount: 0,
    percentage: 0.1,
    createdAt: now,
    updatedAt: now,
    ...given,
    id: given.id ?? shop.newId(),
  });
}

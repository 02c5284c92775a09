import { type ContractWorld, RAW_TITLES } from '@/adapters/stores/contract-world';
import type { PlatformPage } from '@/core/stores/platform/store-platform';
import { makeCoupon } from '../routes/serve-people-and-coupons';
import type { FakeShop } from '../shop/fake-shop';
import { dated, gmtText } from '../shop/shop-clock';
import { putCustomer } from './put-customer';
import { putOrder } from './put-order';
import { putProduct } from './put-product';

/** Fills a shop with a world. What WooCommerce has no place for (codes that begin later) is left out. */
export function seedWorld(shop: FakeShop, world: ContractWorld): void {
  shop.profile.name = world.shop.name;
  shop.profile.currency = world.shop.currency;
  for (const product of world.products) {
    const rawTitle = RAW_TITLES[product.externalId];
    putProduct(shop, product, rawTitle ? { rawTitle } : {});
  }
  for (const customer of world.customers) putCustomer(shop, customer);
  for (const order of world.orders) putOrder(shop, order);
  for (const page of world.pages) putPage(shop, page);
  for (const { code, state, percent } of world.discounts) {
    if (state === 'not_started') continue;
    const coupon = makeCoupon(shop, {
      code,
      discount_type: 'percent',
      amount: String(percent),
      ...(state === 'expired' && { date_expires: '2026-01-31T23:59:59' }),
      ...(state === 'used_up' && { usage_limit: 1, usage_count: 1 }),
    });
    shop.coupons.set(coupon.id, coupon);
  }
}

export function putPage(shop: FakeShop, page: PlatformPage): void {
  const id = Number(page.externalId);
  const changed = page.updatedAt ?? shop.now();
  const slug = page.title.toLowerCase().replace(/[^a-z\d]+/g, '-');
  shop.pages.set(id, {
    id,
    ...dated(shop, 'date_created', changed),
    modified: gmtText(changed),
    modified_gmt: gmtText(changed),
    slug,
    status: 'publish',
    type: 'page',
    link: `${shop.homeUrl}/${slug}/`,
    title: { rendered: page.title },
    content: { rendered: page.html, protected: false },
    excerpt: { rendered: '', protected: false },
  });
}

import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { PlatformPage, PlatformProduct } from '@/core/stores/platform/store-platform';
import { addCustomer } from './change-customers';
import { addDiscount } from './discount-status';
import type { FakeShop } from './fake-shop';
import type { CustomerRecord } from './records';
import { toNumericId } from './seed-ids';
import { seedOrder } from './seed-orders';
import { seedProduct } from './seed-products';
import { splitName } from './split-name';

/** A shop in core's own types, as adapters/stores/contract-world.ts describes one. */
export interface World {
  shop?: { name: string; currency: string };
  products?: readonly PlatformProduct[];
  orders?: readonly PlatformOrder[];
  customers?: readonly PlatformCustomer[];
  pages?: readonly PlatformPage[];
  discounts?: readonly {
    code: string;
    state: 'valid' | 'expired' | 'not_started' | 'used_up';
    percent: number;
  }[];
}

/** Fills the shop; records that exist already are replaced. */
export function seedFromWorld(shop: FakeShop, world: World): void {
  if (world.shop) Object.assign(shop.settings, { name: world.shop.name, currencyCode: world.shop.currency });
  for (const product of world.products ?? []) seedProduct(shop, product);
  for (const customer of world.customers ?? []) seedCustomer(shop, customer);
  for (const order of world.orders ?? []) seedOrder(shop, order);
  for (const page of world.pages ?? []) seedPage(shop, page);
  for (const discount of world.discounts ?? []) seedDiscount(shop, discount);
}

export function seedCustomer(shop: FakeShop, source: PlatformCustomer): CustomerRecord {
  const { email, phone, locale } = source;
  const updatedAt = source.updatedAt ?? shop.now();
  return addCustomer(shop, {
    id: toNumericId(source.externalId),
    ...splitName(source.name),
    email,
    phone,
    ...(locale ? { locale } : {}),
    createdAt: updatedAt,
    updatedAt,
  }).customer;
}

function seedPage(shop: FakeShop, source: PlatformPage): void {
  const id = shop.reserveId(toNumericId(source.externalId));
  const { title, html: body } = source;
  const updatedAt = source.updatedAt ?? shop.now();
  const shared = { id, title, body, createdAt: updatedAt, updatedAt };
  if (source.kind === 'policy') {
    shop.policies.put({ __typename: 'ShopPolicy', type: policyType(title), ...shared });
    return;
  }
  const handle = source.url?.split('/').filter(Boolean).at(-1) ?? `page-${id}`;
  shop.pages.put({ __typename: 'Page', handle, isPublished: true, ...shared });
}

function policyType(title: string): string {
  const types: [RegExp, string][] = [
    [/ship|deliver/i, 'SHIPPING_POLICY'],
    [/return|refund/i, 'REFUND_POLICY'],
    [/privacy/i, 'PRIVACY_POLICY'],
    [/terms/i, 'TERMS_OF_SERVICE'],
    [/legal|imprint/i, 'LEGAL_NOTICE'],
  ];
  return types.find(([pattern]) => pattern.test(title))?.[1] ?? 'CONTACT_INFORMATION';
}

function seedDiscount(shop: FakeShop, source: NonNullable<World['discounts']>[number]): void {
  const now = shop.now().getTime();
  const day = 86_400_000;
  const { code, state, percent } = source;
  addDiscount(shop, {
    code,
    percentage: percent / 100,
    summary: `${percent}% off entire order`,
    startsAt: new Date(state === 'not_started' ? now + 30 * day : now - 60 * day),
    endsAt: state === 'expired' ? new Date(now - day) : null,
    ...(state === 'used_up' ? { usageLimit: 1, asyncUsageCount: 1 } : {}),
  });
}

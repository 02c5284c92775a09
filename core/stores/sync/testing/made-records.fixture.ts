import type { PlatformCustomer } from '../../customers/platform-customer';
import { makeOrder as makeAnyOrder } from '../../orders/make-order.fixture';
import type { PlatformOrder } from '../../orders/platform-order';
import type { PlatformPage, PlatformProduct } from '../../platform/store-platform';

const COLOURS = ['Navy', 'Red', 'Sand'];

/** A product with three variants, as shops have them; number `n` is always the same. */
export function makeProduct(n: number, change: Partial<PlatformProduct> = {}): PlatformProduct {
  return {
    externalId: String(n),
    title: `Trail jacket ${n}`,
    currency: 'EUR',
    sku: null,
    brand: `Brand ${n % 40}`,
    category: `Category ${n % 25}`,
    description: `Keeps rain out on long days. Model ${n}, three layers, taped seams. `.repeat(4),
    url: `https://shop.example/products/${n}`,
    imageUrl: `https://shop.example/images/${n}.jpg`,
    attributes: { material: 'Recycled nylon', weight: 300 + (n % 50) },
    tags: ['outdoor', `season-${n % 4}`],
    status: 'active',
    variants: COLOURS.map((colour, i) => ({
      externalId: `${n}-${i}`,
      sku: `TJ-${n}-${i}`,
      title: colour,
      options: { Colour: colour },
      priceCents: 9900 + i,
      compareAtCents: null,
      stock: 5,
      available: true,
      imageUrl: null,
    })),
    updatedAt: new Date('2026-01-01T00:00:00Z'),
    ...change,
  };
}

/** An order of two lines; number `n` is placed `n` minutes into the year. */
export function makeOrder(n: number, change: Partial<PlatformOrder> = {}): PlatformOrder {
  const line = (position: number) => ({
    externalId: `${n}-${position}`,
    productExternalId: String(position),
    variantExternalId: `${position}-0`,
    sku: `TJ-${position}-0`,
    title: `Trail jacket ${position}`,
    variantTitle: 'Navy',
    quantity: 1,
    currentQuantity: 1,
    fulfilledQuantity: 0,
    refundedQuantity: 0,
    priceCents: 9900,
    totalCents: 9900,
  });
  return makeAnyOrder({
    externalId: String(n),
    number: `#${1000 + n}`,
    email: `shopper${n}@mail.example`,
    phone: null,
    customerExternalId: String(n),
    customerName: `Shopper ${n}`,
    placedAt: new Date(Date.UTC(2026, 0, 1, 0, n)),
    updatedAt: new Date(Date.UTC(2026, 0, 1, 0, n)),
    platformStatus: 'open',
    subtotalCents: 19800,
    shippingCents: 0,
    taxCents: 0,
    totalCents: 19800,
    lines: [line(1), line(2)],
    payments: [],
    ...change,
  });
}

export function makeCustomer(n: number, change: Partial<PlatformCustomer> = {}): PlatformCustomer {
  return {
    externalId: String(n),
    email: `shopper${n}@mail.example`,
    phone: null,
    name: `Shopper ${n}`,
    locale: 'en',
    updatedAt: new Date('2026-01-01T00:00:00Z'),
    ...change,
  };
}

export function makePage(name: string, html: string): PlatformPage {
  return {
    externalId: name,
    kind: 'policy',
    title: name,
    url: `https://shop.example/policies/${encodeURIComponent(name)}`,
    html,
    updatedAt: null,
  };
}

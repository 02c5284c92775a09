import { randomBytes } from 'node:crypto';
import { type FakeShop, isForSale } from '../shop/fake-shop';
import { toMinor } from '../shop/money';
import { findActiveDiscount } from '../shop/place-order';

/** A cart that was brought to the checkout and waits to be paid. */
export interface Checkout {
  token: string;
  lines: { variantId: number; quantity: number }[];
  customAttributes: { key: string; value: string }[];
  note: string | null;
  discountCode: string | null;
  email: string;
  landingPage: string;
  /** Set when it was paid. */
  orderId: number | null;
}

export type Checkouts = Map<string, Checkout>;

/**
 * Reads a cart link, `/cart/<variant>:<quantity>,…?attributes[key]=…&discount=…&note=…&checkout[email]=…`, see
 * https://shopify.dev/docs/apps/build/checkout/create-cart-permalinks
 *
 * @returns null when a variant is unknown or the link is none; lines that are sold out are left away, and more than is
 *   in stock becomes what is in stock
 */
export function openCheckout(address: URL, shop: FakeShop, checkouts: Checkouts): Checkout | null {
  const lines: Checkout['lines'] = [];
  for (const part of decodeURIComponent(address.pathname.replace('/cart/', '')).split(',')) {
    const [, variantId, quantity] = /^(\d+):(\d+)$/.exec(part) ?? [];
    const found = shop.findVariant(Number(variantId));
    if (!found || found.product.status === 'DRAFT' || found.product.status === 'ARCHIVED') return null;
    const { variant } = found;
    if (!isForSale(variant)) continue;
    const isLimited = variant.tracked && variant.inventoryPolicy === 'DENY';
    const wanted = Number(quantity);
    lines.push({
      variantId: variant.id,
      quantity: isLimited ? Math.min(wanted, variant.inventoryQuantity) : wanted,
    });
  }
  const query = address.searchParams;
  const checkout: Checkout = {
    token: randomBytes(12).toString('hex'),
    lines,
    customAttributes: [...query].flatMap(([name, value]) => {
      const key = /^attributes\[(.+)\]$/.exec(name)?.[1];
      return key === undefined ? [] : [{ key, value }];
    }),
    note: query.get('note'),
    discountCode: query.get('discount'),
    email: query.get('checkout[email]') ?? '',
    landingPage: `${address.pathname}${address.search}`,
    orderId: null,
  };
  checkouts.set(checkout.token, checkout);
  return checkout;
}

export interface CheckoutSums {
  lines: { title: string; quantity: number; amount: number }[];
  discount: { code: string; amount: number } | null;
  total: number;
}

/** What the buyer will pay for the goods, in minor units of the shop's currency. */
export function sumUp(checkout: Checkout, shop: FakeShop): CheckoutSums {
  const lines = checkout.lines.flatMap(({ variantId, quantity }) => {
    const found = shop.findVariant(variantId);
    if (!found) return [];
    const { product, variant } = found;
    const title = variant.title === 'Default Title' ? product.title : `${product.title} – ${variant.title}`;
    return [{ title, quantity, amount: toMinor(variant.price, shop.settings.currencyCode) * quantity }];
  });
  const full = lines.reduce((sum, line) => sum + line.amount, 0);
  const code = findActiveDiscount(shop, checkout.discountCode);
  const discount = code ? { code: code.code, amount: Math.round(full * code.percentage) } : null;
  return { lines, discount, total: full - (discount?.amount ?? 0) };
}

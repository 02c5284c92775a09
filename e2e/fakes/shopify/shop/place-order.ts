import { discountStatus } from './discount-status';
import type { FakeShop } from './fake-shop';
import { toMinor } from './money';
import type { AddressRecord, LineItemRecord, OrderRecord } from './order-records';
import type { DiscountRecord } from './records';
import type { ShopEvent } from './shop-event';

/** What this shop writes before its order numbers. */
export const orderPrefix = '#';

export interface OrderRequest {
  lines: { variantId: number; quantity: number }[];
  email?: string | null;
  phone?: string | null;
  customerId?: number | null;
  discountCode?: string | null;
  customAttributes?: { key: string; value: string | null }[];
  note?: string | null;
  shippingAddress?: AddressRecord | null;
  /** Path and query that the buyer came in by. */
  landingPage?: string | null;
  /** Minor units of the shop's currency. */
  shipping?: number;
  /** By default the next one. */
  number?: number;
}

/** Takes an order as the checkout does: prices of now, stock counted down, paid by card. */
export function placeOrder(shop: FakeShop, request: OrderRequest): { order: OrderRecord; event: ShopEvent } {
  const { currencyCode } = shop.settings;
  const discount = findActiveDiscount(shop, request.discountCode ?? null);
  const lineItems = request.lines.map((line) => takeLine(shop, line, discount));
  const full = sum(lineItems, (line) => line.unitPrice * line.quantity);
  const subtotal = sum(lineItems, (line) => line.discountedTotal);
  const shipping = request.shipping ?? 490;
  const total = subtotal + shipping;
  const now = shop.now();
  const id = shop.newId();
  const order: OrderRecord = {
    __typename: 'Order',
    id,
    name: `${orderPrefix}${request.number ?? nextNumber(shop)}`,
    email: request.email ?? null,
    phone: request.phone ?? null,
    customerId: request.customerId ?? null,
    customerLocale: shop.settings.primaryLocale,
    createdAt: now,
    processedAt: now,
    updatedAt: now,
    closedAt: null,
    cancelledAt: null,
    cancelReason: null,
    displayFinancialStatus: 'PAID',
    presentmentCurrencyCode: currencyCode,
    subtotal,
    shipping,
    tax: 0,
    discounts: full - subtotal,
    total,
    discountCodes: discount ? [discount.code] : [],
    note: request.note ?? null,
    customAttributes: request.customAttributes ?? [],
    tags: [],
    test: false,
    shippingAddress: request.shippingAddress ?? null,
    shippingTitle: 'Standard',
    landingPage: request.landingPage ?? null,
    lineItems,
    fulfillments: [],
    refunds: [],
    returns: [],
    transactions: [
      {
        __typename: 'OrderTransaction',
        id: shop.newId(),
        kind: 'SALE',
        status: 'SUCCESS',
        gateway: 'shopify_payments',
        formattedGateway: 'Shopify Payments',
        amount: total,
        card: { company: 'Visa', number: '•••• •••• •••• 4242' },
        createdAt: now,
      },
    ],
  };
  shop.orders.put(order);
  if (discount) discount.asyncUsageCount++;
  return { order, event: { topic: 'orders/create', id } };
}

/** A code that the checkout would take now, in any case. */
export function findActiveDiscount(shop: FakeShop, code: string | null): DiscountRecord | null {
  const wanted = code?.trim().toLowerCase();
  const found = shop.discounts.all().find((one) => one.code.toLowerCase() === wanted);
  if (!found || discountStatus(found, shop) !== 'ACTIVE') return null;
  return found.usageLimit !== null && found.asyncUsageCount >= found.usageLimit ? null : found;
}

function takeLine(
  shop: FakeShop,
  line: { variantId: number; quantity: number },
  discount: DiscountRecord | null,
): LineItemRecord {
  const found = shop.findVariant(line.variantId);
  if (!found) throw new Error(`The shop has no variant ${line.variantId}.`);
  const { product, variant } = found;
  if (variant.tracked) {
    variant.inventoryQuantity -= line.quantity;
    product.updatedAt = shop.now();
    shop.products.touch();
  }
  const unitPrice = toMinor(variant.price, shop.settings.currencyCode);
  const full = unitPrice * line.quantity;
  return {
    __typename: 'LineItem',
    id: shop.newId(),
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    variantTitle: variant.title === 'Default Title' ? null : variant.title,
    sku: variant.sku,
    vendor: product.vendor,
    quantity: line.quantity,
    currentQuantity: line.quantity,
    fulfilledQuantity: 0,
    unitPrice,
    discountedTotal: full - Math.round(full * (discount?.percentage ?? 0)),
    customAttributes: [],
  };
}

function nextNumber(shop: FakeShop): number {
  const numbers = shop.orders.all().map((order) => Number(/\d+/.exec(order.name)?.[0] ?? 0));
  return numbers.reduce((highest, number) => Math.max(highest, number), 1000) + 1;
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

import { expect } from 'vitest';
import { type AppErrorCode, isAppError } from '@/core/shared/app-error';
import { samePhone } from '@/core/stores/customers/contact-details';
import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { LiveOffer, OfferKey } from '@/core/stores/platform/checkout';
import type {
  PlatformAbilities,
  PlatformBatch,
  PlatformProduct,
  StorePlatform,
} from '@/core/stores/platform/store-platform';
import type { ContractWorld } from './contract-world';

/** What `breakNext` does to every request from then on, `throttled` excepted. */
export type ShopFault =
  /** The credentials are refused. */
  | 'unauthenticated'
  /** The shop answers with an error of its own (5xx). */
  | 'unavailable'
  /** The next request alone is throttled, with a wait of at most two seconds. */
  | 'throttled'
  /** Every request is throttled, for minutes. */
  | 'throttled_for_long'
  /** No request is answered. */
  | 'slow';

/** Creates the record, or replaces it: as given, the time of its change included. */
export type ShopChange =
  | { kind: 'product'; record: PlatformProduct }
  | { kind: 'order'; record: PlatformOrder }
  | { kind: 'customer'; record: PlatformCustomer };

/** A checkout link as the shop understands it. */
export interface OpenedCheckout {
  lines: { variantExternalId: string; quantity: number }[];
  cartToken: string | null;
  discountCode: string | null;
}

/** What is fixed about a platform, known before any test runs. */
export interface PlatformTraits {
  abilities: PlatformAbilities;
  /** More products, orders or customers than one batch of a listing holds. */
  beyondOneBatch: number;
  /** False for a platform that makes no requests: then nothing can fail. */
  remote: boolean;
}

/** A platform that is opened on a shop which holds the contract world; a new one for every test. */
export interface StorePlatformHarness {
  readonly platform: StorePlatform;
  /**
   * The world as this platform can hold it: what it cannot is left out or changed here, once, when the harness is
   * made (e.g. products without a price, or without variants). Every check compares with this.
   */
  readonly world: ContractWorld;
  change(changes: readonly ShopChange[]): Promise<void>;
  /** Deletes at the shop, without a trace. */
  remove(kind: ShopChange['kind'], externalId: string): Promise<void>;
  /** Left out where `remote` is false. */
  breakNext?(fault: ShopFault): void;
  /** Where `abilities.checkout` is true. */
  openCheckout?(url: string): OpenedCheckout | Promise<OpenedCheckout>;
  /** Where `abilities.webhooks` is true: the platform switches one of our subscriptions off, or drops it. */
  loseWebhook?(externalId: string): void | Promise<void>;
  /** What no error message may quote. */
  readonly secrets?: readonly string[];
  close(): Promise<void>;
}

export async function collect<T>(batches: AsyncIterable<PlatformBatch<T>>): Promise<T[]> {
  const items: T[] = [];
  for await (const batch of batches) items.push(...batch.items);
  return items;
}

/** What a promise was rejected with; a promise that is kept fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error,
  );
}

export async function expectAppError(
  harness: StorePlatformHarness,
  promise: Promise<unknown>,
  code: AppErrorCode,
): Promise<void> {
  const error = await failureOf(promise);
  expect(isAppError(error) ? error.code : error).toBe(code);
  for (const secret of harness.secrets ?? []) expect(String(error)).not.toContain(secret);
}

/** The facts of a product that every platform must give alike. */
export function productFacts(product: PlatformProduct) {
  return {
    externalId: product.externalId,
    title: product.title,
    currency: product.currency,
    status: product.status ?? 'active',
    updatedAt: product.updatedAt?.toISOString(),
    offers: offersOf(product).map(({ sku, priceCents, compareAtCents, stock, available, options }) => ({
      sku,
      priceCents,
      compareAtCents,
      stock,
      // Whether something without a price "is available" is nobody's question.
      available: priceCents !== null && available,
      options,
    })),
  };
}

function offersOf(product: PlatformProduct) {
  if (product.variants?.length) return product.variants;
  const { priceCents = null, compareAtCents = null, stock = null, available = true } = product.offer ?? {};
  return [{ sku: product.sku ?? null, options: {}, priceCents, compareAtCents, stock, available }];
}

/** The facts of an order that every platform must give alike. Ids of lines and parcels are the platform's own. */
export function orderFacts(order: PlatformOrder) {
  const name = (id: string | null) => {
    const line = order.lines.find(({ externalId }) => externalId === id);
    return line ? `${line.title} ${line.variantTitle ?? ''}`.trim() : null;
  };
  const contents = (lines: readonly { lineExternalId: string | null; quantity: number }[]) =>
    lines.map(({ lineExternalId, quantity }) => [name(lineExternalId), quantity]);
  return {
    externalId: order.externalId,
    number: order.number,
    email: order.email,
    customerExternalId: order.customerExternalId,
    placedAt: order.placedAt.toISOString(),
    updatedAt: order.updatedAt?.toISOString(),
    status: order.status,
    paymentStatus: order.paymentStatus,
    cancelled: order.cancelledAt !== null,
    currency: order.currency,
    shippingCents: order.shippingCents,
    discountCents: order.discountCents,
    totalCents: order.totalCents,
    refundedCents: order.refundedCents,
    lines: order.lines.map((line) => ({
      title: line.title,
      variantTitle: line.variantTitle,
      productExternalId: line.productExternalId,
      quantity: line.quantity,
      currentQuantity: line.currentQuantity,
      fulfilledQuantity: line.fulfilledQuantity,
      refundedQuantity: line.refundedQuantity,
      priceCents: line.priceCents,
    })),
    parcels: order.fulfillments.map((parcel) => ({
      status: parcel.status,
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      trackingUrl: parcel.trackingUrl,
      delivered: parcel.deliveredAt !== null,
      contents: contents(parcel.lines),
    })),
    refunds: order.refunds.map(({ amountCents, lines }) => ({ amountCents, contents: contents(lines) })),
    returns: order.returns.map(({ status, lines }) => ({ status, contents: contents(lines) })),
    discountCodes: order.discountCodes,
    shipsTo: order.shippingAddress && [order.shippingAddress.city, order.shippingAddress.country],
    cartToken: order.cartToken,
  };
}

export function expectSameOrders(found: readonly PlatformOrder[], expected: readonly PlatformOrder[]): void {
  expect(sortById(found).map(orderFacts)).toEqual(sortById(expected).map(orderFacts));
  for (const [index, order] of sortById(found).entries()) {
    const phone = sortById(expected)[index]?.phone ?? null;
    expect(order.phone === null ? phone === null : samePhone(order.phone, phone, 'DE'), 'phone').toBe(true);
  }
}

export function expectSameProducts(
  found: readonly PlatformProduct[],
  expected: readonly PlatformProduct[],
): void {
  expect(sortById(found).map(productFacts)).toEqual(sortById(expected).map(productFacts));
}

export function sortById<T extends { externalId: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
}

/** A piece of the world, and what its offer has to say. */
export function offerOf(
  world: ContractWorld,
  productExternalId: string,
  position = 0,
): { key: OfferKey; facts: Partial<LiveOffer> } {
  const product = world.products.find(({ externalId }) => externalId === productExternalId);
  const offer = product && offersOf(product)[position];
  if (!offer) throw new Error(`The world has no such piece: ${productExternalId}, ${position}.`);
  const variantExternalId = product.variants?.[position]?.externalId ?? productExternalId;
  const available = offer.available && offer.priceCents !== null;
  return {
    key: { productExternalId, variantExternalId },
    facts: {
      productExternalId,
      variantExternalId,
      priceCents: offer.priceCents,
      stock: offer.stock,
      available,
    },
  };
}

/** Copies of records under new ids, `count` of them, for listings that are longer than a batch. */
export function copies(world: ContractWorld, kind: ShopChange['kind'], count: number): ShopChange[] {
  return Array.from({ length: count }, (_, index): ShopChange => {
    const externalId = String(200_000 + index);
    if (kind === 'customer') {
      const [customer] = world.customers;
      return { kind, record: { ...required(customer), externalId, email: `c${index}@shopper.example` } };
    }
    if (kind === 'order') {
      const order = required(world.orders.find(({ lines }) => lines.length === 1));
      return { kind, record: { ...order, externalId, number: `#${externalId}` } };
    }
    const product = required(world.products.find(({ externalId: id }) => id === '1002'));
    const variants = product.variants?.map((variant) => ({ ...variant, externalId: `9${externalId}` }));
    return {
      kind,
      record: { ...product, externalId, title: `Throw ${index}`, ...(variants ? { variants } : {}) },
    };
  });
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The world lacks what the suite is about.');
  return value;
}

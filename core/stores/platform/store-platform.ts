import type { ImportedProduct } from '@/core/stores/catalog/reading/imported-product';
import type { PlatformCustomer } from '@/core/stores/customers/platform-customer';
import type { PlatformOrder } from '@/core/stores/orders/platform-order';
import type { CheckoutRequest, DiscountCheck, LiveOffer, OfferKey } from './checkout';
import type { OrderActions } from './order-actions';
import type { PlatformWebhook } from './platform-event';
import type { PlatformId } from './platform-ids';
import type { ShopFacts } from './shop-facts';

/** A product with the platform's own time of its last change. `externalId`s are plain ids, without URN prefixes. */
export type PlatformProduct = ImportedProduct & { updatedAt: Date | null };

/** A policy or page of the shop, to answer from. `text`: HTML as the platform has it. */
export interface PlatformPage {
  externalId: string;
  kind: 'policy' | 'page';
  title: string;
  url: string | null;
  html: string;
  updatedAt: Date | null;
}

/** A part of a listing. */
export interface PlatformBatch<T> {
  items: T[];
  /** What could not be read, one by one: the rest goes on. */
  faults: { externalId: string | null; message: string }[];
  /** Going on from here after an interruption skips this batch and all before it; null: not possible, start anew. */
  cursor: string | null;
  /** How many items the whole listing has, as far as the platform says. */
  total: number | null;
}

export interface ListRequest {
  /** Only what changed at or after this time; absent: everything. */
  since?: Date;
  /** `cursor` of the last batch that was stored. Ends in AppError `conflict` when it is no longer usable. */
  cursor?: string;
  signal?: AbortSignal;
}

export type ContactProof = { email: string } | { phone: string };

/** What a platform can do; what it cannot is neither offered nor tried. */
export interface PlatformAbilities {
  /** Tells of changes by webhooks. */
  webhooks: boolean;
  /** Orders can be asked for live. */
  liveOrders: boolean;
  /** A checkout link can be made. */
  checkout: boolean;
  discountCodes: boolean;
}

/**
 * Port: a shop at a store platform, opened with one store's credentials. Ids are the platform's own, as plain text.
 *
 * Every method throws AppError: `unauthenticated` when the platform refuses the credentials (the owner must reconnect),
 * `forbidden` when a scope is missing (the message names it), `rate_limited` with `retryAfterSeconds` when throttling
 * lasts longer than the adapter waits by itself, `unavailable` for time-outs, 5xx and broken connections,
 * `unsupported` for what the platform cannot do. Throttling is waited for by what the platform says, not by guessing.
 */
export interface StorePlatform {
  readonly id: PlatformId;
  readonly abilities: PlatformAbilities;
  /** What can be changed there; absent: nothing. */
  readonly actions?: OrderActions;

  /** Asks the platform who we are. */
  verify(signal?: AbortSignal): Promise<ShopFacts>;

  /* ---- reading, for the sync ---- */

  /** Every product that the shop has, drafts and archived ones with their status. */
  products(request?: ListRequest): AsyncIterable<PlatformBatch<PlatformProduct>>;
  /** The present state of some products; those that are gone are missing from the answer. At most 100 ids. */
  productsById(ids: readonly string[], signal?: AbortSignal): Promise<PlatformProduct[]>;
  /** All ids that exist, to find deletions by. */
  productIds(signal?: AbortSignal): AsyncIterable<string[]>;

  orders(request?: ListRequest): AsyncIterable<PlatformBatch<PlatformOrder>>;
  /** At most 100 ids. */
  ordersById(ids: readonly string[], signal?: AbortSignal): Promise<PlatformOrder[]>;
  orderIds(signal?: AbortSignal): AsyncIterable<string[]>;

  customers(request?: ListRequest): AsyncIterable<PlatformBatch<PlatformCustomer>>;
  customersById(ids: readonly string[], signal?: AbortSignal): Promise<PlatformCustomer[]>;

  /** Published policies and pages, all of them. */
  pages(signal?: AbortSignal): Promise<PlatformPage[]>;

  /* ---- asking for one thing, while a shopper waits ---- */

  /**
   * Orders whose number and contact both fit. The comparison is the adapter's to make: platforms search loosely.
   * @param number as the shopper wrote it
   */
  findOrders(query: { number: string } & ContactProof, signal?: AbortSignal): Promise<PlatformOrder[]>;
  /** Price, stock and limits now; what is gone is missing from the answer. */
  offers(keys: readonly OfferKey[], signal?: AbortSignal): Promise<LiveOffer[]>;
  checkDiscount(code: string, signal?: AbortSignal): Promise<DiscountCheck>;
  /**
   * A link that opens the shop's checkout with this cart.
   * @throws AppError `unsupported` when the store has no checkout that can be linked to
   */
  checkoutUrl(request: CheckoutRequest, signal?: AbortSignal): Promise<string>;

  /* ---- webhooks ---- */

  /** What of our subscriptions exists. */
  listWebhooks(callbackUrl: string, signal?: AbortSignal): Promise<PlatformWebhook[]>;
  /**
   * Makes what is missing, switches disabled ones on again, corrects those with another address.
   * @returns all of them as they are now, and the topics that had to be switched on again
   */
  ensureWebhooks(
    callbackUrl: string,
    signal?: AbortSignal,
  ): Promise<{ webhooks: PlatformWebhook[]; reenabled: string[] }>;
  /** Removes our subscriptions; missing ones are no fault. */
  removeWebhooks(callbackUrl: string, signal?: AbortSignal): Promise<void>;
}

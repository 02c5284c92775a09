import type { StorePlatform } from '@/core/stores/platform/store-platform';
import { createOrderActions } from './actions/create-order-actions';
import { SHOPPER_PATIENCE_MS } from './api/admin-client';
import { listIds } from './api/list-ids';
import { checkDiscount } from './checkout/check-discount';
import { checkoutUrl } from './checkout/checkout-url';
import { readOffers } from './checkout/read-offers';
import { customersById } from './customers/customers-by-id';
import { listCustomers } from './customers/list-customers';
import { listOrderIds } from './documents/list-order-ids';
import { listProductIds } from './documents/list-product-ids';
import { findOrders } from './orders/find-orders';
import { listOrders } from './orders/list-orders';
import { requireOrders } from './orders/order-access';
import { ordersById } from './orders/orders-by-id';
import { listProducts } from './products/list-products';
import { productsById } from './products/products-by-id';
import type { GrantedScopes } from './shop/access-scopes';
import type { OpenShop } from './shop/open-shop';
import { readPages } from './shop/read-pages';
import { verifyShop } from './shop/verify-shop';
import { ensureWebhooks, removeWebhooks } from './webhooks/ensure-webhooks';
import { readOurWebhooks, toPlatformWebhook } from './webhooks/our-webhooks';

interface RememberedShop extends OpenShop {
  freshBasics: OpenShop['basics'];
  /** The scopes as far as anybody has asked for them; null: nobody has. Makes no request. */
  knownScopes(): GrantedScopes | null;
}

/**
 * A Shopify shop by its GraphQL Admin API.
 * @param shop for everything but `verify`, which asks anew whatever is remembered
 */
export function createShopifyPlatform(shop: RememberedShop): StorePlatform {
  /** While a shopper waits. */
  const live = (signal: AbortSignal | undefined) => ({ signal, patienceMs: SHOPPER_PATIENCE_MS });
  return {
    id: 'shopify',
    abilities: { webhooks: true, liveOrders: true, checkout: true, discountCodes: true },

    get actions() {
      return createOrderActions(shop, shop.knownScopes());
    },

    async verify(signal) {
      return verifyShop(await shop.freshBasics({ signal }), shop.admin, { signal });
    },

    products: (request = {}) => listProducts(shop, request),
    productsById: (ids, signal) => productsById(shop, ids, { signal }),
    productIds: (signal) =>
      listIds(
        async (first, after) => (await shop.admin.ask(listProductIds, { first, after }, { signal })).products,
      ),

    orders: (request = {}) => listOrders(shop, request),
    ordersById: (ids, signal) => ordersById(shop, ids, { signal }),
    async *orderIds(signal) {
      // No ids at all would look as if every order had been deleted.
      await requireOrders(shop, { signal });
      yield* listIds(
        async (first, after) => (await shop.admin.ask(listOrderIds, { first, after }, { signal })).orders,
      );
    },

    customers: (request = {}) => listCustomers(shop, request),
    customersById: (ids, signal) => customersById(shop, ids, { signal }),
    pages: (signal) => readPages(shop, { signal }),

    findOrders: (query, signal) => findOrders(shop, query, live(signal)),
    offers: (keys, signal) => readOffers(shop, keys, live(signal)),
    checkDiscount: (code, signal) => checkDiscount(shop, code, live(signal)),
    checkoutUrl: (request, signal) => checkoutUrl(shop, request, live(signal)),

    async listWebhooks(callbackUrl, signal) {
      return (await readOurWebhooks(shop.admin, callbackUrl, { signal })).map(toPlatformWebhook);
    },
    ensureWebhooks: (callbackUrl, signal) => ensureWebhooks(shop, callbackUrl, { signal }),
    removeWebhooks: (callbackUrl, signal) => removeWebhooks(shop, callbackUrl, { signal }),
  };
}

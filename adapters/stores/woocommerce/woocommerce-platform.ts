import type { StorePlatform } from '@/core/stores/platform/store-platform';
import { createOrderActions } from './actions/create-order-actions';
import { listIds } from './api/list-ids';
import { readPages } from './api/read-pages';
import { createShopClient, type ShopKeys } from './api/shop-client';
import { checkDiscount } from './checkout/check-discount';
import { makeCheckoutUrl } from './checkout/checkout-url';
import { verifyShop } from './connect/verify-shop';
import { fetchCustomers, listCustomers } from './customers/read-customers';
import { findOrders } from './orders/find-orders';
import { isPlaced } from './orders/map-order-status';
import { fetchOrders, listOrders } from './orders/read-orders';
import { readOffers } from './products/read-offers';
import { fetchProducts, listProducts } from './products/read-products';
import { createShopSettings } from './shop/shop-settings';
import { ensureWebhooks, listWebhooks, removeWebhooks } from './webhooks/manage-webhooks';

/**
 * A shop at WooCommerce, opened with its keys.
 * @param grantedScopes as `verify` told them last; keys that only read change nothing
 */
export function openWooCommerceShop(
  keys: ShopKeys,
  webhookSecret: string,
  grantedScopes: readonly string[] = [],
): StorePlatform {
  const client = createShopClient(keys);
  const settings = createShopSettings(client);
  const onlyReads = grantedScopes.length > 0 && !grantedScopes.includes('write');
  return {
    id: 'woocommerce',
    abilities: { webhooks: true, liveOrders: true, checkout: true, discountCodes: true },
    ...(onlyReads ? {} : { actions: createOrderActions(client) }),
    verify: (signal) => verifyShop(client, settings, signal),
    products: (request) => listProducts(client, settings, request),
    productsById: (ids, signal) => fetchProducts(client, settings, ids, signal),
    productIds: (signal) => listIds(client, 'products', signal),
    orders: (request) => listOrders(client, request),
    ordersById: (ids, signal) => fetchOrders(client, ids, signal),
    orderIds: (signal) =>
      listIds(client, 'orders', signal, (row) => isPlaced({ status: String(row.status) })),
    customers: (request) => listCustomers(client, request),
    customersById: (ids, signal) => fetchCustomers(client, ids, signal),
    pages: (signal) => readPages(client, signal),
    findOrders: (query, signal) => findOrders(client, settings, query, signal),
    offers: (offerKeys, signal) => readOffers(client, settings, offerKeys, signal),
    checkDiscount: (code, signal) => checkDiscount(client, settings, code, signal),
    checkoutUrl: async (request) => makeCheckoutUrl(client, request),
    listWebhooks: (callbackUrl, signal) => listWebhooks(client, callbackUrl, signal),
    ensureWebhooks: (callbackUrl, signal) => ensureWebhooks(client, callbackUrl, webhookSecret, signal),
    removeWebhooks: (callbackUrl, signal) => removeWebhooks(client, callbackUrl, signal),
  };
}

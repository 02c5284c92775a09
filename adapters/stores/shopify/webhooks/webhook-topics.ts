/**
 * What we subscribe to, and the scope that Shopify wants for it. The compliance topics (customers/data_request,
 * customers/redact, shop/redact) cannot be subscribed to: they are set in the app's own configuration.
 * orders/updated also tells of payments, refunds, returns and edits.
 */
export const SUBSCRIBED_TOPICS: readonly { topic: string; scope: string | null }[] = [
  { topic: 'PRODUCTS_CREATE', scope: 'read_products' },
  { topic: 'PRODUCTS_UPDATE', scope: 'read_products' },
  { topic: 'PRODUCTS_DELETE', scope: 'read_products' },
  { topic: 'INVENTORY_LEVELS_UPDATE', scope: 'read_inventory' },
  { topic: 'ORDERS_CREATE', scope: 'read_orders' },
  { topic: 'ORDERS_UPDATED', scope: 'read_orders' },
  { topic: 'ORDERS_FULFILLED', scope: 'read_orders' },
  { topic: 'ORDERS_PARTIALLY_FULFILLED', scope: 'read_orders' },
  { topic: 'ORDERS_CANCELLED', scope: 'read_orders' },
  { topic: 'ORDERS_DELETE', scope: 'read_orders' },
  { topic: 'CUSTOMERS_CREATE', scope: 'read_customers' },
  { topic: 'CUSTOMERS_UPDATE', scope: 'read_customers' },
  { topic: 'CUSTOMERS_DELETE', scope: 'read_customers' },
  { topic: 'SHOP_UPDATE', scope: null },
  { topic: 'APP_UNINSTALLED', scope: null },
];

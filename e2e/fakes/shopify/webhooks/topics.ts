/** Read scope that a topic needs, by how its name begins. https://shopify.dev/docs/api/admin-graphql/latest/enums/WebhookSubscriptionTopic */
const scopes: [prefix: string, scopes: string[]][] = [
  ['ORDERS_', ['read_orders', 'read_marketplace_orders']],
  ['ORDER_TRANSACTIONS_', ['read_orders', 'read_marketplace_orders']],
  ['FULFILLMENTS_', ['read_fulfillments', 'read_orders', 'read_marketplace_orders']],
  ['REFUNDS_', ['read_orders', 'read_marketplace_orders']],
  ['RETURNS_', ['read_returns', 'read_marketplace_returns']],
  ['PRODUCTS_', ['read_products']],
  ['VARIANTS_', ['read_products']],
  ['COLLECTIONS_', ['read_products']],
  ['INVENTORY_', ['read_inventory']],
  ['CUSTOMERS_', ['read_customers']],
  ['DISCOUNTS_', ['read_discounts']],
];

/** @param topic as in the schema, e.g. "ORDERS_UPDATED" */
export function scopesOfTopic(topic: string): string[] {
  return scopes.find(([prefix]) => topic.startsWith(prefix))?.[1] ?? [];
}

/** Topics of the law, which no app subscribes to: they go to the addresses of the app's configuration. */
export const complianceTopics = ['customers/data_request', 'customers/redact', 'shop/redact'] as const;

/** "ORDERS_UPDATED" → "orders/updated", as in X-Shopify-Topic. */
export function topicName(topic: string): string {
  const known = ['order_transactions', 'inventory_levels', 'inventory_items', 'bulk_operations'];
  const lower = topic.toLowerCase();
  const head = known.find((one) => lower.startsWith(`${one}_`)) ?? lower.split('_')[0] ?? lower;
  return `${head}/${lower.slice(head.length + 1)}`;
}

/** "orders/updated" → "ORDERS_UPDATED" */
export function topicKey(name: string): string {
  return name.replace('/', '_').toUpperCase();
}

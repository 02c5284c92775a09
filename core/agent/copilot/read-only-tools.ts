/**
 * What a draft may look things up with. Every one of them reads. `find_order` reads too, but whoever calls it with
 * the right contact is noted as the order's owner: that stays between the shopper and the agent.
 */
export const READ_ONLY_TOOLS: ReadonlySet<string> = new Set([
  'search_products',
  'get_product',
  'search_knowledge',
  'recommend_products',
  'view_cart',
  'get_order',
  'list_my_orders',
  'track_shipment',
]);

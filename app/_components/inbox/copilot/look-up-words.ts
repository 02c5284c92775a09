const WORDS: Record<string, string> = {
  search_products: 'Searching the catalog',
  get_product: 'Looking a product up',
  search_knowledge: 'Reading the store’s knowledge',
  recommend_products: 'Looking for what fits',
  view_cart: 'Reading the cart',
  get_order: 'Looking an order up',
  list_my_orders: 'Listing the orders',
  track_shipment: 'Tracking the shipment',
};

/** What a draft does right now, by the name of its tool. */
export function lookUpWords(tool: string): string {
  return WORDS[tool] ?? 'Looking something up';
}

/** Something happened that Shopify tells of by webhook. The payload is made from the shop when it is delivered. */
export interface ShopEvent {
  /** As in X-Shopify-Topic, e.g. "products/update". */
  topic: string;
  /** Of the product, order or customer. */
  id: number;
}

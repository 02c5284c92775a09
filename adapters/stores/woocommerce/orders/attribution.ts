/** What marks a checkout as coming from a chat, in addresses as in WooCommerce's order attribution. */
export const UTM_SOURCE = 'storefolk';
export const UTM_MEDIUM = 'chat';

/**
 * WooCommerce's order attribution keeps the UTM parameters of the visit in which the order was placed, under these
 * names; a shop can switch it off, and shoppers can refuse it through a consent plugin.
 * @see https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/src/Internal/Traits/OrderAttributionMeta.php
 */
const PREFIX = '_wc_order_attribution_';

/** The token of the cart that the checkout link was made for; null when the order came another way. */
export function readCartToken(metaData: ReadonlyMap<string, unknown>): string | null {
  const token = metaData.get(`${PREFIX}utm_id`);
  const ours = metaData.get(`${PREFIX}utm_source`) === UTM_SOURCE;
  return ours && typeof token === 'string' && /^[\w.~-]{1,200}$/.test(token) ? token : null;
}

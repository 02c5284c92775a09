import { AppError } from '@/core/shared/app-error';
import type { CheckoutRequest } from '@/core/stores/platform/checkout';
import { UTM_MEDIUM, UTM_SOURCE } from '../orders/attribution';

/**
 * A link that fills the shop's cart and opens its checkout (WooCommerce 10.0 and newer). It replaces what is in the
 * cart, takes one quantity per piece, and passes unknown parameters on to the checkout, where order attribution finds
 * the cart's token. It has no place for an e-mail address.
 * @throws AppError `invalid_input` when nothing of the cart can be linked to
 * @see https://developer.woocommerce.com/docs/best-practices/urls-and-routing/checkout-urls
 */
export function makeCheckoutUrl(
  { shopUrl, restPrefix }: { shopUrl: string; restPrefix: string },
  request: CheckoutRequest,
): string {
  const quantities = new Map<string, number>();
  for (const { variantExternalId, quantity } of request.lines) {
    if (!/^\d{1,15}$/.test(variantExternalId) || quantity < 1) continue;
    quantities.set(variantExternalId, (quantities.get(variantExternalId) ?? 0) + Math.trunc(quantity));
  }
  if (quantities.size === 0)
    throw new AppError('invalid_input', 'The cart holds nothing that can be ordered.');
  const products = [...quantities].map(([id, quantity]) => `${id}:${quantity}`).join(',');
  // Without rewriting by the web server, WordPress still knows the endpoint by its query variable.
  const pretty = restPrefix === 'wp-json';
  const query = [
    ...(pretty ? [] : ['checkout-link=true']),
    `products=${products}`,
    ...(request.discountCode ? [`coupon=${encodeURIComponent(request.discountCode)}`] : []),
    `utm_source=${UTM_SOURCE}&utm_medium=${UTM_MEDIUM}&utm_id=${encodeURIComponent(request.cartToken)}`,
  ];
  return `${shopUrl}/${pretty ? 'checkout-link/' : ''}?${query.join('&')}`;
}

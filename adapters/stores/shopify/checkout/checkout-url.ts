import { AppError } from '@/core/shared/app-error';
import type { CheckoutRequest } from '@/core/stores/platform/checkout';
import type { AskOptions } from '../api/admin-client';
import type { OpenShop } from '../shop/open-shop';
import { CART_TOKEN_ATTRIBUTE } from './cart-token-attribute';
import { resolveVariants } from './resolve-variants';

/** A link to the shop's checkout with the cart in it. */
export async function checkoutUrl(
  shop: OpenShop,
  request: CheckoutRequest,
  options: AskOptions,
): Promise<string> {
  const { url } = await shop.basics(options);
  const variantOf = await resolveVariants(shop, request.lines, options);
  const lines = request.lines.map((line) => ({
    variantId: variantOf.get(line) ?? '',
    quantity: line.quantity,
  }));
  return buildPermalink(url, lines, request);
}

/**
 * A cart permalink: /cart/VARIANT:QUANTITY,… opens the checkout with these lines, and needs no token
 * (https://shopify.dev/docs/apps/build/checkout/create-cart-permalinks). `discount`, `attributes[…]` and
 * `checkout[email]` are its documented parameters; an attribute of the cart becomes one of the order's details, by which
 * we know the order again. The newer /buy links (UCP) carry no attributes. The utm parameters are for the shop's own
 * statistics: they show in the order's customer journey.
 * @param shopUrl the storefront, without a trailing slash
 * @throws AppError `invalid_input` for a cart that is empty or holds what is no variant of Shopify's
 */
export function buildPermalink(
  shopUrl: string,
  lines: readonly { variantId: string; quantity: number }[],
  request: Pick<CheckoutRequest, 'discountCode' | 'cartToken' | 'email'>,
): string {
  const fits = lines.every(
    ({ variantId, quantity }) => /^\d+$/.test(variantId) && Number.isInteger(quantity) && quantity > 0,
  );
  if (!fits || lines.length === 0) {
    throw new AppError('invalid_input', 'Something in the cart is not sold any more. Change the cart first.');
  }
  const url = new URL(
    `${shopUrl}/cart/${lines.map((line) => `${line.variantId}:${line.quantity}`).join(',')}`,
  );
  if (request.discountCode) url.searchParams.set('discount', request.discountCode);
  url.searchParams.set(`attributes[${CART_TOKEN_ATTRIBUTE}]`, request.cartToken);
  if (request.email) url.searchParams.set('checkout[email]', request.email);
  url.searchParams.set('utm_source', 'storefolk');
  url.searchParams.set('utm_medium', 'chat');
  return url.href;
}

import { z } from 'zod';
import type { CheckoutResult } from '@/core/contracts/cart-tool-results';
import type { CheckoutOutcome } from '@/core/stores/carts/cart-outcome';
import { makeCheckoutLink } from '@/core/stores/carts/checkout/checkout-link';
import { findSupportEmail } from '@/core/stores/settings/find-support-email.queries';
import { defineTool, type ToolScope } from '../tool';
import { describeCart } from './describe-cart';
import { cartOwner } from './resolve-product';
import { tellHindrance } from './tell-hindrance';

const input = z.object({
  discount_code: z
    .string()
    .max(100)
    .optional()
    .describe('A code that the shopper gave, exactly as written. Never one of your own.'),
});

export const checkoutLinkTool = defineTool({
  name: 'checkout_link',
  description:
    'Makes the link with which the shopper pays at the shop’s own checkout, after checking every line once more. Give the checkout_url to the shopper as it is and pass on the notes. "no_checkout": sum up the cart and offer a person with request_human.',
  input,
  effect: 'write',
  reachesWorld: true,
  requires: 'anonymous',
  async run(scope, wish): Promise<CheckoutResult> {
    const checkout = { discountCode: wish.discount_code, signal: scope.signal };
    return tellCheckout(scope, await makeCheckoutLink(scope.ctx, cartOwner(scope), checkout));
  },
});

async function tellCheckout(scope: ToolScope, outcome: CheckoutOutcome): Promise<CheckoutResult> {
  switch (outcome.kind) {
    case 'ready': {
      const { cart, notes, url } = outcome;
      scope.references.showCart(cart);
      return { status: 'ready', cart: describeCart(cart, scope.locale), notes, checkout_url: url };
    }
    case 'cart':
      return { status: 'empty' };
    case 'no_checkout':
      scope.references.showCart(outcome.cart);
      return {
        status: 'no_checkout',
        cart: describeCart(outcome.cart, scope.locale),
        support_email: await findSupportEmail(scope.ctx, scope.storeId),
      };
    default:
      return tellHindrance(scope, outcome);
  }
}

import { z } from 'zod';
import type { CartResult } from '@/core/contracts/cart-tool-results';
import { addToCart } from '@/core/stores/carts/add-to-cart';
import { MAX_PIECES } from '@/core/stores/carts/offers/fit-quantity';
import { defineTool } from '../tool';
import { options, product, variantId } from './product-inputs';
import { cartOwner, resolveProductId } from './resolve-product';
import { tellCart } from './tell-cart';

const input = z.object({
  product,
  options: options.describe(
    'What the shopper chose, by option name: {"Size": "M"}. Leave it out when they chose nothing.',
  ),
  variant_id: variantId,
  quantity: z.number().int().min(1).max(MAX_PIECES).default(1),
});

export const addToCartTool = defineTool({
  name: 'add_to_cart',
  description:
    'Puts a product into the shopper’s cart and checks price and stock at the shop. "choose_variant": ask which of the variants; "out_of_stock": offer the alternatives, and a notice if can_notify; "quantity_not_allowed": say the limits and ask how many. Call it only when the shopper wants the product, not to find out about it.',
  input,
  effect: 'write',
  requires: 'anonymous',
  async run(scope, wish): Promise<CartResult> {
    const outcome = await addToCart(scope.ctx, cartOwner(scope), {
      productId: resolveProductId(scope, wish.product),
      variantId: wish.variant_id,
      options: wish.options,
      quantity: wish.quantity,
      turnId: scope.turnId,
      signal: scope.signal,
    });
    return tellCart(scope, outcome);
  },
});

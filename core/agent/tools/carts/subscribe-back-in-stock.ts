import { z } from 'zod';
import type { BackInStockResult } from '@/core/contracts/cart-tool-results';
import { subscribeBackInStock } from '@/core/stores/back-in-stock/subscribe';
import { defineTool } from '../tool';
import { options, product, variantId } from './product-inputs';
import { cartOwner, resolveProductId } from './resolve-product';

const input = z.object({
  product,
  options: options.describe(
    'The variant that the shopper wants, by option name: {"Size": "M"}. Left out: any.',
  ),
  variant_id: variantId,
  email: z.string().max(320).optional().describe('As the shopper wrote it in this conversation.'),
});

export const subscribeBackInStockTool = defineTool({
  name: 'subscribe_back_in_stock',
  description:
    'Notes that the shopper gets one e-mail when a sold-out product can be bought again. Call it when they ask for that. "not_possible": do not promise a notice.',
  input,
  effect: 'write',
  reachesWorld: true,
  requires: 'anonymous',
  async run(scope, wish): Promise<BackInStockResult> {
    return subscribeBackInStock(scope.ctx, cartOwner(scope), {
      productId: resolveProductId(scope, wish.product),
      options: wish.options,
      variantId: wish.variant_id,
      email: wish.email ?? null,
      locale: scope.locale,
      addressHash: scope.addressHash,
      signal: scope.signal,
    });
  },
});

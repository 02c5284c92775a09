import { z } from 'zod';
import type { CartResult } from '@/core/contracts/cart-tool-results';
import { viewCart } from '@/core/stores/carts/view-cart';
import { defineTool } from '../tool';
import { cartOwner } from './resolve-product';
import { tellCart } from './tell-cart';

export const viewCartTool = defineTool({
  name: 'view_cart',
  description: 'The shopper’s cart with present prices and stock. The shopper sees it as a card as well.',
  input: z.object({}),
  effect: 'read',
  requires: 'anonymous',
  async run(scope): Promise<CartResult> {
    return tellCart(scope, await viewCart(scope.ctx, cartOwner(scope), scope.signal));
  },
});

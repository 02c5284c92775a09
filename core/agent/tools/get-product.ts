import { z } from 'zod';
import type { GetProductResult } from '@/core/contracts/tool-results';
import { notFound } from '@/core/shared/app-error';
import { requireUuid } from '@/core/shared/ids';
import { loadAnswerProducts } from './answer-product.queries';
import { detailProduct } from './describe-product';
import { defineTool } from './tool';

const input = z.object({
  product_id: z.string().max(64).describe('The id or the ref (P1) of a product from an earlier result.'),
});

export const getProductTool = defineTool({
  name: 'get_product',
  description: 'All facts of one product: description, attributes, every variant with price and stock.',
  input,
  effect: 'read',
  requires: 'anonymous',
  async run(scope, wish): Promise<GetProductResult> {
    const id = scope.references.product(wish.product_id)?.id ?? wish.product_id;
    const [product] = await loadAnswerProducts(scope, [requireUuid(id, 'The product')]);
    if (!product) throw notFound('The product');
    return { product: detailProduct(scope, product) };
  },
});

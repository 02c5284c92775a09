import { z } from 'zod';
import type { SearchProductsResult } from '@/core/contracts/tool-results';
import { searchProducts } from '@/core/knowledge/retrieval/search-products';
import { minorUnitDigits } from '@/core/shared/money';
import { loadAnswerProducts } from './answer-product.queries';
import { summarizeProduct } from './describe-product';
import { defineTool } from './tool';

const input = z.object({
  query: z.string().min(1).max(500).describe('What the shopper wants, in their words.'),
  min_price: z.number().nonnegative().optional().describe('In whole units of the store’s currency, e.g. 20.'),
  max_price: z.number().nonnegative().optional(),
  brand: z.string().max(100).optional(),
  colour: z.string().max(60).optional(),
  size: z.string().max(60).optional(),
  in_stock_only: z.boolean().optional(),
  limit: z.number().int().min(1).max(12).default(6),
});

export const searchProductsTool = defineTool({
  name: 'search_products',
  description:
    'Finds products of this store. Understands price limits, colours, sizes, brands and "in stock" also inside the query. Refer to a product as [P1] in the answer to show its card.',
  input,
  effect: 'read',
  requires: 'anonymous',
  async run(scope, wish): Promise<SearchProductsResult> {
    const unit = 10 ** minorUnitDigits(scope.currency);
    const found = await searchProducts(scope.ctx, {
      storeId: scope.storeId,
      query: wish.query,
      filters: {
        ...(wish.min_price === undefined ? {} : { priceMinCents: Math.round(wish.min_price * unit) }),
        ...(wish.max_price === undefined ? {} : { priceMaxCents: Math.round(wish.max_price * unit) }),
        ...(wish.brand ? { brands: [wish.brand] } : {}),
        ...(wish.colour ? { colours: [wish.colour.toLowerCase()] } : {}),
        ...(wish.size ? { sizes: [wish.size.toLowerCase()] } : {}),
        ...(wish.in_stock_only ? { inStock: true } : {}),
      },
      limit: wish.limit,
    });
    const rows = await loadAnswerProducts(
      scope,
      found.hits.map((hit) => hit.productId),
    );
    const scores = new Map(found.hits.map((hit) => [hit.productId, hit.score]));
    return {
      products: rows.map((row) => summarizeProduct(scope, row, scores.get(row.id) ?? 0)),
      filters: found.filters,
      dropped_filters: found.droppedFilters,
    };
  },
});

import { z } from 'zod';
import type { RecommendResult } from '@/core/contracts/cart-tool-results';
import { formatMoney } from '@/core/shared/money';
import { recommendProducts } from '@/core/stores/recommendations/recommend-products';
import {
  RECOMMENDATION_KINDS,
  type Recommendation,
  type RecommendationKind,
} from '@/core/stores/recommendations/recommendation';
import { loadAnswerProducts } from '../answer-product.queries';
import { summarizeProduct } from '../describe-product';
import { defineTool } from '../tool';
import { resolveProductId } from './resolve-product';

const input = z.object({
  product: z.string().max(64).describe('The id or the ref (P1) of a product from an earlier result.'),
  kind: z
    .enum(RECOMMENDATION_KINDS)
    .describe(
      'similar: like it; goes_with: to buy with it; cheaper: like it for less; alternative: in stock instead of it.',
    ),
  limit: z.number().int().min(1).max(8).default(4),
});

export const recommendProductsTool = defineTool({
  name: 'recommend_products',
  description:
    'Products of this store to propose beside another one. Give the reason of each as it stands there and no other. Refer to a product as [P1] to show its card.',
  input,
  effect: 'read',
  requires: 'anonymous',
  async run(scope, { product, kind, limit }): Promise<RecommendResult> {
    const { ctx, storeId, locale } = scope;
    const productId = resolveProductId(scope, product);
    const found = await recommendProducts(ctx, { storeId, productId, kind, limit });
    const byId = new Map(found.map((one) => [one.productId, one]));
    const rows = await loadAnswerProducts(scope, [...byId.keys()]);
    return {
      products: rows.flatMap((row) => {
        const one = byId.get(row.id);
        if (!one) return [];
        const reason = nameReason(one, kind, (cents) => formatMoney(cents, row.currency, locale));
        return [{ ...summarizeProduct(scope, row, one.score), reason }];
      }),
    };
  },
});

function nameReason(
  { basis, savesCents }: Recommendation,
  kind: RecommendationKind,
  money: (cents: number) => string,
): string {
  if (basis === 'bought_together') return 'often bought together';
  if (basis === 'complement') return 'serves the same use';
  const reasons = ['similar'];
  if (kind === 'alternative') reasons.push('in stock');
  if (savesCents !== null) reasons.push(`${money(savesCents)} less`);
  return reasons.join(', ');
}

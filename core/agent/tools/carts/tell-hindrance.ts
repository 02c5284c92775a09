import type { CartResult } from '@/core/contracts/cart-tool-results';
import type { ProductSummary } from '@/core/contracts/tool-results';
import type { CodeRefused, OutOfStock, ShopUnavailable } from '@/core/stores/carts/cart-outcome';
import { canMail } from '@/core/stores/mail/store-mailer';
import { recommendProducts } from '@/core/stores/recommendations/recommend-products';
import { findSupportEmail } from '@/core/stores/settings/find-support-email.queries';
import { loadAnswerProducts } from '../answer-product.queries';
import { summarizeProduct } from '../describe-product';
import type { ToolScope } from '../tool';

const ALTERNATIVES = 3;

/** In the results of carts and of checkouts alike. */
type Hindrance = Extract<CartResult, { status: 'out_of_stock' | 'code_refused' | 'unavailable' }>;

/** What keeps a cart or a checkout from being as wished, whatever was tried. */
export async function tellHindrance(
  scope: ToolScope,
  outcome: OutOfStock | CodeRefused | ShopUnavailable,
): Promise<Hindrance> {
  switch (outcome.kind) {
    case 'code_refused':
      return { status: 'code_refused', code: outcome.code, reason: outcome.reason };
    case 'unavailable':
      return { status: 'unavailable', support_email: await findSupportEmail(scope.ctx, scope.storeId) };
    case 'out_of_stock': {
      const { title, variantTitle, productId } = outcome.piece;
      return {
        status: 'out_of_stock',
        title: variantTitle === null ? title : `${title} (${variantTitle})`,
        can_notify: outcome.mayReturn && (await canMail(scope.ctx, scope.storeId)),
        alternatives: await findAlternatives(scope, productId),
      };
    }
  }
}

async function findAlternatives(scope: ToolScope, productId: string): Promise<ProductSummary[]> {
  const { ctx, storeId } = scope;
  try {
    const wish = { storeId, productId, kind: 'alternative', limit: ALTERNATIVES } as const;
    const found = await recommendProducts(ctx, wish);
    const ids = found.map((one) => one.productId);
    const scores = new Map(found.map((one) => [one.productId, one.score]));
    const rows = await loadAnswerProducts(scope, ids);
    return rows.map((row) => summarizeProduct(scope, row, scores.get(row.id) ?? 0));
  } catch (error) {
    // That it is sold out is the answer; what could stand in for it is an extra.
    ctx.log.warn({ storeId, err: error }, 'no alternatives');
    return [];
  }
}

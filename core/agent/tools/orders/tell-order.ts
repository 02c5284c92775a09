import type { OrderResult } from '@/core/contracts/order-tool-results';
import type { FoundOrder, OrderLookup } from '@/core/stores/order-lookup/found-order';
import { findSupportEmail } from '@/core/stores/settings/find-support-email.queries';
import { proofWays } from '@/core/stores/verification/proof-ways';
import type { ToolScope } from '../tool';
import { describeCopyAge } from './copy-age';
import { describeOrder, MAX_LINES } from './describe-order';
import { findLineImages } from './line-images.queries';
import { toOrderCard } from './to-order-card';

/** Tells an order to its owner: as facts to the model, as a card to the shopper. */
export async function tellOrder(scope: ToolScope, { order, origin, asOf }: FoundOrder): Promise<OrderResult> {
  const images = await findLineImages(scope.ctx.sql, scope.storeId, origin, order.lines.slice(0, MAX_LINES));
  scope.references.addOrder(toOrderCard(order, images, asOf));
  return {
    status: 'found',
    order: describeOrder(order, scope),
    copy_age: describeCopyAge(asOf, scope.ctx.now()),
  };
}

/** The shop cannot be asked: a person has to help. */
export async function tellUnavailable(
  scope: ToolScope,
): Promise<{ status: 'unavailable'; support_email: string | null }> {
  return { status: 'unavailable', support_email: await findSupportEmail(scope.ctx, scope.storeId) };
}

/** What came of a verified shopper's question after one of their orders. */
export async function tellLookup(scope: ToolScope, lookup: OrderLookup): Promise<OrderResult> {
  switch (lookup.status) {
    case 'found':
      return tellOrder(scope, lookup.found);
    case 'none':
      return { status: 'no_match', ways: await proofWays(scope.ctx, scope.storeId) };
    case 'unavailable':
      return tellUnavailable(scope);
  }
}

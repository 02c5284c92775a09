import { z } from 'zod';
import type { OrderResult } from '@/core/contracts/order-tool-results';
import { findOwnOrder } from '@/core/stores/order-lookup/find-own-order';
import { holdBack } from '@/core/stores/verification/by-order/hold-back';
import { defineVerifiedTool } from '../tool';
import { tellLookup } from './tell-order';

const input = z.object({
  order_number: z.string().trim().min(1).max(64).describe('As the shopper wrote it, e.g. "#1001".'),
});

export const getOrderTool = defineVerifiedTool({
  name: 'get_order',
  description:
    'One order of a shopper who has shown who they are, by its number: items, payment, parcels, refunds, returns. Only the shopper’s own orders are found.',
  input,
  effect: 'read',
  async run(scope, wish): Promise<OrderResult> {
    const startedAt = performance.now();
    const query = { storeId: scope.storeId, claims: scope.identity, number: wish.order_number };
    const lookup = await findOwnOrder(scope.ctx, query, scope.signal);
    // Whether it is another customer's or nobody's must not be told, by the clock neither.
    if (lookup.status !== 'found') await holdBack(startedAt, scope.signal);
    return tellLookup(scope, lookup);
  },
});

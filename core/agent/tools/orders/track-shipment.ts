import { z } from 'zod';
import type { OrderResult } from '@/core/contracts/order-tool-results';
import { findOwnOrder } from '@/core/stores/order-lookup/find-own-order';
import { holdBack } from '@/core/stores/verification/by-order/hold-back';
import { defineVerifiedTool } from '../tool';
import { tellLookup } from './tell-order';

const input = z.object({
  order_number: z
    .string()
    .trim()
    .max(64)
    .optional()
    .describe('Left out: the newest order that is still under way, else the newest.'),
});

export const trackShipmentTool = defineVerifiedTool({
  name: 'track_shipment',
  description:
    'Where the parcels of an order are, for a shopper who has shown who they are: carrier, tracking link, delivery estimate. An estimate that is not in the result does not exist; for how long delivery usually takes, search the shipping policy with search_knowledge.',
  input,
  effect: 'read',
  async run(scope, wish): Promise<OrderResult> {
    const startedAt = performance.now();
    const query = { storeId: scope.storeId, claims: scope.identity, number: wish.order_number || null };
    const lookup = await findOwnOrder(scope.ctx, query, scope.signal);
    if (lookup.status !== 'found' && query.number) await holdBack(startedAt, scope.signal);
    return tellLookup(scope, lookup);
  },
});

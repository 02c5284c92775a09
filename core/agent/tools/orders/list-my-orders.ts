import { z } from 'zod';
import type { ListOrdersResult } from '@/core/contracts/order-tool-results';
import { listOwnOrders } from '@/core/stores/order-lookup/list-own-orders';
import { defineVerifiedTool } from '../tool';
import { describeCopyAge } from './copy-age';
import { describeOrder } from './describe-order';
import { tellUnavailable } from './tell-order';

const input = z.object({ limit: z.number().int().min(1).max(20).default(8) });

export const listMyOrdersTool = defineVerifiedTool({
  name: 'list_my_orders',
  description:
    'The newest orders of a shopper who has shown who they are, with number, date, state and total.',
  input,
  effect: 'read',
  async run(scope, { limit }): Promise<ListOrdersResult> {
    const query = { storeId: scope.storeId, claims: scope.identity, limit };
    const listed = await listOwnOrders(scope.ctx, query, scope.signal);
    if (listed.status === 'unavailable') return tellUnavailable(scope);
    return {
      status: 'listed',
      orders: listed.orders.map((order) => {
        const { number, placed_on, status, status_text, total } = describeOrder(order, scope);
        return { number, placed_on, status, status_text, total };
      }),
      more: listed.more,
      copy_age: describeCopyAge(listed.asOf, scope.ctx.now()),
    };
  },
});

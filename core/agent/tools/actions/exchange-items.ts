import { z } from 'zod';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { defineVerifiedTool } from '../tool';
import { changes, orderNumber, paymentMethod, reason } from './action-inputs';
import { findActionOrder } from './find-action-order';
import { pickVariants } from './pick-variants';
import { proposeInChat } from './propose-in-chat';

export const exchangeItemsTool = defineVerifiedTool({
  name: 'exchange_items',
  description:
    'Prepares the exchange of delivered items for other variants of the same products. It may be possible only once an order: collect all items first. Nothing is exchanged yet: the result’s text is shown to the shopper, and only their yes, checked by confirm_action, does it.',
  input: z.object({ order_number: orderNumber, changes, reason, payment_method: paymentMethod }),
  effect: 'write',
  reachesWorld: true,
  async run(scope, wish): Promise<ActionResult> {
    const found = await findActionOrder(scope, wish.order_number);
    if ('result' in found) return found.result;
    const picked = await pickVariants(scope, found.order, wish.changes);
    if ('result' in picked) return picked.result;
    return proposeInChat(scope, found, {
      action: 'exchange_items',
      changes: picked.changes,
      reason: wish.reason,
      paymentMethodId: wish.payment_method ?? null,
    });
  },
});

import { z } from 'zod';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { defineVerifiedTool } from '../tool';
import { items, orderNumber, paymentMethod, reason } from './action-inputs';
import { findActionOrder } from './find-action-order';
import { mergeLines, pickItems } from './pick-items';
import { proposeInChat } from './propose-in-chat';

export const returnItemsTool = defineVerifiedTool({
  name: 'return_items',
  description:
    'Prepares the return of delivered items. Nothing is returned yet: the result’s text is shown to the shopper, and only their yes, checked by confirm_action, does it.',
  input: z.object({ order_number: orderNumber, items, reason, payment_method: paymentMethod }),
  effect: 'write',
  reachesWorld: true,
  async run(scope, wish): Promise<ActionResult> {
    const found = await findActionOrder(scope, wish.order_number);
    if ('result' in found) return found.result;
    const picked = pickItems(found.order, wish.items);
    if ('result' in picked) return picked.result;
    return proposeInChat(scope, found, {
      action: 'return_items',
      lines: mergeLines(picked.picked.flat()),
      reason: wish.reason,
      paymentMethodId: wish.payment_method ?? null,
    });
  },
});

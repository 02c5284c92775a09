import { z } from 'zod';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { defineVerifiedTool } from '../tool';
import { changes, orderNumber, paymentMethod } from './action-inputs';
import { findActionOrder } from './find-action-order';
import { pickVariants } from './pick-variants';
import { proposeInChat } from './propose-in-chat';

export const changeOrderItemsTool = defineVerifiedTool({
  name: 'change_order_items',
  description:
    'Prepares the change of items of an order that is not shipped into other variants of the same products. It may be possible only once an order: collect all changes first. Nothing is changed yet: the result’s text is shown to the shopper, and only their yes, checked by confirm_action, does it.',
  input: z.object({ order_number: orderNumber, changes, payment_method: paymentMethod }),
  effect: 'write',
  reachesWorld: true,
  async run(scope, wish): Promise<ActionResult> {
    const found = await findActionOrder(scope, wish.order_number);
    if ('result' in found) return found.result;
    const picked = await pickVariants(scope, found.order, wish.changes);
    if ('result' in picked) return picked.result;
    return proposeInChat(scope, found, {
      action: 'change_order_items',
      changes: picked.changes,
      paymentMethodId: wish.payment_method ?? null,
    });
  },
});

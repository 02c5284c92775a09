import { z } from 'zod';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { defineVerifiedTool } from '../tool';
import { orderNumber, reason } from './action-inputs';
import { findActionOrder } from './find-action-order';
import { proposeInChat } from './propose-in-chat';

export const cancelOrderTool = defineVerifiedTool({
  name: 'cancel_order',
  description:
    'Prepares the cancellation of one of the shopper’s orders that is not shipped. Nothing is cancelled yet: the result’s text is shown to the shopper, and only their yes, checked by confirm_action, does it.',
  input: z.object({ order_number: orderNumber, reason }),
  effect: 'write',
  reachesWorld: true,
  async run(scope, wish): Promise<ActionResult> {
    const found = await findActionOrder(scope, wish.order_number);
    if ('result' in found) return found.result;
    return proposeInChat(scope, found, { action: 'cancel_order', reason: wish.reason });
  },
});

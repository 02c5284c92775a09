import { z } from 'zod';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { minorUnitDigits } from '@/core/shared/money';
import { defineVerifiedTool } from '../tool';
import { items, orderNumber, reason } from './action-inputs';
import { findActionOrder } from './find-action-order';
import { mergeLines, pickItems } from './pick-items';
import { proposeInChat } from './propose-in-chat';

export const refundTool = defineVerifiedTool({
  name: 'refund',
  description:
    'Prepares a refund for one of the shopper’s orders, in full or in part. Nothing is refunded yet: the result’s text is shown to the shopper, and only their yes, checked by confirm_action, does it. Mostly the team has to agree as well: never promise it.',
  input: z.object({
    order_number: orderNumber,
    amount: z
      .number()
      .positive()
      .max(10_000_000)
      .optional()
      .describe('In the order’s currency, e.g. 12.50; left out: all that was paid and not refunded yet.'),
    items: items.optional().describe('What the money is for.'),
    reason,
  }),
  effect: 'write',
  reachesWorld: true,
  async run(scope, wish): Promise<ActionResult> {
    const found = await findActionOrder(scope, wish.order_number);
    if ('result' in found) return found.result;
    const { order } = found;
    const picked = pickItems(order, wish.items ?? []);
    if ('result' in picked) return picked.result;
    const left = Math.max(1, order.totalCents - order.refundedCents);
    const wished = wish.amount && Math.round(wish.amount * 10 ** minorUnitDigits(order.currency));
    return proposeInChat(scope, found, {
      action: 'refund',
      amountCents: Math.max(1, wished ?? left),
      lines: mergeLines(picked.picked.flat()),
      reason: wish.reason,
    });
  },
});

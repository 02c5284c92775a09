import { z } from 'zod';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { defineVerifiedTool } from '../tool';
import { addressInput, orderNumber, toAddress } from './action-inputs';
import { findActionOrder } from './find-action-order';
import { proposeInChat } from './propose-in-chat';

export const updateShippingAddressTool = defineVerifiedTool({
  name: 'update_shipping_address',
  description:
    'Prepares another shipping address for one of the shopper’s orders that is not shipped. Nothing is changed yet: the result’s text is shown to the shopper, and only their yes, checked by confirm_action, does it.',
  input: z.object({ order_number: orderNumber, address: addressInput }),
  effect: 'write',
  reachesWorld: true,
  async run(scope, wish): Promise<ActionResult> {
    const found = await findActionOrder(scope, wish.order_number);
    if ('result' in found) return found.result;
    const address = toAddress(wish.address, found.order.shippingAddress);
    return proposeInChat(scope, found, { action: 'update_shipping_address', address });
  },
});

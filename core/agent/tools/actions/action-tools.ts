import { ACTION_NAMES, type ActionName } from '@/core/actions/action-names';
import { readActionPolicies } from '@/core/actions/policy/read-action-policies';
import { readSupportedActions } from '@/core/actions/policy/read-supported-actions';
import type { AppContext } from '@/core/shared/context';
import type { AgentTool } from '../tool';
import { cancelOrderTool } from './cancel-order';
import { changeOrderItemsTool } from './change-order-items';
import { confirmActionTool } from './confirm-action';
import { createTicketTool } from './create-ticket';
import { exchangeItemsTool } from './exchange-items';
import { refundTool } from './refund';
import { returnItemsTool } from './return-items';
import { updateProfileAddressTool } from './update-profile-address';
import { updateShippingAddressTool } from './update-shipping-address';

const BY_ACTION: Record<ActionName, AgentTool> = {
  cancel_order: cancelOrderTool,
  update_shipping_address: updateShippingAddressTool,
  change_order_items: changeOrderItemsTool,
  return_items: returnItemsTool,
  exchange_items: exchangeItemsTool,
  refund: refundTool,
  update_profile_address: updateProfileAddressTool,
};

export const ACTION_TOOLS: readonly AgentTool[] = [
  ...Object.values(BY_ACTION),
  confirmActionTool,
  createTicketTool,
];

/**
 * Names of the action tools that a store offers now: its platform has the method, and its policy is not "off". Where
 * the shop cannot be opened nothing can be changed, and nothing is offered.
 */
export async function offeredActions(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now' | 'secrets' | 'platforms' | 'log'>,
  storeId: string,
): Promise<Set<string>> {
  const [supported, policies] = await Promise.all([
    readSupportedActions(ctx, storeId),
    readActionPolicies(ctx, storeId),
  ]);
  const names = ACTION_NAMES.filter(
    (action) => supported?.has(action) && policies[action].mode !== 'off',
  ).map((action) => BY_ACTION[action].name);
  const more = names.length > 0 ? [confirmActionTool.name, createTicketTool.name] : [createTicketTool.name];
  return new Set([...names, ...more]);
}

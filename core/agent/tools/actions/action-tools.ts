import type { ActionName } from '@/core/actions/action-names';
import { readActionPolicies } from '@/core/actions/policy/read-action-policies';
import type { AppContext } from '@/core/shared/context';
import { openPlatform } from '@/core/stores/connection/open-platform';
import type { OrderActions } from '@/core/stores/platform/order-actions';
import type { AgentTool } from '../../tool';
import { cancelOrderTool } from './cancel-order';
import { changeOrderItemsTool } from './change-order-items';
import { confirmActionTool } from './confirm-action';
import { createTicketTool } from './create-ticket';
import { exchangeItemsTool } from './exchange-items';
import { refundTool } from './refund';
import { returnItemsTool } from './return-items';
import { updateProfileAddressTool } from './update-profile-address';
import { updateShippingAddressTool } from './update-shipping-address';

/** Each action's tool, and the platform's method that it ends in. */
const BY_ACTION: Record<ActionName, { tool: AgentTool; method: keyof OrderActions }> = {
  cancel_order: { tool: cancelOrderTool, method: 'cancelOrder' },
  update_shipping_address: { tool: updateShippingAddressTool, method: 'updateShippingAddress' },
  change_order_items: { tool: changeOrderItemsTool, method: 'changeOrderItems' },
  return_items: { tool: returnItemsTool, method: 'returnItems' },
  exchange_items: { tool: exchangeItemsTool, method: 'exchangeItems' },
  refund: { tool: refundTool, method: 'refund' },
  update_profile_address: { tool: updateProfileAddressTool, method: 'updateProfileAddress' },
};

export const ACTION_TOOLS: readonly AgentTool[] = [
  ...Object.values(BY_ACTION).map(({ tool }) => tool),
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
  const actions = await openPlatform(ctx, storeId).then(
    ({ platform }) => platform.actions,
    () => undefined,
  );
  const policies = await readActionPolicies(ctx, storeId);
  const names = Object.entries(BY_ACTION).flatMap(([action, { tool, method }]) =>
    actions?.[method] && policies[action as ActionName].mode !== 'off' ? [tool.name] : [],
  );
  const more = names.length > 0 ? [confirmActionTool.name, createTicketTool.name] : [createTicketTool.name];
  return new Set([...names, ...more]);
}

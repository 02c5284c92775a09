import { z } from 'zod';
import type { LlmTool } from '@/core/llm/llm-provider';
import type { AppContext } from '@/core/shared/context';
import { ACTION_TOOLS, offeredActions } from './actions/action-tools';
import { addToCartTool } from './carts/add-to-cart';
import { checkoutLinkTool } from './carts/checkout-link';
import { recommendProductsTool } from './carts/recommend-products';
import { subscribeBackInStockTool } from './carts/subscribe-back-in-stock';
import { updateCartTool } from './carts/update-cart';
import { viewCartTool } from './carts/view-cart';
import { getProductTool } from './get-product';
import { checkCodeTool } from './orders/check-code';
import { findOrderTool } from './orders/find-order';
import { getOrderTool } from './orders/get-order';
import { listMyOrdersTool } from './orders/list-my-orders';
import { sendCodeTool } from './orders/send-code';
import { trackShipmentTool } from './orders/track-shipment';
import { requestHumanTool } from './request-human';
import { searchKnowledgeTool } from './search-knowledge';
import { searchProductsTool } from './search-products';
import type { AgentTool } from './tool';

/** Everything that the agent can do. */
export const AGENT_TOOLS: readonly AgentTool[] = [
  searchProductsTool,
  getProductTool,
  searchKnowledgeTool,
  recommendProductsTool,
  addToCartTool,
  viewCartTool,
  updateCartTool,
  checkoutLinkTool,
  subscribeBackInStockTool,
  findOrderTool,
  getOrderTool,
  listMyOrdersTool,
  trackShipmentTool,
  sendCodeTool,
  checkCodeTool,
  ...ACTION_TOOLS,
  requestHumanTool,
];

const BY_NAME = new Map(AGENT_TOOLS.map((tool) => [tool.name, tool]));

/** The tool that a model named; undefined when there is none. */
export function findTool(name: string): AgentTool | undefined {
  return BY_NAME.get(name);
}

/** All tools as a model gets them. Made once: the schemas do not change. */
export const LLM_TOOLS: LlmTool[] = AGENT_TOOLS.map((tool) => ({
  name: tool.name,
  description: tool.description,
  inputSchema: z.toJSONSchema(tool.input, { io: 'input' }) as Record<string, unknown>,
}));

const ACTION_TOOL_NAMES = new Set(ACTION_TOOLS.map(({ name }) => name));

/**
 * The tools of a store as a model gets them: of those that change things, what its platform and its policy allow.
 * @param only names of the tools that may be offered at all; left out: all
 */
export async function readOfferedTools(
  ctx: AppContext,
  storeId: string,
  only?: ReadonlySet<string>,
): Promise<LlmTool[]> {
  if (only) return LLM_TOOLS.filter(({ name }) => only.has(name));
  const offered = await offeredActions(ctx, storeId);
  return LLM_TOOLS.filter(({ name }) => !ACTION_TOOL_NAMES.has(name) || offered.has(name));
}

import type { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import type { ReferenceBook } from './grounding/reference-book';

/** What a tool may know about the turn that calls it. */
export interface ToolScope {
  ctx: AppContext;
  storeId: string;
  conversationId: string;
  /** The shopper: the cart is theirs. */
  contactId: string;
  /** Keyed hash of the shopper's network address, for limits; null when the channel has none. */
  addressHash: string | null;
  /** Of the store: prices and dates in tool results are written with them. */
  currency: string;
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** Gives products and passages the short names (P1, S1) by which an answer refers to them. */
  references: ReferenceBook;
  signal: AbortSignal;
}

/**
 * One thing that the agent can do. Permission and limits are enforced in `run`, never in a prompt.
 * `requires: verified` tools are refused until the contact has shown who they are.
 */
export interface AgentTool<Input extends z.ZodObject = z.ZodObject, Output = unknown> {
  name: string;
  /** For the model: when to use it and what comes back. */
  description: string;
  input: Input;
  effect: 'read' | 'write';
  requires: 'anonymous' | 'verified';
  /** @throws AppError whose userMessage the model may see */
  run(scope: ToolScope, input: z.infer<Input>): Promise<Output>;
}

/** Keeps a tool's input and output types while it stands in a list of tools. */
export function defineTool<Input extends z.ZodObject, Output>(
  tool: AgentTool<Input, Output>,
): AgentTool<Input, Output> {
  return tool;
}

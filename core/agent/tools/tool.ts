import type { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import type { ShopperIdentity } from '@/core/stores/verification/shopper-claims';
import type { ReferenceBook } from '../grounding/reference-book';
import type { ToolRun } from './run-tool';

/** What a tool may know about the turn that calls it. */
export interface ToolScope {
  ctx: AppContext;
  storeId: string;
  conversationId: string;
  /** The same when the turn is tried again. */
  turnId: string;
  /** The shopper: the cart is theirs. */
  contactId: string;
  /** Keyed hash of the shopper's network address, for limits; null when the channel has none. */
  addressHash: string | null;
  /** Of the store: prices and dates in tool results are written with them. */
  currency: string;
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** Of the conversation, BCP 47 primary tag; left out: the store's. */
  language?: string;
  /** Knowledge sources that may be answered from; left out or empty: all. */
  sourceIds?: readonly string[];
  /** What was called in this turn so far. */
  tried?: () => readonly ToolRun[];
  /** Gives products and passages the short names (P1, S1) by which an answer refers to them. */
  references: ReferenceBook;
  signal: AbortSignal;
  /** Nobody is behind the conversation: what would reach the world is not done. */
  isBench?: boolean;
  /** Names of the only tools that may be run; left out: all. */
  only?: ReadonlySet<string>;
}

/** What a tool gets whose shopper has shown who they are. */
export interface VerifiedScope extends ToolScope {
  identity: ShopperIdentity;
}

interface ToolBase<Input extends z.ZodObject> {
  name: string;
  /** For the model: when to use it and what comes back. */
  description: string;
  input: Input;
  effect: 'read' | 'write';
  /** Mails, orders: what it does is felt outside of the conversation, so a bench goes without it. */
  reachesWorld?: true;
}

interface AnonymousTool<Input extends z.ZodObject, Output> extends ToolBase<Input> {
  requires: 'anonymous';
  /** @throws AppError whose userMessage the model may see */
  run(scope: ToolScope, input: z.infer<Input>): Promise<Output>;
}

interface VerifiedTool<Input extends z.ZodObject, Output> extends ToolBase<Input> {
  requires: 'verified';
  /** @throws AppError whose userMessage the model may see */
  run(scope: VerifiedScope, input: z.infer<Input>): Promise<Output>;
}

/**
 * One thing that the agent can do. Permission and limits are enforced in `run`, never in a prompt. `verified` tools
 * are not even run until the shopper has shown who they are (see run-tool.ts).
 */
export type AgentTool<Input extends z.ZodObject = z.ZodObject, Output = unknown> =
  | AnonymousTool<Input, Output>
  | VerifiedTool<Input, Output>;

/** Keeps a tool's input and output types while it stands in a list of tools. */
export function defineTool<Input extends z.ZodObject, Output>(
  tool: AnonymousTool<Input, Output>,
): AnonymousTool<Input, Output> {
  return tool;
}

/** The same for a tool about one person's data: without a proof of who that is, it cannot be called. */
export function defineVerifiedTool<Input extends z.ZodObject, Output>(
  tool: Omit<VerifiedTool<Input, Output>, 'requires'>,
): VerifiedTool<Input, Output> {
  return { ...tool, requires: 'verified' };
}

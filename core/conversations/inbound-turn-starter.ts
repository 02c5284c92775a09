import type { TurnOverrides } from '@/core/agent/overrides/turn-overrides';

export interface InboundTurn {
  storeId: string;
  conversationId: string;
  /** The stored message of the contact that is to be answered. */
  messageId: string;
}

/**
 * Starts the agent's turn for a stored message and resolves when the turn has ended, also when it was
 * cancelled or failed: a failure is written to the conversation, never thrown at the channel.
 * `draft` are settings to answer with in place of the stored ones; for conversations of the bench alone.
 */
export type InboundTurnStarter = (turn: InboundTurn, draft?: TurnOverrides) => Promise<void>;

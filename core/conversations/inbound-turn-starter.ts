export interface InboundTurn {
  storeId: string;
  conversationId: string;
  /** The stored message of the contact that is to be answered. */
  messageId: string;
}

/**
 * Starts the agent's turn for a stored message and resolves when the turn has ended, also when it was
 * cancelled or failed: a failure is written to the conversation, never thrown at the channel.
 */
export type InboundTurnStarter = (turn: InboundTurn) => Promise<void>;

import type { ConversationSummary, CopilotDraft, RewordedText, Rewording } from '@/core/contracts/copilot';

export interface CopilotConversation {
  storeId: string;
  conversationId: string;
}

/** Who watches a draft come into being. */
export interface DraftSink {
  tool(name: string): void;
  delta(text: string): void;
  /** Everything shown so far is void; `text` is what stands instead. */
  reset(text: string): void;
}

/**
 * Port: the agent writing for a teammate instead of for the shopper. It reads, and changes nothing: no message, no
 * state, no order. What it uses of models counts against the store's day. Implemented in core/agent/copilot.
 */
export interface CopilotWriter {
  /**
   * Drafts a reply to what the shopper asked last, from the same tools, guard and citations as an answer.
   * @throws AppError `not_found`; `conflict` when there is nothing to reply to; whatever aborted the signal
   */
  draft(of: CopilotConversation, sink: DraftSink, signal: AbortSignal): Promise<CopilotDraft>;
  /** @throws AppError `not_found`; `unavailable` without a model; `provider_failed` */
  reword(
    of: CopilotConversation,
    wish: { how: Rewording; text: string | null },
    signal: AbortSignal,
  ): Promise<RewordedText>;
  /** By the store's model, or put together from what is stored where there is none. @throws AppError `not_found` */
  summarise(of: CopilotConversation, signal: AbortSignal): Promise<ConversationSummary>;
  /** Why texts cannot be reworded; null: they can. @throws AppError `not_found` */
  noModel(of: CopilotConversation): Promise<string | null>;
}

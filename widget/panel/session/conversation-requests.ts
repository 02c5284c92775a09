import type { RatingInput } from '@/core/contracts/conversation-rating';
import type { ConversationSummary } from '@/core/contracts/widget/history';
import type { TranscriptFile } from '@/core/contracts/widget/transcripts';
import type { ChatAction, ChatState } from '../state/chat-state';
import type { Ack, ChatTransport } from './chat-transport';

/** `detail`: what the server says against it; null: no connection. */
export type Result<T> = { ok: true; data: T } | { ok: false; detail: string | null };

interface RequestDeps {
  transport: ChatTransport;
  state: () => ChatState;
  dispatch: (action: ChatAction) => void;
}

const NO_CONNECTION = { ok: false, detail: null } as const;

/** How dates are written: as the reader is used to. */
function style() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { locale: globalThis.navigator?.language ?? null, timeZone: timeZone ?? null };
}

/** What a shopper does about a conversation beside writing in it. */
export function createConversationRequests({ transport, state, dispatch }: RequestDeps) {
  async function ask<T>(request: (conversationId: string) => Promise<Ack<T>>): Promise<Result<T>> {
    const { conversationId } = state();
    if (!conversationId || !transport.isOnline()) return NO_CONNECTION;
    return request(conversationId).catch(() => NO_CONNECTION);
  }

  return {
    /** Rates the whole conversation, or changes the rating. */
    async rateConversation(rating: RatingInput): Promise<Result<unknown>> {
      const result = await ask((conversationId) =>
        transport.request('rating:give', { conversationId, rating }),
      );
      if (result.ok) dispatch({ type: 'conversation-rated', rating: result.data.rating });
      return result;
    },
    /** Leaves an address for the team to answer at. */
    async leaveEmail(email: string): Promise<Result<unknown>> {
      const result = await ask((conversationId) =>
        transport.request('email:leave', { conversationId, email }),
      );
      if (result.ok) dispatch({ type: 'email-left' });
      return result;
    },
    fetchTranscript: (format: 'text' | 'json'): Promise<Result<TranscriptFile>> =>
      ask((conversationId) => transport.request('transcript:fetch', { conversationId, format, ...style() })),
    /** @param email null: to the address that the shopper is known by */
    mailTranscript: (email: string | null): Promise<Result<unknown>> =>
      ask((conversationId) => transport.request('transcript:mail', { conversationId, email, ...style() })),
    async listConversations(): Promise<Result<{ conversations: ConversationSummary[] }>> {
      if (!transport.isOnline()) return NO_CONNECTION;
      return transport.request('conversations:list', {}).catch(() => NO_CONNECTION);
    },
  };
}

export type ConversationRequests = ReturnType<typeof createConversationRequests>;

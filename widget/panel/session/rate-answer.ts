import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import type { ChatAction, ChatState } from '../state/chat-state';
import type { ChatTransport } from './chat-transport';

/** `detail`: what the server says against it; null: no connection. */
export type Rated = { ok: true } | { ok: false; detail: string | null };

interface RaterDeps {
  transport: ChatTransport;
  state: () => ChatState;
  dispatch: (action: ChatAction) => void;
}

/**
 * Rates answers: the thumb shows at once, and what could not be saved is undone. Of several clicks on one answer only
 * the last one counts, however late the earlier ones are confirmed; they are sent one after the other, since the server
 * works off what comes together in any order.
 */
export function createAnswerRater({ transport, state, dispatch }: RaterDeps) {
  const clicks = new Map<string, number>();
  const saved = new Map<string, ShopperFeedback | null>();
  const underWay = new Map<string, Promise<unknown>>();

  async function send(conversationId: string, messageId: string, feedback: ShopperFeedback | null) {
    const event = { conversationId, messageId, feedback };
    const request = () => transport.request('feedback:give', event).catch(() => null);
    const answering = underWay.get(messageId)?.then(request) ?? request();
    underWay.set(messageId, answering);
    const answer = await answering;
    if (underWay.get(messageId) === answering) underWay.delete(messageId);
    return answer;
  }

  return async function rate(messageId: string, feedback: ShopperFeedback | null): Promise<Rated> {
    const { conversationId } = state();
    if (!conversationId || !transport.isOnline()) return { ok: false, detail: null };
    const click = (clicks.get(messageId) ?? 0) + 1;
    clicks.set(messageId, click);
    if (!saved.has(messageId)) saved.set(messageId, state().feedback[messageId] ?? null);
    dispatch({ type: 'rated', messageId, feedback });
    const answer = await send(conversationId, messageId, feedback);
    if (answer?.ok) saved.set(messageId, answer.data.feedback);
    if (clicks.get(messageId) === click) {
      dispatch({ type: 'rated', messageId, feedback: saved.get(messageId) ?? null });
      saved.delete(messageId);
    }
    return answer?.ok ? { ok: true } : { ok: false, detail: answer?.detail ?? null };
  };
}

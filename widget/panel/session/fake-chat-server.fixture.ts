import type { GivenFeedback } from '@/core/contracts/answer-feedback';
import type { MessageView } from '@/core/contracts/message-view';
import type { WidgetHistory } from '@/core/contracts/widget/history';
import { EMPTY_HISTORY, makeMessage } from '../state/make-message.fixture';
import type { ChatTransport, LiveAction, TransportListener } from './chat-transport';

/** The id of the fake server's one conversation. */
export const C = 'conversation-1';

/** A server with one conversation, whose network the test breaks at will. */
export function fakeServer() {
  const stored: MessageView[] = [];
  const requests: { event: string; payload: Record<string, unknown> }[] = [];
  let listener: TransportListener | null = null;
  let online = false;
  let loseAnswers = 0;
  const server = {
    stored,
    requests,
    runningTurn: null as { turnId: string; text: string } | null,
    feedback: [] as GivenFeedback[],
    /** What is answered to other requests, by event. */
    answers: {} as Record<string, unknown>,
    /** What the history tells beside messages. */
    details: {} as Partial<WidgetHistory>,
    refusal: null as { code: string; detail: string } | null,
    conversationId: null as string | null,
    loseNextAnswers: (count: number) => {
      loseAnswers = count;
    },
    connect() {
      online = true;
      listener?.onOnline();
    },
    disconnect() {
      online = false;
      listener?.onOffline();
    },
    emit: (action: LiveAction) => listener?.onLive(action),
    store(fields: Partial<MessageView>) {
      const message = makeMessage({ ...fields, seq: stored.length + 1 });
      stored.push(message);
      return message;
    },
    payloads: (event: string) =>
      requests.filter((request) => request.event === event).map(({ payload }) => payload),
  };

  function answer(event: string, payload: Record<string, unknown>): unknown {
    if (server.refusal) return { ok: false, ...server.refusal };
    if (event === 'history:fetch') {
      const messages = stored.filter(({ seq }) => seq > Number(payload.afterSeq));
      const { conversationId, runningTurn, feedback } = server;
      const history: WidgetHistory = {
        ...EMPTY_HISTORY,
        ...server.details,
        ...{ conversationId, messages, feedback, runningTurn },
        status: server.details.status ?? 'agent',
      };
      return { ok: true, data: history };
    }
    if (event === 'feedback:give') return { ok: true, data: { feedback: payload.feedback } };
    if (event !== 'message:send') return { ok: true, data: server.answers[event] ?? null };
    server.conversationId ??= C;
    const known = stored.find(({ clientId }) => clientId === payload.clientId);
    const message =
      known ??
      server.store({ role: 'contact', text: String(payload.text), clientId: String(payload.clientId) });
    return { ok: true, data: { conversationId: server.conversationId, message } };
  }

  const transport: ChatTransport = {
    listen(next) {
      listener = next;
    },
    isOnline: () => online,
    request: (async (event: string, payload: Record<string, unknown>) => {
      requests.push({ event, payload });
      const result = answer(event, payload);
      if (loseAnswers > 0) {
        loseAnswers -= 1;
        throw new Error('timeout');
      }
      return result;
    }) as ChatTransport['request'],
    notify: (event, payload) => void requests.push({ event, payload }),
    wake: () => {},
  };
  return { server, transport };
}

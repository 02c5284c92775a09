import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import type { CartCard } from '@/core/contracts/cart-card';
import type { WidgetHistory } from '@/core/contracts/widget-api';
import { reduceChat } from '../state/chat-reducer';
import { type ChatAction, type ChatState, INITIAL_STATE, lastSeq } from '../state/chat-state';
import { hasGap } from '../state/running-turn';
import type { ChatTransport, LiveAction } from './chat-transport';
import { cleanPageUrl } from './clean-page-url';
import type { PanelMemory } from './panel-memory';
import { createAnswerRater, type Rated } from './rate-answer';
import { readUnsent } from './read-unsent';

/** A lost answer of the server is asked for again this often before the shopper is told. */
const SEND_ATTEMPTS = 3;
/** The stored message normally comes together with the end of its answer. */
const MESSAGE_AFTER_END_MS = 600;
/** A silent answer may have ended unheard. */
const SILENT_TURN_MS = 20_000;
const REFETCH_PAUSE_MS = 1_000;
const TYPING_PAUSE_MS = 3_000;

export interface SessionDeps {
  transport: ChatTransport;
  memory: PanelMemory;
  newId: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Runs later. @returns a function that calls it off */
  later: (work: () => void, ms: number) => () => void;
}

export interface ChatSession {
  state: () => ChatState;
  subscribe: (listener: () => void) => void;
  start: () => void;
  send: (text: string, pageUrl: string | null) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
  /** Asks the last question again, after its answer failed. */
  askAgain: () => void;
  stopAnswer: () => void;
  leaveConversation: () => void;
  returnToConversation: () => void;
  markRead: () => void;
  typing: () => void;
  /** The cart as it is now; null when there is none, or it could not be fetched. */
  fetchCart: () => Promise<CartCard | null>;
  /** Changes one line; 0 takes it out. @returns what the server says against it as `detail` */
  updateCart: (line: { productId: string; variantId: string; quantity: number }) => Promise<CartChange>;
  /** Says what the shopper thinks of an answer, at once on the screen; null takes it back. */
  rate: (messageId: string, feedback: ShopperFeedback | null) => Promise<Rated>;
  /** Has the cart checked once more and a link to the shop's checkout made. */
  checkOut: () => Promise<CartChange & { url?: string }>;
}

/** `detail`: why nothing was changed; null: no connection. */
export type CartChange = { cart: CartCard; notes: string[] } | { cart: null; detail: string | null };

/** The chat without its looks: state, sending until confirmed, and catching up after every interruption. */
export function createChatSession({ transport, memory, newId, now, later }: SessionDeps): ChatSession {
  const left = memory.read('left');
  let state: ChatState = {
    ...INITIAL_STATE,
    unsent: readUnsent(memory.read('unsent'), now()),
    leftId: typeof left === 'string' ? left : null,
  };
  const listeners = new Set<() => void>();
  let catchingUp: Promise<void> | null = null;
  let sending = false;
  let typedAt = 0;
  let forgetWatch = () => {};

  function dispatch(action: ChatAction) {
    const before = state;
    state = reduceChat(state, action);
    if (state === before) return;
    if (state.unsent !== before.unsent) memory.write('unsent', state.unsent.length ? state.unsent : null);
    if (state.leftId !== before.leftId) memory.write('left', state.leftId);
    if (state.turn !== before.turn) watchTurn();
    for (const listener of listeners) listener();
  }

  function watchTurn() {
    forgetWatch();
    if (!state.turn) return;
    const wait = hasGap(state.turn)
      ? REFETCH_PAUSE_MS
      : state.turn.ended
        ? MESSAGE_AFTER_END_MS
        : SILENT_TURN_MS;
    forgetWatch = later(() => {
      void catchUp().then(watchTurn);
    }, wait);
  }

  /** Fetches what was missed. One at a time: later wishes are served by the one under way or by the next event. */
  function catchUp(): Promise<void> {
    catchingUp ??= fetchHistory().finally(() => {
      catchingUp = null;
    });
    return catchingUp;
  }

  async function fetchHistory() {
    if (!transport.isOnline()) return;
    const { conversationId } = state;
    const afterSeq = conversationId ? lastSeq(state) : 0;
    const answer = await transport.request('history:fetch', { conversationId, afterSeq }).catch(() => null);
    // The shopper may have moved on to another conversation meanwhile.
    if (!answer || state.conversationId !== conversationId) return;
    if (answer.ok) takeHistory(answer.data);
    else if (answer.code === 'not_found') dispatch({ type: 'lost' });
  }

  function takeHistory(history: WidgetHistory) {
    const first = !state.loaded;
    dispatch({ type: 'history', history });
    if (!first) return;
    const read = memory.read('read') as { conversationId?: unknown; seq?: unknown } | null;
    const known = read?.conversationId === state.conversationId && typeof read?.seq === 'number';
    dispatch({ type: 'read', seq: known ? Number(read?.seq) : lastSeq(state) });
  }

  /** Sends what is waiting, in the order in which it was written. */
  async function sendWaiting() {
    if (sending) return;
    sending = true;
    let attempts = 0;
    while (transport.isOnline()) {
      const next = state.unsent.find(({ failure }) => !failure);
      if (!next) break;
      const { clientId, text, pageUrl, conversationId } = next;
      attempts += 1;
      const answer = await transport
        .request('message:send', { clientId, text, conversationId, pageUrl })
        .catch(() => null);
      if (answer?.ok) dispatch({ type: 'acked', clientId, ...answer.data });
      else if (answer) dispatch({ type: 'failed', clientId, detail: answer.detail });
      else if (attempts >= SEND_ATTEMPTS) dispatch({ type: 'failed', clientId, detail: null });
      else continue;
      attempts = 0;
      // The conversation may have been deleted: then the next attempt starts a new one.
      if (answer && !answer.ok && answer.code === 'not_found') await catchUp();
    }
    sending = false;
  }

  function onLive(action: LiveAction) {
    dispatch(action);
    if (state.turn && hasGap(state.turn) && !catchingUp) void catchUp().then(watchTurn);
    // Begun in another tab: this one has nothing of its own to lose.
    const { conversationId, leftId, loaded, unsent } = state;
    const elsewhere = conversationId === null && action.data.conversationId !== leftId;
    if (loaded && elsewhere && unsent.length === 0) void catchUp();
  }

  function send(text: string, pageUrl: string | null) {
    const trimmed = text.trim();
    if (!trimmed) return;
    const { conversationId } = state;
    const createdAt = new Date(now()).toISOString();
    const page = cleanPageUrl(pageUrl);
    const unsent = {
      clientId: newId(),
      text: trimmed,
      conversationId,
      pageUrl: page,
      createdAt,
      failure: null,
    };
    dispatch({ type: 'queued', unsent });
    void sendWaiting();
  }

  return {
    state: () => state,
    send,
    subscribe: (listener) => void listeners.add(listener),
    start() {
      transport.listen({
        onOnline() {
          dispatch({ type: 'connection', connection: 'online' });
          void catchUp().then(sendWaiting);
        },
        onOffline: () => dispatch({ type: 'connection', connection: 'offline' }),
        onRefused(detail, final) {
          if (final) dispatch({ type: 'refused', detail });
        },
        onLive,
      });
    },
    retry(clientId) {
      dispatch({ type: 'retried', clientId });
      transport.wake();
      void sendWaiting();
    },
    discard: (clientId) => dispatch({ type: 'discarded', clientId }),
    askAgain() {
      const last = [...state.messages].reverse().find(({ role }) => role === 'contact');
      if (last) send(last.text, null);
    },
    stopAnswer() {
      const { conversationId } = state;
      if (conversationId) void transport.request('turn:cancel', { conversationId }).catch(() => null);
    },
    leaveConversation: () => dispatch({ type: 'left' }),
    returnToConversation() {
      dispatch({ type: 'returned' });
      void catchUp();
    },
    markRead() {
      const seq = lastSeq(state);
      if (!state.loaded || seq <= state.readSeq) return;
      dispatch({ type: 'read', seq });
      memory.write('read', { conversationId: state.conversationId, seq });
    },
    typing() {
      const { conversationId } = state;
      if (!conversationId || now() - typedAt < TYPING_PAUSE_MS) return;
      typedAt = now();
      transport.notify('typing', { conversationId });
    },
    rate: createAnswerRater({ transport, state: () => state, dispatch }),
    async fetchCart() {
      const { conversationId } = state;
      if (!conversationId || !transport.isOnline()) return null;
      const answer = await transport.request('cart:fetch', { conversationId }).catch(() => null);
      return answer?.ok ? answer.data.cart : null;
    },
    async updateCart(line) {
      const { conversationId } = state;
      if (!conversationId) return { cart: null, detail: null };
      const answer = await transport.request('cart:update', { conversationId, ...line }).catch(() => null);
      return answer?.ok ? answer.data : { cart: null, detail: answer?.detail ?? null };
    },
    async checkOut() {
      const { conversationId } = state;
      if (!conversationId) return { cart: null, detail: null };
      const answer = await transport.request('cart:checkout', { conversationId }).catch(() => null);
      return answer?.ok ? answer.data : { cart: null, detail: answer?.detail ?? null };
    },
  };
}

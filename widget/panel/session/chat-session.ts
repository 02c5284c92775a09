import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import type { AttachmentView } from '@/core/contracts/attachment';
import type { WidgetHistory } from '@/core/contracts/widget/history';
import { reduceChat } from '../state/chat-reducer';
import { type ChatAction, type ChatState, completeSeq, INITIAL_STATE, lastSeq } from '../state/chat-state';
import { hasGap } from '../state/running-turn';
import { type CartRequests, createCartRequests } from './cart-requests';
import type { ChatTransport, LiveAction } from './chat-transport';
import { cleanPageUrl } from './clean-page-url';
import { type ConversationRequests, createConversationRequests } from './conversation-requests';
import type { PanelMemory } from './panel-memory';
import { createAnswerRater, type Rated } from './rate-answer';
import { readUnsent } from './read-unsent';
import { createSignTeller } from './tell-signs';

/** A lost answer of the server is asked for again this often before the shopper is told. */
const SEND_ATTEMPTS = 3;
/** The stored message normally comes together with the end of its answer. */
const MESSAGE_AFTER_END_MS = 600;
/** A silent answer may have ended unheard. */
const SILENT_TURN_MS = 20_000;
const REFETCH_PAUSE_MS = 1_000;
const TYPING_PAUSE_MS = 3_000;
/** A teammate who is not heard of for so long has stopped writing. */
const TYPIST_STAYS_MS = 5_000;
const TELLS_MORE: ReadonlySet<string> = new Set([
  'conversation:status',
  'conversation:person',
  'rating:changed',
]);

export interface SessionDeps {
  transport: ChatTransport;
  memory: PanelMemory;
  newId: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Runs later. @returns a function that calls it off */
  later: (work: () => void, ms: number) => () => void;
}

export interface ChatSession extends ConversationRequests, CartRequests {
  state: () => ChatState;
  subscribe: (listener: () => void) => void;
  start: () => void;
  /** `files` are uploaded already. */
  send: (text: string, pageUrl: string | null, files?: readonly AttachmentView[]) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
  /** Asks the last question again, after its answer failed. */
  askAgain: () => void;
  stopAnswer: () => void;
  leaveConversation: () => void;
  returnToConversation: () => void;
  /** Goes to another of the visitor's own conversations. */
  openConversation: (conversationId: string) => void;
  /** The shopper looks at the list of their conversations. */
  markListed: () => void;
  /** The shopper is on another page of the shop. */
  tellPage: (pageUrl: string | null) => void;
  markRead: () => void;
  typing: () => void;
  /** Says what the shopper thinks of an answer, at once on the screen; null takes it back. */
  rate: (messageId: string, feedback: ShopperFeedback | null) => Promise<Rated>;
}

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
  let forgetTypist = () => {};
  let fetchAgain = false;
  const signs = createSignTeller({ transport, state: () => state, later });

  function dispatch(action: ChatAction) {
    const before = state;
    state = reduceChat(state, action);
    if (state === before) return;
    if (state.unsent !== before.unsent) memory.write('unsent', state.unsent.length ? state.unsent : null);
    if (state.leftId !== before.leftId) memory.write('left', state.leftId);
    if (state.turn !== before.turn) watchTurn();
    const isNew = state.messages !== before.messages && action.type !== 'history';
    if (isNew && state.loaded && completeSeq(state) < lastSeq(state)) refresh();
    if (state.conversationId !== before.conversationId) signs.conversationChanged();
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

  /** The same, also when one is under way that may have asked too early. */
  function refresh() {
    if (!catchingUp) return void catchUp();
    if (fetchAgain) return;
    fetchAgain = true;
    void catchingUp.then(() => {
      fetchAgain = false;
      return catchUp();
    });
  }

  async function fetchHistory() {
    if (!transport.isOnline()) return;
    const { conversationId } = state;
    const afterSeq = conversationId ? completeSeq(state) : 0;
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
    const elsewhere = history.seenSeq || lastSeq(state);
    dispatch({ type: 'read', seq: known ? Math.max(Number(read?.seq), history.seenSeq) : elsewhere });
  }

  /** Sends what is waiting, in the order in which it was written. */
  async function sendWaiting() {
    if (sending) return;
    sending = true;
    let attempts = 0;
    while (transport.isOnline()) {
      const next = state.unsent.find(({ failure }) => !failure);
      if (!next) break;
      const { clientId, text, pageUrl, conversationId, files } = next;
      attempts += 1;
      const attachmentIds = files.map(({ id }) => id);
      const answer = await transport
        .request('message:send', { clientId, text, conversationId, pageUrl, attachmentIds })
        .catch(() => null);
      if (answer?.ok) dispatch({ type: 'acked', clientId, ...answer.data });
      else if (answer) refused(clientId, answer);
      else if (attempts >= SEND_ATTEMPTS) dispatch({ type: 'failed', clientId, detail: null });
      else continue;
      attempts = 0;
      // The conversation may have been deleted: then the next attempt starts a new one.
      if (answer && !answer.ok && answer.code === 'not_found') await catchUp();
    }
    sending = false;
  }

  /** Why is told in the reader's language where the panel knows. */
  function refused(clientId: string, { code, detail }: { code: string; detail: string }) {
    const known = code === 'forbidden' || code === 'not_found';
    dispatch({ type: 'failed', clientId, detail: known ? null : detail });
    if (code === 'forbidden') dispatch({ type: 'blocked' });
  }

  function watchTypist() {
    forgetTypist();
    if (state.typist) forgetTypist = later(() => dispatch({ type: 'typist-gone' }), TYPIST_STAYS_MS);
  }

  function onLive(action: LiveAction) {
    dispatch(action);
    if (action.type === 'teammate:typing') watchTypist();
    if (tellsMore(action) && action.data.conversationId === state.conversationId) refresh();
    if (state.turn && hasGap(state.turn) && !catchingUp) void catchUp().then(watchTurn);
    // Begun in another tab: this one has nothing of its own to lose.
    const { conversationId, leftId, loaded, unsent } = state;
    const elsewhere = conversationId === null && action.data.conversationId !== leftId;
    if (loaded && elsewhere && unsent.length === 0) void catchUp();
  }

  function send(text: string, pageUrl: string | null, files: readonly AttachmentView[] = []) {
    const trimmed = text.trim();
    if (!trimmed && files.length === 0) return;
    const { conversationId } = state;
    const createdAt = new Date(now()).toISOString();
    const page = cleanPageUrl(pageUrl);
    const unsent = {
      clientId: newId(),
      text: trimmed,
      files,
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
          void catchUp().then(sendWaiting).then(signs.reconnected);
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
      refresh();
    },
    openConversation(conversationId) {
      if (conversationId === state.conversationId) return;
      dispatch({ type: 'opened', conversationId });
      refresh();
    },
    markListed: () => dispatch({ type: 'listed' }),
    tellPage: signs.page,
    markRead() {
      const seq = lastSeq(state);
      const { loaded, conversationId } = state;
      if (!loaded || !conversationId) return;
      signs.seen(conversationId, seq);
      if (seq <= state.readSeq) return;
      dispatch({ type: 'read', seq });
      memory.write('read', { conversationId, seq });
    },
    typing() {
      const { conversationId } = state;
      if (!conversationId || now() - typedAt < TYPING_PAUSE_MS) return;
      typedAt = now();
      transport.notify('typing', { conversationId });
    },
    rate: createAnswerRater({ transport, state: () => state, dispatch }),
    ...createConversationRequests({ transport, state: () => state, dispatch }),
    ...createCartRequests({ transport, state: () => state }),
  };
}

/** Whether there is more to know than the event says: how long it takes, whether an address is asked for, a rating. */
function tellsMore(action: LiveAction): boolean {
  return (
    TELLS_MORE.has(action.type) || (action.type === 'message' && action.data.message.outcome === 'handed_off')
  );
}

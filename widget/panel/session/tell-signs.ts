import type { ChatState } from '../state/chat-state';
import type { ChatTransport } from './chat-transport';
import { cleanPageUrl } from './clean-page-url';

/** A shopper who clicks through pages is not told of with each of them. */
const PAGE_PAUSE_MS = 800;

interface SignDeps {
  transport: ChatTransport;
  state: () => ChatState;
  later: (work: () => void, ms: number) => () => void;
}

/**
 * Tells the server which page the shopper is on and up to where they have read. What could not be told is told with the
 * next connection; the same is not told twice.
 */
export function createSignTeller({ transport, state, later }: SignDeps) {
  let page: string | null = null;
  let told = '';
  let forgetPage = () => {};
  const seen = new Map<string, number>();
  const seenTold = new Map<string, number>();

  async function sendPage() {
    const { conversationId } = state();
    const news = `${conversationId} ${page}`;
    if (!conversationId || !transport.isOnline() || news === told) return;
    told = news;
    const answer = await transport.request('page', { conversationId, pageUrl: page }).catch(() => null);
    if (!answer?.ok && told === news) told = '';
  }

  async function sendSeen() {
    const { conversationId } = state();
    const seq = conversationId ? (seen.get(conversationId) ?? 0) : 0;
    if (!conversationId || !transport.isOnline() || seq <= (seenTold.get(conversationId) ?? 0)) return;
    seenTold.set(conversationId, seq);
    const answer = await transport.request('seen', { conversationId, seq }).catch(() => null);
    if (!answer?.ok) seenTold.set(conversationId, 0);
  }

  return {
    /** The shopper is on another page. */
    page(address: string | null) {
      page = cleanPageUrl(address);
      forgetPage();
      forgetPage = later(() => void sendPage(), PAGE_PAUSE_MS);
    },
    /** The shopper has read so far. */
    seen(conversationId: string, seq: number) {
      seen.set(conversationId, Math.max(seq, seen.get(conversationId) ?? 0));
      void sendSeen();
    },
    /** A connection is there again: the server may have told the team that the shopper has left. */
    reconnected() {
      told = '';
      if (page) void sendPage();
      void sendSeen();
    },
    /** The conversation is known now, or another one is open. */
    conversationChanged() {
      if (page) void sendPage();
    },
  };
}

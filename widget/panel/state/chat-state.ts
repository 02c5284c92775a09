import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import type { AttachmentView } from '@/core/contracts/attachment';
import type { RatingView } from '@/core/contracts/conversation-rating';
import type { LiveEventPayloads } from '@/core/contracts/live-events';
import type { ConversationStatusView, MessageView } from '@/core/contracts/message-view';
import type { PersonView } from '@/core/contracts/person-view';
import type { WidgetHistory } from '@/core/contracts/widget/history';
import type { RunningTurn } from './running-turn';

/** A message of this shopper that the server has not confirmed. */
export interface Unsent {
  /** By which the server knows a repeated message. */
  clientId: string;
  text: string;
  /** Files that are uploaded already. */
  files: readonly AttachmentView[];
  /** null: it starts a conversation. */
  conversationId: string | null;
  pageUrl: string | null;
  /** ISO 8601 */
  createdAt: string;
  /** Set when it was given up until the shopper says otherwise; `detail` is the server's explanation. */
  failure: { detail: string | null } | null;
}

/** What there is to know of a conversation beside its messages. */
export type ConversationDetails = Pick<
  WidgetHistory,
  'person' | 'wait' | 'asksEmail' | 'knownEmail' | 'canMail' | 'rating' | 'canRate' | 'blocked'
>;

export const NO_DETAILS: ConversationDetails = {
  person: null,
  wait: null,
  asksEmail: false,
  knownEmail: null,
  canMail: false,
  rating: null,
  canRate: false,
  blocked: false,
};

export type Connection = 'connecting' | 'online' | 'offline';

export interface ChatState {
  connection: Connection;
  /** The server's reason for not serving this chat; then nothing is tried any more. */
  refusal: string | null;
  /** Whether the history has come at least once. */
  loaded: boolean;
  conversationId: string | null;
  /** The conversation that the shopper left for a new one. */
  leftId: string | null;
  status: ConversationStatusView | null;
  details: ConversationDetails;
  /** The conversation that was open is not there any more: it was erased, or is another customer's. */
  gone: boolean;
  /** The teammate who writes right now. */
  typist: PersonView | null;
  /** By rising sequence number, each id once. */
  messages: readonly MessageView[];
  /** What the shopper thinks of answers, by the message's id. */
  feedback: Readonly<Record<string, ShopperFeedback>>;
  unsent: readonly Unsent[];
  turn: RunningTurn | null;
  /** Turns whose late events must not bring them back. */
  endedTurns: readonly string[];
  /** The last answer failed and nothing was stored for it. */
  answerFailed: boolean;
  /** Greatest sequence number that the shopper has seen. */
  readSeq: number;
  /** Messages that came in other conversations of theirs since the list of them was looked at. */
  unreadElsewhere: number;
}

/** The server's events that the chat lives on. */
export const LIVE_NAMES = [
  'message',
  'turn:started',
  'turn:tool',
  'turn:delta',
  'turn:reset',
  'turn:ended',
  'conversation:status',
  'conversation:person',
  'conversation:wait',
  'teammate:typing',
  'rating:changed',
  'attachment:changed',
  'conversation:removed',
] as const satisfies readonly (keyof LiveEventPayloads)[];

type Live = {
  [N in (typeof LIVE_NAMES)[number]]: { type: N; data: LiveEventPayloads[N] };
}[(typeof LIVE_NAMES)[number]];

export type ChatAction =
  | Live
  | { type: 'connection'; connection: Connection }
  | { type: 'refused'; detail: string }
  | { type: 'history'; history: WidgetHistory }
  /** The server no longer has the conversation. */
  | { type: 'lost' }
  | { type: 'queued'; unsent: Unsent }
  | { type: 'acked'; clientId: string; conversationId: string; message: MessageView }
  | { type: 'failed'; clientId: string; detail: string | null }
  | { type: 'retried'; clientId: string }
  | { type: 'discarded'; clientId: string }
  /** The shopper has rated an answer; null: taken back. */
  | { type: 'rated'; messageId: string; feedback: ShopperFeedback | null }
  | { type: 'left' }
  | { type: 'returned' }
  /** One of the visitor's own conversations was chosen. */
  | { type: 'opened'; conversationId: string }
  | { type: 'listed' }
  | { type: 'typist-gone' }
  | { type: 'blocked' }
  /** The shopper has rated the conversation. */
  | { type: 'conversation-rated'; rating: RatingView }
  /** The shopper has left an address. */
  | { type: 'email-left' }
  | { type: 'read'; seq: number };

export function lastSeq(state: Pick<ChatState, 'messages'>): number {
  return state.messages.at(-1)?.seq ?? 0;
}

/**
 * Up to which message nothing is missing: the server counts from 1 without gaps. What came live, or was confirmed, while
 * the fetch of what was missed got lost, must not hide that it is still missing.
 */
export function completeSeq({ messages }: Pick<ChatState, 'messages'>): number {
  const gap = messages.findIndex(({ seq }, at) => seq !== at + 1);
  return gap === -1 ? messages.length : gap;
}

export const INITIAL_STATE: ChatState = {
  connection: 'connecting',
  refusal: null,
  loaded: false,
  conversationId: null,
  leftId: null,
  status: null,
  details: NO_DETAILS,
  gone: false,
  typist: null,
  messages: [],
  feedback: {},
  unsent: [],
  turn: null,
  endedTurns: [],
  answerFailed: false,
  readSeq: 0,
  unreadElsewhere: 0,
};

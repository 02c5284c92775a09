import type { z } from 'zod';
import type { Ack } from '../ack';
import type { ShopperFeedback } from '../answer-feedback';
import type { CartCard } from '../cart-card';
import type { RatingView } from '../conversation-rating';
import type { messageViewSchema } from '../message-view';
import type { cartUpdateEventSchema } from './cart';
import type { giveFeedbackEventSchema, giveRatingEventSchema } from './feedback';
import type {
  ConversationSummary,
  fetchHistoryEventSchema,
  listConversationsEventSchema,
  WidgetHistory,
} from './history';
import type { sendMessageEventSchema } from './messages';
import type { leaveEmailEventSchema } from './shopper-email';
import type { conversationEventSchema, pageEventSchema, seenEventSchema } from './signs';
import type { fetchTranscriptEventSchema, mailTranscriptEventSchema, TranscriptFile } from './transcripts';

/** The panel's events in the namespace /widget of socket.io; every one but `typing` is acknowledged. */
export interface WidgetClientEvents {
  'message:send': (
    event: z.input<typeof sendMessageEventSchema>,
    ack: (result: Ack<{ conversationId: string; message: z.infer<typeof messageViewSchema> }>) => void,
  ) => void;
  'history:fetch': (
    event: z.infer<typeof fetchHistoryEventSchema>,
    ack: (result: Ack<WidgetHistory>) => void,
  ) => void;
  /** Stops the answer that is being written. */
  'turn:cancel': (event: z.infer<typeof conversationEventSchema>, ack: (result: Ack<null>) => void) => void;
  /** The cart as it is now. */
  'cart:fetch': (
    event: z.infer<typeof conversationEventSchema>,
    ack: (result: Ack<{ cart: CartCard }>) => void,
  ) => void;
  /** The cart's line is checked against the shop's stock and limits; `notes` say what was done differently. */
  'cart:update': (
    event: z.infer<typeof cartUpdateEventSchema>,
    ack: (result: Ack<{ cart: CartCard; notes: string[] }>) => void,
  ) => void;
  /** Checks every line once more and makes the link to the shop's checkout. */
  'cart:checkout': (
    event: z.infer<typeof conversationEventSchema>,
    ack: (result: Ack<{ url: string; cart: CartCard; notes: string[] }>) => void,
  ) => void;
  /** What the shopper thinks of an answer; it is stored, and returned, without secrets. */
  'feedback:give': (
    event: z.infer<typeof giveFeedbackEventSchema>,
    ack: (result: Ack<{ feedback: ShopperFeedback | null }>) => void,
  ) => void;
  typing: (event: z.infer<typeof conversationEventSchema>) => void;
  seen: (event: z.infer<typeof seenEventSchema>, ack: (result: Ack<null>) => void) => void;
  page: (event: z.infer<typeof pageEventSchema>, ack: (result: Ack<null>) => void) => void;
  'rating:give': (
    event: z.input<typeof giveRatingEventSchema>,
    ack: (result: Ack<{ rating: RatingView }>) => void,
  ) => void;
  'email:leave': (event: z.infer<typeof leaveEmailEventSchema>, ack: (result: Ack<null>) => void) => void;
  'transcript:fetch': (
    event: z.infer<typeof fetchTranscriptEventSchema>,
    ack: (result: Ack<TranscriptFile>) => void,
  ) => void;
  /** Queues the mail; at most three a day and conversation. */
  'transcript:mail': (
    event: z.infer<typeof mailTranscriptEventSchema>,
    ack: (result: Ack<null>) => void,
  ) => void;
  /** The visitor's own conversations, the newest first. */
  'conversations:list': (
    event: z.infer<typeof listConversationsEventSchema>,
    ack: (result: Ack<{ conversations: ConversationSummary[] }>) => void,
  ) => void;
}

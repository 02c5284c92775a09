import { z } from 'zod';
import { givenFeedbackSchema, type ShopperFeedback, shopperFeedbackSchema } from './answer-feedback';
import { MAX_ATTACHMENTS } from './attachment';
import type { CartCard } from './cart-card';
import { citationSourceTypeSchema } from './citation';
import { type RatingView, ratingInputSchema, ratingViewSchema } from './conversation-rating';
import { conversationStatusSchema, messageViewSchema, turnOutcomeSchema } from './message-view';
import { personViewSchema } from './person-view';
import { widgetThemeSchema } from './widget-theme';

/** Longest message that a shopper may send, in characters. */
export const MAX_MESSAGE_CHARS = 4000;

/** Whoever knows a visitor id sees that visitor's conversations: the panel makes one of 128 random bits. */
export const visitorIdSchema = z
  .string()
  .regex(/^[\w.-]{8,128}$/, 'visitor_id: 8 to 128 letters, digits, ".", "_" or "-".');

export const messageTextSchema = z
  .string()
  .overwrite((text) => text.replaceAll('\0', ''))
  .trim()
  .min(1, 'The message is empty. Write a question first.')
  .max(MAX_MESSAGE_CHARS, `The message is too long. Keep it below ${MAX_MESSAGE_CHARS} characters.`);

/**
 * The shop's word on who is logged in: `hash` is the hexadecimal HMAC-SHA256, under the store's identity secret, of
 * `id`, `email` and `expires` joined with "|" (a field that is left out is empty). See docs/identity-verification.md.
 */
export const signedIdentitySchema = z
  .object({
    /** The customer's id at the platform. */
    id: z.string().max(200).default(''),
    email: z.string().max(320).default(''),
    /** Seconds since 1970 after which the signature counts no more. */
    expires: z.coerce.number().int().positive(),
    hash: z.string().regex(/^[0-9a-f]{64}$/i),
  })
  .refine(({ id, email }) => id !== '' || email !== '', 'Give the id, the e-mail address or both.');
export type SignedIdentity = z.infer<typeof signedIdentitySchema>;

/** POST /api/v1/widget/{widget_key}/messages */
export const postMessageBodySchema = z.object({
  visitor_id: visitorIdSchema,
  text: messageTextSchema,
  /** Files that this visitor has uploaded (see attachment.ts). */
  attachment_ids: z.array(z.uuid()).max(MAX_ATTACHMENTS).optional(),
  conversation_id: z.uuid().optional(),
  /** The page that the shopper is on. */
  page_url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** Who the shopper is, signed by the shop. */
  identity: signedIdentitySchema.optional(),
});

/** POST /api/v1/widget/{widget_key}/feedback */
export const postFeedbackBodySchema = z.object({
  visitor_id: visitorIdSchema,
  conversation_id: z.uuid(),
  /** The answer's, as POST …/messages returned it. */
  message_id: z.uuid(),
  /** null takes it back. */
  feedback: shopperFeedbackSchema.nullable(),
  identity: signedIdentitySchema.optional(),
});

/** Answer of POST …/messages and of the CLI's `ask`. */
export const askResultSchema = z.object({
  conversation_id: z.string(),
  /** The answer's id; null when a person is in charge and nothing was answered. */
  message_id: z.string().nullable(),
  answer: z.string(),
  products: z.array(
    z.object({ id: z.string(), title: z.string(), price: z.string().nullable(), url: z.string().nullable() }),
  ),
  citations: z.array(
    z.object({ title: z.string(), source_type: citationSourceTypeSchema, url: z.string().nullable() }),
  ),
  confidence: z.number(),
  /** The conversation's status after the answer: "agent", or "waiting" after a hand-off. */
  status: conversationStatusSchema,
  outcome: turnOutcomeSchema,
  latency_ms: z.number(),
  usage: z.object({ provider: z.string(), input_tokens: z.number(), output_tokens: z.number() }),
});
export type AskResult = z.infer<typeof askResultSchema>;

/** GET /api/v1/widget/{widget_key}/config */
export const widgetConfigSchema = z.object({
  store_name: z.string(),
  assistant_name: z.string(),
  welcome_message: z.string(),
  suggested_questions: z.array(z.string()),
  theme: widgetThemeSchema,
  locale: z.string(),
  max_message_chars: z.number(),
  /** The largest file that may be sent, in bytes; the most files of one message; their MIME types. */
  max_file_bytes: z.number().int(),
  max_files: z.number().int(),
  file_types: z.array(z.string()),
  /** Carts can be filled here: products get a button for it. */
  can_fill_cart: z.boolean(),
});
export type WidgetConfig = z.infer<typeof widgetConfigSchema>;

/* ---- socket.io, namespace /widget; handshake auth: { widgetKey, visitorId } ---- */

export const socketAuthSchema = z.object({
  widgetKey: z.string().max(64),
  visitorId: visitorIdSchema,
  /** null or absent: nobody is logged in. A wrong one is as none, so that a mistake in a theme breaks no chat. */
  identity: z.unknown().optional(),
});

export const sendMessageEventSchema = z
  .object({
    /** Made by the client; sending it again after a lost acknowledgement stores nothing twice. */
    clientId: z
      .string()
      .min(8)
      .max(64)
      .refine((id) => !id.includes('\0')),
    /** May be empty beside files. */
    text: z.union([
      messageTextSchema,
      z
        .string()
        .max(MAX_MESSAGE_CHARS)
        .regex(/^\s*$/)
        .transform(() => ''),
    ]),
    conversationId: z.uuid().nullable(),
    pageUrl: z.string().max(2000).nullable(),
    /** Files that this visitor has uploaded (see attachment.ts). */
    attachmentIds: z.array(z.uuid()).max(MAX_ATTACHMENTS).default([]),
  })
  .refine(({ text, attachmentIds }) => text !== '' || attachmentIds.length > 0, {
    path: ['text'],
    message: 'The message is empty. Write a question first.',
  });

export const fetchHistoryEventSchema = z.object({
  /** null: the visitor's latest open conversation. */
  conversationId: z.uuid().nullable(),
  /** Messages with a greater sequence number; 0 for all. */
  afterSeq: z.number().int().min(0),
});

export const conversationEventSchema = z.object({ conversationId: z.uuid() });

export const giveFeedbackEventSchema = z.object({
  conversationId: z.uuid(),
  messageId: z.uuid(),
  /** null takes it back. */
  feedback: shopperFeedbackSchema.nullable(),
});

/** Up to which message the shopper has read. */
export const seenEventSchema = z.object({ conversationId: z.uuid(), seq: z.number().int().min(1) });

/** The page that the shopper is on; null: none that may be shown. */
export const pageEventSchema = z.object({
  conversationId: z.uuid(),
  pageUrl: z.string().max(4000).nullable(),
});

export const giveRatingEventSchema = z.object({ conversationId: z.uuid(), rating: ratingInputSchema });

const emailSchema = z.email('This is no e-mail address. Check it, please.').max(254);

/** An address for the team to answer at, as it was asked for. */
export const leaveEmailEventSchema = z.object({ conversationId: z.uuid(), email: emailSchema });

/** How a transcript is written: BCP 47 and an IANA name; what is not known is replaced by the store's. */
const writtenSchema = { locale: z.string().max(35).nullable(), timeZone: z.string().max(64).nullable() };

export const fetchTranscriptEventSchema = z.object({
  conversationId: z.uuid(),
  format: z.enum(['text', 'json']),
  ...writtenSchema,
});

export const mailTranscriptEventSchema = z.object({
  conversationId: z.uuid(),
  /** null: to the address that the shopper is known by. */
  email: emailSchema.nullable(),
  ...writtenSchema,
});

/** A file to be saved by the browser. */
export interface TranscriptFile {
  name: string;
  type: string;
  content: string;
}

export const listConversationsEventSchema = z.object({});

/** A conversation as a returning visitor finds it in the list. */
export const conversationSummarySchema = z.object({
  id: z.string(),
  status: conversationStatusSchema,
  lastText: z.string(),
  lastAt: z.string(),
  /** Messages of the agent or the team that the shopper has not read. */
  unread: z.number().int(),
  person: personViewSchema.nullable(),
});
export type ConversationSummary = z.infer<typeof conversationSummarySchema>;

/** How long somebody who waits for the team may expect to wait: never more than settings and past say. */
export const expectedWaitSchema = z.object({
  /** Somebody of the team is there right now. */
  online: z.boolean(),
  /** How long shoppers usually waited lately; null: not known, or nobody is there. */
  usualMinutes: z.number().nullable(),
  /** When the team is back, ISO 8601; null: it is there, or nothing is known. */
  backAt: z.string().nullable(),
});
export type ExpectedWaitView = z.infer<typeof expectedWaitSchema>;

export const historySchema = z.object({
  conversationId: z.string().nullable(),
  status: conversationStatusSchema.nullable(),
  /** Who of the team is in charge; null: nobody, or the agent. */
  person: personViewSchema.nullable(),
  /** Set while the conversation waits for the team. */
  wait: expectedWaitSchema.nullable(),
  /** The shopper was asked for an address and has given none yet. */
  asksEmail: z.boolean(),
  /** The address that the shopper is known by, its middle left out: "a…@shopper.example". */
  knownEmail: z.string().nullable(),
  /** E-mail can be sent from here, so that a transcript can be asked for. */
  canMail: z.boolean(),
  rating: ratingViewSchema.nullable(),
  /** The conversation is at its end, and the store asks what shoppers thought of it. */
  canRate: z.boolean(),
  /** The store takes no messages of this shopper any more. */
  blocked: z.boolean(),
  /** Up to where the shopper has read, in whatever browser. */
  seenSeq: z.number().int(),
  messages: z.array(messageViewSchema),
  /** What the shopper has said of the conversation's answers, also of those before `afterSeq`. */
  feedback: z.array(givenFeedbackSchema),
  /** The answer that is being written right now, with its text so far. */
  runningTurn: z.object({ turnId: z.string(), text: z.string() }).nullable(),
});
export type WidgetHistory = z.infer<typeof historySchema>;

/** Changes one line of the visitor's cart; 0 removes it. */
export const cartUpdateEventSchema = z.object({
  conversationId: z.uuid(),
  productId: z.uuid(),
  variantId: z.uuid(),
  quantity: z.number().int().min(0).max(999),
});

/** Every acknowledgement. */
export type Ack<T> = { ok: true; data: T } | { ok: false; code: string; detail: string };

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

import { z } from 'zod';
import { givenFeedbackSchema } from '../answer-feedback';
import { ratingViewSchema } from '../conversation-rating';
import { conversationStatusSchema, messageViewSchema } from '../message-view';
import { personViewSchema } from '../person-view';

export const fetchHistoryEventSchema = z.object({
  /** null: the visitor's latest open conversation. */
  conversationId: z.uuid().nullable(),
  /** Messages with a greater sequence number; 0 for all. */
  afterSeq: z.number().int().min(0),
});

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

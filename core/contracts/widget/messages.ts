import { z } from 'zod';
import { MAX_ATTACHMENTS } from '../attachment';
import { citationSourceTypeSchema } from '../citation';
import { conversationStatusSchema, turnOutcomeSchema } from '../message-view';
import { signedIdentitySchema, visitorIdSchema } from './identity';

/** Longest message that a shopper may send, in characters. */
export const MAX_MESSAGE_CHARS = 4000;

export const messageTextSchema = z
  .string()
  .overwrite((text) => text.replaceAll('\0', ''))
  .trim()
  .min(1, 'The message is empty. Write a question first.')
  .max(MAX_MESSAGE_CHARS, `The message is too long. Keep it below ${MAX_MESSAGE_CHARS} characters.`);

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

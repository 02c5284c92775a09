import { z } from 'zod';
import { attachmentViewSchema } from './attachment';
import { cartCardSchema } from './cart-card';
import { citationSchema } from './citation';
import { orderCardSchema } from './order-card';
import { personViewSchema } from './person-view';
import { productCardSchema } from './product-card';

export const turnOutcomeSchema = z.enum([
  'answered',
  'clarified',
  'declined',
  'smalltalk',
  'handed_off',
  'unsure',
]);
export type TurnOutcome = z.infer<typeof turnOutcomeSchema>;

/** A message as browsers get it, shopper's and owner's alike. Times are ISO 8601 in UTC. */
export const messageViewSchema = z.object({
  id: z.string(),
  seq: z.number().int(),
  role: z.enum(['contact', 'agent', 'teammate', 'system']),
  text: z.string(),
  clientId: z.string().nullable(),
  products: z.array(productCardSchema),
  citations: z.array(citationSchema),
  orders: z.array(orderCardSchema),
  /** The cart as it was when the message was written. */
  cart: cartCardSchema.nullable(),
  suggestions: z.array(z.string()),
  confidence: z.number().nullable(),
  outcome: turnOutcomeSchema.nullable(),
  turnId: z.string().nullable(),
  /** A secret (card number, password …) was typed and taken out before the message was stored. */
  masked: z.boolean(),
  /** The teammate who wrote it; null for the contact, the agent, and people whose account is gone. */
  author: personViewSchema.nullable(),
  attachments: z.array(attachmentViewSchema),
  createdAt: z.string(),
});
export type MessageView = z.infer<typeof messageViewSchema>;

export const conversationStatusSchema = z.enum(['agent', 'waiting', 'assigned', 'resolved']);
export type ConversationStatusView = z.infer<typeof conversationStatusSchema>;

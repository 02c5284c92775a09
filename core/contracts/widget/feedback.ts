import { z } from 'zod';
import { shopperFeedbackSchema } from '../answer-feedback';
import { ratingInputSchema } from '../conversation-rating';
import { signedIdentitySchema, visitorIdSchema } from './identity';

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

export const giveFeedbackEventSchema = z.object({
  conversationId: z.uuid(),
  messageId: z.uuid(),
  /** null takes it back. */
  feedback: shopperFeedbackSchema.nullable(),
});

export const giveRatingEventSchema = z.object({ conversationId: z.uuid(), rating: ratingInputSchema });

import { z } from 'zod';

export const conversationEventSchema = z.object({ conversationId: z.uuid() });

/** Up to which message the shopper has read. */
export const seenEventSchema = z.object({ conversationId: z.uuid(), seq: z.number().int().min(1) });

/** The page that the shopper is on; null: none that may be shown. */
export const pageEventSchema = z.object({
  conversationId: z.uuid(),
  pageUrl: z.string().max(4000).nullable(),
});

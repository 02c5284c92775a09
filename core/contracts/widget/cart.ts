import { z } from 'zod';

/** Changes one line of the visitor's cart; 0 removes it. */
export const cartUpdateEventSchema = z.object({
  conversationId: z.uuid(),
  productId: z.uuid(),
  variantId: z.uuid(),
  quantity: z.number().int().min(0).max(999),
});

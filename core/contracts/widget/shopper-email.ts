import { z } from 'zod';

export const shopperEmailSchema = z.email('This is no e-mail address. Check it, please.').max(254);

/** An address for the team to answer at, as it was asked for. */
export const leaveEmailEventSchema = z.object({ conversationId: z.uuid(), email: shopperEmailSchema });

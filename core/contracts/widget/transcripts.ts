import { z } from 'zod';
import { shopperEmailSchema } from './shopper-email';

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
  email: shopperEmailSchema.nullable(),
  ...writtenSchema,
});

/** A file to be saved by the browser. */
export interface TranscriptFile {
  name: string;
  type: string;
  content: string;
}

import { z } from 'zod';

/** A file of a message or a note, as browsers get it. It is fetched by its id (see server/serve-files). */
export const attachmentViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** As sniffed from the content. */
  mimeType: z.string(),
  bytes: z.number().int(),
  /** Pixels; null unless it is an image. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** `infected` is shown, never served; `pending` is not served yet. */
  scan: z.enum(['none', 'pending', 'clean', 'infected']),
});
export type AttachmentView = z.infer<typeof attachmentViewSchema>;

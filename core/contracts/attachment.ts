import { z } from 'zod';

/** The largest file that is taken. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** Most files of one message. */
export const MAX_ATTACHMENTS = 10;

/** What may be sent, as sniffed from the content: nothing that a browser would run. */
export const ATTACHMENT_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/**
 * An upload is the file itself as the request's body, with these headers:
 * - shoppers: POST /api/v1/widget/{widget key}/attachments; the file is the visitor's until a message names its id
 * - teammates: POST /api/admin/stores/{store}/conversations/{conversation}/attachments
 * The answer is 201 with an AttachmentView, or `{detail, code}`.
 */
export const FILE_NAME_HEADER = 'x-file-name'; // encodeURIComponent(name)
export const VISITOR_ID_HEADER = 'x-visitor-id'; // shoppers alone

/** A file of a message, as browsers get it. */
export const attachmentViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** As sniffed from the content. */
  mimeType: z.string(),
  bytes: z.number().int(),
  /** Pixels; null unless it is an image. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** `infected` is shown, never served; `pending` is not served yet (`attachment:changed` follows). */
  scan: z.enum(['none', 'pending', 'clean', 'infected']),
  /** Where it is fetched from, below the app's origin; whoever has this address may fetch it. */
  path: z.string(),
});
export type AttachmentView = z.infer<typeof attachmentViewSchema>;

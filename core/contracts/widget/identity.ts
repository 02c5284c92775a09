import { z } from 'zod';

/** Whoever knows a visitor id sees that visitor's conversations: the panel makes one of 128 random bits. */
export const visitorIdSchema = z
  .string()
  .regex(/^[\w.-]{8,128}$/, 'visitor_id: 8 to 128 letters, digits, ".", "_" or "-".');

/**
 * The shop's word on who is logged in: `hash` is the hexadecimal HMAC-SHA256, under the store's identity secret, of
 * `id`, `email` and `expires` joined with "|" (a field that is left out is empty). See docs/identity-verification.md.
 */
export const signedIdentitySchema = z
  .object({
    /** The customer's id at the platform. */
    id: z.string().max(200).default(''),
    email: z.string().max(320).default(''),
    /** Seconds since 1970 after which the signature counts no more. */
    expires: z.coerce.number().int().positive(),
    hash: z.string().regex(/^[0-9a-f]{64}$/i),
  })
  .refine(({ id, email }) => id !== '' || email !== '', 'Give the id, the e-mail address or both.');
export type SignedIdentity = z.infer<typeof signedIdentitySchema>;

/** What the panel says of itself when it connects to the namespace /widget. */
export const socketAuthSchema = z.object({
  widgetKey: z.string().max(64),
  visitorId: visitorIdSchema,
  /** null or absent: nobody is logged in. A wrong one is as none, so that a mistake in a theme breaks no chat. */
  identity: z.unknown().optional(),
});

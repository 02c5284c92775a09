import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import { CONNECTABLE_PLATFORM_IDS } from '../../platform/platform-ids';

/** An owner who is sent to the platform has this long to come back. */
export const AUTHORISATION_MS = 15 * 60_000;

const common = {
  platform: z.enum(CONNECTABLE_PLATFORM_IDS),
  shopAddress: z.string().min(1),
  /** The owner agreed that data of another shop, which was connected before, is erased. */
  eraseOtherShop: z.boolean(),
};

/** What is kept while a shop is being connected. A connection that works goes on meanwhile. */
const authorisationSchema = z.discriminatedUnion('kind', [
  /** The owner is at the platform. */
  z.object({ kind: z.literal('waiting'), ...common, memory: z.record(z.string(), z.unknown()) }),
  /** The platform has given its keys; they are not verified yet. */
  z.object({
    kind: z.literal('delivered'),
    ...common,
    credentials: z.object({
      secrets: z.record(z.string(), z.unknown()),
      expiresAt: z.coerce.date().nullable(),
      webhookSecret: z.string(),
    }),
  }),
]);
export type Authorisation = z.infer<typeof authorisationSchema>;

/** The authorisation that is under way, encrypted to be stored. */
export function sealAuthorisation(ctx: Pick<AppContext, 'secrets'>, authorisation: Authorisation): string {
  return ctx.secrets.encrypt(JSON.stringify(authorisation));
}

/** @throws AppError `internal` when it was sealed with another master secret */
export function unsealAuthorisation(ctx: Pick<AppContext, 'secrets'>, sealed: string): Authorisation {
  return authorisationSchema.parse(JSON.parse(ctx.secrets.decrypt(sealed)));
}

/** A one-time value that travels to the platform and back: 256 random bits. */
export function newState(): string {
  return randomBytes(32).toString('base64url');
}

/** What of the one-time value is stored: who reads the database cannot finish somebody's authorisation. */
export function hashState(state: string): string {
  return createHash('sha256').update(state).digest('base64url');
}

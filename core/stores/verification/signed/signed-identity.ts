import { createHmac, timingSafeEqual } from 'node:crypto';
import { type SignedIdentity, signedIdentitySchema } from '@/core/contracts/widget/identity';
import type { AppContext } from '@/core/shared/context';
import { presentPlatform } from '../../connection/present-platform';
import { normaliseEmail } from '../../customers/contact-details';
import type { PlatformId } from '../../platform/platform-ids';
import { NO_CLAIMS, type ShopperClaims } from '../shopper-claims';
import { readIdentitySecret } from './identity-secret';

/** The clocks of a shop and of this server may differ by so much. */
const CLOCK_SKEW_MS = 60_000;
/** A page may stay open for so long after its signature has ended, and its conversation goes on. */
const AFTERLIFE_MS = 24 * 3_600_000;

/**
 * Whether an account's e-mail address is known to be its owner's mailbox. WooCommerce takes any address that no other
 * account has, at registration and later, without a mail to it: whoever entered a guest's address would get to see
 * that guest's orders. There the account's id alone is a proof.
 */
const CONFIRMS_ADDRESSES: Record<PlatformId, boolean> = { shopify: true, woocommerce: false, file: true };

/** A person whom the shop's signature vouches for. */
export interface SignedShopper {
  claims: ShopperClaims;
  /** For the team to know whom they talk to; lower case. Whether it proves anything stands in `claims`. */
  email: string | null;
  /** The signature counts no more after this. */
  expiresAt: Date;
}

/** The text that a shop signs, and its signature: HMAC-SHA256 in hexadecimal digits. */
export function signIdentity(
  secret: string,
  { id, email, expires }: Pick<SignedIdentity, 'id' | 'email' | 'expires'>,
): string {
  return createHmac('sha256', secret).update(`${id}|${email}|${expires}`, 'utf8').digest('hex');
}

/**
 * Reads who is logged in at the shop from what its page sent along. A signature that is wrong, malformed or long over
 * counts as none, so that a mistake in a theme breaks no chat; the log says what was the matter, without the person.
 * One that has ended within the last day proves nothing any more (`isCurrent`), but shows whose open page it is.
 * @param given anything; null and undefined: nobody is logged in
 */
export async function readSignedIdentity(
  ctx: Pick<AppContext, 'db' | 'secrets' | 'now' | 'log'>,
  storeId: string,
  given: unknown,
): Promise<SignedShopper | null> {
  if (given === null || given === undefined) return null;
  const refuse = (reason: string) => {
    ctx.log.warn({ storeId, reason }, 'signed identity refused');
    return null;
  };
  const parsed = signedIdentitySchema.safeParse(given);
  if (!parsed.success) return refuse('malformed');
  const { id, email, hash } = parsed.data;
  // Between three fields without "|" the text can be divided in one way only: nobody moves a part of an e-mail
  // address that a customer chose into the place of the id, or the other way round.
  if (id.includes('|') || email.includes('|')) return refuse('separator');
  const secret = await readIdentitySecret(ctx, storeId);
  if (secret === null) return refuse('no secret');
  if (!isEqual(signIdentity(secret, parsed.data), hash.toLowerCase())) return refuse('wrong signature');
  const shopper = toShopper(parsed.data, await presentPlatform(ctx, storeId));
  if (!shopper) return refuse('e-mail address');
  if (shopper.expiresAt.getTime() + AFTERLIFE_MS < ctx.now().getTime()) return refuse('expired');
  return shopper;
}

/** Whether the signature still counts. */
export function isCurrent({ now }: Pick<AppContext, 'now'>, { expiresAt }: SignedShopper): boolean {
  return expiresAt.getTime() + CLOCK_SKEW_MS > now().getTime();
}

function toShopper(
  { id, email: given, expires }: SignedIdentity,
  platform: PlatformId,
): SignedShopper | null {
  const written = given.trim().toLowerCase();
  const email = normaliseEmail(given);
  // An address that reads like another one only after its letters were made plain is not that other one.
  if (written !== '' && email !== written) return null;
  const customerExternalId = id.trim() || null;
  if (!customerExternalId && !email) return null;
  const proven = customerExternalId && !CONFIRMS_ADDRESSES[platform] ? null : email;
  return {
    claims: { ...NO_CLAIMS, email: proven, customerExternalId },
    email,
    expiresAt: new Date(Math.min(expires * 1000, 8.64e15)),
  };
}

function isEqual(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import type { AppContext } from '@/core/shared/context';
import { presentPlatform } from '../../connection/present-platform';
import { normaliseEmail } from '../../customers/contact-details';
import { canMail } from '../../mail/store-mailer';
import { type Attempter, countAttempt, targetOfContact } from '../count-attempt';
import { findIdentity } from '../identity-rows.queries';
import { isTiedByOrders } from '../is-tied-by-orders';
import {
  isSamePerson,
  mayAddContact,
  NO_CLAIMS,
  type ShopperClaims,
  type ShopperIdentity,
} from '../shopper-claims';
import { insertCode } from './code-rows.queries';
import { CODE_VALID_MINUTES, hashOfNothing } from './one-time-code';

export type CodeRequest =
  | { status: 'sent'; email: string; validMinutes: number }
  /** No mail server is set up, or the text is no address. */
  | { status: 'not_possible' }
  | { status: 'other_person' }
  | { status: 'too_many_attempts'; retryAfterMinutes: number };

/**
 * Has a one-time code sent to an address. Whether the store knows the address is found out by the job that sends: the
 * answer, the time that it takes and what happens when a code is typed in are the same for every address.
 */
export async function requestCode(
  ctx: AppContext,
  request: Attempter & { conversationId: string; email: string },
): Promise<CodeRequest> {
  const { storeId, conversationId } = request;
  const email = normaliseEmail(request.email);
  if (!email || !(await canMail(ctx, storeId))) return { status: 'not_possible' };

  const known = await findIdentity(ctx.sql, storeId, conversationId);
  const claims = { ...NO_CLAIMS, email };
  if (known && !(isSamePerson(known, claims) ?? (await mayBeTied(ctx, storeId, claims, known))))
    return { status: 'other_person' };

  const count = await countAttempt(ctx, 'code-mail', request, [targetOfContact(ctx, { email })]);
  if (!count.allowed) return { status: 'too_many_attempts', retryAfterMinutes: count.retryAfterMinutes };

  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + CODE_VALID_MINUTES * 60_000);
  const codeHash = hashOfNothing(ctx);
  const codeId = await insertCode(ctx.sql, { storeId, conversationId, email, codeHash, now, expiresAt });
  await ctx.queue.enqueue('verification-code-send', { storeId, codeId }, { dedupeKey: codeId });
  return { status: 'sent', email, validMinutes: CODE_VALID_MINUTES };
}

async function mayBeTied(
  ctx: AppContext,
  storeId: string,
  claims: ShopperClaims,
  known: ShopperIdentity,
): Promise<boolean> {
  if (mayAddContact(known)) return true;
  return isTiedByOrders(ctx.sql, storeId, await presentPlatform(ctx, storeId), [claims, known]);
}

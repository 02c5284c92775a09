import type { AppContext } from '@/core/shared/context';
import { presentPlatform } from '../../connection/present-platform';
import { type Attempter, countAttempt, targetOfContact } from '../count-attempt';
import { establishIdentity } from '../establish-identity';
import { isTiedByOrders } from '../is-tied-by-orders';
import { mayAddContact, NO_CLAIMS } from '../shopper-claims';
import { countTry, findActiveCode, redeemCode } from './code-rows.queries';
import { isCode, MAX_TRIES, readCode } from './one-time-code';

export type CodeCheck =
  | { status: 'verified' }
  | { status: 'wrong_code'; attemptsLeft: number }
  /** There is no code that could be typed in any more. */
  | { status: 'expired' }
  | { status: 'too_many_attempts'; retryAfterMinutes: number };

/** Takes a code that a shopper has typed in; the right one shows that the mailbox is theirs. */
export async function checkCode(
  ctx: AppContext,
  request: Attempter & { conversationId: string; code: string },
): Promise<CodeCheck> {
  const { storeId, conversationId } = request;
  const now = ctx.now();
  const active = await findActiveCode(ctx.sql, { storeId, conversationId, now, maxAttempts: MAX_TRIES });
  if (!active) return { status: 'expired' };
  const { id: codeId, email } = active;

  const count = await countAttempt(ctx, 'proof', request, [targetOfContact(ctx, { email })]);
  if (!count.allowed) return { status: 'too_many_attempts', retryAfterMinutes: count.retryAfterMinutes };
  const tried = await countTry(ctx.sql, { storeId, codeId, now, maxAttempts: MAX_TRIES });
  if (!tried) return { status: 'expired' };

  const code = readCode(request.code);
  if (code === null || !isCode(ctx, codeId, code, tried.codeHash))
    return { status: 'wrong_code', attemptsLeft: MAX_TRIES - tried.attempts };
  if (!(await redeemCode(ctx.sql, storeId, codeId, now))) return { status: 'expired' };
  await count.giveBack();
  const claims = { ...NO_CLAIMS, email };
  const platform = await presentPlatform(ctx, storeId);
  const outcome = await establishIdentity(ctx, {
    storeId,
    conversationId,
    method: 'code',
    claims,
    isTied: (known, sql) => mayAddContact(known) || isTiedByOrders(sql, storeId, platform, [claims, known]),
  });
  // Meanwhile somebody else was shown here: the code leads nowhere any more.
  return outcome === 'verified' ? { status: 'verified' } : { status: 'expired' };
}

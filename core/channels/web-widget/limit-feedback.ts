import type { AppContext } from '@/core/shared/context';
import { visitorKey } from '@/core/shared/visitor-key';

const PER_SECONDS = 60;
/** Enough for an undecided shopper who rates a whole conversation. */
const PER_VISITOR = { points: 30, perSeconds: PER_SECONDS };
/** Visitors choose their own ids; behind one address there may be several people. */
const PER_ADDRESS = { points: 90, perSeconds: PER_SECONDS };
const REFUSAL = 'That were many ratings at once. Wait a minute, then go on.';

/**
 * Keeps one visitor, or one network address with many ids, from flooding the team with ratings.
 * @throws AppError `rate_limited`
 */
export async function limitFeedback(
  ctx: Pick<AppContext, 'rateLimiter'>,
  storeId: string,
  { visitorId, addressHash }: { visitorId: string; addressHash: string | null },
): Promise<void> {
  const who = visitorKey(visitorId);
  await ctx.rateLimiter.consume(`feedback/${storeId}/${who}`, PER_VISITOR, REFUSAL);
  if (addressHash) {
    await ctx.rateLimiter.consume(`feedback/${storeId}/from/${addressHash}`, PER_ADDRESS, REFUSAL);
  }
}

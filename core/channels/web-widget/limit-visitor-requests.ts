import type { AppContext } from '@/core/shared/context';
import { visitorKey } from '@/core/shared/visitor-key';

const DAY_SECONDS = 86_400;
/** Far more than a shopper needs. */
const RULES = {
  rating: { points: 20, perSeconds: 3_600 },
  email: { points: 10, perSeconds: 3_600 },
  transcript: { points: 20, perSeconds: 3_600 },
  list: { points: 300, perSeconds: 3_600 },
} as const;
/** Mails that one network address, with however many visitors' ids, may have sent to addresses that were typed in. */
const MAILS_PER_ADDRESS = { points: 15, perSeconds: DAY_SECONDS };
const REFUSAL = 'That was a lot at once. Try again later.';

/**
 * Keeps one visitor from flooding the store with ratings, addresses or wishes for transcripts.
 * @throws AppError `rate_limited`
 */
export async function limitVisitorRequests(
  ctx: Pick<AppContext, 'rateLimiter'>,
  what: keyof typeof RULES,
  visitor: { storeId: string; visitorId: string },
): Promise<void> {
  const key = `${what}/${visitor.storeId}/${visitorKey(visitor.visitorId)}`;
  await ctx.rateLimiter.consume(key, RULES[what], REFUSAL);
}

/** The same for mails: visitors choose their own ids, and nobody shall be sent mails by a stranger without end. */
export async function limitTranscriptMails(
  ctx: Pick<AppContext, 'rateLimiter'>,
  visitor: { storeId: string; addressHash: string | null },
): Promise<void> {
  if (!visitor.addressHash) return;
  const key = `transcript-mail/${visitor.storeId}/from/${visitor.addressHash}`;
  await ctx.rateLimiter.consume(key, MAILS_PER_ADDRESS, REFUSAL);
}

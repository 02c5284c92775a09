import type { AppContext } from '@/core/shared/context';
import { visitorKey } from '@/core/shared/visitor-key';

/** Quick hands on "plus"; every change asks the shop. */
const RULE = { points: 60, perSeconds: 60 };

/**
 * Keeps one visitor from having the shop asked without end.
 * @throws AppError `rate_limited`
 */
export async function limitCartChanges(
  ctx: Pick<AppContext, 'rateLimiter'>,
  storeId: string,
  visitorId: string,
): Promise<void> {
  const who = visitorKey(visitorId);
  await ctx.rateLimiter.consume(
    `cart/${storeId}/${who}`,
    RULE,
    'That were many changes at once. Wait a minute, then go on.',
  );
}

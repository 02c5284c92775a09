import { createHash } from 'node:crypto';
import type { AppContext } from '@/core/shared/context';

const RULE = { points: 30, perSeconds: 60 };

/**
 * Keeps one visitor from flooding the store.
 * @throws AppError `rate_limited`
 */
export async function limitVisitor(
  ctx: Pick<AppContext, 'rateLimiter'>,
  { storeId }: { storeId: string },
  visitorId: string,
): Promise<void> {
  const who = createHash('sha256').update(visitorId).digest('base64url').slice(0, 22);
  await ctx.rateLimiter.consume(
    `widget/${storeId}/${who}`,
    RULE,
    'That was a lot of messages at once. Wait a minute, then go on.',
  );
}

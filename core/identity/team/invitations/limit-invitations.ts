import { createHash } from 'node:crypto';
import type { AppContext } from '@/core/shared/context';

/** Enough for an office behind one address; guessing 256 bits is hopeless at any rate. */
const RULE = { points: 60, perSeconds: 15 * 60 };

/**
 * Counts one look at, or use of, an invitation's link.
 * @param ip as the server saw it
 * @throws AppError `rate_limited`
 */
export function limitInvitations(ctx: Pick<AppContext, 'rateLimiter'>, ip: string): Promise<void> {
  const key = `invitation:${createHash('sha256').update(ip).digest('base64url')}`;
  return ctx.rateLimiter.consume(
    key,
    RULE,
    'Too many tries. Wait a quarter of an hour, then open the link again.',
  );
}

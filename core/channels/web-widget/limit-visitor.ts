import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { visitorKey } from '@/core/shared/visitor-key';
import { recentAgentSettings } from '@/core/stores/settings/agent/read-agent-settings.queries';

const PER_SECONDS = 60;

/** Visitors choose their own ids. Behind one address there may be several people, but not many who write at once. */
const VISITORS_PER_ADDRESS = 5;

export interface MessageSender {
  visitorId: string;
  /** See hashAddress; null where it is not known. */
  addressHash: string | null;
}

/**
 * Keeps messages of one visitor, one network address and one widget key within the store's limits. A flood is stopped
 * at the narrowest limit, so that it does not use up the wider ones for everybody else.
 * @throws AppError `rate_limited`, which says when to try again
 */
export async function limitVisitor(
  ctx: Pick<AppContext, 'sql' | 'now' | 'rateLimiter'>,
  { storeId, assistantId }: { storeId: string; assistantId: string },
  { visitorId, addressHash }: MessageSender,
): Promise<void> {
  const { messagesPerVisitor, messagesPerKey } = await recentAgentSettings(ctx, storeId);
  const consume = (who: string, points: number) =>
    ctx.rateLimiter.consume(`widget/${storeId}/${who}`, { points, perSeconds: PER_SECONDS });
  const visitor = visitorKey(visitorId);
  try {
    await consume(visitor, messagesPerVisitor);
    if (addressHash) await consume(`from/${addressHash}`, messagesPerVisitor * VISITORS_PER_ADDRESS);
  } catch (error) {
    throw tellWhen(error, 'That was a lot of messages at once.');
  }
  try {
    await consume(`key/${assistantId}`, messagesPerKey);
  } catch (error) {
    throw tellWhen(error, 'Many people are writing to this store right now.');
  }
}

function tellWhen(error: unknown, what: string): unknown {
  if (!isAppError(error) || error.code !== 'rate_limited') return error;
  const seconds = error.retryAfterSeconds ?? PER_SECONDS;
  return new AppError(
    'rate_limited',
    `${what} Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    {
      retryAfterSeconds: seconds,
      cause: error,
    },
  );
}

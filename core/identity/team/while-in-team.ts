import { storeTopic } from '@/core/contracts/live-events';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

/**
 * Does what takes long for somebody of a store's team, and ends it in the moment that they leave the team or are shut
 * out, in whatever process that is done. `work` checks what they may do once it has begun.
 * @param signal ends it as well; `work` is given one that both end
 * @throws AppError `not_found` when they have left; else what `work` throws
 */
export async function whileInTeam<T>(
  ctx: { events: Pick<AppContext['events'], 'subscribe'> },
  { storeId, userId }: { storeId: string; userId: string },
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const left = new AbortController();
  const unsubscribe = ctx.events.subscribe(({ topic, name, data }) => {
    if (topic !== storeTopic(storeId) || name !== 'member:changed') return;
    if (data.userId === userId && !data.active) left.abort(notFound('The store'));
  });
  // Whatever the work makes of its signal: nobody waits for it.
  const gone = new Promise<never>((_, reject) => {
    left.signal.addEventListener('abort', () => reject(left.signal.reason), { once: true });
  });
  try {
    return await Promise.race([work(AbortSignal.any([signal, left.signal])), gone]);
  } finally {
    unsubscribe();
  }
}

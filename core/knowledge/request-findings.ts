import type { AppContext } from '@/core/shared/context';

/** An owner who edits saves more than once: the check waits for the last. */
const SETTLE_MS = 5_000;

/** Queues the comparison of a source's texts with all others: what was changed may repeat or contradict them. */
export async function requestFindings(
  ctx: Pick<AppContext, 'queue'>,
  storeId: string,
  sourceId: string,
): Promise<void> {
  await ctx.queue.enqueue(
    'findings-check',
    { storeId, sourceId },
    { dedupeKey: `findings-check:${sourceId}`, delayMs: SETTLE_MS },
  );
}

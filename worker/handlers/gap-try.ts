import type { JobPayload } from '@/core/contracts/jobs';
import { tryWhenIndexed } from '@/core/quality/gaps/effect/try-when-indexed';
import type { AppContext } from '@/core/shared/context';

/** Asks the questions of a gap once more, now that there is an entry for them. */
export async function handleGapTry(ctx: AppContext, payload: JobPayload<'gap-try'>): Promise<void> {
  await tryWhenIndexed(ctx, payload);
}

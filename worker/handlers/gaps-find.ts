import type { JobPayload } from '@/core/contracts/jobs';
import { findGaps } from '@/core/quality/gaps/search/find-gaps';
import type { AppContext } from '@/core/shared/context';

/** Looks for questions that the store's knowledge does not answer. */
export async function handleGapsFind(
  ctx: AppContext,
  { storeId }: JobPayload<'gaps-find'>,
  signal: AbortSignal,
): Promise<void> {
  await findGaps(ctx, storeId, signal);
}

import type { JobPayload } from '@/core/contracts/jobs';
import { checkKnowledge } from '@/core/quality/findings/check-knowledge';
import type { AppContext } from '@/core/shared/context';

/** Looks for copies and contradictions in what the store's sources say. */
export async function handleFindingsCheck(
  ctx: AppContext,
  { storeId, sourceId }: JobPayload<'findings-check'>,
  signal: AbortSignal,
): Promise<void> {
  await checkKnowledge(ctx, storeId, { signal, ...(sourceId && { sourceId }) });
}

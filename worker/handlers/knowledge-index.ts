import type { JobPayload } from '@/core/contracts/jobs';
import { indexSource } from '@/core/knowledge/index-source';
import type { AppContext } from '@/core/shared/context';

/** Indexes what changed in one knowledge source. */
export async function handleKnowledgeIndex(
  ctx: AppContext,
  { storeId, sourceId }: JobPayload<'knowledge-index'>,
  signal: AbortSignal,
): Promise<void> {
  await indexSource(ctx, storeId, sourceId, signal);
}

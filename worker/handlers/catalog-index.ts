import type { JobPayload } from '@/core/contracts/jobs';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import type { AppContext } from '@/core/shared/context';

/** Indexes what changed in a store's catalog. */
export async function handleCatalogIndex(
  ctx: AppContext,
  { storeId }: JobPayload<'catalog-index'>,
  signal: AbortSignal,
): Promise<void> {
  await indexCatalog(ctx, storeId, { signal });
}

import { startDueGapSearches } from '@/core/quality/gaps/search/request-gap-search';
import type { AppContext } from '@/core/shared/context';

/** Begins the nightly searches for knowledge gaps. */
export async function handleGapsDue(ctx: AppContext): Promise<void> {
  await startDueGapSearches(ctx);
}

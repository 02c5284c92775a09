import type { JobPayload } from '@/core/contracts/jobs';
import { fetchSource } from '@/core/knowledge/sources/fetch-source';
import { requestIndex } from '@/core/knowledge/sources/request-index';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

/** Reads a source's pages or file, then has them indexed. */
export async function handleKnowledgeFetch(
  ctx: AppContext,
  { storeId, sourceId }: JobPayload<'knowledge-fetch'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await fetchSource(ctx, storeId, sourceId, { signal });
  } catch (error) {
    // A page that is not there, a file without text: the source says so, and trying again would change nothing.
    if (isAppError(error) && !error.retryable) return;
    throw error;
  }
  await requestIndex(ctx, storeId, sourceId);
}

import type { JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import { runSync } from '@/core/stores/sync/run-sync';

/** Works a pass over a shop's data off. */
export async function handleStoreSync(
  ctx: AppContext,
  payload: JobPayload<'store-sync'>,
  signal: AbortSignal,
): Promise<void> {
  await runSync(ctx, payload, { signal });
}

import type { AppContext } from '@/core/shared/context';
import { startDueWork } from '@/core/stores/sync/due/start-due-work';

/** Starts what is due for connected shops, and finds again what got lost. */
export async function handleSyncsDue(ctx: AppContext): Promise<void> {
  await startDueWork(ctx);
}

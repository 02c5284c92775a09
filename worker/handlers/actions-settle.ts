import { settleStaleRequests } from '@/core/actions/requests/settle-stale-requests';
import type { AppContext } from '@/core/shared/context';

/** Ends what nobody answered in time, and what was interrupted while it was carried out. */
export async function handleActionsSettle(ctx: AppContext): Promise<void> {
  await settleStaleRequests(ctx);
}

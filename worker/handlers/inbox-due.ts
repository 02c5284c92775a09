import { assignWaiting } from '@/core/inbox/assignment/assign-waiting';
import { listStoreInboxes } from '@/core/inbox/clock/due.queries';
import { resolveSilent } from '@/core/inbox/clock/resolve-silent';
import { wakeSnoozed } from '@/core/inbox/clock/wake-snoozed';
import { watchReplies } from '@/core/inbox/clock/watch-replies';
import { tellTeam } from '@/core/inbox/notifications/plan-notices';
import { startDueNotices } from '@/core/inbox/notifications/start-due-notices';
import type { AppContext } from '@/core/shared/context';

/** What comes by the clock: the end of a snooze, replies that are due, silence, and whoever still waits for somebody. */
export async function handleInboxDue(ctx: AppContext): Promise<void> {
  await wakeSnoozed(ctx);
  for (const alarm of await watchReplies(ctx)) await tellTeam(ctx, alarm);
  await resolveSilent(ctx);
  for (const { storeId } of await listStoreInboxes(ctx.sql)) await assignWaiting(ctx, storeId);
  await startDueNotices(ctx);
}

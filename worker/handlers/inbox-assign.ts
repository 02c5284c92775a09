import type { JobPayload } from '@/core/contracts/jobs';
import { assignWaiting } from '@/core/inbox/assignment/assign-waiting';
import type { AppContext } from '@/core/shared/context';

export async function handleInboxAssign(
  ctx: AppContext,
  { storeId }: JobPayload<'inbox-assign'>,
): Promise<void> {
  await assignWaiting(ctx, storeId);
}

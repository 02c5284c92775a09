import type { JobPayload } from '@/core/contracts/jobs';
import { sendNotices } from '@/core/inbox/notifications/send-notices';
import type { AppContext } from '@/core/shared/context';

/** Mails and pushes whatever a store's teammates are to be told by now. */
export async function handleNoticesSend(
  ctx: AppContext,
  { storeId }: JobPayload<'notices-send'>,
): Promise<void> {
  await sendNotices(ctx, storeId);
}

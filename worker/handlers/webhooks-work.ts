import type { JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import { workOffEvents } from '@/core/stores/webhooks/work-off-events';

/** Works a store's webhook events off. */
export async function handleWebhooksWork(
  ctx: AppContext,
  { storeId }: JobPayload<'webhooks-work'>,
  signal: AbortSignal,
): Promise<void> {
  await workOffEvents(ctx, storeId, signal);
}

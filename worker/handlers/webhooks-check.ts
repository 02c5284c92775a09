import type { JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import { checkWebhooks } from '@/core/stores/webhooks/check-webhooks';

/** Has a shop's platform deliver its webhooks, also those that it has switched off. */
export async function handleWebhooksCheck(
  ctx: AppContext,
  { storeId }: JobPayload<'webhooks-check'>,
): Promise<void> {
  await checkWebhooks(ctx, storeId);
}

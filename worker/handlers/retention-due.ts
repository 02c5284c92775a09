import { applyRetentions } from '@/core/contacts/retention/apply-retention';
import type { AppContext } from '@/core/shared/context';

/** Removes conversations that are older than their stores keep them. */
export async function handleRetentionDue(ctx: AppContext): Promise<void> {
  await applyRetentions(ctx);
}

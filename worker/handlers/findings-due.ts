import { requestNightlyChecks } from '@/core/quality/findings/request-check';
import type { AppContext } from '@/core/shared/context';

/** Has the knowledge of all stores checked. */
export async function handleFindingsDue(ctx: AppContext): Promise<void> {
  await requestNightlyChecks(ctx);
}

import type { AppContext } from '@/core/shared/context';
import { publishCheck } from './check-state.queries';
import { writeDismissed } from './finding-rows.queries';

/**
 * Marks a finding as no problem, or takes that back. It stays so until one of the two texts changes.
 * @throws AppError `not_found`
 */
export async function dismissFinding(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'now'>,
  { storeId, findingId, dismissed }: { storeId: string; findingId: string; dismissed: boolean },
): Promise<void> {
  await writeDismissed(ctx, storeId, findingId, dismissed ? ctx.now() : null);
  publishCheck(ctx, storeId);
}

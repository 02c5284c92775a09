import { findOnline } from '@/core/inbox/presence/presence.queries';
import type { AppContext } from '@/core/shared/context';
import { requirePermission } from '../require-membership';
import { type Member, readMembers } from './members.queries';

/**
 * The store's people, owners first and those who have left last, and the ids of those who are online. Needs
 * `members.view`.
 * @throws AppError `not_found`, `forbidden`
 */
export async function listMembers(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now'>,
  { storeId, by }: { storeId: string; by: string },
): Promise<{ members: Member[]; online: string[] }> {
  await requirePermission(ctx, by, storeId, 'members.view');
  const [members, online] = await Promise.all([
    readMembers(ctx.sql, storeId),
    findOnline(ctx.sql, storeId, ctx.now()),
  ]);
  return { members, online };
}

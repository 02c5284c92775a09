import type { AppContext } from '@/core/shared/context';
import { requirePermission } from '../../require-membership';
import { listInvitations, type OpenInvitation } from './invitations.queries';

/**
 * Invitations that were neither accepted nor taken back, newest first; expired ones stay for a week. Needs
 * `members.manage`.
 * @throws AppError `not_found`, `forbidden`
 */
export async function listOpenInvitations(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now'>,
  { storeId, by }: { storeId: string; by: string },
): Promise<OpenInvitation[]> {
  await requirePermission(ctx, by, storeId, 'members.manage');
  return listInvitations(ctx.sql, storeId, ctx.now());
}

import type { AppContext } from '@/core/shared/context';
import type { Permission } from '../permissions';
import { requirePermission } from '../require-membership';
import type { AuditAction, AuditData } from './audit-actions';
import { recordAudit } from './record-audit.queries';

/** Who does something to a store. Left out, nobody of its team does: the CLI, seeds and jobs act for the instance. */
export type Actor = string | undefined;

/**
 * Lets a teammate do something only if their role allows it.
 * @throws AppError `not_found` for who is not of the store; `forbidden`
 */
export async function requireActor(
  ctx: Pick<AppContext, 'db'>,
  by: Actor,
  storeId: string,
  permission: Permission,
): Promise<void> {
  if (by !== undefined) await requirePermission(ctx, by, storeId, permission);
}

/** Writes down what a teammate has done. */
export async function recordDeed<A extends AuditAction>(
  ctx: Pick<AppContext, 'sql'>,
  by: Actor,
  deed: { storeId: string; action: A; subject?: string; data: AuditData[A] },
): Promise<void> {
  if (by !== undefined) await recordAudit(ctx.sql, { ...deed, actorId: by });
}

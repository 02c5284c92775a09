import { z } from 'zod';
import type { Page } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import { requirePermission } from '../require-membership';
import { type AuditLine, countAudit, readActors, readAudit } from './audit-rows.queries';
import { AUDIT_KINDS, type AuditKind, actionsOf } from './audit-words';

const DAY = 86_400_000;
const KINDS = Object.keys(AUDIT_KINDS) as [AuditKind, ...AuditKind[]];

export const listAuditSchema = z.object({
  storeId: z.uuid(),
  /** Who reads. */
  by: z.uuid(),
  actorId: z.uuid().optional(),
  kind: z.enum(KINDS).optional(),
  /** Only the last so many days. */
  days: z.number().int().min(1).max(3_650).optional(),
  page: z.number().int().min(1).max(100_000).default(1),
  pageSize: z.number().int().min(1).max(100).default(50),
});

/**
 * What people did to the store, newest first, and who is in the record. Needs `audit.view`.
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function listAudit(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now'>,
  input: z.input<typeof listAuditSchema>,
): Promise<Page<AuditLine> & { actors: { id: string; name: string }[] }> {
  const { storeId, by, actorId, kind, days, page, pageSize } = listAuditSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'audit.view');
  const filter = {
    storeId,
    actorId: actorId ?? null,
    actions: kind ? actionsOf(kind) : null,
    since: days ? new Date(ctx.now().getTime() - days * DAY) : null,
  };
  const [total, items, actors] = await Promise.all([
    countAudit(ctx.sql, filter),
    readAudit(ctx.sql, filter, { take: pageSize, skip: (page - 1) * pageSize }),
    readActors(ctx.sql, storeId),
  ]);
  return { items, total, page, page_size: pageSize, actors };
}

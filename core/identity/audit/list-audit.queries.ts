import { z } from 'zod';
import type { Page } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import { requirePermission } from '../require-membership';
import type { AuditAction } from './audit-actions';

export const listAuditSchema = z.object({
  storeId: z.uuid(),
  /** Who reads. */
  by: z.uuid(),
  actorId: z.uuid().optional(),
  action: z.string().max(60).optional(),
  page: z.number().int().min(1).max(10_000).default(1),
  pageSize: z.number().int().min(1).max(100).default(50),
});

/** A line of the store's record. `at` is ISO 8601 in UTC. */
export interface AuditLine {
  id: string;
  actorId: string | null;
  actorName: string;
  action: AuditAction;
  subject: string | null;
  data: unknown;
  at: string;
}

/**
 * What people did to the store, newest first. Needs `audit.view`.
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function listAudit(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  input: z.input<typeof listAuditSchema>,
): Promise<Page<AuditLine>> {
  const { storeId, by, actorId, action, page, pageSize } = listAuditSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'audit.view');
  const where = `store_id = $1 AND ($2::uuid IS NULL OR actor_id = $2) AND ($3::text IS NULL OR action = $3)`;
  const values = [storeId, actorId ?? null, action ?? null];
  const [total, lines] = await Promise.all([
    ctx.sql.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM audit_entries WHERE ${where}`,
      values,
    ),
    ctx.sql.query<Omit<AuditLine, 'at'> & { created_at: Date }>(
      `SELECT id, actor_id AS "actorId", actor_name AS "actorName", action, subject, data, created_at
         FROM audit_entries WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT $4 OFFSET $5`,
      [...values, pageSize, (page - 1) * pageSize],
    ),
  ]);
  return {
    items: lines.rows.map(({ created_at, ...line }) => ({ ...line, at: created_at.toISOString() })),
    total: total.rows[0]?.total ?? 0,
    page,
    page_size: pageSize,
  };
}

import { newId } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { AuditAction, AuditData } from './audit-actions';

/**
 * Writes down what somebody did, in the same transaction as the deed where there is one.
 * @param entry.actorId null: the system itself
 * @param entry.subject id of what it was done to
 */
export async function recordAudit<A extends AuditAction>(
  sql: SqlClient | SqlPool,
  entry: {
    storeId: string;
    actorId: string | null;
    action: A;
    subject?: string | null;
    data: AuditData[A];
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO audit_entries (store_id, id, actor_id, actor_name, action, subject, data)
     VALUES ($1, $2, $3, coalesce((SELECT name FROM users WHERE id = $3::uuid), 'Storefolk'), $4, $5, $6)`,
    [entry.storeId, newId(), entry.actorId, entry.action, entry.subject ?? null, toStorableJson(entry.data)],
  );
}

import type { ContactDuplicateView } from '@/core/contracts/contact-view';
import type { SqlPool } from '@/core/shared/sql-pool';

const SHOWN = 10;

/** Other contacts with the same e-mail address or phone number, seen last first. */
export async function findDuplicates(
  sql: SqlPool,
  { storeId, contactId }: { storeId: string; contactId: string },
): Promise<ContactDuplicateView[]> {
  const { rows } = await sql.query<Omit<ContactDuplicateView, 'lastSeenAt'> & { at: Date }>(
    `SELECT o.id, o.name, o.email, o.phone, o.last_seen_at AS at,
            (SELECT count(*)::int FROM conversations c
              WHERE c.store_id = o.store_id AND c.contact_id = o.id) AS conversations
       FROM contacts k
       JOIN contacts o ON o.store_id = k.store_id AND o.id <> k.id AND o.erased_at IS NULL
        AND (lower(o.email) = lower(k.email) OR o.phone = k.phone)
      WHERE k.store_id = $1 AND k.id = $2
      ORDER BY o.last_seen_at DESC, o.id LIMIT ${SHOWN}`,
    [storeId, contactId],
  );
  return rows.map(({ at, ...row }) => ({ ...row, lastSeenAt: at.toISOString() }));
}

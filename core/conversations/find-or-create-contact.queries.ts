import { newId } from '@/core/shared/ids';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlClient } from '@/core/shared/sql-pool';

/** The contact behind a channel's own id (the widget's visitor id), made on first sight, and there at this moment. */
export async function findOrCreateContact(
  client: SqlClient,
  storeId: string,
  channel: string,
  externalId: string,
): Promise<string> {
  const known = await client.query<{ contact_id: string }>(
    prepared(`UPDATE contacts k SET last_seen_at = greatest(k.last_seen_at, now()) FROM contact_identities i
      WHERE i.store_id = $1 AND i.channel = $2 AND i.external_id = $3
        AND k.store_id = i.store_id AND k.id = i.contact_id RETURNING i.contact_id`),
    [storeId, channel, externalId],
  );
  if (known.rows[0]) return known.rows[0].contact_id;

  // Two first messages at once: the lock makes the second one find what the first one made.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${storeId}/${channel}/${externalId}`,
  ]);
  const again = await client.query<{ contact_id: string }>(
    'SELECT contact_id FROM contact_identities WHERE store_id = $1 AND channel = $2 AND external_id = $3',
    [storeId, channel, externalId],
  );
  if (again.rows[0]) return again.rows[0].contact_id;

  const contactId = newId();
  await client.query('INSERT INTO contacts (store_id, id, updated_at) VALUES ($1, $2, now())', [
    storeId,
    contactId,
  ]);
  await client.query(
    'INSERT INTO contact_identities (store_id, channel, external_id, contact_id) VALUES ($1, $2, $3, $4)',
    [storeId, channel, externalId, contactId],
  );
  return contactId;
}

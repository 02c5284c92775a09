import { createHash } from 'node:crypto';
import { newId } from '@/core/shared/ids';
import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { WriteResult } from '../importing/running/write-result';
import type { PlatformId } from '../platform/platform-ids';
import { normaliseEmail, normalisePhone } from './contact-details';
import type { PlatformCustomer } from './platform-customer';

const MAX_CHARS = 255;

/**
 * Creates and updates customers. An older state never replaces a newer one; where the platform gives no time, or the
 * same, what is written last stays. Call it inside a transaction.
 * @param customers up to a few thousand; of several with the same id the newest counts
 * @param fetchedAt when the platform was asked
 */
export async function writeCustomers(
  client: SqlClient,
  storeId: string,
  origin: PlatformId,
  customers: readonly PlatformCustomer[],
  fetchedAt: Date,
): Promise<WriteResult> {
  const rows = newestOfEach(customers).map(toCustomerRow);
  if (rows.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const { rows: written } = await client.query<{ id: string }>(
    `INSERT INTO customers AS c (store_id, origin, id, external_id, email, phone, name, locale, source_updated_at,
       content_hash, updated_at)
     SELECT $1, $2, id, external_id, email, phone, name, locale, source_updated_at, content_hash, $4
     FROM json_to_recordset($3::json) AS r(id uuid, external_id text, email text, phone text, name text, locale text,
       source_updated_at timestamptz, content_hash text)
     ON CONFLICT (store_id, origin, external_id) DO UPDATE SET
       email = excluded.email, phone = excluded.phone, name = excluded.name, locale = excluded.locale,
       source_updated_at = excluded.source_updated_at, content_hash = excluded.content_hash,
       updated_at = greatest(c.updated_at, excluded.updated_at)
     WHERE c.content_hash <> excluded.content_hash AND CASE
       WHEN c.source_updated_at <> excluded.source_updated_at THEN c.source_updated_at < excluded.source_updated_at
       ELSE c.updated_at <= excluded.updated_at END
     RETURNING id`,
    [storeId, origin, toStorableJson(rows), fetchedAt],
  );
  const ids = new Set(rows.map((row) => row.id));
  const created = written.filter((row) => ids.has(row.id)).length;
  return { created, updated: written.length - created, unchanged: customers.length - written.length };
}

/** In the order of their ids, so that two writers at once do not lock each other out. */
function newestOfEach(customers: readonly PlatformCustomer[]): PlatformCustomer[] {
  const newest = new Map<string, PlatformCustomer>();
  for (const customer of customers) {
    const other = newest.get(customer.externalId);
    const older = other && customer.updatedAt && other.updatedAt && customer.updatedAt < other.updatedAt;
    if (!older) newest.set(customer.externalId, customer);
  }
  return [...newest.values()].sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
}

function toCustomerRow(customer: PlatformCustomer) {
  const content = {
    external_id: customer.externalId.slice(0, MAX_CHARS),
    email: normaliseEmail(customer.email),
    phone: normalisePhone(customer.phone)?.slice(0, MAX_CHARS) ?? null,
    name: customer.name === null ? null : cleanLine(customer.name, MAX_CHARS) || null,
    locale: customer.locale === null ? null : cleanLine(customer.locale, 35) || null,
  };
  return {
    id: newId(),
    ...content,
    source_updated_at: customer.updatedAt,
    content_hash: createHash('sha256').update(JSON.stringify(content)).digest('base64url'),
  };
}

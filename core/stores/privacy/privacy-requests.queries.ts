import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import type { SqlClient } from '@/core/shared/sql-pool';
import type { PrivacyRequestKind } from '@/prisma/generated/client';

type Client = Pick<SqlClient, 'query'>;

/** Counts of what was handed out or erased, by name; nothing personal. */
export type PrivacySummary = Record<string, number>;

/** Notes a request that was fulfilled. @returns its id */
export async function insertPrivacyRequest(
  client: Client,
  storeId: string,
  request: {
    kind: PrivacyRequestKind;
    customerId: string | null;
    /** Asked for in the admin, of a contact. */
    contactId?: string;
    summary: PrivacySummary;
    encryptedExport?: string;
    at: Date;
  },
): Promise<string> {
  const id = newId();
  await client.query(
    `INSERT INTO privacy_requests (store_id, id, kind, customer_id, encrypted_export, summary, requested_at,
                                   completed_at, contact_id)
     VALUES ($1, $2, $3::"PrivacyRequestKind", $4, $5, $6, $7, $7, $8)`,
    [
      storeId,
      id,
      request.kind,
      request.customerId,
      request.encryptedExport ?? null,
      JSON.stringify(request.summary),
      request.at,
      request.contactId ?? null,
    ],
  );
  return id;
}

interface KeptExport {
  id: string;
  /** The platform's id of the customer; null for a guest, and for a contact. */
  customerId: string | null;
  /** Of an export that was asked for in the admin. */
  contactId: string | null;
}

/** Exports whose data is still kept. */
export async function listKeptExports(client: Client, storeId: string): Promise<KeptExport[]> {
  const { rows } = await client.query<KeptExport>(
    `SELECT id, customer_id AS "customerId", contact_id AS "contactId" FROM privacy_requests
      WHERE store_id = $1 AND kind = 'export' AND encrypted_export IS NOT NULL`,
    [storeId],
  );
  return rows;
}

/** An export, encrypted; null when there is none (any more). */
export async function readSealedExport(client: Client, storeId: string, id: string): Promise<string | null> {
  const { rows } = await client.query<{ sealed: string | null }>(
    'SELECT encrypted_export AS sealed FROM privacy_requests WHERE store_id = $1 AND id = $2',
    [storeId, id],
  );
  return rows[0]?.sealed ?? null;
}

/** Deletes requests and what was exported for them. */
export async function deleteRequests(client: Client, storeId: string, ids: readonly string[]): Promise<void> {
  await client.query('DELETE FROM privacy_requests WHERE store_id = $1 AND id = ANY($2)', [storeId, ids]);
}

/** Exports of contacts that nobody has fetched: newer ones take their place, or the contacts are erased. */
export async function deleteContactExports(
  client: Client,
  storeId: string,
  contactIds: readonly string[],
): Promise<void> {
  await client.query(
    `DELETE FROM privacy_requests
      WHERE store_id = $1 AND contact_id = ANY ($2::uuid[]) AND kind = 'export' AND encrypted_export IS NOT NULL`,
    [storeId, contactIds],
  );
}

/** Whether a customer's erasure is noted already. */
export async function wasErased(
  client: Client,
  storeId: string,
  kind: 'erase_customer' | 'erase_shop',
  customerId: string | null,
): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT 1 FROM privacy_requests
      WHERE store_id = $1 AND kind = $2::"PrivacyRequestKind" AND customer_id IS NOT DISTINCT FROM $3 LIMIT 1`,
    [storeId, kind, customerId],
  );
  return rows.length > 0;
}

export async function findSealedExport(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  id: string,
): Promise<{ encryptedExport: string | null; requestedAt: Date } | null> {
  return ctx.db.privacyRequest.findUnique({
    where: { storeId_id: { storeId, id }, kind: 'export', contactId: null },
    select: { encryptedExport: true, requestedAt: true },
  });
}

/** Deletes the data of an export; that it was asked for stays noted. */
export async function forgetSealedExport(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  id: string,
): Promise<void> {
  await ctx.db.privacyRequest.updateMany({
    where: { storeId, id },
    data: { encryptedExport: null },
  });
}

/** Deletes the data of exports that nobody has fetched for a month. */
export async function forgetOldExports(ctx: Pick<AppContext, 'db' | 'now'>): Promise<void> {
  const monthAgo = new Date(ctx.now().getTime() - 30 * 24 * 3_600_000);
  await ctx.db.privacyRequest.updateMany({
    where: { encryptedExport: { not: null }, requestedAt: { lt: monthAgo } },
    data: { encryptedExport: null },
  });
}

/** Newest first; without the data. */
export function listRequests(ctx: Pick<AppContext, 'db'>, storeId: string, limit: number) {
  return ctx.db.privacyRequest.findMany({
    where: { storeId },
    orderBy: { requestedAt: 'desc' },
    take: limit,
  });
}

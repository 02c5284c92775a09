import { newId } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

/** A transcript that is to be sent by e-mail. */
export interface TranscriptRequest {
  conversationId: string;
  email: string;
  locale: string | null;
  timeZone: string | null;
}

/**
 * The address of a conversation's contact; the conversation's row stays locked, so that requests are counted one after
 * another.
 * @returns undefined when there is no such conversation
 */
export async function lockContactEmail(
  client: SqlClient,
  storeId: string,
  conversationId: string,
): Promise<string | null | undefined> {
  const { rows } = await client.query<{ email: string | null }>(
    `SELECT k.email FROM conversations c JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
      WHERE c.store_id = $1 AND c.id = $2 FOR UPDATE OF c`,
    [storeId, conversationId],
  );
  return rows[0]?.email;
}

/** How many transcripts of a conversation were asked for since then. */
export async function countRequests(
  client: SqlClient,
  of: { storeId: string; conversationId: string; since: Date },
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM transcript_requests
      WHERE store_id = $1 AND conversation_id = $2 AND created_at > $3`,
    [of.storeId, of.conversationId, of.since],
  );
  return rows[0]?.count ?? 0;
}

/** @returns the request's id */
export async function insertRequest(
  client: SqlClient,
  request: TranscriptRequest & { storeId: string; now: Date },
): Promise<string> {
  const id = newId();
  await client.query(
    `INSERT INTO transcript_requests (store_id, id, conversation_id, email, locale, time_zone, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      request.storeId,
      id,
      request.conversationId,
      request.email,
      request.locale,
      request.timeZone,
      request.now,
    ],
  );
  return id;
}

/** A request that has not been sent; null when it has, or is gone. */
export async function findRequestToSend(
  sql: SqlPool,
  storeId: string,
  requestId: string,
): Promise<(TranscriptRequest & { supportEmail: string | null }) | null> {
  const { rows } = await sql.query<TranscriptRequest & { supportEmail: string | null }>(
    `SELECT r.conversation_id AS "conversationId", r.email, r.locale, r.time_zone AS "timeZone",
            s.support_email AS "supportEmail"
       FROM transcript_requests r JOIN stores s ON s.id = r.store_id
      WHERE r.store_id = $1 AND r.id = $2 AND r.sent_at IS NULL`,
    [storeId, requestId],
  );
  return rows[0] ?? null;
}

/** Notes that a transcript was sent. */
export async function markSent(sql: SqlPool, storeId: string, requestId: string, now: Date): Promise<void> {
  await sql.query('UPDATE transcript_requests SET sent_at = $3 WHERE store_id = $1 AND id = $2', [
    storeId,
    requestId,
    now,
  ]);
}

import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

export interface NewRequest {
  storeId: string;
  productId: string;
  /** null: any variant. */
  variantId: string | null;
  /** Lower case. */
  email: string;
  conversationId: string;
  locale: string;
}

/** Notes who waits for what; asking twice is waiting once. */
export async function storeRequest(sql: SqlPool, request: NewRequest): Promise<void> {
  const { storeId, productId, variantId, email, conversationId, locale } = request;
  await inTransaction(sql, async (client) => {
    // Two at once: the second one finds what the first one made.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `back-in-stock/${storeId}/${productId}/${email}`,
    ]);
    await client.query(
      `INSERT INTO back_in_stock_requests (store_id, id, product_id, variant_id, conversation_id, email, locale)
       SELECT $1, $2, $3, $4, $5, $6, $7
        WHERE NOT EXISTS (
          SELECT FROM back_in_stock_requests
           WHERE store_id = $1 AND product_id = $3 AND variant_id IS NOT DISTINCT FROM $4::uuid AND email = $6
             AND notified_at IS NULL)`,
      [storeId, newId(), productId, variantId, conversationId, email, locale],
    );
  });
}

/**
 * Products that somebody waits for and that can be bought, as last read from the shop.
 * @param among only these; null: all of the store's
 */
export async function findProductsToAnnounce(
  sql: SqlPool,
  storeId: string,
  among: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT DISTINCT p.id
       FROM back_in_stock_requests r
       JOIN products p ON p.store_id = r.store_id AND p.id = r.product_id AND p.status = 'active'
       LEFT JOIN variants v ON v.store_id = r.store_id AND v.product_id = r.product_id AND v.id = r.variant_id
      WHERE r.store_id = $1 AND r.notified_at IS NULL AND ($2::uuid[] IS NULL OR r.product_id = ANY($2))
        AND CASE WHEN r.variant_id IS NULL THEN p.in_stock ELSE v.available END`,
    [storeId, among],
  );
  return rows.map(({ id }) => id);
}

/** Which variants of a product somebody waits for; null among them: any. */
export async function findAwaitedVariants(
  sql: SqlPool,
  storeId: string,
  productId: string,
): Promise<(string | null)[]> {
  const { rows } = await sql.query<{ variantId: string | null }>(
    `SELECT DISTINCT variant_id AS "variantId" FROM back_in_stock_requests
      WHERE store_id = $1 AND product_id = $2 AND notified_at IS NULL`,
    [storeId, productId],
  );
  return rows.map(({ variantId }) => variantId);
}

export interface WaitingRequest {
  id: string;
  variantId: string | null;
  email: string;
  locale: string | null;
}

export interface RequestFilter {
  storeId: string;
  productId: string;
  /** Variants that can be bought. */
  variantIds: readonly string[];
  /** Requests that are left for a later attempt. */
  except: readonly string[];
}

export type Answer =
  | 'told'
  /** There is nobody to be told: the request is deleted. */
  | 'unreachable'
  /** Did not work this time: the request waits on. */
  | 'later';

/**
 * Takes the request that has waited longest and notes what became of it. It is locked meanwhile: another worker takes
 * the next one, and when this one dies the request waits on.
 * @returns null when none is left
 */
export async function answerNextRequest(
  sql: SqlPool,
  { storeId, productId, variantIds, except }: RequestFilter,
  answer: (request: WaitingRequest) => Promise<Answer>,
): Promise<{ id: string; answer: Answer } | null> {
  return inTransaction(sql, async (client) => {
    const { rows } = await client.query<WaitingRequest>(
      `SELECT id, variant_id AS "variantId", email, locale FROM back_in_stock_requests
        WHERE store_id = $1 AND product_id = $2 AND notified_at IS NULL AND id <> ALL($4::uuid[])
          AND (variant_id IS NULL OR variant_id = ANY($3::uuid[]))
        ORDER BY created_at, id LIMIT 1
        FOR UPDATE SKIP LOCKED`,
      [storeId, productId, variantIds, except],
    );
    const [request] = rows;
    if (!request) return null;
    const given = await answer(request);
    if (given === 'told') await noteTold(client, storeId, productId, request, variantIds);
    if (given === 'unreachable') {
      await client.query('DELETE FROM back_in_stock_requests WHERE store_id = $1 AND id = $2', [
        storeId,
        request.id,
      ]);
    }
    return { id: request.id, answer: given };
  });
}

/** With all that the same person wanted to hear of the product. */
async function noteTold(
  client: SqlClient,
  storeId: string,
  productId: string,
  { email }: WaitingRequest,
  variantIds: readonly string[],
): Promise<void> {
  await client.query(
    `UPDATE back_in_stock_requests SET notified_at = now()
      WHERE store_id = $1 AND product_id = $2 AND email = $3 AND notified_at IS NULL
        AND (variant_id IS NULL OR variant_id = ANY($4::uuid[]))`,
    [storeId, productId, email, variantIds],
  );
}

export interface NoticeSender {
  name: string;
  supportEmail: string | null;
  /** BCP 47. */
  locale: string;
}

/** As whom, and in which language, a store writes; null when it is gone. */
export async function findNoticeSender(sql: SqlPool, storeId: string): Promise<NoticeSender | null> {
  const { rows } = await sql.query<NoticeSender>(
    'SELECT name, support_email AS "supportEmail", locale FROM stores WHERE id = $1',
    [storeId],
  );
  return rows[0] ?? null;
}

import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlPool } from '@/core/shared/sql-pool';

type Sql = Pick<SqlPool, 'query'>;

/** A code that can still be typed in. */
export interface ActiveCode {
  id: string;
  conversationId: string;
  /** Lower case. */
  email: string;
}

/**
 * Begins a code for an address; earlier ones of the conversation end.
 * @param codeHash of something that nobody knows, until the code itself is made
 */
export async function insertCode(
  sql: SqlPool,
  code: {
    storeId: string;
    conversationId: string;
    email: string;
    codeHash: string;
    now: Date;
    expiresAt: Date;
  },
): Promise<string> {
  const id = newId();
  await inTransaction(sql, async (client) => {
    await client.query(
      `UPDATE verification_codes SET expires_at = least(expires_at, $3)
        WHERE store_id = $1 AND conversation_id = $2 AND used_at IS NULL`,
      [code.storeId, code.conversationId, code.now],
    );
    await client.query(
      `INSERT INTO verification_codes (store_id, id, conversation_id, email, code_hash, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [code.storeId, id, code.conversationId, code.email, code.codeHash, code.expiresAt],
    );
  });
  return id;
}

/** The conversation's code, unless it is used, used up or expired. */
export async function findActiveCode(
  sql: Sql,
  query: { storeId: string; conversationId: string; now: Date; maxAttempts: number },
): Promise<ActiveCode | null> {
  const { rows } = await sql.query<ActiveCode>(
    `SELECT id, conversation_id AS "conversationId", email FROM verification_codes
      WHERE store_id = $1 AND conversation_id = $2 AND used_at IS NULL AND expires_at > $3 AND attempts < $4
      ORDER BY created_at DESC, id DESC LIMIT 1`,
    [query.storeId, query.conversationId, query.now, query.maxAttempts],
  );
  return rows[0] ?? null;
}

/** The same by its id; for the job that sends it. */
export async function findCodeToSend(
  sql: Sql,
  query: { storeId: string; codeId: string; now: Date },
): Promise<ActiveCode | null> {
  const { rows } = await sql.query<ActiveCode>(
    `SELECT id, conversation_id AS "conversationId", email FROM verification_codes
      WHERE store_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > $3`,
    [query.storeId, query.codeId, query.now],
  );
  return rows[0] ?? null;
}

/** Stores what a code that was sent is compared with. */
export async function writeCodeHash(
  sql: Sql,
  storeId: string,
  codeId: string,
  codeHash: string,
): Promise<void> {
  await sql.query('UPDATE verification_codes SET code_hash = $3 WHERE store_id = $1 AND id = $2', [
    storeId,
    codeId,
    codeHash,
  ]);
}

/**
 * Counts one try before it is judged, so that tries at the same moment cannot be more than there may be.
 * @returns null when there are none left
 */
export async function countTry(
  sql: Sql,
  query: { storeId: string; codeId: string; now: Date; maxAttempts: number },
): Promise<{ codeHash: string; attempts: number } | null> {
  const { rows } = await sql.query<{ codeHash: string; attempts: number }>(
    `UPDATE verification_codes SET attempts = attempts + 1
      WHERE store_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > $3 AND attempts < $4
      RETURNING code_hash AS "codeHash", attempts`,
    [query.storeId, query.codeId, query.now, query.maxAttempts],
  );
  return rows[0] ?? null;
}

/** @returns false when somebody else was faster: a code counts once */
export async function redeemCode(sql: Sql, storeId: string, codeId: string, now: Date): Promise<boolean> {
  const { rows } = await sql.query(
    'UPDATE verification_codes SET used_at = $3 WHERE store_id = $1 AND id = $2 AND used_at IS NULL RETURNING id',
    [storeId, codeId, now],
  );
  return rows.length > 0;
}

/** Whether the store knows the address as one of a customer. */
export async function isCustomerAddress(sql: Sql, storeId: string, email: string): Promise<boolean> {
  const { rows } = await sql.query<{ known: boolean }>(
    `SELECT EXISTS (SELECT FROM orders WHERE store_id = $1 AND email = $2)
         OR EXISTS (SELECT FROM customers WHERE store_id = $1 AND email = $2) AS known`,
    [storeId, email],
  );
  return rows[0]?.known ?? false;
}

/** How the store is called in a mail, and where replies go. */
export async function findSender(
  sql: Sql,
  storeId: string,
): Promise<{ storeName: string; supportEmail: string | null } | null> {
  const { rows } = await sql.query<{ storeName: string; supportEmail: string | null }>(
    'SELECT name AS "storeName", support_email AS "supportEmail" FROM stores WHERE id = $1',
    [storeId],
  );
  return rows[0] ?? null;
}

import type { AppContext } from '@/core/shared/context';
import type { SqlPool } from '@/core/shared/sql-pool';

export interface MailSettingsRow {
  host: string;
  port: number;
  secure: boolean;
  username: string | null;
  /** Sealed. */
  encryptedPassword: string | null;
  fromAddress: string;
  fromName: string | null;
  lastTestedAt: Date | null;
  lastTestError: string | null;
}

/** The store's own mail server; null when it has none. */
export async function findMailSettings(sql: SqlPool, storeId: string): Promise<MailSettingsRow | null> {
  const { rows } = await sql.query<MailSettingsRow>(
    `SELECT host, port, secure, username, encrypted_password AS "encryptedPassword", from_address AS "fromAddress",
            from_name AS "fromName", last_tested_at AS "lastTestedAt", last_test_error AS "lastTestError"
       FROM mail_settings WHERE store_id = $1`,
    [storeId],
  );
  return rows[0] ?? null;
}

/** What was found out about the server before does not count for the new one. */
export async function writeMailSettings(
  { db }: Pick<AppContext, 'db'>,
  storeId: string,
  settings: Omit<MailSettingsRow, 'lastTestedAt' | 'lastTestError'>,
): Promise<void> {
  const data = { ...settings, lastTestedAt: null, lastTestError: null };
  await db.mailSettings.upsert({ where: { storeId }, create: { storeId, ...data }, update: data });
}

/** @returns the host that was set up; null: none */
export async function deleteMailSettings(sql: SqlPool, storeId: string): Promise<string | null> {
  const { rows } = await sql.query<{ host: string }>(
    'DELETE FROM mail_settings WHERE store_id = $1 RETURNING host',
    [storeId],
  );
  return rows[0]?.host ?? null;
}

/**
 * Stores how a test of the mail server went.
 * @param error null: it works
 */
export async function noteTest(sql: SqlPool, storeId: string, at: Date, error: string | null): Promise<void> {
  await sql.query('UPDATE mail_settings SET last_tested_at = $2, last_test_error = $3 WHERE store_id = $1', [
    storeId,
    at,
    error,
  ]);
}

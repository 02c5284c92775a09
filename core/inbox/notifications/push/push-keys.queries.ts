import type { SqlPool } from '@/core/shared/sql-pool';

const NAME = 'web-push';

/** The instance's keys for web push, the secret part encrypted; null before they are made. */
export async function findKeys(sql: SqlPool): Promise<{ publicPart: string; encryptedValue: string } | null> {
  const { rows } = await sql.query<{ publicPart: string; encryptedValue: string }>(
    'SELECT public_part AS "publicPart", encrypted_value AS "encryptedValue" FROM instance_keys WHERE name = $1',
    [NAME],
  );
  return rows[0] ?? null;
}

/** Does nothing when another process was quicker. */
export async function insertKeys(sql: SqlPool, publicPart: string, encryptedValue: string): Promise<void> {
  await sql.query(
    'INSERT INTO instance_keys (name, public_part, encrypted_value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [NAME, publicPart, encryptedValue],
  );
}

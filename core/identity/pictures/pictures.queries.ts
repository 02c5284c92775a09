import type { SqlPool } from '@/core/shared/sql-pool';

export interface Picture {
  bytes: Uint8Array;
  /** Its media type. */
  type: string;
}

/** @returns null for who has none, or is nobody */
export async function findPicture(sql: SqlPool, userId: string): Promise<Picture | null> {
  const { rows } = await sql.query<Picture>(
    `SELECT picture AS bytes, picture_type AS type FROM users
      WHERE id = $1 AND picture IS NOT NULL AND picture_type IS NOT NULL`,
    [userId],
  );
  return rows[0] ?? null;
}

/** @param picture null: none any more */
export async function writePicture(sql: SqlPool, userId: string, picture: Picture | null): Promise<void> {
  await sql.query('UPDATE users SET picture = $2, picture_type = $3 WHERE id = $1', [
    userId,
    picture && Buffer.from(picture.bytes),
    picture?.type ?? null,
  ]);
}

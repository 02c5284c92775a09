import pg from 'pg';

/**
 * A name for a migrated database that stays with it through moves, other ports and restored backups, and that no other
 * database has: the id of the first line in its migration ledger, which was drawn at random.
 *
 * @param url connection string
 * @throws when the database was never migrated
 */
export async function readDatabaseIdentity(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM "_prisma_migrations" ORDER BY started_at, migration_name LIMIT 1',
    );
    if (!rows[0]) throw new Error('This database has no migrations yet.');
    return rows[0].id;
  } finally {
    await client.end();
  }
}

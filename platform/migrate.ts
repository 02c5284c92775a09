import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from './project-root';

/** The number under which Prisma's own `migrate` locks, so that the two never work at once. */
const advisoryLock = 72_707_369;

/** Prisma's ledger, as its own engine creates it: `prisma migrate status` reads what is written here. */
const ledgerTable = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma computes it. */
  checksum: string;
}

interface LedgerRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Brings the database's schema up to date: applies the folders of prisma/migrations that it does not have yet, in the
 * order of their names, each in a transaction together with its line in Prisma's ledger. Processes that try at the
 * same time wait for each other. Does what `prisma migrate deploy` does without Prisma's engine, which is a download.
 *
 * @param options.url connection string of a role that owns the database
 * @param options.folder by default the project's own prisma/migrations
 * @returns the names of the migrations that were applied
 * @throws Error that names the migration, when one fails (the database is left as before it), was changed after it had
 *   been applied, was left half-done by another tool, or is unknown here because a newer Storefolk has been at work
 */
export async function migrateDatabase(options: { url: string; folder?: string }): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? join(projectRoot(), 'prisma', 'migrations'));
  const client = new pg.Client({ connectionString: options.url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await client.query(ledgerTable);
    const ledger = await client.query<LedgerRow>(
      'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    const applied = checkLedger(ledger.rows, migrations);
    const pending = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of pending) await applyMigration(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    // Ending the session frees the lock.
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function checkLedger(ledger: LedgerRow[], migrations: Migration[]): Set<string> {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of ledger) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new Error(
        `The database has migration ${row.migration_name}, which this version does not know: a newer Storefolk has ` +
          'used it. Run that version or a later one.',
      );
    }
    if (row.finished_at === null) {
      throw new Error(
        `Migration ${row.migration_name} was left half-done by another tool. Restore a backup, or repair the schema ` +
          'and mark it with `prisma migrate resolve`.',
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new Error(
        `Migration ${row.migration_name} was changed after it had been applied to this database. Bring back its ` +
          'original file, and put the change into a new migration.',
      );
    }
  }
  return new Set(ledger.map((row) => row.migration_name));
}

async function applyMigration(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${migration.name} failed, and nothing of it was kept: ${reason}`, {
      cause: error,
    });
  }
}

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrateDatabase } from './migrate';
import { createTestDatabase, type TestDatabase } from './testing/test-database';

let database: TestDatabase;
let client: pg.Client;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // The product's own schema is of no interest here.
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  folder = await mkdtemp(join(tmpdir(), 'storefolk-migrations-'));
});

afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

const migrate = () => migrateDatabase({ url: database.url, folder });

test('applies migrations once, in the order of their names, and keeps the ledger as Prisma does', async () => {
  const first = 'CREATE TABLE shelf (id int PRIMARY KEY); -- Regal';
  await addMigration('20260102000000_second', 'ALTER TABLE shelf ADD COLUMN label text');
  await addMigration('20260101000000_first', first);
  expect(await migrate()).toEqual(['20260101000000_first', '20260102000000_second']);
  expect(await migrate()).toEqual([]);
  const ledger = await client.query(
    'SELECT checksum, finished_at, applied_steps_count FROM _prisma_migrations ORDER BY migration_name',
  );
  expect(ledger.rows).toHaveLength(2);
  expect(ledger.rows[0].checksum).toBe(createHash('sha256').update(first).digest('hex'));
  expect(ledger.rows[0].applied_steps_count).toBe(1);
  expect(ledger.rows[0].finished_at).toBeInstanceOf(Date);
});

test('keeps nothing of a migration that fails, and goes on from there when it is repaired', async () => {
  await addMigration('1_good', 'CREATE TABLE shelf (id int)');
  await addMigration('2_bad', 'CREATE TABLE crate (id int); SELECT * FROM nowhere');
  await expect(migrate()).rejects.toThrow(/2_bad failed, and nothing of it was kept: .*nowhere/);
  const tables = await client.query(`SELECT to_regclass('shelf') AS shelf, to_regclass('crate') AS crate`);
  expect(tables.rows[0]).toEqual({ shelf: 'shelf', crate: null });
  await addMigration('2_bad', 'CREATE TABLE crate (id int)');
  expect(await migrate()).toEqual(['2_bad']);
});

test('refuses a migration that was changed after it had been applied', async () => {
  await addMigration('1_shelf', 'CREATE TABLE shelf (id int)');
  await migrate();
  await addMigration('1_shelf', 'CREATE TABLE shelf (id bigint)');
  await expect(migrate()).rejects.toThrow(/1_shelf was changed after it had been applied/);
});

test('refuses a database that a newer version has migrated', async () => {
  await addMigration('1_shelf', 'CREATE TABLE shelf (id int)');
  await addMigration('2_future', 'CREATE TABLE robot (id int)');
  await migrate();
  await rm(join(folder, '2_future'), { recursive: true });
  await expect(migrate()).rejects.toThrow(/2_future, which this version does not know/);
});

test('refuses a migration that another tool has left half-done, until it is resolved', async () => {
  await addMigration('1_shelf', 'CREATE TABLE shelf (id int)');
  await migrate();
  await client.query('UPDATE _prisma_migrations SET finished_at = NULL');
  await expect(migrate()).rejects.toThrow(/1_shelf was left half-done/);
  await client.query('UPDATE _prisma_migrations SET rolled_back_at = now(); DROP TABLE shelf');
  expect(await migrate()).toEqual(['1_shelf']);
});

test('processes that migrate at the same time wait for each other', async () => {
  await addMigration('1_shelf', 'SELECT pg_sleep(0.2); CREATE TABLE shelf (id int)');
  const results = await Promise.all([migrate(), migrate(), migrate()]);
  expect(results.flat()).toEqual(['1_shelf']);
});

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  /** Connection string of a migrated, empty database that nobody else uses. */
  url: string;
  /** Deletes it, closing connections that are still open. */
  drop(): Promise<void>;
}

/**
 * A database for one test file: a copy of the migrated template, made in a fraction of a second.
 *
 *     const database = await createTestDatabase();
 *     afterAll(() => database.drop());
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = new URL(inject('templateDatabaseUrl'));
  const template = templateUrl.pathname.slice(1);
  const name = `storefolk_test_${randomBytes(6).toString('hex')}`;
  await runOnServer(templateUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const url = new URL(templateUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => dropDatabase(templateUrl, name),
  };
}

/** Autovacuum may be at work in it: only a superuser could end that, and it is done in a moment. */
const INSUFFICIENT_PRIVILEGE = '42501';
const DROP_ATTEMPTS = 50;

async function dropDatabase(templateUrl: URL, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnServer(templateUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    } catch (error) {
      const isBusy = error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE;
      if (!isBusy || attempt === DROP_ATTEMPTS) throw error;
      await sleep(200);
    }
  }
}

/** Statements about databases cannot run inside the one that they are about, so they go through another. */
async function runOnServer(templateUrl: URL, statement: string): Promise<void> {
  const url = new URL(templateUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureEmbeddedPostgres } from '@/platform/embedded-postgres/ensure-embedded-postgres';
import { readEnv } from '@/platform/env';
import { prepareDatabase } from '@/platform/prepare-database';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the migrated database that each test file's own is a copy of. */
    templateDatabaseUrl: string;
  }
}

/**
 * Runs once before all database tests: starts a Postgres of their own, which forgets everything afterwards, and
 * migrates the database that every test file gets a copy of. With DATABASE_URL set, uses that server instead (its role
 * must be allowed to create databases and extensions) and leaves its databases alone.
 */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const { databaseUrl } = readEnv();
  const server = databaseUrl
    ? { url: databaseUrl, stop: async () => undefined }
    : await startTemporaryPostgres();
  const template = `storefolk_template_${randomBytes(4).toString('hex')}`;
  const url = new URL(server.url);
  await runOn(server.url, `CREATE DATABASE ${template}`);
  url.pathname = `/${template}`;
  await prepareDatabase({ url: url.href, redisUrl: undefined });
  project.provide('templateDatabaseUrl', url.href);
  return async () => {
    await runOn(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await server.stop();
  };
}

async function startTemporaryPostgres(): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'storefolk-test-'));
  // So that the database can lie inside also when root runs this and Postgres is another user.
  await chmod(dataDir, 0o755);
  const told: string[] = [];
  const server = await ensureEmbeddedPostgres({ dataDir, durable: false, log: (line) => told.push(line) });
  return {
    url: server.url,
    stop: async () => {
      await server.destroy();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

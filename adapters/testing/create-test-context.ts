import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wire } from '@/adapters/wire';
import type { AppContext } from '@/core/shared/context';
import { readEnv } from '@/platform/env';
import { createTestDatabase } from '@/platform/testing/test-database';

export interface TestContext {
  ctx: AppContext;
  databaseUrl: string;
  close(): Promise<void>;
}

/**
 * The real context on a database of its own: real adapters throughout, so that a test sees what production does.
 * @param overrides ports that a test replaces, e.g. the model providers
 */
export async function createTestContext(overrides: Partial<AppContext> = {}): Promise<TestContext> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'storefolk-test-'));
  const env = readEnv({
    NODE_ENV: 'test',
    STOREFOLK_DATA: dataDir,
    STOREFOLK_SECRET: 'a secret for tests only',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
  });
  const wired = wire(env, 'cli');
  // Assigned, not spread: what the wiring closed over (the turn starter) must see the overrides as well.
  Object.assign(wired.context, overrides);
  return {
    ctx: wired.context,
    databaseUrl: database.url,
    async close() {
      await wired.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

import { type Wired, wire } from '@/adapters/wire';
import { readEnv } from '@/platform/env';

/**
 * One more app process on a test's database, as far as a context makes one: connections of its own, and events that it
 * hears only over the database.
 */
export function openProcess(databaseUrl: string, dataDir: string): Wired {
  const env = readEnv({
    NODE_ENV: 'test',
    STOREFOLK_DATA: dataDir,
    STOREFOLK_SECRET: 'a secret for tests only',
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
  });
  return wire(env, 'app');
}

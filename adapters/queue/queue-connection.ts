import { type BackendFactory, createPostgresBackend, createRedisBackend, type IQueueBackend } from 'bullmq';
import pg from 'pg';
import type { Logger } from '@/platform/logger';

export interface QueueSettings {
  databaseUrl: string;
  /** When set, jobs live in Redis instead of Postgres. */
  redisUrl: string | undefined;
  /** BullMQ holds a connection per worker for its waiting; queries need some more. */
  poolSize: number;
}

/** What BullMQ's Queue and Worker take as connection and last constructor argument. */
export interface QueueConnection {
  connection: never;
  backend: BackendFactory<IQueueBackend, never>;
  close(): Promise<void>;
}

/**
 * Opens what BullMQ needs: its own pg pool (schema `bullmq`, migrated at start by platform/migrate.ts) or Redis.
 * `error` listeners stand on the pool and on each client: a restarted database must not end the process.
 */
export function openQueueConnection(settings: QueueSettings, log: Logger): QueueConnection {
  if (settings.redisUrl) {
    // maxRetriesPerRequest null is what BullMQ demands of connections that block.
    const connection = { url: settings.redisUrl, maxRetriesPerRequest: null };
    return { connection: connection as never, backend: createRedisBackend as never, close: async () => {} };
  }
  const pool = new pg.Pool({
    connectionString: settings.databaseUrl,
    max: settings.poolSize,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    options: '-c search_path=bullmq',
  });
  const report = (error: Error) => log.warn({ err: error.message }, 'queue connection lost');
  // Every queue and worker of BullMQ listens on it as well: many listeners are no leak.
  pool.setMaxListeners(0);
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));
  return {
    connection: pool as never,
    backend: createPostgresBackend as never,
    close: () => pool.end(),
  };
}

import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Logger } from '@/platform/logger';
import { PrismaClient } from '@/prisma/generated/client';

export interface Database {
  pool: pg.Pool;
  /** Prisma on the same pool. */
  prisma: PrismaClient;
  close(): Promise<void>;
}

/**
 * One pool per process for everything but the job queue. `error` listeners stand on the pool and on each client:
 * a restarted database must not end the process.
 * @param options.poolSize connections at most
 */
export function openDatabase(options: { url: string; poolSize: number }, log: Logger): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    // A quiet store holds few connections: each is a Postgres process with memory of its own.
    idleTimeoutMillis: 10_000,
  });
  const report = (error: Error) => log.warn({ err: error.message }, 'database connection lost');
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

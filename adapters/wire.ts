import { join } from 'node:path';
import { withEmbeddingCache } from '@/adapters/embeddings/cached-embedder';
import { createMiniLmEmbedder } from '@/adapters/embeddings/minilm/minilm-embedder';
import { createClamdScanner } from '@/adapters/files/clamd/clamd-scanner';
import { createSmtpMailer } from '@/adapters/mail/smtp-mailer';
import { createTypedMailer } from '@/adapters/mail/typed-mailer';
import { createPushSender } from '@/adapters/push/web-push-sender';
import { createBullmqJobQueue } from '@/adapters/queue/bullmq-job-queue';
import { openQueueConnection } from '@/adapters/queue/queue-connection';
import { runJobWorkers } from '@/adapters/queue/run-job-workers';
import { createNotifyEventBus } from '@/adapters/realtime/notify-event-bus';
import { createRedisEventBus } from '@/adapters/realtime/redis-event-bus';
import { createFileStores, createLlmProviders, createStorePlatforms } from '@/adapters/registry';
import { cancelTurn } from '@/core/agent/cancel-turn';
import { createCopilot } from '@/core/agent/copilot/create-copilot';
import { runTurn } from '@/core/agent/run-turn';
import { QUEUE_NAMES } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import type { JobHandlers } from '@/core/shared/job-handlers';
import { openDatabase } from '@/platform/database';
import type { Env } from '@/platform/env';
import { createKeyedHash } from '@/platform/keyed-hash';
import { createLogger } from '@/platform/logger';
import { argon2Hasher } from '@/platform/password-hasher';
import { projectRoot } from '@/platform/project-root';
import { createRateLimiter } from '@/platform/rate-limiter';
import { createPageFetcher } from '@/platform/safe-fetch/page-fetcher';
import { createSecretBox } from '@/platform/secret-box';

/** What a process is for: it decides how many connections it holds and whether it listens for events. */
export type ProcessRole = 'app' | 'worker' | 'cli';

const POOL_SIZE: Record<ProcessRole, number> = { app: 20, worker: 10, cli: 6 };
/**
 * BullMQ holds one connection per worker; the rest serves queries. All workers ask for due jobs at the same moments, and
 * with one connection for each, Postgres would keep as many processes for it (25 MB, 3 MB of them their own).
 */
const QUEUE_POOL_SIZE: Record<ProcessRole, number> = { app: 4, worker: QUEUE_NAMES.length + 4, cli: 2 };
const CACHED_VECTORS: Record<ProcessRole, number> = { app: 4000, worker: 200, cli: 200 };

export interface Wired {
  context: AppContext;
  /** Starts working jobs off; for the worker alone. */
  runJobs(handlers: JobHandlers): { close(): Promise<void> };
  close(): Promise<void>;
}

/**
 * Makes the context of a process from its environment: the only place where core's ports meet their adapters.
 * @throws Error when DATABASE_URL or the master secret is missing
 */
export function wire(env: Env, role: ProcessRole): Wired {
  if (!env.databaseUrl)
    throw new Error('DATABASE_URL is not set. `npm start` sets it; see docs/self-hosting.md.');
  if (!env.secret)
    throw new Error('STOREFOLK_SECRET is not set. `npm start` makes one; see docs/self-hosting.md.');
  const databaseUrl = env.databaseUrl;
  const log = createLogger({ name: role, level: env.logLevel, toStderr: role === 'cli' });
  const database = openDatabase({ url: databaseUrl, poolSize: POOL_SIZE[role] }, log);
  const queueConnection = openQueueConnection(
    { databaseUrl, redisUrl: env.redisUrl, poolSize: QUEUE_POOL_SIZE[role] },
    log,
  );
  const queue = createBullmqJobQueue(queueConnection);
  // The worker too: an answer that it has taken over is stopped by an event.
  const listen = role !== 'cli';
  const events = env.redisUrl
    ? createRedisEventBus(env.redisUrl, log, { listen })
    : createNotifyEventBus(database.pool, log, { databaseUrl, listen });
  const embedder = withEmbeddingCache(
    createMiniLmEmbedder(join(projectRoot(), 'models', 'all-MiniLM-L6-v2')),
    CACHED_VECTORS[role],
  );

  const context: AppContext = {
    db: database.prisma,
    sql: database.pool as unknown as AppContext['sql'],
    log,
    now: () => new Date(),
    queue,
    events,
    embedder,
    llm: createLlmProviders(embedder),
    secrets: createSecretBox(env.secret),
    keyedHash: createKeyedHash(env.secret),
    passwords: argon2Hasher,
    rateLimiter: createRateLimiter(database.pool as unknown as AppContext['sql']),
    fetchPage: createPageFetcher({ allowPrivateHosts: env.fetchAllow }),
    platforms: createStorePlatforms({
      sql: database.pool as unknown as AppContext['sql'],
      shopifyOrigin: env.shopifyOrigin,
    }),
    mailer: createSmtpMailer({ url: env.smtpUrl, from: env.mailFrom }),
    openMailer: createTypedMailer(env.smtpAllow),
    push: createPushSender(env.pushAllow),
    files: createFileStores({ sql: database.pool as unknown as AppContext['sql'], s3: env.s3 }),
    fileScanner: env.clamd ? createClamdScanner(env.clamd) : null,
    publicUrl: env.publicUrl,
    proxies: env.proxies,
    uploadsDir: join(env.dataDir, 'uploads'),
    startTurn: (turn, draft) => runTurn(context, turn, draft),
    stopTurn: (of) => cancelTurn(context, of),
    copilot: createCopilot(() => context),
  };

  return {
    context,
    runJobs: (handlers) => runJobWorkers(context, queueConnection, handlers, queue),
    async close() {
      await events.close();
      await queue.close();
      await queueConnection.close();
      await database.close();
    },
  };
}

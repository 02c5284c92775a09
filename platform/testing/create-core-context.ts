import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveEvent } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { openDatabase } from '@/platform/database';
import { createKeyedHash } from '@/platform/keyed-hash';
import { createLogger } from '@/platform/logger';
import { createTestDatabase } from './test-database';

export interface CoreTestContext {
  ctx: AppContext;
  /** Jobs that were queued; nothing works them off. */
  enqueued: { name: string; payload: object; dedupeKey: string | undefined }[];
  /** Live events that were published; nobody listens. */
  published: LiveEvent[];
  /** Forgets both. */
  forget(): void;
  close(): Promise<void>;
}

/**
 * A context for tests of core that need a real database and nothing else: the queue and the event bus only note what
 * they are given, and any port that is not overridden fails when it is used.
 */
export async function createCoreContext(overrides: Partial<AppContext> = {}): Promise<CoreTestContext> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'storefolk-core-'));
  const log = createLogger({ name: 'test', level: 'silent' });
  const opened = openDatabase({ url: database.url, poolSize: 8 }, log);
  const enqueued: CoreTestContext['enqueued'] = [];
  const published: LiveEvent[] = [];
  const ports: Partial<AppContext> = {
    db: opened.prisma,
    sql: opened.pool as unknown as AppContext['sql'],
    log,
    now: () => new Date(),
    keyedHash: createKeyedHash('a secret for tests only'),
    queue: {
      enqueue: async (name, payload, options) => {
        enqueued.push({ name, payload, dedupeKey: options?.dedupeKey });
      },
      ping: async () => undefined,
      clean: async () => 0,
    },
    events: {
      publish: (event) => published.push(event),
      subscribe: () => () => undefined,
      onGap: () => () => undefined,
    },
    uploadsDir: join(dataDir, 'uploads'),
    ...overrides,
  };
  const ctx = new Proxy(ports as AppContext, {
    get(target, name: keyof AppContext) {
      if (!(name in target)) throw new Error(`This test has no ${String(name)} in its context.`);
      return target[name];
    },
  });
  return {
    ctx,
    enqueued,
    published,
    forget() {
      enqueued.length = 0;
      published.length = 0;
    },
    async close() {
      await opened.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { JOB_NAMES } from '@/core/contracts/jobs';
import type { JobHandlers } from '@/core/shared/job-handlers';
import { createLogger } from '@/platform/logger';
import { type BullmqJobQueue, createBullmqJobQueue } from './bullmq-job-queue';
import { openQueueConnection, type QueueConnection } from './queue-connection';
import { runJobWorkers } from './run-job-workers';

const log = createLogger({ name: 'test', level: 'silent' });
const WAIT = { timeout: 15_000, interval: 20 };

let test: TestContext;
let connection: QueueConnection;
let queue: BullmqJobQueue;
const workers: { close(): Promise<void> }[] = [];
let handlers: JobHandlers;

beforeAll(async () => {
  test = await createTestContext();
  connection = openQueueConnection({ databaseUrl: test.databaseUrl, redisUrl: undefined, poolSize: 16 }, log);
  queue = createBullmqJobQueue(connection);
});
afterAll(async () => {
  await queue.close();
  await connection.close();
  await test.close();
});

beforeEach(() => {
  const nothing = async () => {};
  handlers = Object.fromEntries(JOB_NAMES.map((name) => [name, nothing])) as unknown as JobHandlers;
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  for (const name of ['imports', 'indexing', 'fetching'] as const) await queue.queue(name).obliterate();
});

function startWorker() {
  const worker = runJobWorkers(test.ctx, connection, handlers, queue);
  workers.push(worker);
  return worker;
}

/** A handler that waits until it is let go. */
function gate() {
  const started: string[] = [];
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    started,
    open: () => open(),
    async handle(_ctx: unknown, { storeId }: { storeId: string }) {
      started.push(storeId);
      await opened;
    },
  };
}

describe('jobs under one key', () => {
  it('are one job while the first of them waits', async () => {
    const storeId = randomUUID();
    const options = { dedupeKey: `index:${storeId}` };
    await Promise.all(Array.from({ length: 5 }, () => queue.enqueue('catalog-index', { storeId }, options)));
    await queue.enqueue('catalog-index', { storeId: randomUUID() }, { dedupeKey: 'another' });
    expect(await queue.queue('indexing').getJobCountByTypes('waiting')).toBe(2);
  });

  it('run once more when they are added while the first of them runs', async () => {
    const { started, open, handle } = gate();
    handlers['catalog-index'] = handle;
    startWorker();
    const storeId = randomUUID();
    const options = { dedupeKey: `index:${storeId}` };
    await queue.enqueue('catalog-index', { storeId }, options);
    await vi.waitFor(() => expect(started).toHaveLength(1), WAIT);
    await queue.enqueue('catalog-index', { storeId }, options);
    await queue.enqueue('catalog-index', { storeId }, options);
    open();
    await vi.waitFor(() => expect(started).toEqual([storeId, storeId]), WAIT);
    await vi.waitFor(async () => {
      expect(await queue.queue('indexing').getJobCountByTypes('completed')).toBe(2);
    }, WAIT);
    expect(started).toHaveLength(2);
    await queue.enqueue('catalog-index', { storeId }, options);
    await vi.waitFor(() => expect(started, 'an ended job holds no key').toHaveLength(3), WAIT);
  });
});

describe('a job that cannot be run', () => {
  it.each(['job-of-another-version', 'constructor'])('is dropped when nobody knows %s', async (name) => {
    startWorker();
    const job = await queue.queue('indexing').add(name, {}, { attempts: 3 });
    await vi.waitFor(async () => expect(await job.getState()).toBe('completed'), WAIT);
  });

  it('fails without another attempt when its payload is malformed', async () => {
    const ran = vi.fn();
    handlers['catalog-index'] = async () => ran();
    startWorker();
    const job = await queue.queue('indexing').add('catalog-index', { storeId: 'none' }, { attempts: 3 });
    await vi.waitFor(async () => expect(await job.getState()).toBe('failed'), WAIT);
    expect(await queue.queue('indexing').getJob(job.id ?? '')).toMatchObject({
      attemptsMade: 1,
      failedReason: 'Malformed payload of catalog-index',
    });
    expect(ran).not.toHaveBeenCalled();
  });

  it('cannot be enqueued', async () => {
    await expect(queue.enqueue('catalog-index', { storeId: 'none' })).rejects.toThrow();
    expect(await queue.queue('indexing').getJobCountByTypes('waiting')).toBe(0);
  });
});

describe('a worker that stops', () => {
  it.each([
    ['gives up', true],
    ['returns early', false],
  ])('leaves a job that %s to the next one, without counting the attempt', async (_, throws) => {
    let runs = 0;
    handlers['knowledge-fetch'] = async (_ctx, _payload, signal) => {
      runs += 1;
      if (runs > 3) return;
      await new Promise<void>((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => resolve());
      });
      if (throws) signal.throwIfAborted();
    };
    const payload = { storeId: randomUUID(), sourceId: randomUUID() };
    await queue.enqueue('knowledge-fetch', payload);
    for (let restart = 1; restart <= 3; restart++) {
      const worker = startWorker();
      await vi.waitFor(() => expect(runs).toBe(restart), WAIT);
      await worker.close();
      expect(await queue.queue('fetching').getJobCountByTypes('delayed')).toBe(1);
    }
    startWorker();
    await vi.waitFor(async () => {
      expect(await queue.queue('fetching').getJobCountByTypes('completed')).toBe(1);
    }, WAIT);
    expect(runs).toBe(4);
  });
});

it('writes its schedules as soon as the queue can be reached', async () => {
  for (const name of ['turns-recover', 'queue-clean']) await queue.queue('upkeep').removeJobScheduler(name);
  let refusals = 1;
  const away: BullmqJobQueue = {
    ...queue,
    queue(name) {
      if (refusals-- > 0) throw new Error('connection refused');
      return queue.queue(name);
    },
  };
  workers.push(runJobWorkers(test.ctx, connection, handlers, away));
  await vi.waitFor(async () => {
    const schedules = await queue.queue('upkeep').getJobSchedulers();
    expect(schedules.map(({ name }) => name).toSorted()).toEqual([
      'actions-settle',
      'findings-due',
      'gaps-due',
      'queue-clean',
      'retention-due',
      'scenarios-due',
      'syncs-due',
      'turns-recover',
    ]);
  }, WAIT);
});

it('goes on after all connections to the database were cut', async () => {
  const ran: string[] = [];
  handlers['catalog-index'] = async (_ctx, { storeId }) => void ran.push(storeId);
  startWorker();
  const [before, after] = [randomUUID(), randomUUID()];
  await queue.enqueue('catalog-index', { storeId: before });
  await vi.waitFor(() => expect(ran).toEqual([before]), WAIT);
  await test.ctx.sql.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await vi.waitFor(() => queue.enqueue('catalog-index', { storeId: after }), WAIT);
  await vi.waitFor(() => expect(ran).toEqual([before, after]), WAIT);
});

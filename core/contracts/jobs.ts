import { z } from 'zod';

const storeScoped = z.object({ storeId: z.uuid() });

/** Queues keep slow work from holding up quick work. Value: jobs at once per worker process. */
export const QUEUE_CONCURRENCY = {
  imports: 1,
  indexing: 1,
  fetching: 2,
  syncing: 2,
  webhooks: 2,
  mail: 2,
  inbox: 2,
  testing: 1,
  checking: 1,
  upkeep: 1,
} as const;
export type QueueName = keyof typeof QUEUE_CONCURRENCY;
export const QUEUE_NAMES = Object.keys(QUEUE_CONCURRENCY) as QueueName[];

/**
 * All background jobs. Producers import this alone; handlers live in worker/handlers and are a mapped type
 * over these names, so a job without a handler does not compile.
 */
export const JOB_CONTRACTS = {
  'catalog-import': {
    payload: storeScoped.extend({ importId: z.uuid() }),
    attempts: 3,
    queue: 'imports',
  },
  'orders-import': {
    payload: storeScoped.extend({ importId: z.uuid() }),
    attempts: 3,
    queue: 'imports',
  },
  'customers-import': {
    payload: storeScoped.extend({ importId: z.uuid() }),
    attempts: 3,
    queue: 'imports',
  },
  'catalog-index': {
    payload: storeScoped,
    attempts: 5,
    queue: 'indexing',
  },
  'knowledge-fetch': {
    payload: storeScoped.extend({ sourceId: z.uuid() }),
    attempts: 3,
    queue: 'fetching',
  },
  'knowledge-index': {
    payload: storeScoped.extend({ sourceId: z.uuid() }),
    attempts: 5,
    queue: 'indexing',
  },
  'verification-code-send': {
    payload: storeScoped.extend({ codeId: z.uuid() }),
    attempts: 3,
    queue: 'mail',
  },
  'transcript-send': {
    payload: storeScoped.extend({ requestId: z.uuid() }),
    attempts: 6,
    queue: 'mail',
  },
  // Whatever a store's teammates are to be told by now.
  'notices-send': {
    payload: storeScoped,
    attempts: 8,
    queue: 'mail',
  },
  // With growing pauses for about an hour: as long as a mail server may be away.
  'back-in-stock-notify': {
    payload: storeScoped.extend({ productId: z.uuid() }),
    attempts: 12,
    queue: 'mail',
  },
  // A run queues itself again when the platform is busy or away; attempts are for faults on our side.
  'store-sync': {
    payload: storeScoped.extend({ runId: z.uuid() }),
    attempts: 20,
    queue: 'syncing',
  },
  'webhooks-work': {
    payload: storeScoped,
    attempts: 5,
    queue: 'webhooks',
  },
  'webhooks-check': {
    payload: storeScoped,
    attempts: 2,
    queue: 'webhooks',
  },
  // Goes on after the last test that was answered: attempts are for killed workers and faults on our side.
  'scenarios-run': {
    payload: storeScoped.extend({ runId: z.uuid() }),
    attempts: 10,
    queue: 'testing',
  },
  'scenarios-due': {
    payload: z.object({}),
    attempts: 1,
    queue: 'upkeep',
  },
  // Looks at what is in no gap yet: run again, it goes on where it ended.
  'gaps-find': {
    payload: storeScoped,
    attempts: 3,
    queue: 'checking',
  },
  // Waits, by coming again, until the new entry can be answered from.
  'gap-try': {
    payload: storeScoped.extend({ gapId: z.uuid(), waited: z.int().min(0).default(0) }),
    attempts: 3,
    queue: 'indexing',
  },
  'gaps-due': {
    payload: z.object({}),
    attempts: 1,
    queue: 'upkeep',
  },
  // One source against all, or everything.
  'findings-check': {
    payload: storeScoped.extend({ sourceId: z.uuid().optional() }),
    attempts: 3,
    queue: 'checking',
  },
  'findings-due': {
    payload: z.object({}),
    attempts: 1,
    queue: 'upkeep',
  },
  'inbox-assign': {
    payload: storeScoped,
    attempts: 3,
    queue: 'inbox',
  },
  'inbox-due': {
    payload: z.object({}),
    attempts: 1,
    queue: 'inbox',
  },
  // Files that wait for the virus scanner, that nobody has sent, and contents that are still to be removed.
  'files-due': {
    payload: z.object({}),
    attempts: 1,
    queue: 'inbox',
  },
  // Goes on where it ended: what was removed is gone.
  'retention-due': {
    payload: z.object({}),
    attempts: 1,
    queue: 'upkeep',
  },
  'syncs-due': {
    payload: z.object({}),
    attempts: 1,
    queue: 'upkeep',
  },
  'actions-settle': {
    payload: z.object({}),
    attempts: 1,
    queue: 'upkeep',
  },
  'turns-recover': {
    payload: z.object({}),
    attempts: 1,
    queue: 'upkeep',
  },
  'queue-clean': {
    payload: z.object({}),
    attempts: 1,
    queue: 'upkeep',
  },
} as const satisfies Record<string, JobContract>;

export interface JobContract {
  payload: z.ZodType;
  attempts: number;
  queue: QueueName;
}

export type JobName = keyof typeof JOB_CONTRACTS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOB_CONTRACTS)[N]['payload']>;
export const JOB_NAMES = Object.keys(JOB_CONTRACTS) as JobName[];

import { z } from 'zod';

const storeScoped = z.object({ storeId: z.uuid() });

/**
 * All background jobs. Producers import this alone; handlers live in worker/handlers and are a mapped type
 * over these names, so a job without a handler does not compile.
 * `concurrency` is per worker process.
 */
export const JOB_CONTRACTS = {
  'catalog-import': {
    payload: storeScoped.extend({ importId: z.uuid() }),
    attempts: 3,
    concurrency: 1,
  },
  'catalog-index': {
    payload: storeScoped,
    attempts: 5,
    concurrency: 1,
  },
  'knowledge-fetch': {
    payload: storeScoped.extend({ sourceId: z.uuid() }),
    attempts: 3,
    concurrency: 2,
  },
  'knowledge-index': {
    payload: storeScoped.extend({ sourceId: z.uuid() }),
    attempts: 5,
    concurrency: 1,
  },
  'turns-recover': {
    payload: z.object({}),
    attempts: 1,
    concurrency: 1,
  },
  'queue-clean': {
    payload: z.object({}),
    attempts: 1,
    concurrency: 1,
  },
} as const satisfies Record<string, JobContract>;

export interface JobContract {
  payload: z.ZodType;
  attempts: number;
  concurrency: number;
}

export type JobName = keyof typeof JOB_CONTRACTS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOB_CONTRACTS)[N]['payload']>;
export const JOB_NAMES = Object.keys(JOB_CONTRACTS) as JobName[];

import { Queue } from 'bullmq';
import { JOB_CONTRACTS, type JobName, QUEUE_NAMES, type QueueName } from '@/core/contracts/jobs';
import { AppError } from '@/core/shared/app-error';
import type { JobQueue } from '@/core/shared/job-queue';
import type { QueueConnection } from './queue-connection';

/** Ended jobs removed per queue and state in one go. */
const CLEAN_BATCH = 1000;

export interface BullmqJobQueue extends JobQueue {
  queue(name: QueueName): Queue;
  close(): Promise<void>;
}

/** The producer's side. Queues are opened on first use, so a process that enqueues nothing holds no connection. */
export function createBullmqJobQueue({ connection, backend }: QueueConnection): BullmqJobQueue {
  const queues = new Map<QueueName, Queue>();

  function queue(name: QueueName): Queue {
    const known = queues.get(name);
    if (known) return known;
    const opened = new Queue(name, { connection }, backend) as unknown as Queue;
    // A lost connection rejects the call that met it; without a listener it would also end the process.
    opened.on('error', () => {});
    queues.set(name, opened);
    return opened;
  }

  return {
    queue,
    async enqueue(name: JobName, payload, options = {}) {
      const contract = JOB_CONTRACTS[name];
      try {
        await queue(contract.queue).add(name, contract.payload.parse(payload), {
          attempts: contract.attempts,
          backoff: { type: 'exponential', delay: 2000, jitter: 0.5 },
          ...(options.delayMs ? { delay: options.delayMs } : {}),
          // A job added while its twin runs is kept and run after it: the twin may have read too early.
          ...(options.dedupeKey ? { deduplication: { id: options.dedupeKey, keepLastIfActive: true } } : {}),
        });
      } catch (cause) {
        throw new AppError('unavailable', 'The job queue cannot be reached. Try again in a moment.', {
          cause,
        });
      }
    },
    async clean(olderThanMs) {
      let removed = 0;
      for (const name of QUEUE_NAMES) {
        for (const state of ['completed', 'failed'] as const) {
          removed += (await queue(name).clean(olderThanMs, CLEAN_BATCH, state)).length;
        }
      }
      return removed;
    },
    async ping() {
      await queue('upkeep').getJobCounts('waiting');
    },
    async close() {
      await Promise.all([...queues.values()].map((open) => open.close()));
      queues.clear();
    },
  };
}

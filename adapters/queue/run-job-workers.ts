import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq';
import { JOB_CONTRACTS, type JobName, QUEUE_CONCURRENCY, QUEUE_NAMES } from '@/core/contracts/jobs';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { JobHandlers } from '@/core/shared/job-handlers';
import type { BullmqJobQueue } from './bullmq-job-queue';
import type { QueueConnection } from './queue-connection';
import { scheduleUpkeep } from './schedule-upkeep';

/** By then a stopping worker takes no more jobs. */
const PUT_OFF_MS = 1000;
const SCHEDULE_RETRY_MS = 3000;

function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOB_CONTRACTS, name);
}

/**
 * Starts one BullMQ worker per queue and wraps every handler once: payload check, timing, logs.
 * Jobs run at least once (a killed worker's jobs run again), so handlers are idempotent.
 * @returns a function that lets running jobs end (or aborts them through their signal) and closes the workers
 */
export function runJobWorkers(
  ctx: AppContext,
  { connection, backend }: QueueConnection,
  handlers: JobHandlers,
  jobQueue: BullmqJobQueue,
): { close(): Promise<void> } {
  const shutdown = new AbortController();

  /**
   * A job that heeds the shutdown ends early, by throwing or by returning with work left. It is put off, which counts
   * as no attempt; had it been done after all, running it again changes nothing. Not put back among the waiting ones
   * at once: a slot of this worker that still waits for work would take it.
   */
  async function putOff(job: Job, token: string | undefined): Promise<never> {
    await job.moveToDelayed(Date.now() + PUT_OFF_MS, token);
    throw new DelayedError();
  }

  async function process(job: Job, token?: string): Promise<void> {
    const name = job.name;
    const log = ctx.log.child({ job: name, jobId: job.id, attempt: job.attemptsMade + 1 });
    if (!isJobName(name)) {
      // Left behind by another version: nothing here can ever run it.
      log.warn('unknown job dropped');
      return;
    }
    const payload = JOB_CONTRACTS[name].payload.safeParse(job.data);
    if (!payload.success) throw new UnrecoverableError(`Malformed payload of ${name}`);
    const startedAt = performance.now();
    try {
      const handler = handlers[name] as (
        ctx: AppContext,
        payload: unknown,
        signal: AbortSignal,
      ) => Promise<void>;
      await handler({ ...ctx, log }, payload.data, shutdown.signal);
      if (shutdown.signal.aborted) return await putOff(job, token);
      // Upkeep comes by the clock, day and night: its log would bury everything else.
      const level = JOB_CONTRACTS[name].queue === 'upkeep' ? 'debug' : 'info';
      log[level]({ ms: Math.round(performance.now() - startedAt) }, 'job done');
    } catch (error) {
      if (error instanceof DelayedError) throw error;
      if (shutdown.signal.aborted) return await putOff(job, token);
      const detail = isAppError(error) ? { code: error.code } : { err: error };
      log.error({ ...detail, ms: Math.round(performance.now() - startedAt) }, 'job failed');
      if (isAppError(error) && !error.retryable) throw new UnrecoverableError(error.userMessage);
      throw error;
    }
  }

  const workers = QUEUE_NAMES.map((queueName) => {
    const worker = new Worker(
      queueName,
      process,
      {
        connection,
        concurrency: QUEUE_CONCURRENCY[queueName],
        lockDuration: 60_000,
        stalledInterval: 15_000,
      },
      backend,
    );
    worker.on('error', (error) =>
      ctx.log.warn({ queue: queueName, err: error.message }, 'worker connection'),
    );
    worker.on('stalled', (jobId) =>
      ctx.log.warn({ queue: queueName, jobId }, 'job of a dead worker runs again'),
    );
    return worker;
  });

  /** Without its schedules nobody would finish the answers of dead processes: it goes on until they stand. */
  async function writeSchedules(): Promise<void> {
    while (!shutdown.signal.aborted) {
      try {
        return await scheduleUpkeep(jobQueue);
      } catch (error) {
        ctx.log.error({ err: error }, 'schedules not written');
        await sleep(SCHEDULE_RETRY_MS, undefined, { signal: shutdown.signal }).catch(() => {});
      }
    }
  }
  void writeSchedules();

  return {
    async close() {
      shutdown.abort();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

import type { JobName, JobPayload } from '@/core/contracts/jobs';

export interface EnqueueOptions {
  /** Deterministic id: a job that waits under the same key is not added twice. */
  dedupeKey?: string;
  delayMs?: number;
}

/** Port: background jobs. The worker runs them at least once, so handlers are idempotent. */
export interface JobQueue {
  /** @throws AppError `unavailable` when the queue's database cannot be reached */
  enqueue<N extends JobName>(name: N, payload: JobPayload<N>, options?: EnqueueOptions): Promise<void>;
  /**
   * Removes ended jobs.
   * @returns how many were removed
   */
  clean(olderThanMs: number): Promise<number>;
  /** Resolves when the queue answers; rejects otherwise. For health checks. */
  ping(): Promise<void>;
}

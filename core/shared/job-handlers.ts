import type { JobName, JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from './context';

/**
 * One handler per job contract; leaving one out does not compile. Handlers are idempotent: a job whose worker died
 * runs again. `signal` aborts when the worker shuts down; the job then runs again later.
 */
export type JobHandlers = {
  [N in JobName]: (ctx: AppContext, payload: JobPayload<N>, signal: AbortSignal) => Promise<void>;
};

import { JOB_CONTRACTS, type JobName } from '@/core/contracts/jobs';
import type { BullmqJobQueue } from './bullmq-job-queue';

/** Jobs that nobody enqueues: they come by the clock, once for all workers together. */
const SCHEDULES: { name: JobName; everyMs: number }[] = [
  { name: 'turns-recover', everyMs: 10_000 },
  { name: 'inbox-due', everyMs: 60_000 },
  { name: 'files-due', everyMs: 60_000 },
  { name: 'syncs-due', everyMs: 60_000 },
  { name: 'scenarios-due', everyMs: 60_000 },
  { name: 'actions-settle', everyMs: 60_000 },
  { name: 'gaps-due', everyMs: 900_000 },
  { name: 'queue-clean', everyMs: 3_600_000 },
  { name: 'retention-due', everyMs: 3_600_000 },
  { name: 'findings-due', everyMs: 86_400_000 },
];

/** Writes the schedules; writing them again changes nothing. */
export async function scheduleUpkeep(jobQueue: BullmqJobQueue): Promise<void> {
  for (const { name, everyMs } of SCHEDULES) {
    await jobQueue
      .queue(JOB_CONTRACTS[name].queue)
      .upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: { attempts: 1 } });
  }
}

import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { wire } from '@/adapters/wire';
import { beatWorker, signOffWorker } from '@/core/operations/worker-heartbeat.queries';
import { readEnv } from '@/platform/env';
import { jobHandlers } from './job-handlers';

const HEARTBEAT_MS = 5000;

const { context, runJobs, close } = wire(readEnv(), 'worker');
const workerId = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
const jobs = runJobs(jobHandlers);

const beat = () =>
  beatWorker(context, workerId).catch((error: Error) =>
    context.log.warn({ err: error.message }, 'heartbeat not written'),
  );
await beat();
const heartbeat = setInterval(beat, HEARTBEAT_MS);
context.log.info({ workerId }, 'worker ready');

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  context.log.info({ signal }, 'worker stops');
  clearInterval(heartbeat);
  // A job that does not heed its signal runs again later; nobody waits for it for ever.
  setTimeout(() => process.exit(1), 10_000).unref();
  await jobs.close();
  await signOffWorker(context, workerId).catch(() => {});
  await close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Wired, wire } from '@/adapters/wire';
import { findFreePort } from '@/e2e/cluster/find-free-port';
import { type ProgramName, programArgs } from '@/launcher/programs';
import { ensureEmbeddedPostgres } from '@/platform/embedded-postgres/ensure-embedded-postgres';
import { environmentForChild, readEnv } from '@/platform/env';
import { loadMasterSecret } from '@/platform/master-secret';
import { prepareDatabase } from '@/platform/prepare-database';
import { projectRoot } from '@/platform/project-root';

export interface BenchInstance {
  ctx: Wired['context'];
  origin: string;
  app: ChildProcess;
  /** The one that runs now. */
  readonly worker: ChildProcess;
  postgresPid: number | null;
  /** Ends the worker as a power cut does: it has no moment left to do anything. */
  killWorker(): Promise<void>;
  /** Starts another one after that. */
  startWorker(): void;
  /** @param end.keepDatabase to go on with it another time */
  close(end: { keepDatabase: boolean }): Promise<void>;
}

/**
 * The product as it runs in production, on a data folder of its own: app, worker and embedded Postgres.
 * @param environment what it is told besides
 */
export async function startBenchInstance(
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<BenchInstance> {
  const embedded = await ensureEmbeddedPostgres({ dataDir, log: (line) => console.error(line) });
  await prepareDatabase({ url: embedded.url, redisUrl: undefined });
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const changes = {
    NODE_ENV: 'production',
    STOREFOLK_DATA: dataDir,
    STOREFOLK_SECRET: await loadMasterSecret(dataDir, undefined),
    DATABASE_URL: embedded.url,
    PORT: String(port),
    STOREFOLK_URL: origin,
    LOG_LEVEL: 'warn',
    ...environment,
  };
  const wired = wire(readEnv(environmentForChild(changes)), 'cli');
  const start = (program: ProgramName) =>
    spawn(process.execPath, programArgs(projectRoot(), program, false), {
      cwd: projectRoot(),
      env: environmentForChild(changes),
      // The channel is how a program notices that the one who started it is gone.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  const app = start('app');
  let worker = start('worker');
  await waitUntilHealthy(origin);
  return {
    ctx: wired.context,
    origin,
    app,
    get worker() {
      return worker;
    },
    postgresPid: embedded.pid,
    killWorker: () => stop(worker, 'SIGKILL'),
    startWorker() {
      worker = start('worker');
    },
    async close({ keepDatabase }) {
      await Promise.all([stop(app), stop(worker)]);
      await wired.close();
      // It may lie outside of the data folder.
      await (keepDatabase ? embedded.stop() : embedded.destroy());
    },
  };
}

async function waitUntilHealthy(origin: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const response = await fetch(`${origin}/api/health`).catch(() => null);
    if (response?.status === 200) return;
    await sleep(100);
  }
  throw new Error(`${origin} did not become healthy`);
}

function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

export interface Memory {
  /** Resident set size: pages that processes share count once for each of them. */
  rss: number;
  /** Proportional set size: shared pages are split among those who share them. */
  pss: number;
}

/** Memory of a process and all its descendants, in MB (10⁶ bytes). */
export async function measureMemory(pid: number): Promise<Memory> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const read = (field: string) =>
    (Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) * 1024) / 1e6;
  const sum = { rss: read('Rss'), pss: read('Pss') };
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  for (const child of children.trim().split(/\s+/).filter(Boolean)) {
    const { rss, pss } = await measureMemory(Number(child));
    sum.rss += rss;
    sum.pss += pss;
  }
  return sum;
}

/** The most memory that a process held at once since it began, in MB (10⁶ bytes): VmHWM. */
export async function readPeakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return (Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1024) / 1e6;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Wired, wire } from '@/adapters/wire';
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
  worker: ChildProcess;
  postgresPid: number | null;
  close(): Promise<void>;
}

/** The product as it runs in production, on a data folder of its own: app, worker and embedded Postgres. */
export async function startBenchInstance(dataDir: string): Promise<BenchInstance> {
  const embedded = await ensureEmbeddedPostgres({ dataDir, log: (line) => console.error(line) });
  await prepareDatabase({ url: embedded.url, redisUrl: undefined });
  const port = await findFreePort();
  const changes = {
    NODE_ENV: 'production',
    STOREFOLK_DATA: dataDir,
    STOREFOLK_SECRET: await loadMasterSecret(dataDir, undefined),
    DATABASE_URL: embedded.url,
    PORT: String(port),
    LOG_LEVEL: 'warn',
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
  const worker = start('worker');
  const origin = `http://127.0.0.1:${port}`;
  await waitUntilHealthy(origin);
  return {
    ctx: wired.context,
    origin,
    app,
    worker,
    postgresPid: embedded.pid,
    async close() {
      await Promise.all([app, worker].map(stop));
      await wired.close();
      await embedded.stop();
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

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
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

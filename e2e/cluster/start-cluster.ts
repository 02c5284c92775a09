import { existsSync } from 'node:fs';
import { authCookieNames, encodeSession } from '@/adapters/auth/session-token';
import { setRuntime } from '@/adapters/current-context';
import { type Wired, wire } from '@/adapters/wire';
import { type ProgramName, programArgs } from '@/launcher/programs';
import { runDatabase } from '@/launcher/run-database';
import { type Program, superviseProgram } from '@/launcher/supervise-program';
import { waitForHealth } from '@/launcher/wait-for-health';
import { ensureEmbeddedPostgres } from '@/platform/embedded-postgres/ensure-embedded-postgres';
import { environmentForChild, readEnv } from '@/platform/env';
import { loadMasterSecret } from '@/platform/master-secret';
import { prepareDatabase } from '@/platform/prepare-database';
import { projectRoot } from '@/platform/project-root';
import { deriveSessionKey } from '@/platform/session-key';
import { findFreePort } from './find-free-port';
import { startBalancer } from './start-balancer';
import { waitUntil } from './wait-until';

export interface Cluster {
  ctx: Wired['context'];
  /** Behind the proxy: any of the app processes. */
  origin: string;
  /** Each app process by itself. */
  appOrigins: string[];
  apps: readonly Program[];
  workers: readonly Program[];
  /** The session cookie of somebody of a team. */
  signIn(userId: string): Promise<string>;
  /** Ends a program as a power cut does; it is started again as `npm start` would. */
  kill(program: Program): void;
  /**
   * Ends Postgres, in order or as a crash; it is started again as `npm start` would.
   * @returns when it answers again
   */
  restartDatabase(how: 'in order' | 'crash'): Promise<void>;
  close(): Promise<void>;
}

export interface ClusterSize {
  apps: number;
  workers: number;
}

/**
 * The product as it runs in production, from its bundles, in several processes on one embedded Postgres and behind one
 * proxy. Everything is started again when it dies, as the launcher does it.
 * @param environment what the programs are told besides
 */
export async function startCluster(
  dataDir: string,
  size: ClusterSize,
  report: (line: string) => void,
  environment: Record<string, string> = {},
): Promise<Cluster> {
  const database = await runDatabase({ databaseUrl: undefined, dataDir, log: report });
  const redisUrl = environment.REDIS_URL;
  await prepareDatabase({ url: database.url, redisUrl });
  const ports: number[] = [];
  while (ports.length < size.apps) ports.push(await findFreePort());
  const balancer = await startBalancer(ports);
  const origin = `http://127.0.0.1:${balancer.port}`;
  const secret = await loadMasterSecret(dataDir, undefined);
  const changes = {
    NODE_ENV: 'production',
    STOREFOLK_DATA: dataDir,
    STOREFOLK_SECRET: secret,
    DATABASE_URL: database.url,
    STOREFOLK_URL: origin,
    LOG_LEVEL: 'error',
    ...environment,
  };
  const wired = wire(readEnv(environmentForChild(changes)), 'cli');
  setRuntime({
    context: wired.context,
    publicUrl: origin,
    version: '0',
    authSecret: deriveSessionKey(secret),
    demoShopUrl: null,
  });
  const supervise = (name: ProgramName, more: Record<string, string> = {}) =>
    superviseProgram({
      args: programArgs(projectRoot(), name, false),
      cwd: projectRoot(),
      env: environmentForChild({ ...changes, ...more }),
      onLine: (line) => report(`${name}: ${line}`),
      onGivenUp: () => report(`${name}: does not stay up`),
    });
  const apps = ports.map((port) => supervise('app', { PORT: String(port) }));
  const workers = Array.from({ length: size.workers }, () => supervise('worker'));
  const appOrigins = ports.map((port) => `http://127.0.0.1:${port}`);
  const close = async () => {
    await Promise.all([...apps, ...workers].map((program) => program.stop()));
    await balancer.close();
    await wired.close();
    const last = await ensureEmbeddedPostgres({ dataDir, log: report });
    await database.stop();
    await last.destroy();
  };
  for (const app of appOrigins) {
    const complaint = await waitForHealth(app, 90_000, new AbortController().signal);
    if (!complaint) continue;
    await close();
    throw new Error(`${app} did not become healthy: ${complaint}`);
  }
  return {
    ctx: wired.context,
    origin,
    appOrigins,
    apps,
    workers,
    async signIn(userId) {
      const user = await wired.context.db.user.findUniqueOrThrow({ where: { id: userId } });
      const { sessionVersion } = user;
      return `${authCookieNames().session}=${await encodeSession({ userId, sessionVersion })}`;
    },
    kill({ pid }) {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    },
    async restartDatabase(how) {
      // A second use of the server that runs, to learn its number.
      const running = await ensureEmbeddedPostgres({ dataDir, log: report });
      process.kill(running.pid, how === 'crash' ? 'SIGQUIT' : 'SIGINT');
      await waitUntil('Postgres to end', () => !existsSync(`/proc/${running.pid}`), 60_000, 20);
      await untilAnswering(wired.context);
      await running.stop();
    },
    close,
  };
}

async function untilAnswering({ sql }: Wired['context']): Promise<void> {
  const answers = () =>
    sql.query('SELECT 1').then(
      () => true,
      () => false,
    );
  await waitUntil('Postgres to come back', answers, 60_000, 100);
}

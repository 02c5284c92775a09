import './stop-with-parent';
import { setTimeout as sleep } from 'node:timers/promises';
import { readDatabaseIdentity } from '@/platform/database-identity';
import { environmentForChild, readEnv } from '@/platform/env';
import { loadMasterSecret } from '@/platform/master-secret';
import { prepareDatabase } from '@/platform/prepare-database';
import { projectRoot } from '@/platform/project-root';
import { formatLogLine } from './format-log-line';
import { type ProgramName, programArgs } from './programs';
import { requireFreePort } from './require-free-port';
import { type Database, runDatabase } from './run-database';
import { seedDemoStore } from './seed-demo-store';
import { type Program, superviseProgram } from './supervise-program';
import { waitForHealth } from './wait-for-health';
import { watchSources } from './watch-sources';

const healthTimeoutMs = 90_000;
/** npm, the shell and the terminal each may pass on the same Ctrl-C; only a later one means "do not wait". */
const impatientAfterMs = 1_500;

const development = process.argv.includes('--development');
const programs: Program[] = [];
const ending = new AbortController();
let database: Database | undefined;

const say = (program: string) => (line: string) =>
  process.stdout.write(`${formatLogLine(program, line, new Date())}\n`);
const log = say('start');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

let askedToStop: number | undefined;

function onSignal(): void {
  if (askedToStop === undefined) {
    askedToStop = Date.now();
    log('stopping');
    void stopAll(0);
  } else if (Date.now() - askedToStop > impatientAfterMs) {
    for (const program of programs) program.kill();
  }
}

let stopping: Promise<void> | undefined;

function stopAll(exitCode: number): Promise<void> {
  stopping ??= (async () => {
    ending.abort();
    await starting.catch(() => undefined);
    await Promise.all(programs.map((program) => program.stop()));
    await database?.stop();
    if (askedToStop !== undefined) log('stopped');
    process.exit(exitCode);
  })();
  return stopping;
}

async function start(): Promise<void> {
  const started = Date.now();
  const env = readEnv();
  const root = projectRoot();
  await requireFreePort(env.port, env.host, { what: 'the app', variable: 'PORT' });
  await requireFreePort(env.demoPort, env.host, { what: 'the demo shop', variable: 'DEMO_PORT' });

  const secret = await loadMasterSecret(env.dataDir, env.secret);
  database = await runDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir, log: say('db') });
  const migrations = await prepareDatabase({ url: database.url, redisUrl: env.redisUrl });
  if (migrations.length > 0) log(`database brought up to date (${migrations.length} migrations)`);
  if (ending.signal.aborted) return;

  const shopUrl = env.demoShopUrl ?? `http://localhost:${env.demoPort}`;
  const childEnv = environmentForChild({
    NODE_ENV: development ? 'development' : 'production',
    DATABASE_URL: database.url,
    STOREFOLK_DATA: env.dataDir,
    STOREFOLK_SECRET: secret,
    STOREFOLK_DEMO_URL: shopUrl,
  });
  const run = (
    name: ProgramName,
    options: { arg?: string; env?: NodeJS.ProcessEnv; onGivenUp: () => void },
  ) => {
    const args = programArgs(root, name, development, options.arg === undefined ? [] : [options.arg]);
    const { onGivenUp } = options;
    programs.push(
      superviseProgram({ args, cwd: root, env: options.env ?? childEnv, onLine: say(name), onGivenUp }),
    );
  };
  const runEssential = (name: ProgramName) =>
    run(name, {
      onGivenUp: () => {
        log(`the ${name} does not stay up; its last lines above say why. Stopping everything.`);
        void stopAll(1);
      },
    });
  runEssential('app');
  runEssential('worker');
  if (development) {
    watchSources(root, (file) => {
      log(`${file} changed`);
      for (const program of programs) void program.restart();
    });
  }

  const seeding = seedDemoStore({
    dataDir: env.dataDir,
    database: await readDatabaseIdentity(database.url),
    cli: programArgs(root, 'cli', development),
    cwd: root,
    env: childEnv,
    signal: ending.signal,
    onLine: log,
  }).catch((error: Error) => {
    if (!ending.signal.aborted) log(error.message);
    return undefined;
  });
  const localHost = env.host === '0.0.0.0' ? '127.0.0.1' : env.host;
  const complaint = await waitForHealth(`http://${localHost}:${env.port}`, healthTimeoutMs, ending.signal);
  if (complaint && !ending.signal.aborted) log(`the app is not well yet: ${complaint}`);

  const demo = await seeding;
  if (ending.signal.aborted) return;
  if (demo) {
    const shop = {
      port: env.demoPort,
      host: env.host,
      widgetOrigin: env.publicUrl,
      widgetKey: demo.widget_key,
    };
    run('demo', {
      arg: JSON.stringify(shop),
      // The shop page knows nothing of the product but the address of its widget.
      env: environmentForChild({
        NODE_ENV: childEnv.NODE_ENV,
        DATABASE_URL: undefined,
        STOREFOLK_SECRET: undefined,
      }),
      onGivenUp: () => log('the demo shop does not stay up; the rest goes on without it'),
    });
    await waitUntilReachable(`http://${localHost}:${env.demoPort}`);
  }
  if (ending.signal.aborted) return;
  announce({
    admin: env.publicUrl,
    shop: demo ? shopUrl : undefined,
    seconds: (Date.now() - started) / 1000,
  });
}

async function waitUntilReachable(origin: string): Promise<void> {
  const giveUp = Date.now() + 15_000;
  while (Date.now() < giveUp && !ending.signal.aborted) {
    const reached = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (reached) return;
    await sleep(50);
  }
}

function announce(facts: { admin: string; shop: string | undefined; seconds: number }): void {
  process.stdout.write(`
  Storefolk is running (up in ${facts.seconds.toFixed(1)} s)

    Admin      ${facts.admin}
    Demo shop  ${facts.shop ?? 'not available, see above'}

  Ctrl-C stops it.

`);
}

const starting = start();
starting.catch(async (error) => {
  if (!ending.signal.aborted) {
    process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
    await stopAll(1);
  }
});

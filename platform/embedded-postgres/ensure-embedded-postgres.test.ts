import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureEmbeddedPostgres } from './ensure-embedded-postgres';

interface Holder {
  process: ChildProcess;
  pid: number;
  url: string;
  startedHere: boolean;
}

// Some of these wait for a watcher that itself waits for seconds.
vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;
const holders: Holder[] = [];

beforeEach(async () => {
  dataDir = await makeDataDir(0o755);
});

afterEach(async () => {
  await Promise.all(holders.splice(0).map(letGo));
  await remove(dataDir);
});

/** With mode 700 the user that root lends Postgres to cannot enter it, as in a clone below /root. */
async function makeDataDir(mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'storefolk-postgres-'));
  await chmod(folder, mode);
  return folder;
}

/** What a server that is ending still writes would end a single try. */
function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Another process, which is started and waits to be told to use the database. */
async function prepareHolder(folder = dataDir): Promise<{ hold(): Promise<Holder> }> {
  const fixture = join(import.meta.dirname, 'hold-embedded-postgres.fixture.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  return {
    async hold() {
      child.stdin.write('go\n');
      const [line] = await once(lines, 'line');
      const holder = { process: child, ...JSON.parse(line) } as Holder;
      holders.push(holder);
      return holder;
    },
  };
}

/** Another process that uses the database. */
async function hold(folder = dataDir): Promise<Holder> {
  return (await prepareHolder(folder)).hold();
}

async function letGo(holder: Holder): Promise<void> {
  if (holder.process.exitCode !== null || holder.process.signalCode !== null) return;
  holder.process.stdin?.end();
  await once(holder.process, 'exit');
}

async function kill(holder: Holder): Promise<void> {
  holder.process.kill('SIGKILL');
  await once(holder.process, 'exit');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const ensure = () => ensureEmbeddedPostgres({ dataDir, durable: false, log: () => undefined });

test('sets up a Postgres 17 with pgvector for a role without privileges, and keeps data and port', async () => {
  const first = await ensure();
  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  await client.query('CREATE TABLE note (text text); INSERT INTO note VALUES ($$kept$$)');
  const facts = await client.query(`
    SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('listen_addresses') AS address,
           rolsuper AS superuser, (SELECT extversion FROM pg_extension WHERE extname = 'vector') AS vector
    FROM pg_roles WHERE rolname = current_user`);
  expect(facts.rows[0]).toEqual({ major: 17, address: '127.0.0.1', superuser: false, vector: '0.8.6' });
  await client.end();
  await first.stop();
  expect(await answers(first.url)).toBe(false);

  const second = await ensure();
  expect(second).toMatchObject({ url: first.url, startedHere: true });
  const again = new pg.Client({ connectionString: second.url });
  await again.connect();
  expect((await again.query('SELECT text FROM note')).rows).toEqual([{ text: 'kept' }]);
  await again.end();
  await second.stop();
  expect(statSync(join(dataDir, 'postgres', 'credentials.json')).mode & 0o777).toBe(0o600);
});

test('processes that ask at the same time share one server, and it stops with the last of them', async () => {
  const all = await Promise.all([hold(), hold(), hold()]);
  expect(new Set(all.map((holder) => holder.pid)).size).toBe(1);
  expect(all.filter((holder) => holder.startedHere)).toHaveLength(1);
  const starter = all.find((holder) => holder.startedHere) as Holder;
  await letGo(starter);
  expect(await answers(starter.url)).toBe(true);
  await Promise.all(all.map(letGo));
  expect(await answers(starter.url)).toBe(false);
});

test('two data folders have a server each', async () => {
  const other = await makeDataDir(0o755);
  try {
    const [one, two] = await Promise.all([hold(), hold(other)]);
    expect(one.pid).not.toBe(two.pid);
    await letGo(two);
    expect(await answers(one.url)).toBe(true);
  } finally {
    await remove(other);
  }
});

test('the server does not outlive a process that was killed', async () => {
  const holder = await hold();
  await kill(holder);
  const giveUp = Date.now() + 15_000;
  while (existsSync(`/proc/${holder.pid}`) && Date.now() < giveUp) await sleep(100);
  expect(existsSync(`/proc/${holder.pid}`)).toBe(false);
  expect(await hold()).toMatchObject({ startedHere: true });
});

test('a killed process takes no server from others, and a new start may take it over', async () => {
  const [first, second] = await Promise.all([hold(), hold()]);
  await kill(first);
  await sleep(4_500);
  expect(await answers(second.url)).toBe(true);
  // The server waits three seconds for somebody else; on a busy machine a process needs as long to begin.
  const waiting = await prepareHolder();
  await kill(second);
  const third = await waiting.hold();
  expect(third).toMatchObject({ pid: first.pid, startedHere: false });
  await sleep(4_500);
  expect(await answers(third.url)).toBe(true);
});

test('a server that was killed comes back, though its number now belongs to a stranger', async () => {
  const first = await ensure();
  process.kill(first.pid, 'SIGKILL');
  const pidFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  while (await answers(first.url)) await sleep(50);
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await writeFile(pidFile, [`${process.pid}`, ...lines.slice(1)].join('\n'));
  const second = await ensure();
  expect(second.startedHere).toBe(true);
  expect(await answers(second.url)).toBe(true);
  await first.stop();
  await second.stop();
});

test('moves to another port when its own was taken meanwhile', async () => {
  const first = await ensure();
  await first.stop();
  const squatter = createServer();
  squatter.listen(Number(new URL(first.url).port), '127.0.0.1');
  await once(squatter, 'listening');
  const second = await ensure();
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  expect(await answers(second.url)).toBe(true);
  await second.stop();
  squatter.close();
});

test('a copy of a data folder does not touch the server of the original', async () => {
  const holder = await hold();
  const copy = await makeDataDir(0o755);
  try {
    await cp(dataDir, copy, { recursive: true });
    const other = await ensureEmbeddedPostgres({ dataDir: copy, durable: false, log: () => undefined });
    expect(other.pid).not.toBe(holder.pid);
    await other.stop();
    expect(await answers(holder.url)).toBe(true);
  } finally {
    await remove(copy);
  }
});

const isRoot = process.getuid?.() === 0;

test.runIf(isRoot)('keeps the database elsewhere when its user cannot enter the data folder', async () => {
  const closed = await makeDataDir(0o700);
  const copy = await makeDataDir(0o700);
  const told: string[] = [];
  try {
    const server = await ensureEmbeddedPostgres({
      dataDir: closed,
      durable: false,
      log: (line) => told.push(line),
    });
    const elsewhere = readFileSync(join(closed, 'postgres', 'location'), 'utf8').trim();
    expect(told.join()).toContain(elsewhere);
    expect(await answers(server.url)).toBe(true);

    await cp(closed, copy, { recursive: true });
    const second = ensureEmbeddedPostgres({ dataDir: copy, durable: false, log: () => undefined });
    await expect(second).rejects.toThrow(/is a copy of/);

    await server.destroy();
    expect(existsSync(elsewhere)).toBe(false);
  } finally {
    for (const folder of [closed, copy]) await remove(folder);
  }
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveEvent } from '@/core/contracts/live-events';
import { choosePort } from '@/platform/embedded-postgres/choose-port';
import { createLogger } from '@/platform/logger';
import { createRedisEventBus } from './redis-event-bus';

/** Redis is optional, also on a machine where tests run. */
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const log = createLogger({ name: 'test', level: 'silent' });

describe.skipIf(!hasRedis)('events over Redis', () => {
  let server: ChildProcess;
  let folder: string;
  let url: string;
  let port: number;
  let admin: Redis;
  let here: ReturnType<typeof createRedisEventBus>;
  let there: ReturnType<typeof createRedisEventBus>;
  let heard: { here: string[]; there: string[] };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'storefolk-redis-'));
    port = await choosePort();
    url = `redis://127.0.0.1:${port}`;
    start();
    admin = new Redis(url, { maxRetriesPerRequest: null });
    admin.on('error', () => {});
    await admin.ping();
  });
  afterAll(async () => {
    admin.disconnect();
    await stop('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    here = createRedisEventBus(url, log, { listen: true });
    there = createRedisEventBus(url, log, { listen: true });
    heard = { here: [], there: [] };
    here.subscribe((event) => heard.here.push(textOf(event)));
    there.subscribe((event) => heard.there.push(textOf(event)));
    await vi.waitFor(async () => expect(await readers()).toHaveLength(2), 10_000);
  });
  afterEach(() => Promise.all([here.close(), there.close()]));

  function start(): void {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
    server = spawn('redis-server', args, { stdio: 'ignore' });
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  }

  /** Connections that wait for entries. */
  async function readers(): Promise<string[]> {
    const clients = String(await admin.client('LIST')).split('\n');
    return clients.flatMap((line) => (/ cmd=xread /.test(line) ? [/^id=(\d+)/.exec(line)?.[1] ?? ''] : []));
  }

  it('brings events to the other process in their order, and its own to nobody twice', async () => {
    const sent = Array.from({ length: 300 }, (_, i) => `${i} ${'ü🏕'.repeat(i % 50 === 7 ? 2500 : i % 9)}`);
    for (const text of sent) here.publish(delta(text));
    expect(heard.here).toEqual(sent);
    await vi.waitFor(() => expect(heard.there).toHaveLength(sent.length), 10_000);
    expect(heard.there).toEqual(sent);
    there.publish(delta('back'));
    await vi.waitFor(() => expect(heard.here.at(-1)).toBe('back'), 10_000);
    expect(heard.here).toEqual([...sent, 'back']);
  });

  it('loses nothing that is sent while the readers’ connections are cut', async () => {
    here.publish(delta('before'));
    await vi.waitFor(() => expect(heard.there).toEqual(['before']), 10_000);
    for (const id of await readers()) await admin.client('KILL', 'ID', id);
    for (let i = 0; i < 50; i++) here.publish(delta(`meanwhile ${i}`));
    const expected = ['before', ...Array.from({ length: 50 }, (_, i) => `meanwhile ${i}`)];
    await vi.waitFor(() => expect(heard.there).toEqual(expected), 15_000);
  });

  it('keeps what is sent while Redis is away, and goes on after its restart', async () => {
    const gaps = vi.fn();
    there.onGap(gaps);
    here.publish(delta('before'));
    await vi.waitFor(() => expect(heard.there).toEqual(['before']), 10_000);
    await stop('SIGKILL');
    for (let i = 0; i < 50; i++) here.publish(delta(`meanwhile ${i}`));
    start();
    const expected = ['before', ...Array.from({ length: 50 }, (_, i) => `meanwhile ${i}`)];
    await vi.waitFor(() => expect(heard.there).toEqual(expected), 15_000);
    expect(gaps).not.toHaveBeenCalled();
  });

  it('says that something may have been missed when Redis has lost it', async () => {
    const gaps = vi.fn();
    there.onGap(gaps);
    here.publish(delta('before'));
    await vi.waitFor(() => expect(heard.there).toEqual(['before']), 10_000);
    await stop('SIGKILL');
    await rm(folder, { recursive: true });
    await mkdir(folder);
    start();
    await vi.waitFor(() => expect(gaps).toHaveBeenCalledTimes(1), 15_000);
    here.publish(delta('after'));
    await vi.waitFor(() => expect(heard.there).toEqual(['before', 'after']), 15_000);
  });
});

function delta(text: string): LiveEvent {
  return {
    topic: 'conversation:c',
    name: 'turn:delta',
    data: { conversationId: 'c', turnId: 't', offset: 0, text },
  };
}

function textOf(event: LiveEvent): string {
  return event.name === 'turn:delta' ? event.data.text : event.name;
}

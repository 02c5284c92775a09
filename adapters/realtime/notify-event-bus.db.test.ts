import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { LiveEvent } from '@/core/contracts/live-events';
import { createLogger } from '@/platform/logger';
import { createTestDatabase } from '@/platform/testing/test-database';
import { createNotifyEventBus } from './notify-event-bus';

type Bus = ReturnType<typeof createNotifyEventBus>;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let pool: pg.Pool;
let here: Bus;
let there: Bus;
const heard = { here: [] as string[], there: [] as string[] };
const log = createLogger({ name: 'test', level: 'silent' });

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 6 });
  pool.on('error', () => {});
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

beforeEach(async () => {
  here = createNotifyEventBus(pool, log, { databaseUrl: database.url, listen: true });
  there = createNotifyEventBus(pool, log, { databaseUrl: database.url, listen: true });
  heard.here = [];
  heard.there = [];
  here.subscribe((event) => heard.here.push(textOf(event)));
  there.subscribe((event) => heard.there.push(textOf(event)));
  await untilListening(2);
});
afterEach(async () => {
  await Promise.all([here.close(), there.close()]);
});

const LISTENERS = `datname = current_database() AND query = 'LISTEN storefolk_events' AND state = 'idle'`;

async function listenerPids(): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE ${LISTENERS}`);
  return rows.map(({ pid }) => pid);
}

function untilListening(count: number): Promise<unknown> {
  return vi.waitFor(async () => expect(await listenerPids()).toHaveLength(count), 10_000);
}

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

it('brings events to the other process in their order, and its own to nobody twice', async () => {
  const sent: string[] = [];
  for (let i = 0; i < 300; i++) {
    // Some fill a NOTIFY alone, and some fit into none.
    const text = `${i} ${'ü🏕'.repeat(i % 50 === 7 ? 2500 : i % 9)}`;
    sent.push(text);
    here.publish(delta(text));
    if (i % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(heard.here, 'own listeners hear at once').toEqual(sent);
  await vi.waitFor(() => expect(heard.there).toHaveLength(sent.length), 10_000);
  expect(heard.there).toEqual(sent);
  there.publish(delta('back'));
  await vi.waitFor(() => expect(heard.here.at(-1)).toBe('back'), 10_000);
  expect(heard.here).toEqual([...sent, 'back']);
  expect(heard.there).toEqual([...sent, 'back']);
});

it('sends what was published just before it is closed', async () => {
  const leaving = createNotifyEventBus(pool, log, { databaseUrl: database.url, listen: false });
  leaving.publish(delta('last words'));
  await leaving.close();
  await vi.waitFor(() => expect(heard.there).toEqual(['last words']), 10_000);
});

it('listens again after its connection was cut, and says that something may have been missed', async () => {
  const before = await listenerPids();
  const gaps = vi.fn();
  there.onGap(gaps);
  await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${LISTENERS}`);
  await vi.waitFor(async () => {
    const pids = await listenerPids();
    expect(pids).toHaveLength(2);
    expect(pids.some((pid) => before.includes(pid))).toBe(false);
  }, 10_000);
  here.publish(delta('still there?'));
  await vi.waitFor(() => expect(heard.there).toEqual(['still there?']), 10_000);
  expect(heard.here).toEqual(['still there?']);
  expect(gaps).toHaveBeenCalledTimes(1);
});

it('keeps what cannot be sent, in its order, until the database takes it again', async () => {
  const query = vi.spyOn(pool, 'query').mockRejectedValue(new Error('The database system is shutting down.'));
  for (let i = 0; i < 3; i++) here.publish(delta(`waiting ${i}`));
  await vi.waitFor(() => expect(query).toHaveBeenCalled(), 10_000);
  here.publish(delta('later'));
  expect(heard.there).toEqual([]);
  query.mockRestore();
  await vi.waitFor(
    () => expect(heard.there).toEqual(['waiting 0', 'waiting 1', 'waiting 2', 'later']),
    10_000,
  );
});

it('opens no connection after it was closed, not even where one was just lost', async () => {
  await pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${LISTENERS}`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await Promise.all([here.close(), there.close()]);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await listenerPids()).toEqual([]);
});

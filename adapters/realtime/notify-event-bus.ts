import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { LiveEvent } from '@/core/contracts/live-events';
import type { EventBus } from '@/core/shared/event-bus';
import type { Logger } from '@/platform/logger';
import { createEventFanout } from './event-fanout';
import { type NotifyBatch, splitIntoBatches } from './notify-batches';

const CHANNEL = 'storefolk_events';
/** At most one NOTIFY in so many milliseconds: an answer comes in many small pieces. */
const FLUSH_MS = 40;
const RECONNECT_MS = 1000;
/** Events that wait for the database to come back: more of them, or older ones, are given up. */
const MAX_WAITING = 10_000;
const WAIT_MS = 30_000;

interface Envelope {
  from: string;
  events?: LiveEvent[];
  /** Row of live_event_bodies that holds an event too large for NOTIFY. */
  ref?: string;
}

/**
 * Events between processes by Postgres NOTIFY: one serial publisher, one LISTEN connection, batches.
 * Own listeners hear an event at once and never a second time. Events sent while the LISTEN connection is
 * down are lost to this process; it says so (`onGap`) as soon as it listens again.
 * @param options.listen false for processes that only publish (the CLI)
 */
export function createNotifyEventBus(
  pool: pg.Pool,
  log: Logger,
  options: { databaseUrl: string; listen: boolean },
): EventBus & { close(): Promise<void> } {
  const origin = randomUUID();
  const fanout = createEventFanout((error) => log.error({ err: error }, 'event listener failed'));
  let pending: LiveEvent[] = [];
  let waiting = 0;
  let flushedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let publishing: Promise<void> = Promise.resolve();
  let listener: pg.Client | undefined;
  let closed = false;

  async function send(batch: NotifyBatch): Promise<void> {
    let envelope: Envelope;
    if (batch.oversize) {
      const { rows } = await pool.query<{ id: string }>(
        'INSERT INTO live_event_bodies (body) VALUES ($1) RETURNING id::text',
        [JSON.stringify(batch.events[0])],
      );
      envelope = { from: origin, ...(rows[0] ? { ref: rows[0].id } : {}) };
    } else {
      envelope = { from: origin, events: batch.events };
    }
    // It writes nothing that a crash could lose, so its end need not wait for the disk.
    await pool.query(`SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`, [
      CHANNEL,
      JSON.stringify(envelope),
    ]);
  }

  /** Sends in order; while the database is away, what follows waits too. An event may come twice, which does no harm. */
  async function sendAll(events: LiveEvent[]): Promise<void> {
    const until = Date.now() + WAIT_MS;
    for (const batch of splitIntoBatches(events)) {
      for (let sent = false; !sent; ) {
        try {
          await send(batch);
          sent = true;
        } catch (error) {
          if (closed || Date.now() > until) throw error;
          await sleep(RECONNECT_MS / 2);
        }
      }
    }
  }

  /** An event after a pause leaves at once; those that follow it closely leave together. */
  function schedule(): void {
    timer ??= setTimeout(flush, Math.max(0, flushedAt + FLUSH_MS - Date.now()));
  }

  function flush(): void {
    timer = undefined;
    flushedAt = Date.now();
    const events = pending;
    pending = [];
    if (waiting + events.length > MAX_WAITING) {
      log.warn({ lost: events.length }, 'events not published');
      return;
    }
    waiting += events.length;
    publishing = publishing
      .then(() => sendAll(events))
      .catch((error: Error) => log.warn({ err: error.message, lost: events.length }, 'events not published'))
      .finally(() => {
        waiting -= events.length;
      });
  }

  async function receive(payload: string): Promise<void> {
    const envelope = JSON.parse(payload) as Envelope;
    if (envelope.from === origin) return;
    if (envelope.ref) {
      const { rows } = await pool.query<{ body: LiveEvent }>(
        'SELECT body FROM live_event_bodies WHERE id = $1',
        [envelope.ref],
      );
      if (rows[0]) fanout.deliver(rows[0].body);
      return;
    }
    for (const event of envelope.events ?? []) fanout.deliver(event);
  }

  let receiving: Promise<void> = Promise.resolve();
  let wasCut = false;

  async function listen(): Promise<void> {
    if (closed) return;
    const client = new pg.Client({ connectionString: options.databaseUrl, keepAlive: true });
    const reconnect = () => {
      if (closed || listener !== client) return;
      listener = undefined;
      wasCut = true;
      client.removeAllListeners('notification');
      client.end().catch(() => {});
      setTimeout(() => void listen(), RECONNECT_MS).unref();
    };
    listener = client;
    client.on('error', reconnect);
    client.on('end', reconnect);
    client.on('notification', ({ payload }) => {
      // One after the other, so that a looked-up body does not overtake what followed it.
      receiving = receiving
        .then(() => receive(payload ?? '{}'))
        .catch((error) => log.warn({ err: error }, 'event not readable'));
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (wasCut) fanout.tellGap();
      wasCut = false;
    } catch (error) {
      log.warn({ err: (error as Error).message }, 'LISTEN connection lost');
      reconnect();
    }
  }

  if (options.listen) void listen();

  return {
    publish(event) {
      fanout.deliver(event);
      pending.push(event);
      schedule();
    },
    subscribe: fanout.subscribe,
    onGap: fanout.onGap,
    async close() {
      closed = true;
      if (timer) {
        clearTimeout(timer);
        flush();
      }
      await publishing;
      await listener?.end().catch(() => {});
    },
  };
}

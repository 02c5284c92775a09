import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { LiveEvent } from '@/core/contracts/live-events';
import type { EventBus } from '@/core/shared/event-bus';
import type { Logger } from '@/platform/logger';
import { createEventFanout } from './event-fanout';

const STREAM = 'storefolk:events';
const KEPT_ENTRIES = 10_000;
/** Events that wait for Redis to come back: more of them are given up. */
const MAX_WAITING = 10_000;
const CLOSE_MS = 1_000;
const RETRY_MS = 1_000;

/**
 * Events between processes by one Redis stream. A reader that was cut off goes on after the last entry it saw,
 * so nothing within the kept entries is lost. When its place is not there any more, because Redis lost it or too much
 * has come since, it says so (`onGap`).
 */
export function createRedisEventBus(
  redisUrl: string,
  log: Logger,
  options: { listen: boolean },
): EventBus & { close(): Promise<void> } {
  const origin = randomUUID();
  const fanout = createEventFanout((error) => log.error({ err: error }, 'event listener failed'));
  // What is written while Redis is away waits in its order.
  const writer = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const reader = options.listen ? new Redis(redisUrl, { maxRetriesPerRequest: null }) : undefined;
  let closed = false;
  let waiting = 0;
  for (const client of [writer, reader]) {
    client?.on('error', (error: Error) => log.warn({ err: error.message }, 'redis connection'));
  }

  const newest = async (client: Redis) => (await client.xrevrange(STREAM, '+', '-', 'COUNT', 1))[0]?.[0];

  async function readForever(client: Redis): Promise<void> {
    // Not '$' at each read: what arrives between two reads would be missed.
    let last: string | undefined;
    // A read under way goes on by itself after a cut, so the place is looked for where the cut was.
    let cutAt: string | undefined;
    client.on('close', () => {
      cutAt ??= last;
    });
    while (!closed) {
      try {
        last ??= (await newest(client)) ?? '0-0';
        if (cutAt) {
          const isThere = cutAt === '0-0' || (await client.xrange(STREAM, cutAt, cutAt)).length > 0;
          cutAt = undefined;
          if (!isThere) fanout.tellGap();
        }
        const reply = await client.xread('COUNT', 500, 'BLOCK', 5000, 'STREAMS', STREAM, last);
        for (const [, entries] of reply ?? []) {
          for (const [id, fields] of entries) {
            last = id;
            if (fields[1] === origin) continue;
            fanout.deliver(JSON.parse(fields[3] ?? '{}') as LiveEvent);
          }
        }
      } catch (error) {
        if (closed) return;
        log.warn({ err: (error as Error).message }, 'event stream not readable');
        await sleep(RETRY_MS);
      }
    }
  }
  if (reader) void readForever(reader);

  return {
    publish(event) {
      fanout.deliver(event);
      if (waiting >= MAX_WAITING) {
        log.warn('event not published');
        return;
      }
      waiting++;
      writer
        .xadd(STREAM, 'MAXLEN', '~', KEPT_ENTRIES, '*', 'from', origin, 'event', JSON.stringify(event))
        .catch((error: Error) => log.warn({ err: error.message }, 'event not published'))
        .finally(() => waiting--);
    },
    subscribe: fanout.subscribe,
    onGap: fanout.onGap,
    async close() {
      closed = true;
      reader?.disconnect();
      // In order, unless Redis is away.
      await Promise.race([writer.quit().catch(() => {}), sleep(CLOSE_MS)]);
      writer.disconnect();
    },
  };
}

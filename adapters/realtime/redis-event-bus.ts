import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { LiveEvent } from '@/core/contracts/live-events';
import type { EventBus } from '@/core/shared/event-bus';
import type { Logger } from '@/platform/logger';
import { createEventFanout } from './event-fanout';

const STREAM = 'storefolk:events';
const KEPT_ENTRIES = 10_000;

/**
 * Events between processes by one Redis stream. A reader that was cut off goes on after the last entry it saw,
 * so nothing within the kept entries is lost.
 */
export function createRedisEventBus(
  redisUrl: string,
  log: Logger,
  options: { listen: boolean },
): EventBus & { close(): Promise<void> } {
  const origin = randomUUID();
  const fanout = createEventFanout((error) => log.error({ err: error }, 'event listener failed'));
  const writer = new Redis(redisUrl, { maxRetriesPerRequest: 3 });
  const reader = options.listen ? new Redis(redisUrl, { maxRetriesPerRequest: null }) : undefined;
  let closed = false;
  for (const client of [writer, reader]) {
    client?.on('error', (error: Error) => log.warn({ err: error.message }, 'redis connection'));
  }

  async function readForever(client: Redis): Promise<void> {
    // Not '$' at each read: what arrives between two reads would be missed.
    let last: string | undefined;
    while (!closed) {
      try {
        last ??= (await client.xrevrange(STREAM, '+', '-', 'COUNT', 1))[0]?.[0] ?? '0-0';
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
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }
  if (reader) void readForever(reader);

  return {
    publish(event) {
      fanout.deliver(event);
      writer
        .xadd(STREAM, 'MAXLEN', '~', KEPT_ENTRIES, '*', 'from', origin, 'event', JSON.stringify(event))
        .catch((error: Error) => log.warn({ err: error.message }, 'event not published'));
    },
    subscribe: fanout.subscribe,
    async close() {
      closed = true;
      reader?.disconnect();
      await writer.quit().catch(() => {});
    },
  };
}

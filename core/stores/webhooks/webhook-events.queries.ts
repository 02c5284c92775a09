import type { AppContext } from '@/core/shared/context';
import type { EventRow } from './stored-event';

type Sql = Pick<AppContext, 'sql'>;
export type NewEvent = EventRow & { storeId: string };

/**
 * Stores events, each once however often it is delivered, in one statement.
 * @returns the stores that something new was stored for
 */
export async function insertEvents(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  events: readonly NewEvent[],
): Promise<Set<string>> {
  const { rows } = await ctx.sql.query<{ storeId: string }>(
    `INSERT INTO webhook_events (store_id, event_id, topic, kind, subject_id, data, received_at)
     SELECT store_id, event_id, topic, kind, subject_id, data, $7
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[])
       AS e (store_id, event_id, topic, kind, subject_id, data)
     ON CONFLICT (store_id, event_id) DO NOTHING
     RETURNING store_id AS "storeId"`,
    [
      events.map((event) => event.storeId),
      events.map((event) => event.eventId),
      events.map((event) => event.topic),
      events.map((event) => event.kind),
      events.map((event) => event.subjectId),
      events.map((event) => JSON.stringify(event.data)),
      ctx.now(),
    ],
  );
  return new Set(rows.map(({ storeId }) => storeId));
}

export interface EventCounts {
  waiting: number;
  waitingSince: Date | null;
  failed: number;
}

/** How many events of a store wait to be worked off, since when, and how many failed. */
export async function countEvents(ctx: Sql, storeId: string): Promise<EventCounts> {
  const { rows } = await ctx.sql.query<EventCounts>(
    `SELECT count(*) FILTER (WHERE status = 'received')::int AS waiting,
            min(received_at) FILTER (WHERE status = 'received') AS "waitingSince",
            count(*) FILTER (WHERE status = 'failed')::int AS failed
     FROM webhook_events WHERE store_id = $1 AND status IN ('received', 'failed')`,
    [storeId],
  );
  return rows[0] ?? { waiting: 0, waitingSince: null, failed: 0 };
}

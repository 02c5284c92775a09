import type { AppContext } from '@/core/shared/context';
import type { SqlClient } from '@/core/shared/sql-pool';
import type { RecordResource } from '../sync/reading/readable-resources';

type Sql = Pick<AppContext, 'sql'>;

/** An event of which each one counts: not a hint to look at something, but something to be done. */
export interface ConnectionEventRow {
  eventId: string;
  kind: string;
  subjectId: string | null;
  data: unknown;
}

/** All events that say something of one subject: it is looked at once for them all. */
export interface WaitingSubject {
  externalId: string;
  eventIds: string[];
}

const KINDS: Record<RecordResource, string[]> = {
  products: ['product_changed', 'product_deleted'],
  orders: ['order_changed', 'order_deleted'],
  customers: ['customer_changed', 'customer_deleted'],
};
const SUBJECT_KINDS = Object.values(KINDS).flat();
/** Said of the shop as a whole; many of them are one. */
const SHOP_KIND = 'shop_changed';

/**
 * The subjects that have waited longest, each with the events that are known of it now: one that comes later is not
 * among them, and has its subject looked at again.
 * @param without subjects to leave for later
 */
export async function findWaitingSubjects(
  { sql }: Sql,
  storeId: string,
  resource: RecordResource,
  { without, limit }: { without: readonly string[]; limit: number },
): Promise<WaitingSubject[]> {
  const { rows } = await sql.query<WaitingSubject>(
    `SELECT subject_id AS "externalId", array_agg(event_id) AS "eventIds" FROM webhook_events
     WHERE store_id = $1 AND status = 'received' AND kind = ANY($2) AND subject_id IS NOT NULL
       AND NOT (subject_id = ANY($3))
     GROUP BY subject_id ORDER BY min(received_at), subject_id LIMIT $4`,
    [storeId, KINDS[resource], without, limit],
  );
  return rows;
}

/** Events that wait and say that the shop's pages or settings changed. */
export async function findShopChanges({ sql }: Sql, storeId: string): Promise<string[]> {
  const { rows } = await sql.query<{ eventId: string }>(
    `SELECT event_id AS "eventId" FROM webhook_events WHERE store_id = $1 AND status = 'received' AND kind = $2`,
    [storeId, SHOP_KIND],
  );
  return rows.map(({ eventId }) => eventId);
}

/** Events of all other kinds, oldest first: about the connection, and what the law asks for. */
export async function findConnectionEvents(
  { sql }: Sql,
  storeId: string,
  without: readonly string[],
): Promise<ConnectionEventRow[]> {
  const { rows } = await sql.query<ConnectionEventRow>(
    `SELECT event_id AS "eventId", kind, subject_id AS "subjectId", data FROM webhook_events
     WHERE store_id = $1 AND status = 'received' AND NOT (event_id = ANY($3))
       AND (NOT (kind = ANY($2)) OR (subject_id IS NULL AND kind <> $4))
     ORDER BY received_at LIMIT 100`,
    [storeId, [...SUBJECT_KINDS, SHOP_KIND], without, SHOP_KIND],
  );
  return rows;
}

/**
 * Stores with events that have waited for some time and can be worked off: those about the shop's data only while it
 * is connected.
 * @param waitingMs for how long at least
 */
export async function findStoresWithWaitingEvents(
  { sql, now }: Pick<AppContext, 'sql' | 'now'>,
  waitingMs: number,
): Promise<string[]> {
  const { rows } = await sql.query<{ storeId: string }>(
    `SELECT c.store_id AS "storeId" FROM platform_connections c
     WHERE EXISTS (SELECT FROM webhook_events e
       WHERE e.store_id = c.store_id AND e.status = 'received' AND e.received_at < $1
         AND (c.status = 'connected' OR NOT (e.kind = ANY($2))))`,
    [new Date(now().getTime() - waitingMs), [...SUBJECT_KINDS, SHOP_KIND]],
  );
  return rows.map(({ storeId }) => storeId);
}

/** Marks events as worked off; what they carried is not needed any more. */
export async function markEventsDone(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  eventIds: readonly string[],
  now: Date,
): Promise<void> {
  await client.query(
    `UPDATE webhook_events SET status = 'done', processed_at = $3, data = '{}', failure = NULL
     WHERE store_id = $1 AND event_id = ANY($2) AND status = 'received'`,
    [storeId, eventIds, now],
  );
}

/**
 * Notes that events could not be worked off.
 * @param options.attempts after so many they are given up
 */
export async function noteEventFailure(
  { sql }: Sql,
  storeId: string,
  eventIds: readonly string[],
  failure: string,
  { attempts, now }: { attempts: number; now: Date },
): Promise<void> {
  await sql.query(
    `UPDATE webhook_events SET attempts = attempts + 1, failure = $3,
       status = CASE WHEN attempts + 1 >= $4 THEN 'failed'::"WebhookEventStatus" ELSE status END,
       processed_at = CASE WHEN attempts + 1 >= $4 THEN $5::timestamptz END
     WHERE store_id = $1 AND event_id = ANY($2) AND status = 'received'`,
    [storeId, eventIds, failure.slice(0, 500), attempts, now],
  );
}

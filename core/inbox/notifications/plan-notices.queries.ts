import { newId } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { PRESENCE_SECONDS } from '../assignment/assignees.queries';
import type { Member } from './choose-receivers';
import type { NoticeKind, NoticeWay } from './notification-kinds';
import type { About } from './occasion';

type Sql = SqlClient | SqlPool;

/** Where a conversation is held; null when it is gone. */
export async function findPlace(
  sql: Sql,
  storeId: string,
  conversationId: string,
): Promise<{ channel: string; timeZone: string } | null> {
  const { rows } = await sql.query<{ channel: string; timeZone: string }>(
    `SELECT c.channel, s.time_zone AS "timeZone" FROM conversations c JOIN stores s ON s.id = c.store_id
      WHERE c.store_id = $1 AND c.id = $2`,
    [storeId, conversationId],
  );
  return rows[0] ?? null;
}

export interface Candidate extends Member {
  /** As stored. */
  notify: unknown;
  /** A browser takes push messages for them. */
  hasDevice: boolean;
}

/** Everybody who is of the store's team now. */
export async function listMembers(
  sql: Sql,
  storeId: string,
  conversationId: string,
  now: Date,
): Promise<Candidate[]> {
  const { rows } = await sql.query<Candidate>(
    `SELECT m.user_id AS "userId", m.role, m.away, m.notify,
            EXISTS (SELECT FROM push_subscriptions p WHERE p.user_id = m.user_id) AS "hasDevice",
            EXISTS (SELECT FROM teammate_presence p
                     WHERE p.store_id = m.store_id AND p.user_id = m.user_id AND p.conversation_id = $2
                       AND p.beat_at > $3::timestamptz - make_interval(secs => $4)) AS looking
       FROM memberships m WHERE m.store_id = $1 AND m.deactivated_at IS NULL ORDER BY m.user_id`,
    [storeId, conversationId, now, PRESENCE_SECONDS],
  );
  return rows;
}

export interface NewDelivery {
  userId: string;
  way: NoticeWay;
  notBefore: Date;
}

/** @returns those that were not planned before */
export async function insertDeliveries(
  sql: Sql,
  deliveries: readonly NewDelivery[],
  of: {
    storeId: string;
    conversationId: string;
    kind: NoticeKind;
    dedupeKey: string;
    about: About;
    now: Date;
  },
): Promise<{ notBefore: Date }[]> {
  if (deliveries.length === 0) return [];
  const { rows } = await sql.query<{ notBefore: Date }>(
    `INSERT INTO notification_deliveries
       (store_id, id, user_id, conversation_id, kind, way, dedupe_key, not_before, about, created_at)
     SELECT $1, d.id, d.user_id, $2, $3, d.way, $4, d.not_before, $5, $6
       FROM unnest($7::uuid[], $8::uuid[], $9::text[], $10::timestamptz[]) AS d(id, user_id, way, not_before)
     ON CONFLICT (store_id, user_id, way, dedupe_key) DO NOTHING
     RETURNING not_before AS "notBefore"`,
    [
      of.storeId,
      of.conversationId,
      of.kind,
      of.dedupeKey,
      JSON.stringify(of.about),
      of.now,
      deliveries.map(() => newId()),
      deliveries.map(({ userId }) => userId),
      deliveries.map(({ way }) => way),
      deliveries.map(({ notBefore }) => notBefore),
    ],
  );
  return rows;
}

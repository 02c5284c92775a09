import type { Role } from '@/core/identity/permissions';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { ConversationStatus } from '@/prisma/generated/client';
import { PRESENCE_SECONDS } from '../assignment/assignees.queries';
import type { NoticeKind, NoticeWay } from './notification-kinds';
import type { About } from './occasion';

const PENDING = 'sent_at IS NULL AND settled_at IS NULL AND failure IS NULL';

/** One person and way of a store that something is due for. */
export interface DueGroup {
  userId: string;
  way: NoticeWay;
}

/** Who has notices that are due now, and by which way. */
export async function findDueGroups(sql: SqlPool, storeId: string, now: Date): Promise<DueGroup[]> {
  const { rows } = await sql.query<DueGroup>(
    `SELECT DISTINCT user_id AS "userId", way FROM notification_deliveries
      WHERE store_id = $1 AND ${PENDING} AND not_before <= $2 ORDER BY 1, 2`,
    [storeId, now],
  );
  return rows;
}

/** The stores in which a notice is due now. */
export async function findStoresWithDue(sql: SqlPool, now: Date): Promise<string[]> {
  const { rows } = await sql.query<{ storeId: string }>(
    `SELECT s.id AS "storeId" FROM stores s WHERE EXISTS (
       SELECT FROM notification_deliveries d WHERE d.store_id = s.id AND ${PENDING} AND d.not_before <= $1)`,
    [now],
  );
  return rows.map(({ storeId }) => storeId);
}

/** Something that is to be told, and how things stand with it now. */
export interface DueNotice {
  id: string;
  kind: NoticeKind;
  about: About;
  createdAt: Date;
  conversationId: string;
  /** null: the conversation is gone, and all that follows with it. */
  status: ConversationStatus | null;
  assigneeId: string | null;
  snoozedUntil: Date | null;
  waitingSince: Date | null;
  replyDueAt: Date | null;
  overdueAt: Date | null;
  handOffReason: string | null;
  handOffSummary: string | null;
  contactName: string | null;
  lastText: string | null;
  lastRole: 'contact' | 'agent' | 'teammate' | 'system' | null;
  /** Up to which message this person has read, and when they last read on. */
  readSeq: number;
  readAt: Date | null;
  /** They have the conversation on the screen. */
  looking: boolean;
  /** The note that mentions them, as long as it does. */
  noteText: string | null;
  /** Who did it. */
  byName: string | null;
}

/**
 * What is to be told one person by one way, oldest first; locked until the transaction ends. What another worker holds
 * is left out.
 * @param until what is due by then goes along
 */
export async function lockDueNotices(
  client: SqlClient,
  of: DueGroup & { storeId: string; until: Date; now: Date; limit: number },
): Promise<DueNotice[]> {
  const { rows } = await client.query<DueNotice>(
    `SELECT d.id, d.kind, d.about, d.created_at AS "createdAt", d.conversation_id AS "conversationId",
            c.status, c.assignee_id AS "assigneeId", c.snoozed_until AS "snoozedUntil",
            c.waiting_since AS "waitingSince", c.reply_due_at AS "replyDueAt", c.overdue_at AS "overdueAt",
            c.handoff_reason AS "handOffReason", c.handoff_summary AS "handOffSummary", k.name AS "contactName",
            c.last_message_text AS "lastText",
            (SELECT m.role FROM messages m WHERE m.store_id = c.store_id AND m.conversation_id = c.id
                AND m.seq = c.last_seq) AS "lastRole",
            coalesce(r.seq, 0) AS "readSeq", r.read_at AS "readAt",
            EXISTS (SELECT FROM teammate_presence p
                     WHERE p.store_id = d.store_id AND p.user_id = d.user_id
                       AND p.conversation_id = d.conversation_id
                       AND p.beat_at > $6::timestamptz - make_interval(secs => $7)) AS looking,
            n.text AS "noteText", b.name AS "byName"
       FROM notification_deliveries d
       LEFT JOIN conversations c ON c.store_id = d.store_id AND c.id = d.conversation_id
       LEFT JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
       LEFT JOIN conversation_reads r
              ON r.store_id = d.store_id AND r.user_id = d.user_id AND r.conversation_id = d.conversation_id
       LEFT JOIN conversation_notes n ON n.store_id = d.store_id AND n.id = (d.about ->> 'noteId')::uuid AND d.user_id = ANY (n.mentions)
       LEFT JOIN users b ON b.id = (d.about ->> 'by')::uuid
      WHERE d.store_id = $1 AND d.user_id = $2 AND d.way = $3 AND d.sent_at IS NULL AND d.settled_at IS NULL
        AND d.failure IS NULL AND d.not_before <= $4
      ORDER BY d.created_at, d.id LIMIT $5 FOR UPDATE OF d SKIP LOCKED`,
    [of.storeId, of.userId, of.way, of.until, of.limit, of.now, PRESENCE_SECONDS],
  );
  return rows;
}

/** Who is told, and of which store. */
export interface Receiver {
  email: string;
  storeName: string;
  storeTimeZone: string;
  notify: unknown;
  /** null: no active member any more */
  role: Role | null;
  /** When they were last told something by this way. */
  lastSentAt: Date | null;
}

/** Whom a group of notices goes to; null when the user or the store is gone. */
export async function findReceiver(
  client: SqlClient,
  storeId: string,
  { userId, way }: DueGroup,
): Promise<Receiver | null> {
  const { rows } = await client.query<Receiver>(
    `SELECT u.email, s.name AS "storeName", s.time_zone AS "storeTimeZone", m.notify, m.role,
            (SELECT max(d.sent_at) FROM notification_deliveries d
              WHERE d.store_id = s.id AND d.user_id = u.id AND d.way = $3) AS "lastSentAt"
       FROM users u JOIN stores s ON s.id = $1
       LEFT JOIN memberships m ON m.store_id = s.id AND m.user_id = u.id AND m.deactivated_at IS NULL
      WHERE u.id = $2`,
    [storeId, userId, way],
  );
  return rows[0] ?? null;
}

type Ids = { storeId: string; ids: readonly string[] };

/** Notes that notices were sent. */
export async function markSent(client: SqlClient, { storeId, ids }: Ids, now: Date): Promise<void> {
  await client.query(
    'UPDATE notification_deliveries SET sent_at = $3 WHERE store_id = $1 AND id = ANY ($2::uuid[])',
    [storeId, ids, now],
  );
}

/** Notes that notices are of no use any more, and are not sent. */
export async function markSettled(client: SqlClient, { storeId, ids }: Ids, now: Date): Promise<void> {
  await client.query(
    'UPDATE notification_deliveries SET settled_at = $3 WHERE store_id = $1 AND id = ANY ($2::uuid[])',
    [storeId, ids, now],
  );
}

/** Stores why notices could not be sent. */
export async function markFailed(client: SqlClient, { storeId, ids }: Ids, failure: string): Promise<void> {
  await client.query(
    'UPDATE notification_deliveries SET failure = $3 WHERE store_id = $1 AND id = ANY ($2::uuid[])',
    [storeId, ids, failure],
  );
}

/** Leaves notices for later. */
export async function postpone(client: SqlClient, { storeId, ids }: Ids, until: Date): Promise<void> {
  await client.query(
    'UPDATE notification_deliveries SET not_before = $3 WHERE store_id = $1 AND id = ANY ($2::uuid[])',
    [storeId, ids, until],
  );
}

/** Gives up what could not be told for long, and forgets what was told or given up long ago. */
export async function removeOldNotices(sql: SqlPool, before: { giveUp: Date; forget: Date }): Promise<void> {
  await sql.query(
    `UPDATE notification_deliveries SET failure = 'could not be sent in time' WHERE ${PENDING} AND not_before < $1`,
    [before.giveUp],
  );
  await sql.query(`DELETE FROM notification_deliveries WHERE created_at < $1 AND NOT (${PENDING})`, [
    before.forget,
  ]);
}

import type { PersonView } from '@/core/contracts/person-view';
import type { ConversationSummary } from '@/core/contracts/widget/history';
import { PERSON_JSON } from '@/core/identity/person-json.queries';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlPool } from '@/core/shared/sql-pool';

/** What a shopper's panel shows of a conversation beside its messages. */
export interface VisitorConversation {
  person: PersonView | null;
  seenSeq: number;
  contactEmail: string | null;
  /** Asked for an address, and none is noted since. */
  asksEmail: boolean;
  inboxSettings: unknown;
  openingHours: unknown;
  timeZone: string;
  /** Teammates who are there right now, whoever is away left out. */
  online: number;
}

/** Teammates of the store `s` who are there. @param since what stands for the oldest sign of life that counts */
const online = (since: string) =>
  `(SELECT count(DISTINCT p.user_id)::int FROM teammate_presence p
      JOIN memberships m ON m.store_id = p.store_id AND m.user_id = p.user_id
     WHERE p.store_id = s.id AND p.beat_at > ${since} AND m.role <> 'viewer'
       AND NOT m.away AND m.deactivated_at IS NULL)`;

/** Who is there of a store's team, and its hours. @param onlineSince the oldest sign of life that counts */
export async function findTeamThere(
  sql: SqlPool,
  of: { storeId: string; onlineSince: Date },
): Promise<Pick<VisitorConversation, 'openingHours' | 'timeZone' | 'online'> | null> {
  const { rows } = await sql.query<Pick<VisitorConversation, 'openingHours' | 'timeZone' | 'online'>>(
    `SELECT s.opening_hours AS "openingHours", s.time_zone AS "timeZone", ${online('$2')} AS online
       FROM stores s WHERE s.id = $1`,
    [of.storeId, of.onlineSince],
  );
  return rows[0] ?? null;
}

/** @param onlineSince the oldest sign of life that counts */
export async function findVisitorConversation(
  sql: SqlPool,
  of: { storeId: string; conversationId: string; onlineSince: Date },
): Promise<VisitorConversation | null> {
  const { rows } = await sql.query<VisitorConversation>(
    `SELECT CASE WHEN c.status = 'assigned' AND u.id IS NOT NULL
                 THEN ${PERSON_JSON} END AS person,
            c.contact_seen_seq AS "seenSeq", k.email AS "contactEmail",
            k.email IS NULL AND coalesce(
              (SELECT max(created_at) FROM conversation_events e
                WHERE e.store_id = c.store_id AND e.conversation_id = c.id AND e.type = 'email_asked')
              > coalesce((SELECT max(created_at) FROM conversation_events e
                WHERE e.store_id = c.store_id AND e.conversation_id = c.id AND e.type = 'email_noted'), '-infinity'),
              false) AS "asksEmail",
            s.inbox_settings AS "inboxSettings", s.opening_hours AS "openingHours", s.time_zone AS "timeZone",
            ${online('$3')} AS online
       FROM conversations c
       JOIN stores s ON s.id = c.store_id
       JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
       LEFT JOIN users u ON u.id = c.assignee_id
      WHERE c.store_id = $1 AND c.id = $2`,
    [of.storeId, of.conversationId, of.onlineSince],
  );
  return rows[0] ?? null;
}

/** Whether the store takes nothing from this visitor any more. */
export async function isVisitorBlocked(
  sql: SqlPool,
  visitor: { storeId: string; channel: string; visitorId: string },
): Promise<boolean> {
  const { rows } = await sql.query(
    prepared(`SELECT FROM contact_identities i JOIN contacts k ON k.store_id = i.store_id AND k.id = i.contact_id
      WHERE i.store_id = $1 AND i.channel = $2 AND i.external_id = $3 AND k.blocked_at IS NOT NULL`),
    [visitor.storeId, visitor.channel, visitor.visitorId],
  );
  return rows.length > 0;
}

/** A visitor's conversations with one assistant, the newest first. */
export async function findVisitorConversations(
  sql: SqlPool,
  of: { storeId: string; assistantId: string; channel: string; visitorId: string; limit: number },
): Promise<ConversationSummary[]> {
  const { rows } = await sql.query<Omit<ConversationSummary, 'lastAt'> & { lastAt: Date }>(
    `SELECT c.id, c.status, c.last_message_text AS "lastText", c.last_message_at AS "lastAt",
            (SELECT count(*)::int FROM messages m
              WHERE m.store_id = c.store_id AND m.conversation_id = c.id AND m.seq > c.contact_seen_seq
                AND m.role IN ('agent', 'teammate')) AS unread,
            CASE WHEN u.id IS NOT NULL
                 THEN ${PERSON_JSON} END AS person
       FROM contact_identities i
       JOIN conversations c ON c.store_id = i.store_id AND c.contact_id = i.contact_id
       LEFT JOIN users u ON u.id = c.assignee_id
      WHERE i.store_id = $1 AND i.channel = $2 AND i.external_id = $3 AND c.assistant_id = $4 AND c.channel = $2
        AND coalesce(c.external_id, i.external_id) = i.external_id AND c.last_seq > 0
      ORDER BY c.last_message_at DESC, c.id DESC LIMIT $5`,
    [of.storeId, of.channel, of.visitorId, of.assistantId, of.limit],
  );
  return rows.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() }));
}

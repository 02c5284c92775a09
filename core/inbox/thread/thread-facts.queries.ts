import type { PersonView } from '@/core/contracts/person-view';
import { PERSON_JSON } from '@/core/identity/person-json.queries';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';

/** How an open conversation stands for whoever works on it. Times are ISO 8601 in UTC. */
export interface ThreadFacts {
  assignee: PersonView | null;
  assistantName: string;
  snoozedUntil: string | null;
  waitingSince: string | null;
  replyDueAt: string | null;
  overdue: boolean;
  /** Up to where the shopper has read. */
  contactSeenSeq: number;
  tags: { id: string; name: string; color: string }[];
  contact: { id: string; name: string | null; email: string | null };
  /** How the shopper has shown who they are; null: they have not. */
  verifiedBy: string | null;
  rating: { score: number; comment: string | null } | null;
  /** Names of the team by user id, of those who have left too. */
  team: Record<string, string>;
}

/** @throws AppError `not_found` also for another store's id */
export async function readThreadFacts(
  ctx: Pick<AppContext, 'sql'>,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<ThreadFacts> {
  requireUuid(conversationId, 'The conversation');
  const { rows } = await ctx.sql.query<ThreadFacts>(
    `SELECT (SELECT ${PERSON_JSON}
               FROM users u WHERE u.id = c.assignee_id) AS assignee,
            a.name AS "assistantName",
            ${iso('c.snoozed_until')} AS "snoozedUntil", ${iso('c.waiting_since')} AS "waitingSince",
            ${iso('c.reply_due_at')} AS "replyDueAt", c.overdue_at IS NOT NULL AS overdue,
            c.contact_seen_seq AS "contactSeenSeq",
            coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color) ORDER BY t.name)
               FROM conversation_tags ct JOIN tags t ON t.store_id = ct.store_id AND t.id = ct.tag_id
              WHERE ct.store_id = c.store_id AND ct.conversation_id = c.id), '[]') AS tags,
            json_build_object('id', k.id, 'name', k.name, 'email', k.email) AS contact,
            (SELECT v.method FROM conversation_identities v
              WHERE v.store_id = c.store_id AND v.conversation_id = c.id) AS "verifiedBy",
            (SELECT json_build_object('score', r.score, 'comment', r.comment) FROM conversation_ratings r
              WHERE r.store_id = c.store_id AND r.conversation_id = c.id) AS rating,
            (SELECT coalesce(json_object_agg(u.id, u.name), '{}') FROM memberships m JOIN users u ON u.id = m.user_id
              WHERE m.store_id = c.store_id) AS team
       FROM conversations c
       JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
       JOIN assistants a ON a.store_id = c.store_id AND a.id = c.assistant_id
      WHERE c.store_id = $1 AND c.id = $2`,
    [storeId, conversationId],
  );
  const facts = rows[0];
  if (!facts) throw notFound('The conversation');
  return facts;
}

function iso(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

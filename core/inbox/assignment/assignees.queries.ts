import type { PersonView } from '@/core/contracts/person-view';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';

/** Seconds without a sign of life after which an open admin window counts as closed. */
export const PRESENCE_SECONDS = 45;

/**
 * Whether somebody can be given conversations; true stays true until the transaction ends, since whoever shuts them out
 * waits for it. Everything that changes a team locks its people first and their conversations then, so this is to come
 * before a conversation is locked.
 */
export async function lockAssignee(client: SqlClient, storeId: string, userId: string): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM memberships
      WHERE store_id = $1 AND user_id = $2 AND role <> 'viewer' AND deactivated_at IS NULL FOR SHARE`,
    [storeId, userId],
  );
  return rows.length > 0;
}

export interface Assignee extends PersonView {
  online: boolean;
  away: boolean;
  /** Conversations that are theirs now. */
  open: number;
  skills: string[];
}

/** Everybody who can be given conversations, by name. */
export async function listAssignees(
  sql: SqlPool | SqlClient,
  { storeId, now }: { storeId: string; now: Date },
): Promise<Assignee[]> {
  const { rows } = await sql.query<Assignee>(
    `SELECT u.id, u.name, u.picture IS NOT NULL AS "hasPicture", m.away, m.skills,
            EXISTS (SELECT FROM teammate_presence p WHERE p.store_id = m.store_id AND p.user_id = m.user_id
                       AND p.beat_at > $2::timestamptz - make_interval(secs => $3)) AS online,
            (SELECT count(*)::int FROM conversations c
              WHERE c.store_id = m.store_id AND c.assignee_id = m.user_id AND c.status = 'assigned') AS open
       FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE m.store_id = $1 AND m.role <> 'viewer' AND m.deactivated_at IS NULL
      ORDER BY u.name, u.id`,
    [storeId, now, PRESENCE_SECONDS],
  );
  return rows;
}

/**
 * Who gets the next conversation: online, not away, below the store's limit; those who have one of the conversation's
 * tags as a skill first, then whoever's turn has been longest ago. The row stays locked, so that two conversations at
 * once go to two people.
 * @returns a user id; null: nobody can
 */
export async function pickAssignee(
  client: SqlClient,
  of: { storeId: string; conversationId: string; maxPerPerson: number; now: Date },
): Promise<string | null> {
  const { rows } = await client.query<{ user_id: string }>(
    `SELECT m.user_id FROM memberships m
      WHERE m.store_id = $1 AND m.role <> 'viewer' AND m.deactivated_at IS NULL AND NOT m.away
        AND EXISTS (SELECT FROM teammate_presence p WHERE p.store_id = m.store_id AND p.user_id = m.user_id
                       AND p.beat_at > $4::timestamptz - make_interval(secs => $5))
        AND (SELECT count(*) FROM conversations c WHERE c.store_id = m.store_id AND c.assignee_id = m.user_id
                AND c.status = 'assigned' AND c.snoozed_until IS NULL) < $3
      ORDER BY m.skills && (SELECT coalesce(array_agg(t.tag_id), '{}') FROM conversation_tags t
                             WHERE t.store_id = $1 AND t.conversation_id = $2) DESC,
               m.last_assigned_at NULLS FIRST, m.user_id
      LIMIT 1 FOR UPDATE OF m SKIP LOCKED`,
    [of.storeId, of.conversationId, of.maxPerPerson, of.now, PRESENCE_SECONDS],
  );
  const userId = rows[0]?.user_id ?? null;
  if (userId) {
    await client.query('UPDATE memberships SET last_assigned_at = $3 WHERE store_id = $1 AND user_id = $2', [
      of.storeId,
      userId,
      of.now,
    ]);
  }
  return userId;
}

/** Conversations with shoppers that nobody has, whoever waits longest first. */
export async function findUnassigned(sql: SqlPool, storeId: string, limit: number): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT id FROM conversations
      WHERE store_id = $1 AND status = 'waiting' AND waiting_since IS NOT NULL AND snoozed_until IS NULL
        AND channel <> $3
      ORDER BY waiting_since, id LIMIT $2`,
    [storeId, limit, BENCH_CHANNEL],
  );
  return rows.map(({ id }) => id);
}

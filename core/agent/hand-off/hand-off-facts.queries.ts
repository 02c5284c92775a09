import type { MessageView } from '@/core/contracts/message-view';
import type { SqlPool } from '@/core/shared/sql-pool';

export interface StoreWaitRow {
  openingHours: unknown;
  agentSettings: unknown;
  timeZone: string;
  locale: string;
  supportEmail: string | null;
  contactEmail: string | null;
  /** Median of the last answers by teammates after a hand-off, in minutes; null below five of them. */
  usualMinutes: number | null;
}

/**
 * Median minutes of a store's answers by teammates after a hand-off, of the last 90 days; null below five of them.
 * @param store and `now`: what stands for them in the statement
 */
const usualMinutes = (store: string, now: string) =>
  `(SELECT percentile_cont(0.5) WITHIN GROUP (
             ORDER BY extract(epoch FROM reply.created_at - asked.created_at) / 60)::float8
      FROM conversation_events asked
      JOIN LATERAL (
        SELECT m.created_at FROM messages m
         WHERE m.store_id = asked.store_id AND m.conversation_id = asked.conversation_id
           AND m.role = 'teammate' AND m.created_at > asked.created_at
         ORDER BY m.seq LIMIT 1) reply ON true
     WHERE asked.store_id = ${store} AND asked.type = 'handed_off'
       AND asked.created_at > ${now}::timestamptz - interval '90 days'
    HAVING count(*) >= 5)`;

/** How long shoppers of a store usually wait for a person, in minutes; null: not known. */
export async function findUsualMinutes(sql: SqlPool, storeId: string, now: Date): Promise<number | null> {
  const { rows } = await sql.query<{ minutes: number | null }>(
    `SELECT ${usualMinutes('$1', '$2')} AS minutes`,
    [storeId, now],
  );
  return rows[0]?.minutes ?? null;
}

/** What the expected wait is told from. */
export async function loadWaitFacts(
  sql: SqlPool,
  storeId: string,
  conversationId: string,
  now: Date,
): Promise<StoreWaitRow | null> {
  const { rows } = await sql.query<StoreWaitRow>(
    `SELECT s.opening_hours AS "openingHours", s.agent_settings AS "agentSettings", s.time_zone AS "timeZone",
            s.locale, s.support_email AS "supportEmail", k.email AS "contactEmail",
            ${usualMinutes('c.store_id', '$3')} AS "usualMinutes"
       FROM conversations c
       JOIN stores s ON s.id = c.store_id
       JOIN contacts k ON k.store_id = c.store_id AND k.id = c.contact_id
      WHERE c.store_id = $1 AND c.id = $2`,
    [storeId, conversationId, now],
  );
  return rows[0] ?? null;
}

export interface TriedRow {
  seq: number;
  role: MessageView['role'];
  text: string;
  outcome: string | null;
  tools: { name: string; input: unknown; output: unknown; error: string | null }[] | null;
}

/** The newest messages, oldest first, each answer with the tools that were used for it. */
export async function loadTried(
  sql: SqlPool,
  storeId: string,
  conversationId: string,
  limit: number,
): Promise<TriedRow[]> {
  const { rows } = await sql.query<TriedRow>(
    `SELECT m.seq, m.role, m.text, m.outcome,
            (SELECT jsonb_agg(jsonb_build_object('name', t.name, 'input', t.input, 'output', t.output, 'error', t.error)
                              ORDER BY t.position)
               FROM tool_calls t WHERE t.store_id = m.store_id AND t.turn_id = m.turn_id) AS tools
       FROM messages m WHERE m.store_id = $1 AND m.conversation_id = $2
      ORDER BY m.seq DESC LIMIT $3`,
    [storeId, conversationId, limit],
  );
  return rows.toReversed();
}

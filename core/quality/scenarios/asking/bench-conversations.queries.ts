import type { ConversationStatusView } from '@/core/contracts/message-view';
import type { ProductCard } from '@/core/contracts/product-card';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { AppContext } from '@/core/shared/context';

type Sql = Pick<AppContext, 'sql'>;

/** The contact of a test's conversation, by which it is found again. */
export function benchContact(runId: string, scenarioId: string): string {
  return `${runId}/${scenarioId}`;
}

/** Removes the conversations of a run with all that hangs on them. @param scenarioId left out: of all its tests */
export async function removeBenchConversations(
  { sql }: Sql,
  storeId: string,
  runId: string,
  scenarioId?: string,
): Promise<void> {
  const pattern = benchContact(runId, scenarioId ?? '%');
  // Conversations, carts and the identity itself go with the contact.
  await sql.query(
    `DELETE FROM contacts WHERE store_id = $1 AND id IN (
       SELECT contact_id FROM contact_identities WHERE store_id = $1 AND channel = $2 AND external_id LIKE $3)`,
    [storeId, BENCH_CHANNEL, pattern],
  );
}

/** How one message of a test was answered. */
export interface BenchAnswer {
  turnId: string;
  /** null: nothing was said. */
  text: string | null;
  products: ProductCard[];
  /** Cart and orders as they are shown. */
  otherCards: unknown;
  citations: { title: string; quote: string }[];
  outcome: string | null;
  confidence: number | null;
  status: ConversationStatusView;
  provider: string;
  /** Milliseconds. */
  latencyMs: number | null;
  tools: { name: string; output: unknown }[];
  fellBack: { from: string; reason: string; budget?: string } | null;
}

/** @returns null when the message's turn has not ended */
export async function loadBenchAnswer(
  { sql }: Sql,
  storeId: string,
  messageId: string,
): Promise<BenchAnswer | null> {
  const { rows } = await sql.query<BenchAnswer>(
    `SELECT t.id AS "turnId", m.text, coalesce(m.products, '[]') AS products,
            jsonb_build_array(m.cart, m.orders) AS "otherCards", coalesce(m.citations, '[]') AS citations, m.outcome,
            m.confidence, c.status, t.provider, t.latency_ms AS "latencyMs",
            coalesce((SELECT jsonb_agg(jsonb_build_object('name', k.name, 'output', k.output) ORDER BY k.position)
                        FROM tool_calls k WHERE k.store_id = t.store_id AND k.turn_id = t.id), '[]') AS tools,
            CASE WHEN t.fell_back_from IS NOT NULL THEN (
              SELECT e.data FROM conversation_events e
               WHERE e.store_id = t.store_id AND e.conversation_id = t.conversation_id
                 AND e.type = 'provider_fell_back' AND e.created_at >= t.started_at - interval '1 second'
               ORDER BY e.created_at DESC LIMIT 1) END AS "fellBack"
       FROM turns t
       JOIN conversations c ON c.store_id = t.store_id AND c.id = t.conversation_id
       LEFT JOIN messages m ON m.store_id = t.store_id AND m.conversation_id = t.conversation_id
                           AND m.turn_id = t.id AND m.role = 'agent'
      WHERE t.store_id = $1 AND t.message_id = $2 AND t.status <> 'running'
      ORDER BY m.seq LIMIT 1`,
    [storeId, messageId],
  );
  return rows[0] ?? null;
}

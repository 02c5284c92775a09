import type { MessageView } from '@/core/contracts/message-view';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import type { InboundTurn } from '@/core/conversations/inbound-turn-starter';
import { type MessageRow, messageColumns, toMessageView } from '@/core/conversations/message-row';
import type { ProviderId } from '@/core/llm/provider-ids';
import type { SqlPool } from '@/core/shared/sql-pool';
import { type AgentSettings, readAgentSettings } from '@/core/stores/settings/agent/agent-settings';
import type { ConversationStatus, Personality } from '@/prisma/generated/client';
import { EARLIER_RUNS } from './turn-rows.queries';

export interface TurnInputs {
  turnId: string;
  /** 1 for the first try; more when an earlier process died over it. */
  attempt: number;
  status: ConversationStatus;
  /** Nobody is behind it: the agent is being tried out. */
  isBench: boolean;
  contactId: string;
  addressHash: string | null;
  assistantId: string;
  assistantName: string;
  personality: Personality;
  instructions: string;
  provider: string;
  model: string | null;
  storeName: string;
  websiteUrl: string | null;
  supportEmail: string | null;
  currency: string;
  locale: string;
  /** Of the conversation: the last that was clear, else the store's. BCP 47 primary tag. */
  language: string;
  /** What no answer may say. */
  doNotSay: string[];
  /** Knowledge sources that the assistant answers from; empty: all. */
  sourceIds: string[];
  timeZone: string;
  agentSettings: AgentSettings;
  /** Of the messages up to `summarySeq`. */
  summary: string;
  summarySeq: number;
  credential: { encryptedKey: string | null; baseUrl: string | null; model: string | null } | null;
}

/**
 * @param draftProvider whose credential is wanted; left out: that of the assistant's provider
 * @returns null when the turn is not running (any more): there is nothing to do
 */
export async function loadTurnInputs(
  sql: SqlPool,
  turn: InboundTurn,
  draftProvider?: ProviderId,
): Promise<TurnInputs | null> {
  const { rows } = await sql.query<Omit<TurnInputs, 'agentSettings'> & { agentSettings: unknown }>(
    `SELECT t.id AS "turnId", t.attempts AS attempt, c.status, c.channel = $3 AS "isBench",
            c.contact_id AS "contactId", c.address_hash AS "addressHash", a.id AS "assistantId", a.name AS "assistantName",
            a.personality, a.instructions, a.provider, a.model, s.name AS "storeName", s.website_url AS "websiteUrl",
            s.support_email AS "supportEmail", a.do_not_say AS "doNotSay", a.source_ids AS "sourceIds",
            coalesce((
              SELECT m.language FROM messages m
               WHERE m.store_id = t.store_id AND m.conversation_id = t.conversation_id AND m.language IS NOT NULL
                 AND m.seq <= (SELECT seq FROM messages WHERE store_id = t.store_id AND id = t.message_id)
               ORDER BY m.seq DESC LIMIT 1), lower(split_part(s.locale, '-', 1))) AS language,
            s.currency, s.locale, s.time_zone AS "timeZone", s.agent_settings AS "agentSettings",
            c.summary, c.summary_seq AS "summarySeq",
            (SELECT jsonb_build_object('encryptedKey', k.encrypted_key, 'baseUrl', k.base_url, 'model', k.model)
               FROM provider_credentials k
              WHERE k.store_id = s.id AND k.provider = coalesce($4, a.provider)) AS credential
       FROM turns t
       JOIN conversations c ON c.store_id = t.store_id AND c.id = t.conversation_id
       JOIN assistants a ON a.store_id = c.store_id AND a.id = c.assistant_id
       JOIN stores s ON s.id = t.store_id
      WHERE t.store_id = $1 AND t.message_id = $2 AND t.status = 'running'`,
    [turn.storeId, turn.messageId, BENCH_CHANNEL, draftProvider ?? null],
  );
  const row = rows[0];
  return row ? { ...row, agentSettings: readAgentSettings(row.agentSettings) } : null;
}

/**
 * The newest messages up to the one that is to be answered, oldest first, without those that the summary holds. An
 * answer stands behind its question, also where the shopper had written again before it came.
 * @returns hasEarlier: an earlier message was still to be answered at that very moment
 */
export async function loadTurnMessages(
  sql: SqlPool,
  turn: InboundTurn,
  limit: number,
): Promise<{ recent: MessageView[]; hasEarlier: boolean }> {
  // One statement sees one moment: an answer is either among the messages, or its turn still runs.
  const { rows } = await sql.query<MessageRow & { hasEarlier: boolean }>(
    `SELECT ${messageColumns('placed')},
            (SELECT ${EARLIER_RUNS} FROM turns t WHERE t.store_id = $1 AND t.message_id = $3) AS "hasEarlier" FROM (
       SELECT m.*, coalesce(asked.seq, m.seq) AS place FROM messages m
         LEFT JOIN turns t ON t.store_id = m.store_id AND t.id = m.turn_id
         LEFT JOIN messages asked ON asked.store_id = t.store_id AND asked.id = t.message_id
        WHERE m.store_id = $1 AND m.conversation_id = $2
          AND m.seq > (SELECT summary_seq FROM conversations WHERE store_id = $1 AND id = $2)
        ORDER BY m.seq DESC LIMIT 2 * $4::int) AS placed
      WHERE place <= (SELECT seq FROM messages WHERE store_id = $1 AND id = $3)
      ORDER BY place DESC, seq DESC LIMIT $4`,
    [turn.storeId, turn.conversationId, turn.messageId, limit],
  );
  return { recent: rows.toReversed().map(toMessageView), hasEarlier: rows[0]?.hasEarlier ?? false };
}

/** The same for who is not about to answer. */
export async function loadRecentMessages(
  sql: SqlPool,
  turn: InboundTurn,
  limit: number,
): Promise<MessageView[]> {
  return (await loadTurnMessages(sql, turn, limit)).recent;
}

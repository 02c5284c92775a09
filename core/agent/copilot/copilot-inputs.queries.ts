import { notFound } from '@/core/shared/app-error';
import { requireUuid } from '@/core/shared/ids';
import type { SqlPool } from '@/core/shared/sql-pool';
import { readAgentSettings } from '@/core/stores/settings/agent/agent-settings';
import type { TurnInputs } from '../turn/rows/turn-inputs.queries';

/** What a turn is given, where there is no turn. */
export type CopilotInputs = Omit<TurnInputs, 'turnId' | 'attempt' | 'status' | 'addressHash' | 'assistantId'>;

/** @throws AppError `not_found` also for another store's conversation */
export async function loadCopilotInputs(
  sql: SqlPool,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<CopilotInputs> {
  requireUuid(conversationId, 'The conversation');
  const { rows } = await sql.query<Omit<CopilotInputs, 'agentSettings'> & { agentSettings: unknown }>(
    `SELECT false AS "isBench", c.contact_id AS "contactId", a.name AS "assistantName", a.personality, a.instructions,
            a.provider, a.model, s.name AS "storeName", s.website_url AS "websiteUrl",
            s.support_email AS "supportEmail", a.do_not_say AS "doNotSay", a.source_ids AS "sourceIds",
            coalesce(c.language, lower(split_part(s.locale, '-', 1))) AS language,
            s.currency, s.locale, s.time_zone AS "timeZone", s.agent_settings AS "agentSettings",
            c.summary, c.summary_seq AS "summarySeq",
            (SELECT jsonb_build_object('encryptedKey', k.encrypted_key, 'baseUrl', k.base_url, 'model', k.model)
               FROM provider_credentials k WHERE k.store_id = s.id AND k.provider = a.provider) AS credential
       FROM conversations c
       JOIN assistants a ON a.store_id = c.store_id AND a.id = c.assistant_id
       JOIN stores s ON s.id = c.store_id
      WHERE c.store_id = $1 AND c.id = $2`,
    [storeId, conversationId],
  );
  const row = rows[0];
  if (!row) throw notFound('The conversation');
  return { ...row, agentSettings: readAgentSettings(row.agentSettings) };
}

/** The newest message of the conversation. @returns null when it has none */
export async function findLastMessageId(
  sql: SqlPool,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<string | null> {
  const { rows } = await sql.query<{ id: string }>(
    'SELECT id FROM messages WHERE store_id = $1 AND conversation_id = $2 ORDER BY seq DESC LIMIT 1',
    [storeId, conversationId],
  );
  return rows[0]?.id ?? null;
}

/** The shopper's newest words that are more than a file. */
export async function findLastWords(
  sql: SqlPool,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<string | null> {
  const { rows } = await sql.query<{ text: string }>(
    `SELECT text FROM messages
      WHERE store_id = $1 AND conversation_id = $2 AND role = 'contact' AND text <> '' ORDER BY seq DESC LIMIT 1`,
    [storeId, conversationId],
  );
  return rows[0]?.text ?? null;
}

import type { DraftOutcome } from '@/core/contracts/copilot';
import type { SqlPool } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';
import type { CopilotConversation } from './copilot-writer';

/** Notes in the conversation's log that there was a draft; its words are not kept. */
export async function storeDraft(
  sql: SqlPool,
  { storeId, conversationId }: CopilotConversation,
  { id, ...data }: { id: string; by: string; provider: string; found: boolean },
): Promise<void> {
  await sql.query(
    `INSERT INTO conversation_events (store_id, id, conversation_id, type, data)
     VALUES ($1, $2, $3, 'copilot_draft', $4)`,
    [storeId, id, conversationId, toStorableJson(data)],
  );
}

/** What became of a draft: written once. @returns false when it is none of theirs, or was told before */
export async function writeDraftOutcome(
  sql: SqlPool,
  { storeId, conversationId }: CopilotConversation,
  { draftId, by, outcome }: { draftId: string; by: string; outcome: DraftOutcome },
): Promise<boolean> {
  const { rows } = await sql.query(
    `UPDATE conversation_events SET data = data || jsonb_build_object('outcome', $5::text)
      WHERE store_id = $1 AND id = $2 AND conversation_id = $3 AND type = 'copilot_draft'
        AND data->>'by' = $4 AND NOT data ? 'outcome' RETURNING id`,
    [storeId, draftId, conversationId, by, outcome],
  );
  return rows.length > 0;
}

export interface DraftFigures {
  drafts: number;
  used: number;
  edited: number;
  discarded: number;
}

/** What became of the store's drafts since `since`; those of which nothing was told are only in `drafts`. */
export async function readDraftFigures(sql: SqlPool, storeId: string, since: Date): Promise<DraftFigures> {
  const { rows } = await sql.query<DraftFigures>(
    `SELECT count(*)::int AS drafts,
            count(*) FILTER (WHERE e.data->>'outcome' = 'used')::int AS used,
            count(*) FILTER (WHERE e.data->>'outcome' = 'edited')::int AS edited,
            count(*) FILTER (WHERE e.data->>'outcome' = 'discarded')::int AS discarded
       FROM conversation_events e
      WHERE e.store_id = $1 AND e.type = 'copilot_draft' AND e.created_at >= $2`,
    [storeId, since],
  );
  return rows[0] ?? { drafts: 0, used: 0, edited: 0, discarded: 0 };
}

import type { SqlClient } from '@/core/shared/sql-pool';
import { toStorableText } from '@/core/shared/storable-text';
import { cleanQuestion } from './clean-question';

interface GapWithWords {
  id: string;
  question: string;
  answered: boolean;
  /** Title of the FAQ entry that came of it. */
  entry: string | null;
  /** Of the conversations that go. */
  going: string[];
  /** Newest question of others. */
  other: string | null;
}

/**
 * Takes what was asked in conversations out of gaps, before the conversations are deleted: a gap that was named after
 * one of these questions is named after somebody else's, one that nobody else has asked goes. What was answered stays,
 * under its entry's name; drafts and trials that were made of the words go.
 */
export async function forgetQuestions(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  conversationIds: readonly string[],
): Promise<void> {
  const { rows: gaps } = await client.query<GapWithWords>(
    `SELECT g.id, g.question, g.status = 'answered' AS answered,
            (SELECT d.title FROM knowledge_documents d WHERE d.store_id = g.store_id AND d.id = g.document_id) AS entry,
            array_agg(m.text) FILTER (WHERE m.conversation_id = ANY ($2)) AS going,
            (array_agg(m.text ORDER BY q.asked_at DESC) FILTER (WHERE m.conversation_id <> ALL ($2)))[1] AS other
       FROM knowledge_gaps g
       JOIN gap_questions q ON q.store_id = g.store_id AND q.gap_id = g.id
       JOIN messages m ON m.store_id = q.store_id AND m.id = q.message_id
      WHERE g.store_id = $1 AND g.id IN (
        SELECT t.gap_id FROM gap_questions t JOIN messages w ON w.store_id = t.store_id AND w.id = t.message_id
         WHERE w.store_id = $1 AND w.conversation_id = ANY ($2))
      GROUP BY g.store_id, g.id`,
    [storeId, conversationIds],
  );
  for (const gap of gaps) {
    const name = newName(gap);
    if (name === null) {
      await client.query('DELETE FROM knowledge_gaps WHERE store_id = $1 AND id = $2', [storeId, gap.id]);
      continue;
    }
    await client.query(
      `UPDATE knowledge_gaps SET question = $3, draft = CASE WHEN question = $3 THEN draft END,
              effect = jsonb_set(effect, '{trial}', 'null')
        WHERE store_id = $1 AND id = $2`,
      [storeId, gap.id, toStorableText(name)],
    );
  }
}

/** @returns null: the gap goes */
function newName({ question, answered, entry, going, other }: GapWithWords): string | null {
  if (other === null && !answered) return null;
  const isTheirs = going.some((text) => text === question || cleanQuestion(text) === question);
  if (!isTheirs) return question;
  return (other && cleanQuestion(other)) ?? entry ?? '[erased]';
}

import type { RatingInput, RatingView } from '@/core/contracts/conversation-rating';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import type { ConversationStatus } from '@/prisma/generated/client';

/** So long after it was given a rating may be changed. */
const EDITABLE_HOURS = 24;

interface Row {
  score: number;
  comment: string | null;
  created_at: Date;
}

/** What has to be known before a rating is taken; the conversation's row stays locked. */
export async function lockForRating(
  client: SqlClient,
  storeId: string,
  conversationId: string,
): Promise<{ status: ConversationStatus; settings: unknown } | null> {
  const { rows } = await client.query<{ status: ConversationStatus; settings: unknown }>(
    `SELECT c.status, s.inbox_settings AS settings FROM conversations c JOIN stores s ON s.id = c.store_id
      WHERE c.store_id = $1 AND c.id = $2 FOR UPDATE OF c`,
    [storeId, conversationId],
  );
  return rows[0] ?? null;
}

/** What the shopper thought of a conversation; null: nothing yet. The caller has checked who may know. */
export async function findRating(
  sql: SqlPool | SqlClient,
  storeId: string,
  conversationId: string,
): Promise<RatingView | null> {
  const { rows } = await sql.query<Row>(
    'SELECT score, comment, created_at FROM conversation_ratings WHERE store_id = $1 AND conversation_id = $2',
    [storeId, conversationId],
  );
  return rows[0] ? toView(rows[0]) : null;
}

/** Writes a rating, or another opinion in its place; it counts for the teammate who answered last. */
export async function writeRating(
  client: SqlClient,
  of: { storeId: string; conversationId: string; now: Date },
  { score, comment }: RatingInput,
): Promise<RatingView> {
  const { rows } = await client.query<Row>(
    `INSERT INTO conversation_ratings AS r (store_id, conversation_id, score, comment, user_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, (
       SELECT author_id FROM messages
        WHERE store_id = $1 AND conversation_id = $2 AND role = 'teammate' ORDER BY seq DESC LIMIT 1), $5, $5)
     ON CONFLICT (store_id, conversation_id)
       DO UPDATE SET score = excluded.score, comment = excluded.comment, updated_at = excluded.updated_at
     RETURNING r.score, r.comment, r.created_at`,
    [of.storeId, of.conversationId, score, comment, of.now],
  );
  return toView(rows[0] as Row);
}

function toView({ score, comment, created_at }: Row): RatingView {
  const until = new Date(created_at.getTime() + EDITABLE_HOURS * 3_600_000);
  return { score, comment, createdAt: created_at.toISOString(), editableUntil: until.toISOString() };
}

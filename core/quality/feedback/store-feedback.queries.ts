import type { FeedbackReason } from '@/core/contracts/answer-feedback';
import type { SqlPool } from '@/core/shared/sql-pool';
import { readReason } from './conversation-feedback.queries';

/** How shoppers found the answers that they rated. */
export interface FeedbackCounts {
  helpful: number;
  notHelpful: number;
  /** Why not, the most frequent first; those that gave no reason are in none. */
  reasons: { reason: FeedbackReason; count: number }[];
}

/** @param since ratings given before do not count */
export async function countShopperFeedback(
  sql: SqlPool,
  storeId: string,
  since: Date,
): Promise<FeedbackCounts> {
  const { rows } = await sql.query<{ helpful: boolean; reason: string | null; count: number }>(
    `SELECT helpful, reason, count(*)::int AS count FROM answer_feedback
      WHERE store_id = $1 AND source = 'shopper' AND created_at >= $2 AND helpful IS NOT NULL
      GROUP BY helpful, reason`,
    [storeId, since],
  );
  const sum = (helpful: boolean) =>
    rows.filter((row) => row.helpful === helpful).reduce((total, { count }) => total + count, 0);
  const reasons = rows.flatMap(({ reason: stored, count }) => {
    const reason = readReason(stored);
    return reason ? [{ reason, count }] : [];
  });
  return {
    helpful: sum(true),
    notHelpful: sum(false),
    reasons: reasons.toSorted((a, b) => b.count - a.count),
  };
}

/** An answer that somebody has an opinion of, with what it answered. */
export interface RatedAnswer {
  messageId: string;
  conversationId: string;
  /** null: nothing had been asked. */
  question: string | null;
  answer: string;
  shopperHelpful: boolean | null;
  reason: FeedbackReason | null;
  comment: string | null;
  teamHelpful: boolean | null;
  better: string | null;
  /** When the last opinion came, ISO 8601. */
  at: string;
}

/** "wanting": shopper or team found it not helpful; "helpful": neither did, and one found it helpful. */
export type RatedKind = 'wanting' | 'helpful';

interface Row extends Omit<RatedAnswer, 'reason' | 'at'> {
  reason: string | null;
  at: Date;
  total: number;
}

/** Rated answers of a store, the last opinion first. @param page from 1 */
export async function listRatedAnswers(
  sql: SqlPool,
  storeId: string,
  { kind, page, pageSize }: { kind: RatedKind; page: number; pageSize: number },
): Promise<{ items: RatedAnswer[]; total: number }> {
  const { rows } = await sql.query<Row>(
    `WITH rated AS (
       SELECT message_id, max(updated_at) AS at,
              bool_and(helpful) FILTER (WHERE source = 'shopper') AS shopper,
              bool_and(helpful) FILTER (WHERE source = 'teammate') AS team,
              max(reason) FILTER (WHERE source = 'shopper') AS reason,
              max(comment) FILTER (WHERE source = 'shopper') AS comment,
              max(better) FILTER (WHERE source = 'teammate') AS better
         FROM answer_feedback WHERE store_id = $1
        GROUP BY message_id
       HAVING CASE WHEN $2 THEN bool_or(NOT helpful) ELSE bool_and(helpful) END)
     SELECT m.id AS "messageId", m.conversation_id AS "conversationId", m.text AS answer, q.text AS question,
            r.shopper AS "shopperHelpful", r.reason, r.comment, r.team AS "teamHelpful", r.better, r.at,
            (SELECT count(*)::int FROM rated) AS total
       FROM (SELECT * FROM rated ORDER BY at DESC, message_id LIMIT $3 OFFSET $4) r
       JOIN messages m ON m.store_id = $1 AND m.id = r.message_id
       LEFT JOIN turns t ON t.store_id = m.store_id AND t.id = m.turn_id
       LEFT JOIN messages q ON q.store_id = t.store_id AND q.id = t.message_id
      ORDER BY r.at DESC, r.message_id`,
    [storeId, kind === 'wanting', pageSize, (page - 1) * pageSize],
  );
  const items = rows.map(({ total: _, reason, at, ...row }) => ({
    ...row,
    reason: readReason(reason),
    at: at.toISOString(),
  }));
  return { items, total: rows[0]?.total ?? 0 };
}

import {
  type FeedbackReason,
  feedbackReasonSchema,
  type GivenFeedback,
  type ShopperFeedback,
  type TeamFeedback,
} from '@/core/contracts/answer-feedback';
import type { SqlPool } from '@/core/shared/sql-pool';

/** What is thought of one answer, by whom and since when (ISO 8601). */
export interface FeedbackView {
  messageId: string;
  shopper: (ShopperFeedback & { at: string }) | null;
  team: (TeamFeedback & { at: string; by: string | null }) | null;
}

interface Row {
  message_id: string;
  source: 'shopper' | 'teammate';
  helpful: boolean | null;
  reason: string | null;
  comment: string | null;
  better: string | null;
  by: string | null;
  updated_at: Date;
}

/** All that shopper and team think of a conversation's answers, in the order of the answers. */
export async function listConversationFeedback(
  sql: SqlPool,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<FeedbackView[]> {
  const { rows } = await sql.query<Row>(
    `SELECT f.message_id, f.source, f.helpful, f.reason, f.comment, f.better, f.updated_at, u.name AS by
       FROM messages m
       JOIN answer_feedback f ON f.store_id = m.store_id AND f.message_id = m.id
       LEFT JOIN users u ON u.id = f.user_id
      WHERE m.store_id = $1 AND m.conversation_id = $2
      ORDER BY m.seq`,
    [storeId, conversationId],
  );
  const views = new Map<string, FeedbackView>();
  for (const row of rows) {
    const { message_id: messageId, helpful, comment, better, by } = row;
    const view = views.get(messageId) ?? { messageId, shopper: null, team: null };
    const at = row.updated_at.toISOString();
    if (row.source === 'teammate') view.team = { helpful, better, by, at };
    else view.shopper = { helpful: helpful === true, reason: readReason(row.reason), comment, at };
    views.set(messageId, view);
  }
  return [...views.values()];
}

/** What the shopper has said of the conversation's answers, for their own panel. */
export async function listGivenFeedback(
  sql: SqlPool,
  conversation: { storeId: string; conversationId: string },
): Promise<GivenFeedback[]> {
  const views = await listConversationFeedback(sql, conversation);
  return views.flatMap(({ messageId, shopper }) => {
    if (!shopper) return [];
    const { helpful, reason, comment } = shopper;
    return [{ messageId, helpful, reason, comment }];
  });
}

/** A reason that is no longer offered counts as none. */
export function readReason(reason: string | null): FeedbackReason | null {
  return feedbackReasonSchema.safeParse(reason).data ?? null;
}

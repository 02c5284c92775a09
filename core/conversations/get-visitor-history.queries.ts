import type { ConversationStatusView, MessageView } from '@/core/contracts/message-view';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { type MessageRow, messageColumns, toMessageView } from './message-row';

const DAY_MS = 24 * 3_600_000;

export interface VisitorHistory {
  conversationId: string | null;
  status: ConversationStatusView | null;
  messages: MessageView[];
  runningTurnId: string | null;
}

/**
 * What a returning visitor sees: the messages of one of their conversations after a sequence number.
 * Without a conversation id: the latest one with this assistant that is not resolved, or was within the last day: it
 * may be rated, and what is written there goes to the person who had it.
 * @throws AppError `not_found` for a conversation that is not this visitor's
 */
export async function getVisitorHistory(
  ctx: AppContext,
  request: {
    storeId: string;
    assistantId: string;
    channel: string;
    contactExternalId: string;
    conversationId: string | null;
    afterSeq: number;
    /** Conversations that do not count when the latest is looked for. */
    except?: readonly string[];
  },
): Promise<VisitorHistory> {
  const { rows } = await ctx.sql.query<{
    id: string;
    status: ConversationStatusView;
    running_turn_id: string | null;
  }>(
    `SELECT c.id, c.status,
            (SELECT t.id FROM turns t
              WHERE t.store_id = c.store_id AND t.conversation_id = c.id AND t.status = 'running'
              ORDER BY t.started_at LIMIT 1) AS running_turn_id
       FROM contact_identities i
       JOIN conversations c ON c.store_id = i.store_id AND c.contact_id = i.contact_id
      WHERE i.store_id = $1 AND i.channel = $2 AND i.external_id = $3
        AND coalesce(c.external_id, i.external_id) = i.external_id
        AND CASE WHEN $4::uuid IS NULL
                 THEN (c.status <> 'resolved' OR c.resolved_at > $7) AND c.assistant_id = $5 AND c.id <> ALL ($6::uuid[])
                 ELSE c.id = $4 END
      ORDER BY c.last_message_at DESC
      LIMIT 1`,
    [
      request.storeId,
      request.channel,
      request.contactExternalId,
      request.conversationId,
      request.assistantId,
      request.except ?? [],
      new Date(ctx.now().getTime() - DAY_MS),
    ],
  );
  const conversation = rows[0];
  if (!conversation) {
    if (request.conversationId) throw notFound('The conversation');
    return { conversationId: null, status: null, messages: [], runningTurnId: null };
  }
  const messages = await ctx.sql.query<MessageRow>(
    `SELECT ${messageColumns('messages')} FROM messages
      WHERE store_id = $1 AND conversation_id = $2 AND seq > $3
      ORDER BY seq`,
    [request.storeId, conversation.id, request.afterSeq],
  );
  return {
    conversationId: conversation.id,
    status: conversation.status,
    messages: messages.rows.map(toMessageView),
    runningTurnId: conversation.running_turn_id,
  };
}

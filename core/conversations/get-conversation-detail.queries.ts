import type { ConversationStatusView, MessageView } from '@/core/contracts/message-view';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { type MessageRow, messageColumns, toMessageView } from './message-row';

export interface TurnDetail {
  id: string;
  messageId: string;
  status: 'running' | 'done' | 'cancelled' | 'failed';
  provider: string;
  model: string | null;
  fellBackFrom: string | null;
  inputTokens: number;
  outputTokens: number;
  latencyMs: number | null;
  firstTokenMs: number | null;
  toolCalls: { name: string; input: unknown; output: unknown; error: string | null; latencyMs: number }[];
}

export interface MessageReading {
  /** BCP 47 primary tag; null when the message tells none clearly. */
  language: string | null;
  /** -1 (furious) to 1 (delighted). */
  sentiment: number | null;
}

type ReadRow = MessageRow & MessageReading;

export interface ConversationDetail {
  conversation: {
    id: string;
    status: ConversationStatusView;
    channel: string;
    assistantId: string;
    pageUrl: string | null;
    handoffReason: string | null;
    /** What was wanted and tried, for whoever takes over: lines of core/agent/hand-off/summarize-tried.ts. */
    handoffSummary: string | null;
    /** When the team was called in last; null unless it waits. */
    waitingSince: string | null;
    createdAt: string;
  };
  contact: { id: string; name: string | null; email: string | null };
  messages: MessageView[];
  /** What the shopper's messages tell beside their words, by message; for the team alone. */
  readings: Record<string, MessageReading>;
  turns: TurnDetail[];
  events: { id: string; type: string; data: unknown; createdAt: string }[];
}

/**
 * All that the team sees of one conversation.
 * @throws AppError `not_found` also for another store's id
 */
export async function getConversationDetail(
  ctx: AppContext,
  { storeId, conversationId }: { storeId: string; conversationId: string },
): Promise<ConversationDetail> {
  requireUuid(conversationId, 'The conversation');
  const conversation = await ctx.db.conversation.findUnique({
    where: { storeId_id: { storeId, id: conversationId } },
    include: {
      contact: true,
      turns: { orderBy: { startedAt: 'asc' }, omit: { trace: true } },
      events: { where: { type: { not: 'copilot_draft' } }, orderBy: { createdAt: 'asc' } },
    },
  });
  if (!conversation) throw notFound('The conversation');
  const [messages, calls] = await Promise.all([
    ctx.sql.query<ReadRow>(
      `SELECT ${messageColumns('messages')}, language, sentiment FROM messages WHERE store_id = $1 AND conversation_id = $2 ORDER BY seq`,
      [storeId, conversationId],
    ),
    ctx.db.toolCall.findMany({
      where: { storeId, turnId: { in: conversation.turns.map((turn) => turn.id) } },
      orderBy: { position: 'asc' },
    }),
  ]);
  return {
    conversation: {
      id: conversation.id,
      status: conversation.status,
      channel: conversation.channel,
      assistantId: conversation.assistantId,
      pageUrl: conversation.pageUrl,
      handoffReason: conversation.handoffReason,
      handoffSummary: conversation.handoffSummary,
      waitingSince: conversation.status === 'waiting' ? lastHandOff(conversation.events) : null,
      createdAt: conversation.createdAt.toISOString(),
    },
    contact: {
      id: conversation.contact.id,
      name: conversation.contact.name,
      email: conversation.contact.email,
    },
    messages: messages.rows.map(toMessageView),
    readings: Object.fromEntries(
      messages.rows
        .filter(({ role }) => role === 'contact')
        .map(({ id, language, sentiment }) => [id, { language, sentiment }]),
    ),
    turns: conversation.turns.map((turn) => ({
      id: turn.id,
      messageId: turn.messageId,
      status: turn.status,
      provider: turn.provider,
      model: turn.model,
      fellBackFrom: turn.fellBackFrom,
      inputTokens: turn.inputTokens,
      outputTokens: turn.outputTokens,
      latencyMs: turn.latencyMs,
      firstTokenMs: turn.firstTokenMs,
      toolCalls: calls
        .filter((call) => call.turnId === turn.id)
        .map(({ name, input, output, error, latencyMs }) => ({ name, input, output, error, latencyMs })),
    })),
    events: conversation.events.map((event) => ({
      id: event.id,
      type: event.type,
      data: event.data,
      createdAt: event.createdAt.toISOString(),
    })),
  };
}

function lastHandOff(events: readonly { type: string; createdAt: Date }[]): string | null {
  return events.findLast(({ type }) => type === 'handed_off')?.createdAt.toISOString() ?? null;
}

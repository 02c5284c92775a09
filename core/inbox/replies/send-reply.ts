import { z } from 'zod';
import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import type { MessageView } from '@/core/contracts/message-view';
import { appendMessage } from '@/core/conversations/append-message.queries';
import { type Applied, announceStatus, applyAction } from '@/core/conversations/apply-action';
import { lockConversation } from '@/core/conversations/conversation-state.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import { lockAssignee } from '../assignment/assignees.queries';
import { findOtherReply, findReply } from './replies.queries';

export const MAX_REPLY_CHARS = 8_000;

export const sendReplySchema = z
  .object({
    storeId: z.uuid(),
    conversationId: z.uuid(),
    /** The teammate who writes. */
    by: z.uuid(),
    text: z.string().trim().max(MAX_REPLY_CHARS, `Keep the reply below ${MAX_REPLY_CHARS} characters.`),
    /** Made by the client; the same id again stores nothing. */
    clientId: z.string().min(8).max(64),
    attachmentIds: z.array(z.uuid()).max(10).default([]),
    /** The newest message that the writer had seen: an answer that somebody else has sent since is not doubled. */
    seenSeq: z.number().int().min(0),
    /** Take the conversation from whoever has it, and send although somebody else has answered. */
    anyway: z.boolean().default(false),
  })
  .refine(({ text, attachmentIds }) => text !== '' || attachmentIds.length > 0, {
    path: ['text'],
    message: 'Write something first.',
  });

const LEFT_MEANWHILE = 'You cannot answer in this store any more.';

/**
 * Sends a teammate's answer to the shopper. Whoever answers is in charge from then on: the agent stops, a resolved
 * conversation opens again. Needs `conversations.reply`.
 * @returns the stored message; for a repeated `clientId` the one that is stored already
 * @throws ZodError; AppError `not_found`, `forbidden`; `conflict` when somebody else is in charge or has answered since
 *   `seenSeq` (unless `anyway`)
 */
export async function sendReply(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events' | 'now' | 'stopTurn'>,
  input: z.input<typeof sendReplySchema>,
): Promise<MessageView> {
  const reply = sendReplySchema.parse(input);
  const { storeId, conversationId } = reply;
  await requirePermission(ctx, reply.by, storeId, 'conversations.reply');
  const sent = await inTransaction(ctx.sql, (client) => store(client, reply, ctx.now()));
  if (sent.applied) {
    if (sent.applied.before.status === 'agent') await ctx.stopTurn({ storeId, conversationId });
    await announceStatus(ctx, { storeId, conversationId }, sent.applied);
    const topic = conversationTopic(conversationId);
    ctx.events.publish({ topic, name: 'message', data: { conversationId, message: sent.message } });
    ctx.events.publish({
      topic: storeTopic(storeId),
      name: 'conversation:updated',
      data: { conversationId },
    });
  }
  return sent.message;
}

async function store(
  client: SqlClient,
  reply: z.output<typeof sendReplySchema>,
  now: Date,
): Promise<{ message: MessageView; applied: Applied | null }> {
  const { storeId, conversationId, by } = reply;
  if (!(await lockAssignee(client, storeId, by))) throw new AppError('forbidden', LEFT_MEANWHILE);
  // A repeated send waits here until the first one is stored, and then finds it.
  const locked = await lockConversation(client, storeId, conversationId);
  if (!locked) throw notFound('The conversation');
  const earlier = await findReply(client, reply);
  if (earlier) return { message: earlier, applied: null };
  const before = locked.state;
  if (!reply.anyway) await refuseDouble(client, reply, before);

  const request = { storeId, conversationId, now, by };
  const inCharge =
    before.status === 'assigned' && before.assigneeId === by
      ? before
      : (await applyAction(client, { ...request, action: 'assign', assigneeId: by }, locked))?.after;
  if (!inCharge) throw new AppError('conflict', 'This conversation cannot be answered as it is now.');
  const message = await appendMessage(client, storeId, conversationId, {
    role: 'teammate',
    text: reply.text,
    clientId: reply.clientId,
    authorId: by,
    attachmentIds: reply.attachmentIds,
  });
  const answered = await applyAction(client, { ...request, action: 'reply' }, { ...locked, state: inCharge });
  return { message, applied: { before, after: answered?.after ?? inCharge } };
}

/** Two teammates at once: the second is told, and decides. */
async function refuseDouble(
  client: SqlClient,
  { storeId, conversationId, by, seenSeq }: z.output<typeof sendReplySchema>,
  { status, assigneeId }: Applied['before'],
): Promise<void> {
  const other = await findOtherReply(client, { storeId, conversationId, by, afterSeq: seenSeq });
  if (other) {
    throw new AppError(
      'conflict',
      `${other} has answered meanwhile. Read that first, then send if it is still needed.`,
    );
  }
  if (status === 'assigned' && assigneeId && assigneeId !== by) {
    throw new AppError('conflict', 'Somebody else has this conversation. Take it over to answer.');
  }
}

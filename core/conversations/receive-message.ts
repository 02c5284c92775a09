import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import type { MessageView } from '@/core/contracts/message-view';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import type { ConversationStatus } from '@/prisma/generated/client';
import { appendMessage } from './append-message';
import { agentAnswers, nextStatus } from './conversation-status';
import { findOrCreateContact } from './find-or-create-contact';
import type { InboundTurn } from './inbound-turn-starter';
import { MESSAGE_COLUMNS, type MessageRow, toMessageView } from './message-row';

export interface InboundMessage {
  storeId: string;
  assistantId: string;
  channel: string;
  /** The contact's id on the channel, e.g. the widget's visitor id. */
  contactExternalId: string;
  text: string;
  /** The sender's own id of the message; the same id again stores nothing. */
  clientId?: string;
  /** Without one a new conversation begins. */
  conversationId?: string | null;
  pageUrl?: string | null;
}

export interface ReceivedMessage {
  conversationId: string;
  message: MessageView;
  status: ConversationStatus;
  /** What is to be answered; null when a person is in charge or the message was already stored. */
  turn: InboundTurn | null;
}

/**
 * Stores a contact's message, and with it the turn that will answer it, in one transaction: should the process
 * die before or while answering, the worker finds the turn and finishes it.
 * @throws AppError `not_found` when the conversation is not this contact's
 */
export async function receiveMessage(ctx: AppContext, inbound: InboundMessage): Promise<ReceivedMessage> {
  const received = await inTransaction(ctx.sql, (client) => store(client, inbound));
  if (!received.duplicate) {
    const { conversationId, message } = received;
    ctx.events.publish({
      topic: conversationTopic(conversationId),
      name: 'message',
      data: { conversationId, message },
    });
    ctx.events.publish({
      topic: storeTopic(inbound.storeId),
      name: 'conversation:updated',
      data: { conversationId },
    });
  }
  return received;
}

async function store(
  client: SqlClient,
  inbound: InboundMessage,
): Promise<ReceivedMessage & { duplicate: boolean }> {
  const { storeId } = inbound;
  const contactId = await findOrCreateContact(client, storeId, inbound.channel, inbound.contactExternalId);
  if (inbound.clientId) {
    const earlier = await findByClientId(client, storeId, contactId, inbound.clientId);
    if (earlier) return { ...earlier, turn: null, duplicate: true };
  }

  const { conversationId, status } = inbound.conversationId
    ? await reopen(client, storeId, contactId, inbound.conversationId)
    : await open(client, inbound, contactId);

  const message = await appendMessage(client, storeId, conversationId, {
    role: 'contact',
    text: inbound.text,
    clientId: inbound.clientId ?? null,
    pageUrl: inbound.pageUrl ?? null,
  });
  if (!agentAnswers(status)) return { conversationId, message, status, turn: null, duplicate: false };

  await client.query(
    `INSERT INTO turns (store_id, id, conversation_id, message_id, provider) VALUES ($1, $2, $3, $4, 'builtin')`,
    [storeId, newId(), conversationId, message.id],
  );
  const turn = { storeId, conversationId, messageId: message.id };
  return { conversationId, message, status, turn, duplicate: false };
}

async function findByClientId(client: SqlClient, storeId: string, contactId: string, clientId: string) {
  // The lock lets two deliveries of one message follow each other; the second then finds the first.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${storeId}/${contactId}`]);
  const { rows } = await client.query<MessageRow & { status: ConversationStatus }>(
    `SELECT ${MESSAGE_COLUMNS.split(', ')
      .map((column) => `m.${column}`)
      .join(', ')}, c.status
       FROM conversations c JOIN messages m ON m.store_id = c.store_id AND m.conversation_id = c.id
      WHERE c.store_id = $1 AND c.contact_id = $2 AND m.client_id = $3`,
    [storeId, contactId, clientId],
  );
  const row = rows[0];
  return row
    ? { conversationId: row.conversation_id, message: toMessageView(row), status: row.status }
    : null;
}

async function open(client: SqlClient, inbound: InboundMessage, contactId: string) {
  const conversationId = newId();
  await client.query(
    'INSERT INTO conversations (store_id, id, assistant_id, contact_id, channel) VALUES ($1, $2, $3, $4, $5)',
    [inbound.storeId, conversationId, inbound.assistantId, contactId, inbound.channel],
  );
  return { conversationId, status: 'agent' as ConversationStatus };
}

async function reopen(client: SqlClient, storeId: string, contactId: string, conversationId: string) {
  const { rows } = await client.query<{ status: ConversationStatus }>(
    'SELECT status FROM conversations WHERE store_id = $1 AND id = $2 AND contact_id = $3 FOR UPDATE',
    [storeId, conversationId, contactId],
  );
  if (!rows[0]) throw notFound('The conversation');
  const status = nextStatus(rows[0].status, 'contact_message') ?? rows[0].status;
  if (status !== rows[0].status) {
    await client.query(
      'UPDATE conversations SET status = $3::"ConversationStatus" WHERE store_id = $1 AND id = $2',
      [storeId, conversationId, status],
    );
  }
  return { conversationId, status };
}

import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import type { MessageView } from '@/core/contracts/message-view';
import { readSentiment } from '@/core/language/sentiment/read-sentiment';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import type { ConversationStatus } from '@/prisma/generated/client';
import { appendMessage } from './append-message.queries';
import { agentAnswers, nextStatus } from './conversation-status';
import { findOrCreateContact } from './find-or-create-contact.queries';
import { answerWithEmail } from './hand-off/answer-with-email';
import {
  findByClientId,
  insertConversation,
  insertTurn,
  lockConversation,
  noteAddress,
  writeStatus,
} from './inbound-rows.queries';
import type { InboundTurn } from './inbound-turn-starter';
import { maskSecrets } from './masking/mask-secrets';
import { readMessageLanguage } from './read-message-language';

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
  /** Keyed hash of the shopper's network address (see core/shared/address-hash.ts). */
  addressHash?: string | null;
}

export interface ReceivedMessage {
  conversationId: string;
  message: MessageView;
  status: ConversationStatus;
  /** The message opened a resolved conversation again. */
  reopened: boolean;
  /** What is to be answered; null when a person is in charge or the message was already stored. */
  turn: InboundTurn | null;
}

/**
 * Stores a contact's message, and with it the turn that will answer it, in one transaction: should the process
 * die before or while answering, the worker finds the turn and finishes it. Card numbers, passwords and the like are
 * taken out of it first, so that neither the database nor a model ever has them.
 * @throws AppError `not_found` when the conversation is not this contact's
 */
export async function receiveMessage(ctx: AppContext, inbound: InboundMessage): Promise<ReceivedMessage> {
  const language = await readMessageLanguage(ctx, inbound);
  const received = await inTransaction(ctx.sql, (client) => store(client, inbound, language));
  if (!received.duplicate) {
    const { conversationId, message, status } = received;
    if (received.reopened) {
      ctx.events.publish({
        topic: conversationTopic(conversationId),
        name: 'conversation:status',
        data: { conversationId, status },
      });
    }
    ctx.events.publish({
      topic: conversationTopic(conversationId),
      name: 'message',
      data: { conversationId, message },
    });
    if (received.answer) {
      ctx.events.publish({
        topic: conversationTopic(conversationId),
        name: 'message',
        data: { conversationId, message: received.answer },
      });
    }
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
  language: string | null,
): Promise<ReceivedMessage & { duplicate: boolean; answer?: MessageView | null }> {
  const { storeId } = inbound;
  const contactId = await findOrCreateContact(client, storeId, inbound.channel, inbound.contactExternalId);
  if (inbound.clientId) {
    const earlier = await findByClientId(client, storeId, contactId, inbound.clientId);
    if (earlier) return { ...earlier, reopened: false, turn: null, duplicate: true };
  }

  const { conversationId, status, reopened } = inbound.conversationId
    ? await reopen(client, storeId, contactId, inbound.conversationId)
    : {
        conversationId: await insertConversation(client, { ...inbound, contactId }),
        status: 'agent' as const,
        reopened: false,
      };
  if (inbound.addressHash) await noteAddress(client, storeId, conversationId, inbound.addressHash);
  const { text, removed } = maskSecrets(inbound.text);
  const message = await appendMessage(client, storeId, conversationId, {
    role: 'contact',
    text,
    masked: removed.length > 0,
    language,
    sentiment: readSentiment(text),
    clientId: inbound.clientId ?? null,
    pageUrl: inbound.pageUrl ?? null,
  });
  if (!agentAnswers(status)) {
    const answer = await answerWithEmail(client, {
      storeId,
      conversationId,
      contactId,
      status,
      text,
      language,
    });
    return { conversationId, message, status, reopened, turn: null, duplicate: false, answer };
  }

  const turn = { storeId, conversationId, messageId: message.id };
  await insertTurn(client, turn);
  return { conversationId, message, status, reopened, turn, duplicate: false };
}

async function reopen(client: SqlClient, storeId: string, contactId: string, conversationId: string) {
  const before = await lockConversation(client, storeId, conversationId, contactId);
  if (!before) throw notFound('The conversation');
  const status = nextStatus(before, 'contact_message') ?? before;
  if (status !== before) await writeStatus(client, storeId, conversationId, status);
  return { conversationId, status, reopened: status !== before };
}

import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import type { MessageView } from '@/core/contracts/message-view';
import { announceNotices, type PlannedNotices, planNotices } from '@/core/inbox/notifications/plan-notices';
import { tagMessage } from '@/core/inbox/tags/tag-message';
import { readSentiment } from '@/core/language/sentiment/read-sentiment';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import type { ConversationStatus } from '@/prisma/generated/client';
import { appendMessage } from './append-message.queries';
import { type Applied, announceStatus, applyAction } from './apply-action';
import { claimUploads } from './attachments/claim-uploads.queries';
import { lockConversation } from './conversation-state.queries';
import { agentAnswers } from './conversation-status';
import { findOrCreateContact } from './find-or-create-contact.queries';
import { answerWithEmail } from './hand-off/answer-with-email';
import { findByClientId, insertConversation, insertTurn, noteAddress } from './inbound-rows.queries';
import type { InboundTurn } from './inbound-turn-starter';
import { maskSecrets } from './masking/mask-secrets';
import { readMessageLanguage } from './read-message-language';

export interface InboundMessage {
  storeId: string;
  assistantId: string;
  channel: string;
  /** The contact's id on the channel, e.g. the widget's visitor id. */
  contactExternalId: string;
  /** May be empty beside files. */
  text: string;
  /** Files that the contact has uploaded; what is not theirs, or sent already, is left out. */
  attachmentIds?: readonly string[];
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
  const received = await inTransaction(ctx.sql, (client) => store(client, inbound, language, ctx.now()));
  if (!received.duplicate) {
    const { conversationId, message } = received;
    if (received.applied) {
      await announceStatus(ctx, { storeId: inbound.storeId, conversationId }, received.applied);
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
    if (received.notices) await announceNotices(ctx, received.notices);
  }
  return received;
}

type Stored = ReceivedMessage & {
  duplicate: boolean;
  /** What the message did to a conversation that was there before. */
  applied: Applied | null;
  answer?: MessageView | null;
  /** Whom to tell of it. */
  notices?: PlannedNotices;
};

const HOUR = 3_600_000;

async function store(
  client: SqlClient,
  inbound: InboundMessage,
  language: string | null,
  now: Date,
): Promise<Stored> {
  const { storeId } = inbound;
  const contactId = await findOrCreateContact(client, storeId, inbound.channel, inbound.contactExternalId);
  if (inbound.clientId) {
    const earlier = await findByClientId(client, storeId, contactId, inbound.clientId);
    if (earlier) return { ...earlier, reopened: false, turn: null, duplicate: true, applied: null };
  }

  const applied = inbound.conversationId
    ? await noteMessage(client, {
        storeId,
        owner: { contactId, externalId: inbound.contactExternalId },
        conversationId: inbound.conversationId,
        now,
      })
    : null;
  const conversationId =
    inbound.conversationId ?? (await insertConversation(client, { ...inbound, contactId }));
  const status = applied?.after.status ?? 'agent';
  const reopened = applied?.before.status === 'resolved';
  if (inbound.addressHash) await noteAddress(client, storeId, conversationId, inbound.addressHash);
  const attachmentIds = await claimUploads(client, {
    storeId,
    conversationId,
    visitorId: inbound.contactExternalId,
    attachmentIds: inbound.attachmentIds ?? [],
  });
  const { text, removed } = maskSecrets(inbound.text);
  if (!text && attachmentIds.length === 0) {
    throw new AppError('invalid_input', 'The message is empty. Write a question first.');
  }
  const message = await appendMessage(client, storeId, conversationId, {
    role: 'contact',
    text,
    attachmentIds,
    masked: removed.length > 0,
    language,
    sentiment: readSentiment(text),
    clientId: inbound.clientId ?? null,
    pageUrl: inbound.pageUrl ?? null,
  });
  await tagMessage(client, storeId, conversationId, text);
  if (!agentAnswers(status)) {
    const answer = await answerWithEmail(client, {
      storeId,
      conversationId,
      contactId,
      status,
      text,
      language,
    });
    const notices = await planForAssignee(
      client,
      { storeId, conversationId, seq: message.seq },
      applied,
      now,
    );
    const stored = { conversationId, message, status, reopened, turn: null, duplicate: false, applied };
    return { ...stored, answer, ...(notices ? { notices } : {}) };
  }

  const turn = { storeId, conversationId, messageId: message.id };
  await insertTurn(client, turn);
  return { conversationId, message, status, reopened, turn, duplicate: false, applied };
}

/** A message in a conversation that a teammate has is told that person. */
async function planForAssignee(
  client: SqlClient,
  of: { storeId: string; conversationId: string; seq: number },
  applied: Applied | null,
  now: Date,
): Promise<PlannedNotices | null> {
  const { status, assigneeId } = applied?.after ?? {};
  if (status !== 'assigned' || !assigneeId) return null;
  return planNotices(client, { kind: 'contact_wrote', ...of, assigneeId }, now);
}

/** Soon after a person had it, a resolved conversation goes back to that person, later to the agent. */
async function noteMessage(
  client: SqlClient,
  of: {
    storeId: string;
    owner: { contactId: string; externalId: string };
    conversationId: string;
    now: Date;
  },
): Promise<Applied | null> {
  const locked = await lockConversation(client, of.storeId, of.conversationId, of.owner);
  if (!locked) throw notFound('The conversation');
  const { state, settings, assigneeActive } = locked;
  const soon =
    assigneeActive &&
    state.resolvedAt !== null &&
    of.now.getTime() - state.resolvedAt.getTime() < settings.backToPersonHours * HOUR;
  const action = soon ? 'contact_followup' : 'contact_message';
  return applyAction(client, { ...of, action, by: null }, locked);
}

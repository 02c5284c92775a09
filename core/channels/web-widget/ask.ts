import { randomUUID } from 'node:crypto';
import type { MessageView } from '@/core/contracts/message-view';
import type { AskResult } from '@/core/contracts/widget/messages';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { formatMoney } from '@/core/shared/money';
import { readSignedIdentity } from '@/core/stores/verification/signed/signed-identity';
import type { Widget } from './find-widget.queries';
import { readAnswer } from './read-answer.queries';
import { receiveFromVisitor } from './receive-from-visitor';

export interface AskRequest {
  widget: Pick<Widget, 'storeId' | 'assistantId' | 'locale'>;
  channel: string;
  visitorId: string;
  text: string;
  attachmentIds?: readonly string[];
  conversationId?: string;
  pageUrl?: string;
  /** See hashAddress; left out where the address is not known. */
  addressHash?: string | null;
  /** Who is logged in, signed by the shop; a wrong signature counts as none. */
  identity?: unknown;
}

/** Told as soon as the message is stored, before it is answered. */
export type OnStored = (stored: { conversationId: string; message: MessageView }) => void;

/**
 * Sends one message and waits for its answer: the request/response form of the chat.
 * @throws AppError `not_found` for a conversation that is not this visitor's or not the logged-in customer's,
 *   `unavailable` when no answer was stored
 */
export async function ask(ctx: AppContext, request: AskRequest, onStored?: OnStored): Promise<AskResult> {
  const startedAt = performance.now();
  const { storeId, assistantId } = request.widget;
  const received = await receiveFromVisitor(ctx, {
    storeId,
    assistantId,
    channel: request.channel,
    visitorId: request.visitorId,
    text: request.text,
    attachmentIds: request.attachmentIds ?? [],
    clientId: randomUUID(),
    conversationId: request.conversationId ?? null,
    pageUrl: request.pageUrl ?? null,
    addressHash: request.addressHash ?? null,
    shopper: await readSignedIdentity(ctx, storeId, request.identity),
  });
  const { conversationId, message } = received;
  onStored?.({ conversationId, message });
  if (received.turn) await ctx.startTurn(received.turn);
  const answer = received.turn ? await readAnswer(ctx.sql, storeId, message.id) : null;
  const withTeam = answer?.text === null && answer.status !== 'agent';
  if (received.turn && !withTeam && (answer?.text ?? null) === null) {
    throw new AppError('unavailable', 'The answer could not be made. Try again in a moment.');
  }
  return {
    conversation_id: conversationId,
    message_id: answer?.messageId ?? null,
    answer: answer?.text ?? '',
    products: (answer?.products ?? []).map(({ id, title, priceCents, currency, url }) => ({
      id,
      title,
      price: priceCents === null ? null : formatMoney(priceCents, currency, request.widget.locale),
      url,
    })),
    citations: (answer?.citations ?? []).map(({ title, sourceType, url }) => ({
      title,
      source_type: sourceType,
      url,
    })),
    confidence: answer?.confidence ?? 0,
    status: answer?.status ?? received.status,
    // A person is in charge: the message waits in the inbox.
    outcome: answer?.outcome ?? (received.turn && !withTeam ? 'unsure' : 'handed_off'),
    latency_ms: Math.round(performance.now() - startedAt),
    usage: {
      provider: answer?.provider ?? 'builtin',
      input_tokens: answer?.inputTokens ?? 0,
      output_tokens: answer?.outputTokens ?? 0,
    },
  };
}

import { appendMessage } from '@/core/conversations/append-message.queries';
import { BENCH_CHANNEL } from '@/core/conversations/bench-channel';
import { findOrCreateContact } from '@/core/conversations/find-or-create-contact.queries';
import { insertConversation } from '@/core/conversations/inbound-rows.queries';
import { receiveMessage } from '@/core/conversations/receive-message';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { getTurnTrace, type TurnTraceView } from '../trace/get-turn-trace.queries';
import { inspectTurn } from '../trace/inspect-turn';
import {
  findTurnOf,
  loadReplaySource,
  type ReplaySource,
  removeReplay,
  replayContact,
} from './replay-rows.queries';

/** A replay calls the model, which costs money. */
const REPLAYS = { points: 20, perSeconds: 300 };

/**
 * Answers a message once more, after the same conversation, with the knowledge and the settings of now. It happens on
 * the bench: nothing is sent, nothing reaches beyond the store's own data, and no row of it stays. Whoever it was is
 * not verified there, so what needs that answers "not verified". For members who may inspect answers.
 * @returns the new answer and how it was made; its ids lead nowhere
 * @throws AppError as inspectTurn; `rate_limited`; `unavailable` when no answer came of it
 */
export async function replayTurn(
  ctx: AppContext,
  at: { userId: string; storeId: string; conversationId: string; turnId: string },
): Promise<TurnTraceView> {
  const { storeId } = at;
  await inspectTurn(ctx, at);
  await ctx.rateLimiter.consume(`replay/${storeId}`, REPLAYS);
  const source = await loadReplaySource(ctx, storeId, at.turnId);
  if (!source) throw notFound('The answer');
  const contact = replayContact(newId());
  try {
    const conversationId = await copyEarlier(ctx, storeId, contact, source);
    const { turn } = await receiveMessage(ctx, {
      storeId,
      assistantId: source.assistantId,
      channel: BENCH_CHANNEL,
      contactExternalId: contact,
      conversationId,
      text: source.text,
    });
    if (turn) await ctx.startTurn(turn);
    const turnId = turn && (await findTurnOf(ctx, storeId, turn.messageId));
    if (!turnId) throw new AppError('unavailable', 'No answer came of it. Try again in a moment.');
    return await getTurnTrace(ctx, storeId, turnId);
  } finally {
    await removeReplay(ctx, storeId, contact);
  }
}

/** @returns the id of the conversation on the bench that goes like the real one, up to the message */
function copyEarlier(
  { sql }: AppContext,
  storeId: string,
  externalId: string,
  { assistantId, earlier }: ReplaySource,
): Promise<string> {
  return inTransaction(sql, async (client) => {
    const contactId = await findOrCreateContact(client, storeId, BENCH_CHANNEL, externalId);
    const row = { storeId, assistantId, contactId, channel: BENCH_CHANNEL };
    const conversationId = await insertConversation(client, row);
    for (const message of earlier) {
      const { role, text, products, citations, orders, cart, confidence, outcome, masked } = message;
      const { language, sentiment } = message;
      await appendMessage(client, storeId, conversationId, {
        ...{ role, text, products, citations, orders, cart, confidence, outcome },
        ...{ masked, language, sentiment },
      });
    }
    return conversationId;
  });
}

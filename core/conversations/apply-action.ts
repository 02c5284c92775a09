import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlClient } from '@/core/shared/sql-pool';
import {
  findPerson,
  type LockedConversation,
  lockConversation,
  writeState,
} from './conversation-state.queries';
import type { ConversationAction } from './conversation-status';
import { recordEvent } from './record-event.queries';
import { type ConversationState, stateAfter } from './state-after';

export interface ActionRequest {
  storeId: string;
  conversationId: string;
  action: ConversationAction;
  now: Date;
  /** Whom it is assigned to; for `assign`. */
  assigneeId?: string;
  /** For `snooze`. */
  until?: Date;
  /** The teammate who does it; null: the contact, the agent or the clock. */
  by: string | null;
}

export interface Applied {
  before: ConversationState;
  after: ConversationState;
}

/**
 * Does one thing to a conversation: the only way in which its state changes. Runs in the caller's transaction; call
 * `announceState` once that is committed.
 * @param locked when the caller has locked it already
 * @returns null when the action is not allowed in its status
 * @throws AppError `not_found`
 */
export async function applyAction(
  client: SqlClient,
  request: ActionRequest,
  locked: LockedConversation | null = null,
): Promise<Applied | null> {
  const { storeId, conversationId, action, now, assigneeId, until } = request;
  const conversation = locked ?? (await lockConversation(client, storeId, conversationId));
  if (!conversation) throw notFound('The conversation');
  const before = conversation.state;
  const after = stateAfter(before, action, {
    now,
    dueAt: conversation.dueAt(now),
    ...(assigneeId ? { assigneeId } : {}),
    ...(until ? { until } : {}),
  });
  if (!after) return null;
  await writeState(client, storeId, conversationId, after);
  await log(client, request, { before, after });
  return { before, after };
}

async function log(client: SqlClient, request: ActionRequest, { before, after }: Applied): Promise<void> {
  const { storeId, conversationId, action, by } = request;
  const on = { sql: client };
  if (before.status !== after.status && action !== 'hand_off') {
    const data = { from: before.status, to: after.status, ...(by ? { by } : {}) };
    await recordEvent(on, storeId, conversationId, 'status_changed', data);
  }
  if (before.assigneeId !== after.assigneeId && after.assigneeId) {
    await recordEvent(on, storeId, conversationId, 'assigned', { to: after.assigneeId, by });
  }
  if (action === 'snooze' && after.snoozedUntil) {
    await recordEvent(on, storeId, conversationId, 'snoozed', {
      until: after.snoozedUntil.toISOString(),
      by,
    });
  }
}

/** Tells browsers what has changed; after the commit. */
export async function announceState(
  ctx: Pick<AppContext, 'events' | 'sql'>,
  of: { storeId: string; conversationId: string },
  applied: Applied,
): Promise<void> {
  await announceStatus(ctx, of, applied);
  ctx.events.publish({
    topic: storeTopic(of.storeId),
    name: 'conversation:updated',
    data: { conversationId: of.conversationId },
  });
}

/** The same for those who watch the conversation alone; lists are told by the caller. */
export async function announceStatus(
  ctx: Pick<AppContext, 'events' | 'sql'>,
  { storeId, conversationId }: { storeId: string; conversationId: string },
  { before, after }: Applied,
): Promise<void> {
  const topic = conversationTopic(conversationId);
  if (before.status !== after.status) {
    const data = { conversationId, status: after.status };
    ctx.events.publish({ topic, name: 'conversation:status', data });
  }
  const personId = inCharge(after);
  if (inCharge(before) !== personId) {
    const person = personId ? await findPerson(ctx.sql, storeId, personId) : null;
    ctx.events.publish({ topic, name: 'conversation:person', data: { conversationId, person } });
  }
}

function inCharge({ status, assigneeId }: ConversationState): string | null {
  return status === 'assigned' ? assigneeId : null;
}

/**
 * One action as a whole: in a transaction of its own, and told.
 * @param check runs first in the transaction, before the conversation is locked; it throws when the action must not be
 * @throws AppError `not_found`; `conflict` with `refusal` when the status does not allow it
 */
export async function performAction(
  ctx: Pick<AppContext, 'sql' | 'events' | 'now'>,
  request: Omit<ActionRequest, 'now'>,
  refusal: string,
  check: (client: SqlClient) => Promise<void> = async () => undefined,
): Promise<Applied> {
  const applied = await inTransaction(ctx.sql, async (client) => {
    await check(client);
    const result = await applyAction(client, { ...request, now: ctx.now() });
    if (!result) throw new AppError('conflict', refusal);
    return result;
  });
  if (!isSame(applied)) await announceState(ctx, request, applied);
  return applied;
}

function isSame({ before, after }: Applied): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

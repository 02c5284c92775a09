import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { toStorableJson } from '@/core/shared/storable-text';

/** What the conversation's log tells the team; `data` holds facts, never secrets. */
export interface ConversationEventData {
  provider_fell_back: { from: string; to: string; reason: string };
  /** The day's budget for models is used up; noted once a day in one conversation. */
  budget_reached: { limit: 'tokens' | 'cost'; day: string };
  provider_retried: { provider: string; attempt: number; reason: string };
  /** The guard held a part of an answer back; `facts` are what no tool had stated. */
  answer_held_back: { facts: string[]; action: string };
  handed_off: { reason: string; summary: string };
  /** The shopper was asked for an address, to be answered there. */
  email_asked: Record<string, never>;
  email_noted: Record<string, never>;
  answer_cancelled: Record<string, never>;
  turn_recovered: Record<string, never>;
  turn_failed: { reason: string };
  /** `by`: the teammate who did it; absent: the contact, the agent or the clock. */
  status_changed: { from: string; to: string; by?: string };
  assigned: { to: string; by: string | null };
  snoozed: { until: string; by: string | null };
  /** Nobody had written for as long as the store waits. */
  resolved_by_silence: { hours: number };
  /** Something that the agent was asked to do has come further: what, in words, and where it stands. */
  order_action: { action: string; title: string; status: string; reason: string | null };
  /** The shopper has shown who they are; how, and nothing else. */
  identity_verified: { method: 'order' | 'code' | 'signed' };
  /** A reply was drafted for a teammate, and what became of it; not shown in the log. */
  copilot_draft: { by: string; provider: string; found: boolean; outcome?: 'used' | 'edited' | 'discarded' };
}
export type ConversationEventType = keyof ConversationEventData;

/** Adds a line to the conversation's log. */
export async function recordEvent<T extends ConversationEventType>(
  on: Pick<AppContext, 'sql'> | { sql: SqlClient | SqlPool },
  storeId: string,
  conversationId: string,
  type: T,
  data: ConversationEventData[T],
): Promise<void> {
  await on.sql.query(
    'INSERT INTO conversation_events (store_id, id, conversation_id, type, data) VALUES ($1, $2, $3, $4, $5)',
    [storeId, newId(), conversationId, type, toStorableJson(data)],
  );
}

import type { PersonView } from '@/core/contracts/person-view';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { addOpenMinutes } from '@/core/stores/settings/hours/add-open-minutes';
import { readOpeningHours } from '@/core/stores/settings/hours/opening-hours';
import { type InboxSettings, readInboxSettings } from '@/core/stores/settings/inbox/inbox-settings';
import type { ActionFacts, ConversationState } from './state-after';

/** A conversation's state, locked until the transaction ends, and the store's rules that go with it. */
export interface LockedConversation {
  state: ConversationState;
  channel: string;
  /** The assignee is still of the team. */
  assigneeActive: boolean;
  settings: InboxSettings;
  /** When replies are due that the contact begins to wait for at `from`. */
  dueAt(from: Date): ActionFacts['dueAt'];
}

const STATE_COLUMNS = `c.status, c.assignee_id AS "assigneeId", c.snoozed_until AS "snoozedUntil",
  c.waiting_since AS "waitingSince", c.handed_off_at AS "handedOffAt", c.first_reply_at AS "firstReplyAt",
  c.reply_due_at AS "replyDueAt", c.due_warned_at AS "dueWarnedAt", c.overdue_at AS "overdueAt",
  c.resolved_at AS "resolvedAt"`;

type Row = ConversationState &
  Pick<LockedConversation, 'channel' | 'assigneeActive'> & {
    inbox: unknown;
    hours: unknown;
    timeZone: string;
  };

/** @param owner when given, a conversation of another contact, or begun from another browser, counts as missing */
export async function lockConversation(
  client: SqlClient,
  storeId: string,
  conversationId: string,
  owner: { contactId: string; externalId: string } | null = null,
): Promise<LockedConversation | null> {
  const { rows } = await client.query<Row>(
    `SELECT ${STATE_COLUMNS}, c.channel, s.inbox_settings AS inbox, s.opening_hours AS hours,
            s.time_zone AS "timeZone",
            EXISTS (SELECT FROM memberships m WHERE m.store_id = c.store_id AND m.user_id = c.assignee_id
                       AND m.deactivated_at IS NULL) AS "assigneeActive"
       FROM conversations c JOIN stores s ON s.id = c.store_id
      WHERE c.store_id = $1 AND c.id = $2
        AND ($3::uuid IS NULL OR c.contact_id = $3 AND coalesce(c.external_id, $4) = $4) FOR UPDATE OF c`,
    [storeId, conversationId, owner?.contactId ?? null, owner?.externalId ?? null],
  );
  const row = rows[0];
  if (!row) return null;
  const { channel, assigneeActive, inbox, hours, timeZone, ...state } = row;
  const settings = readInboxSettings(inbox);
  const after = (from: Date, minutes: number | null) =>
    minutes === null ? null : addOpenMinutes(readOpeningHours(hours), timeZone, from, minutes);
  return {
    state,
    channel,
    assigneeActive,
    settings,
    dueAt: (from) => ({
      first: () => after(from, settings.firstReplyMinutes),
      next: () => after(from, settings.nextReplyMinutes),
    }),
  };
}

/** Stores a conversation's state whole: who is in charge, its clocks, its end. */
export async function writeState(
  client: SqlClient,
  storeId: string,
  conversationId: string,
  state: ConversationState,
): Promise<void> {
  await client.query(
    `UPDATE conversations
        SET status = $3::"ConversationStatus", assignee_id = $4, snoozed_until = $5, waiting_since = $6,
            handed_off_at = $7, first_reply_at = $8, reply_due_at = $9, due_warned_at = $10, overdue_at = $11,
            resolved_at = $12
      WHERE store_id = $1 AND id = $2`,
    [
      storeId,
      conversationId,
      state.status,
      state.assigneeId,
      state.snoozedUntil,
      state.waitingSince,
      state.handedOffAt,
      state.firstReplyAt,
      state.replyDueAt,
      state.dueWarnedAt,
      state.overdueAt,
      state.resolvedAt,
    ],
  );
}

/** Why the team was called, for whoever takes over. */
export async function writeHandOff(
  client: SqlClient,
  storeId: string,
  conversationId: string,
  { reason, summary }: { reason: string; summary: string },
): Promise<void> {
  await client.query(
    'UPDATE conversations SET handoff_reason = $3, handoff_summary = $4 WHERE store_id = $1 AND id = $2',
    [storeId, conversationId, reason, summary],
  );
}

/** Somebody of the store's team, as others see them; null when they do not belong to it. */
export async function findPerson(sql: SqlPool, storeId: string, userId: string): Promise<PersonView | null> {
  const { rows } = await sql.query<PersonView>(
    `SELECT u.id, u.name, u.picture IS NOT NULL AS "hasPicture"
       FROM memberships m JOIN users u ON u.id = m.user_id WHERE m.store_id = $1 AND m.user_id = $2`,
    [storeId, userId],
  );
  return rows[0] ?? null;
}

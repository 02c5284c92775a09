import type { ConversationStatus } from '@/prisma/generated/client';
import { type ConversationAction, mayBeSnoozed, nextStatus } from './conversation-status';

/** How a conversation stands: what its status says, and the times that go with it. */
export interface ConversationState {
  status: ConversationStatus;
  /** The teammate in charge; of a resolved one: who had it. */
  assigneeId: string | null;
  snoozedUntil: Date | null;
  /** Since when the contact waits for a person's next word. */
  waitingSince: Date | null;
  handedOffAt: Date | null;
  /** A person's first word after the latest hand-off. */
  firstReplyAt: Date | null;
  /** By when a person's next word is due. */
  replyDueAt: Date | null;
  dueWarnedAt: Date | null;
  overdueAt: Date | null;
  resolvedAt: Date | null;
}

export interface ActionFacts {
  now: Date;
  /** Whom it is assigned to; for `assign`. */
  assigneeId?: string;
  /** For `snooze`. */
  until?: Date;
  /** When a first and a next reply are due that the contact begins to wait for now; null: no target. */
  dueAt: { first: () => Date | null; next: () => Date | null };
}

const NOBODY_WAITS = { waitingSince: null, replyDueAt: null, dueWarnedAt: null, overdueAt: null } as const;

/**
 * The state after an action.
 * @returns null when the action is not allowed (see conversation-status.ts)
 */
export function stateAfter(
  before: ConversationState,
  action: ConversationAction,
  facts: ActionFacts,
): ConversationState | null {
  const status = nextStatus(before.status, action);
  if (!status) return null;
  const after = { ...before, status, ...changesOf(before, action, facts) };
  // Whatever happens brings a conversation back into sight; only waiting for its time does not.
  if (action !== 'snooze' || !mayBeSnoozed(status)) after.snoozedUntil = null;
  return after;
}

function changesOf(
  before: ConversationState,
  action: ConversationAction,
  { now, assigneeId, until, dueAt }: ActionFacts,
): Partial<ConversationState> {
  const waits = (due: () => Date | null): Partial<ConversationState> =>
    before.waitingSince && before.replyDueAt
      ? {}
      : {
          waitingSince: before.waitingSince ?? now,
          replyDueAt: due(),
          dueWarnedAt: null,
          overdueAt: null,
        };
  switch (action) {
    case 'contact_message':
      if (before.status === 'agent') return {};
      if (before.status === 'resolved') return { ...NOBODY_WAITS, assigneeId: null, resolvedAt: null };
      return waits(dueAt.next);
    case 'contact_followup':
      if (before.status === 'agent') return {};
      return { ...waits(dueAt.next), resolvedAt: null };
    case 'hand_off':
      if (before.status === 'waiting') return {};
      return { ...waits(dueAt.first), handedOffAt: now, firstReplyAt: null, assigneeId: null };
    case 'assign':
      return { assigneeId: assigneeId ?? before.assigneeId, resolvedAt: null };
    case 'unassign':
      return { ...waits(dueAt.next), assigneeId: null };
    case 'reply':
      return {
        ...NOBODY_WAITS,
        firstReplyAt: before.firstReplyAt ?? (before.handedOffAt ? now : null),
      };
    case 'give_back':
      return { ...NOBODY_WAITS, assigneeId: null };
    case 'resolve':
      return { ...NOBODY_WAITS, resolvedAt: before.resolvedAt ?? now };
    case 'reopen':
      return { ...waits(dueAt.next), assigneeId: null, resolvedAt: null };
    case 'snooze':
      // The clock stands still meanwhile.
      return { snoozedUntil: until ?? null, replyDueAt: null, dueWarnedAt: null, overdueAt: null };
    case 'wake':
      return before.waitingSince ? waits(dueAt.next) : {};
  }
}

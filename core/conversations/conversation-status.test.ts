import { describe, expect, it } from 'vitest';
import type { ConversationStatus } from '@/prisma/generated/client';
import {
  agentAnswers,
  CONVERSATION_ACTIONS,
  type ConversationAction,
  mayBeSnoozed,
  nextStatus,
} from './conversation-status';
import { type ConversationState, stateAfter } from './state-after';

const STATUSES = ['agent', 'waiting', 'assigned', 'resolved'] as const satisfies ConversationStatus[];

/** The machine as people read it: a row an action, a column a status, "-" for what is refused. */
const TABLE = `
                   agent     waiting   assigned  resolved
contact_message    agent     waiting   assigned  agent
contact_followup   agent     waiting   assigned  assigned
hand_off           waiting   waiting   -         -
assign             assigned  assigned  assigned  assigned
unassign           -         waiting   waiting   -
reply              -         -         assigned  -
give_back          -         agent     agent     -
resolve            resolved  resolved  resolved  resolved
reopen             -         -         -         waiting
snooze             -         waiting   assigned  -
wake               -         waiting   assigned  -
`;

describe('nextStatus', () => {
  it('is the machine that is written down', () => {
    const [head, ...rows] = TABLE.trim().split('\n');
    expect(head?.trim().split(/\s+/)).toEqual(STATUSES);
    expect(rows.map((row) => row.split(/\s+/)[0])).toEqual(CONVERSATION_ACTIONS);
    for (const row of rows) {
      const [action, ...cells] = row.split(/\s+/);
      expect([
        action,
        ...STATUSES.map((status) => nextStatus(status, action as ConversationAction) ?? '-'),
      ]).toEqual([action, ...cells]);
    }
  });

  it('lets the agent answer in its own status alone', () => {
    expect(STATUSES.filter(agentAnswers)).toEqual(['agent']);
  });

  it('lets people put off what is theirs', () => {
    expect(STATUSES.filter(mayBeSnoozed)).toEqual(['waiting', 'assigned']);
  });
});

const now = new Date('2026-11-20T10:00:00Z');
const first = new Date('2026-11-20T10:30:00Z');
const next = new Date('2026-11-20T11:00:00Z');
const fresh: ConversationState = {
  status: 'agent',
  assigneeId: null,
  snoozedUntil: null,
  waitingSince: null,
  handedOffAt: null,
  firstReplyAt: null,
  replyDueAt: null,
  dueWarnedAt: null,
  overdueAt: null,
  resolvedAt: null,
};
const facts = { now, dueAt: { first: () => first, next: () => next }, assigneeId: 'ada' };

function applied(actions: ConversationAction[], from = fresh): ConversationState {
  return actions.reduce((state, action) => {
    const result = stateAfter(state, action, { ...facts, until: next });
    if (!result) throw new Error(`${action} in ${state.status}`);
    return result;
  }, from);
}

describe('stateAfter', () => {
  it('begins to wait at the hand-off, by the target of first replies', () => {
    expect(applied(['hand_off'])).toMatchObject({ waitingSince: now, replyDueAt: first, handedOffAt: now });
  });

  it('goes on waiting when it is assigned, until somebody answers', () => {
    expect(applied(['hand_off', 'assign'])).toMatchObject({ assigneeId: 'ada', replyDueAt: first });
    expect(applied(['hand_off', 'assign', 'reply'])).toMatchObject({
      waitingSince: null,
      replyDueAt: null,
      firstReplyAt: now,
    });
  });

  it('waits for the next reply from the first of several messages on', () => {
    const answered = applied(['hand_off', 'assign', 'reply']);
    const once = applied(['contact_message'], answered);
    expect(once).toMatchObject({ waitingSince: now, replyDueAt: next });
    const later = stateAfter(once, 'contact_message', { ...facts, now: next });
    expect(later).toMatchObject({ waitingSince: now, replyDueAt: next });
  });

  it('stops the clock while it is snoozed and starts it again', () => {
    const snoozed = applied(['hand_off', 'assign', 'snooze']);
    expect(snoozed).toMatchObject({ snoozedUntil: next, waitingSince: now, replyDueAt: null });
    expect(applied(['wake'], snoozed)).toMatchObject({
      snoozedUntil: null,
      waitingSince: now,
      replyDueAt: next,
    });
    expect(applied(['contact_message'], snoozed)).toMatchObject({ snoozedUntil: null, replyDueAt: next });
  });

  it('does not make somebody wait who has been answered', () => {
    expect(applied(['assign', 'reply', 'snooze', 'wake'])).toMatchObject({
      waitingSince: null,
      replyDueAt: null,
    });
  });

  it('remembers who had a resolved conversation, and returns to them soon after', () => {
    const resolved = applied(['hand_off', 'assign', 'resolve']);
    expect(resolved).toMatchObject({ assigneeId: 'ada', waitingSince: null, resolvedAt: now });
    expect(applied(['contact_followup'], resolved)).toMatchObject({
      status: 'assigned',
      assigneeId: 'ada',
      waitingSince: now,
      resolvedAt: null,
    });
    expect(applied(['contact_message'], resolved)).toMatchObject({ status: 'agent', assigneeId: null });
  });

  it('forgets the person when it is given back', () => {
    expect(applied(['hand_off', 'assign', 'give_back'])).toMatchObject({
      assigneeId: null,
      waitingSince: null,
    });
  });

  it('measures the first reply of each hand-off anew', () => {
    const again = applied(['hand_off', 'assign', 'reply', 'give_back', 'hand_off']);
    expect(again).toMatchObject({ firstReplyAt: null, replyDueAt: first });
  });
});

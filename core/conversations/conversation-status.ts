import type { ConversationStatus } from '@/prisma/generated/client';

/**
 * What can happen to a conversation.
 * - `contact_message`: the contact writes. `contact_followup`: soon after a person had resolved it.
 * - `hand_off`: the agent, or a rule, calls the team.
 * - `assign`: a person takes it or is given it. `unassign`: it goes back to all of the team.
 * - `reply`: a person answers. `give_back`: the agent answers again.
 * - `resolve`, `reopen`: by a person, or after a time of silence.
 * - `snooze`, `wake`: out of sight until a time, or until the contact writes.
 */
export const CONVERSATION_ACTIONS = [
  'contact_message',
  'contact_followup',
  'hand_off',
  'assign',
  'unassign',
  'reply',
  'give_back',
  'resolve',
  'reopen',
  'snooze',
  'wake',
] as const;
export type ConversationAction = (typeof CONVERSATION_ACTIONS)[number];

/**
 * The status machine, whole. `agent`: the AI answers. `waiting`: a person was asked for. `assigned`: a teammate
 * is in charge. `resolved`: done until the contact writes again. Missing entries are not allowed. Whether it is snoozed
 * is apart from the status: see `mayBeSnoozed` and state-after.ts.
 */
const TRANSITIONS: Record<ConversationStatus, Partial<Record<ConversationAction, ConversationStatus>>> = {
  agent: {
    contact_message: 'agent',
    contact_followup: 'agent',
    hand_off: 'waiting',
    assign: 'assigned',
    resolve: 'resolved',
  },
  waiting: {
    contact_message: 'waiting',
    contact_followup: 'waiting',
    hand_off: 'waiting',
    assign: 'assigned',
    unassign: 'waiting',
    give_back: 'agent',
    resolve: 'resolved',
    snooze: 'waiting',
    wake: 'waiting',
  },
  assigned: {
    contact_message: 'assigned',
    contact_followup: 'assigned',
    assign: 'assigned',
    unassign: 'waiting',
    reply: 'assigned',
    give_back: 'agent',
    resolve: 'resolved',
    snooze: 'assigned',
    wake: 'assigned',
  },
  resolved: {
    contact_message: 'agent',
    contact_followup: 'assigned',
    assign: 'assigned',
    resolve: 'resolved',
    reopen: 'waiting',
  },
};

/** @returns the status after the action, or null when the action is not allowed in this status */
export function nextStatus(
  status: ConversationStatus,
  action: ConversationAction,
): ConversationStatus | null {
  return TRANSITIONS[status][action] ?? null;
}

/** The agent answers only in this status. */
export function agentAnswers(status: ConversationStatus): boolean {
  return status === 'agent';
}

/** Only what is a person's to do can be put off. */
export function mayBeSnoozed(status: ConversationStatus): boolean {
  return nextStatus(status, 'snooze') !== null;
}

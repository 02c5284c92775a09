import type { ConversationStatus } from '@/prisma/generated/client';

export type ConversationAction = 'contact_message' | 'hand_off' | 'take_over' | 'give_back' | 'resolve';

/**
 * The status machine, whole. `agent`: the AI answers. `waiting`: a person was asked for. `assigned`: a teammate
 * answers. `resolved`: done until the contact writes again. Missing entries are not allowed.
 */
const TRANSITIONS: Record<ConversationStatus, Partial<Record<ConversationAction, ConversationStatus>>> = {
  agent: { contact_message: 'agent', hand_off: 'waiting', take_over: 'assigned', resolve: 'resolved' },
  waiting: {
    contact_message: 'waiting',
    hand_off: 'waiting',
    take_over: 'assigned',
    give_back: 'agent',
    resolve: 'resolved',
  },
  assigned: { contact_message: 'assigned', take_over: 'assigned', give_back: 'agent', resolve: 'resolved' },
  resolved: { contact_message: 'agent', take_over: 'assigned', resolve: 'resolved' },
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

import { type ChatState, lastSeq } from './chat-state';

/** How many messages of the agent or a teammate the shopper has not seen. */
export function countUnread(state: Pick<ChatState, 'messages' | 'readSeq'>): number {
  return state.messages.filter(
    ({ role, seq }) => (role === 'agent' || role === 'teammate') && seq > state.readSeq,
  ).length;
}

/** Whether there is a conversation in which something may still come. */
export function isUnderWay(state: ChatState): boolean {
  return lastSeq(state) > 0 && state.status !== 'resolved';
}

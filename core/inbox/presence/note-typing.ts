import { conversationTopic } from '@/core/contracts/live-events';
import type { PersonView } from '@/core/contracts/person-view';
import { findPerson } from '@/core/conversations/conversation-state.queries';
import { findStatus } from '@/core/conversations/require-conversation.queries';
import type { AppContext } from '@/core/shared/context';

/**
 * Tells who watches a conversation that a teammate writes: the team always, the shopper when no agent is in charge.
 * The caller has checked that the teammate may answer in the store.
 * @returns who writes; null when there is no such teammate or conversation, and nobody was told
 */
export async function noteTyping(
  ctx: Pick<AppContext, 'sql' | 'events'>,
  { storeId, conversationId, userId }: { storeId: string; conversationId: string; userId: string },
): Promise<PersonView | null> {
  const [person, status] = await Promise.all([
    findPerson(ctx.sql, storeId, userId),
    findStatus(ctx, storeId, conversationId),
  ]);
  if (!person || !status) return null;
  const name = status === 'waiting' || status === 'assigned' ? 'teammate:typing' : 'colleague:typing';
  ctx.events.publish({ topic: conversationTopic(conversationId), name, data: { conversationId, person } });
  return person;
}

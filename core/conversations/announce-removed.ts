import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';

/** Ids of one event: it stays below what NOTIFY takes (8,000 bytes). */
const AT_ONCE = 150;

/**
 * Tells whoever has one of these conversations open, its shopper included, and all lists of the team, that they are
 * there no more; after the commit.
 */
export function announceRemoved(
  ctx: Pick<AppContext, 'events'>,
  storeId: string,
  conversationIds: readonly string[],
): void {
  for (const conversationId of conversationIds) {
    const topic = conversationTopic(conversationId);
    ctx.events.publish({ topic, name: 'conversation:removed', data: { conversationId } });
  }
  for (let at = 0; at < conversationIds.length; at += AT_ONCE) {
    const data = { conversationIds: conversationIds.slice(at, at + AT_ONCE) };
    ctx.events.publish({ topic: storeTopic(storeId), name: 'conversations:removed', data });
  }
}

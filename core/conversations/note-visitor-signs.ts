import { conversationTopic } from '@/core/contracts/live-events';
import type { AppContext } from '@/core/shared/context';
import { cleanPageUrl } from './clean-page-url';
import { writePage, writeSeen } from './visitor-signs.queries';

interface Of {
  storeId: string;
  conversationId: string;
}

/**
 * Notes up to where the shopper has read; it only ever goes forward, and never beyond the newest message. The caller
 * has made sure that the conversation is the shopper's own.
 */
export async function noteSeen(
  ctx: Pick<AppContext, 'sql' | 'events'>,
  { storeId, conversationId, seq }: Of & { seq: number },
): Promise<void> {
  const moved = await writeSeen(ctx.sql, { storeId, conversationId, seq });
  if (moved === null) return;
  ctx.events.publish({
    topic: conversationTopic(conversationId),
    name: 'conversation:read',
    data: { conversationId, by: 'contact', seq: moved },
  });
}

/**
 * Notes the page that the shopper is on and tells the team. `page_url` stays at the last one when they leave.
 * @param of.pageUrl as the browser says; null: the shopper has left
 * @returns the page as it was told, without what is personal; null: none
 */
export async function notePage(
  ctx: Pick<AppContext, 'sql' | 'events'>,
  { storeId, conversationId, ...of }: Of & { pageUrl: string | null },
): Promise<string | null> {
  const pageUrl = cleanPageUrl(of.pageUrl);
  if (pageUrl) await writePage(ctx.sql, { storeId, conversationId, pageUrl });
  ctx.events.publish({
    topic: conversationTopic(conversationId),
    name: 'contact:page',
    data: { conversationId, pageUrl },
  });
  return pageUrl;
}

import { requirePermission } from '@/core/identity/require-membership';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { countUse, readReplyFacts } from './canned-replies.queries';
import { firstNameOf, type RenderedReply, renderReply } from './reply-variables';

/**
 * Fills a canned reply for one conversation and counts the use. Nothing is sent: the person goes on writing with it.
 * Needs `conversations.reply`.
 * @throws AppError `not_found`, `forbidden`
 */
export async function fillCannedReply(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  of: { storeId: string; conversationId: string; replyId: string; by: string },
): Promise<RenderedReply> {
  await requirePermission(ctx, of.by, of.storeId, 'conversations.reply');
  const conversationId = requireUuid(of.conversationId, 'The conversation');
  const facts = await readReplyFacts(ctx.sql, { storeId: of.storeId, conversationId, userId: of.by });
  if (!facts) throw notFound('The conversation');
  const { text } = await countUse(ctx.sql, of.storeId, requireUuid(of.replyId, 'The reply'));
  return renderReply(text, {
    ...facts,
    'contact.first_name': firstNameOf(facts['contact.name']),
    'agent.first_name': firstNameOf(facts['agent.name']),
  });
}

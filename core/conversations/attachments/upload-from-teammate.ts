import type { AttachmentView } from '@/core/contracts/attachment';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { requireConversation } from '../require-conversation.queries';
import { type IncomingFile, storeAttachment } from './store-attachment';

const RULE = { points: 200, perSeconds: 3600 };

/**
 * Takes in a teammate's file for a conversation; `sendReply` sends it, `addNote` keeps it for the team. Needs `conversations.reply`.
 * @throws AppError `not_found`, `forbidden`, `rate_limited`; else as `storeAttachment`
 */
export async function uploadFromTeammate(
  ctx: Pick<AppContext, 'db' | 'sql' | 'files' | 'fileScanner' | 'events' | 'log' | 'rateLimiter'>,
  of: { storeId: string; conversationId: string; by: string; file: IncomingFile },
): Promise<AttachmentView> {
  const { storeId, by } = of;
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  const conversationId = requireUuid(of.conversationId, 'The conversation');
  await requireConversation(ctx, storeId, conversationId);
  await ctx.rateLimiter.consume(
    `files/${storeId}/by/${by}`,
    RULE,
    'That were many files. Try again in an hour.',
  );
  return storeAttachment(ctx, { storeId, conversationId, uploader: { userId: by } }, of.file);
}

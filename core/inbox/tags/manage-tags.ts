import { storeTopic } from '@/core/contracts/live-events';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { tagInputSchema } from './tag-input';
import { deleteTagRow, insertTag, setConversationTags, updateTag } from './tags.queries';

interface By {
  storeId: string;
  /** The teammate who does it. */
  by: string;
}
type Ctx = Pick<AppContext, 'db' | 'sql'>;

/**
 * Needs `conversations.reply`. @returns the tag's id
 * @throws ZodError; AppError `forbidden`; `conflict` when the store has a tag of that name
 */
export async function createTag(ctx: Ctx, { storeId, by, ...input }: By & { [field: string]: unknown }) {
  const tag = tagInputSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  return insertTag(ctx.sql, storeId, tag);
}

/** Needs `conversations.reply`. @throws as `createTag`, and `not_found` */
export async function saveTag(
  ctx: Ctx,
  { storeId, by, tagId, ...input }: By & { tagId: string; [field: string]: unknown },
): Promise<void> {
  const tag = tagInputSchema.parse(input);
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  await updateTag(ctx.sql, storeId, requireUuid(tagId, 'The tag'), tag);
}

/** Takes the tag off everything that has it. Needs `settings.manage`. */
export async function deleteTag(ctx: Ctx, { storeId, by, tagId }: By & { tagId: string }): Promise<void> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  await deleteTagRow(ctx.sql, storeId, requireUuid(tagId, 'The tag'));
}

/**
 * The tags that a conversation has from now on. Needs `conversations.reply`.
 * @throws AppError `not_found` for a conversation or a tag of another store
 */
export async function tagConversation(
  ctx: Ctx & Pick<AppContext, 'events'>,
  { storeId, by, conversationId, tagIds }: By & { conversationId: string; tagIds: readonly string[] },
): Promise<void> {
  await requirePermission(ctx, by, storeId, 'conversations.reply');
  requireUuid(conversationId, 'The conversation');
  await setConversationTags(
    ctx.sql,
    storeId,
    conversationId,
    [...new Set(tagIds)].map((id) => requireUuid(id, 'The tag')),
  );
  ctx.events.publish({ topic: storeTopic(storeId), name: 'conversation:updated', data: { conversationId } });
}

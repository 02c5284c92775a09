import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { announceContact } from '../announce-contact';
import { setContactTags } from './contact-tags.queries';

/**
 * The tags that a contact has from now on, of those that conversations have too. Needs `contacts.manage`.
 * @throws AppError `forbidden`; `not_found` for a contact or a tag of another store, nothing is changed then
 */
export async function tagContact(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events'>,
  {
    storeId,
    contactId,
    by,
    tagIds,
  }: { storeId: string; contactId: string; by: string; tagIds: readonly string[] },
): Promise<void> {
  await requirePermission(ctx, by, storeId, 'contacts.manage');
  const wanted = [...new Set(tagIds)].map((id) => requireUuid(id, 'The tag'));
  await setContactTags(ctx.sql, { storeId, contactId, tagIds: wanted });
  announceContact(ctx, storeId, contactId);
}

import { removeFaqEntry } from '@/core/knowledge/sources/change-faq-entry';
import { deleteSource } from '@/core/knowledge/sources/manage-source';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { publishCheck } from './check-state.queries';
import { type FindingSideRow, findFindings } from './finding-rows.queries';

/** What deleting one side of a finding takes away; null where it would come back by itself. */
export function removalOf({ sourceType, siblings }: FindingSideRow): 'entry' | 'source' | null {
  if (sourceType === 'site' || sourceType === 'shop' || sourceType === 'catalog') return null;
  if (siblings === 1) return 'source';
  return sourceType === 'faq' ? 'entry' : null;
}

/**
 * Deletes one of two documents that say the same: an FAQ entry, or a source that consists of nothing else.
 * @throws AppError `not_found`, `conflict` for a document that is read from elsewhere, and for one of many of a source
 */
export async function removeDuplicate(
  ctx: AppContext,
  { storeId, findingId, side }: { storeId: string; findingId: string; side: 'left' | 'right' },
): Promise<void> {
  const [finding] = await findFindings(ctx, storeId, requireUuid(findingId, 'The finding'));
  if (finding?.kind !== 'duplicate') throw notFound('The finding');
  const one = finding[side];
  const removal = removalOf(one);
  if (!removal) {
    throw new AppError('conflict', 'This page is read from elsewhere and would come back. Change it there.');
  }
  if (removal === 'entry') await removeFaqEntry(ctx, storeId, one.sourceId, one.title);
  else await deleteSource(ctx, storeId, one.sourceId);
  publishCheck(ctx, storeId);
}

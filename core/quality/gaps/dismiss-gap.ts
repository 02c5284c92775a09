import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findGap, writeGap } from './gap-rows.queries';
import { announceGaps } from './search/announce-search';

/**
 * Puts a gap aside: what is asked alike later joins it and is not shown either. Needs `knowledge.manage`.
 * @throws AppError `not_found`, `conflict` when an entry was made of it
 */
export async function dismissGap(ctx: AppContext, storeId: string, gapId: string): Promise<void> {
  await findGap(ctx, storeId, gapId);
  if (!(await writeGap(ctx, { storeId, gapId, from: ['open', 'dismissed'] }, { status: 'dismissed' }))) {
    throw new AppError('conflict', 'An answer was written for this already.');
  }
  announceGaps(ctx, storeId);
}

/**
 * Takes a dismissal back, or opens a gap again whose entry did not help or is gone; the entry itself stays as it is.
 * Needs `knowledge.manage`.
 * @throws AppError `not_found`
 */
export async function reopenGap(ctx: AppContext, storeId: string, gapId: string): Promise<void> {
  await findGap(ctx, storeId, gapId);
  await writeGap(ctx, { storeId, gapId }, { status: 'open', documentId: null, answeredAt: null });
  announceGaps(ctx, storeId);
}

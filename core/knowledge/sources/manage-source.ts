import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { deleteUpload } from '@/core/shared/uploads/save-upload';
import { findConnection } from '@/core/stores/connection/connection-rows.queries';
import { requestFindings } from '../request-findings';
import { getSource, type SourceDetail } from './get-source.queries';
import { requestFetch, requestIndex } from './request-index';
import { readSourceConfig } from './source-config';
import { findSource, forgetIndexed, removeSource, writeSource } from './sources.queries';

/**
 * Hides a source from answers, or shows it again. Takes effect with the next question: search leaves out what belongs
 * to a paused source, and all products while the catalog's source is paused.
 * @throws AppError `not_found`
 */
export async function pauseSource(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
  paused: boolean,
  by?: Actor,
): Promise<SourceDetail> {
  await requireActor(ctx, by, storeId, 'knowledge.manage');
  const source = await findSource(ctx, storeId, sourceId);
  await writeSource(ctx, storeId, sourceId, { paused });
  const data = { name: source.title, paused };
  await recordDeed(ctx, by, { storeId, action: 'source_paused', subject: sourceId, data });
  if (!paused) await requestFindings(ctx, storeId, sourceId);
  return getSource(ctx, storeId, sourceId);
}

/**
 * Deletes a source with its documents. Needs `knowledge.manage`.
 * @throws AppError `not_found`, `conflict` for the catalog, whose products are managed in their own place, and for the
 *   pages of a shop that is connected
 */
export async function deleteSource(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
  by?: Actor,
): Promise<void> {
  await requireActor(ctx, by, storeId, 'knowledge.manage');
  const source = await findSource(ctx, storeId, sourceId);
  if (source.type === 'catalog') {
    throw new AppError(
      'conflict',
      'The product catalog cannot be deleted. Pause it to keep products out of answers.',
    );
  }
  if (source.type === 'shop' && (await isShopConnected(ctx, storeId))) {
    throw new AppError(
      'conflict',
      'Your shop’s pages would come back with the next sync. Pause them to keep them out of answers.',
    );
  }
  await removeSource(ctx, storeId, sourceId);
  const data = { name: source.title };
  await recordDeed(ctx, by, { storeId, action: 'source_deleted', subject: sourceId, data });
  const { pendingFile } = readSourceConfig(source.config);
  if (pendingFile) await deleteUpload(ctx, pendingFile);
  // The index takes out what no longer has a document.
  await requestIndex(ctx, storeId, sourceId);
}

/**
 * Reads a source again: pages are fetched anew, then everything is indexed that differs.
 * @throws AppError `not_found`
 */
export async function reindexSource(
  ctx: AppContext,
  storeId: string,
  sourceId: string,
): Promise<SourceDetail> {
  const source = await findSource(ctx, storeId, sourceId);
  const config = readSourceConfig(source.config);
  await writeSource(ctx, storeId, sourceId, { indexState: 'pending', indexError: null });
  if (source.type === 'catalog') {
    await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
  } else if (config.fetched || config.pendingFile) {
    await requestFetch(ctx, storeId, sourceId);
  } else {
    await forgetIndexed(ctx, storeId, sourceId);
    await requestIndex(ctx, storeId, sourceId);
  }
  return getSource(ctx, storeId, sourceId);
}

async function isShopConnected(ctx: AppContext, storeId: string): Promise<boolean> {
  return (await findConnection(ctx, storeId))?.status === 'connected';
}

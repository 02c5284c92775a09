import { storeTopic } from '@/core/contracts/live-events';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { deleteUpload } from '@/core/shared/uploads/save-upload';
import { findImport, markCancelled } from './import-jobs.queries';
import { type ImportView, toImportProgress, toImportView } from './import-view';

/**
 * Stops an import that waits or runs. Products that were written stay.
 * @throws AppError `not_found`, `conflict` when it is over already
 */
export async function cancelImport(ctx: AppContext, storeId: string, importId: string): Promise<ImportView> {
  requireUuid(importId, 'The import');
  const wasOpen = await markCancelled(ctx, storeId, importId);
  const job = await findImport(ctx, storeId, importId);
  if (!job) throw notFound('The import');
  if (!wasOpen) throw new AppError('conflict', 'This import is over already.');
  // A worker that still reads it holds the file open and stops at its next batch.
  if (job.filePath) await deleteUpload(ctx, job.filePath);
  ctx.events.publish({ topic: storeTopic(storeId), name: 'import:progress', data: toImportProgress(job) });
  return toImportView(job);
}

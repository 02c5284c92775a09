import { JOB_CONTRACTS } from '@/core/contracts/jobs';
import type { ImportProgress } from '@/core/contracts/live-events';
import { ensureCatalogSource } from '@/core/knowledge/sources/ensure-catalog-source.queries';
import { AppError, isAppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { openTextFile } from '@/core/shared/text-files/open-text-file';
import { deleteUpload } from '@/core/shared/uploads/save-upload';
import type { ImportJob } from '@/prisma/generated/client';
import { catalogFormatSchema, detectCatalogFormat } from '../reading/detect-catalog-format';
import { readCatalogFile } from '../reading/read-catalog-file';
import { beginImport, endImport, findImport, readCatalogSettings } from './import-jobs.queries';
import { createProgressReporter } from './import-progress-reporter';
import { toImportProgress } from './import-view';
import { createItemStore, ImportTakenAway } from './store-catalog-items';

export interface RunImportOptions {
  onProgress?: (progress: ImportProgress) => void;
  /** Interrupts: what is written stays, and a later run goes on there. */
  signal?: AbortSignal;
  /** False: the caller indexes the catalog itself. */
  enqueueIndex?: boolean;
}

export interface RunImportResult {
  progress: ImportProgress;
}

/**
 * Works an import off. Can be run again after any interruption: it goes on after the last stored batch, and a
 * product that is as it was is not written again. A file that cannot be used ends the import as failed, with the
 * reason for the owner; it is not thrown.
 * @throws AppError `not_found`; other errors when a later attempt may succeed
 */
export async function runProductImport(
  ctx: AppContext,
  target: { storeId: string; importId: string },
  options: RunImportOptions = {},
): Promise<RunImportResult> {
  const job = await beginImport(ctx, target.storeId, target.importId);
  if (!job) return describeEnded(ctx, target);
  const begun = job;
  const reporter = createProgressReporter(ctx, job.storeId, options.onProgress);
  const items = createItemStore(ctx, job, (progress) => reporter.report(progress));
  reporter.report(items.progress(), true);
  try {
    try {
      await importFile(ctx, job, items, options.signal);
    } finally {
      if (items.progress().toIndex > 0) {
        await ensureCatalogSource(ctx, job.storeId);
        if (options.enqueueIndex !== false) {
          await ctx.queue.enqueue(
            'catalog-index',
            { storeId: job.storeId },
            { dedupeKey: `catalog-index:${job.storeId}` },
          );
        }
      }
    }
    const { processedBytes, processedRows } = items.progress();
    return await finish({ status: 'done', processedBytes, processedRows });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (error instanceof ImportTakenAway) return describeEnded(ctx, target);
    return await finish({ status: 'failed', failure: failureOf(ctx, job, error) });
  }

  async function finish(end: Parameters<typeof endImport>[2]): Promise<RunImportResult> {
    const ended = await endImport(ctx, begun, end);
    if (begun.filePath) await deleteUpload(ctx, begun.filePath);
    const progress = toImportProgress(ended);
    reporter.report(progress, true);
    return { progress };
  }
}

async function importFile(
  ctx: AppContext,
  job: ImportJob,
  items: ReturnType<typeof createItemStore>,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!job.filePath) throw new AppError('not_found', 'The file is no longer there. Upload it again.');
  const store = await readCatalogSettings(ctx, job.storeId);
  const file = await openTextFile(job.filePath);
  const format = catalogFormatSchema.safeParse(job.format).data ?? detectCatalogFormat(file.sample);
  try {
    for await (const item of readCatalogFile(file, format, { ...store, now: ctx.now() }, items.meter)) {
      signal?.throwIfAborted();
      await items.add(item);
    }
  } catch (error) {
    // A file that breaks off in the middle: what was read before is kept.
    if (isAppError(error)) await items.flush();
    throw error;
  }
  items.meter.bytes(file.sizeBytes);
  await items.flush();
}

/** @throws the error itself when another attempt is due */
function failureOf(ctx: AppContext, job: ImportJob, error: unknown): string {
  if (isAppError(error) && !error.retryable) return error.userMessage;
  if (job.attempts < JOB_CONTRACTS['catalog-import'].attempts) throw error;
  ctx.log.error({ storeId: job.storeId, importId: job.id, err: error }, 'product import failed');
  return 'The import stopped because of an error on our side. What was imported so far stays. Upload the file again to go on.';
}

async function describeEnded(
  ctx: AppContext,
  target: { storeId: string; importId: string },
): Promise<RunImportResult> {
  const job = await findImport(ctx, target.storeId, target.importId);
  if (!job) throw notFound('The import');
  if (job.filePath && job.status === 'cancelled') {
    await deleteUpload(ctx, job.filePath);
  }
  return { progress: toImportProgress(job) };
}

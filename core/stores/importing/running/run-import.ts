import { JOB_CONTRACTS } from '@/core/contracts/jobs';
import { type ImportProgress, storeTopic } from '@/core/contracts/live-events';
import { AppError, isAppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createProgressReporter } from '@/core/shared/progress-reporter';
import { openTextFile } from '@/core/shared/text-files/open-text-file';
import { deleteUpload } from '@/core/shared/uploads/save-upload';
import type { ImportJob } from '@/prisma/generated/client';
import type { FileImport } from '../file-import';
import { beginImport, endImport, findImport, readFileSettings } from '../import-jobs.queries';
import { IMPORT_JOBS } from '../import-kinds';
import { toImportProgress } from '../import-view';
import { createItemStore, ImportTakenAway, type ItemStore } from './item-store';

export interface ImportTarget {
  storeId: string;
  importId: string;
}

export interface RunImportOptions {
  onProgress?: (progress: ImportProgress) => void;
  /** Interrupts: what is written stays, and a later run goes on there. */
  signal?: AbortSignal;
}

export interface RunImportResult {
  progress: ImportProgress;
}

/**
 * Works an import off. Can be run again after any interruption: it goes on after the last stored batch, and a
 * record that is as it was is not written again. A file that cannot be used ends the import as failed, with the
 * reason for the owner; it is not thrown.
 * @param afterwards runs before the import ends, also when it breaks off: for what follows from the written part
 * @throws AppError `not_found`; other errors when a later attempt may succeed
 */
export async function runImport<T>(
  ctx: AppContext,
  what: FileImport<T>,
  target: ImportTarget,
  options: RunImportOptions & { afterwards?: (progress: ImportProgress) => Promise<void> } = {},
): Promise<RunImportResult> {
  const job = await beginImport(ctx, target.storeId, target.importId);
  if (!job) return describeEnded(ctx, target);
  const begun = job;
  const reporter = createProgressReporter((progress: ImportProgress) => {
    ctx.events.publish({ topic: storeTopic(job.storeId), name: 'import:progress', data: progress });
    options.onProgress?.(progress);
  });
  const items = createItemStore(ctx, job, what, (progress) => reporter.report(progress));
  reporter.report(items.progress(), true);
  try {
    try {
      await importFile(ctx, job, what, items, options.signal);
    } finally {
      await options.afterwards?.(items.progress());
    }
    const { processedBytes, processedRows } = items.progress();
    return await finish({ status: 'done', processedBytes, processedRows });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (error instanceof ImportTakenAway) return describeEnded(ctx, target);
    return await finish({ status: 'failed', failure: failureOf(ctx, job, what, error) });
  }

  async function finish(end: Parameters<typeof endImport>[2]): Promise<RunImportResult> {
    const ended = await endImport(ctx, begun, end);
    if (begun.filePath) await deleteUpload(ctx, begun.filePath);
    const progress = toImportProgress(ended);
    reporter.report(progress, true);
    return { progress };
  }
}

async function importFile<T>(
  ctx: AppContext,
  job: ImportJob,
  what: FileImport<T>,
  items: ItemStore<T>,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!job.filePath) throw new AppError('not_found', 'The file is no longer there. Upload it again.');
  const settings = await readFileSettings(ctx, job.storeId);
  const file = await openTextFile(job.filePath);
  const format = job.format ?? what.detectFormat(file.sample);
  try {
    for await (const item of what.read(file, format, settings, items.meter)) {
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
function failureOf<T>(ctx: AppContext, job: ImportJob, what: FileImport<T>, error: unknown): string {
  if (isAppError(error) && !error.retryable) return error.userMessage;
  if (job.attempts < JOB_CONTRACTS[IMPORT_JOBS[what.kind]].attempts) throw error;
  ctx.log.error({ storeId: job.storeId, importId: job.id, kind: what.kind, err: error }, 'import failed');
  return 'The import stopped because of an error on our side. What was imported so far stays. Upload the file again to go on.';
}

async function describeEnded(ctx: AppContext, target: ImportTarget): Promise<RunImportResult> {
  const job = await findImport(ctx, target.storeId, target.importId);
  if (!job) throw notFound('The import');
  if (job.filePath && job.status === 'cancelled') await deleteUpload(ctx, job.filePath);
  return { progress: toImportProgress(job) };
}

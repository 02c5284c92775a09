import { stat } from 'node:fs/promises';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { openTextFile } from '@/core/shared/text-files/open-text-file';
import { deleteUpload, uploadTooLarge } from '@/core/shared/uploads/save-upload';
import type { FileImport } from './file-import';
import { insertImport } from './import-jobs.queries';
import { IMPORT_JOBS } from './import-kinds';
import { MAX_IMPORT_BYTES } from './import-limits';
import { type ImportView, toImportView } from './import-view';

export interface NewImportInput {
  storeId: string;
  /** As the owner knows it; shown, never opened. */
  fileName: string;
  /** From `saveUpload`, or any readable file for the command line; only the former is deleted afterwards. */
  filePath: string;
  /** Default: found from the file's content. */
  format?: string | undefined;
}

export interface CreateImportOptions {
  /** False: the caller runs the import itself. */
  enqueue?: boolean;
}

/**
 * Takes a file in for import: looks at it, and queues the work.
 * @throws AppError `too_large`, `unsupported` (not a known format), `invalid_input` (empty); an uploaded file is
 *   deleted then
 */
export async function createImport<T>(
  ctx: AppContext,
  what: FileImport<T>,
  input: NewImportInput,
  options: CreateImportOptions = {},
): Promise<ImportView> {
  const { size, format } = await inspect(what, input).catch(async (error: unknown) => {
    await deleteUpload(ctx, input.filePath);
    throw error;
  });
  const job = await insertImport(ctx, {
    kind: what.kind,
    storeId: input.storeId,
    format,
    fileName: cleanLine(input.fileName, 255) || what.fallbackName,
    filePath: input.filePath,
    totalBytes: size,
  });
  if (options.enqueue !== false) {
    const name = IMPORT_JOBS[what.kind];
    const payload = { storeId: input.storeId, importId: job.id };
    await ctx.queue.enqueue(name, payload, { dedupeKey: `${name}:${job.id}` });
  }
  return toImportView(job);
}

async function inspect<T>(
  what: FileImport<T>,
  input: NewImportInput,
): Promise<{ size: number; format: string }> {
  const info = await stat(input.filePath).catch((cause: unknown) => {
    throw new AppError('not_found', `The file ${input.fileName} was not found.`, { cause });
  });
  if (!info.isFile()) throw new AppError('invalid_input', `${input.fileName} is not a file.`);
  if (info.size > MAX_IMPORT_BYTES) throw uploadTooLarge(MAX_IMPORT_BYTES);
  const { sample } = await openTextFile(input.filePath);
  return { size: info.size, format: input.format ?? what.detectFormat(sample) };
}

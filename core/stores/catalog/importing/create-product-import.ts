import { stat } from 'node:fs/promises';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { openTextFile } from '@/core/shared/text-files/open-text-file';
import { deleteUpload, uploadTooLarge } from '@/core/shared/uploads/save-upload';
import {
  type CatalogFormat,
  catalogFormatSchema,
  detectCatalogFormat,
} from '../reading/detect-catalog-format';
import { insertImport } from './import-jobs.queries';
import { MAX_IMPORT_BYTES } from './import-limits';
import { type ImportView, toImportView } from './import-view';

export interface ProductImportInput {
  storeId: string;
  /** As the owner knows it; shown, never opened. */
  fileName: string;
  /** From `saveUpload`, or any readable file for the command line; only the former is deleted afterwards. */
  filePath: string;
  /** Default: found from the file's content. */
  format?: CatalogFormat | undefined;
}

/**
 * Takes a file in for import: looks at it, and queues the work.
 * @param options.enqueue false: the caller runs `runProductImport` itself
 * @throws AppError `too_large`, `unsupported` (not a known format), `invalid_input` (empty); an uploaded file is
 *   deleted then
 */
export async function createProductImport(
  ctx: AppContext,
  input: ProductImportInput,
  options: { enqueue?: boolean } = {},
): Promise<ImportView> {
  const { size, format } = await inspect(input).catch(async (error: unknown) => {
    await deleteUpload(ctx, input.filePath);
    throw error;
  });
  const job = await insertImport(ctx, {
    storeId: input.storeId,
    format,
    fileName: cleanLine(input.fileName, 255) || 'products',
    filePath: input.filePath,
    totalBytes: size,
  });
  if (options.enqueue !== false) {
    await ctx.queue.enqueue(
      'catalog-import',
      { storeId: input.storeId, importId: job.id },
      { dedupeKey: `catalog-import:${job.id}` },
    );
  }
  return toImportView(job);
}

async function inspect(input: ProductImportInput): Promise<{ size: number; format: CatalogFormat }> {
  const info = await stat(input.filePath).catch((cause: unknown) => {
    throw new AppError('not_found', `The file ${input.fileName} was not found.`, { cause });
  });
  if (!info.isFile()) throw new AppError('invalid_input', `${input.fileName} is not a file.`);
  if (info.size > MAX_IMPORT_BYTES) throw uploadTooLarge(MAX_IMPORT_BYTES);
  if (input.format !== undefined) catalogFormatSchema.parse(input.format);
  const { sample } = await openTextFile(input.filePath);
  return { size: info.size, format: input.format ?? detectCatalogFormat(sample) };
}

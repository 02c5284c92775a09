import type { AppContext } from '@/core/shared/context';
import { type CreateImportOptions, createImport, type NewImportInput } from '../../importing/create-import';
import type { ImportView } from '../../importing/import-view';
import { type RecordFormat, recordFormatSchema } from '../../importing/reading/read-record-file';
import { orderFileImport } from './order-file-import';

export interface OrderImportInput extends NewImportInput {
  /** Default: found from the file's content. */
  format?: RecordFormat | undefined;
}

/**
 * Takes a file of orders in: looks at it, and queues the work.
 * @param options.enqueue false: the caller runs `runOrderImport` itself
 * @throws AppError as `createImport`
 */
export function createOrderImport(
  ctx: AppContext,
  input: OrderImportInput,
  options: CreateImportOptions = {},
): Promise<ImportView> {
  recordFormatSchema.optional().parse(input.format);
  return createImport(ctx, orderFileImport(ctx.now()), input, options);
}

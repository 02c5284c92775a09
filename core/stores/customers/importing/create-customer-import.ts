import type { AppContext } from '@/core/shared/context';
import { type CreateImportOptions, createImport, type NewImportInput } from '../../importing/create-import';
import type { ImportView } from '../../importing/import-view';
import { type RecordFormat, recordFormatSchema } from '../../importing/reading/read-record-file';
import { customerFileImport } from './customer-file-import';

export interface CustomerImportInput extends NewImportInput {
  /** Default: found from the file's content. */
  format?: RecordFormat | undefined;
}

/**
 * Takes a file of customers in: looks at it, and queues the work.
 * @param options.enqueue false: the caller runs `runCustomerImport` itself
 * @throws AppError as `createImport`
 */
export function createCustomerImport(
  ctx: AppContext,
  input: CustomerImportInput,
  options: CreateImportOptions = {},
): Promise<ImportView> {
  recordFormatSchema.optional().parse(input.format);
  return createImport(ctx, customerFileImport(ctx.now()), input, options);
}

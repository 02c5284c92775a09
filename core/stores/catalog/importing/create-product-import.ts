import type { AppContext } from '@/core/shared/context';
import { type CreateImportOptions, createImport, type NewImportInput } from '../../importing/create-import';
import type { ImportView } from '../../importing/import-view';
import { type CatalogFormat, catalogFormatSchema } from '../reading/detect-catalog-format';
import { productFileImport } from './product-file-import';

export interface ProductImportInput extends NewImportInput {
  /** Default: found from the file's content. */
  format?: CatalogFormat | undefined;
}

/**
 * Takes a product file in: looks at it, and queues the work.
 * @param options.enqueue false: the caller runs `runProductImport` itself
 * @throws AppError as `createImport`
 */
export function createProductImport(
  ctx: AppContext,
  input: ProductImportInput,
  options: CreateImportOptions = {},
): Promise<ImportView> {
  catalogFormatSchema.optional().parse(input.format);
  return createImport(ctx, productFileImport(ctx.now()), input, options);
}

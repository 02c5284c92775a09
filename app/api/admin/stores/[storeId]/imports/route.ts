import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { pageQuerySchema } from '@/core/contracts/page';
import { AppError } from '@/core/shared/app-error';
import { saveUpload, uploadTooLarge } from '@/core/shared/uploads/save-upload';
import { createProductImport } from '@/core/stores/catalog/importing/create-product-import';
import { catalogFormatSchema } from '@/core/stores/catalog/reading/detect-catalog-format';
import { MAX_IMPORT_BYTES } from '@/core/stores/importing/import-limits';
import { listImports } from '@/core/stores/importing/list-imports.queries';

export const GET = storeRoute('catalog.view', ({ ctx, params, request }) => {
  const query = pageQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return listImports(ctx, params.storeId, 'products', query);
});

const uploadQuerySchema = z.object({
  /** The file's name; its content is the request's body. */
  name: z.string().min(1).max(255),
  format: catalogFormatSchema.optional(),
});

export const POST = storeRoute('catalog.manage', async ({ ctx, params, request }) => {
  const query = uploadQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  // Before the first byte is read, where the browser says how many there are.
  if (Number(request.headers.get('content-length')) > MAX_IMPORT_BYTES)
    throw uploadTooLarge(MAX_IMPORT_BYTES);
  if (!request.body) throw new AppError('invalid_input', 'The file is empty.');
  const { filePath } = await saveUpload(ctx, request.body, { maxBytes: MAX_IMPORT_BYTES });
  return createProductImport(ctx, {
    storeId: params.storeId,
    fileName: query.name,
    filePath,
    format: query.format,
  });
});

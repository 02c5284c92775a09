import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { pageQuerySchema } from '@/core/contracts/page';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError } from '@/core/shared/app-error';
import { saveUpload, uploadTooLarge } from '@/core/shared/uploads/save-upload';
import { createProductImport } from '@/core/stores/catalog/importing/create-product-import';
import { createCustomerImport } from '@/core/stores/customers/importing/create-customer-import';
import { IMPORT_VIEW_PERMISSION, type ImportKind } from '@/core/stores/importing/import-kinds';
import { MAX_IMPORT_BYTES } from '@/core/stores/importing/import-limits';
import { listImports } from '@/core/stores/importing/list-imports.queries';
import { createOrderImport } from '@/core/stores/orders/importing/create-order-import';

const KINDS = ['products', 'orders', 'customers'] as const satisfies readonly ImportKind[];
const kindSchema = z.enum(KINDS).default('products');

export const GET = storeRoute('catalog.view', async ({ ctx, user, params, request }) => {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const kind = kindSchema.parse(search.kind);
  await requirePermission(ctx, user.id, params.storeId, IMPORT_VIEW_PERMISSION[kind]);
  return listImports(ctx, params.storeId, kind, pageQuerySchema.parse(search));
});

const uploadQuerySchema = z.object({
  kind: kindSchema,
  /** The file's name; its content is the request's body. */
  name: z.string().min(1).max(255),
});

export const POST = storeRoute('catalog.manage', async ({ ctx, params, request }) => {
  const { kind, name } = uploadQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  // Before the first byte is read, where the browser says how many there are.
  if (Number(request.headers.get('content-length')) > MAX_IMPORT_BYTES)
    throw uploadTooLarge(MAX_IMPORT_BYTES);
  if (!request.body) throw new AppError('invalid_input', 'The file is empty.');
  const { filePath } = await saveUpload(ctx, request.body, { maxBytes: MAX_IMPORT_BYTES });
  const input = { storeId: params.storeId, fileName: name, filePath };
  switch (kind) {
    case 'products':
      return createProductImport(ctx, input);
    case 'orders':
      return createOrderImport(ctx, input);
    case 'customers':
      return createCustomerImport(ctx, input);
  }
});

import { indexPendingProducts } from '@/core/knowledge/indexing/products/index-pending-products';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createProductImport } from '@/core/stores/catalog/importing/create-product-import';
import { runProductImport } from '@/core/stores/catalog/importing/run-product-import';

/**
 * Imports and indexes a product file as an owner's upload would be, and waits for it.
 * @returns the store's product id by the file's id, and how long indexing took in ms
 * @throws AppError `invalid_input` when the file cannot be imported
 */
export async function importEvalProducts(
  ctx: AppContext,
  storeId: string,
  path: string,
  report: (line: string) => void,
): Promise<{ idByExternalId: Map<string, string>; indexMs: number }> {
  const created = await createProductImport(
    ctx,
    { storeId, fileName: 'products', filePath: path },
    { enqueue: false },
  );
  const { progress } = await runProductImport(
    ctx,
    { storeId, importId: created.importId },
    { enqueueIndex: false },
  );
  if (progress.status !== 'done') {
    throw new AppError(
      'invalid_input',
      progress.failure ?? `The import of ${path} ended as ${progress.status}.`,
    );
  }
  report(`${progress.created} products imported, ${progress.errors} rows left out`);
  const start = performance.now();
  let told = 0;
  await indexPendingProducts(ctx, storeId, {
    onProgress: ({ done, total }) => {
      if (done < told + 5_000 && done < total) return;
      told = done;
      report(`${done} of ${total} indexed`);
    },
  });
  const { rows } = await ctx.sql.query<{ id: string; external_id: string }>(
    'SELECT id, external_id FROM products WHERE store_id = $1',
    [storeId],
  );
  return {
    idByExternalId: new Map(rows.map((row) => [row.external_id, row.id])),
    indexMs: performance.now() - start,
  };
}

import { basename, resolve } from 'node:path';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import type { AppContext } from '@/core/shared/context';
import { createProductImport } from '@/core/stores/catalog/importing/create-product-import';
import { runProductImport } from '@/core/stores/catalog/importing/run-product-import';
import type { CatalogFormat } from '@/core/stores/catalog/reading/detect-catalog-format';
import { readStore } from '@/core/stores/settings/stores.queries';
import type { CommandOutput } from '../run-command';
import { summarizeImport } from './import-summary';

/** Imports a file of products, and indexes them. @param report progress, for people */
export async function importProducts(
  ctx: AppContext,
  { file, store, format }: { file: string; store: string; format?: CatalogFormat },
  report: (line: string) => void,
): Promise<CommandOutput> {
  const { id: storeId } = await readStore(ctx, store);
  const { importId } = await createProductImport(
    ctx,
    { storeId, fileName: basename(file), filePath: resolve(file), format },
    { enqueue: false },
  );
  const { progress } = await runProductImport(ctx, { storeId, importId }, { enqueueIndex: false });
  if (progress.status !== 'failed') {
    await indexCatalog(ctx, storeId, {
      onProgress: ({ done, total }) => report(`${done} of ${total} indexed`),
    });
  }
  return summarizeImport(ctx, storeId, progress);
}

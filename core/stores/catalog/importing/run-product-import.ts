import { ensureCatalogSource } from '@/core/knowledge/sources/ensure-catalog-source.queries';
import type { AppContext } from '@/core/shared/context';
import { enqueueBackInStockNotices } from '../../back-in-stock/enqueue-notices';
import {
  type ImportTarget,
  type RunImportOptions,
  type RunImportResult,
  runImport,
} from '../../importing/running/run-import';
import { productFileImport } from './product-file-import';

/**
 * Works a product import off, see `runImport`; has what was written indexed, and who waits for a product told when it
 * can be bought again.
 * @param options.enqueueIndex false: the caller indexes the catalog itself
 * @throws AppError `not_found`; other errors when a later attempt may succeed
 */
export function runProductImport(
  ctx: AppContext,
  target: ImportTarget,
  options: RunImportOptions & { enqueueIndex?: boolean } = {},
): Promise<RunImportResult> {
  const { storeId } = target;
  return runImport(ctx, productFileImport(ctx.now()), target, {
    ...options,
    async afterwards({ toIndex }) {
      if (toIndex === 0) return;
      await ensureCatalogSource(ctx, storeId);
      await enqueueBackInStockNotices(ctx, storeId);
      if (options.enqueueIndex === false) return;
      await ctx.queue.enqueue('catalog-index', { storeId }, { dedupeKey: `catalog-index:${storeId}` });
    },
  });
}

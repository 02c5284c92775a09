import type { JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import { runProductImport } from '@/core/stores/catalog/importing/run-product-import';

/** Works a product import off. */
export async function handleCatalogImport(
  ctx: AppContext,
  payload: JobPayload<'catalog-import'>,
  signal: AbortSignal,
): Promise<void> {
  await runProductImport(ctx, payload, { signal });
}

import { readFile } from 'node:fs/promises';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readStore } from '@/core/stores/settings/stores.queries';
import { importTau2 } from '@/e2e/evals/tau2/import-tau2';
import { tauDatabaseSchema } from '@/e2e/evals/tau2/tau2-shapes';
import type { CommandOutput } from '../run-command';

/**
 * Makes a store of the benchmark's database. Its policy becomes the store's.
 * @param report progress, for people
 */
export async function importTau2File(
  ctx: AppContext,
  { file, store }: { file: string; store: string },
  report: (line: string) => void,
): Promise<CommandOutput> {
  const { id: storeId } = await readStore(ctx, store);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AppError('not_found', `${file} cannot be read.`);
  });
  const counts = await importTau2(ctx, storeId, tauDatabaseSchema.parse(JSON.parse(text)));
  await indexCatalog(ctx, storeId, {
    onProgress: ({ done, total }) => report(`${done} of ${total} indexed`),
  });
  const { products, customers, orders } = counts;
  return { json: { ...counts }, text: `${products} products, ${customers} customers, ${orders} orders` };
}

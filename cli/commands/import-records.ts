import { basename, resolve } from 'node:path';
import type { AppContext } from '@/core/shared/context';
import { createCustomerImport } from '@/core/stores/customers/importing/create-customer-import';
import { runCustomerImport } from '@/core/stores/customers/importing/run-customer-import';
import type { RecordFormat } from '@/core/stores/importing/reading/read-record-file';
import { createOrderImport } from '@/core/stores/orders/importing/create-order-import';
import { runOrderImport } from '@/core/stores/orders/importing/run-order-import';
import { readStore } from '@/core/stores/settings/stores.queries';
import type { CommandOutput } from '../run-command';
import { summarizeImport } from './import-summary';

const IMPORTS = {
  orders: { create: createOrderImport, run: runOrderImport },
  customers: { create: createCustomerImport, run: runCustomerImport },
};

/** Imports a file of orders or customers. @param report progress, for people */
export async function importRecords(
  ctx: AppContext,
  kind: keyof typeof IMPORTS,
  { file, store, format }: { file: string; store: string; format?: RecordFormat },
  report: (line: string) => void,
): Promise<CommandOutput> {
  const { create, run } = IMPORTS[kind];
  const { id: storeId } = await readStore(ctx, store);
  const { importId } = await create(
    ctx,
    { storeId, fileName: basename(file), filePath: resolve(file), format },
    { enqueue: false },
  );
  const { progress } = await run(
    ctx,
    { storeId, importId },
    { onProgress: ({ processedRows }) => report(`${processedRows} read`) },
  );
  return summarizeImport(ctx, storeId, progress);
}

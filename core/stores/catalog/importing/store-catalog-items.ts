import type { ImportProgress } from '@/core/contracts/live-events';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { ImportJob } from '@/prisma/generated/client';
import { createIdRegister, type IdRegister } from '../reading/id-register';
import type { CatalogItem, ImportedProduct, ReadMeter } from '../reading/imported-product';
import { advanceImport } from './import-jobs.queries';
import { BATCH_PRODUCTS, BATCH_VARIANTS, MAX_IMPORT_ROWS } from './import-limits';
import { toImportProgress } from './import-view';
import { writeProducts } from './write-products.queries';

/** The import was cancelled, or another worker goes on with it: stop, and change nothing more. */
export class ImportTakenAway extends Error {}

type RowError = Extract<CatalogItem, { kind: 'error' }>;

/**
 * Stores what a reader hands out, batch by batch. Each batch and the import's checkpoint are one transaction, so an
 * import that is killed goes on after the last whole batch, with its counts right.
 */
export function createItemStore(
  ctx: AppContext,
  job: ImportJob,
  onMove: (progress: ImportProgress) => void,
): {
  meter: ReadMeter;
  /** Takes the next item of the file; writes when a batch is full. */
  add(item: CatalogItem): Promise<void>;
  /** Writes what is left. */
  flush(): Promise<void>;
  progress(): ImportProgress;
} {
  const state = toImportProgress(job);
  const headerRows = job.format === 'jsonl' ? 0 : 1;
  const ids = createIdRegister();
  let checkpoint = job.checkpoint;
  let position = 0;
  let rows = 0;
  let products: ImportedProduct[] = [];
  let variantCount = 0;
  let errors: RowError[] = [];

  const meter: ReadMeter = {
    bytes(worked) {
      state.processedBytes = Math.max(state.processedBytes, Math.min(state.totalBytes, Math.floor(worked)));
      onMove({ ...state });
    },
    row(row) {
      rows = Math.max(rows, row - headerRows);
      state.processedRows = Math.max(state.processedRows, rows);
      if (rows > MAX_IMPORT_ROWS) throw tooManyRows();
    },
  };

  async function flush(): Promise<void> {
    if (position <= checkpoint) return;
    const batch = { products, errors };
    const written = await inTransaction(ctx.sql, async (client) => {
      const result = await writeProducts(client, job.storeId, batch.products);
      const moved = await advanceImport(client, job, checkpoint, {
        created: result.created,
        updated: result.updated,
        unchanged: result.unchanged,
        errors: batch.errors,
        checkpoint: position,
        processedRows: state.processedRows,
        processedBytes: state.processedBytes,
      });
      if (!moved) throw new ImportTakenAway();
      return result;
    });
    checkpoint = position;
    state.created += written.created;
    state.updated += written.updated;
    state.unchanged += written.unchanged;
    state.errors += batch.errors.length;
    state.toIndex = state.created + state.updated;
    products = [];
    errors = [];
    variantCount = 0;
    onMove({ ...state });
  }

  async function add(item: CatalogItem): Promise<void> {
    const checked = refuseRepetition(item, ids);
    position++;
    // Stored before the import was interrupted.
    if (position <= checkpoint) return;
    if (checked.kind === 'error') {
      errors.push(checked);
    } else {
      products.push(checked.product);
      variantCount += checked.product.variants?.length ?? 0;
    }
    if (products.length >= BATCH_PRODUCTS || variantCount >= BATCH_VARIANTS || errors.length >= 1000)
      await flush();
  }

  return { meter, add, flush, progress: () => ({ ...state }) };
}

function refuseRepetition(item: CatalogItem, ids: IdRegister): CatalogItem {
  if (item.kind === 'error') return item;
  const { externalId } = item.product;
  const first = ids.note(externalId, item.row);
  if (first === undefined) return item;
  return {
    kind: 'error',
    row: item.row,
    field: 'id',
    message: `“${externalId}” stands in row ${first} already. Every product needs an id of its own; this row was left out.`,
  };
}

function tooManyRows(): AppError {
  const limit = MAX_IMPORT_ROWS.toLocaleString('en');
  return new AppError(
    'too_large',
    `The file has more than ${limit} rows. Split it into parts and upload them one after the other. What was imported so far stays.`,
  );
}

import type { ImportProgress } from '@/core/contracts/live-events';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import type { ImportJob } from '@/prisma/generated/client';
import type { FileImport } from '../file-import';
import { advanceImport } from '../import-jobs.queries';
import { BATCH_ERRORS, BATCH_ROWS, MAX_IMPORT_ROWS } from '../import-limits';
import { toImportProgress } from '../import-view';
import { createIdRegister } from '../reading/id-register';
import type { ImportItem, ReadMeter, RowError } from '../reading/import-item';
import { refreshYoungStatistics } from './refresh-young-statistics.queries';

/** The import was cancelled, or another worker goes on with it: stop, and change nothing more. */
export class ImportTakenAway extends Error {}

export interface ItemStore<T> {
  meter: ReadMeter;
  /** Takes the next item of the file; writes when a batch is full. */
  add(item: ImportItem<T>): Promise<void>;
  /** Writes what is left. */
  flush(): Promise<void>;
  progress(): ImportProgress;
}

/**
 * Stores what a reader hands out, batch by batch. Each batch and the import's checkpoint are one transaction, so an
 * import that is killed goes on after the last whole batch, with its counts right.
 */
export function createItemStore<T>(
  ctx: AppContext,
  job: ImportJob,
  what: FileImport<T>,
  onMove: (progress: ImportProgress) => void,
): ItemStore<T> {
  const state = toImportProgress(job);
  const headerRows = job.format !== null && what.hasHeader(job.format) ? 1 : 0;
  const ids = createIdRegister();
  let checkpoint = job.checkpoint;
  let position = 0;
  let rows = 0;
  let records: T[] = [];
  let weight = 0;
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
    const batch = { records, errors };
    const { written, toIndex } = await inTransaction(ctx.sql, async (client) => {
      const { created, updated, unchanged } = await what.write(client, job.storeId, batch.records);
      const result = {
        written: { created, updated, unchanged },
        toIndex: what.indexed ? created + updated : 0,
      };
      const moved = await advanceImport(client, job, checkpoint, {
        ...result.written,
        toIndex: result.toIndex,
        errors: batch.errors,
        checkpoint: position,
        processedRows: state.processedRows,
        processedBytes: state.processedBytes,
      });
      if (!moved) throw new ImportTakenAway();
      return result;
    });
    await refreshYoungStatistics(ctx.sql);
    checkpoint = position;
    state.created += written.created;
    state.updated += written.updated;
    state.unchanged += written.unchanged;
    state.toIndex += toIndex;
    state.errors += batch.errors.length;
    records = [];
    errors = [];
    weight = 0;
    onMove({ ...state });
  }

  async function add(item: ImportItem<T>): Promise<void> {
    const checked = refuseRepetition(item);
    position++;
    // Stored before the import was interrupted.
    if (position <= checkpoint) return;
    if (checked.kind === 'error') {
      errors.push(checked);
    } else {
      records.push(checked.record);
      weight += what.weigh(checked.record);
    }
    if (weight >= BATCH_ROWS || errors.length >= BATCH_ERRORS) await flush();
  }

  function refuseRepetition(item: ImportItem<T>): ImportItem<T> {
    if (item.kind === 'error') return item;
    const first = ids.note(what.keyOf(item.record), item.row);
    if (first === undefined) return item;
    return { kind: 'error', row: item.row, ...what.repeated(item.record, first) };
  }

  return { meter, add, flush, progress: () => ({ ...state }) };
}

function tooManyRows(): AppError {
  const limit = MAX_IMPORT_ROWS.toLocaleString('en');
  return new AppError(
    'too_large',
    `The file has more than ${limit} rows. Split it into parts and upload them one after the other. What was imported so far stays.`,
  );
}

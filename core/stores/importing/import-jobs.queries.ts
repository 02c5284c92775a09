import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import type { SqlClient } from '@/core/shared/sql-pool';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { ImportJob } from '@/prisma/generated/client';
import type { FileSettings } from './file-import';
import type { ImportKind } from './import-kinds';
import { MAX_STORED_ROW_ERRORS } from './import-limits';
import type { RowError } from './reading/import-item';
import type { WriteResult } from './running/write-result';

export interface NewImport {
  kind: ImportKind;
  storeId: string;
  format: string;
  fileName: string;
  filePath: string;
  totalBytes: number;
}

/** Stores an import that has not begun. */
export function insertImport(ctx: AppContext, input: NewImport): Promise<ImportJob> {
  return ctx.db.importJob.create({ data: { id: newId(), ...input } });
}

/** Marks an import that waits or runs as cancelled. @returns false when it was over already */
export async function markCancelled(ctx: AppContext, storeId: string, importId: string): Promise<boolean> {
  const { count } = await ctx.db.importJob.updateMany({
    where: { storeId, id: importId, status: { in: ['queued', 'running'] } },
    data: { status: 'cancelled', finishedAt: ctx.now() },
  });
  return count > 0;
}

/** What of a store the meaning of its files depends on. */
export function readFileSettings(ctx: AppContext, storeId: string): Promise<FileSettings> {
  return ctx.db.store.findUniqueOrThrow({
    where: { id: storeId },
    select: { currency: true, websiteUrl: true },
  });
}

/** Marks an import as running. Null when it is over or was cancelled: then there is nothing to do. */
export async function beginImport(
  ctx: AppContext,
  storeId: string,
  importId: string,
): Promise<ImportJob | null> {
  const [job] = await ctx.db.importJob.updateManyAndReturn({
    where: { storeId, id: importId, status: { in: ['queued', 'running'] } },
    data: { status: 'running', attempts: { increment: 1 } },
  });
  if (!job) return null;
  if (job.startedAt) return job;
  return ctx.db.importJob.update({
    where: { storeId_id: { storeId, id: importId } },
    data: { startedAt: ctx.now() },
  });
}

/** What a batch adds to its import. */
export interface BatchOutcome extends WriteResult {
  errors: RowError[];
  /** How many of the written records have to be indexed. */
  toIndex: number;
  /** Items of the file (records and errors) that are stored with this batch. */
  checkpoint: number;
  processedRows: number;
  processedBytes: number;
}

/**
 * Moves an import's checkpoint in the transaction that wrote the batch.
 * @returns false when the import was cancelled or another worker has moved it on: the batch must be rolled back
 */
export async function advanceImport(
  client: SqlClient,
  job: Pick<ImportJob, 'storeId' | 'id'>,
  before: number,
  batch: BatchOutcome,
): Promise<boolean> {
  const { rows } = await client.query<{ error_count: number }>(
    `UPDATE import_jobs SET checkpoint = $4, created_count = created_count + $5, updated_count = updated_count + $6,
       unchanged_count = unchanged_count + $7, error_count = error_count + $8, processed_rows = $9,
       processed_bytes = $10, to_index_count = to_index_count + $11
     WHERE store_id = $1 AND id = $2 AND checkpoint = $3 AND status = 'running' RETURNING error_count`,
    [
      job.storeId,
      job.id,
      before,
      batch.checkpoint,
      batch.created,
      batch.updated,
      batch.unchanged,
      batch.errors.length,
      batch.processedRows,
      batch.processedBytes,
      batch.toIndex,
    ],
  );
  const [moved] = rows;
  if (!moved) return false;
  const stored = moved.error_count - batch.errors.length;
  await storeErrors(client, job, batch.errors.slice(0, Math.max(0, MAX_STORED_ROW_ERRORS - stored)));
  return true;
}

async function storeErrors(
  client: SqlClient,
  job: Pick<ImportJob, 'storeId' | 'id'>,
  errors: BatchOutcome['errors'],
): Promise<void> {
  if (errors.length === 0) return;
  await client.query(
    `INSERT INTO import_row_errors (store_id, job_id, "row", field, message)
     SELECT $1, $2, * FROM unnest($3::int[], $4::text[], $5::text[])`,
    [
      job.storeId,
      job.id,
      errors.map((error) => error.row),
      errors.map((error) => (error.field === null ? null : cleanLine(error.field, 200))),
      errors.map((error) => cleanLine(error.message, 1000)),
    ],
  );
}

/** Ends an import that runs; one that was cancelled meanwhile stays cancelled. */
export async function endImport(
  ctx: AppContext,
  job: Pick<ImportJob, 'storeId' | 'id'>,
  end:
    | { status: 'done'; processedBytes: number; processedRows: number }
    | { status: 'failed'; failure: string },
): Promise<ImportJob> {
  await ctx.db.importJob.updateMany({
    where: { storeId: job.storeId, id: job.id, status: { in: ['queued', 'running'] } },
    data: { ...end, finishedAt: ctx.now() },
  });
  return ctx.db.importJob.update({
    where: { storeId_id: { storeId: job.storeId, id: job.id } },
    data: { filePath: null },
  });
}

/** @returns null when the store has no such import */
export function findImport(ctx: AppContext, storeId: string, importId: string): Promise<ImportJob | null> {
  return ctx.db.importJob.findUnique({ where: { storeId_id: { storeId, id: importId } } });
}

import type { ImportProgress } from '@/core/contracts/live-events';
import type { ImportJob } from '@/prisma/generated/client';
import { IMPORT_JOBS, type ImportKind } from './import-kinds';

export interface ImportView extends ImportProgress {
  kind: ImportKind;
  fileName: string;
  format: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

/** An import as the admin sees it. */
export function toImportView(job: ImportJob): ImportView {
  return {
    ...toImportProgress(job),
    kind: toImportKind(job.kind),
    fileName: job.fileName,
    format: job.format,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}

/** How far an import is, as it is told while it runs. Sizes are bytes. */
export function toImportProgress(job: ImportJob): ImportProgress {
  return {
    importId: job.id,
    status: job.status,
    totalBytes: Number(job.totalBytes),
    processedBytes: Number(job.processedBytes),
    processedRows: job.processedRows,
    created: job.createdCount,
    updated: job.updatedCount,
    unchanged: job.unchangedCount,
    errors: job.errorCount,
    toIndex: job.toIndexCount,
    indexed: job.indexedCount,
    failure: job.failure,
  };
}

function toImportKind(stored: string): ImportKind {
  return stored in IMPORT_JOBS ? (stored as ImportKind) : 'products';
}

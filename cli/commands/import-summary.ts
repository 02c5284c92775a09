import type { ImportProgress } from '@/core/contracts/live-events';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { listImportErrors } from '@/core/stores/importing/import-errors.queries';
import type { CommandOutput } from '../run-command';

/** Errors listed in full; the count is always exact. */
export const LISTED_ERRORS = 100;

interface Counts {
  created: number;
  updated: number;
  skipped: number;
  errors: number;
}

/** A row that was left out, and why; `field` as the file has it. */
interface FaultyRow {
  row?: number | null | undefined;
  field?: string | null | undefined;
  message: string;
}

/** What a command says about an import. @throws AppError `invalid_input` when the file could not be used */
export async function summarizeImport(
  ctx: AppContext,
  storeId: string,
  progress: ImportProgress,
): Promise<CommandOutput> {
  if (progress.status === 'failed') {
    throw new AppError('invalid_input', progress.failure ?? 'The file could not be imported.');
  }
  const page = { page: 1, page_size: LISTED_ERRORS };
  const { items } = await listImportErrors(ctx, storeId, progress.importId, page);
  const { created, updated, unchanged: skipped, errors } = progress;
  return summarizeCounts({ created, updated, skipped, errors }, items);
}

export function summarizeCounts(counts: Counts, faulty: readonly FaultyRow[]): CommandOutput {
  const { created, updated, skipped, errors } = counts;
  const rows = faulty.map(({ row, field, message }) => ({ row: row ?? null, field: field ?? null, message }));
  const lines = rows.map(({ row, field, message }) => {
    const where = [row === null ? '' : `row ${row}`, field ?? ''].filter((part) => part !== '').join(', ');
    return where === '' ? `  ${message}` : `  ${where}: ${message}`;
  });
  return {
    json: { created, updated, skipped, errors, error_rows: rows },
    text: [`${created} created, ${updated} updated, ${skipped} unchanged, ${errors} faulty`, ...lines].join(
      '\n',
    ),
  };
}

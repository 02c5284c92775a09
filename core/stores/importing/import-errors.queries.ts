import { type Page, type PageQuery, pageWindow, toPage } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import { writeCsvRow } from '@/core/shared/text-files/write-csv-row';
import { MAX_STORED_ROW_ERRORS } from './import-limits';
import { getImport } from './list-imports.queries';

export interface ImportErrorView {
  row: number;
  field: string | null;
  message: string;
}

const SELECT = { row: true, field: true, message: true } as const;
const READ_AHEAD = 1000;

/** Row errors of an import, in file order. @throws AppError `not_found` */
export async function listImportErrors(
  ctx: AppContext,
  storeId: string,
  importId: string,
  query: PageQuery,
): Promise<Page<ImportErrorView>> {
  await getImport(ctx, storeId, importId);
  const where = { storeId, jobId: importId };
  const [items, total] = await Promise.all([
    ctx.db.importRowError.findMany({
      where,
      select: SELECT,
      orderBy: [{ row: 'asc' }, { id: 'asc' }],
      ...pageWindow(query),
    }),
    ctx.db.importRowError.count({ where }),
  ]);
  return toPage(items, total, query);
}

/**
 * The row errors as CSV (UTF-8 with byte order mark, so that Excel shows it right), line by line.
 * @throws AppError `not_found`, before the first line
 */
export async function streamImportErrorsCsv(
  ctx: AppContext,
  storeId: string,
  importId: string,
): Promise<AsyncGenerator<string>> {
  const job = await getImport(ctx, storeId, importId);
  return writeLines(ctx, storeId, importId, job.errors);
}

async function* writeLines(
  ctx: AppContext,
  storeId: string,
  importId: string,
  total: number,
): AsyncGenerator<string> {
  yield `\ufeff${writeCsvRow(['row', 'field', 'message'])}`;
  for (let skip = 0; ; skip += READ_AHEAD) {
    const errors = await ctx.db.importRowError.findMany({
      where: { storeId, jobId: importId },
      select: SELECT,
      orderBy: [{ row: 'asc' }, { id: 'asc' }],
      skip,
      take: READ_AHEAD,
    });
    for (const error of errors) yield writeCsvRow([error.row, error.field, error.message]);
    if (errors.length < READ_AHEAD) break;
  }
  if (total > MAX_STORED_ROW_ERRORS) {
    yield writeCsvRow([null, null, `${total - MAX_STORED_ROW_ERRORS} more errors are not listed.`]);
  }
}

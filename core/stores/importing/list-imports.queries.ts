import { type Page, type PageQuery, pageWindow, toPage } from '@/core/contracts/page';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { findImport } from './import-jobs.queries';
import type { ImportKind } from './import-kinds';
import { type ImportView, toImportView } from './import-view';

/** A store's imports of one kind, newest first. */
export async function listImports(
  ctx: AppContext,
  storeId: string,
  kind: ImportKind,
  query: PageQuery,
): Promise<Page<ImportView>> {
  const where = { storeId, kind };
  const [jobs, total] = await Promise.all([
    ctx.db.importJob.findMany({
      where,
      orderBy: { createdAt: 'desc' },
      ...pageWindow(query),
    }),
    ctx.db.importJob.count({ where }),
  ]);
  return toPage(jobs.map(toImportView), total, query);
}

/** @throws AppError `not_found` */
export async function getImport(ctx: AppContext, storeId: string, importId: string): Promise<ImportView> {
  const job = await findImport(ctx, storeId, requireUuid(importId, 'The import'));
  if (!job) throw notFound('The import');
  return toImportView(job);
}

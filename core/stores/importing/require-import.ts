import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { IMPORT_VIEW_PERMISSION } from './import-kinds';
import type { ImportView } from './import-view';
import { getImport } from './list-imports.queries';

/**
 * An import, for a member of the store who may see what it brings in.
 * @throws AppError `not_found`; `forbidden` when the role is too low for its kind
 */
export async function requireImport(
  ctx: AppContext,
  userId: string,
  { storeId, importId }: { storeId: string; importId: string },
): Promise<ImportView> {
  const job = await getImport(ctx, storeId, importId);
  await requirePermission(ctx, userId, storeId, IMPORT_VIEW_PERMISSION[job.kind]);
  return job;
}

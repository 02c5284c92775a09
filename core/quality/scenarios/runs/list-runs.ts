import { z } from 'zod';
import type { Page } from '@/core/contracts/page';
import type { AppContext } from '@/core/shared/context';
import { listRunRows } from './run-rows.queries';
import type { RunView } from './run-view';

export const listRunsSchema = z.object({
  storeId: z.uuid(),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(100).default(25),
});

/** Runs of a store's tests, the newest first. */
export async function listRuns(
  ctx: Pick<AppContext, 'db'>,
  input: z.input<typeof listRunsSchema>,
): Promise<Page<RunView>> {
  const { storeId, page, pageSize } = listRunsSchema.parse(input);
  const { items, total } = await listRunRows(ctx, storeId, { page, pageSize });
  return { items, total, page, page_size: pageSize };
}

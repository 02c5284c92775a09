import type { AppContext } from '@/core/shared/context';
import { removeDeletedScenarios, writeDeleted } from './scenario-rows.queries';
import { scenarioIdsSchema } from './update-scenario';

const KEEP_DELETED_MS = 24 * 3_600_000;

interface Scenarios {
  storeId: string;
  scenarioIds: unknown;
}

/** Deletes tests; for a day they can be brought back with their results. @returns how many there were */
export async function deleteScenarios(
  ctx: Pick<AppContext, 'db' | 'now'>,
  { storeId, scenarioIds }: Scenarios,
): Promise<number> {
  return writeDeleted(ctx, storeId, scenarioIdsSchema.parse(scenarioIds), ctx.now());
}

/** Undoes it. @returns how many came back */
export async function restoreScenarios(
  ctx: Pick<AppContext, 'db'>,
  { storeId, scenarioIds }: Scenarios,
): Promise<number> {
  return writeDeleted(ctx, storeId, scenarioIdsSchema.parse(scenarioIds), null);
}

/** Removes for good what was deleted more than a day ago, in all stores. */
export async function forgetDeletedScenarios(ctx: Pick<AppContext, 'db' | 'now'>): Promise<number> {
  return removeDeletedScenarios(ctx, new Date(ctx.now().getTime() - KEEP_DELETED_MS));
}

import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { listScenarioResults, type ScenarioResultView } from './runs/scenario-results.queries';
import type { ScenarioView } from './scenario';
import { findScenario } from './scenario-rows.queries';

const RESULTS_SHOWN = 10;

export interface ScenarioDetail extends ScenarioView {
  /** How it fared in its last runs, the newest first. */
  results: ScenarioResultView[];
}

/** @throws AppError `not_found` also for another store's id */
export async function readScenario(
  ctx: Pick<AppContext, 'db'>,
  { storeId, scenarioId }: { storeId: string; scenarioId: string },
): Promise<ScenarioDetail> {
  requireUuid(scenarioId, 'The test');
  const scenario = await findScenario(ctx, storeId, scenarioId);
  if (!scenario) throw notFound('The test');
  return { ...scenario, results: await listScenarioResults(ctx, storeId, scenarioId, RESULTS_SHOWN) };
}

import { z } from 'zod';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { readAssistant } from '@/core/stores/settings/assistants/assistants.queries';
import { type ScenarioInput, scenarioInputSchema } from './scenario';
import { writeEnabled, writeScenario } from './scenario-rows.queries';

/**
 * Saves a test as it is given. Needs `knowledge.manage`.
 * @throws ZodError with the fault at its field; AppError `not_found`
 */
export async function updateScenario(
  ctx: Pick<AppContext, 'db'>,
  { storeId, scenarioId, scenario }: { storeId: string; scenarioId: string; scenario: unknown },
): Promise<ScenarioInput> {
  requireUuid(scenarioId, 'The test');
  const checked = scenarioInputSchema.parse(scenario);
  if (checked.assistantId) await readAssistant(ctx, storeId, checked.assistantId);
  if (!(await writeScenario(ctx, storeId, scenarioId, checked))) throw notFound('The test');
  return checked;
}

export const scenarioIdsSchema = z.array(z.uuid()).min(1, 'Choose at least one test.').max(2000);

/** Takes tests out of runs, or back in. @returns how many there were */
export async function enableScenarios(
  ctx: Pick<AppContext, 'db'>,
  { storeId, scenarioIds, enabled }: { storeId: string; scenarioIds: unknown; enabled: boolean },
): Promise<number> {
  return writeEnabled(ctx, storeId, scenarioIdsSchema.parse(scenarioIds), enabled);
}

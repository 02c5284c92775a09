import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { readAssistant } from '@/core/stores/settings/assistants/assistants.queries';
import { MAX_SCENARIOS, type ScenarioInput, type ScenarioOrigin, scenarioInputSchema } from './scenario';
import { countScenarios, insertScenarios } from './scenario-rows.queries';

/**
 * Adds a test to a store. Needs `knowledge.manage`.
 * @param scenario see ScenarioInput
 * @returns its id
 * @throws ZodError with the fault at its field; AppError `not_found` for another store's assistant, `too_large` when
 *   the store has as many tests as it may
 */
export async function createScenario(
  ctx: Pick<AppContext, 'db'>,
  { storeId, scenario, origin }: { storeId: string; scenario: unknown; origin: ScenarioOrigin },
): Promise<string> {
  const [id] = await createScenarios(ctx, {
    storeId,
    scenarios: [scenarioInputSchema.parse(scenario)],
    origin,
  });
  return id as string;
}

/** The same for several: all or none. @returns their ids, in order */
export async function createScenarios(
  ctx: Pick<AppContext, 'db'>,
  { storeId, scenarios, origin }: { storeId: string; scenarios: ScenarioInput[]; origin: ScenarioOrigin },
): Promise<string[]> {
  for (const assistantId of new Set(scenarios.map((one) => one.assistantId))) {
    if (assistantId) await readAssistant(ctx, storeId, assistantId);
  }
  if ((await countScenarios(ctx, storeId)) + scenarios.length > MAX_SCENARIOS) {
    throw new AppError('too_large', `A store has at most ${MAX_SCENARIOS} tests. Delete some first.`);
  }
  const rows = scenarios.map((scenario) => ({ ...scenario, id: newId(), origin }));
  await insertScenarios(ctx, storeId, rows);
  return rows.map(({ id }) => id);
}

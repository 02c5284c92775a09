import { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import { createScenarios } from './create-scenario';
import { MAX_SCENARIOS, SCENARIO_ORIGINS, type ScenarioTurn, scenarioInputSchema } from './scenario';
import { findScenarios } from './scenario-rows.queries';

/** Tests as a file, to keep them with one's code or take them to another store. */
export const scenarioFileSchema = z.object({
  version: z.literal(1),
  scenarios: z
    .array(
      scenarioInputSchema
        .omit({ assistantId: true })
        .extend({ origin: z.enum(SCENARIO_ORIGINS).default('hand') }),
    )
    .max(MAX_SCENARIOS),
});
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;

/** All tests of a store in the order of their making. Assistants stay behind: another store has others. */
export async function exportScenarios(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<ScenarioFile> {
  const scenarios = await findScenarios(ctx, storeId);
  return {
    version: 1,
    scenarios: scenarios.map(({ title, origin, enabled, turns }) => ({ title, origin, enabled, turns })),
  };
}

/**
 * Adds the tests of a file; those that the store has word for word are left out. Needs `knowledge.manage`.
 * @throws ZodError with the fault at its place in the file; AppError `too_large`
 */
export async function importScenarios(
  ctx: Pick<AppContext, 'db'>,
  { storeId, file }: { storeId: string; file: unknown },
): Promise<{ created: number; skipped: number }> {
  const { scenarios } = scenarioFileSchema.parse(file);
  const known = new Set((await findScenarios(ctx, storeId)).map(({ turns }) => turnsKey(turns)));
  const isNew = ({ turns }: { turns: ScenarioTurn[] }) => {
    const key = turnsKey(turns);
    return known.has(key) ? false : known.add(key);
  };
  const fresh = scenarios.filter(isNew);
  for (const origin of SCENARIO_ORIGINS) {
    const some = fresh.flatMap(({ origin: its, ...one }) =>
      its === origin ? [{ ...one, assistantId: null }] : [],
    );
    if (some.length > 0) await createScenarios(ctx, { storeId, scenarios: some, origin });
  }
  return { created: fresh.length, skipped: scenarios.length - fresh.length };
}

function turnsKey(turns: readonly ScenarioTurn[]): string {
  return JSON.stringify(
    turns.map(({ message, expect }) => [
      message,
      Object.entries(expect).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
}

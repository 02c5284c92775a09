import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { readAssistant, requireSources } from '@/core/stores/settings/assistants/assistants.queries';
import { findScenarios } from '../scenario-rows.queries';
import { scenarioIdsSchema } from '../update-scenario';
import { announceRun } from './announce-run';
import { loadKnowledgeState } from './knowledge-state.queries';
import { insertRun } from './run-rows.queries';
import { runSettingsSchema } from './run-settings';
import type { RunTrigger, RunView } from './run-view';

export interface NewRun {
  storeId: string;
  /** See RunSettings; {} for what shoppers get. */
  settings?: unknown;
  /** Left out: all that are switched on. */
  scenarioIds?: unknown;
  trigger?: RunTrigger;
}

/**
 * Has the worker ask a store's tests of its agent. Needs `knowledge.manage`.
 * @throws ZodError; AppError `not_found` for another store's assistant or source, `invalid_input` without tests,
 *   `conflict` while another run of the store is under way
 */
export async function startRun(
  ctx: Pick<AppContext, 'db' | 'sql' | 'queue' | 'events'>,
  input: NewRun,
): Promise<RunView> {
  const { storeId } = input;
  const run = await prepareRun(ctx, input);
  await ctx.queue.enqueue('scenarios-run', { storeId, runId: run.id }, { dedupeKey: `scenarios/${run.id}` });
  announceRun(ctx, storeId, run);
  return run;
}

/** The same, for a caller that works the run off itself (see run-scenarios.ts). */
export async function prepareRun(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, trigger = 'hand', ...input }: NewRun,
): Promise<RunView> {
  const settings = runSettingsSchema.parse(input.settings ?? {});
  if (settings.assistantId) await readAssistant(ctx, storeId, settings.assistantId);
  if (settings.draft.sourceIds) await requireSources(ctx, storeId, settings.draft.sourceIds);
  const ids = input.scenarioIds === undefined ? undefined : scenarioIdsSchema.parse(input.scenarioIds);
  const scenarios = await findScenarios(ctx, storeId, ids ? { ids } : { enabled: true });
  if (scenarios.length === 0) {
    throw new AppError('invalid_input', 'There is no test to run. Write one, or switch one on.');
  }
  const run = await insertRun(ctx, {
    storeId,
    id: newId(),
    settings,
    trigger,
    knowledge: await loadKnowledgeState(ctx, storeId),
    scenarioIds: scenarios.map(({ id }) => id),
  });
  if (!run) throw new AppError('conflict', 'Tests are running already. Wait for them, or cancel them.');
  return run;
}

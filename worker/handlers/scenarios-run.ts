import type { JobPayload } from '@/core/contracts/jobs';
import { runScenarios } from '@/core/quality/scenarios/runs/run-scenarios';
import type { AppContext } from '@/core/shared/context';

/** Asks a store's tests of its agent. */
export async function handleScenariosRun(
  ctx: AppContext,
  payload: JobPayload<'scenarios-run'>,
  signal: AbortSignal,
): Promise<void> {
  await runScenarios(ctx, payload, { signal });
}

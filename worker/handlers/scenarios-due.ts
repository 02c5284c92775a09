import { runDueScenarios } from '@/core/quality/scenarios/runs/run-due-scenarios';
import type { AppContext } from '@/core/shared/context';

/** Begins the tests of stores whose knowledge has changed, and those whose worker died before it got to them. */
export async function handleScenariosDue(ctx: AppContext): Promise<void> {
  const begun = await runDueScenarios(ctx);
  if (begun > 0) ctx.log.info({ begun }, 'tests begin after a change of knowledge');
}

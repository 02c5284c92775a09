'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { tryScenario } from '@/core/quality/scenarios/asking/try-scenario';
import { createScenario } from '@/core/quality/scenarios/create-scenario';
import { deleteScenarios, restoreScenarios } from '@/core/quality/scenarios/delete-scenarios';
import { addProposals } from '@/core/quality/scenarios/generate/add-proposals';
import type { Proposal } from '@/core/quality/scenarios/generate/proposal';
import { proposeScenarios } from '@/core/quality/scenarios/generate/propose-scenarios';
import type { TurnVerdict } from '@/core/quality/scenarios/judging/verdict';
import { scenarioFromConversation } from '@/core/quality/scenarios/proposing/scenario-from-conversation';
import { cancelRun } from '@/core/quality/scenarios/runs/cancel-run';
import { startRun } from '@/core/quality/scenarios/runs/start-run';
import { saveTestSchedule } from '@/core/quality/scenarios/runs/test-schedule.queries';
import type { ScenarioInput } from '@/core/quality/scenarios/scenario';
import { enableScenarios, updateScenario } from '@/core/quality/scenarios/update-scenario';
import type { AppContext } from '@/core/shared/context';

async function change<T>(storeId: string, work: (ctx: AppContext) => Promise<T>): Promise<ActionResult<T>> {
  const result = await runStoreAction(storeId, 'knowledge.manage', work);
  if (result.ok) refresh();
  return result;
}

/** @returns the new test's id */
export async function addTest(storeId: string, scenario: unknown): Promise<ActionResult<string>> {
  return change(storeId, (ctx) => createScenario(ctx, { storeId, scenario, origin: 'hand' }));
}

export async function saveTest(
  storeId: string,
  scenarioId: string,
  scenario: unknown,
): Promise<ActionResult<ScenarioInput>> {
  return change(storeId, (ctx) => updateScenario(ctx, { storeId, scenarioId, scenario }));
}

export async function setTestsEnabled(
  storeId: string,
  scenarioIds: string[],
  enabled: boolean,
): Promise<ActionResult<number>> {
  return change(storeId, (ctx) => enableScenarios(ctx, { storeId, scenarioIds, enabled }));
}

export async function removeTests(storeId: string, scenarioIds: string[]): Promise<ActionResult<number>> {
  return change(storeId, (ctx) => deleteScenarios(ctx, { storeId, scenarioIds }));
}

export async function bringTestsBack(storeId: string, scenarioIds: string[]): Promise<ActionResult<number>> {
  return change(storeId, (ctx) => restoreScenarios(ctx, { storeId, scenarioIds }));
}

/** @returns the run's id */
export async function runTests(
  storeId: string,
  settings: unknown,
  scenarioIds?: string[],
): Promise<ActionResult<string>> {
  return runStoreAction(
    storeId,
    'knowledge.manage',
    async (ctx) => (await startRun(ctx, { storeId, settings, ...(scenarioIds && { scenarioIds }) })).id,
  );
}

export async function stopRun(storeId: string, runId: string): Promise<ActionResult<null>> {
  return change(storeId, async (ctx) => {
    await cancelRun(ctx, { storeId, runId });
    return null;
  });
}

/** Has the tests run by themselves once the knowledge has changed, or no longer. */
export async function setTestSchedule(storeId: string, afterChange: boolean): Promise<ActionResult<null>> {
  return change(storeId, async (ctx) => {
    await saveTestSchedule(ctx, { storeId, afterChange });
    return null;
  });
}

/** Tests that could be made of the catalog and the policies; nothing is added. */
export async function proposeTests(storeId: string): Promise<ActionResult<Proposal[]>> {
  return runStoreAction(storeId, 'knowledge.manage', (ctx) => proposeScenarios(ctx, storeId));
}

/** @returns how many were added */
export async function addProposedTests(storeId: string, proposals: unknown): Promise<ActionResult<number>> {
  return change(storeId, async (ctx) => (await addProposals(ctx, { storeId, proposals })).length);
}

/** @returns the new test's id */
export async function makeTestOf(storeId: string, conversationId: string): Promise<ActionResult<string>> {
  return change(storeId, (ctx) => scenarioFromConversation(ctx, { storeId, conversationId }));
}

/** Asks a test that is being written, saved or not. */
export async function tryTest(storeId: string, scenario: unknown): Promise<ActionResult<TurnVerdict[]>> {
  return runStoreAction(storeId, 'knowledge.manage', (ctx, user) =>
    tryScenario(ctx, { storeId, userId: user.id, scenario }),
  );
}

import type { AppContext } from '@/core/shared/context';
import { isSameKnowledge } from './runs/knowledge-state';
import { loadKnowledgeState } from './runs/knowledge-state.queries';
import { findActiveRun, findLastRun } from './runs/run-rows.queries';
import type { RunView } from './runs/run-view';
import { readTestSchedule } from './runs/test-schedule.queries';
import { countScenarios } from './scenario-rows.queries';

/** What the page of tests says at its top. */
export interface BenchView {
  /** All tests of the store. */
  scenarios: number;
  /** The run that waits or is under way. */
  active: RunView | null;
  /** The newest run that came to its end. */
  last: RunView | null;
  /** Products or documents have changed since `last`: it is worth running again. */
  knowledgeChanged: boolean;
  /** The tests run by themselves when the knowledge has changed. */
  runsAfterChange: boolean;
}

/** How a store's tests stand. */
export async function readBench(ctx: Pick<AppContext, 'db' | 'sql'>, storeId: string): Promise<BenchView> {
  const [scenarios, active, last, knowledge, runsAfterChange] = await Promise.all([
    countScenarios(ctx, storeId),
    findActiveRun(ctx, storeId),
    findLastRun(ctx, storeId),
    loadKnowledgeState(ctx, storeId),
    readTestSchedule(ctx, storeId),
  ]);
  const knowledgeChanged = last !== null && !isSameKnowledge(last.knowledge, knowledge);
  return { scenarios, active, last, knowledgeChanged, runsAfterChange };
}

import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { isSameKnowledge } from './knowledge-state';
import { loadKnowledgeState } from './knowledge-state.queries';
import { findRun } from './run-rows.queries';
import type { RunDetail } from './run-view';
import { listRunResults } from './scenario-results.queries';

/** A run with its results so far. @throws AppError `not_found` also for another store's id */
export async function readRun(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, runId }: { storeId: string; runId: string },
): Promise<RunDetail> {
  requireUuid(runId, 'The run');
  const [run, results, now] = await Promise.all([
    findRun(ctx, storeId, runId),
    listRunResults(ctx, storeId, runId),
    loadKnowledgeState(ctx, storeId),
  ]);
  if (!run) throw notFound('The run');
  const { scenarioIds: _, ...view } = run;
  return { ...view, results, knowledgeChanged: !isSameKnowledge(run.knowledge, now) };
}

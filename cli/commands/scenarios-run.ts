import { listScenarios } from '@/core/quality/scenarios/list-scenarios.queries';
import { cancelRun } from '@/core/quality/scenarios/runs/cancel-run';
import { compareRuns, type RunComparison } from '@/core/quality/scenarios/runs/compare-runs';
import { readRun } from '@/core/quality/scenarios/runs/read-run';
import { runScenarios } from '@/core/quality/scenarios/runs/run-scenarios';
import type { RunDetail, RunResultView } from '@/core/quality/scenarios/runs/run-view';
import { prepareRun } from '@/core/quality/scenarios/runs/start-run';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { CommandOutput } from '../run-command';

export interface RunOptions {
  store: string;
  provider?: string;
  model?: string;
  only?: string;
}

const MAX_ONLY = 100;

/** Asks a store's tests in this process, whether or not a worker runs. */
export async function runTests(
  ctx: AppContext,
  storeId: string,
  { provider, model, only }: RunOptions,
  report: (line: string) => void,
): Promise<CommandOutput> {
  const { id: runId } = await prepareRun(ctx, {
    storeId,
    settings: { ...(provider ? { provider } : {}), ...(model ? { model } : {}) },
    ...(only ? { scenarioIds: await findIds(ctx, storeId, only) } : {}),
    trigger: 'command',
  });
  // Otherwise the store would seem to be under test until somebody cancels that.
  const stop = () => void cancelRun(ctx, { storeId, runId });
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { events } = ctx;
  const watched = { ...events, publish: tellProgress(ctx, report) };
  await runScenarios(
    { ...ctx, events: watched },
    { storeId, runId },
    { signal: new AbortController().signal },
  );
  const [run, comparison] = await Promise.all([
    readRun(ctx, { storeId, runId }),
    compareRuns(ctx, { storeId, runId }),
  ]);
  return {
    json: { run, comparison },
    text: toTable(run, comparison),
    failed: run.status !== 'done' || run.failed > 0,
  };
}

async function findIds(ctx: AppContext, storeId: string, query: string): Promise<string[]> {
  const { items, total } = await listScenarios(ctx, { storeId, query, pageSize: MAX_ONLY });
  const ids = items.filter(({ enabled }) => enabled).map(({ id }) => id);
  if (ids.length === 0) throw new AppError('invalid_input', `No test has “${query}” in it.`);
  if (total > MAX_ONLY)
    throw new AppError('invalid_input', `More than ${MAX_ONLY} tests have “${query}” in them.`);
  return ids;
}

/** Who watches in the admin sees the run as well. */
function tellProgress(
  { events }: AppContext,
  report: (line: string) => void,
): AppContext['events']['publish'] {
  return (event) => {
    events.publish(event);
    if (event.name !== 'scenario-run:progress') return;
    const { passed, failed, total } = event.data;
    if ((passed + failed) % 10 === 0) report(`${passed + failed} of ${total}`);
  };
}

function toTable(run: RunDetail, comparison: RunComparison | null): string {
  const rows = run.results.flatMap((result) => [
    `${result.passed ? 'passed' : 'FAILED'}  ${result.title}`,
    ...tellReasons(result).map((reason) => `        ${reason}`),
  ]);
  const share = run.total > 0 ? ((100 * run.passed) / run.total).toFixed(1) : '0.0';
  const last = comparison
    ? [`newly failing ${comparison.newlyFailing.length}, newly passing ${comparison.newlyPassing.length}`]
    : [];
  const end =
    run.status === 'done' ? [] : [`The run ended early (${run.status}). ${run.failure ?? ''}`.trim()];
  return [...rows, '', `${run.passed} of ${run.total} passed (${share} %)`, ...last, ...end].join('\n');
}

function tellReasons({ turns }: RunResultView): string[] {
  return turns.flatMap(({ checks }) => checks.flatMap(({ reason }) => reason || []));
}

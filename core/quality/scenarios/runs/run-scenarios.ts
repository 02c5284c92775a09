import type { AppContext } from '@/core/shared/context';
import { listAssistants } from '@/core/stores/settings/assistants/assistants.queries';
import { readStore } from '@/core/stores/settings/stores.queries';
import { type AskedScenario, askScenario, type BenchStore } from '../asking/ask-scenario';
import { removeBenchConversations } from '../asking/bench-conversations.queries';
import { turnVerdictSchema } from '../judging/verdict';
import type { ScenarioView } from '../scenario';
import { findScenario } from '../scenario-rows.queries';
import { announceRun } from './announce-run';
import { removeOldRuns } from './delete-run';
import { findRun, lessenTotal, writeRunBegin, writeRunEnd } from './run-rows.queries';
import { findFinishedIds, insertResult } from './scenario-results.queries';
import { toOverrides } from './to-overrides';

/** So many tests in a row without an answer of the provider, and the run ends: the rest would go the same way. */
const PROVIDER_FAILURES = 3;

interface RunRef {
  storeId: string;
  runId: string;
}

/**
 * Works a run off: asks its tests one after the other and stores each result at once, so that a run whose worker died
 * goes on after the last one. Ends early when the run is cancelled, the day's budget for models is used up or the
 * provider does not answer; what was answered is kept.
 * @param signal aborts when the worker shuts down; the run then goes on later
 */
export async function runScenarios(
  ctx: AppContext,
  ref: RunRef,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  const { storeId, runId } = ref;
  await writeRunBegin(ctx, storeId, runId, ctx.now());
  const run = await findRun(ctx, storeId, runId);
  if (run?.status !== 'running') return;
  announceRun(ctx, storeId, run);
  const [store, assistants, finished] = await Promise.all([
    readStore(ctx, storeId),
    listAssistants(ctx, storeId),
    findFinishedIds(ctx, storeId, runId),
  ]);
  const overrides = toOverrides(run.settings);
  let failures = 0;
  for (const scenarioId of run.scenarioIds.filter((id) => !finished.has(id))) {
    signal.throwIfAborted();
    const scenario = await findScenario(ctx, storeId, scenarioId);
    if (!scenario) {
      await lessenTotal(ctx, storeId, runId);
      continue;
    }
    const assistant =
      assistants.find(({ id }) => id === (run.settings.assistantId ?? scenario.assistantId)) ?? assistants[0];
    if (!assistant) return endRun(ctx, ref, 'failed', 'The store has no assistant.');
    const bench: BenchStore = {
      storeId,
      currency: store.currency,
      locale: store.locale,
      known: [store.name, assistant.name, store.supportEmail ?? '', store.websiteUrl ?? ''].join('\n'),
    };
    const ask = { runId, scenario, assistantId: assistant.id, overrides, signal };
    const asked = await askScenario(ctx, bench, ask).catch((error: unknown) => {
      if (signal.aborted) throw error;
      ctx.log.error({ err: error, storeId, runId, scenarioId }, 'a test could not be asked');
      return notAsked(scenario);
    });
    if (asked.budgetReached) return endRun(ctx, ref, 'failed', BUDGET_REACHED);
    if (!(await keep(ctx, ref, scenarioId, asked))) return;
    failures = asked.providerFailed ? failures + 1 : 0;
    if (failures === PROVIDER_FAILURES) {
      return endRun(ctx, ref, 'failed', `The provider did not answer: ${asked.providerFailed}`);
    }
  }
  await endRun(ctx, ref, 'done');
}

const BUDGET_REACHED =
  'The day’s budget for models is used up, so the rest was not asked. Raise it in the settings, go on tomorrow, or run the tests with the built-in answerer.';

/** One test that cannot be asked does not keep the others from it. */
function notAsked({ turns }: ScenarioView): AskedScenario {
  const reason = 'The test could not be asked because of an unexpected fault; the log has more.';
  const verdict = turnVerdictSchema.parse({
    message: turns[0]?.message ?? '',
    answer: '',
    passed: false,
    checks: [{ kind: 'answered', expected: 'An answer', passed: false, reason }],
  });
  return { passed: false, turns: [verdict], latencyMs: 0, budgetReached: false, providerFailed: null };
}

/** @returns false when the run was cancelled or removed meanwhile */
async function keep(
  ctx: AppContext,
  { storeId, runId }: RunRef,
  scenarioId: string,
  { passed, turns, latencyMs }: AskedScenario,
): Promise<boolean> {
  const kept = await insertResult(ctx, storeId, runId, { scenarioId, passed, turns, latencyMs });
  const run = await findRun(ctx, storeId, runId);
  if (!kept) {
    // The conversation of a cancelled run's last test would show nowhere; that of a removed run would stay for ever.
    await removeBenchConversations(ctx, storeId, runId, scenarioId);
    return false;
  }
  if (run) announceRun(ctx, storeId, run);
  return true;
}

async function endRun(
  ctx: AppContext,
  { storeId, runId }: RunRef,
  status: 'done' | 'failed',
  failure?: string,
): Promise<void> {
  await writeRunEnd(ctx, storeId, runId, { status, ...(failure ? { failure } : {}), now: ctx.now() });
  const run = await findRun(ctx, storeId, runId);
  if (run) announceRun(ctx, storeId, run);
  await removeOldRuns(ctx, storeId);
}

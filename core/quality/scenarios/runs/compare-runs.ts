import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { isSameKnowledge } from './knowledge-state';
import { type KnowledgeChanges, listKnowledgeChanges } from './knowledge-state.queries';
import { findRun, findRunBefore } from './run-rows.queries';
import type { RunSettings } from './run-settings';
import type { RunResultView, RunView } from './run-view';
import { listRunResults } from './scenario-results.queries';

export interface ComparedScenario {
  scenarioId: string;
  title: string;
  /** Why it fails, the first reason; empty when it passes. */
  reason: string;
}

export interface RunComparison {
  before: RunView;
  after: RunView;
  newlyFailing: ComparedScenario[];
  newlyPassing: ComparedScenario[];
  stillFailing: ComparedScenario[];
  /** Tests that passed in both. */
  stillPassing: number;
  /** Tests that only the later run had. */
  added: number;
  /** What changed between the two; null: the knowledge is the same. */
  knowledge: KnowledgeChanges | null;
  /** Settings that differ, in words, e.g. "Provider: built-in → OpenAI". */
  settings: string[];
}

/**
 * Compares a run with an earlier one.
 * @param withRunId left out: the last one that came to its end before it
 * @returns null when there is no earlier one
 * @throws AppError `not_found`
 */
export async function compareRuns(
  ctx: Pick<AppContext, 'db'>,
  { storeId, runId, withRunId }: { storeId: string; runId: string; withRunId?: string },
): Promise<RunComparison | null> {
  const after = await requireRun(ctx, storeId, runId);
  const before = withRunId
    ? await requireRun(ctx, storeId, withRunId)
    : await findRunBefore(ctx, storeId, after);
  if (!before) return null;
  const [was, is] = await Promise.all([
    listRunResults(ctx, storeId, before.id),
    listRunResults(ctx, storeId, after.id),
  ]);
  const earlier = new Map(was.map((result) => [result.scenarioId, result]));
  const pick = (from: boolean, to: boolean) =>
    is.filter((result) => earlier.get(result.scenarioId)?.passed === from && result.passed === to);
  return {
    before,
    after,
    newlyFailing: pick(true, false).map(toCompared),
    newlyPassing: pick(false, true).map(toCompared),
    stillFailing: pick(false, false).map(toCompared),
    stillPassing: pick(true, true).length,
    added: is.filter(({ scenarioId }) => !earlier.has(scenarioId)).length,
    knowledge: isSameKnowledge(before.knowledge, after.knowledge)
      ? null
      : await listKnowledgeChanges(ctx, storeId, { from: before.createdAt, to: after.createdAt }),
    settings: listChangedSettings(before.settings, after.settings),
  };
}

async function requireRun(ctx: Pick<AppContext, 'db'>, storeId: string, runId: string): Promise<RunView> {
  requireUuid(runId, 'The run');
  const run = await findRun(ctx, storeId, runId);
  if (!run) throw notFound('The run');
  const { scenarioIds: _, ...view } = run;
  return view;
}

function toCompared({ scenarioId, title, turns }: RunResultView): ComparedScenario {
  const failed = turns.flatMap(({ checks }) => checks).find(({ passed }) => !passed);
  return { scenarioId, title, reason: failed?.reason ?? '' };
}

const DRAFT_WORDS = {
  personality: 'Personality',
  instructions: 'Instructions',
  doNotSay: 'Do-not-say list',
  sourceIds: 'Knowledge sources',
  clarifyBelow: 'Threshold for asking back',
  handOffBelow: 'Threshold for handing over',
} as const;

function listChangedSettings(a: RunSettings, b: RunSettings): string[] {
  const changes: string[] = [];
  const note = (name: string, from: string | null, to: string | null) => {
    if (from !== to) changes.push(`${name}: ${from ?? 'as stored'} → ${to ?? 'as stored'}`);
  };
  note('Provider', a.provider, b.provider);
  note('Model', a.model, b.model);
  if (a.assistantId !== b.assistantId) changes.push('Another assistant');
  for (const key of Object.keys(DRAFT_WORDS) as (keyof typeof DRAFT_WORDS)[]) {
    const [from, to] = [a.draft[key], b.draft[key]];
    if (JSON.stringify(from) !== JSON.stringify(to)) changes.push(`${DRAFT_WORDS[key]}: ${tellDraft(to)}`);
  }
  return changes;
}

function tellDraft(value: unknown): string {
  if (value === undefined) return 'as stored again';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.length <= 20 ? value : 'a draft was tried';
}

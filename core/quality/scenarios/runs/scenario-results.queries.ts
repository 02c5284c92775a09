import type { AppContext } from '@/core/shared/context';
import type { Prisma } from '@/prisma/generated/client';
import { readVerdicts, type TurnVerdict } from '../judging/verdict';
import type { RunResultView } from './run-view';

type Db = Pick<AppContext, 'db'>;

export interface ScenarioResultView {
  runId: string;
  /** ISO 8601. */
  at: string;
  passed: boolean;
  turns: TurnVerdict[];
}

/** How one test fared, the newest run first. */
export async function listScenarioResults(
  { db }: Db,
  storeId: string,
  scenarioId: string,
  limit: number,
): Promise<ScenarioResultView[]> {
  const rows = await db.scenarioResult.findMany({
    where: { storeId, scenarioId },
    include: { run: { select: { createdAt: true } } },
    orderBy: { run: { createdAt: 'desc' } },
    take: limit,
  });
  return rows.map(({ runId, passed, turns, run }) => ({
    runId,
    at: run.createdAt.toISOString(),
    passed,
    turns: readVerdicts(turns),
  }));
}

/** The results of a run, failed ones first, then by name; those of deleted tests are not in it. */
export async function listRunResults({ db }: Db, storeId: string, runId: string): Promise<RunResultView[]> {
  const rows = await db.scenarioResult.findMany({
    where: { storeId, runId, scenario: { deletedAt: null } },
    include: { scenario: { select: { title: true } } },
    orderBy: [{ passed: 'asc' }, { scenario: { title: 'asc' } }],
  });
  return rows.map(({ scenarioId, passed, turns, latencyMs, scenario }) => ({
    scenarioId,
    title: scenario.title,
    passed,
    turns: readVerdicts(turns),
    latencyMs,
  }));
}

/** Which tests of a run are done. */
export async function findFinishedIds({ db }: Db, storeId: string, runId: string): Promise<Set<string>> {
  const rows = await db.scenarioResult.findMany({
    where: { storeId, runId },
    select: { scenarioId: true },
  });
  return new Set(rows.map(({ scenarioId }) => scenarioId));
}

/** Stores a test's result and counts it, both or neither; nothing when the run has ended meanwhile. */
export async function insertResult(
  { db }: Db,
  storeId: string,
  runId: string,
  result: { scenarioId: string; passed: boolean; turns: TurnVerdict[]; latencyMs: number },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.scenarioRun.updateMany({
      where: { storeId, id: runId, status: 'running' },
      data: result.passed ? { passed: { increment: 1 } } : { failed: { increment: 1 } },
    });
    if (count === 0) return false;
    await tx.scenarioResult.create({
      data: { storeId, runId, ...result, turns: result.turns as unknown as Prisma.InputJsonValue },
    });
    return true;
  });
}

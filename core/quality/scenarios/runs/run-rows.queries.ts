import type { AppContext } from '@/core/shared/context';
import type { Prisma, ScenarioRun } from '@/prisma/generated/client';
import { type KnowledgeState, readKnowledgeState } from './knowledge-state';
import { type RunSettings, readRunSettings } from './run-settings';
import type { RunStatus, RunTrigger, RunView } from './run-view';

type Db = Pick<AppContext, 'db'>;

const ACTIVE = ['queued', 'running'] as const satisfies RunStatus[];

/** A run as the admin shows it. */
export function toRunView(row: ScenarioRun): RunView {
  return {
    id: row.id,
    status: row.status,
    settings: readRunSettings(row.settings),
    trigger: row.trigger as RunTrigger,
    total: row.total,
    passed: row.passed,
    failed: row.failed,
    failure: row.failure,
    knowledge: readKnowledgeState(row.knowledge),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** @returns null when another run of the store is under way */
export async function insertRun(
  { db }: Db,
  run: {
    storeId: string;
    id: string;
    settings: RunSettings;
    trigger: RunTrigger;
    knowledge: KnowledgeState;
    scenarioIds: string[];
  },
): Promise<RunView | null> {
  try {
    const row = await db.scenarioRun.create({
      data: {
        ...run,
        settings: run.settings as Prisma.InputJsonValue,
        knowledge: { ...run.knowledge },
        total: run.scenarioIds.length,
      },
    });
    return toRunView(row);
  } catch (error) {
    // The partial index scenario_runs_active.
    if ((error as { code?: string }).code === 'P2002') return null;
    throw error;
  }
}

/** @returns null when the store has no such run */
export async function findRun(
  { db }: Db,
  storeId: string,
  id: string,
): Promise<(RunView & { scenarioIds: string[] }) | null> {
  const row = await db.scenarioRun.findUnique({ where: { storeId_id: { storeId, id } } });
  return row ? { ...toRunView(row), scenarioIds: row.scenarioIds } : null;
}

/** The run that waits or is under way. */
export async function findActiveRun({ db }: Db, storeId: string): Promise<RunView | null> {
  const row = await db.scenarioRun.findFirst({ where: { storeId, status: { in: [...ACTIVE] } } });
  return row ? toRunView(row) : null;
}

/** The newest run that came to its end before another one began. */
export async function findRunBefore({ db }: Db, storeId: string, run: RunView): Promise<RunView | null> {
  const row = await db.scenarioRun.findFirst({
    where: { storeId, status: 'done', createdAt: { lt: new Date(run.createdAt) } },
    orderBy: { createdAt: 'desc' },
  });
  return row ? toRunView(row) : null;
}

/** The newest run that came to its end. */
export async function findLastRun({ db }: Db, storeId: string): Promise<RunView | null> {
  const row = await db.scenarioRun.findFirst({
    where: { storeId, status: 'done' },
    orderBy: { createdAt: 'desc' },
  });
  return row ? toRunView(row) : null;
}

/** What the store's knowledge was when its tests last ran by themselves or came to their end. */
export async function findTestedKnowledge(
  { db }: Db,
  storeId: string,
): Promise<{ knowledge: KnowledgeState | null } | null> {
  const row = await db.scenarioRun.findFirst({
    where: { storeId, OR: [{ status: 'done' }, { trigger: 'knowledge' }] },
    orderBy: { createdAt: 'desc' },
    select: { knowledge: true },
  });
  return row ? { knowledge: readKnowledgeState(row.knowledge) } : null;
}

/**
 * A page of a store's runs, newest first.
 * @param page counted from 1
 */
export async function listRunRows(
  { db }: Db,
  storeId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: RunView[]; total: number }> {
  const [total, rows] = await Promise.all([
    db.scenarioRun.count({ where: { storeId } }),
    db.scenarioRun.findMany({
      where: { storeId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { items: rows.map(toRunView), total };
}

/** @returns false when the run has ended meanwhile */
export async function writeRunBegin({ db }: Db, storeId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.scenarioRun.updateMany({
    where: { storeId, id, status: 'queued' },
    data: { status: 'running', startedAt: now },
  });
  return count > 0;
}

/** @returns false when it had ended before */
export async function writeRunEnd(
  { db }: Db,
  storeId: string,
  id: string,
  end: { status: 'done' | 'failed' | 'cancelled'; failure?: string; now: Date },
): Promise<boolean> {
  const { count } = await db.scenarioRun.updateMany({
    where: { storeId, id, status: { in: [...ACTIVE] } },
    data: { status: end.status, failure: end.failure ?? null, finishedAt: end.now },
  });
  return count > 0;
}

/** Deletes runs and their results. */
export async function deleteRunRows({ db }: Db, storeId: string, ids: string[]): Promise<void> {
  await db.scenarioRun.deleteMany({ where: { storeId, id: { in: ids } } });
}

/** Ended runs beyond the newest `keep`. */
export async function findOldRunIds({ db }: Db, storeId: string, keep: number): Promise<string[]> {
  const rows = await db.scenarioRun.findMany({
    where: { storeId, status: { notIn: [...ACTIVE] } },
    orderBy: { createdAt: 'desc' },
    skip: keep,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** One of the run's tests is there no more. */
export async function lessenTotal({ db }: Db, storeId: string, id: string): Promise<void> {
  await db.scenarioRun.updateMany({
    where: { storeId, id, status: 'running' },
    data: { total: { decrement: 1 } },
  });
}

/** Stores that want their tests to run when their knowledge has changed, and have none under way. */
export async function findScheduledStores({ db }: Db): Promise<string[]> {
  const rows = await db.store.findMany({
    where: {
      testsAfterChange: true,
      scenarios: { some: { enabled: true, deletedAt: null } },
      scenarioRuns: { none: { status: { in: [...ACTIVE] } } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Runs of the worker that were to be done by now: their job may be lost. Working on them again changes nothing. */
export async function findSlowRuns(
  { db }: Db,
  before: { queued: Date; running: Date },
): Promise<{ storeId: string; runId: string }[]> {
  const rows = await db.scenarioRun.findMany({
    where: {
      trigger: { not: 'command' },
      OR: [
        { status: 'queued', createdAt: { lt: before.queued } },
        { status: 'running', startedAt: { lt: before.running } },
      ],
    },
    select: { storeId: true, id: true },
    take: 100,
  });
  return rows.map(({ storeId, id }) => ({ storeId, runId: id }));
}

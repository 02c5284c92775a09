import { readFile } from 'node:fs/promises';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import { makeForbiddenCases } from './tau2/forbidden-cases';
import { importTau2 } from './tau2/import-tau2';
import { replayTasks, type TaskReplay } from './tau2/replay-tasks';
import { type TauDatabase, type TauTask, tauDatabaseSchema, tauTasksSchema } from './tau2/tau2-shapes';
import { Tau2Store } from './tau2/tau2-store';
import { type ForbiddenTry, tryForbidden } from './tau2/try-forbidden';

/** Where the benchmark's data lies beside a checkout. */
export const TAU2_FOLDER = '../shared/data/tau2-retail';

export interface ActionFigures {
  tasks: number;
  /** Tasks after which the database is as the rules say. */
  tasks_as_expected: number;
  actions: number;
  forbidden: number;
  forbidden_refused: number;
  /** Of the forbidden ones, by kind: refused of tried. */
  kinds: Record<string, string>;
}

/** @throws AppError `not_found` or `invalid_input` when a file is missing or holds something else */
export async function readTau2(files: {
  db: string;
  tasks: string;
}): Promise<{ db: TauDatabase; tasks: TauTask[] }> {
  const [db, tasks] = await Promise.all([readJson(files.db), readJson(files.tasks)]);
  return { db: tauDatabaseSchema.parse(db), tasks: tauTasksSchema.parse(tasks) };
}

/** Replays the benchmark's tasks and tries what it forbids, all through the agent's own tools. */
export async function evaluateActions(
  ctx: AppContext,
  { db, tasks }: { db: TauDatabase; tasks: readonly TauTask[] },
  options: { perKind?: number; report?: (line: string) => void } = {},
): Promise<ActionFigures> {
  const store = await createStore(ctx, { name: 'tau2', currency: 'USD', locale: 'en', timeZone: 'UTC' });
  try {
    await importTau2(ctx, store.storeId, db);
    const world = new Tau2Store(ctx, store, db);
    const replays = await replayTasks(world, tasks, options.report);
    const cases = makeForbiddenCases(db, options.perKind);
    return toFigures(replays, await tryForbidden(world, cases, options.report));
  } finally {
    await ctx.db.store.delete({ where: { id: store.storeId } });
  }
}

function toFigures(replays: readonly TaskReplay[], tries: readonly ForbiddenTry[]): ActionFigures {
  const kinds: Record<string, string> = {};
  for (const kind of new Set(tries.map((one) => one.kind))) {
    const of = tries.filter((one) => one.kind === kind);
    kinds[kind] = `${of.filter(({ faults }) => faults.length === 0).length}/${of.length}`;
  }
  return {
    tasks: replays.length,
    tasks_as_expected: replays.filter(({ faults }) => faults.length === 0).length,
    actions: replays.reduce((sum, { actions }) => sum + actions, 0),
    forbidden: tries.length,
    forbidden_refused: tries.filter(({ faults }) => faults.length === 0).length,
    kinds,
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError('invalid_input', `${file} is no JSON.`);
    throw new AppError('not_found', `${file} cannot be read.`);
  }
}

import { isTauWrite, type TauTask } from './tau2-shapes';
import type { Attempt, Tau2Store } from './tau2-store';

export interface TaskReplay {
  id: string;
  actions: number;
  /** Empty: the tools did and refused what the rules say, and so the tables are. */
  faults: string[];
}

/** Replays each task's expected write actions through the agent's own tools, and compares the whole database. */
export async function replayTasks(
  world: Tau2Store,
  tasks: readonly TauTask[],
  report: (line: string) => void = () => undefined,
): Promise<TaskReplay[]> {
  const replays: TaskReplay[] = [];
  for (const task of tasks) {
    const replay = await replayTask(world, task);
    replays.push(replay);
    if (replay.faults.length > 0) report(`task ${task.id}: ${replay.faults.join('\n  ')}`);
  }
  return replays;
}

async function replayTask(world: Tau2Store, task: TauTask): Promise<TaskReplay> {
  const actions = task.evaluation_criteria.actions.filter(({ name }) => isTauWrite(name));
  const attempts: Attempt[] = actions.map((action) => {
    const order = world.original.orders[String(action.arguments.order_id ?? '')];
    return { action, userId: order?.user_id ?? String(action.arguments.user_id ?? '') };
  });
  const faults: string[] = [];
  const { db, refusals } = world.expected(attempts);
  for (const [i, { userId, action }] of attempts.entries()) {
    const shopper = await world.enter(userId);
    const result = await world.attempt(shopper, action);
    // Some tasks hold an action that the policy forbids: then the tools have to forbid it, too.
    const refusal = refusals[i] ?? null;
    if ((result === 'done') !== (refusal === null))
      faults.push(`${action.name}: ${result}, by the rules ${refusal ?? 'allowed'}`);
  }
  faults.push(...(await world.differencesFrom(db)));
  await world.restore(attempts);
  return { id: task.id, actions: actions.length, faults };
}

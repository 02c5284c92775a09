import type { Cluster } from '@/e2e/cluster/start-cluster';
import type { RedisServer } from '@/e2e/cluster/start-redis';
import { waitUntil } from '@/e2e/cluster/wait-until';
import type { Program } from '@/launcher/supervise-program';

export interface Fault {
  /** At which share of all messages. */
  at: number;
  what: string;
  /** Done when what ended runs again; throws when it does not. */
  happen(): Promise<void>;
}

const RETURN_MS = 60_000;

/** Everything that is to be survived, in its order. */
export function planFaults(cluster: Cluster, redis: RedisServer | undefined): Fault[] {
  const { apps, workers } = cluster;
  const kill = (...programs: (Program | undefined)[]) =>
    Promise.all(programs.map((it) => killAndWait(cluster, it)));
  const fault = (at: number, what: string, happen: () => Promise<unknown>): Fault => ({
    ...{ at, what },
    happen: async () => void (await happen()),
  });
  return [
    fault(0.1, 'kill -9 of an app', () => kill(apps[0])),
    fault(0.25, 'kill -9 of a worker', () => kill(workers[0])),
    ...(redis ? [fault(0.32, 'kill -9 of Redis', () => redis.restart('SIGKILL'))] : []),
    fault(0.4, 'restart of Postgres', () => cluster.restartDatabase('in order')),
    fault(0.55, 'kill -9 of the other app and the other worker', () => kill(apps[1], workers[1])),
    ...(redis ? [fault(0.62, 'restart of Redis', () => redis.restart('SIGTERM'))] : []),
    fault(0.7, 'kill -9 of an app and a worker', () => kill(apps[0], workers[0])),
    // So late that nothing which follows would bring a screen what it has missed.
    fault(0.97, 'crash of Postgres', () => cluster.restartDatabase('crash')),
  ];
}

async function killAndWait(cluster: Cluster, program: Program | undefined): Promise<void> {
  // It may have ended by itself with the database and be about to come back.
  await waitUntil('a program that can be killed', () => program?.pid !== undefined, RETURN_MS);
  const before = program?.pid;
  if (program) cluster.kill(program);
  await waitUntil(
    'a killed program to be started again',
    () => program?.pid !== undefined && program.pid !== before,
    RETURN_MS,
  );
}

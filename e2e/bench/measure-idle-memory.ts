import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchInstance, type Memory, measureMemory } from './bench-instance';
import type { Figure } from './figure';

/** What start-up needed for a moment has been given back by then. */
const SETTLE_MS = 20_000;

/** Memory of everything that runs on a server, before the first shopper comes. */
export async function measureIdleMemory(instance: BenchInstance): Promise<Figure> {
  await sleep(SETTLE_MS);
  const measure = (pid: number | null | undefined): Promise<Memory> | Memory =>
    pid ? measureMemory(pid) : { rss: 0, pss: 0 };
  const [app, worker, postgres] = await Promise.all([
    measure(instance.app.pid),
    measure(instance.worker.pid),
    measure(instance.postgresPid),
  ]);
  const pss = app.pss + worker.pss + postgres.pss;
  return {
    name: 'app + worker + Postgres idle, RSS',
    measured: app.rss + worker.rss + postgres.rss,
    unit: 'MB',
    target: { atMost: 700 },
    note: `app ${app.rss.toFixed(0)}, worker ${worker.rss.toFixed(0)}, Postgres ${postgres.rss.toFixed(0)}; shared pages counted once: ${pss.toFixed(0)}`,
  };
}

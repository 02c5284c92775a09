import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from '@/e2e/cluster/start-cluster';
import { measureMemory } from '../bench-instance';
import type { Figure } from '../figure';
import type { InboxStore } from './set-up-inbox';
import { startCrowd } from './start-crowd';

const TEAMMATES = 50;
const PER_SECOND = 20;
const WRITING_MS = 30_000;
const SETTLE_MS = 20_000;

/** What one app process takes with everybody connected: while nobody writes, and while visitors do. */
export async function measureCrowd(cluster: Cluster, store: InboxStore, visitors: number): Promise<Figure[]> {
  const [app] = cluster.apps;
  const [origin = ''] = cluster.appOrigins;
  const cookies = await Promise.all(
    store.userIds.slice(0, TEAMMATES).map((userId) => cluster.signIn(userId)),
  );
  const { storeId, widgetKey } = store;
  const before = await measureMemory(app?.pid ?? 0);
  const crowd = await startCrowd({ origin, widgetKey, visitors, storeId, cookies });
  try {
    await sleep(SETTLE_MS);
    const idle = await measureMemory(app?.pid ?? 0);
    await crowd.send(PER_SECOND);
    let peak = 0;
    for (const until = Date.now() + WRITING_MS; Date.now() < until; await sleep(1_000)) {
      peak = Math.max(peak, (await measureMemory(app?.pid ?? 0)).rss);
    }
    const { connected, sent } = await crowd.send(0);
    return [
      {
        name: `visitors (${visitors}) and teammates (${TEAMMATES}) connected to one app process`,
        measured: connected,
        unit: '',
        target: { atLeast: visitors + TEAMMATES },
        note: 'after the messages below',
      },
      {
        name: 'that app process while nobody writes, RSS',
        measured: idle.rss,
        unit: 'MB',
        target: { atMost: 600 },
        note: `${before.rss.toFixed(0)} MB before they came`,
      },
      {
        name: `and with ${PER_SECOND} messages a second, each answered, most RSS`,
        measured: peak,
        unit: 'MB',
        target: { atMost: 600 },
        note: `${sent} messages in ${WRITING_MS / 1000} s`,
      },
    ];
  } finally {
    await crowd.close();
  }
}

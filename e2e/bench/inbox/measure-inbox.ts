import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '@/e2e/cluster/start-cluster';
import type { Figure } from '../figure';
import { measureCrowd } from './measure-crowd';
import { measureDelivery } from './measure-delivery';
import { measureLists } from './measure-lists';
import { setUpInbox } from './set-up-inbox';

const SIZES = {
  whole: { conversations: 100_000, visitors: 5_000 },
  /** To see whether the benchmark works. */
  quick: { conversations: 5_000, visitors: 500 },
};

/** The team's inbox: lists of a large store, how soon messages are there, and how many people one process bears. */
export async function measureInbox(
  size: keyof typeof SIZES,
  report: (line: string) => void,
): Promise<Figure[]> {
  const { conversations, visitors } = SIZES[size];
  const dataDir = await mkdtemp(join(tmpdir(), 'storefolk-bench-inbox-'));
  const cluster = await startCluster(dataDir, { apps: 2, workers: 1 }, report);
  try {
    report(`filling an inbox with ${conversations} conversations`);
    const store = await setUpInbox(cluster, { conversations, messagesPerConversation: 10 }, report);
    const figures = await measureLists({ ctx: cluster.ctx, ...store });
    const [here = '', there = ''] = cluster.appOrigins;
    report('messages to teammates');
    const one = { shoppers: here, team: here, name: 'one process', atMost: 100 };
    figures.push(...(await measureDelivery(cluster, store, one)));
    const two = { shoppers: there, team: here, name: 'across two processes', atMost: 200 };
    figures.push(...(await measureDelivery(cluster, store, two)));
    report(`${visitors} visitors and 50 teammates`);
    figures.push(...(await measureCrowd(cluster, store, visitors)));
    return figures;
  } finally {
    await cluster.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

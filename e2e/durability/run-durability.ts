import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@/core/shared/ids';
import { type Cluster, startCluster } from '@/e2e/cluster/start-cluster';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import type { Client, Unsent } from './client';
import { type Count, countMessages } from './count-messages';
import { type DurableStore, setUpStore } from './set-up-store';
import { Shopper } from './shopper';
import { Teammate } from './teammate';

export interface DurabilitySize {
  /** That people write; the agent's answers come on top of them. */
  messages: number;
  /** So long some clients are cut off while others write to them. */
  offlineMs: number;
}

export interface DurabilityResult extends Count {
  seconds: number;
  /** How often clients came back, and messages were sent again. */
  reconnects: number;
  repeats: number;
  /** How often somebody was told to sign in again: never, it shall be. */
  expelled: number;
  /** Answers that a worker took over. */
  takenOver: number;
}

/** Every fourth conversation is the agent's; the others have a shopper and a teammate who both write. */
const PER_TALK = 50;
const TEAMMATES = 8;
const ANSWERS_MS = 240_000;

/**
 * Many people write through two app processes and two workers, while processes are killed, Postgres is restarted and
 * some clients are offline; in the end everything is counted, in the database and on all screens.
 * @param environment what the programs are told besides, e.g. REDIS_URL
 */
export async function runDurability(
  size: DurabilitySize,
  report: (line: string) => void,
  environment: Record<string, string> = {},
): Promise<DurabilityResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'storefolk-durability-'));
  const model = await startFakeLlm({
    script: () => ({
      type: 'reply',
      text: 'Thank you for asking. We will gladly look into this for you.',
      pieceLength: 12,
      pauseMs: 10,
    }),
  });
  const cluster = await startCluster(dataDir, { apps: 2, workers: 2 }, report, environment);
  const clients: Client[] = [];
  try {
    const talks = Math.max(8, Math.round(size.messages / PER_TALK));
    const withAgent = Math.ceil(talks / 4);
    const teammates = Math.min(TEAMMATES, talks - withAgent);
    const store = await setUpStore(cluster, model, { withAgent, withTeam: talks - withAgent, teammates });
    return await writeThroughFaults(cluster, store, size, clients, report);
  } finally {
    for (const client of clients) client.close();
    await cluster.close();
    await model.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Sender {
  client: Client;
  /** In the order of sending. */
  messages: Unsent[];
}

async function writeThroughFaults(
  cluster: Cluster,
  store: DurableStore,
  { messages, offlineMs }: DurabilitySize,
  clients: Client[],
  report: (line: string) => void,
): Promise<DurabilityResult> {
  const startedAt = performance.now();
  const { shoppers, teammates } = await connectAll(cluster, store);
  clients.push(...shoppers, ...teammates);
  const senders = planMessages(store, shoppers, teammates, messages);
  let confirmed = 0;
  const total = senders.reduce((sum, sender) => sum + sender.messages.length, 0);
  const reach = async (share: number) => {
    while (confirmed < share * total) await sleep(50);
    report(`${confirmed} of ${total} messages`);
  };
  const writing = Promise.all(
    senders.map(async ({ client, messages }) => {
      for (const message of messages) {
        await client.send(message);
        confirmed++;
      }
    }),
  );
  const offline = goOffline(
    [...shoppers.slice(0, 5), ...shoppers.slice(-2), ...teammates.slice(0, 1)],
    offlineMs,
  );
  const faults = beFaulty(cluster, reach);
  await Promise.all([writing, offline, faults]);
  report('all messages are sent; waiting for the last answers');
  await untilAnswered(cluster, store.storeId);
  // As after a page was opened again: what came live must agree with what is read now.
  await Promise.all(clients.map((client) => client.settle()));
  const count = await countMessages(
    cluster.ctx,
    store.storeId,
    senders.map((sender) => sender.messages),
    clients,
  );
  const { rows } = await cluster.ctx.sql.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM turns WHERE store_id = $1 AND attempts > 1',
    [store.storeId],
  );
  return {
    ...count,
    seconds: Math.round((performance.now() - startedAt) / 1000),
    reconnects: clients.reduce((sum, { connects }) => sum + connects - 1, 0),
    repeats: clients.reduce((sum, { repeats }) => sum + repeats, 0),
    expelled: clients.reduce((sum, { expelled }) => sum + expelled, 0),
    takenOver: rows[0]?.count ?? 0,
  };
}

/** One after the other, at shares of all messages. */
async function beFaulty(cluster: Cluster, reach: (share: number) => Promise<void>): Promise<void> {
  const { apps, workers } = cluster;
  const kill = (program: (typeof apps)[number] | undefined) => program && cluster.kill(program);
  await reach(0.1);
  kill(apps[0]);
  await reach(0.25);
  kill(workers[0]);
  await reach(0.4);
  await cluster.restartDatabase('in order');
  await reach(0.55);
  kill(apps[1]);
  kill(workers[1]);
  await reach(0.7);
  await cluster.restartDatabase('crash');
  await reach(0.85);
  kill(apps[0]);
  kill(workers[0]);
}

async function goOffline(clients: readonly Client[], forMs: number): Promise<void> {
  await sleep(1_000);
  for (const client of clients) client.goOffline();
  await sleep(forMs);
  for (const client of clients) client.goOnline();
}

async function connectAll(cluster: Cluster, { storeId, widgetKey, talks }: DurableStore) {
  const shoppers = talks.map((talk) => new Shopper(cluster.origin, { ...talk, widgetKey }));
  const teammates: Teammate[] = [];
  for (const userId of new Set(talks.flatMap(({ teammateId }) => teammateId ?? []))) {
    const conversationIds = talks
      .filter((talk) => talk.teammateId === userId)
      .map((talk) => talk.conversationId);
    const cookie = await cluster.signIn(userId);
    teammates.push(new Teammate(cluster.origin, { cookie, storeId, conversationIds }));
  }
  return { shoppers, teammates };
}

function planMessages(
  { talks }: DurableStore,
  shoppers: readonly Shopper[],
  teammates: readonly Teammate[],
  total: number,
): Sender[] {
  const writers = talks.flatMap(({ conversationId, teammateId }) => {
    const shopper = shoppers.find(({ shopper }) => shopper.conversationId === conversationId);
    const teammate = teammateId ? teammates.find(({ screens }) => screens.has(conversationId)) : undefined;
    return [shopper, teammate].flatMap((client) => (client ? [{ client, conversationId }] : []));
  });
  return writers.map(({ client, conversationId }, i) => ({
    client,
    messages: Array.from({ length: Math.floor((total + i) / writers.length) }, (_, n) => ({
      conversationId,
      clientId: newId(),
      // No two are alike, or the agent would call the team in.
      text: `${TOPICS[n % TOPICS.length]} ${n}/${i}`,
    })),
  }));
}

const TOPICS = [
  'Is the green kettle in stock?',
  'My parcel has not come yet, where is it?',
  'How do I wash the linen shirt?',
  'Which bicycle lamp is the brightest?',
  'Can I pay by bank transfer?',
  'Do you deliver to Norway?',
  'What is the guarantee on garden tools?',
  'I need a present for my grandmother.',
  'Please change the colour of my order to blue.',
  'How tall is the oak bookcase?',
];

async function untilAnswered({ ctx }: Cluster, storeId: string): Promise<void> {
  for (const until = Date.now() + ANSWERS_MS; Date.now() < until; await sleep(500)) {
    if ((await ctx.db.turn.count({ where: { storeId, status: 'running' } })) === 0) return;
  }
  throw new Error('Some questions are still without an answer.');
}

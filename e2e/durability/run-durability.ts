import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@/core/shared/ids';
import { type Cluster, startCluster } from '@/e2e/cluster/start-cluster';
import type { RedisServer } from '@/e2e/cluster/start-redis';
import { waitUntil } from '@/e2e/cluster/wait-until';
import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import type { Client, Unsent } from './client';
import { type Count, countMessages } from './count-messages';
import { planFaults } from './faults';
import { Progress } from './progress';
import { type DurableStore, setUpStore } from './set-up-store';
import { Shopper } from './shopper';
import { Teammate } from './teammate';

export interface DurabilitySize {
  /** That people write; the agent's answers come on top of them. */
  messages: number;
  /** So long some clients are cut off while others write to them. */
  offlineMs: number;
  /** Carries jobs and live events, and is killed and restarted as well. */
  redis?: RedisServer | undefined;
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
  /** Messages that a screen showed only after it was opened anew: none, it shall be. */
  late: number;
  /** How often something was killed or restarted, as it was planned. */
  faults: number;
}

/** Every fourth conversation is the agent's; the others have a shopper and a teammate who both write. */
const PER_TALK = 50;
const TEAMMATES = 8;
const ANSWERS_MS = 240_000;
const SCREENS_MS = 30_000;

/**
 * Many people write through two app processes and two workers, while processes are killed, Postgres is restarted and
 * some clients are offline; in the end everything is counted, in the database and on all screens.
 * @throws Error that says what was waited for, when something does not come to its end
 */
export async function runDurability(
  size: DurabilitySize,
  report: (line: string) => void,
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
  // That a database which is away is away, thousands of messages would say.
  const environment = { LOG_LEVEL: 'fatal', ...(size.redis ? { REDIS_URL: size.redis.url } : {}) };
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
  { messages, offlineMs, redis }: DurabilitySize,
  clients: Client[],
  report: (line: string) => void,
): Promise<DurabilityResult> {
  const startedAt = performance.now();
  const { shoppers, teammates } = await connectAll(cluster, store);
  clients.push(...shoppers, ...teammates.values());
  const senders = planMessages(store, shoppers, teammates, messages);
  const total = senders.reduce((sum, sender) => sum + sender.messages.length, 0);
  const faults = planFaults(cluster, redis);
  const progress = new Progress(
    total,
    faults.map(({ at }) => at),
    report,
  );
  const write = async ({ client, messages }: Sender) => {
    for (const message of messages) {
      await progress.next();
      await client.send(message);
      progress.confirmed++;
    }
  };
  const sufferAll = async () => {
    for (const [i, { what, happen }] of faults.entries()) {
      await progress.reach(i);
      report(`${what}, after ${progress.confirmed} of ${total} messages`);
      await happen();
    }
  };
  const offline = [...shoppers.slice(0, 5), ...shoppers.slice(-2), ...[...teammates.values()].slice(0, 1)];
  try {
    const work = [...senders.map(write), sufferAll(), goOffline(offline, offlineMs)];
    await Promise.race([Promise.all(work), progress.stalled]);
  } finally {
    progress.close();
  }
  report('all messages are sent; waiting for the last answers');
  await untilAnswered(cluster, store.storeId);
  report('all questions are answered; waiting for the screens');
  const late = await countLate(cluster, store.storeId, clients);
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
    late,
    faults: faults.length,
    seconds: Math.round((performance.now() - startedAt) / 1000),
    reconnects: clients.reduce((sum, { connects }) => sum + connects - 1, 0),
    repeats: clients.reduce((sum, { repeats }) => sum + repeats, 0),
    expelled: clients.reduce((sum, { expelled }) => sum + expelled, 0),
    takenOver: rows[0]?.count ?? 0,
  };
}

async function goOffline(clients: readonly Client[], forMs: number): Promise<void> {
  await sleep(1_000);
  for (const client of clients) client.goOffline();
  await sleep(forMs);
  for (const client of clients) client.goOnline();
}

/** Each conversation is on its shopper's screen and on those of two teammates; the agent's on one's. */
async function connectAll(cluster: Cluster, { storeId, widgetKey, talks, teammates: userIds }: DurableStore) {
  const shoppers = talks.map((talk) => new Shopper(cluster.origin, { ...talk, widgetKey }));
  const teammates = new Map<string, Teammate>();
  for (const [i, userId] of userIds.entries()) {
    const conversationIds = talks
      .filter(({ teammateId }, n) => teammateId === userId || (n + 1) % userIds.length === i)
      .map((talk) => talk.conversationId);
    const cookie = await cluster.signIn(userId);
    teammates.set(userId, new Teammate(cluster.origin, { cookie, storeId, conversationIds }));
  }
  return { shoppers, teammates };
}

function planMessages(
  { talks }: DurableStore,
  shoppers: readonly Shopper[],
  teammates: ReadonlyMap<string, Teammate>,
  total: number,
): Sender[] {
  const writers = talks.flatMap(({ conversationId, teammateId }, i) =>
    [shoppers[i], teammates.get(teammateId ?? '')].flatMap((client) =>
      client ? [{ client, conversationId }] : [],
    ),
  );
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
  const running = () => ctx.db.turn.count({ where: { storeId, status: 'running' } });
  await waitUntil('the last questions to be answered', async () => (await running()) === 0, ANSWERS_MS, 500);
}

/**
 * What is stored shall be on all screens soon, without anybody opening a page anew.
 * @returns messages that were on a screen only after it was
 */
async function countLate({ ctx }: Cluster, storeId: string, clients: readonly Client[]): Promise<number> {
  const talks = await ctx.db.message.groupBy({
    ...{ by: ['conversationId'], where: { storeId }, _max: { seq: true } },
  });
  const last = new Map(talks.map(({ conversationId, _max }) => [conversationId, _max.seq ?? 0]));
  const missing = () =>
    clients
      .flatMap(({ screens }) => [...screens])
      .reduce((sum, [id, { messages }]) => sum + Math.max(0, (last.get(id) ?? 0) - messages.size), 0);
  await waitUntil('all screens to be whole', () => missing() === 0, SCREENS_MS).catch(() => {});
  return missing();
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Ack } from '@/core/contracts/ack';
import type { MessageView } from '@/core/contracts/message-view';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import type { Cluster } from '@/e2e/cluster/start-cluster';
import { type Figure, percentile } from '../figure';
import type { InboxStore } from './set-up-inbox';

const TALKS = 20;
const MESSAGES = 15;
/** Each shopper pauses so long: 20 of them write some 25 messages a second together. */
const PAUSE_MS = 800;

/**
 * From the moment that a shopper sends to the one in which the message is at a teammate's window, both at sockets, while
 * as many others write. Half of the conversations are the agent's, which answers there at the same time. Everybody's
 * first message comes in the first second in which the process has anything to do, and is told apart.
 * @param where origins of the app processes that shoppers and teammates are connected to
 */
export async function measureDelivery(
  cluster: Cluster,
  store: InboxStore,
  where: { shoppers: string; team: string; name: string; atMost: number },
): Promise<Figure[]> {
  const team = await connectTeam(cluster, store, where.team);
  const first: number[] = [];
  const samples: number[] = [];
  await Promise.all(
    Array.from({ length: TALKS }, async (_, i) => {
      await sleep((i * PAUSE_MS) / TALKS);
      const watcher = team[i % team.length];
      if (!watcher) return;
      const [cold = Number.NaN, ...warm] = await talk(cluster, store, where.shoppers, watcher, i);
      first.push(cold);
      samples.push(...warm);
    }),
  );
  for (const { socket } of team) socket.disconnect();
  return [
    {
      name: `a shopper’s message at a teammate’s screen, ${where.name}, p95`,
      measured: percentile(samples, 0.95),
      unit: 'ms',
      target: { atMost: where.atMost },
      note: spread(samples),
    },
    {
      name: `the first messages to a process that has just started, ${where.name}, p95`,
      measured: percentile(first, 0.95),
      unit: 'ms',
      target: null,
      note: spread(first),
    },
  ];
}

function spread(samples: number[]): string {
  const [half, slowest] = [percentile(samples, 0.5), Math.max(...samples)];
  return `p50 ${half.toFixed(1)} ms, slowest ${slowest.toFixed(0)} ms, ${samples.length} messages`;
}

interface Watcher {
  socket: Socket;
  userId: string;
}

async function connectTeam(cluster: Cluster, { userIds, storeId }: InboxStore, origin: string) {
  const team: Watcher[] = [];
  for (const userId of userIds.slice(0, 5)) {
    const cookie = await cluster.signIn(userId);
    const socket = io(`${origin}/admin`, {
      transports: ['websocket'],
      extraHeaders: { cookie },
      forceNew: true,
    });
    await ask(socket, 'store:watch', { storeId });
    team.push({ socket, userId });
  }
  return team;
}

async function talk(
  { ctx }: Cluster,
  { storeId, widgetKey }: InboxStore,
  origin: string,
  { socket: watching, userId }: Watcher,
  index: number,
): Promise<number[]> {
  const shopper = io(`${origin}/widget`, {
    transports: ['websocket'],
    auth: { widgetKey, visitorId: randomUUID() },
    forceNew: true,
  });
  const send = (text: string, conversationId: string | null, clientId = randomUUID() as string) =>
    ask<{ conversationId: string }>(shopper, 'message:send', {
      clientId,
      text,
      conversationId,
      pageUrl: null,
    });
  const { conversationId } = await send('Hello!', null);
  if (index % 2 === 0) {
    await assignConversation(ctx, { storeId, conversationId, assigneeId: userId, by: userId });
  }
  await ask(watching, 'conversation:watch', { storeId, conversationId });
  const samples: number[] = [];
  for (let n = 0; n < MESSAGES; n++) {
    const clientId = randomUUID();
    const seen = arrival(watching, clientId);
    const sentAt = performance.now();
    void send(`Do you have number ${n} of ${index} in stock?`, conversationId, clientId);
    samples.push((await seen) - sentAt);
    await sleep(PAUSE_MS);
  }
  shopper.disconnect();
  return samples;
}

function arrival(socket: Socket, clientId: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(new Error('A message did not arrive within a minute.')), 60_000);
    const onMessage = ({ message }: { message: MessageView }) => {
      if (message.clientId === clientId) done(performance.now());
    };
    const done = (result: number | Error) => {
      clearTimeout(timer);
      socket.off('message', onMessage);
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    socket.on('message', onMessage);
  });
}

async function ask<T>(socket: Socket, event: string, data: object): Promise<T> {
  const ack: Ack<T> = await socket.timeout(20_000).emitWithAck(event, data);
  if (!ack.ok) throw new Error(ack.detail);
  return ack.data;
}
